export const id = 802;
export const ids = [802];
export const modules = {

/***/ 4031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readBoundedFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8207);
/** Reads a whole file of limited size that may be anything: a directory, a FIFO, a file that grows. */



const MISSING = new Set(['ENOENT', 'ENOTDIR']);
// What opening a directory (Windows) or a socket answers.
const NOT_A_FILE = new Set(['EISDIR', 'ENXIO']);
/** The bytes of a regular file of at most `maxBytes`, links followed. Never throws, never waits for a FIFO's writer. */
function readBoundedFile(path, maxBytes) {
    try {
        // Opening a FIFO would wait for its writer; Windows has no such flag and no FIFO.
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            return readOpen(fd, maxBytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorCode */ .vq)(error) ?? '';
        const detail = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemErrorText */ .f9)(error);
        if (MISSING.has(code))
            return { ok: false, reason: 'missing', detail };
        if (NOT_A_FILE.has(code))
            return { ok: false, reason: 'not-a-file', detail: 'not a file' };
        return { ok: false, reason: 'unreadable', detail };
    }
}
function readOpen(fd, maxBytes) {
    const tooLarge = { ok: false, reason: 'too-large', detail: `larger than ${maxBytes} bytes` };
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
    if (!stats.isFile())
        return { ok: false, reason: 'not-a-file', detail: 'not a file' };
    if (stats.size > maxBytes)
        return tooLarge;
    // One byte more than there should be shows the end in one read, and a file that grows or states no size.
    let buffer = Buffer.allocUnsafe(stats.size + 1);
    let length = 0;
    for (;;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, buffer, length, buffer.length - length, null);
        if (count === 0)
            return { ok: true, bytes: buffer.subarray(0, length) };
        length += count;
        if (length > maxBytes)
            return tooLarge;
        if (length === buffer.length)
            buffer = Buffer.concat([buffer, Buffer.allocUnsafe(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_CHUNK_BYTES */ .Vn)]);
    }
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ utf8),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   P4: () => (/* binding */ isSha256Hex),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   nk: () => (/* binding */ toBase64)
/* harmony export */ });
/* unused harmony export toHex */
/** Bytes and their text forms. Every decoder is strict: what does not re-encode to itself is refused. */
const SHA256_HEX = /^[0-9a-f]{64}$/;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Lowercase hex of bytes. */
function toHex(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
/** True for exactly 64 lowercase hex digits. */
function isSha256Hex(value) {
    return typeof value === 'string' && SHA256_HEX.test(value);
}
/** Padded standard base64 (RFC 4648 section 4). */
function toBase64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
/** Bytes of padded standard base64, or undefined when the text is not exactly what an encoder would write. */
function fromBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return bytes.toString('base64') === text ? bytes : undefined;
}
/** UTF-8 bytes of a string. Lone surrogates become U+FFFD, so check with `isWellFormed()` where that matters. */
function utf8(text) {
    return Buffer.from(text, 'utf8');
}
/** The string of UTF-8 bytes, a byte order mark kept, or undefined when the bytes are not UTF-8. */
function decodeUtf8(bytes) {
    try {
        return strictUtf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/bounded-file.io.js
var bounded_file_io = __webpack_require__(4031);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
;// CONCATENATED MODULE: ./lib/cli/io.io.js
/** The port on the real machine, or on the parts of it that a test puts in its place. */






const DEFAULT_COLUMNS = 80;
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
/** The port over a host. */
function createCliIo(host) {
    const env = (name) => host.env[name] || undefined;
    const absolute = (path) => (0,external_node_path_.resolve)(host.cwd, path);
    const terminal = { stdout: host.stdout.isTTY === true, stderr: host.stderr.isTTY === true };
    const plain = env('NO_COLOR') !== undefined || env('TERM') === 'dumb';
    let stop;
    return {
        stdout: (text) => void host.stdout.write(text),
        stderr: (text) => void host.stderr.write(text),
        terminal,
        colour: { stdout: terminal.stdout && !plain, stderr: terminal.stderr && !plain },
        columns: host.stdout.columns || DEFAULT_COLUMNS,
        env,
        cwd: host.cwd,
        program: host.program,
        clock: () => Date.now(),
        uuid: () => (0,external_node_crypto_.randomUUID)(),
        resolve: absolute,
        kind: (path) => kindOf(absolute(path)),
        readFile: (path, maxBytes) => readWhole(absolute(path), path, maxBytes),
        writeFileAtomic: (path, content, options) => writeAtomic(absolute(path), path, content, options ?? {}),
        writeNewFiles: (files, replaced) => writeAllNew(files, replaced, absolute),
        stopSignal: () => {
            if (stop === undefined) {
                const controller = new AbortController();
                stop = controller;
                host.onStop(() => controller.abort());
            }
            return stop.signal;
        },
    };
}
function kindOf(path) {
    try {
        const stat = (0,external_node_fs_.statSync)(path);
        return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
    }
    catch (error) {
        if (ABSENT.has((0,errors/* systemErrorCode */.vq)(error) ?? ''))
            return undefined;
        throw unusable('read', path, error);
    }
}
function readWhole(path, shown, maxBytes) {
    const read = (0,bounded_file_io/* readBoundedFile */.M)(path, maxBytes);
    if (read.ok)
        return read.bytes;
    const { reason, detail } = read;
    if (reason === 'not-a-file')
        throw new errors/* CodedError */.AK('WCP2002', `${(0,lib_escape/* quote */.hD)(shown)} is ${detail}`);
    if (reason === 'too-large') {
        throw new errors/* CodedError */.AK('WCP2003', `${(0,lib_escape/* quote */.hD)(shown)} is ${detail}`, {
            fix: 'Give a smaller file, or the file that was meant.',
        });
    }
    const code = reason === 'missing' ? 'WCP2002' : 'WCP3001';
    throw new errors/* CodedError */.AK(code, `cannot read ${(0,lib_escape/* quote */.hD)(shown)}: ${detail}`);
}
function unusable(action, shown, cause) {
    const code = action === 'read' && ABSENT.has((0,errors/* systemErrorCode */.vq)(cause) ?? '') ? 'WCP2002' : 'WCP3001';
    return new errors/* CodedError */.AK(code, `cannot ${action} ${(0,lib_escape/* quote */.hD)(shown)}: ${(0,errors/* systemErrorText */.f9)(cause)}`, { cause });
}
function exists(shown) {
    return new errors/* CodedError */.AK('WCP2010', `${(0,lib_escape/* quote */.hD)(shown)} is there already; it is not overwritten`);
}
function writeAtomic(path, shown, content, options) {
    let target = path;
    try {
        const kind = kindOf(path);
        if (kind !== undefined && options.create === true)
            throw exists(shown);
        if (kind !== undefined && kind !== 'file') {
            throw new errors/* CodedError */.AK('WCP3001', `cannot write ${(0,lib_escape/* quote */.hD)(shown)}: it is not a regular file`, {
                fix: 'Give the path of a file.',
            });
        }
        // A link is written through, as an editor would, instead of being replaced by a file.
        if (kind === 'file')
            target = (0,external_node_fs_.realpathSync)(path);
    }
    catch (error) {
        if (error instanceof errors/* CodedError */.AK)
            throw error;
        throw unusable('write', shown, error);
    }
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
    try {
        const file = (0,external_node_fs_.openSync)(temporary, 'wx', options.mode ?? 0o644);
        try {
            (0,external_node_fs_.writeFileSync)(file, content);
            (0,external_node_fs_.fsyncSync)(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        // A hard link fails when the name is taken, which a rename does not.
        if (options.create === true)
            (0,external_node_fs_.linkSync)(temporary, target);
        else
            (0,external_node_fs_.renameSync)(temporary, target);
    }
    catch (error) {
        if (options.create === true && (0,errors/* systemErrorCode */.vq)(error) === 'EEXIST')
            throw exists(shown);
        throw unusable('write', shown, error);
    }
    finally {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
    }
}
function writeAllNew(files, replaced, absolute) {
    for (const { path } of files)
        if (kindOf(absolute(path)) !== undefined)
            throw exists(path);
    const made = [];
    try {
        for (const { path, text, mode } of files) {
            const target = absolute(path);
            const first = makeDirectory((0,external_node_path_.dirname)(target), path);
            if (first !== undefined)
                made.push(first);
            writeAtomic(target, path, text, { create: true, ...(mode === undefined ? {} : { mode }) });
            made.push(target);
        }
        // Last, because it is the one that could not be taken back.
        if (replaced !== undefined)
            writeAtomic(absolute(replaced.path), replaced.path, replaced.text, {});
    }
    catch (error) {
        for (const path of made.reverse())
            (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
        throw error;
    }
}
/** Makes a directory and its parents; the topmost one that was made, or undefined. */
function makeDirectory(path, shown) {
    try {
        return (0,external_node_fs_.mkdirSync)(path, { recursive: true });
    }
    catch (error) {
        throw unusable('write', shown, error);
    }
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/cli/command-table.js
const COMMANDS = [
    {
        name: 'init',
        aliases: [],
        summary: 'Write wcp-attest.yml, a workflow and, if asked, a worker.',
        load: async () => await __webpack_require__.e(/* import() */ 714).then(__webpack_require__.bind(__webpack_require__, 8714)),
    },
    {
        name: 'check',
        aliases: [],
        summary: 'Run the pull request gate: packages, rules, fixtures.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(491), __webpack_require__.e(520), __webpack_require__.e(333), __webpack_require__.e(394), __webpack_require__.e(81), __webpack_require__.e(336), __webpack_require__.e(470), __webpack_require__.e(800), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 4150)),
    },
    {
        name: 'sign',
        aliases: ['attest build-sign'],
        summary: 'Sign a package: write manifest.json and manifest.sig.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(491), __webpack_require__.e(520), __webpack_require__.e(333), __webpack_require__.e(470), __webpack_require__.e(472), __webpack_require__.e(954)]).then(__webpack_require__.bind(__webpack_require__, 2468)),
    },
    {
        name: 'verify',
        aliases: ['attest verify'],
        summary: 'Verify a package, fail-closed.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(491), __webpack_require__.e(520), __webpack_require__.e(333), __webpack_require__.e(394), __webpack_require__.e(336), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 1421)),
    },
    {
        name: 'hash',
        aliases: [],
        summary: 'Print the package hash of a directory.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(491), __webpack_require__.e(812)]).then(__webpack_require__.bind(__webpack_require__, 4812)),
    },
    {
        name: 'files',
        aliases: [],
        summary: 'List the files of a package as sha256sum does.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(491), __webpack_require__.e(520), __webpack_require__.e(333), __webpack_require__.e(394), __webpack_require__.e(206)]).then(__webpack_require__.bind(__webpack_require__, 3206)),
    },
    {
        name: 'pack',
        aliases: [],
        summary: 'Write a package as a reproducible tarball.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(491), __webpack_require__.e(520), __webpack_require__.e(333), __webpack_require__.e(472), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 6334)),
    },
    {
        name: 'submit',
        aliases: ['attest submit'],
        summary: 'Verify a package and submit it to a registry.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(816), __webpack_require__.e(491), __webpack_require__.e(520), __webpack_require__.e(333), __webpack_require__.e(394), __webpack_require__.e(336), __webpack_require__.e(220)]).then(__webpack_require__.bind(__webpack_require__, 4220)),
    },
    {
        name: 'keygen',
        aliases: [],
        summary: 'Make a signing key and its trust entry.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(520), __webpack_require__.e(704)]).then(__webpack_require__.bind(__webpack_require__, 7323)),
    },
    {
        name: 'route',
        aliases: [],
        summary: 'Decide one routing request.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(81), __webpack_require__.e(634)]).then(__webpack_require__.bind(__webpack_require__, 3699)),
    },
    {
        name: 'route-check',
        aliases: ['validate'],
        summary: 'Run fixtures against routing rules.',
        load: async () => await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(81), __webpack_require__.e(800), __webpack_require__.e(301)]).then(__webpack_require__.bind(__webpack_require__, 1894)),
    },
    {
        name: 'codes',
        aliases: [],
        summary: 'List every code with its title and exit status.',
        load: async () => await __webpack_require__.e(/* import() */ 548).then(__webpack_require__.bind(__webpack_require__, 2548)),
    },
    {
        name: 'explain',
        aliases: [],
        summary: 'Explain a code: meaning, causes, fix.',
        load: async () => await __webpack_require__.e(/* import() */ 544).then(__webpack_require__.bind(__webpack_require__, 9544)),
    },
    {
        name: 'registry serve',
        aliases: [],
        summary: 'Serve a registry from one SQLite file.',
        load: async () => await __webpack_require__.e(/* import() */ 889).then(__webpack_require__.bind(__webpack_require__, 9889)),
    },
];
/** The row that the first words name, with the number of words it takes; two-word names win. */
function findCommand(words) {
    for (const length of [2, 1]) {
        const name = words.slice(0, length).join(' ');
        const row = COMMANDS.find((one) => one.name === name || one.aliases.includes(name));
        if (row !== undefined && words.length >= length)
            return { row, words: length };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/codes/table.js + 4 modules
var table = __webpack_require__(9792);
;// CONCATENATED MODULE: ./lib/cli/exit-status.js

/**
 * A bug of ours (70) makes every other result doubtful; a denial (1) is definite whatever else went wrong; invalid
 * input (2) is for the user to correct before an environment failure (3) is worth a retry.
 */
const PRECEDENCE = [70, 1, 2, 3];
/** 0 without errors, else the first of 70, 1, 2, 3 that the code of an error finding stands for. */
function exitStatus(findings) {
    const found = new Set(findings.filter((one) => one.severity === 'error').map((one) => (0,table/* codePage */.xr)(one.code).exit));
    return PRECEDENCE.find((status) => found.has(status)) ?? 0;
}

// EXTERNAL MODULE: ./lib/report/wrap.js
var wrap = __webpack_require__(5820);
;// CONCATENATED MODULE: ./lib/cli/help.js
/** The text of `--help`, from the same specs that the parser uses, in 80 columns. */

const WIDTH = 80;
/** The list of commands. */
function programHelp(rows, version) {
    return [
        `wcp-attest ${version}: attest worker packages and test routing rules (WCP)`,
        '',
        'Usage: wcp-attest COMMAND [ARGUMENTS] [FLAGS]',
        '',
        'Commands:',
        ...columns(rows.map((row) => [row.name, row.summary])),
        '',
        'Flags:',
        ...columns([
            ['-h, --help', 'Show help; `wcp-attest COMMAND --help` for one command.'],
            ['--version', 'Print the version.'],
        ]),
        '',
        'Exit status: 0 fine, 1 denied, 2 invalid usage or input, 3 environment, 70 a bug',
        '`wcp-attest explain CODE` explains any code in a message.',
        '',
    ].join('\n');
}
/** The help of one command; `command` has the flags of the framework already. */
function commandHelp(row, command) {
    const flags = [
        ...Object.entries(command.flags).map(([name, spec]) => [
            flagHead(name, spec),
            flagText(spec),
        ]),
        ['-h, --help', 'Show this help.'],
    ];
    const positionals = Object.entries(command.positionals).map(([name, spec]) => [
        name,
        sentence(spec.text),
    ]);
    return [
        ...(0,wrap/* wrap */.L)(command.description, WIDTH),
        '',
        ...(0,wrap/* wrap */.L)(`Usage: wcp-attest ${command.usage}`, WIDTH, '         '),
        ...(row.aliases.length === 0
            ? []
            : [`Also: ${row.aliases.map((alias) => `wcp-attest ${alias}`).join(', ')}`]),
        ...(positionals.length === 0 ? [] : ['', 'Arguments:', ...columns(positionals)]),
        '',
        'Flags:',
        ...columns(flags),
        ...(command.examples.length === 0 ? [] : ['', 'Examples:', ...command.examples.map((one) => `  ${one}`)]),
        '',
    ].join('\n');
}
function flagHead(name, spec) {
    return spec.type === 'boolean' ? `--${name}` : `--${name} ${spec.value}`;
}
function flagText(spec) {
    if (spec.type === 'boolean')
        return sentence(spec.text);
    const more = [
        spec.type === 'string' && spec.choices !== undefined ? `One of ${spec.choices.join(', ')}.` : '',
        spec.type === 'integer' ? `${spec.min} to ${spec.max}.` : '',
        'required' in spec ? 'Required.' : '',
        'repeatable' in spec ? 'Repeatable.' : '',
        spec.env === undefined ? '' : `Environment: ${spec.env}.`,
        spec.default === undefined ? '' : `Default: ${spec.default}.`,
    ];
    return [sentence(spec.text), ...more.filter((part) => part !== '')].join(' ');
}
/** The text as a sentence: a capital at the start, a period at the end. */
function sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
/** Two aligned columns. A head too long for the left one gets a line of its own. */
function columns(rows) {
    const left = Math.min(26, Math.max(...rows.map(([head]) => head.length)) + 2);
    const indent = ' '.repeat(left + 2);
    return rows.flatMap(([head, text]) => {
        const lines = (0,wrap/* wrap */.L)(`${indent}${text}`, WIDTH, indent);
        if (head.length > left - 2)
            return [`  ${head}`, ...lines];
        return [`  ${head.padEnd(left)}${(lines[0] ?? '').slice(indent.length)}`, ...lines.slice(1)];
    });
}

// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/report/one-line.js
var one_line = __webpack_require__(4037);
// EXTERNAL MODULE: ./lib/report/pretty.js
var pretty = __webpack_require__(8552);
// EXTERNAL MODULE: ./lib/cli/parse-args.js
var parse_args = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/cli/suggest.js
var suggest = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/cli/output.js
/** Where a result goes: the format on stdout, and the files of --report. */








const FORMATS = ['pretty', 'json', 'junit', 'sarif', 'github'];
const REPORT_FORMATS = [...FORMATS, 'summary'];
/** Columns that a wider terminal is not used beyond: longer lines read badly. */
const MAX_COLUMNS = 120;
/** The flags that the framework adds to a command. */
function formatFlags(output) {
    if (output === 'none')
        return {};
    const format = { type: 'string', value: 'FORMAT', default: 'pretty', text: 'what stdout carries' };
    if (output === 'value')
        return { format: { ...format, choices: ['pretty', 'json'] } };
    return {
        format: { ...format, choices: FORMATS },
        report: {
            type: 'string',
            value: 'FORMAT=FILE',
            repeatable: true,
            text: `also write a report to a file; ${REPORT_FORMATS.join(', ')} (Markdown)`,
        },
    };
}
/** The choice that parsed flags make. Throws WCP2001 on a --report that is not FORMAT=FILE or names a file twice. */
function outputChoice(flags, command) {
    const words = Array.isArray(flags.report) ? flags.report.map(String) : [];
    const reports = words.map((word) => {
        const [name = '', ...rest] = word.split('=');
        const format = REPORT_FORMATS.find((one) => one === name);
        const file = rest.join('=');
        if (format === undefined || file === '') {
            throw (0,parse_args/* usageError */.Wp)(`\`--report\` is ${(0,lib_escape/* quote */.hD)(word)}, not FORMAT=FILE with one of ${REPORT_FORMATS.join(', ')}${(0,suggest/* suggestion */.h)(name, REPORT_FORMATS)}`, command);
        }
        return { format, file };
    });
    const files = reports.map((one) => one.file);
    const twice = files.find((file, i) => files.indexOf(file) !== i);
    if (twice !== undefined)
        throw (0,parse_args/* usageError */.Wp)(`\`--report\` names ${(0,lib_escape/* quote */.hD)(twice)} twice`, command);
    return { format: FORMATS.find((one) => one === flags.format) ?? 'pretty', reports };
}
/** The format that words ask for before they are parsed, so that even a parse error comes in it. */
function roughFormat(words) {
    const at = words.findIndex((word) => word === '--format' || word.startsWith('--format='));
    const word = words[at]?.includes('=') ? words[at]?.slice('--format='.length) : words[at + 1];
    return (at === -1 ? undefined : FORMATS.find((one) => one === word)) ?? 'pretty';
}
/** Writes a result to stdout and its reports to their files; a finding for each file that could not be written. */
async function emitOutcome(command, outcome, choice, io) {
    const report = reportOf(command, outcome);
    const failures = [];
    for (const { format, file } of choice.reports) {
        try {
            io.writeFileAtomic(file, await render(format, report, outcome, { columns: MAX_COLUMNS, colour: false }));
        }
        catch (error) {
            if (!(error instanceof errors/* CodedError */.AK))
                throw error;
            failures.push(findingOf(error));
        }
    }
    // What another program reads must hold nothing else.
    const aside = choice.format === 'pretty' && outcome.verbatim === true && outcome.pretty !== '';
    io.stdout(await render(choice.format, aside ? { ...report, findings: [] } : report, outcome, {
        columns: Math.min(io.columns, MAX_COLUMNS),
        colour: io.colour.stdout,
    }));
    if (aside)
        for (const one of report.findings)
            io.stderr(errorText(one, io));
    for (const failure of failures)
        io.stderr(errorText(failure, io));
    return failures;
}
/** Tells of an error that ended the run: on stderr for people, in any other format than pretty on stdout as well. */
async function emitError(command, error, choice, io) {
    io.stderr(errorText(error, io));
    if (choice.format === 'pretty' && choice.reports.length === 0)
        return;
    const outcome = { json: { ok: false, findings: [error] }, pretty: '', findings: [error] };
    const quiet = choice.format === 'pretty' ? { ...io, stdout: () => undefined } : io;
    await emitOutcome(command, outcome, choice, quiet);
}
/** The finding that a thrown error stands for: its own code, or WCP7000 for what should not have been thrown. */
function findingOf(error) {
    if (error instanceof errors/* CodedError */.AK) {
        const fix = error.fix === undefined ? {} : { fix: error.fix };
        return (0,finding/* finding */.gk)(error.code, error.message, { severity: 'error', ...fix });
    }
    const text = error instanceof Error ? error.message : String(error);
    return (0,finding/* finding */.gk)('WCP7000', `unexpected error: ${(0,lib_escape/* printable */.g$)(text)}`);
}
function errorText(error, io) {
    return (0,pretty/* prettyFindings */.jk)([error], {
        columns: Math.min(io.columns, MAX_COLUMNS),
        palette: io.colour.stderr ? pretty/* ANSI */.mh : pretty/* PLAIN */.tZ,
        count: false,
    });
}
function reportOf(command, outcome) {
    return {
        title: `wcp-attest ${command}`.trim(),
        version: version/* VERSION */.x,
        ok: outcome.status === undefined ? !(0,finding/* hasErrors */.Cs)(outcome.findings) : outcome.status === 0,
        findings: outcome.findings,
        cases: outcome.cases ?? [],
        packages: outcome.packages ?? [],
    };
}
async function render(format, report, outcome, look) {
    switch (format) {
        case 'pretty': {
            const findings = (0,pretty/* prettyFindings */.jk)(report.findings, {
                columns: look.columns,
                palette: look.colour ? pretty/* ANSI */.mh : pretty/* PLAIN */.tZ,
                count: true,
            });
            const result = outcome.verbatim ? outcome.pretty : outcome.pretty.split('\n').map(one_line/* oneLine */.T).join('\n');
            const text = result === '' || result.endsWith('\n') ? result : `${result}\n`;
            return text !== '' && findings !== '' ? `${text}\n${findings}` : `${text}${findings}`;
        }
        case 'json':
            return (await __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 7406))).jsonReport(outcome.json);
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 89).then(__webpack_require__.bind(__webpack_require__, 5470))).junitReport(report);
        case 'sarif':
            return (await __webpack_require__.e(/* import() */ 123).then(__webpack_require__.bind(__webpack_require__, 123))).sarifReport(report);
        case 'github':
            return (await __webpack_require__.e(/* import() */ 763).then(__webpack_require__.bind(__webpack_require__, 6763))).githubReport(report);
        case 'summary':
            return (await __webpack_require__.e(/* import() */ 13).then(__webpack_require__.bind(__webpack_require__, 3394))).summaryReport(report);
    }
}

;// CONCATENATED MODULE: ./lib/cli/program.js
/** One run of the program: words in, output through the port, exit status out. Never throws. */









/** Runs one command line, the words after the program's name. */
async function runProgram(words, io) {
    let name = '';
    let choice = { format: roughFormat(words), reports: [] };
    try {
        const [first] = words;
        if (first === undefined) {
            io.stderr(programHelp(COMMANDS, version/* VERSION */.x));
            return 2;
        }
        if (first === '--version') {
            io.stdout(`${version/* VERSION */.x}\n`);
            return 0;
        }
        if (first === 'help' || first === '--help' || first === '-h') {
            io.stdout(await help(words.slice(1)));
            return 0;
        }
        const { row, rest } = locate(words);
        name = row.name;
        refuseLossy(rest, io.cwd);
        const command = withFormatFlags((await row.load()).command);
        if ((0,parse_args/* asksForHelp */.BO)(rest)) {
            io.stdout(commandHelp(row, command));
            return 0;
        }
        const args = (0,parse_args/* parseCommandArgs */.Qx)(name, command, rest, io.env);
        choice = outputChoice(args.flags, name);
        const outcome = await command.run(args, io);
        const failures = await emitOutcome(name, outcome, choice, io);
        const status = exitStatus([...outcome.findings, ...failures]);
        return failures.length === 0 ? (outcome.status ?? status) : outcome.status || status;
    }
    catch (error) {
        const one = findingOf(error);
        await emitError(name, one, choice, io);
        showStack(error, io);
        return exitStatus([one]);
    }
}
/** Tells of an error that no command could catch, such as one in a timer; the exit status. */
async function reportCrash(error, io) {
    const one = findingOf(error);
    await emitError('', one, { format: 'pretty', reports: [] }, io);
    showStack(error, io);
    return exitStatus([one]);
}
function showStack(error, io) {
    if (io.env('WCP_ATTEST_DEBUG') === '1' && error instanceof Error)
        io.stderr(`${error.stack ?? ''}\n`);
}
/**
 * Node replaces bytes of arguments and of the working directory that are not UTF-8 by U+FFFD, and what then is read may
 * be another directory, of that very name.
 */
function refuseLossy(words, cwd) {
    const lossy = [...words, cwd].find((text) => text.includes('\ufffd'));
    if (lossy === undefined)
        return;
    throw new errors/* CodedError */.AK('WCP2001', `${(0,lib_escape/* quote */.hD)(lossy)} is not UTF-8`, {
        fix: 'Rename what it names, or reach it by a link whose name is UTF-8.',
    });
}
function withFormatFlags(command) {
    return { ...command, flags: { ...command.flags, ...formatFlags(command.output) } };
}
function locate(words) {
    const found = findCommand(words);
    if (found !== undefined)
        return { row: found.row, rest: words.slice(found.words) };
    const [first = '', second] = words;
    const names = COMMANDS.flatMap((row) => [row.name, ...row.aliases]);
    const below = names.filter((one) => one.startsWith(`${first} `));
    if (below.length > 0) {
        const list = below.map((one) => `\`${one}\``).join(', ');
        throw (0,parse_args/* usageError */.Wp)(second === undefined || second.startsWith('-')
            ? `${(0,lib_escape/* quote */.hD)(first)} needs a second word: ${list}`
            : `unknown command ${(0,lib_escape/* quote */.hD)(`${first} ${second}`)}; there is ${list}`);
    }
    if (first.startsWith('-'))
        throw (0,parse_args/* usageError */.Wp)(`unknown flag ${(0,lib_escape/* quote */.hD)(first)} before the command`);
    throw (0,parse_args/* usageError */.Wp)(`unknown command ${(0,lib_escape/* quote */.hD)(first)}${(0,suggest/* suggestion */.h)(first, names)}`);
}
async function help(words) {
    if (words.length === 0)
        return programHelp(COMMANDS, version/* VERSION */.x);
    const { row } = locate(words);
    return commandHelp(row, withFormatFlags((await row.load()).command));
}

;// CONCATENATED MODULE: ./lib/cli/main.io.js
/** Ties the program to the process: streams, signals, exit status. */



/** Exit statuses of a process that was asked to end: 128 and the number of the signal. */
const SIGNAL_STATUS = { SIGINT: 130, SIGTERM: 143 };
const OUTPUT_FAILED_STATUS = 3;
/** Runs the command line of this process and sets its exit status. Never throws. */
async function main() {
    let stopping;
    for (const [signal, status] of Object.entries(SIGNAL_STATUS)) {
        process.on(signal, () => {
            // A second signal ends a server that does not stop. What is unfinished is removed by `exit`.
            if (stopping === undefined)
                process.exit(status);
            const stop = stopping;
            stopping = undefined;
            stop();
        });
    }
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', onStreamError);
    const io = createCliIo({
        stdout: process.stdout,
        stderr: process.stderr,
        env: process.env,
        cwd: process.cwd(),
        program: process.argv[1],
        onStop: (stop) => {
            stopping = stop;
        },
    });
    const crash = async (error) => process.exit(await reportCrash(error, io));
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
    process.exitCode = await runProgram(process.argv.slice(2), io);
}
/** A reader that went away (`| head`) wants no more, which is no fault; a full disk is one. */
function onStreamError(error) {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'EPIPE')
        return;
    process.once('exit', () => {
        process.exitCode ||= OUTPUT_FAILED_STATUS;
    });
    try {
        process.stderr.write(`error WCP3001 cannot write the output: ${(0,errors/* systemErrorText */.f9)(error)}\n`);
    }
    catch {
        // Nothing is left to tell it to; the exit status does.
    }
}


/***/ }),

