export const id = 472;
export const ids = [472];
export const modules = {

/***/ 7792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uh: () => (/* binding */ isTarballName),
  Uj: () => (/* binding */ refuseExisting),
  cn: () => (/* binding */ refuseOutputInside),
  Bh: () => (/* binding */ writeDirectory),
  KH: () => (/* binding */ writeTarball)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/verify/refuse-inside.io.js
var refuse_inside_io = __webpack_require__(1178);
// EXTERNAL MODULE: ./lib/canonicalize/order.js
var order = __webpack_require__(1376);
// EXTERNAL MODULE: ./lib/canonicalize/refusals.js
var refusals = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/source/tar-fields.js
var tar_fields = __webpack_require__(2462);
;// CONCATENATED MODULE: ./lib/source/tar-writer.js
/**
 * Writes tar archives whose bytes follow from the names, contents and executable bits alone (POSIX.1-2017 pax: ustar,
 * with an `x` header where a name or size does not fit). Not tar-stream's writer, whose bytes are its own to change: two
 * releases of this program must pack the same.
 */


/** 1985-10-26T08:15:00Z in seconds since 1970, as npm pack writes: zip cannot hold 1970, and tar warns of it. */
const MTIME = 499_162_500;
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
const PAX_NAME = 'PaxHeader';
/** The header of an entry, an extension before it if need be. The content and `tarPadding` of its size follow. */
function tarHeader({ path, kind, size, executable }) {
    const name = kind === 'directory' ? `${path}/` : path;
    const split = splitName(name);
    const mode = kind === 'directory' || executable ? 0o755 : 0o644;
    const records = [
        ...(split === undefined ? [paxRecord('path', name)] : []),
        ...(size > tar_fields/* MAX_OCTAL_SIZE */.RJ ? [paxRecord('size', String(size))] : []),
    ].join('');
    const typeflag = kind === 'directory' ? '5' : '0';
    if (records === '')
        return block(split ?? { name, prefix: '' }, mode, size, typeflag);
    const pax = (0,bytes/* utf8 */.As)(records);
    // Only a reader that knows no extensions sees this name; where two differ, both take the record.
    const short = split ?? { name: kind === 'directory' ? `${PAX_NAME}/` : PAX_NAME, prefix: '' };
    return Buffer.concat([
        block({ name: PAX_NAME, prefix: '' }, 0o644, pax.length, 'x'),
        pax,
        tarPadding(pax.length),
        block(short, mode, size, typeflag),
    ]);
}
/** The zeros after content of so many bytes. */
function tarPadding(size) {
    return new Uint8Array((tar_fields/* TAR_BLOCK_BYTES */.E_ - (size % tar_fields/* TAR_BLOCK_BYTES */.E_)) % tar_fields/* TAR_BLOCK_BYTES */.E_);
}
/** What stands at the end of an archive. */
function tarEnd() {
    return new Uint8Array(2 * tar_fields/* TAR_BLOCK_BYTES */.E_);
}
/** The name in the two fields of ustar, or undefined when it does not fit or is not ASCII. */
function splitName(name) {
    if (!/^[\x20-\x7e]*$/.test(name))
        return undefined;
    if (name.length <= NAME_BYTES)
        return { name, prefix: '' };
    const slash = name.indexOf('/', name.length - NAME_BYTES - 1);
    if (slash <= 0 || slash > PREFIX_BYTES || slash === name.length - 1)
        return undefined;
    return { name: name.slice(slash + 1), prefix: name.slice(0, slash) };
}
/** `LENGTH KEY=VALUE LF`, the length counting itself. */
function paxRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes;
    while (String(length).length + bytes !== length)
        length = String(length).length + bytes;
    return `${length}${rest}`;
}
function block({ name, prefix }, mode, size, typeflag) {
    const bytes = Buffer.alloc(tar_fields/* TAR_BLOCK_BYTES */.E_);
    const octal = (value, digits) => `${value.toString(8).padStart(digits, '0')}\0`;
    bytes.write(name, 0, 'latin1');
    bytes.write(octal(mode, 7), 100, 'latin1');
    bytes.write(octal(0, 7), 108, 'latin1');
    bytes.write(octal(0, 7), 116, 'latin1');
    // In base 256 what octal cannot hold, besides the record: a 0 here would hide the content from who overlooks that.
    if (size <= tar_fields/* MAX_OCTAL_SIZE */.RJ)
        bytes.write(octal(size, 11), 124, 'latin1');
    else {
        bytes.writeUInt8(0x80, 124);
        bytes.writeUIntBE(size, 130, 6);
    }
    bytes.write(octal(MTIME, 11), 136, 'latin1');
    bytes.write(`        ${typeflag}`, 148, 'latin1');
    bytes.write('ustar\u000000', 257, 'latin1');
    bytes.write(octal(0, 7), 329, 'latin1');
    bytes.write(octal(0, 7), 337, 'latin1');
    bytes.write(prefix, 345, 'latin1');
    const sum = bytes.reduce((total, byte) => total + byte, 0);
    bytes.write(`${octal(sum, 6)} `, 148, 'latin1');
    return bytes;
}

