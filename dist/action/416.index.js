export const id = 416;
export const ids = [416];
export const modules = {

/***/ 3416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refSource: () => (/* binding */ refSource),
  trackedSource: () => (/* binding */ trackedSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/source/source.js
var source = __webpack_require__(1808);
;// CONCATENATED MODULE: ./lib/source/git-objects.js
/**
 * Git objects as git stores them: trees and commits parsed from their bytes (gitformat: a tree is a run of
 * `MODE SP NAME NUL ID`). A tree is untrusted; what no checkout could hold is named, entry by entry.
 */

const ID_BYTES = { sha1: 20, sha256: 32 };
/** Type bits of a mode, as in stat(2); a submodule is git's own. */
const TYPE_BITS = 0o170000;
const FILE_PERMISSIONS = new Set([0o644, 0o755, 0o664]);
/** The last second of the year 9999, the last that RFC 3339 can write. */
const LAST_SECOND = 253_402_300_799;
/** True for exactly the hex digits of an object id of this format. */
function isObjectId(text, format) {
    return text.length === 2 * ID_BYTES[format] && /^[0-9a-f]+$/.test(text);
}
/** The kind and permission bits that a mode in a tree or an index (octal text) stands for. */
function kindOfMode(octal) {
    const mode = /^[0-7]{1,7}$/.test(octal) ? Number.parseInt(octal, 8) : 0;
    const permissions = mode & ~TYPE_BITS;
    switch (mode & TYPE_BITS) {
        case 0o100000:
            if (!FILE_PERMISSIONS.has(permissions))
                break;
            return { kind: 'file', mode: (permissions & 0o100) === 0 ? 0o644 : 0o755 };
        case 0o040000:
            return { kind: permissions === 0 ? 'directory' : undefined, mode: 0 };
        case 0o120000:
            return { kind: permissions === 0 ? 'symlink' : undefined, mode: 0 };
        case 0o160000:
            return { kind: permissions === 0 ? 'submodule' : undefined, mode: 0 };
    }
    return { kind: undefined, mode: 0 };
}
/** The entries of a raw tree object in its order, or undefined when the bytes are not a tree. */
function parseTree(bytes, format) {
    const idBytes = ID_BYTES[format];
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = [];
    let start = 0;
    while (start < buffer.length) {
        const space = buffer.indexOf(0x20, start);
        const end = space < 0 ? -1 : buffer.indexOf(0, space);
        const next = end + 1 + idBytes;
        if (end < 0 || next > buffer.length)
            return undefined;
        entries.push({
            name: (0,source/* rawPath */.av)(buffer.subarray(space + 1, end)),
            ...kindOfMode(buffer.toString('latin1', start, space)),
            id: buffer.toString('hex', end + 1, next),
        });
        start = next;
    }
    return entries;
}
/** Judges the entries of one tree, in its order: why one could not be in a checkout as it is, or undefined. */
class TreeJudge {
    names = new Set();
    last = '';
    refuse({ name, kind }) {
        const inOrder = this.follows(name, kind);
        if (name === '')
            return 'an entry without a name';
        if (name === '.' || name === '..' || name === '.git')
            return `an entry named \`${name}\``;
        if (name.includes('/'))
            return 'a name that holds a slash';
        if (this.names.has(name))
            return 'a name that is there twice';
        this.names.add(name);
        if (!inOrder)
            return 'entries that are not in order';
        return kind === undefined ? 'an entry of an unknown mode' : undefined;
    }
    /** Git sorts by bytes, a directory as if its name ended in a slash. */
    follows(name, kind) {
        const key = kind === 'directory' ? `${name}/` : name;
        const inOrder = this.last < key;
        this.last = key;
        return inOrder;
    }
}
/** The facts of a raw commit object, or undefined when it is not one or its time is none of the years 1970 to 9999. */
function parseCommit(bytes, format) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const end = text.indexOf('\n\n');
    const lines = (end < 0 ? text : text.slice(0, end)).split('\n');
    const tree = /^tree ([0-9a-f]+)$/.exec(lines[0] ?? '')?.[1];
    const committer = lines.find((line) => line.startsWith('committer '));
    const seconds = Number(/ (\d{1,15}) [+-]\d+$/.exec(committer ?? '')?.[1] ?? Number.NaN);
    if (tree === undefined || !isObjectId(tree, format) || !(seconds <= LAST_SECOND))
        return undefined;
    return { tree, committedAt: seconds * 1000 };
}

// EXTERNAL MODULE: ./lib/source/git-presence.io.js
var git_presence_io = __webpack_require__(6421);
;// CONCATENATED MODULE: ./lib/source/git-batch.js
/** The answers of `git cat-file --batch` (git-cat-file(1), BATCH OUTPUT), taken apart as they arrive. */
/** Bytes of the longest header: an id of 64 digits, a type and a size. A name that is asked for is one id. */
const MAX_HEADER_BYTES = 256;
const LINE_FEED = 0x0a;
const NOTHING = Buffer.alloc(0);
/** The header line of one answer, or undefined when it is none. */
function parseBatchHeader(line) {
    const object = /^([0-9a-f]+) ([a-z]+) (\d{1,15})$/.exec(line);
    if (object !== null) {
        const [, id = '', type = '', size = ''] = object;
        return { kind: 'object', id, type, size: Number(size) };
    }
    const id = /^([0-9a-f]+) missing$/.exec(line)?.[1];
    return id === undefined ? undefined : { kind: 'missing', id };
}
/** Splits the output into answers. Holds no content: every part is handed on as it comes. */
class BatchParser {
    handler;
    line = NOTHING;
    /** Bytes of content still to come, the line feed behind it included; 0 in a header. */
    remaining = 0;
    constructor(handler) {
        this.handler = handler;
    }
    /** Takes the next bytes. False when they do not follow the protocol; then nothing more may be pushed. */
    push(chunk) {
        let start = 0;
        while (start < chunk.length) {
            if (this.remaining === 0) {
                const end = chunk.indexOf(LINE_FEED, start);
                const part = chunk.subarray(start, end < 0 ? chunk.length : end);
                this.line = this.line.length === 0 ? part : Buffer.concat([this.line, part]);
                if (this.line.length > MAX_HEADER_BYTES)
                    return false;
                if (end < 0)
                    return true;
                start = end + 1;
                const header = parseBatchHeader(this.line.toString('latin1'));
                this.line = NOTHING;
                if (header === undefined)
                    return false;
                this.handler.header(header);
                if (header.kind === 'missing')
                    this.handler.end();
                else
                    this.remaining = header.size + 1;
                continue;
            }
            const content = chunk.subarray(start, start + this.remaining - 1);
            if (content.length > 0)
                this.handler.content(content);
            start += content.length;
            this.remaining -= content.length;
            if (this.remaining === 1 && start < chunk.length) {
                if (chunk[start] !== LINE_FEED)
                    return false;
                start += 1;
                this.remaining = 0;
                this.handler.end();
            }
        }
        return true;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/source/git-process.io.js
/**
 * Starts git so that nothing of a repository can run or reach out: no shell, no hooks, no file system monitor, no
 * pager, no fetching, and none of the variables with which a caller's environment points git to another repository.
 */






const SETTINGS = [
    'core.fsmonitor=false',
    `core.hooksPath=${external_node_os_.devNull}`,
    'protocol.allow=never',
    'log.showSignature=false',
    // Larger blobs are streamed instead of held in git's memory.
    'core.bigFileThreshold=1m',
];
/** Of the variables that begin with GIT_ only these stay: where the user's own settings and git's programs are. */
const KEPT = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH']);
const SET = {
    LC_ALL: 'C',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // Older versions do not know GIT_NO_LAZY_FETCH; with no protocol allowed they cannot fetch either.
    GIT_ALLOW_PROTOCOL: 'none',
    // The directories above are looked through for `.git` here in the same way.
    GIT_DISCOVERY_ACROSS_FILESYSTEM: '1',
};
function gitEnvironment() {
    const kept = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_') || KEPT.has(name.toUpperCase()));
    return { ...Object.fromEntries(kept), ...SET };
}
function gitArguments(directory, words) {
    return ['--no-pager', '-C', directory, ...SETTINGS.flatMap((setting) => ['-c', setting]), ...words];
}
/** Not a directory of the repository: Windows looks for programs in the working directory first. */
const options = () => ({
    cwd: (0,external_node_path_.dirname)(process.execPath),
    env: gitEnvironment(),
    windowsHide: true,
});
/** Starts `git WORDS` in a directory (absolute). A git that is missing is an `error` event. */
function startGit(directory, words) {
    return (0,external_node_child_process_.spawn)('git', gitArguments(directory, words), options());
}
/** Kills a git that has not begun its answer in time; `onLate` is told before. Call it when its output is read. */
function endLate(child, onLate) {
    const late = setTimeout(() => {
        onLate(`error: git has not answered for ${limits/* GIT_ANSWER_MS */.pR / 1000} seconds`);
        child.kill('SIGKILL');
    }, limits/* GIT_ANSWER_MS */.pR);
    for (const event of ['data', 'end'])
        child.stdout.once(event, () => clearTimeout(late));
    child.once('close', () => clearTimeout(late));
}
/** Runs `git WORDS` with a short answer to its end. Throws WCP3006 when there is no git. */
function runGit(directory, words) {
    const { error, status, stdout, stderr } = (0,external_node_child_process_.spawnSync)('git', gitArguments(directory, words), {
        ...options(),
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: limits/* MAX_GIT_ANSWER_BYTES */.P7,
        timeout: limits/* GIT_ANSWER_MS */.pR,
        killSignal: 'SIGKILL',
    });
    if (error !== undefined)
        throw noGit(directory, error);
    return { ok: status === 0, stdout, stderr: stderr.toString('utf8') };
}
/**
 * Runs `git WORDS` to its end and hands its output on as it comes. `receive` returns false for what it does not
 * understand. Throws WCP3006, and what `receive` throws.
 */
function streamGit(directory, words, receive) {
    const child = startGit(directory, words);
    child.stdin.end();
    return new Promise((done, fail) => {
        let said = '';
        let failure;
        child.stdout.on('data', (chunk) => {
            if (failure !== undefined)
                return;
            try {
                if (!receive(chunk))
                    failure = gitRefused(directory, `git ${words[0]} answered in an unknown way`);
            }
            catch (error) {
                failure = error;
            }
            if (failure !== undefined)
                child.kill();
        });
        child.stderr.on('data', (chunk) => {
            if (said.length < limits/* MAX_GIT_ANSWER_BYTES */.P7)
                said += chunk.toString('utf8');
        });
        endLate(child, (what) => {
            said = what;
        });
        child.on('error', (error) => fail(noGit(directory, error)));
        child.on('close', (status) => {
            if (failure === undefined && status !== 0)
                failure = gitRefused(directory, said);
            if (failure === undefined)
                done();
            else
                fail(failure);
        });
    });
}
/** The error of a git that could not be started. */
function noGit(directory, cause) {
    const what = (0,errors/* systemErrorCode */.vq)(cause) === 'ENOENT' ? 'there is no program `git`' : `git: ${(0,errors/* systemErrorText */.f9)(cause)}`;
    return new errors/* CodedError */.AK('WCP3006', `${(0,lib_escape/* quote */.hD)(directory)} is in a git repository, but ${what}`, { cause });
}
/** The error of a git that refused; what it said is shown. */
function gitRefused(directory, stderr) {
    const fix = stderr.includes('dubious ownership')
        ? 'If you trust the repository, add it to git’s `safe.directory` as git says, or read what is on disk with `--from directory`.'
        : undefined;
    return new errors/* CodedError */.AK('WCP3006', `git cannot read ${(0,lib_escape/* quote */.hD)(directory)}: ${gitSaid(stderr)}`, {
        ...(fix === undefined ? {} : { fix }),
    });
}
/** The first error in what git wrote, safe to show. */
function gitSaid(stderr) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const said = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== '');
    return said === undefined ? 'it gave no reason' : (0,lib_escape/* quote */.hD)(said.replace(/^(?:fatal|error): /, ''));
}

;// CONCATENATED MODULE: ./lib/source/git-reader.io.js




/** What git says when it ends because an object is not in a partial clone, instead of answering that it is missing. */
const PROMISED = /promisor remote/;
class ObjectReader {
    directory;
    format;
    child;
    /** In the order of the requests; the first is being answered. */
    asked = [];
    /** Why git ended before its time; it is not started again. */
    stopped;
    idle;
    holders = 0;
    /** `directory` is absolute and in the repository. */
    constructor(directory, format) {
        this.directory = directory;
        this.format = format;
    }
    /** Reads one object of a known id and type (`blob`, `tree`, `commit`). Never rejects. */
    read(id, type, sink) {
        return new Promise((answer) => {
            if (this.stopped !== undefined) {
                answer({ ok: false, reason: 'stopped', detail: this.stopped });
                return;
            }
            this.asked.push({ id, type, sink, answer });
            this.running().stdin.write(`${id}\n`);
        });
    }
    /** A whole object of at most `maxBytes`, or its size alone when it is larger. */
    async readWhole(id, type, maxBytes) {
        const parts = [];
        let keep = false;
        const answer = await this.read(id, type, {
            begin(size) {
                keep = size <= maxBytes;
            },
            content(bytes) {
                if (keep)
                    parts.push(bytes);
            },
        });
        if (!answer.ok)
            return answer;
        return { ...answer, bytes: keep ? joined(parts) : undefined };
    }
    /** Ends git, whatever it is asked for; nothing more can be read. */
    giveUp(detail) {
        const { child } = this;
        if (child === undefined)
            return;
        this.stop(child, detail);
        child.kill();
    }
    /** Stops reading from git until `flow` is called as often: what was handed on must be used first. */
    hold() {
        this.holders += 1;
        this.child?.stdout.pause();
    }
    flow() {
        this.holders -= 1;
        if (this.holders === 0)
            this.child?.stdout.resume();
    }
    running() {
        clearTimeout(this.idle);
        if (this.child === undefined)
            this.child = this.start();
        hold(this.child, true);
        return this.child;
    }
    start() {
        const child = startGit(this.directory, ['cat-file', '--batch']);
        const parser = this.parser();
        let said = '';
        let understood = true;
        child.stdout.on('data', (chunk) => {
            if (!understood)
                return;
            understood = parser.push(chunk);
            if (!understood)
                child.kill();
        });
        child.stderr.on('data', (chunk) => {
            if (said.length < limits/* MAX_GIT_ANSWER_BYTES */.P7)
                said += chunk.toString('utf8');
        });
        endLate(child, (what) => {
            said = what;
        });
        // A git that has ended takes no more requests; `close` says so.
        child.stdin.on('error', () => undefined);
        child.on('error', (error) => this.stop(child, noGit(this.directory, error).message));
        child.on('close', () => {
            if (!understood)
                this.stop(child, 'git answered in an unknown way');
            else if (PROMISED.test(said))
                this.stop(child, 'git looks for nothing more', 'missing');
            else
                this.stop(child, `git ended: ${gitSaid(said)}`);
        });
        return child;
    }
    parser() {
        let size = 0;
        let fault;
        let id;
        return new BatchParser({
            header: (header) => {
                const request = this.asked[0];
                fault = undefined;
                id = undefined;
                if (header.kind === 'missing') {
                    fault = { ok: false, reason: 'missing', detail: `git has no object ${header.id}` };
                }
                else if (request === undefined || header.id !== request.id || header.type !== request.type) {
                    const asked = request === undefined ? 'nothing' : `${request.type} ${request.id}`;
                    const detail = `git answered ${header.type} ${header.id} when asked for ${asked}`;
                    fault = { ok: false, reason: 'wrong', detail };
                }
                else {
                    size = header.size;
                    id = (0,external_node_crypto_.createHash)(this.format).update(`${header.type} ${size}\0`);
                    request.sink.begin?.(size);
                }
            },
            content: (bytes) => {
                if (fault !== undefined)
                    return;
                id?.update(bytes);
                this.asked[0]?.sink.content(bytes);
            },
            end: () => {
                const request = this.asked.shift();
                if (id !== undefined && id.digest('hex') !== request?.id)
                    fault = { ok: false, reason: 'wrong', detail: `the object ${request?.id} is damaged` };
                request?.answer(fault ?? { ok: true, size });
                if (this.asked.length === 0)
                    this.rest();
            },
        });
    }
    /** Nothing is asked for: this program may end, and after a while git does. */
    rest() {
        const { child } = this;
        if (child === undefined)
            return;
        hold(child, false);
        this.idle = setTimeout(() => {
            this.child = undefined;
            child.stdin.end();
        }, limits/* GIT_IDLE_MS */.jG);
        this.idle.unref();
    }
    /** `reason` is that of the object that git was asked for when it ended. */
    stop(child, detail, reason = 'stopped') {
        if (child !== this.child)
            return;
        this.child = undefined;
        this.stopped = detail;
        this.asked.shift()?.answer({ ok: false, reason, detail });
        for (const { answer } of this.asked.splice(0))
            answer({ ok: false, reason: 'stopped', detail });
    }
}
/** Whether the process keeps this program alive. Its pipes are sockets, which the types do not say. */
function hold(child, keep) {
    for (const each of [child, child.stdin, child.stdout, child.stderr]) {
        const handle = each;
        if (keep)
            handle.ref();
        else
            handle.unref();
    }
}
/** The parts as one. */
function joined(parts) {
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

;// CONCATENATED MODULE: ./lib/source/git-repository.io.js
/** Finds the git repository of a directory and asks git what it needs to know of it. */








/** The repository that a directory (absolute) belongs to. Throws WCP3006 when git refuses, WCP2002 inside `.git`. */
function git_repository_io_openRepository(directory) {
    const run = runGit(directory, ['rev-parse', ...FACTS]);
    const [insideGit, insideWorkTree, format, index, prefix, top, ...more] = lines(run.stdout);
    // Without a work tree git prints the facts before the last, and says that it has no answer to that one.
    if (!run.ok && insideWorkTree !== 'false')
        throw gitRefused(directory, run.stderr);
    if ((format !== 'sha1' && format !== 'sha256') || index === undefined || more.length > 0)
        throw gitRefused(directory, `git answered ${(0,source/* rawPath */.av)(run.stdout)}`);
    const repository = { directory, format, reader: new ObjectReader(directory, format) };
    if (insideWorkTree === 'true' && prefix !== undefined && top !== undefined) {
        const workTree = {
            top: utf8Of(top),
            prefix: prefix.replace(/\/$/, ''),
            index: (0,external_node_path_.resolve)(directory, utf8Of(index)),
        };
        return { ...repository, workTree };
    }
    const isBare = top === undefined && (insideGit !== 'true' || (0,git_presence_io/* isBareRepository */.R6)(directory));
    if (isBare)
        return { ...repository, workTree: undefined };
    throw new errors/* CodedError */.AK('WCP2002', `${(0,lib_escape/* quote */.hD)(directory)} is in a git repository, but not among its checked-out files`, {
        fix: 'Give the directory of the package, or REF:PATH.',
    });
}
/** The arguments of git-rev-parse(1) in whose order it answers, a line each. */
const FACTS = [
    '--is-inside-git-dir',
    '--is-inside-work-tree',
    '--show-object-format',
    '--git-path',
    'index',
    '--show-prefix',
    '--show-toplevel',
];
function lines(output) {
    return (0,source/* rawPath */.av)(output).split('\n').slice(0, -1);
}
function utf8Of(raw) {
    return Buffer.from(raw, 'latin1').toString('utf8');
}
/** The id of the commit that is checked out, or undefined in a repository without commits. Throws WCP3006. */
function headOf({ directory, format }) {
    const run = runGit(directory, ['rev-parse', '--verify', 'HEAD']);
    const id = (0,source/* rawPath */.av)(run.stdout).trimEnd();
    if (run.ok && isObjectId(id, format))
        return id;
    // That says the same of a branch without commits and of a broken one; this does not.
    const { stderr } = runGit(directory, ['log', '-1', '--format=']);
    if (stderr.includes('does not have any commits yet'))
        return undefined;
    throw gitRefused(directory, stderr || run.stderr);
}
/** The id of the commit that REF names in git's syntax. Throws WCP2002 when it names none. */
function commitOf({ directory, format }, ref) {
    const run = runGit(directory, ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`]);
    const id = (0,source/* rawPath */.av)(run.stdout).trimEnd().split('\n').at(-1) ?? '';
    if (run.ok && isObjectId(id, format))
        return id;
    throw new errors/* CodedError */.AK('WCP2002', `git finds no commit ${(0,lib_escape/* quote */.hD)(ref)}: ${gitSaid(run.stderr)}`, {
        fix: 'Correct REF, or fetch it first: `git fetch --tags`, and `--unshallow` in a shallow clone.',
    });
}
/** The path of REF:PATH from the top of the tree: `./` and `../` count from where the user stands. */
function pathInTree(path, prefix) {
    const names = [];
    const from = /^\.\.?(?:\/|$)/.test(path) && prefix !== '' ? `${prefix}/` : '';
    for (const name of `${from}${(0,source/* rawPathOf */.Rz)(path)}`.split('/')) {
        if (name === '..' && names.length > 0)
            names.pop();
        else if (name !== '' && name !== '.')
            names.push(name);
    }
    return names.join('/');
}

// EXTERNAL MODULE: ./lib/source/lfs-pointer.js
var lfs_pointer = __webpack_require__(4649);
;// CONCATENATED MODULE: ./lib/source/stream-blobs.js
/** Hands the content of git objects over one after the other, with requests ahead and a bound on what waits. */




/** Objects that are asked for before the one that is handed over has ended. */
const AHEAD = 32;
/** As `stream` of a Source. Throws WCP3001 for what cannot be read. */
async function streamBlobs(blobs, receive) {
    const backlog = new Backlog();
    const arriving = [];
    let next = 0;
    try {
        for (const { entry, reader } of blobs) {
            // What waits is of one repository: another could fill the backlog before the one that is waited for.
            for (; arriving.length < AHEAD && blobs[next]?.reader === reader; next += 1)
                arriving.push(new Arrival(blobs[next], backlog));
            const arrival = arriving.shift();
            if (arrival !== undefined)
                await receive(entry, arrival.chunks());
        }
    }
    finally {
        backlog.close();
    }
}
/** Bytes that have come and were not taken yet. Above the bound git is not read any further. */
class Backlog {
    bytes = 0;
    held;
    closed = false;
    add(bytes, reader) {
        this.bytes += bytes;
        if (this.bytes <= limits/* GIT_WAITING_BYTES */.dJ || this.held !== undefined)
            return;
        this.held = reader;
        reader.hold();
    }
    take(bytes) {
        this.bytes -= bytes;
        if (this.bytes <= limits/* GIT_WAITING_BYTES */.dJ / 2)
            this.release();
    }
    /** Nobody takes anything any more: what still comes is dropped. */
    close() {
        this.closed = true;
        this.release();
    }
    release() {
        this.held?.flow();
        this.held = undefined;
    }
}
/** One object on its way. */
class Arrival {
    backlog;
    parts = [];
    answer;
    wake = () => undefined;
    entry;
    constructor({ entry, reader, id }, backlog) {
        this.backlog = backlog;
        this.entry = entry;
        const content = (bytes) => {
            if (backlog.closed)
                return;
            this.parts.push(bytes);
            backlog.add(bytes.length, reader);
            this.wake();
        };
        void reader.read(id, 'blob', { content }).then((answer) => {
            this.answer = answer;
            this.wake();
        });
    }
    async *chunks() {
        for (;;) {
            for (let part = this.parts.shift(); part !== undefined; part = this.parts.shift()) {
                this.backlog.take(part.length);
                yield part;
            }
            if (this.answer !== undefined)
                break;
            await new Promise((wake) => {
                this.wake = wake;
            });
        }
        if (this.answer.ok)
            return;
        const path = (0,lib_escape/* quote */.hD)((0,lib_escape/* printableBytes */.z8)((0,source/* rawBytes */.Mt)(this.entry.path)));
        throw new errors/* CodedError */.AK('WCP3001', `cannot read ${path} from the commit: ${this.answer.detail}`);
    }
}

// EXTERNAL MODULE: ./lib/source/digest-files.io.js
var digest_files_io = __webpack_require__(9793);
;// CONCATENATED MODULE: ./lib/source/git-index.js
/** The output of `git ls-files --stage -z --debug`: what the index holds, and what git saw on disk when it wrote it. */


/** Flags of an index entry (git's cache.h) as --debug prints them. */
const SKIP_WORKTREE = 0x4000_0000;
const DEBUG = /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: (\d+)\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: ([0-9a-f]+)\n$/;
const STAGED = /^([0-7]+) ([0-9a-f]+) ([0-3])\t([\s\S]*)$/;
/** Reads the output as it arrives. An entry is handed on when what follows it is there. */
class IndexParser {
    receive;
    /** What came behind the last NUL. */
    rest = Buffer.alloc(0);
    entry;
    constructor(receive) {
        this.receive = receive;
    }
    /** Takes the next bytes; false when they are not an index listing. */
    push(chunk) {
        const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
        let start = 0;
        for (;;) {
            const end = bytes.indexOf(0, start);
            if (end < 0)
                break;
            if (!this.record((0,source/* rawPath */.av)(bytes.subarray(start, end))))
                return false;
            start = end + 1;
        }
        this.rest = bytes.subarray(start);
        return true;
    }
    /** Hands on the last entry. */
    end() {
        this.finish((0,source/* rawPath */.av)(this.rest));
    }
    /** The text before a NUL: what --debug says of the entry before, then the next entry. */
    record(text) {
        const header = /^(?: {2}[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
        const staged = STAGED.exec(text.slice(header));
        if (staged === null)
            return false;
        this.finish(text.slice(0, header));
        const [, mode = '', id = '', stage = '', path = ''] = staged;
        this.entry = { path, id, stage: Number(stage), skipped: false, seen: undefined, ...kindOfMode(mode) };
        return true;
    }
    finish(debug) {
        const entry = this.entry;
        this.entry = undefined;
        if (entry === undefined)
            return;
        const found = DEBUG.exec(debug);
        if (found !== null) {
            const [, cs = '', cn = '', ms = '', mn = '', ino = '', size = '', flags = ''] = found;
            entry.seen = {
                ctime: nanoseconds(cs, cn),
                mtime: nanoseconds(ms, mn),
                size: Number(size),
                ino: Number(ino),
            };
            entry.skipped = (Number.parseInt(flags, 16) & SKIP_WORKTREE) !== 0;
        }
        this.receive(entry);
    }
}
function nanoseconds(seconds, rest) {
    return BigInt(seconds) * 1000000000n + BigInt(rest);
}

;// CONCATENATED MODULE: ./lib/source/work-tree-edits.io.js
/**
 * What a work tree has differently from the commit that is read. The index comes from git; the files are looked at
 * here, because git would run the filters that a repository configures. A file that still is what git saw when it
 * wrote the index is not read.
 */







const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const LOW_BITS = 0xffffffffn;
const work_tree_edits_io_LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/**
 * Paths (below the package root, in byte order) that are edited, deleted, or staged, and that `select` takes. Neither are untracked files, files
 * that a sparse checkout leaves out, nor differences in line endings and executable bits alone. Throws WCP3006.
 */
async function workTreeEdits(tracked, select) {
    const { repository, directory, prefix, files } = tracked;
    const { workTree, reader } = repository;
    if (workTree === undefined)
        return [];
    const writtenAt = (0,external_node_fs_.lstatSync)(workTree.index, { bigint: true, throwIfNoEntry: false })?.mtimeNs ?? 0n;
    const edits = new Set();
    const left = new Set(files.keys());
    const unsure = [];
    const disk = new Disk(directory);
    const isSelected = (path) => select({ path: (0,source/* pathBelow */.Br)(prefix, path), kind: files.get(path)?.kind ?? 'file' });
    await readIndex(directory, (entry) => {
        const { path, seen } = entry;
        if (isBelow(path, tracked.declined))
            return;
        left.delete(path);
        const committed = files.get(path);
        if (committed === undefined || !isSame(committed, entry))
            edits.add(path);
        else if (committed.kind === 'file') {
            const stats = disk.stat(path);
            if (stats === undefined) {
                if (!entry.skipped)
                    edits.add(path);
            }
            else if (!stats.isFile())
                edits.add(path);
            else if (seen === undefined || !isAsSeen(stats, seen, writtenAt))
                unsure.push(path);
        }
    });
    for (const path of left)
        edits.add(path);
    for (const path of unsure.filter(isSelected)) {
        const committed = files.get(path);
        if (committed !== undefined && !(await hasContent(directory, path, committed.id, reader)))
            edits.add(path);
    }
    const own = [...edits].filter(isSelected);
    return own.sort(compareRaw).map((path) => (0,source/* pathBelow */.Br)(prefix, path));
}
/** In byte order. */
function compareRaw(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Whether some directory above a path is one of these. */
function isBelow(path, directories) {
    if (directories.size === 0)
        return false;
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
        if (directories.has(path.slice(0, end)))
            return true;
    return false;
}
function isSame(committed, entry) {
    const { stage, kind, mode, id } = entry;
    return stage === 0 && kind === committed.kind && mode === committed.mode && id === committed.id;
}
/** Nothing wrote the file since git saw it; one written as late as the index itself could have been written after it. */
function isAsSeen(stats, seen, writtenAt) {
    return (stats.mtimeNs === seen.mtime &&
        stats.ctimeNs === seen.ctime &&
        Number(stats.size & LOW_BITS) === seen.size &&
        Number(stats.ino & LOW_BITS) === seen.ino &&
        seen.mtime < writtenAt &&
        seen.ctime < writtenAt);
}
async function readIndex(directory, receive) {
    const parser = new IndexParser(receive);
    await streamGit(directory, ['ls-files', '--stage', '-z', '--debug'], (chunk) => parser.push(chunk));
    parser.end();
}
/** The files below a directory; what is behind a symbolic link is not one of them. */
class Disk {
    directory;
    directories = new Map([['', true]]);
    constructor(directory) {
        this.directory = directory;
    }
    stat(path) {
        return this.isDirectory((0,source/* parentOf */.gN)(path)) ? this.lstat(path) : undefined;
    }
    isDirectory(path) {
        const known = this.directories.get(path);
        if (known !== undefined)
            return known;
        const is = this.isDirectory((0,source/* parentOf */.gN)(path)) && this.lstat(path)?.isDirectory() === true;
        this.directories.set(path, is);
        return is;
    }
    lstat(path) {
        try {
            return (0,external_node_fs_.lstatSync)((0,digest_files_io/* systemPath */.BX)(this.directory, path), { bigint: true, throwIfNoEntry: false });
        }
        catch {
            return undefined;
        }
    }
}
/** Whether a file has the content of a blob, or differs from it in CRLF for LF only. */
async function hasContent(directory, path, id, reader) {
    const own = (0,external_node_crypto_.createHash)(reader.format);
    const ownLines = new LineHash();
    const read = readFile((0,digest_files_io/* systemPath */.BX)(directory, path), {
        begin: (size) => own.update(`blob ${size}\0`),
        content(bytes) {
            own.update(bytes);
            ownLines.update(bytes);
        },
    });
    // What cannot be read cannot be said to be the same.
    if (!read)
        return false;
    if (own.digest('hex') === id)
        return true;
    const lines = new LineHash();
    const answer = await reader.read(id, 'blob', { content: (bytes) => lines.update(bytes) });
    return answer.ok && lines.digest() === ownLines.digest();
}
/** Reads a regular file in parts; false when it cannot be read or is not as long as it said. */
function readFile(path, sink) {
    try {
        const fd = (0,external_node_fs_.openSync)(path, OPEN_FLAGS);
        try {
            const stats = (0,external_node_fs_.fstatSync)(fd);
            if (!stats.isFile())
                return false;
            const chunk = Buffer.allocUnsafe(Math.min(limits/* READ_CHUNK_BYTES */.Vn, stats.size + 1));
            sink.begin(stats.size);
            let total = 0;
            for (let length = -1; length !== 0; total += length) {
                length = (0,external_node_fs_.readSync)(fd, chunk, 0, chunk.length, null);
                sink.content(chunk.subarray(0, length));
            }
            return total === stats.size;
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch {
        return false;
    }
}
/** A digest that is the same for CRLF and LF. */
class LineHash {
    hash = (0,external_node_crypto_.createHash)('sha256');
    /** The last byte was a carriage return, which counts unless a line feed follows. */
    pending = false;
    update(bytes) {
        let start = 0;
        if (this.pending && bytes.length > 0) {
            if (bytes[0] !== work_tree_edits_io_LINE_FEED)
                this.hash.update('\r');
            this.pending = false;
        }
        for (let at = bytes.indexOf(CARRIAGE_RETURN); at >= 0; at = bytes.indexOf(CARRIAGE_RETURN, at + 1)) {
            if (at + 1 === bytes.length) {
                this.pending = true;
                this.hash.update(bytes.subarray(start, at));
                return;
            }
            if (bytes[at + 1] !== work_tree_edits_io_LINE_FEED)
                continue;
            this.hash.update(bytes.subarray(start, at));
            start = at + 1;
        }
        this.hash.update(bytes.subarray(start));
    }
    digest() {
        if (this.pending)
            this.hash.update('\r');
        return this.hash.digest('hex');
    }
}

;// CONCATENATED MODULE: ./lib/source/untracked-files.io.js
/**
 * What a work tree has and its commit does not: untracked and git-ignored files of a package. Git names them, a wholly
 * untracked directory as one; it reads no file for that, nor what is in a repository inside the work tree.
 */






/**
 * Paths below the package root, in byte order; a directory of which git tracks nothing ends in `/` and stands for all
 * below it. Only what `select` takes, and directories with something that it takes. Throws WCP3006.
 */
async function untrackedFiles(tracked, select) {
    const { directory, prefix, files, declined } = tracked;
    if (tracked.repository.workTree === undefined)
        return [];
    const directories = directoriesOf(files.keys());
    const found = [];
    const consider = (path, isDirectory) => {
        // What is in the commit and no longer in the index is an edit.
        if (files.has(path) || isBelow(path, declined))
            return;
        const below = (0,source/* pathBelow */.Br)(prefix, path);
        if (isDirectory && directories.has(path)) {
            for (const entry of entriesOf(directory, path) ?? [])
                consider(entry.path, entry.isDirectory);
        }
        else if (isDirectory) {
            if (holdsSelected(directory, prefix, path, select))
                found.push(`${below}/`);
        }
        else if (select({ path: below, kind: 'file' }))
            found.push(below);
    };
    await streamNames(directory, (name) => {
        // Git names the directory itself when the index has nothing of it.
        if (name === './')
            consider('', true);
        else
            consider(name.replace(/\/$/, ''), name.endsWith('/'));
    });
    return found.sort(compareRaw);
}
/** All directories above these paths, the top included as the empty path. */
function directoriesOf(paths) {
    const directories = new Set();
    for (const path of paths) {
        let directory = path;
        do {
            directory = (0,source/* parentOf */.gN)(directory);
            if (directories.has(directory))
                break;
            directories.add(directory);
        } while (directory !== '');
    }
    return directories;
}
/** What is in a directory, or undefined when it cannot be listed. */
function entriesOf(root, directory) {
    try {
        const entries = (0,external_node_fs_.readdirSync)((0,digest_files_io/* systemPath */.BX)(root, directory), { withFileTypes: true, encoding: 'latin1' });
        return entries.map((entry) => ({
            path: (0,source/* pathBelow */.Br)(directory, entry.name),
            name: entry.name,
            isDirectory: entry.isDirectory(),
        }));
    }
    catch {
        return undefined;
    }
}
/** Without exclude options git lists the ignored files too; empty directories are sorted out here. */
async function streamNames(directory, receive) {
    let rest = Buffer.alloc(0);
    await streamGit(directory, ['ls-files', '--others', '--directory', '-z'], (chunk) => {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let start = 0;
        for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
            receive((0,source/* rawPath */.av)(bytes.subarray(start, end)));
            start = end + 1;
        }
        rest = bytes.subarray(start);
        return true;
    });
}
/**
 * Whether a directory is selected and has a file that is. What cannot be listed, is a repository of its own, or has too
 * many entries that are not selected counts as one that has.
 */
function holdsSelected(root, prefix, directory, select) {
    let left = limits/* MAX_PACKAGE_ENTRIES */.tc;
    const pending = [directory];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        if (!select({ path: (0,source/* pathBelow */.Br)(prefix, path), kind: 'directory' }))
            continue;
        const entries = entriesOf(root, path);
        left -= entries?.length ?? 0;
        if (entries === undefined || left < 0)
            return true;
        for (const entry of entries) {
            if (entry.name === '.git')
                return true;
            if (entry.isDirectory)
                pending.push(entry.path);
            else if (select({ path: (0,source/* pathBelow */.Br)(prefix, entry.path), kind: 'file' }))
                return true;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/source/git.io.js
/**
 * A package tree in a git commit: names, modes and content come from the objects of the repository, so neither the
 * line endings, executable bits and stray files of a checkout nor its absence matter. Nothing is checked out.
 */














/** The package in a commit. Throws WCP3006 when git cannot read the repository. */
function gitSource(options) {
    return commitSource(openRepository(options.directory), options);
}
/** Reads a commit and walks down to a directory in it. Whatever is wrong with them is in the result. */
async function findTree(repository, commit, path) {
    const { reader, format } = repository;
    const read = await reader.readWhole(commit, 'commit', limits/* MAX_GIT_COMMIT_BYTES */.hn);
    if (!read.ok)
        return { fault: objectFault('', read) };
    const parsed = read.bytes && parseCommit(read.bytes, format);
    if (parsed === undefined) {
        return {
            fault: refused('', `the commit ${commit} is too large, not well-formed or without a valid time`),
        };
    }
    const facts = { commit, committedAt: parsed.committedAt };
    let { tree } = parsed;
    for (const name of path === '' ? [] : path.split('/')) {
        const entries = await readTree(repository, tree, '');
        if ('detail' in entries)
            return { facts, fault: entries };
        const entry = entries.find((one) => one.name === name);
        if (entry?.kind !== 'directory') {
            const reason = entry === undefined ? 'root-missing' : 'root-not-a-directory';
            return { facts, absent: true, fault: { path: '', reason, detail: 'no such directory in the commit' } };
        }
        tree = entry.id;
    }
    return { facts, tree };
}
/** False for a tree with nothing in it; one that cannot be read counts as filled, so that its fault is seen. */
async function hasEntries(repository, tree) {
    const entries = await readTree(repository, tree, '');
    return 'detail' in entries || entries.length > 0;
}
/** The package in a commit of an open repository; `found` is what `findTree` gave for it, when that is known. */
function commitSource(repository, options, found) {
    const { commit, path: root, label, directory } = options;
    const blobs = new Map();
    let edits;
    let untracked;
    const open = async () => {
        found ??= await findTree(repository, commit, root);
        return found;
    };
    return {
        kind: 'git',
        label,
        get commit() {
            return found?.facts;
        },
        get edits() {
            return edits;
        },
        get untracked() {
            return untracked;
        },
        async list(descend) {
            const { tree, fault } = await open();
            const listing = { entries: [], faults: fault === undefined ? [] : [fault] };
            if (tree === undefined)
                return listing;
            const tracked = { repository, directory, prefix: '', files: new Map(), declined: new Set() };
            const walk = new Walk(listing, blobs, descend);
            await walk.run({ repository, path: '', at: root, tree, depth: 1, tracked });
            if (options.edits === true && listing.faults.length === 0) {
                edits = [];
                untracked = [];
                for (const each of [tracked, ...walk.submodules]) {
                    const [edited, added] = await Promise.all([
                        workTreeEdits(each, descend),
                        untrackedFiles(each, descend),
                    ]);
                    for (const path of edited)
                        edits.push(path);
                    for (const path of added)
                        untracked.push(path);
                }
            }
            return listing;
        },
        async digest(files, onProgress) {
            const byEntry = new Map();
            const faults = [];
            const total = { files: files.length };
            const budget = { left: limits/* MAX_TARBALL_BYTES */.Ce };
            // One content may have very many names.
            const digested = new Map();
            await inLanes(files, async (entry) => {
                if (budget.left < 0)
                    return;
                const { repository, id, mode } = blobOf(blobs, entry);
                const known = digested.get(repository) ?? new Map();
                digested.set(repository, known);
                const before = known.get(id);
                const digest = before ?? digestBlob(repository, id, budget, (bytes) => onProgress?.(0, bytes, total));
                known.set(id, digest);
                const answer = await digest;
                if (!answer.ok) {
                    addFault(faults, objectFault(entry.path, answer));
                    return;
                }
                const { sha256, size } = answer;
                if (before !== undefined)
                    budget.left -= size;
                onProgress?.(1, before === undefined ? 0 : size, total);
                if (sha256 === undefined)
                    faults.push(lfsFault(entry.path));
                else
                    byEntry.set(entry, { sha256, size, mode });
            });
            if (budget.left >= 0)
                return { facts: byEntry, faults };
            const detail = `over ${limits/* MAX_TARBALL_BYTES */.Ce} bytes in all files`;
            return { facts: byEntry, faults: [{ path: '', reason: 'too-many', detail }] };
        },
        async read(path, maxBytes) {
            const { tree } = await open();
            const blob = tree === undefined ? undefined : await findBlob({ repository, tree, at: root }, path);
            const read = blob && (await blob.repository.reader.readWhole(blob.id, 'blob', maxBytes));
            return read?.ok ? read.bytes : undefined;
        },
        stream: (files, receive) => streamBlobs(files.map((entry) => {
            const { repository, id } = blobOf(blobs, entry);
            return { entry, reader: repository.reader, id };
        }), receive),
    };
}
function blobOf(blobs, entry) {
    const blob = blobs.get(entry);
    if (blob === undefined)
        throw new TypeError('a git source knows only the files that it listed');
    return blob;
}
/** Reads the trees of a package, level by level, into a listing. */
class Walk {
    listing;
    blobs;
    descend;
    submodules = [];
    full = false;
    pathBytes = 0;
    constructor(listing, blobs, descend) {
        this.listing = listing;
        this.blobs = blobs;
        this.descend = descend;
    }
    async run(root) {
        for (let level = [root]; level.length > 0;) {
            const next = [];
            await inLanes(level, (pending) => this.readDirectory(pending, next));
            level = next;
        }
    }
    async readDirectory(pending, next) {
        const { repository, path } = pending;
        if (this.full)
            return;
        const entries = await readTree(repository, pending.tree, path);
        if ('detail' in entries) {
            addFault(this.listing.faults, entries);
            return;
        }
        // Git makes no such directory when it checks out, so a verifier would not find it.
        if (entries.length === 0 && path !== '')
            addFault(this.listing.faults, refused(path, 'an empty directory in the commit, which no checkout has'));
        const judge = new TreeJudge();
        for (const entry of entries) {
            const name = (0,source/* pathBelow */.Br)(path, entry.name);
            const refusal = judge.refuse(entry);
            if (refusal !== undefined) {
                addFault(this.listing.faults, refused(name, `the commit has ${refusal}`));
            }
            else if (this.isTooMuch(name)) {
                const detail = `over ${limits/* MAX_PACKAGE_ENTRIES */.tc} entries, or paths of over ${limits/* MAX_PACKAGE_PATH_BYTES */.Og} bytes together`;
                if (!this.full)
                    this.listing.faults.push({ path, reason: 'too-many', detail });
                this.full = true;
                return;
            }
            else
                await this.add(entry, name, pending, next);
        }
    }
    isTooMuch(path) {
        this.pathBytes += path.length;
        return this.listing.entries.length >= limits/* MAX_PACKAGE_ENTRIES */.tc || this.pathBytes > limits/* MAX_PACKAGE_PATH_BYTES */.Og;
    }
    async add(entry, path, parent, next) {
        const { repository, tracked, depth } = parent;
        const at = (0,source/* pathBelow */.Br)(parent.at, entry.name);
        if (entry.kind !== 'directory')
            tracked.files.set(belowMount(path, tracked), entry);
        const submodule = entry.kind === 'submodule' ? await openSubmodule(repository, at, entry.id) : undefined;
        const kind = submodule === undefined ? (entry.kind ?? 'submodule') : 'directory';
        const listed = { path, kind };
        this.listing.entries.push(listed);
        if (kind === 'file')
            this.blobs.set(listed, { repository, id: entry.id, mode: entry.mode });
        if (kind !== 'directory')
            return;
        if (!this.descend(listed)) {
            tracked.declined.add(belowMount(path, tracked));
            return;
        }
        if (depth >= limits/* MAX_PACKAGE_DEPTH */.kT) {
            const detail = `over ${limits/* MAX_PACKAGE_DEPTH */.kT} directory levels`;
            this.listing.faults.push({ path, reason: 'too-deep', detail });
        }
        else if (submodule === undefined) {
            next.push({ repository, path, at, tree: entry.id, depth: depth + 1, tracked });
        }
        else {
            const { directory } = submodule.repository;
            const inner = { ...submodule, directory, prefix: path, files: new Map(), declined: new Set() };
            this.submodules.push(inner);
            next.push({ ...submodule, path, at: '', depth: depth + 1, tracked: inner });
        }
    }
}
function belowMount(path, { prefix }) {
    return prefix === '' ? path : path.slice(prefix.length + 1);
}
/** A submodule that is fetched: its own repository in the work tree has the commit. Undefined otherwise. */
async function openSubmodule({ workTree, format }, at, commit) {
    const path = (0,bytes/* decodeUtf8 */._6)((0,source/* rawBytes */.Mt)(at));
    if (workTree === undefined || path === undefined)
        return undefined;
    try {
        const directory = (0,external_node_path_.resolve)((0,external_node_fs_.realpathSync)(workTree.top), path);
        // By a link it could be any repository.
        if ((0,external_node_fs_.realpathSync)(directory) !== directory || !(0,git_presence_io/* isRepositoryEntry */.LE)((0,external_node_path_.resolve)(directory, '.git')))
            return undefined;
        const repository = git_repository_io_openRepository(directory);
        if (repository.format !== format || repository.workTree?.prefix !== '')
            return undefined;
        const { tree } = await findTree(repository, commit, '');
        return tree === undefined ? undefined : { repository, tree };
    }
    catch {
        // Nothing there, or git refuses that repository: then it is not fetched.
        return undefined;
    }
}
/** The file at a path, looked for from the package root down. */
async function findBlob({ repository, tree, at }, path) {
    const [name = '', ...below] = path.split('/');
    const entries = await readTree(repository, tree, '');
    const entry = 'detail' in entries ? undefined : entries.find((one) => one.name === name);
    if (entry === undefined)
        return undefined;
    const here = (0,source/* pathBelow */.Br)(at, name);
    const { kind, id, mode } = entry;
    if (below.length === 0)
        return kind === 'file' ? { repository, id, mode } : undefined;
    if (kind === 'directory')
        return findBlob({ repository, tree: id, at: here }, below.join('/'));
    const submodule = kind === 'submodule' ? await openSubmodule(repository, here, id) : undefined;
    return submodule && findBlob({ ...submodule, at: '' }, below.join('/'));
}
/** The entries of a tree, or the fault that a directory has because of it. */
async function readTree({ reader, format }, tree, path) {
    const read = await reader.readWhole(tree, 'tree', limits/* MAX_GIT_TREE_BYTES */.Rt);
    if (!read.ok)
        return objectFault(path, read);
    if (read.bytes === undefined)
        return {
            path,
            reason: 'too-many',
            detail: `a directory of over ${limits/* MAX_GIT_TREE_BYTES */.Rt} bytes in the commit`,
        };
    return parseTree(read.bytes, format) ?? refused(path, 'the directory is damaged in the commit');
}
/** Digests a blob, its content never held as a whole when it is large. Git is ended when it is over the budget. */
async function digestBlob({ reader }, id, budget, onBytes) {
    const parts = [];
    let running;
    const answer = await reader.read(id, 'blob', {
        begin(size) {
            budget.left -= size;
            if (budget.left < 0)
                reader.giveUp('too much content');
            if (size > limits/* GIT_WHOLE_BLOB_BYTES */.pX)
                running = (0,external_node_crypto_.createHash)('sha256');
        },
        content(bytes) {
            if (running === undefined)
                parts.push(bytes);
            else
                running.update(bytes);
            onBytes(bytes.length);
        },
    });
    if (!answer.ok)
        return answer;
    const { size } = answer;
    if (running !== undefined)
        return { ok: true, sha256: running.digest('hex'), size };
    const content = joined(parts);
    return { ok: true, sha256: (0,lfs_pointer/* isLfsPointer */.NS)(content) ? undefined : (0,external_node_crypto_.hash)('sha256', content, 'hex'), size };
}
function lfsFault(path) {
    return {
        path,
        reason: 'refused',
        detail: 'a Git LFS pointer: the commit does not hold the file itself',
        fix: 'Run `git lfs pull` and read what is on disk with `--from directory`.',
    };
}
function objectFault(path, { reason, detail }) {
    switch (reason) {
        case 'missing':
            return {
                path,
                reason: 'refused',
                detail: 'not in this clone, which is a partial, shallow or damaged one',
                fix: 'Clone again without `--filter` and `--depth`, or read what is on disk with `--from directory`.',
            };
        case 'stopped':
            // It is about no path: whatever else was asked for has no answer.
            return {
                path: '',
                reason: 'refused',
                detail: `not all of it could be read from the commit: ${detail}`,
                fix: 'Check the repository with `git fsck`, or read what is on disk with `--from directory`.',
            };
        case 'wrong':
            return { path, reason: 'refused', detail, fix: 'Check the repository with `git fsck`.' };
    }
}
function refused(path, detail) {
    const fix = 'Make the commit anew with git, or read what is on disk with `--from directory`.';
    return { path, reason: 'refused', detail, fix };
}
/** Adds a fault unless it was the last one too: when git stops, every request says so. */
function addFault(faults, fault) {
    const last = faults.at(-1);
    if (last?.path !== fault.path || last.detail !== fault.detail)
        faults.push(fault);
}
/** Works on all items, so many at a time that git never waits for a request. */
async function inLanes(items, work) {
    let next = 0;
    const lane = async () => {
        for (let item = items[next++]; item !== undefined; item = items[next++])
            await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limits/* GIT_REQUESTS */.ab, items.length) }, lane));
}

;// CONCATENATED MODULE: ./lib/source/open-commit.io.js
/** Finds the commit that a user means, by a directory that is checked out or by REF:PATH, as a source. */






/** The source of a directory (absolute, links resolved) whose files are in the commit that is checked out. */
async function trackedSource(directory, label) {
    if (!(0,git_presence_io/* isBelowGit */.SV)(directory))
        throw bareRepository(directory);
    const repository = git_repository_io_openRepository(directory);
    if (repository.workTree === undefined)
        throw bareRepository(directory);
    const commit = headOf(repository);
    if (commit === undefined)
        return undefined;
    const { prefix } = repository.workTree;
    const found = await findTree(repository, commit, prefix);
    if (found.absent)
        return undefined;
    if (found.tree !== undefined && !(await hasEntries(repository, found.tree)))
        return undefined;
    return commitSource(repository, { directory, commit, path: prefix, label, edits: true }, found);
}
function bareRepository(directory) {
    return new errors/* CodedError */.AK('WCP2002', `${(0,lib_escape/* quote */.hD)(directory)} is a git repository without checked-out files`, {
        fix: 'Run in it and name the package as REF:PATH, such as `HEAD:worker`.',
    });
}
/** The source of `REF:PATH` in git's syntax, in the repository of a directory. */
async function refSource(target, label, cwd) {
    const colon = target.indexOf(':');
    const ref = target.slice(0, colon);
    if (ref === '' || ref.startsWith('-')) {
        throw new errors/* CodedError */.AK('WCP2002', `there is no ${(0,lib_escape/* quote */.hD)(target)}, and it is no REF:PATH`, {
            fix: 'Name a commit before the colon, such as `HEAD:worker` or `v1.2.0:worker`.',
        });
    }
    const directory = (0,external_node_fs_.realpathSync)(cwd);
    if (!(0,git_presence_io/* isBelowGit */.SV)(directory) && !(0,git_presence_io/* isBareRepository */.R6)(directory)) {
        throw new errors/* CodedError */.AK('WCP2002', `there is no ${(0,lib_escape/* quote */.hD)(target)}, and no git repository to find it in`);
    }
    const repository = git_repository_io_openRepository(directory);
    const commit = commitOf(repository, ref);
    const path = pathInTree(target.slice(colon + 1), repository.workTree?.prefix ?? '');
    const found = await findTree(repository, commit, path);
    if (found.absent) {
        throw new errors/* CodedError */.AK('WCP2002', `the commit ${(0,lib_escape/* quote */.hD)(ref)} has no directory ${(0,lib_escape/* quote */.hD)(target.slice(colon + 1))}`, { fix: 'Name a directory as the commit has it; `git ls-tree -d REF` lists them.' });
    }
    return commitSource(repository, { directory, commit, path, label }, found);
}


/***/ })

};