/***/ 6995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ asksForHelp),
/* harmony export */   Qx: () => (/* binding */ parseCommandArgs),
/* harmony export */   Wp: () => (/* binding */ usageError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(800);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(768);
/** Command line words to typed values. What is not understood is WCP2001: nothing is guessed, nothing ignored. */




/** A misuse of the command line (WCP2001), pointing at the help of the command. */
function usageError(message, command) {
    const help = command === undefined ? 'wcp-attest help' : `wcp-attest ${command} --help`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CodedError */ .AK('WCP2001', message, { fix: `Run \`${help}\`.` });
}
/**
 * True when the words ask for help and for nothing else. Among other words it is not understood: a command that prints
 * its help has not checked anything, and must not end with 0 because a directory is called `--help`.
 */
function asksForHelp(words) {
    return words.length === 1 && (words[0] === '--help' || words[0] === '-h');
}
/** The typed arguments of a command. Throws WCP2001; `name` is the command's name for the messages. */
function parseCommandArgs(name, command, words, env) {
    const specs = command.flags;
    const fail = (message) => {
        throw usageError(message, name);
    };
    const given = new Map();
    const rest = [];
    for (const token of tokens(words, specs)) {
        if (token.kind === 'positional')
            rest.push(token.value);
        if (token.kind !== 'option')
            continue;
        const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
        // Without a spec parseArgs takes the word after an unknown flag for a positional, so this error must win.
        if (spec === undefined) {
            fail(`unknown flag ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(token.rawName)}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(token.name, Object.keys(specs), (w) => `--${w}`)}`);
        }
        else
            given.set(token.name, [...(given.get(token.name) ?? []), wordOf(token, spec, fail)]);
    }
    const flags = Object.fromEntries(Object.entries(specs).map(([flag, spec]) => [flag, flagValue(flag, spec, given.get(flag), env, fail)]));
    return {
        flags,
        positionals: positionalValues(command.positionals, rest, fail),
        given: (flag) => given.has(flag),
    };
}
/** The words as parseArgs splits them. Its own strict mode is not used: its messages name no fix and no near word. */
function tokens(words, specs) {
    const options = Object.fromEntries(Object.entries(specs).map(([flag, spec]) => [
        flag,
        { type: spec.type === 'boolean' ? 'boolean' : 'string', multiple: true },
    ]));
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...words], options, strict: false, allowPositionals: true, tokens: true })
        .tokens;
}
/** The word of one use of a flag; the empty word for a boolean. */
function wordOf(token, spec, fail) {
    const flag = `--${token.name}`;
    if (spec.type === 'boolean') {
        if (token.value !== undefined)
            fail(`\`${flag}\` takes no value`);
        return '';
    }
    if (token.value === undefined || token.value === '')
        return fail(`\`${flag}\` needs a value: ${spec.value}`);
    if (token.inlineValue !== true && token.value.startsWith('-') && token.value !== '-') {
        fail(`\`${flag}\` needs a value, and ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(token.value)} looks like a flag; if it is the value, write \`${flag}=…\``);
    }
    return token.value;
}
function flagValue(flag, spec, words, env, fail) {
    if (spec.type === 'boolean')
        return words !== undefined;
    if (words !== undefined && words.length > 1 && !('repeatable' in spec)) {
        fail(`\`--${flag}\` is given ${words.length} times and takes one value`);
    }
    const variable = words === undefined ? spec.env : undefined;
    const fromEnv = variable === undefined ? undefined : env(variable);
    const where = fromEnv === undefined ? `\`--${flag}\`` : `the environment variable ${variable}`;
    const all = words ?? (fromEnv === undefined ? [] : [fromEnv]);
    const read = (word) => {
        if (spec.type === 'integer')
            return readInteger(word, spec.min, spec.max, where, fail);
        if (spec.choices !== undefined && !spec.choices.includes(word)) {
            fail(`${where} is ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(word)}, which is none of ${spec.choices.join(', ')}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(word, spec.choices)}`);
        }
        return word;
    };
    if ('repeatable' in spec) {
        if (all.length === 0 && spec.default !== undefined)
            return [spec.default];
        if (all.length === 0 && spec.required === true)
            fail(`\`--${flag} ${spec.value}\` is required`);
        return all.map(read);
    }
    const [word] = all;
    if (word !== undefined)
        return read(word);
    if (spec.type === 'string' && spec.required === true) {
        fail(`\`--${flag} ${spec.value}\` is required${spec.env === undefined ? '' : ` (or the environment variable ${spec.env})`}`);
    }
    return spec.default;
}
function readInteger(word, min, max, where, fail) {
    const value = /^-?\d{1,15}$/.test(word) ? Number(word) : Number.NaN;
    if (!(value >= min && value <= max))
        fail(`${where} is ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(word)}, not a whole number from ${min} to ${max}`);
    return value;
}
function positionalValues(specs, words, fail) {
    const left = [...words];
    const values = {};
    for (const [name, { arity, text }] of Object.entries(specs)) {
        const list = arity === 'many' || arity === 'any';
        const taken = left.splice(0, list ? left.length : 1);
        if (taken.includes(''))
            fail(`${name} is empty`);
        if (taken.length === 0 && (arity === 'one' || arity === 'many'))
            fail(`${name} is missing: ${text}`);
        values[name] = list ? taken : taken[0];
    }
    const [extra] = left;
    if (extra !== undefined)
        fail(`unexpected argument ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(extra)}`);
    return values;
}