;// CONCATENATED MODULE: ./lib/check/package-contents.js
/** What a package is written as: its files, empty directories and attestation, each file digested again on its way. */





/**
 * Writes all of a package to a sink. Throws a CodedError when a file cannot be read (WCP3001) or is not what was
 * hashed any more (ATTEST_TREE_UNSAFE); what the sink has by then is to be thrown away.
 */
async function writeContents(contents, sink) {
    const { label, content } = contents;
    const rest = restOf(contents);
    const writeBefore = async (path) => {
        while (rest[0] !== undefined && (path === undefined || (0,order/* compareGo */.Ac)(rest[0].entry.path, path) < 0)) {
            const { entry, bytes } = rest[0];
            rest.shift();
            await sink.entry(entry);
            if (bytes.length > 0)
                await sink.content(bytes);
        }
    };
    const files = new Map(content.files.map((file) => [file.path, file]));
    await content.stream([...files.keys()], async (path, chunks) => {
        const file = files.get(path);
        if (file === undefined)
            throw new TypeError(`no file of the package: ${path}`);
        files.delete(path);
        await writeBefore(path);
        await sink.entry({ path, kind: 'file', size: file.size, executable: file.executable });
        const running = (0,external_node_crypto_.createHash)('sha256');
        let left = file.size;
        for await (const chunk of chunks) {
            left -= chunk.length;
            if (left < 0)
                break;
            running.update(chunk);
            await sink.content(chunk);
        }
        if (left !== 0 || running.digest('hex') !== file.sha256)
            throw changed(label, path);
    });
    const [missed] = files.keys();
    if (missed !== undefined)
        throw changed(label, missed);
    await writeBefore(undefined);
}
function restOf({ content, attestation }) {
    const rest = content.emptyDirectories.map((path) => ({
        entry: { path, kind: 'directory', size: 0, executable: false },
        bytes: new Uint8Array(),
    }));
    const add = (path, bytes) => {
        if (bytes !== undefined)
            rest.push({ entry: { path, kind: 'file', size: bytes.length, executable: false }, bytes });
    };
    add('manifest.json', attestation?.manifest);
    add('manifest.sig', attestation?.bundle);
    return rest.sort((a, b) => (0,order/* compareGo */.Ac)(a.entry.path, b.entry.path));
}
function changed(label, path) {
    const message = `\`${(0,refusals/* shownPath */.pS)(label, path)}\` changed after it was hashed`;
    return new errors/* CodedError */.AK('ATTEST_TREE_UNSAFE', message, {
        fix: 'Run again when nothing writes into the package.',
    });
}
/** Writes a package as a tar archive, in parts. */
async function writeTar(contents, write) {
    let size = 0;
    await writeContents(contents, {
        async entry(entry) {
            await write(tarPadding(size));
            size = entry.size;
            await write(tarHeader(entry));
        },
        content: write,
    });
    await write(tarPadding(size));
    await write(tarEnd());
}