/***/ }),

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* unused harmony export suggest */
/** "Did you mean": the nearest known word to a mistyped one. */
/** The known word with the fewest edits, when they are few for its length (at most a third of it); else undefined. */
function suggest(word, known) {
    const wanted = word.toLowerCase();
    if (wanted.length > 64)
        return undefined;
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of known) {
        const edits = distance(wanted, candidate.toLowerCase());
        if (edits < least) {
            least = edits;
            best = candidate;
        }
    }
    return best !== undefined && least <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}
/** `; did you mean X?`, or nothing. */
function suggestion(word, known, shown = (w) => w) {
    const best = suggest(word, known);
    return best === undefined ? '' : `; did you mean \`${shown(best)}\`?`;
}
/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
function distance(a, b) {
    let older = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const same = a[i - 1] === b[j - 1];
            let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                edits = Math.min(edits, (older[j - 2] ?? 0) + 1);
            }
            row.push(edits);
        }
        older = last;
        last = row;
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 9792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sb: () => (/* binding */ allCodes),
  xr: () => (/* binding */ codePage),
  _m: () => (/* binding */ isCode)
});

;// CONCATENATED MODULE: ./lib/codes/attest.js
const deny = (page) => ({
    severity: 'error',
    exit: 1,
    ...page,
});
const ATTEST_CODES = {
    ATTEST_MANIFEST_MISSING: deny({
        title: 'the package has no readable manifest',
        meaning: 'manifest.json is absent, cannot be read, is not strict JSON or is not a JSON object. Nothing is known about the package, so it is denied.',
        causes: [
            'the package was never signed',
            'the manifest was left out when the package was copied',
            'an editor or a merge left broken or duplicate members in manifest.json',
        ],
        fix: 'Sign the package with `wcp-attest sign DIR`, or deploy the files that were signed together with their manifest.json and manifest.sig.',
    }),
    ATTEST_SCHEMA_UNSUPPORTED: deny({
        title: 'the manifest has an unknown schema or an invalid member',
        meaning: 'schema_version is not `awp.v1`, a signed member is missing or not a string, or the bundle is not a Sigstore bundle v0.3 with one in-toto statement of our predicate type. A newer or foreign format is never guessed at.',
        causes: [
            'the manifest was written by a newer version or by another tool',
            'the manifest was edited by hand',
            'manifest.sig is a detached signature of another kind',
        ],
        fix: 'Sign again with `wcp-attest sign DIR`, or update wcp-attest on the verifying side.',
    }),
    ATTEST_MANIFEST_ID_MISMATCH: deny({
        title: 'the package is another worker than the one expected',
        meaning: 'worker_id, worker_species_id or worker_version of the attestation differ from what the caller expects, or manifest.json says something else than the signed statement.',
        causes: [
            'the wrong package was deployed',
            'the worker was renamed or its version raised without signing again',
            'manifest.json was edited after signing',
        ],
        fix: 'Deploy the right package, or correct --worker-id, --worker-species-id, --worker-version or wcp-attest.yml; after a rename or a new version sign again.',
    }),
    ATTEST_NAMESPACE_INVALID: deny({
        title: 'the worker id is outside every tenant namespace',
        meaning: 'A worker id must be `org.<name>.…` or `x.<name>.…` in lower-case labels: trust is bound to that namespace. `wrk.…` is a species, not a tenant.',
        causes: [
            'a species id was given as the worker id',
            'the id has an empty label, a capital letter or a space',
        ],
        fix: 'Give the worker an id such as `org.acme.summarizer` and sign again.',
    }),
    ATTEST_TREE_UNSAFE: deny({
        title: 'the package holds something that must not be in a package',
        meaning: 'A symbolic link, a special file, an unreadable entry, a setuid file, a name that cannot be shown or that means different things on different systems, or two names that one system takes for the same. Verifiers would disagree about such a tree, or code could hide in it.',
        causes: [
            'a virtual environment or node_modules/.bin with symbolic links',
            'two files that differ in letter case only',
            'a file that the current user cannot read',
        ],
        fix: 'Remove or rename each path that is named; replace links by the files they point to; `chmod` what is unreadable.',
    }),
    ATTEST_PACKAGE_EMPTY: deny({
        title: 'the package has no files',
        meaning: 'No file is left to hash. An attestation of nothing would fit every empty or mistyped directory.',
        causes: ['a wrong path', 'a build step that did not run'],
        fix: 'Check the path of the package and that the build has put files there.',
    }),
    ATTEST_HASH_MISMATCH: deny({
        title: 'the files are not the ones that were signed',
        meaning: 'The package hash (or, with Ed25519, the signed file list) recomputed from the files differs from the signed one. At least one file was changed, added, removed or made executable after signing.',
        causes: [
            'a file was edited after signing',
            'a checkout changed line endings or lost executable bits',
            'the package was signed by another SDK whose file order differs (see --hash-order)',
        ],
        fix: 'Restore the files that are named, or sign again if the change is wanted.',
    }),
    ATTEST_SIGNATURE_MISSING: deny({
        title: 'a required signature is not there',
        meaning: 'The trust policy requires a scheme for which the package has no signature, or the key or secret to check it with was not given. Unsigned is never accepted.',
        causes: [
            'the package was signed with HMAC only and the policy requires Ed25519',
            'manifest.sig was not deployed',
            'WCP_ATTEST_HMAC_KEY is not set where the check runs',
            'no trust policy was given (--trust)',
        ],
        fix: 'Sign with the required scheme (`--scheme ed25519`), deploy manifest.sig with the package, and give the verifier --trust FILE or the HMAC secret.',
    }),
    ATTEST_SIG_INVALID: deny({
        title: 'a signature does not verify',
        meaning: 'A signature is malformed or does not fit the signed bytes under the key that the trust policy names. Every signature that is present must verify.',
        causes: [
            'the manifest or the bundle was changed after signing',
            'the HMAC secret differs between signer and verifier',
            'the bundle belongs to another package',
        ],
        fix: 'Deploy the signed files unchanged, make sure that both sides use the same secret, or sign again.',
    }),
    ATTEST_KEY_UNTRUSTED: deny({
        title: 'the signing key is not trusted for this worker',
        meaning: 'The signature is made by a key that the trust policy does not list, or lists for other namespaces or another role.',
        causes: [
            'the package was signed with a personal or a test key',
            'the key is listed for another namespace',
            'the trust policy on this machine is old',
        ],
        fix: 'Sign with a key of the namespace, or add the key to the trust policy for that namespace after checking its keyid with its owner.',
    }),
    ATTEST_KEY_EXPIRED: deny({
        title: 'the signing key is retired or outside its time',
        meaning: 'The trust policy lists the key, but as retired, not yet valid or past not_after, or the policy itself has expired. A signer’s own clock proves nothing, so an old signature by such a key is not accepted on its word.',
        causes: ['the key was rotated', 'not_after of the key or expires of the policy has passed'],
        fix: 'Sign again with the current key, or renew the trust policy.',
    }),
    ATTEST_KEY_REVOKED: deny({
        title: 'the signing key is revoked',
        meaning: 'The trust policy marks the key as revoked. Nothing it ever signed is accepted, whatever the date.',
        causes: ['the key was lost or leaked'],
        fix: 'Sign again with a key that is not revoked, and find out what else the revoked key signed.',
    }),
    ATTEST_EXPIRED: deny({
        title: 'the attestation has expired',
        meaning: 'The signed statement says until when it is valid, and that time has passed.',
        causes: ['the package was signed with --not-after and is older than that'],
        fix: 'Release and sign the package again.',
    }),
    ATTEST_VERSION_TOO_OLD: deny({
        title: 'the worker version is below the minimum of the trust policy',
        meaning: 'The trust policy names a minimum version for this worker, and the signed version is lower or cannot be compared.',
        causes: ['an old release was deployed', 'a replay of an old package'],
        fix: 'Deploy a release at or above the minimum version.',
    }),
    ATTEST_UNHASHED_CONTENT: deny({
        title: 'the package holds files that no signature covers',
        meaning: 'awp.v1 leaves `.git`, `__pycache__`, `*.pyc`, `.DS_Store` and nested manifest files out of the hash. Code in such places runs without having been signed: Python loads a planted .pyc before the source it claims to be.',
        causes: [
            'the worker was started from this directory and Python wrote __pycache__',
            'the package is a git checkout',
        ],
        fix: 'Delete what is named and deploy exactly the signed files; run Python with PYTHONPYCACHEPREFIX pointing outside the package (`-B` does not stop a planted .pyc).',
    }),
    ATTEST_NOT_REGISTERED: deny({
        title: 'the registry does not know this worker',
        meaning: 'The registry was asked to confirm the attestation and has no record of the worker id.',
        causes: ['the attestation was never submitted', 'the wrong registry was asked'],
        fix: 'Submit the attestation with `wcp-attest submit DIR`, or correct --registry-url.',
    }),
    ATTEST_REGISTRY_MISMATCH: deny({
        title: 'the registry attests another package',
        meaning: 'What the registry answers or echoes (worker id, package hash) is not what this package is.',
        causes: ['a newer version was registered', 'the registry, or something in between, answers wrongly'],
        fix: 'Compare the two hashes that are named; deploy the registered version or submit this one.',
    }),
    ATTEST_REVOKED: deny({
        title: 'the attestation is revoked in the registry',
        meaning: 'The registry says that this worker’s attestation is revoked. A revoked answer never yields a hash.',
        causes: ['the owner withdrew the release'],
        fix: 'Deploy a release that is not revoked.',
    }),
    ATTEST_HASH_BANNED: deny({
        title: 'the package hash is banned',
        meaning: 'The registry lists this package as banned: it is known to be harmful.',
        causes: ['the package was reported and confirmed as harmful'],
        fix: 'Do not run this package. Find out where it came from.',
    }),
    ATTEST_REGISTRY_UNAVAILABLE: deny({
        title: 'the registry could not be asked',
        meaning: 'The registry check was asked for, and the registry did not answer in the agreed form within the time. No answer is not a good answer.',
        causes: ['the network or the registry is down', 'a proxy answers in its place', 'the address is wrong'],
        fix: 'Try again later, or correct --registry-url; without --require-registry the check is left out and the verdict says so.',
    }),
};

;// CONCATENATED MODULE: ./lib/codes/deny.js
const deny_deny = (page) => ({
    severity: 'error',
    exit: 1,
    ...page,
});
const DENY_CODES = {
    DENY_INVALID_INPUT: deny_deny({
        title: 'the request is not a valid routing request',
        meaning: 'A member of the request is missing, of the wrong kind, not one of the values the protocol knows, or outside its range. Nothing else was looked at.',
        causes: [
            'env, data_label, tenant_risk or qos_class is misspelt or in the wrong case',
            'blast_score is below 0, above 100, fractional or a text',
            'request is not an object',
        ],
        fix: 'Correct the member that the reason names: env is dev, stage, prod or edge; data_label PUBLIC, INTERNAL or RESTRICTED; tenant_risk low, medium or high; qos_class P0 to P3; blast_score a whole number from 0 to 100.',
    }),
    DENY_UNKNOWN_TENANT: deny_deny({
        title: 'the tenant is not a signatory of the hall',
        meaning: 'The hall requires signatories (require_signatory), and tenant_id is not in its allowed_tenants. The request is denied before any rule is looked at.',
        causes: ['the tenant was never added', 'tenant_id is misspelt; the comparison is exact'],
        fix: 'Add the tenant to allowed_tenants of the hall config, or send the tenant_id that is listed.',
    }),
    DENY_MISSING_TENANT_ID: deny_deny({
        title: 'the request names no tenant',
        meaning: 'tenant_id is empty or only white space. Audit, gates and telemetry all need to know who asks, so an anonymous request is denied before any rule is looked at.',
        causes: ['the caller did not set tenant_id', 'a template variable was empty'],
        fix: 'Set tenant_id to the id of the tenant or system that makes the request.',
    }),
    DENY_SHADOW_RULES_DETECTED: deny_deny({
        title: 'a rule stands behind a broader one, so prod and edge are closed',
        meaning: 'An earlier rule matches everything that a later one matches, so the later one can never decide. The Python SDK denies every prod and edge request while any such pair is in the rule set, even when neither rule has to do with the request.',
        causes: [
            'a catch-all rule stands above specific ones',
            'a rule was added below an older, wider one',
            'two rules have the same conditions',
        ],
        fix: 'Move the specific rule above the broad one, or delete the one that can never decide; `wcp-attest route-check` names both rules.',
    }),
    DENY_NO_MATCHING_RULE: deny_deny({
        title: 'no routing rule matches the request',
        meaning: 'No rule of the set covers this combination of capability, env, data label, tenant risk and QoS class. WCP fails closed.',
        causes: ['the capability is not routed yet', 'a condition of the rule is narrower than meant'],
        fix: 'Add a rule for the request, or widen the condition that excludes it; `wcp-attest route` shows the decision for one request.',
    }),
    DENY_MISSING_CORRELATION_ID: deny_deny({
        title: 'the request has no correlation id',
        meaning: 'A rule matched, but correlation_id is empty or only white space. Without it the dispatch cannot be followed through the telemetry. Both the rule’s must_have_correlation_id and the hall’s enforce_correlation_id must be off to go without.',
        causes: ['the caller did not propagate the id it received'],
        fix: 'Set correlation_id (a UUID v4 by convention) and propagate it through every downstream call.',
    }),
    DENY_MISSING_REQUIRED_CONTROLS: deny_deny({
        title: 'controls that the rule requires are not present in the hall',
        meaning: 'The matched rule lists controls in required_controls_suggested, and no enrolled worker declares all of them in currently_implements. Control ids are compared exactly.',
        causes: [
            'the worker that implements the control is not enrolled',
            'the rule spells the control with `_` and the record with `-`',
            'the control was removed from a registry record',
        ],
        fix: 'Enrol a worker that implements the missing controls, or correct the ids in the rule; a fixture says which controls are present with setup.controls.',
    }),
    DENY_REQUIRES_HUMAN: deny_deny({
        title: 'the blast score is too high to run without a human',
        meaning: 'In prod and edge a request with a blast score of 85 or more is not dispatched on its own. The score is the larger of the computed one (data label, env, QoS class, egress and write flags) and the one the caller supplied.',
        causes: [
            'RESTRICTED data together with egress and writes in prod',
            'the caller supplied a high blast_score',
        ],
        fix: 'Lower the risk of the request (less sensitive data, no egress, no writes), or have a human approve it.',
    }),
    DENY_POLICY_GATE_UNCONFIGURED: deny_deny({
        title: 'the rule asks for a policy gate and the hall has none',
        meaning: 'The matched rule has escalation.policy_gate, but no gate was given to the hall. A missing gate never means allow.',
        causes: ['the hall was set up without its gate', 'a fixture does not say what the gate answers'],
        fix: 'Give the hall its policy gate; in a fixture, set setup.gate to ALLOW, DENY or REQUIRE_HUMAN.',
    }),
    DENY_INTERNAL_ERROR: deny_deny({
        title: 'a function of the hall failed',
        meaning: 'The policy gate, the privilege check or another part of the hall threw an error or has another shape than agreed. What it said is not shown, because it could leak internals.',
        causes: [
            'a bug in the gate or privilege function',
            'a service that the function asks is down',
            'a hall config that was built by hand and lacks a member',
        ],
        fix: 'Look at the log of the function; it has to return an answer of the documented shape.',
    }),
    DENY_POLICY_GATE: deny_deny({
        title: 'the policy gate denied the request',
        meaning: 'The matched rule asks for the policy gate, and the gate answered DENY with the reason given.',
        causes: ['the policy forbids this request'],
        fix: 'Change the request so that the policy allows it, or the policy if it is wrong.',
    }),
    DENY_REQUIRES_HUMAN_APPROVAL: deny_deny({
        title: 'the policy gate asks for a human approval',
        meaning: 'The gate answered REQUIRE_HUMAN. The request is denied until a human approves it; the decision carries supervisor_required, supervisor_level and a pending approval id.',
        causes: ['the policy asks for a second pair of eyes for this kind of request'],
        fix: 'Have the pending approval resolved by a human, then send the request again.',
    }),
    DENY_POLICY_GATE_INVALID_RESPONSE: deny_deny({
        title: 'the policy gate answered something that is not a decision',
        meaning: 'A gate must answer exactly ALLOW, DENY or REQUIRE_HUMAN, in upper case. Anything else is treated as a deny.',
        causes: ['a gate that answers `allow` in lower case', 'a gate written for another protocol'],
        fix: 'Correct the gate so that it answers ALLOW, DENY or REQUIRE_HUMAN.',
    }),
    DENY_NO_AVAILABLE_WORKER: deny_deny({
        title: 'no candidate of the rule can take the request',
        meaning: 'A rule matched, but each of its candidates is unavailable, not enrolled for this env, or the rule names none. There is no fall-through to a later rule.',
        causes: [
            'the worker is not enrolled, or its species id is misspelt in the rule',
            'allowed_environments of the registry record does not list the env',
            'the rule has no candidate_workers_ranked',
        ],
        fix: 'Look at skip_reason of each candidate in the decision; enrol the worker, add the env to its record, or correct the species id in the rule.',
    }),
    DENY_ATTESTATION_UNCONFIGURED: deny_deny({
        title: 'worker attestation is required and the hall cannot check it',
        meaning: 'The hall config has require_worker_attestation, but nothing tells the hall which hash is registered and which one the worker has now.',
        causes: [
            'the hall was set up without the attestation state',
            'a fixture does not give setup.attestation',
        ],
        fix: 'Give the hall the attestation state of its workers, or set setup.attestation in the fixture.',
    }),
    DENY_WORKER_ATTESTATION_MISSING: deny_deny({
        title: 'the selected worker has no registered attestation',
        meaning: 'Worker attestation is required, and no hash is registered for the worker that would be dispatched.',
        causes: ['the worker was never signed and submitted', 'it was registered under another id'],
        fix: 'Sign the worker package with `wcp-attest sign` and register its hash.',
    }),
    DENY_WORKER_ATTESTATION_INVALID_HASH: deny_deny({
        title: 'the registered hash of the worker is not a SHA-256',
        meaning: 'A registered hash is exactly 64 lower-case hex digits, without `sha256:` and without white space. Anything else cannot be compared safely.',
        causes: ['the hash was copied with a prefix or a line feed', 'the hash is in upper case'],
        fix: 'Register the hash again as 64 lower-case hex digits.',
    }),
    DENY_WORKER_HASH_UNAVAILABLE: deny_deny({
        title: 'the present hash of the worker cannot be found out',
        meaning: 'A hash is registered, but what the worker is now could not be computed, or the answer is not a SHA-256. What cannot be checked is not run.',
        causes: ['the package is not where the hall looks for it', 'a file of it cannot be read'],
        fix: 'Check where the hall computes the present hash from, and that it can read every file there.',
    }),
    DENY_WORKER_TAMPERED: deny_deny({
        title: 'the worker is not what was attested',
        meaning: 'The present hash of the worker differs from the registered one: its files changed after the attestation. The hashes are not shown in the decision on purpose.',
        causes: ['a file was edited on the machine', 'a new version was deployed without being attested'],
        fix: 'Run `wcp-attest verify` on the package to see which files changed; deploy the attested version or sign the new one.',
    }),
    DENY_PRIVILEGE_ENVELOPE_UNCONFIGURED: deny_deny({
        title: 'the privilege envelope has to be checked and the hall cannot',
        meaning: 'The rule requires ctrl.privilege_envelopes_required (in either spelling), or the hall enforces envelopes, but the hall was given no privilege check.',
        causes: [
            'the hall was set up without records or privilege policy',
            'the rule uses the catalog spelling, which the SDKs ignore',
        ],
        fix: 'Give the hall registry records and a privilege policy; in a fixture, set setup.privilege.',
    }),
    DENY_PRIVILEGE_ENVELOPE_VIOLATED: deny_deny({
        title: 'the worker asks for more than the policy allows here',
        meaning: 'The privilege envelope of the selected worker is not allowed for this env and data label; the reason says which part.',
        causes: ['an egress destination is not on the allowlist of the env', 'no allowlist is configured'],
        fix: 'Reduce the envelope in the registry record, or add the destination to egress_allowlist of the hall config.',
    }),
};