;// CONCATENATED MODULE: ./lib/check/write-package.io.js
/** Writes a package to a tarball or into a new directory: whole or not at all. */









/** Bytes that are compressed at once: always so many, so that the result does not depend on how files are read. */
const BLOCK_BYTES = 256 * 1024;
/** No time, no name, best compression, unknown system (RFC 1952 section 2.3). */
const GZIP_HEADER = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
/** True for a name that stands for a tarball, as `openSource` reads one. */
function isTarballName(path) {
    return /\.(?:tar|tgz|tar\.gz)$/i.test(path);
}
/** WCP2001 for an output inside the package, where it would be a part of what it is made from. */
function refuseOutputInside(root, out) {
    try {
        if (!(0,refuse_inside_io/* isInside */.F)((0,external_node_fs_.realpathSync)(root.path), (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(out.path)), (0,external_node_path_.basename)(out.path))))
            return;
    }
    catch {
        // What is not there is in nothing; writing tells.
        return;
    }
    throw new errors/* CodedError */.AK('WCP2001', `the output ${(0,lib_escape/* quote */.hD)(out.shown)} lies inside the package ${(0,lib_escape/* quote */.hD)(root.shown)}`, {
        fix: 'Write it somewhere else with --out.',
    });
}
/**
 * Writes a tarball, gzipped unless its name ends in `.tar`. It replaces a file of that name when it
 * is whole. Its bytes follow from the package alone: no clock, user, umask or order of files shows in them.
 */