;// CONCATENATED MODULE: ./lib/codes/program.js
const input = (page) => ({
    severity: 'error',
    exit: 2,
    ...page,
});
const environment = (page) => ({
    severity: 'error',
    exit: 3,
    ...page,
});
const PROGRAM_CODES = {
    WCP2001: input({
        title: 'the command line is not understood',
        meaning: 'A command, a flag or a flag’s value is unknown, missing or contradicts another one. Nothing was done.',
        causes: ['a typing error', 'a flag of another version'],
        fix: 'Run `wcp-attest COMMAND --help` for the flags of a command.',
    }),
    WCP2002: input({
        title: 'a file or directory is not there',
        meaning: 'A path given on the command line or in wcp-attest.yml does not exist or is of another kind.',
        causes: ['a typing error', 'the command runs in another directory than expected'],
        fix: 'Correct the path; paths in wcp-attest.yml count from the directory of that file.',
    }),
    WCP2003: input({
        title: 'a document is not valid JSON or YAML',
        meaning: 'The file cannot be read as strict JSON (RFC 8259) or YAML: the place of the first fault is given. Duplicate members are a fault, because readers differ in which one they take.',
        causes: ['a missing comma or bracket', 'the same member written twice', 'an encoding other than UTF-8'],
        fix: 'Correct the file at the place that is named.',
    }),
    WCP2004: input({
        title: 'wcp-attest.yml or an Action input is not valid',
        meaning: 'The configuration has an unknown member, a value of the wrong kind, or misses something required.',
        causes: ['a misspelt member', 'a member of another version'],
        fix: 'Correct the member that is named; docs/configuration.md lists all of them.',
    }),
    WCP2005: input({
        title: 'no configuration was found',
        meaning: 'The command needs to know which packages and rules the repository has, and found neither wcp-attest.yml nor a registry_record.json.',
        causes: ['the repository was not set up', 'the command runs in the wrong directory'],
        fix: 'Run `wcp-attest init` in the root of the repository, or give the paths as flags.',
    }),
    WCP2006: input({
        title: 'a trust policy is not valid',
        meaning: 'The trust policy has an unknown member, a duplicate or unsafe key, a keyid that is not that of its key, or a namespace that is not one.',
        causes: ['an entry was edited by hand', 'a key was pasted twice'],
        fix: 'Correct the entry that is named; `wcp-attest keygen` prints a valid one for a new key.',
    }),
    WCP2007: input({
        title: 'a key or secret cannot be used',
        meaning: 'The signing key is missing, is not an unencrypted Ed25519 key in PKCS8 PEM, can be read by other users, or the HMAC secret is empty or too short.',
        causes: [
            'the environment variable is not set',
            'the file is a public key or a key of another algorithm',
            'the secret was typed by hand',
        ],
        fix: 'Make a key with `wcp-attest keygen`, or a secret with `openssl rand -hex 32`; `chmod 600` the key file.',
    }),
    WCP2008: input({
        title: 'the package description is incomplete or not valid',
        meaning: 'Signing needs worker id, species and version, all in printable ASCII without `<`, `>` and `&` so that every SDK signs the same bytes.',
        causes: [
            'a flag is missing and registry_record.json does not have it',
            'the version holds a character outside ASCII',
        ],
        fix: 'Give --worker-id, --worker-species-id and --worker-version, or write them into wcp-attest.yml.',
    }),
    WCP2009: input({
        title: 'trust material lies inside the package it judges',
        meaning: 'The trust policy, a key, the configuration or this program lies below the package root. A package must never bring its own judge.',
        causes: ['wcp-trust.json was put into the worker directory'],
        fix: 'Move the file out of the package, for example to the root of the repository.',
    }),
    WCP2010: input({
        title: 'an output file already exists',
        meaning: 'The command would overwrite a file that it must not lose, such as a private key or a configuration.',
        causes: ['the command was run twice'],
        fix: 'Choose another name, or remove the file if it is not needed any more.',
    }),
    WCP2011: input({
        title: 'the request to decide on is not valid',
        meaning: 'The file given to `route --request` is not a JSON object with the members of a WCP RouteInput.',
        causes: ['a missing member', 'a file of another kind'],
        fix: 'Give capability_id, env, data_label, tenant_risk, qos_class, tenant_id and correlation_id.',
    }),
    WCP2012: input({
        title: 'the code is not known',
        meaning: 'The table of codes has no such entry.',
        causes: ['a typing error', 'a code of another version'],
        fix: 'Run `wcp-attest codes` for the list.',
    }),
    WCP2013: input({
        title: 'signing is refused for this event or tree',
        meaning: 'A pull request event never signs, and a package is not signed when the chosen scheme would not cover its content or when a verifier would deny it as it lies there.',
        causes: [
            'mode: release in a pull_request workflow',
            'a nested manifest.json in a package signed with HMAC alone',
            'files that .wcpignore leaves out, in a directory that is signed in place',
        ],
        fix: 'Sign in a workflow that runs on a tag or release; add `--scheme ed25519`, which lists and so covers every file; write the package elsewhere with `--out DIR|TGZ`.',
    }),
    WCP2014: input({
        title: 'the registry refused the request',
        meaning: 'The registry answered with a client error, or would: the token is missing, expired or not allowed for this namespace, or the body is refused or too large.',
        causes: [
            'PYHALL_TOKEN is not set',
            'the token belongs to another namespace',
            'a bundle of very many files is submitted with it',
        ],
        fix: 'Set PYHALL_TOKEN to a token of the namespace and try again.',
    }),
    WCP2015: {
        severity: 'warning',
        exit: 2,
        title: 'the work tree has edits that are not committed',
        meaning: 'The package is read from the commit that is checked out, and files of it are edited, deleted or staged in the work tree without being committed. Hashing and checking use what is committed; signing is refused, because what would be signed is not what is on disk.',
        causes: [
            'a file was edited and not committed yet',
            'a build step changed files that git tracks',
            'a filter other than line endings rewrites files on checkout',
        ],
        fix: 'Commit or undo the edits, or use what is on disk with `--from directory`.',
    },
    WCP2016: input({
        title: '.wcpignore is not valid',
        meaning: 'A line of .wcpignore is not UTF-8, is over a limit, or is a pattern that programs take differently; or matching its patterns with all paths of the package would take too long. What a package leaves out must be clear before anything is hashed or signed, so nothing is.',
        causes: [
            'a pattern such as `src/**.py`, in which `**` is not a whole name',
            'a pattern with three or more `**`',
            'hundreds of patterns, or many with `**` between names, in a package of very many or very deep paths',
            'a backslash at the end of a line, as in a path copied from Windows',
            'the file was saved in another encoding than UTF-8',
        ],
        fix: 'Correct the line that is named; the syntax is that of .gitignore (docs/sources.md).',
    }),
    WCP2017: {
        severity: 'note',
        exit: 2,
        title: 'the package directory has files that git does not track',
        meaning: 'The package is read from the commit that is checked out, and the work tree has files in the directory of the package that git does not track, among them those that .gitignore names. They are not part of the package: neither hashed nor signed. A release warns of them, because a worker that is built in the workflow would be signed without what was built.',
        causes: [
            'a build step wrote dist/ or node_modules/ into the package',
            'a new file was not added to git yet',
            'an editor or a test left files behind',
        ],
        fix: 'Commit it, name it in .wcpignore when it is no part of the package, or read what is on disk with `--from directory` (in wcp-attest.yml `from: directory`).',
    },
    WCP3001: environment({
        title: 'a file could not be read or written',
        meaning: 'The operating system refused to read or write a file.',
        causes: ['missing permission', 'a full disk', 'a read-only file system'],
        fix: 'Check permissions and free space of the path that is named.',
    }),
    WCP3002: environment({
        title: 'the registry could not be reached',
        meaning: 'The registry did not answer, answered with a server error, or answered with something that is not its protocol.',
        causes: ['the network or the registry is down', 'a proxy answers in its place', 'the address is wrong'],
        fix: 'Try again later, or correct --registry-url.',
    }),
    WCP3003: environment({
        title: 'this version of Node.js is too old',
        meaning: 'wcp-attest needs Node.js 22.13 or newer.',
        causes: ['an old Node.js is first on the PATH'],
        fix: 'Install Node.js 22.13 or newer.',
    }),
    WCP3004: environment({
        title: 'the server could not start',
        meaning: 'The address is in use or not allowed, or the database cannot be opened.',
        causes: ['another server runs on the same port', 'the data directory is not writable'],
        fix: 'Choose another --port or --data.',
    }),
    WCP3005: {
        severity: 'warning',
        exit: 3,
        title: 'GitHub did not accept a request',
        meaning: 'A request to the GitHub API failed or was refused. It is never part of the verdict: what was checked or signed stands.',
        causes: [
            'the token lacks a permission',
            'the run belongs to a fork or to Dependabot, whose token may only read',
            'a file of that name is attached already',
        ],
        fix: 'Give the job the permission that is named under `permissions:`, or leave the input github-token out.',
    },
    WCP3006: environment({
        title: 'the git repository could not be read',
        meaning: 'The package lies in a git repository, and git is not installed or refuses to read it. What is on disk is not taken instead without being asked for: it can differ from the commit.',
        causes: [
            'git is not on the PATH, as in a slim container',
            'the repository belongs to another user, which git calls dubious ownership',
            'the repository is damaged',
        ],
        fix: 'Make git work there (`git status` shows the same error), or read what is on disk with `--from directory`.',
    }),
    WCP7000: {
        severity: 'error',
        exit: 70,
        title: 'a bug in wcp-attest',
        meaning: 'The program met a state that it was written to exclude. Nothing was accepted.',
        causes: ['a bug'],
        fix: 'Report it with the command and the output; WCP_ATTEST_DEBUG=1 adds the stack trace.',
    },
};