async function writeTarball(contents, out) {
    const temporary = temporaryBeside(out.path);
    let file = openOutput(temporary, out);
    const opened = file;
    const done = removedAtExit(temporary);
    try {
        const sum = (0,external_node_crypto_.createHash)('sha256');
        let bytes = 0;
        const write = (chunk) => {
            writeAll(opened, chunk, out);
            sum.update(chunk);
            bytes += chunk.length;
        };
        const produce = (receive) => inBlocks((add) => writeTar(contents, add), receive);
        if (/\.tar$/i.test(out.path))
            await produce(async (block) => write(block));
        else
            await writeGzip(produce, write);
        attempt(out, () => {
            (0,external_node_fs_.fsyncSync)(opened);
            file = undefined;
            (0,external_node_fs_.closeSync)(opened);
            (0,external_node_fs_.renameSync)(temporary, out.path);
        });
        return { sha256: sum.digest('hex'), bytes };
    }
    catch (error) {
        discard(temporary, file);
        throw error;
    }
    finally {
        done();
    }
}
/** Makes a directory, which must not exist, with all of a package: modes 0755 and 0644. */
async function writeDirectory(contents, out) {
    refuseExisting(out);
    const temporary = temporaryBeside(out.path);
    let file;
    const close = () => {
        const last = file;
        file = undefined;
        if (last !== undefined)
            (0,external_node_fs_.closeSync)(last);
    };
    const made = new Set();
    const makeDirectory = (path) => {
        if (made.has(path))
            return;
        made.add(path);
        if (path !== temporary)
            makeDirectory((0,external_node_path_.dirname)(path));
        (0,external_node_fs_.mkdirSync)(path, 0o700);
        (0,external_node_fs_.chmodSync)(path, 0o755);
    };
    const done = removedAtExit(temporary);
    try {
        attempt(out, () => makeDirectory(temporary));
        await writeContents(contents, {
            async entry({ path, kind, executable }) {
                attempt(out, () => {
                    close();
                    const target = (0,external_node_path_.join)(temporary, path);
                    if (kind === 'directory')
                        return makeDirectory(target);
                    makeDirectory((0,external_node_path_.dirname)(target));
                    file = (0,external_node_fs_.openSync)(target, 'wx', 0o600);
                    (0,external_node_fs_.fchmodSync)(file, executable ? 0o755 : 0o644);
                });
            },
            async content(bytes) {
                if (file !== undefined)
                    writeAll(file, bytes, out);
            },
        });
        attempt(out, close);
        refuseExisting(out);
        attempt(out, () => (0,external_node_fs_.renameSync)(temporary, out.path));
    }
    catch (error) {
        discard(temporary, file);
        throw error;
    }
    finally {
        done();
    }
}
/** Hands on what is produced in blocks of one size, the last one smaller. A block is used again for the next one. */
async function inBlocks(produce, receive) {
    const block = Buffer.alloc(BLOCK_BYTES);
    let filled = 0;
    let size = 0;
    await produce(async (bytes) => {
        size += bytes.length;
        if (size > limits/* MAX_TARBALL_BYTES */.Ce) {
            const message = `the package holds more than the ${limits/* MAX_TARBALL_BYTES */.Ce} bytes that a tarball may`;
            throw new errors/* CodedError */.AK('WCP2001', message, { fix: 'Split the package.' });
        }
        for (let at = 0; at < bytes.length;) {
            const length = Math.min(bytes.length - at, BLOCK_BYTES - filled);
            block.set(bytes.subarray(at, at + length), filled);
            filled += length;
            at += length;
            if (filled < BLOCK_BYTES)
                continue;
            filled = 0;
            await receive(block);
        }
    });
    if (filled > 0)
        await receive(block.subarray(0, filled));
}
async function writeGzip(produce, write) {
    const deflate = (0,external_node_zlib_.createDeflateRaw)({ level: 9 });
    let compressed = GZIP_HEADER.length;
    let failure;
    deflate.on('data', (chunk) => {
        compressed += chunk.length;
        try {
            if (failure === undefined)
                write(chunk);
        }
        catch (error) {
            failure = error;
        }
    });
    write(GZIP_HEADER);
    let size = 0;
    let sum = 0;
    await produce(async (block) => {
        sum = (0,external_node_zlib_.crc32)(block, sum);
        size += block.length;
        await new Promise((done, fail) => deflate.write(block, (error) => (error ? fail(error) : done())));
        if (failure !== undefined)
            throw failure;
    });
    await new Promise((done, fail) => deflate.on('end', done).on('error', fail).end());
    if (failure !== undefined)
        throw failure;
    if (size > limits/* TARBALL_RATIO_FREE_BYTES */.QB && size > compressed * limits/* MAX_TARBALL_RATIO */.m0) {
        const message = `gzip makes the package over ${limits/* MAX_TARBALL_RATIO */.m0} times smaller, and no reader takes that`;
        throw new errors/* CodedError */.AK('WCP2001', message, { fix: 'Pack it without compression: --out NAME.tar.' });
    }
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(sum, 0);
    trailer.writeUInt32LE(size % 2 ** 32, 4);
    write(trailer);
}
function temporaryBeside(out) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(out), `.${(0,external_node_path_.basename)(out).slice(0, 100)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
}
function openOutput(temporary, out) {
    attempt(out, () => {
        // A link is replaced by the tarball, not followed.
        const there = (0,external_node_fs_.lstatSync)(out.path, { throwIfNoEntry: false });
        if (there !== undefined && !there.isFile() && !there.isSymbolicLink()) {
            throw new errors/* CodedError */.AK('WCP2010', `${(0,lib_escape/* quote */.hD)(out.shown)} is there already and is no regular file`);
        }
    });
    return attempt(out, () => (0,external_node_fs_.openSync)(temporary, 'wx', 0o644));
}
/** WCP2010 for what is there already. */
function refuseExisting(out) {
    if (attempt(out, () => (0,external_node_fs_.lstatSync)(out.path, { throwIfNoEntry: false })) === undefined)
        return;
    throw new errors/* CodedError */.AK('WCP2010', `${(0,lib_escape/* quote */.hD)(out.shown)} is there already; it is not overwritten`, {
        fix: 'Give a new directory, or remove that one.',
    });
}
function writeAll(file, bytes, out) {
    attempt(out, () => {
        for (let at = 0; at < bytes.length;)
            at += (0,external_node_fs_.writeSync)(file, bytes, at);
    });
}
function discard(temporary, file) {
    if (file !== undefined)
        (0,external_node_fs_.closeSync)(file);
    (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true });
}
/** Removes what is unfinished when the process exits before its time, as at Ctrl-C; call the result when it is done. */
function removedAtExit(temporary) {
    const remove = () => (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true });
    process.once('exit', remove);
    return () => process.off('exit', remove);
}
/** Does something with the output; a system error becomes WCP3001. */
function attempt(out, act) {
    try {
        return act();
    }
    catch (error) {
        if (error instanceof errors/* CodedError */.AK)
            throw error;
        const isHomeless = (0,errors/* systemErrorCode */.vq)(error) === 'ENOENT';
        const what = isHomeless ? 'its directory does not exist' : (0,errors/* systemErrorText */.f9)(error);
        throw new errors/* CodedError */.AK('WCP3001', `cannot write ${(0,lib_escape/* quote */.hD)(out.shown)}: ${what}`, {
            cause: error,
            ...(isHomeless ? { fix: 'Make the directory first.' } : {}),
        });
    }
}


/***/ }),

/***/ 9902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ SCHEME_FLAG),
/* harmony export */   LM: () => (/* binding */ PACKAGE_ROOT_FLAG),
/* harmony export */   Yh: () => (/* binding */ STRIP_FLAG),
/* harmony export */   Yo: () => (/* binding */ PACKAGE_POSITIONAL),
/* harmony export */   _w: () => (/* binding */ PACKAGE_SOURCE_POSITIONAL),
/* harmony export */   fj: () => (/* binding */ HASH_ORDER_FLAG),
/* harmony export */   g3: () => (/* binding */ FROM_FLAG),
/* harmony export */   hn: () => (/* binding */ PACKAGE_OR_TARBALL_POSITIONAL),
/* harmony export */   jZ: () => (/* binding */ HMAC_ENV_FLAG)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3879);
/** Flags that the package commands share, under the reference CLI's names where it has them. */


const FROM_FLAG = {
    type: 'string',
    value: 'WHERE',
    choices: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .SOURCE_CHOICES */ .HQ,
    default: 'auto',
    text: 'read the commit that is checked out (git), what is on disk (directory), or the commit when git tracks the directory',
};
const STRIP_FLAG = {
    type: 'integer',
    value: 'N',
    min: 0,
    max: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PACKAGE_DEPTH */ .kT,
    text: 'leading directories to drop from the paths of a tarball',
};
const HASH_ORDER_FLAG = {
    type: 'string',
    value: 'SDK',
    choices: ['python', 'go', 'typescript'],
    default: 'python',
    text: 'record order of the package hash: that of the SDK whose verifier must accept it',
};
const HMAC_ENV_FLAG = {
    type: 'string',
    value: 'NAME',
    default: 'WCP_ATTEST_HMAC_KEY',
    text: 'environment variable that holds the HMAC secret',
};
const SCHEME_FLAG = {
    type: 'string',
    value: 'SCHEME',
    choices: ['ed25519', 'hmac'],
    repeatable: true,
    text: 'signature scheme; give it twice for both (default: ed25519)',
};
const PACKAGE_ROOT_FLAG = {
    type: 'string',
    value: 'DIR',
    text: 'the package, as the reference CLI names it; the same as DIR',
};
/** Where a package can be more than a directory. */
const PACKAGE_SOURCE_POSITIONAL = {
    arity: 'optional',
    text: 'the package root, a tarball (.tar, .tgz), or REF:PATH for a directory in a git commit',
};
/** Where it is what will run. */
const PACKAGE_OR_TARBALL_POSITIONAL = {
    arity: 'optional',
    text: 'the package root, or a tarball (.tar, .tgz)',
};
const PACKAGE_POSITIONAL = { arity: 'optional', text: 'the package root' };


/***/ }),

/***/ 4367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var _parse_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6995);
/** Which directory a package command is about. */

/** The positional DIR or --package-root; exactly one of them. Throws WCP2001. */
function packageRoot(command, positional, flag) {
    if (positional !== undefined && flag !== undefined) {
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('the package is given twice: as DIR and as --package-root', command);
    }
    const root = positional ?? flag;
    if (root === undefined)
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('the package directory is missing', command);
    return root;
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ot: () => (/* binding */ startProgress)
/* harmony export */ });
/* unused harmony exports progressLine, sizeText */
/** Milliseconds before the line is shown: nobody waits for shorter work. */
const SHOW_AFTER_MS = 1000;
/** Milliseconds between two lines. */
const EVERY_MS = 100;
const BAR_CELLS = 20;
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Progress of work that begins now, named by a verb such as `hashing`. */
function startProgress(verb, io) {
    if (!io.terminal.stderr || io.env('TERM') === 'dumb')
        return { onProgress: undefined, end: () => { } };
    const startedAt = io.clock();
    let shownAt = 0;
    let files = 0;
    let bytes = 0;
    return {
        onProgress(moreFiles, moreBytes, total) {
            files += moreFiles;
            bytes += moreBytes;
            const now = io.clock();
            if (now - startedAt < SHOW_AFTER_MS || now - shownAt < EVERY_MS)
                return;
            shownAt = now;
            io.stderr(`\r${progressLine(verb, { files, bytes }, total ?? {}, now - startedAt)}\u001b[K`);
        },
        end() {
            if (shownAt !== 0)
                io.stderr('\r\u001b[K');
        },
    };
}
/** One line of at most 80 columns. The time left is by bytes where their total is known, otherwise by files. */
function progressLine(verb, done, total, elapsedMs) {
    const fraction = fractionOf(done, total);
    const parts = [
        total.files === undefined ? `${done.files} files` : `${done.files}/${total.files} files`,
        sizeText(done.bytes),
        `${sizeText((done.bytes / elapsedMs) * 1000)}/s`,
    ];
    if (fraction === undefined)
        return `${verb} ${parts.join('  ')}`;
    if (fraction > 0)
        parts.push(`${timeText((elapsedMs / fraction - elapsedMs) / 1000)} left`);
    const cells = Math.floor(fraction * BAR_CELLS);
    return `${verb} [${'#'.repeat(cells)}${'-'.repeat(BAR_CELLS - cells)}] ${parts.join('  ')}`;
}
function fractionOf(done, total) {
    if (total.bytes !== undefined && total.bytes > 0)
        return Math.min(1, done.bytes / total.bytes);
    if (total.files !== undefined && total.files > 0)
        return Math.min(1, done.files / total.files);
    return undefined;
}
/** Bytes in decimal units, three digits: `1.23 GB`. */
function sizeText(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit]}`;
}
function timeText(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sourceLines),
/* harmony export */   V: () => (/* binding */ leftOutLines)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5650);


/** Paths that are shown before they are only counted. */
const MAX_LEFT_OUT_LINES = 20;
/** Lines such as `from commit 0123…`; none for a directory. */
function sourceLines({ commit, strip }) {
    if (commit !== undefined)
        return [`from commit ${commit}`];
    if (strip === undefined || strip === 0)
        return [];
    return [
        strip === 1
            ? 'without the leading directory of each path'
            : `without ${strip} leading directories of each path`,
    ];
}
/** Lines such as `left out: logs/ (ignored)`; further ones are counted. */
function leftOutLines({ residue, ignored }) {
    const lines = [
        ...residue.map((path) => `left out: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)}`),
        ...ignored.map((path) => `left out: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path)} (ignored)`),
    ];
    const more = lines.length - MAX_LEFT_OUT_LINES;
    return more <= 0
        ? lines
        : [...lines.slice(0, MAX_LEFT_OUT_LINES), `left out: ${(0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .p)(more, 'more path')}`];
}


/***/ }),

/***/ 3376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ compareWithSigned),
/* harmony export */   k: () => (/* binding */ changeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _canonicalize_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/** What differs between the signed file list and the files that are there. */


/** Every difference, in byte order of the path. `read` gives a file's content, to tell line endings from edits. */
async function compareWithSigned(signed, found, read) {
    const changes = [];
    const now = new Map(found.files.map((file) => [file.path, file]));
    for (const before of signed.files) {
        const after = now.get(before.path);
        now.delete(before.path);
        if (after === undefined)
            changes.push({ path: before.path, change: 'removed' });
        else
            for (const each of await compareFile(before, after, read))
                changes.push(each);
    }
    for (const path of now.keys())
        changes.push({ path, change: 'added' });
    // A directory that got its first file, or lost its last, shows in the files already.
    const parents = new Set([...now.keys(), ...signed.files.map((file) => file.path)].flatMap(parentsOf));
    const signedDirectories = new Set(signed.empty_directories);
    for (const path of found.emptyDirectories) {
        if (!signedDirectories.delete(path) && !parents.has(path))
            changes.push({ path, change: 'directory-added' });
    }
    for (const path of signedDirectories) {
        if (!parents.has(path))
            changes.push({ path, change: 'directory-removed' });
    }
    return changes.sort((a, b) => (0,_canonicalize_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareGo */ .Ac)(a.path, b.path));
}
function parentsOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
async function compareFile(before, after, read) {
    const { path } = before;
    const changes = [];
    if (before.sha256 !== after.sha256) {
        const content = await read(path);
        const only = content !== undefined && isLineEndingsOnly(content, before.sha256);
        changes.push({ path, change: only ? 'line-endings' : 'modified' });
    }
    if (before.executable !== after.executable) {
        changes.push({ path, change: after.executable ? 'made-executable' : 'made-not-executable' });
    }
    return changes;
}
/** True when the content with other line endings has the signed digest. */
function isLineEndingsOnly(content, signedSha256) {
    const text = Buffer.from(content).toString('latin1');
    const lf = text.replaceAll('\r\n', '\n');
    return [lf, lf.replaceAll('\n', '\r\n')].some((form) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(form, 'latin1').digest('hex') === signedSha256);
}
/** A change as a phrase, for messages. */
function changeText(change) {
    switch (change) {
        case 'added':
            return 'added after signing';
        case 'removed':
            return 'removed after signing';
        case 'modified':
            return 'changed after signing';
        case 'line-endings':
            return 'changed after signing, in line endings only';
        case 'made-executable':
            return 'made executable after signing';
        case 'made-not-executable':
            return 'lost its executable bit after signing';
        case 'directory-added':
            return 'empty directory added after signing';
        case 'directory-removed':
            return 'empty directory removed after signing';
    }
}


/***/ }),