;// CONCATENATED MODULE: ./lib/codes/routing.js
const routing_input = (page) => ({
    severity: 'error',
    exit: 2,
    ...page,
});
const failed = (page) => ({ ...routing_input(page), exit: 1 });
const warning = (page) => ({
    ...routing_input(page),
    severity: 'warning',
});
const ROUTING_CODES = {
    WCP1001: routing_input({
        title: 'a rule file has an unknown member',
        meaning: 'The SDKs drop members that they do not know without a word. A misspelt `policy_gat` so turns the gate off, and a misspelt `match` makes the rule match everything.',
        causes: ['a misspelt member', 'a comment written as a member', 'a member of another tool'],
        fix: 'Correct the spelling or remove the member; the message lists the members that are known there.',
    }),
    WCP1002: routing_input({
        title: 'a rule matches on a field that does not exist',
        meaning: 'Only capability_id, env, data_label, tenant_risk and qos_class are matched. The SDKs ignore any other field (`enviroment`, `tenant_id`), so the rule is wider than it reads.',
        causes: ['a misspelt field', 'a rule meant for one tenant'],
        fix: 'Correct the field. Tenants cannot be matched in a rule: use allowed_tenants of the hall config or the policy gate.',
    }),
    WCP1003: routing_input({
        title: 'a match condition is not understood',
        meaning: 'A condition is a text, {"in": [texts]} or {"any": true}. In the SDKs anything else, such as {"eq": …}, {"any": false} or {"in": "dev,prod"}, never matches or matches by accident.',
        causes: ['an operator of another policy language', '`in` given as one text instead of a list'],
        fix: 'Write the value itself for equality, {"in": ["a", "b"]} for a choice, or leave the field out for any value.',
    }),
    WCP1004: routing_input({
        title: 'an `in` condition is empty',
        meaning: 'A rule with an empty choice never matches, so it looks like a rule and decides nothing.',
        causes: ['a list that was generated from nothing'],
        fix: 'List at least one value, or delete the rule.',
    }),
    WCP1005: routing_input({
        title: 'a rule holds a null',
        meaning: 'The SDKs read a null differently: as "any value" in Python, as "never" in TypeScript, and as a crash elsewhere.',
        causes: ['a template variable was empty', 'a null written to say "not set"'],
        fix: 'Leave the member out instead of giving it null.',
    }),
    WCP1006: routing_input({
        title: 'a rule_id is used twice or is reserved',
        meaning: 'Fixtures, telemetry and audit name the rule that decided, so each id must be unique. NO_MATCH and PRE_ROUTING are what decisions say when no rule decided.',
        causes: ['a rule was copied and its id left unchanged'],
        fix: 'Give each rule its own id.',
    }),
    WCP1007: routing_input({
        title: 'a member of a rule is missing or of the wrong kind',
        meaning: 'The SDKs coerce values of another kind each in its own way ("false" is false in Python and true in TypeScript), or crash on them.',
        causes: ['a boolean or number written as a text', 'rule_id or worker_species_id is missing'],
        fix: 'Give the member the kind that the message names.',
    }),
    WCP1008: routing_input({
        title: 'a match condition names a value that does not exist',
        meaning: 'env, data_label, tenant_risk and qos_class each have a fixed list of values, compared exactly. A rule for any other value never matches.',
        causes: ['another spelling such as `production` or `internal`', 'a value of another system'],
        fix: 'Use dev, stage, prod or edge for env; PUBLIC, INTERNAL or RESTRICTED for data_label; low, medium or high for tenant_risk; P0, P1, P2 or P3 for qos_class.',
    }),
    WCP1009: warning({
        title: 'an id in a rule does not have the form of the protocol',
        meaning: 'Ids have a prefix and two to four segments of lower-case letters, digits and hyphens, at most 64 characters (spec 3.2); control ids may also hold underscores. The SDKs drop control ids of another form when a worker is enrolled, so a rule that requires one always denies.',
        causes: ['a misspelt prefix', 'upper-case letters or spaces'],
        fix: 'Correct the id, for example cap.doc.summarize, wrk.doc.summarizer, ctrl.obs.audit-log-append-only.',
    }),
    WCP1010: warning({
        title: 'a rule has no candidates',
        meaning: 'The rule names no worker, so it denies everything it matches with DENY_NO_AVAILABLE_WORKER. An explicit empty candidate_workers_ranked says that this is meant.',
        causes: ['the decision was left out'],
        fix: 'Add decision.candidate_workers_ranked; write it as [] when the rule is meant to deny.',
    }),
    WCP1011: warning({
        title: 'a rule can never decide, because an earlier one is broader',
        meaning: 'While such a pair is in the rule set, the Python SDK denies every prod and edge request with DENY_SHADOW_RULES_DETECTED, and in dev and stage the later rule is dead.',
        causes: ['a catch-all above specific rules', 'two rules with the same conditions'],
        fix: 'Move the later rule above the broader one, or delete it.',
    }),
    WCP1012: warning({
        title: 'a rule file has no rules',
        meaning: 'Every request is denied with DENY_NO_MATCHING_RULE.',
        causes: ['the file was generated from nothing'],
        fix: 'Add a rule, or remove the file.',
    }),
    WCP1101: failed({
        title: 'a fixture’s decision is not the expected one',
        meaning: 'The request of the fixture was decided, but another rule, worker or outcome came out than the fixture expects. Either the rules changed behaviour, or the expectation is out of date.',
        causes: [
            'a rule was edited, moved or added',
            'the fixture was written for other rules',
            'the hall (workers, controls, gate) is not the one the fixture was written for',
        ],
        fix: 'Correct the rule that decided, or the expectation when the change is meant.',
    }),
    WCP1102: failed({
        title: 'a fixture was denied where no deny is expected',
        meaning: 'The request of the fixture is denied. It fails whatever rule matched: `pyhall validate` lets such a fixture pass when only the rule id is right.',
        causes: [
            'a condition of a rule became narrower',
            'a control or worker that the rule needs is not in the hall',
            'the rules hold a shadowed pair, which closes prod and edge',
        ],
        fix: 'Correct what the reason names, or expect the deny with "denied": true and its deny_code.',
    }),
    WCP1103: routing_input({
        title: 'no fixture was run',
        meaning: 'A run that tests nothing must not look like a run that passed.',
        causes: [
            'the list of tests is empty',
            'the path or pattern matches no file',
            'every vector says that it is skipped',
        ],
        fix: 'Add at least one test that is run, or correct the path.',
    }),
    WCP1104: routing_input({
        title: 'a fixture has an unknown member',
        meaning: 'An expectation that is not understood would not be checked. `pyhall validate` ignores everything in `expect` but expected_rule_id.',
        causes: ['a misspelt member', 'a member of another tool'],
        fix: 'Correct the spelling; the message lists the members that are known there.',
    }),
    WCP1105: routing_input({
        title: 'a fixture names a rule that does not exist',
        meaning: 'No rule of the set has this id, so the expectation can never hold.',
        causes: ['the rule was renamed or deleted', 'a misspelt rule id', 'the fixture runs against other rules'],
        fix: 'Correct the id; NO_MATCH and PRE_ROUTING stand for "no rule decided".',
    }),
    WCP1106: routing_input({
        title: 'a fixture names a worker that does not exist',
        meaning: 'The species is neither a candidate of a rule nor enrolled in the hall.',
        causes: ['a misspelt species id', 'a worker id (org.…) in the place of a species id (wrk.…)'],
        fix: 'Correct the species id, or enrol the worker.',
    }),
    WCP1107: routing_input({
        title: 'a fixture names a deny code that does not exist',
        meaning: 'The table of codes has no such deny code, so the expectation can never hold.',
        causes: ['a misspelt code', 'a code of the Go SDK, which has other names'],
        fix: 'Run `wcp-attest codes` for the list.',
    }),
    WCP1108: routing_input({
        title: 'a test_id is used twice',
        meaning: 'Results name the fixture by its id, so each id must be unique in its file.',
        causes: ['a fixture was copied and its id left unchanged'],
        fix: 'Give each fixture its own test_id.',
    }),
    WCP1109: routing_input({
        title: 'a member of a fixture is missing or of the wrong kind',
        meaning: 'The file is not a fixture file, or a member of it has a value that is not understood.',
        causes: [
            '`tests` is missing or not a list',
            'test_id or input is missing',
            'a text in the place of a list',
        ],
        fix: 'Give the member the kind that the message names; docs/compatibility.md describes the format.',
    }),
    WCP1110: warning({
        title: 'the request of a fixture has a member that routing does not know',
        meaning: 'The routers ignore members that they do not know, so it has no effect on the decision.',
        causes: ['a misspelt member such as `blast_scor`'],
        fix: 'Correct the spelling; what the worker is to receive belongs into `request`.',
    }),
    WCP1111: routing_input({
        title: 'a fixture contradicts itself',
        meaning: 'No decision can satisfy all members of `expect` at once.',
        causes: [
            '"denied": false together with a deny_code',
            'a worker expected for a denied request',
            'expected_rule_id and rule_id that differ',
        ],
        fix: 'Keep the member that is meant.',
    }),
    WCP1112: {
        ...routing_input({
            title: 'the workers and controls that the rules name were taken as present',
            meaning: 'The fixtures bring no setup and no hall was given, so they ran in the world of `pyhall validate`: every worker and every control that a rule names is there, and the policy gate allows. What is really enrolled was not tested.',
            causes: ['route-check was called without a hall'],
            fix: 'Give a directory of registry records as the hall, or a setup in each fixture.',
        }),
        severity: 'note',
    },
    WCP1113: routing_input({
        title: 'a fixture expects nothing',
        meaning: 'A fixture without an expectation can hardly fail, so it proves nothing.',
        causes: ['`expect` was left out or is empty'],
        fix: 'Say at least whether the request is denied, for example "expect": {"denied": false, "rule_id": "…"}.',
    }),
    WCP1201: routing_input({
        title: 'a registry record is not valid',
        meaning: 'A member that routing depends on is missing or of the wrong kind. Members that routing does not use are not looked at.',
        causes: ['worker_id, worker_species_id or capabilities is missing', 'a text in the place of a list'],
        fix: 'Correct the member that is named.',
    }),
    WCP1202: routing_input({
        title: 'two registry records have the same worker_id',
        meaning: 'Which of the two would count depends on the order of reading, differently in each SDK.',
        causes: ['a record was copied', 'the same record is found under two names'],
        fix: 'Give each worker its own worker_id, or remove one of the records.',
    }),
    WCP1203: warning({
        title: 'an id in a registry record does not have the form of the protocol',
        meaning: 'Control ids of another form do not count as present, as in the SDKs. A worker_id starts with org. or x., a species with wrk., a capability with cap.',
        causes: ['a misspelt prefix', 'upper-case letters or spaces'],
        fix: 'Correct the id.',
    }),
    WCP1204: routing_input({
        title: 'the hall config is not valid',
        meaning: 'The hall config has an unknown member or a value of the wrong kind.',
        causes: ['a misspelt member', 'a boolean written as a text'],
        fix: 'Correct the member that is named.',
    }),
    WCP1205: routing_input({
        title: 'the hall has no registry records',
        meaning: 'A hall without workers denies everything; an empty directory is more likely a wrong path.',
        causes: ['the path is wrong', 'the records have another name than *.json or */registry_record.json'],
        fix: 'Correct the path, or put the registry records there.',
    }),
    WCP1206: warning({
        title: 'require_credential is set, but nothing checks credentials',
        meaning: 'The flag is declared by the protocol and enforced by no SDK and not by this program: requests without a credential are still allowed.',
        causes: ['the flag was set in the belief that it protects something'],
        fix: 'Do not rely on it; require_signatory with allowed_tenants is enforced.',
    }),
};

;// CONCATENATED MODULE: ./lib/codes/table.js
/** The one table of codes. No code exists outside it; every finding, deny reason and error names one of these. */




const CODES = { ...ATTEST_CODES, ...DENY_CODES, ...ROUTING_CODES, ...PROGRAM_CODES };
/** The page of a code. */
function codePage(code) {
    return CODES[code];
}
/** True when the text is a code of the table. */
function isCode(text) {
    return Object.hasOwn(CODES, text);
}
/** Every code in the table's order. */
function allCodes() {
    return Object.keys(CODES).filter(isCode);
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ CodedError),
/* harmony export */   f9: () => (/* binding */ systemErrorText),
/* harmony export */   vq: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/** An error with a stable code of the one table (`src/codes`); `fix` is one sentence, `cause` the underlying error. */
class CodedError extends Error {
    name = 'CodedError';
    code;
    fix;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.fix = options.fix;
    }
}
/** The `code` of a Node system error such as `ENOENT`, or undefined for anything else. */
function systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
const SYSTEM_ERRORS = {
    ENOENT: 'no such file or directory',
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    EISDIR: 'is a directory',
    ENOTDIR: 'not a directory',
    ELOOP: 'too many symbolic links',
    ENOSPC: 'no space left on the device',
    EROFS: 'read-only file system',
    EEXIST: 'already exists',
    ENAMETOOLONG: 'name too long',
    EMFILE: 'too many open files',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset',
    ENOTFOUND: 'host not found',
    EAI_AGAIN: 'host name lookup failed',
    ETIMEDOUT: 'timed out',
    EADDRINUSE: 'address already in use',
};
/** One lower-case phrase for a system error, without the paths that Node puts into its messages. */
function systemErrorText(error) {
    const code = systemErrorCode(error);
    if (code === undefined)
        return 'unknown error';
    return SYSTEM_ERRORS[code] ?? code;
}


/***/ }),

/***/ 800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   z8: () => (/* binding */ printableBytes)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/**
 * Untrusted text made safe to show on one line: in a terminal, a log, a message. Control characters (ANSI escapes
 * included), bidirectional controls, line separators, invisible format characters and lone surrogates are written as
 * escapes, so what is shown is what is there. Reporters escape further for their own syntax.
 */


// Cc controls, Cf format characters (bidi controls, zero-width, BOM, tags), line and paragraph separators, lone
// surrogates, and the backslash, so that an escape cannot be forged.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/gu;
function escapeCharacter(character) {
    if (character === '\\')
        return '\\\\';
    if (character === '\n')
        return '\\n';
    if (character === '\r')
        return '\\r';
    if (character === '\t')
        return '\\t';
    const point = character.codePointAt(0) ?? 0;
    // From U+0080 on `\\xNN` stands for a byte that is not UTF-8.
    if (point < 0x80)
        return `\\x${point.toString(16).padStart(2, '0')}`;
    return `\\u{${point.toString(16)}}`;
}
/** The text on one line with everything unprintable escaped, whole. */
function printable(text) {
    return text.replace(UNSAFE, escapeCharacter);
}
/** As `printable`, for bytes that should be UTF-8; bytes that are not are shown as `\xNN`. */
function printableBytes(bytes) {
    const text = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(bytes);
    if (text !== undefined)
        return printable(text);
    let shown = '';
    let start = 0;
    while (start < bytes.length) {
        const length = utf8Length(bytes, start);
        if (length === 0) {
            shown += `\\x${(bytes[start] ?? 0).toString(16).padStart(2, '0')}`;
            start += 1;
        }
        else {
            shown += printable(Buffer.from(bytes.subarray(start, start + length)).toString('utf8'));
            start += length;
        }
    }
    return shown;
}
/** Length of the well-formed UTF-8 sequence at `start` (RFC 3629 section 4), or 0. */
function utf8Length(bytes, start) {
    const first = bytes[start] ?? 0;
    if (first < 0x80)
        return 1;
    const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : 4;
    if (first < 0xc2 || first > 0xf4 || start + length > bytes.length)
        return 0;
    for (let i = 1; i < length; i += 1) {
        const next = bytes[start + i] ?? 0;
        const low = i === 1 ? (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80) : 0x80;
        const high = i === 1 ? (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf) : 0xbf;
        if (next < low || next > high)
            return 0;
    }
    return length;
}
/** A value as it is named in a message: escaped, shortened, in backticks (a backtick inside becomes an apostrophe). */
function quote(value) {
    const text = typeof value === 'string' ? value : describe(value);
    const short = text.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SHOWN_CHARACTERS */ .eA
        ? `${[...text.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_SHOWN_CHARACTERS */ .eA)].join('')}… (${text.length} characters)`
        : text;
    return `\`${printable(short).replaceAll('`', "'")}\``;
}
function describe(value) {
    if (value === undefined)
        return 'nothing';
    if (value instanceof Uint8Array)
        return `${value.length} bytes`;
    try {
        return JSON.stringify(value) ?? typeof value;
    }
    catch {
        return typeof value;
    }
}


/***/ }),

/***/ 182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ hasErrors),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   jw: () => (/* binding */ denyCodes),
/* harmony export */   zp: () => (/* binding */ FileFindings)
/* harmony export */ });
/* harmony import */ var _codes_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/** A finding: one thing that is wrong or worth knowing, with its code, its place and its fix. Findings are data. */


/** A finding of a code; severity and fix are those of the table unless given. */
function finding(code, message, more = {}) {
    const page = (0,_codes_table_js__WEBPACK_IMPORTED_MODULE_0__/* .codePage */ .xr)(code);
    const { severity = page.severity, fix = page.fix, ...place } = more;
    return { code, severity, message, fix, ...place };
}
/**
 * Findings about one file, kept up to MAX_FINDINGS_PER_FILE. The last one then says how many more there are, and is an
 * error when one of those is.
 */
class FileFindings {
    kept = [];
    further = 0;
    /** The first of the most severe that `all` does not show. */
    worst;
    /** Adds a finding as `finding` makes it; `place` is asked only when it is kept. */
    report(code, message, place) {
        const full = this.kept.length === _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FINDINGS_PER_FILE */ .hD;
        this.add(finding(code, message, full ? {} : place()));
    }
    add(...some) {
        for (const one of some) {
            if (this.kept.length < _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FINDINGS_PER_FILE */ .hD)
                this.kept.push(one);
            else
                this.further += 1;
            if (this.kept.length < _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FINDINGS_PER_FILE */ .hD)
                continue;
            if (this.worst === undefined || (this.worst.severity !== 'error' && one.severity === 'error'))
                this.worst = one;
        }
    }
    /** The findings, in the order in which they were added. */
    all() {
        if (this.further === 0 || this.worst === undefined)
            return [...this.kept];
        const { code, severity } = this.worst;
        const path = this.kept[0]?.path;
        const message = `there are ${this.further + 1} more findings about this file`;
        const last = finding(code, message, {
            severity,
            fix: 'Correct the ones that are shown, then run again.',
            ...(path === undefined ? {} : { path }),
        });
        return [...this.kept.slice(0, -1), last];
    }
}
/** True when any finding is an error. */
function hasErrors(findings) {
    return findings.some((one) => one.severity === 'error');
}
/** Distinct deny codes (`ATTEST_*`, `DENY_*`) of the errors, in order of appearance. */
function denyCodes(findings) {
    const codes = findings.filter((one) => one.severity === 'error').map((one) => one.code);
    return [...new Set(codes)].filter((code) => code.startsWith('ATTEST_') || code.startsWith('DENY_'));
}


/***/ }),

/***/ 8207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ MAX_DISCOVERY_DEPTH),
/* harmony export */   Ce: () => (/* binding */ MAX_TARBALL_BYTES),
/* harmony export */   D9: () => (/* binding */ MAX_COMPONENT_BYTES),
/* harmony export */   En: () => (/* binding */ MAX_FIXTURES),
/* harmony export */   FP: () => (/* binding */ MAX_BAN_LIST_PAGES),
/* harmony export */   Fx: () => (/* binding */ MAX_CONFIG_ITEMS),
/* harmony export */   Ho: () => (/* binding */ REGISTRY_DATABASE_WAIT_MS),
/* harmony export */   I1: () => (/* binding */ REGISTRY_RETRY_MS),
/* harmony export */   Jv: () => (/* binding */ MAX_IGNORE_PATTERNS),
/* harmony export */   KE: () => (/* binding */ MAX_ANNOTATIONS),
/* harmony export */   KI: () => (/* binding */ REGISTRY_TRIES),
/* harmony export */   KT: () => (/* binding */ REGISTRY_MAX_WAIT_MS),
/* harmony export */   Ls: () => (/* binding */ MAX_GUESS_BYTES),
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   N6: () => (/* binding */ MAX_BAN_LIST_PAGE_ENTRIES),
/* harmony export */   Og: () => (/* binding */ MAX_PACKAGE_PATH_BYTES),
/* harmony export */   P2: () => (/* binding */ REGISTRY_SERVER_REQUEST_MS),
/* harmony export */   P7: () => (/* binding */ MAX_GIT_ANSWER_BYTES),
/* harmony export */   PR: () => (/* binding */ MAX_PATH_BYTES),
/* harmony export */   PS: () => (/* binding */ REGISTRY_TIMEOUT_MS),
/* harmony export */   Q0: () => (/* binding */ MAX_SUMMARY_BYTES),
/* harmony export */   QB: () => (/* binding */ TARBALL_RATIO_FREE_BYTES),
/* harmony export */   Qx: () => (/* binding */ MAX_ID_LENGTH),
/* harmony export */   RU: () => (/* binding */ MAX_DOCUMENT_DEPTH),
/* harmony export */   Rt: () => (/* binding */ MAX_GIT_TREE_BYTES),
/* harmony export */   S3: () => (/* binding */ MAX_REGISTRY_TEXT_CHARACTERS),
/* harmony export */   S4: () => (/* binding */ MIN_HMAC_SECRET_BYTES),
/* harmony export */   SE: () => (/* binding */ BAN_LIST_PAGE_ENTRIES),
/* harmony export */   SI: () => (/* binding */ MAX_IGNORE_GLOBSTARS),
/* harmony export */   Vn: () => (/* binding */ READ_CHUNK_BYTES),
/* harmony export */   WT: () => (/* binding */ MAX_GZIP_HEADER_BYTES),
/* harmony export */   Xd: () => (/* binding */ MAX_KEY_BYTES),
/* harmony export */   YU: () => (/* binding */ MAX_IGNORE_FILE_BYTES),
/* harmony export */   Yy: () => (/* binding */ REGISTRY_SERVER_STOP_MS),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
/* harmony export */   ab: () => (/* binding */ GIT_REQUESTS),
/* harmony export */   bi: () => (/* binding */ MAX_DOCUMENT_BYTES),
/* harmony export */   by: () => (/* binding */ MAX_REGISTRY_REQUEST_BYTES),
/* harmony export */   dJ: () => (/* binding */ GIT_WAITING_BYTES),
/* harmony export */   e: () => (/* binding */ MAX_DIGEST_THREADS),
/* harmony export */   eA: () => (/* binding */ MAX_SHOWN_CHARACTERS),
/* harmony export */   e_: () => (/* binding */ MAX_UNTRACKED_FINDINGS),
/* harmony export */   fW: () => (/* binding */ MAX_ROUTING_VALUES),
/* harmony export */   hD: () => (/* binding */ MAX_FINDINGS_PER_FILE),
/* harmony export */   hn: () => (/* binding */ MAX_GIT_COMMIT_BYTES),
/* harmony export */   jG: () => (/* binding */ GIT_IDLE_MS),
/* harmony export */   jf: () => (/* binding */ MAX_IGNORE_PATTERN_BYTES),
/* harmony export */   jl: () => (/* binding */ MAX_YAML_BYTES),
/* harmony export */   kR: () => (/* binding */ MAX_SHADOW_PAIRS),
/* harmony export */   kT: () => (/* binding */ MAX_PACKAGE_DEPTH),
/* harmony export */   ll: () => (/* binding */ MAX_TAR_EXTENSION_BYTES),
/* harmony export */   m0: () => (/* binding */ MAX_TARBALL_RATIO),
/* harmony export */   pR: () => (/* binding */ GIT_ANSWER_MS),
/* harmony export */   pX: () => (/* binding */ GIT_WHOLE_BLOB_BYTES),
/* harmony export */   q$: () => (/* binding */ MIN_REGISTRY_TOKEN_CHARACTERS),
/* harmony export */   qU: () => (/* binding */ MAX_IGNORE_WORK),
/* harmony export */   rd: () => (/* binding */ MAX_REFUSED_PATHS),
/* harmony export */   tA: () => (/* binding */ MAX_RULES),
/* harmony export */   tc: () => (/* binding */ MAX_PACKAGE_ENTRIES),
/* harmony export */   v4: () => (/* binding */ MAX_DISCOVERY_ENTRIES),
/* harmony export */   y4: () => (/* binding */ MAX_REGISTRY_ANSWER_BYTES),
/* harmony export */   yw: () => (/* binding */ MAX_YAML_TOKENS)
/* harmony export */ });
/** Every limit of the program, each with its unit. What is over a limit is refused, never cut silently. */
/** Bytes of one JSON or YAML file that a person or an SDK writes: manifest, config, trust policy, fixtures, rules. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
/** Bytes of a manifest.json: ten short members. */
const MAX_MANIFEST_BYTES = 64 * 1024;
/** Bytes of a manifest.sig. A statement lists every file, so a large package has a large one. */
const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
/** Rules of one rule file. */
const MAX_RULES = 20_000;
/** Fixtures of one fixture file. */
const MAX_FIXTURES = 20_000;
/** Values (texts, numbers, lists, objects) of one rule, fixture or record file. Checking one takes much more memory. */
const MAX_ROUTING_VALUES = 1_000_000;
/** Findings about one file; the last one then says how many more there are. */
const MAX_FINDINGS_PER_FILE = 1000;
/** Pairs of shadowed rules that are kept and named; further ones are only counted. */
const MAX_SHADOW_PAIRS = 1000;
/** Bytes of a PEM key file. */
const MAX_KEY_BYTES = 16 * 1024;
/** Untracked paths of one package that are named one by one; further ones are counted. */
const MAX_UNTRACKED_FINDINGS = 20;
/** Nesting levels of JSON and YAML. */
const MAX_DOCUMENT_DEPTH = 64;
/** Bytes of one path component; what ext4, APFS and NTFS can hold. */
const MAX_COMPONENT_BYTES = 255;
/** Bytes of a whole package path. */
const MAX_PATH_BYTES = 1024;
/** Files and directories below one package root. */
const MAX_PACKAGE_ENTRIES = 1_000_000;
/** Bytes of all paths of one package together: what is listed of a package is kept in memory. */
const MAX_PACKAGE_PATH_BYTES = 64 * 1024 * 1024;
/** Refused paths of one package that are named; further ones are counted. */
const MAX_REFUSED_PATHS = 1000;
/** Directory levels of one package, the root being the first. */
const MAX_PACKAGE_DEPTH = 128;
/** Bytes of a `.wcpignore`. */
const MAX_IGNORE_FILE_BYTES = 64 * 1024;
/** Patterns of a `.wcpignore`. */
const MAX_IGNORE_PATTERNS = 500;
/** Bytes of a pattern of `.wcpignore`. */
const MAX_IGNORE_PATTERN_BYTES = 255;
/** `**` of a pattern. With two the worst pattern takes 1.5 ms for a path of 1,024 bytes in 511 levels; with four, a hundred times that. */
const MAX_IGNORE_GLOBSTARS = 2;
/**
 * Work of matching all paths of a package with a `.wcpignore`, in bytes of path that a pattern reads: a unit takes 1 to
 * 4 ns, and 16 ns with the worst patterns. A hundred patterns and 100,000 paths of 60 bytes are 0.6 of it.
 */