/***/ 2462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ prefixField),
/* harmony export */   E_: () => (/* binding */ TAR_BLOCK_BYTES),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   RJ: () => (/* binding */ MAX_OCTAL_SIZE),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   c1: () => (/* binding */ octalField),
/* harmony export */   es: () => (/* binding */ sizeField),
/* harmony export */   ij: () => (/* binding */ checkId),
/* harmony export */   lf: () => (/* binding */ checksumOf),
/* harmony export */   rc: () => (/* binding */ MAX_ID)
/* harmony export */ });
/* harmony import */ var _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1523);
/**
 * The fields of a tar header block (POSIX.1-2017 pax, "ustar Interchange Format"). Every field is read in the one way
 * that all readers share; what any two of them take differently is refused. A block is its latin1 text here.
 */

const TAR_BLOCK_BYTES = 512;
/** Largest value of a terminated octal size: 8 GiB less one byte. */
const MAX_OCTAL_SIZE = 0o77777777777;
/** Largest user or group id. */
const MAX_ID = 2 ** 32 - 1;
/** A text field: up to its first NUL. Readers that take the whole field would see what comes after. */
function textField(block, start, length, what) {
    const field = block.slice(start, start + length);
    const end = field.indexOf('\0');
    if (end < 0)
        return field;
    if (!isNul(field.slice(end)))
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u(`bytes after the end of the ${what}`);
    return field.slice(0, end);
}
/**
 * An octal number: spaces, digits, then spaces or NULs. Python takes `1_7` and `+7`, tar-stream skips NULs in front,
 * GNU tar stops at the first byte that is no digit: none of these forms gets through.
 */