const MAX_IGNORE_WORK = 1_000_000_000;
/** Bytes read from a file at once. */
const READ_CHUNK_BYTES = 1024 * 1024;
/** Threads that digest the files of a directory; further ones gain nothing on a file system. */
const MAX_DIGEST_THREADS = 8;
/** Characters of an id (worker, species, tenant, capability, control, rule). */
const MAX_ID_LENGTH = 256;
/** Bytes of an HMAC secret; 32 is the output size of SHA-256 (RFC 2104 section 3 advises no less). */
const MIN_HMAC_SECRET_BYTES = 32;
/** Bytes of a registry answer. */
const MAX_REGISTRY_ANSWER_BYTES = 4 * 1024 * 1024;
/** Milliseconds for one registry request, body included. */
const REGISTRY_TIMEOUT_MS = 10_000;
/** Tries of one registry request on 429, 5xx and network faults. */
const REGISTRY_TRIES = 3;
/** Milliseconds the client waits at most before a retry; a registry that asks for more is not asked again. */
const REGISTRY_MAX_WAIT_MS = 20_000;
/** Milliseconds before the first retry of a registry request, doubled for each further one. */
const REGISTRY_RETRY_MS = 500;
/** Entries the client asks for in one page of the ban list; the number that every SDK asks for. */
const BAN_LIST_PAGE_ENTRIES = 500;
/** Pages of the ban list that the client reads. */
const MAX_BAN_LIST_PAGES = 2000;
/** Entries that the registry server gives in one page of the ban list. */
const MAX_BAN_LIST_PAGE_ENTRIES = 10_000;
/** Bytes of a request body that the registry server takes and the client sends; a bundle lists every file. */
const MAX_REGISTRY_REQUEST_BYTES = 16 * 1024 * 1024;
/** Characters of a text in a registry request: label, reason, model name, path. */
const MAX_REGISTRY_TEXT_CHARACTERS = 1024;
/** Characters of the token that protects the writes of a registry server. */
const MIN_REGISTRY_TOKEN_CHARACTERS = 16;
/** Milliseconds a client of the registry server has to send one whole request. */
const REGISTRY_SERVER_REQUEST_MS = 30_000;
/** Milliseconds a starting registry server waits for the one before it to release the database. */
const REGISTRY_DATABASE_WAIT_MS = 1_000;
/** Milliseconds the registry server gives running requests when it is stopped. */
const REGISTRY_SERVER_STOP_MS = 5_000;
/** Characters of untrusted text shown inside one message before it is shortened. */
const MAX_SHOWN_CHARACTERS = 200;
/** Annotations of one severity shown in a job; GitHub drops the rest unseen. */
const MAX_ANNOTATIONS = 10;
/** Bytes of a job summary; GitHub drops the whole step summary above 1 MiB. */
const MAX_SUMMARY_BYTES = 1024 * 1024 - 64 * 1024;
/** Bytes of one YAML file. Its reader takes many times the memory and time of JSON. */
const MAX_YAML_BYTES = 1024 * 1024;
/** Tokens of one YAML file: marks, names, values, gaps, line ends. One line `name: value` has seven. */
const MAX_YAML_TOKENS = 300_000;
/** Packages, and fixture names or patterns, of one wcp-attest.yml. */
const MAX_CONFIG_ITEMS = 1000;
/** Directory levels in which packages and fixtures are looked for. */
const MAX_DISCOVERY_DEPTH = 32;
/** Files and directories looked at while packages or fixtures are looked for. */
const MAX_DISCOVERY_ENTRIES = 100_000;
/** Bytes of a JSON file that `init` looks into to see whether it holds rules or fixtures. */
const MAX_GUESS_BYTES = 1024 * 1024;
/** Bytes of one git tree object: the entries of one directory. */
const MAX_GIT_TREE_BYTES = 64 * 1024 * 1024;
/** Bytes of one git commit object. */
const MAX_GIT_COMMIT_BYTES = 1024 * 1024;
/** Bytes of what git says besides the objects it is asked for: a path, an id, a message. */
const MAX_GIT_ANSWER_BYTES = 64 * 1024;
/** Objects that are asked of git ahead of their answers. */
const GIT_REQUESTS = 256;
/** Bytes of a blob that is hashed as a whole; a larger one is hashed as it arrives. */
const GIT_WHOLE_BLOB_BYTES = 256 * 1024;
/** Bytes of content that wait for whoever writes them before git is held up. */
const GIT_WAITING_BYTES = 4 * 1024 * 1024;
/** Milliseconds without a request after which a git process is ended. */
const GIT_IDLE_MS = 200;
/** Milliseconds in which git has to begin its answer: in a hostile repository it may wait for ever. */
const GIT_ANSWER_MS = 60_000;
/** Bytes that a tarball expands to, and of all files of a package in a commit. */
const MAX_TARBALL_BYTES = 64 * 1024 * 1024 * 1024;
/** Bytes that a gzipped tarball may expand to whatever its ratio. */
const TARBALL_RATIO_FREE_BYTES = 256 * 1024 * 1024;
/** Bytes that each compressed byte may expand to beyond that. DEFLATE can do 1,032; program text comes to 10. */
const MAX_TARBALL_RATIO = 200;
/** Bytes of one PAX or GNU extension header. */
const MAX_TAR_EXTENSION_BYTES = 64 * 1024;
/** Bytes of a gzip header: ten, and the optional name, comment and extra field. */
const MAX_GZIP_HEADER_BYTES = 64 * 1024;


/***/ }),

/***/ 4037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/**
 * The last guard of every reporter. Messages come with untrusted values quoted; these functions hold even for one that
 * does not: nothing unprintable, no line break, and nothing that the Actions runner takes for a command. The runner
 * takes a line that starts with `::` after spaces, and `##[` anywhere in a line.
 */

// As in escape.ts but without the backslash, which `printable` has doubled already, and with noncharacters (Cn would
// be too wide), which XML cannot hold.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu;
const COMMAND_START = /(^|\s)::/g;
const OLD_COMMAND = /##\[/g;
/** One line without anything unprintable, and without the start of a runner command even when it is wrapped. */
function oneLine(text) {
    return text
        .replace(UNSAFE, (character) => character === '\ufffe' || character === '\uffff'
        ? `\\u{${character.charCodeAt(0).toString(16)}}`
        : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(character))
        .replace(COMMAND_START, '$1\\x3a:')
        .replace(OLD_COMMAND, '##\\x5b');
}
/** JSON text with the same guarantees: what could be read as something else is written as `\uNNNN`. */
function jsonText(value) {
    const text = JSON.stringify(value, null, 2) ?? 'null';
    // JSON.stringify has escaped C0 controls and lone surrogates inside strings; the line feeds left are layout.
    return text
        .replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => [...Array(character.length).keys()]
        .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
        .join(''))
        .replace(OLD_COMMAND, '#\\u0023[');
}


/***/ }),

/***/ 8552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   jk: () => (/* binding */ prettyFindings),
/* harmony export */   mh: () => (/* binding */ ANSI),
/* harmony export */   tZ: () => (/* binding */ PLAIN)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4037);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5650);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5820);



const sgr = (start, end) => (text) => `\u001b[${start}m${text}\u001b[${end}m`;
const same = (text) => text;
const PLAIN = { error: same, warning: same, note: same, dim: same };
const ANSI = { error: sgr(31, 39), warning: sgr(33, 39), note: sgr(36, 39), dim: sgr(2, 22) };
/** The findings one below the other, errors first; empty text for none. */
function prettyFindings(findings, options) {
    if (findings.length === 0)
        return '';
    const blocks = bySeverity(findings).map((one) => block(one, options));
    if (options.count)
        blocks.push(`${countLine(findings)}\n`);
    return blocks.join('');
}
const SEVERITIES = ['error', 'warning', 'note'];
/** Errors, then warnings, then notes, each in the order given. */
function bySeverity(findings) {
    return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
}
/** `2 errors, 1 warning; \`wcp-attest explain CODE\` tells more`. */
function countLine(findings) {
    const counts = SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity)])
        .filter(([, some]) => some.length > 0)
        .map(([severity, some]) => (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(some.length, severity));
    const [first] = bySeverity(findings);
    return `${counts.join(', ')}; \`wcp-attest explain ${first?.code ?? 'CODE'}\` tells more`;
}
function block(one, { columns, palette }) {
    const head = `${one.severity} ${one.code} `;
    const [first = '', ...rest] = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .L)(`${head}${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(one.message)}`, columns, '  ');
    const place = (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z)(one);
    const lines = [
        `${palette[one.severity](one.severity)}${first.slice(one.severity.length)}`,
        ...rest,
        ...(place === undefined ? [] : [palette.dim(`  at ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(place)}`)]),
        ...(one.region === undefined ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .L)(`  in ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(one.region)}`, columns, '     ')),
        ...(one.fix === '' ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrap */ .L)(`  fix: ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(one.fix)}`, columns, '       ')),
    ];
    return `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ placeText),
/* harmony export */   p: () => (/* binding */ countOf)
/* harmony export */ });
/** `1 error`, `2 errors`. */
function countOf(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** `path:line:column` as far as it is known, or undefined without a path. */
function placeText(one) {
    if (one.path === undefined)
        return undefined;
    return [one.path, one.line, one.line === undefined ? undefined : one.column]
        .filter((part) => part !== undefined)
        .join(':');
}


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ wrap)
/* harmony export */ });
/** Breaks a text into lines. */
/**
 * Lines of at most `columns` characters, broken at spaces; a word longer than a line stays whole, so that it can be
 * copied. Leading spaces of the text stay; further lines start with `indent`.
 */
function wrap(text, columns, indent = '') {
    const lead = /^ */.exec(text)?.[0] ?? '';
    const lines = [];
    let line = lead;
    let empty = true;
    for (const word of text.slice(lead.length).split(/ +/)) {
        if (!empty && line.length + 1 + word.length > columns) {
            lines.push(line);
            line = indent;
            empty = true;
        }
        line += empty ? word : ` ${word}`;
        empty = false;
    }
    return [...lines, line];
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program; a test keeps it equal to package.json. */
const VERSION = '0.1.0';


/***/ })

};