function octalField(block, start, length, what, more = {}) {
    const field = block.slice(start, start + length);
    const digits = /^ *([0-7]*)[ \0]*$/.exec(field)?.[1];
    if (digits === undefined)
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u(`the ${what} is not an octal number`);
    // GNU tar takes an empty field for an error, others for 0.
    if (digits === '' && more.mayBeEmpty !== true)
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u(`there is no ${what}`);
    // Some readers put a NUL over the last byte of a field.
    if (more.terminated === true && field.endsWith(digits))
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u(`the ${what} has no end`);
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
/** User and group id: octal, or the base-256 form of GNU tar for what octal cannot hold. They are checked, not used. */
function checkId(block, start, what) {
    const value = isBinary(block, start)
        ? binaryField(block, start, 8, what)
        : octalField(block, start, 8, what, { mayBeEmpty: true });
    if (value > MAX_ID)
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u(`the ${what} is too large`);
}
/** Bytes of content. Base-256 (GNU tar) only where octal cannot hold the size: old readers see another number. */
function sizeField(block) {
    if (!isBinary(block, 124))
        return octalField(block, 124, 12, 'size', { terminated: true });
    const size = binaryField(block, 124, 12, 'size');
    if (size <= MAX_OCTAL_SIZE)
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u('the size is written in base 256 without need');
    return size;
}
function isBinary(block, start) {
    return block.charCodeAt(start) >= 0x80;
}
/** Base 256 behind the byte 0x80. Python knows no other first byte but 0xff, which is for negative numbers. */
function binaryField(block, start, length, what) {
    if (block.charCodeAt(start) !== 0x80)
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u(`the ${what} is negative or too large`);
    let value = 0;
    for (let at = start + 1; at < start + length; at += 1)
        value = value * 256 + block.charCodeAt(at);
    if (!Number.isSafeInteger(value))
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u(`the ${what} is too large`);
    return value;
}
/** Sum of the unsigned bytes, the checksum itself counted as spaces; 0 for a block of zeros only. */
function checksumOf(block) {
    let sum = 0;
    for (const byte of block)
        sum += byte;
    if (sum === 0)
        return 0;
    for (let at = 148; at < 156; at += 1)
        sum += 0x20 - (block[at] ?? 0);
    return sum;
}
/** Which format a header has; the bytes that only another format gives a meaning must be NUL. */
function formatOf(block) {
    const magic = block.slice(257, 265);
    if (magic === 'ustar\0' + '00') {
        // star writes `tar` here and dates before it.
        if (!isNul(block.slice(500)))
            throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u('bytes after the fields of the header');
        return 'ustar';
    }
    // Python and bsdtar join a prefix in every format, GNU tar keeps dates and sparse maps in that place.
    if (!isNul(block.slice(345)))
        throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u('bytes after the fields of the header');
    if (magic === 'ustar  \0')
        return 'gnu';
    // GNU tar fills the device numbers even here; they have been checked as numbers.
    if (isNul(magic) && isNul(block.slice(265, 329)))
        return 'v7';
    throw new _tar_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .TarRefusal */ .u('the format is neither ustar nor GNU nor v7');
}
/** What comes before `/name` in ustar. Behind 130 bytes and a NUL node-tar writes two dates, which others leave out. */
function prefixField(block) {
    if (block[475] !== '\0')
        return textField(block, 345, 155, 'prefix');
    octalField(block, 476, 12, 'access time', { mayBeEmpty: true });
    octalField(block, 488, 12, 'change time', { mayBeEmpty: true });
    return textField(block, 345, 130, 'prefix');
}
function isNul(text) {
    return /^\0*$/.test(text);
}


/***/ }),

/***/ 1523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ TarRefusal)
/* harmony export */ });
const PACK_AGAIN = 'Pack it again with `npm pack`, `git archive`, `python -m build` or `tar --format=ustar --no-xattrs`.';
class TarRefusal extends Error {
    /** The entry it is about as the archive names it; empty for the archive. */
    path;
    fix;
    /** `detail` is one phrase, lower case, with untrusted parts printable. */
    constructor(detail, { path = '', fix = PACK_AGAIN } = {}) {
        super(detail);
        this.path = path;
        this.fix = fix;
    }
}


/***/ })

};
