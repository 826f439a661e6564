export const id = 331;
export const ids = [331];
export const modules = {

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


/***/ }),

/***/ 2331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tarballSource: () => (/* binding */ tarballSource)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/source/tar-refusal.js
var tar_refusal = __webpack_require__(1523);
;// CONCATENATED MODULE: ./lib/source/gzip.io.js
/** The one member of a gzip file (RFC 1952), read strictly: readers differ in what they make of a second one. */





/** Bytes that are read or inflated at once. */
const CHUNK_BYTES = 256 * 1024;
const FHCRC = 2;
const FEXTRA = 4;
const FNAME = 8;
const FCOMMENT = 16;
const RESERVED = 0xe0;
/** True for the start of a gzip file. */
function isGzip(start) {
    return start[0] === 0x1f && start[1] === 0x8b;
}
/**
 * What an open gzip file expands to; with `reuse` each chunk overwrites the one before. Throws TarRefusal, and system
 * errors of reading.
 */
async function* gunzip(fd, reuse = false) {
    const headerBytes = gzipHeaderBytes(readAt(fd, 0, limits/* MAX_GZIP_HEADER_BYTES */.WT));
    const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: CHUNK_BYTES });
    feed(inflate, chunksOf(fd, headerBytes, true));
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let sum = 0;
    let size = 0;
    try {
        for await (const chunk of inflate) {
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            size += chunk.length;
            if (size > limits/* TARBALL_RATIO_FREE_BYTES */.QB && size > inflate.bytesWritten * limits/* MAX_TARBALL_RATIO */.m0) {
                throw new tar_refusal/* TarRefusal */.u(`it expands to more than ${limits/* MAX_TARBALL_RATIO */.m0} times its size (a compression bomb)`, { fix: 'If the content is right, give the uncompressed .tar.' });
            }
            if (reuse)
                yield* moved(chunk, buffer);
            else
                yield chunk;
        }
    }
    catch (error) {
        if (!/^Z_/.test((0,errors/* systemErrorCode */.vq)(error) ?? ''))
            throw error;
        throw new tar_refusal/* TarRefusal */.u('the gzip data is damaged or truncated');
    }
    finally {
        inflate.destroy();
    }
    checkTrailer(readAt(fd, headerBytes + inflate.bytesWritten, 9), sum, size);
}
/** Writes one chunk after the other, each when the one before has been taken. */
function feed(inflate, chunks) {
    // Errors also come to who reads; what the stream says after its end is about bytes behind the member.
    inflate.on('error', () => undefined);
    const next = (failed) => {
        if (failed)
            return;
        try {
            const { value, done } = chunks.next();
            if (done === true)
                inflate.end();
            else
                inflate.write(value, next);
        }
        catch (error) {
            inflate.destroy(error);
        }
    };
    next();
}
/**
 * A chunk, copied into a buffer in parts. Its own memory is given back at once: the garbage collector would let hundreds
 * of megabytes pass first. zlib fills a buffer to its end before it takes another one, so a chunk at the end is the last
 * use of its buffer.
 */
function* moved(chunk, into) {
    for (let at = 0; at < chunk.length; at += into.length)
        yield into.subarray(0, chunk.copy(into, 0, at));
    const { buffer } = chunk;
    if (buffer instanceof ArrayBuffer && chunk.byteOffset + chunk.length === buffer.byteLength)
        buffer.transfer(0);
}
/** The bytes of an open file from a place on. With `reuse` each chunk overwrites the one before. */
function* chunksOf(fd, from, reuse = false) {
    let buffer;
    for (let at = from;;) {
        if (buffer === undefined || !reuse)
            buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        const length = (0,external_node_fs_.readSync)(fd, buffer, 0, buffer.length, at);
        if (length === 0)
            return;
        at += length;
        yield buffer.subarray(0, length);
    }
}
/** Up to so many bytes at a place of an open file. */
function readAt(fd, at, length) {
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, (0,external_node_fs_.readSync)(fd, bytes, 0, length, at));
}
/** How long the header is that these bytes start with. */
function gzipHeaderBytes(bytes) {
    const flags = bytes[3] ?? 0;
    if (bytes[2] !== 8)
        throw new tar_refusal/* TarRefusal */.u('the gzip method is not DEFLATE');
    if ((flags & RESERVED) !== 0)
        throw new tar_refusal/* TarRefusal */.u('reserved flags in the gzip header');
    let at = 10;
    if ((flags & FEXTRA) !== 0)
        at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
    for (const flag of [FNAME, FCOMMENT]) {
        if ((flags & flag) === 0)
            continue;
        const end = bytes.indexOf(0, at);
        at = end < 0 ? bytes.length + 1 : end + 1;
    }
    if ((flags & FHCRC) !== 0) {
        if (at + 2 <= bytes.length && bytes.readUInt16LE(at) !== ((0,external_node_zlib_.crc32)(bytes.subarray(0, at)) & 0xffff))
            throw new tar_refusal/* TarRefusal */.u('the checksum of the gzip header is wrong');
        at += 2;
    }
    if (at > bytes.length)
        throw new tar_refusal/* TarRefusal */.u('the gzip header is truncated or too long');
    return at;
}
function checkTrailer(bytes, sum, size) {
    if (bytes.length < 8)
        throw new tar_refusal/* TarRefusal */.u('the gzip data is damaged or truncated');
    if (bytes.length > 8)
        throw new tar_refusal/* TarRefusal */.u('there are bytes after the first gzip member');
    if (bytes.readUInt32LE(0) !== sum)
        throw new tar_refusal/* TarRefusal */.u('the checksum of the gzip data is wrong');
    if (bytes.readUInt32LE(4) !== size % 2 ** 32)
        throw new tar_refusal/* TarRefusal */.u('the size in the gzip trailer is wrong');
}

// EXTERNAL MODULE: ./lib/source/source.js
var source = __webpack_require__(1808);
// EXTERNAL MODULE: ./lib/source/tar-fields.js
var tar_fields = __webpack_require__(2462);
;// CONCATENATED MODULE: ./lib/source/tar-extensions.js
/** What extension headers hold: PAX records (POSIX.1-2017 pax, "pax Extended Header") and the GNU long name. */



/**
 * Records that change neither name, kind, size, mode nor content for any reader. Where a number is expected it must be
 * one: Go gives up on another value, Python takes it for 0. LIBARCHIVE.creationtime and SCHILY.dev, ino, nlink come from
 * bsdtar and node-tar; com.apple.provenance marks every file that macOS has seen, and no reader makes content of it.
 * Other extended attributes, ACLs and file flags are refused: security.capability gives rights as a setuid bit does,
 * com.apple.decmpfs and ResourceFork are content. So is `hdrcharset`: readers differ in what it makes of a name.
 */
const HARMLESS = new Map([
    ...['mtime', 'atime', 'ctime', 'LIBARCHIVE.creationtime'].map((key) => [key, isTime]),
    ...['uid', 'gid'].map((key) => [key, isId]),
    ...['SCHILY.dev', 'SCHILY.ino', 'SCHILY.nlink'].map((key) => [key, isNumber]),
    ...['uname', 'gname', 'comment'].map((key) => [key, hasNoNul]),
    ...['LIBARCHIVE.xattr.com.apple.provenance', 'SCHILY.xattr.com.apple.provenance'].map((key) => [key, () => true]),
]);
function isTime(value) {
    return /^-?[0-9]{1,11}(?:\.[0-9]+)?$/.test(value);
}
/** GNU tar and Python fail above 32 bits. */
function isId(value) {
    return isNumber(value) && Number(value) <= tar_fields/* MAX_ID */.rc;
}
function isNumber(value) {
    return /^[0-9]{1,20}$/.test(value);
}
function hasNoNul(value) {
    return !value.includes('\0');
}
/** The records of an `x` header, or of a `g` header, which may hold only a comment (`git archive` names the commit). */
function readPax(text, global) {
    const records = {};
    const seen = new Set();
    for (let at = 0; at < text.length;) {
        const { key, value, end } = recordAt(text, at);
        at = end;
        const name = `the PAX record \`${(0,lib_escape/* printable */.g$)(key)}\``;
        // Readers take the first or the last.
        if (seen.has(key))
            throw new tar_refusal/* TarRefusal */.u(`${name} is there twice`);
        seen.add(key);
        if (global && key !== 'comment')
            throw new tar_refusal/* TarRefusal */.u(`${name} is set for all entries`);
        if (key === 'path')
            records.path = paxPath(value);
        else if (key === 'size')
            records.size = paxSize(value);
        else
            checkHarmless(key, value, name);
    }
    return records;
}
/** The record at a place, `LENGTH KEY=VALUE LF`: node-tar splits at line feeds first, so that one in a value would begin a record there. */
function recordAt(text, at) {
    const length = /^([1-9][0-9]{0,5}) /.exec(text.slice(at, at + 7))?.[1];
    const end = at + Number(length);
    const record = length === undefined ? '' : text.slice(at + length.length + 1, end);
    const equals = record.indexOf('=');
    const key = record.slice(0, Math.max(0, equals));
    const value = record.slice(equals + 1, -1);
    if (end > text.length || !record.endsWith('\n') || !/^[!-~]+$/.test(key))
        throw new tar_refusal/* TarRefusal */.u('a PAX record is malformed');
    // An empty value unsets the record in some readers, and is empty in others.
    if (value === '' || value.includes('\n'))
        throw new tar_refusal/* TarRefusal */.u(`the PAX record \`${(0,lib_escape/* printable */.g$)(key)}\` is empty or holds a line feed`);
    return { key, value, end };
}
/** The C readers and node-tar end it at a NUL. */
function paxPath(value) {
    if (value.includes('\0'))
        throw new tar_refusal/* TarRefusal */.u('the PAX record `path` holds a NUL');
    return value;
}
function paxSize(value) {
    const size = Number(value);
    if (!/^(?:0|[1-9][0-9]*)$/.test(value) || !Number.isSafeInteger(size))
        throw new tar_refusal/* TarRefusal */.u('the PAX record `size` is not a number');
    return size;
}
function checkHarmless(key, value, name) {
    const hasForm = HARMLESS.get(key);
    if (hasForm === undefined) {
        const link = key === 'linkpath' ? ': the archive holds a link' : '';
        throw new tar_refusal/* TarRefusal */.u(`${name} is not allowed${link}`);
    }
    if (!hasForm(value))
        throw new tar_refusal/* TarRefusal */.u(`${name} has a value of another form`);
}
/** The name in a GNU `L` header: one NUL at its end and none before. GNU tar reads to the first, old ones to the last. */
function readLongName(text) {
    if (text.indexOf('\0') !== text.length - 1)
        throw new tar_refusal/* TarRefusal */.u('a GNU long name does not end in one NUL');
    if (text === '\0')
        throw new tar_refusal/* TarRefusal */.u('a GNU long name is empty');
    return text.slice(0, -1);
}

;// CONCATENATED MODULE: ./lib/source/tar-path.js
/** From a name in an archive to a path below its root. */

/**
 * The path of a name, `./` before it and the `/` after a directory taken off; empty for the root itself. Or why no
 * package has such a path: GNU tar takes `/` and `..` off, others keep, refuse or follow them.
 */
function tarPath(name, isDirectory) {
    if (name.startsWith('/'))
        return notBelow('absolute path');
    if (isDirectory && (name === '.' || name === './'))
        return '';
    const path = name.slice(name.startsWith('./') ? 2 : 0, isDirectory && name.endsWith('/') ? -1 : undefined);
    const parts = path.split('/');
    if (parts.includes('..'))
        return notBelow('`..` in the path');
    if (parts.includes('.'))
        return notBelow('`.` in the path');
    if (parts.includes(''))
        return notBelow('empty name in the path');
    if (path.length > limits/* MAX_PATH_BYTES */.PR)
        return { what: `path over ${limits/* MAX_PATH_BYTES */.PR} bytes`, fix: 'Use shorter names.' };
    return path;
}
function notBelow(what) {
    return { what, fix: 'Pack it again with paths below one directory.' };
}

;// CONCATENATED MODULE: ./lib/source/tar-headers.js
/**
 * A strict reader of tar archives. It takes only what every reader takes the same way; whatever two of them could read
 * differently is a `TarRefusal`, with the readers named where the rule stands.
 */







/** NUL for `0` is how v7 and old GNU tar write a plain file. */
const KINDS = {
    '0': 'file',
    '\0': 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'device',
    '4': 'device',
    '5': 'directory',
    '6': 'fifo',
};
/** What is refused by its type, for the message. */
const REFUSED_TYPES = {
    '7': 'contiguous file',
    D: 'GNU dump of a directory',
    K: 'GNU long link name',
    M: 'GNU continuation of a split file',
    N: 'old GNU long name',
    S: 'GNU sparse file',
    V: 'GNU volume label',
    X: 'Solaris extended header',
};
/** Reads an archive that comes in chunks of any size. `feed` and `finish` throw TarRefusal. */
class TarReader {
    /** Bytes read before the block or content that comes next. */
    offset = 0;
    partial = Buffer.alloc(tar_fields/* TAR_BLOCK_BYTES */.E_);
    partialBytes = 0;
    zeroBlocks = 0;
    entry;
    contentLeft = 0;
    paddingLeft = 0;
    /** Whether what was read last is an extension header. */
    extended = false;
    open;
    /** From the extension header before the entry that comes next. */
    pending;
    sawGlobal = false;
    /** What these bytes hold. Take every event before the next chunk; content is a part of the chunk, not a copy. */
    *feed(chunk) {
        for (let at = 0; at < chunk.length;) {
            const rest = chunk.length - at;
            if (this.contentLeft > 0) {
                const bytes = chunk.subarray(at, at + Math.min(rest, this.contentLeft));
                at += bytes.length;
                this.offset += bytes.length;
                this.contentLeft -= bytes.length;
                yield* this.content(bytes);
            }
            else if (this.paddingLeft > 0) {
                const skipped = Math.min(rest, this.paddingLeft);
                // Python looks for further records behind the last one, up to the end of the block.
                if (this.extended && chunk.subarray(at, at + skipped).some((byte) => byte !== 0))
                    throw new tar_refusal/* TarRefusal */.u('bytes after the content of an extension header');
                at += skipped;
                this.offset += skipped;
                this.paddingLeft -= skipped;
            }
            else {
                const taken = Math.min(rest, tar_fields/* TAR_BLOCK_BYTES */.E_ - this.partialBytes);
                this.partial.set(chunk.subarray(at, at + taken), this.partialBytes);
                this.partialBytes += taken;
                at += taken;
                if (this.partialBytes < tar_fields/* TAR_BLOCK_BYTES */.E_)
                    return;
                this.partialBytes = 0;
                yield* this.block(this.partial);
            }
        }
    }
    /** Call it after the last byte. Readers differ in what they do with an archive without its end. */
    finish() {
        if (this.zeroBlocks >= 2 && this.partialBytes === 0)
            return;
        throw new tar_refusal/* TarRefusal */.u('the archive is truncated: it does not end in two blocks of zeros', this.entry && this.contentLeft > 0 ? { path: this.entry.path } : {});
    }
    *content(bytes) {
        if (this.open !== undefined) {
            this.open.text += Buffer.from(bytes).toString('latin1');
            if (this.contentLeft === 0)
                this.closeExtension(this.open);
        }
        else if (this.entry !== undefined) {
            yield { type: 'content', entry: this.entry, bytes };
            if (this.contentLeft === 0)
                yield { type: 'done', entry: this.entry };
        }
    }
    *block(bytes) {
        const sum = (0,tar_fields/* checksumOf */.lf)(bytes);
        const at = this.offset;
        this.offset += tar_fields/* TAR_BLOCK_BYTES */.E_;
        if (sum === 0) {
            if (this.pending !== undefined)
                throw new tar_refusal/* TarRefusal */.u('an extension header is followed by no entry');
            this.zeroBlocks += 1;
            return;
        }
        // Some readers stop at one block of zeros, some at two, tar-stream at none.
        if (this.zeroBlocks > 0)
            throw new tar_refusal/* TarRefusal */.u(`data after the end of the archive, at byte ${at}`);
        let name = '';
        try {
            const block = Buffer.from(bytes).toString('latin1');
            // Old readers also take the sum of signed bytes, tar-stream does not.
            if ((0,tar_fields/* octalField */.c1)(block, 148, 8, 'checksum') !== sum)
                throw new tar_refusal/* TarRefusal */.u('the checksum is wrong');
            name = (0,tar_fields/* textField */.M8)(block, 0, 100, 'name');
            const extension = this.header(block, name);
            if (extension)
                return;
        }
        catch (error) {
            if (!(error instanceof tar_refusal/* TarRefusal */.u))
                throw error;
            const { path, fix } = error;
            throw new tar_refusal/* TarRefusal */.u(`header at byte ${at}: ${error.message}`, {
                path: path === '' ? name : path,
                fix,
            });
        }
        if (this.entry === undefined)
            return;
        yield { type: 'entry', entry: this.entry };
        if (this.entry.kind === 'file' && this.entry.size === 0)
            yield { type: 'done', entry: this.entry };
    }
    /** True for an extension header; otherwise `entry` is set. */
    header(block, name) {
        // node-tar leaves it out, whatever the extension header before it says.
        if (name === '')
            throw new tar_refusal/* TarRefusal */.u('a header without a name');
        const mode = (0,tar_fields/* octalField */.c1)(block, 100, 8, 'mode');
        (0,tar_fields/* checkId */.ij)(block, 108, 'user id');
        (0,tar_fields/* checkId */.ij)(block, 116, 'group id');
        const size = (0,tar_fields/* sizeField */.es)(block);
        // GNU tar writes a date before 1970 as a negative number, which other readers take for something else.
        (0,tar_fields/* octalField */.c1)(block, 136, 12, 'modification time', { mayBeEmpty: true });
        (0,tar_fields/* octalField */.c1)(block, 329, 8, 'device number', { mayBeEmpty: true });
        (0,tar_fields/* octalField */.c1)(block, 337, 8, 'device number', { mayBeEmpty: true });
        (0,tar_fields/* textField */.M8)(block, 265, 32, 'user name');
        (0,tar_fields/* textField */.M8)(block, 297, 32, 'group name');
        const type = block.charAt(156);
        // node-tar leaves out an entry with a link name that its type does not need.
        if ((0,tar_fields/* textField */.M8)(block, 157, 100, 'link name') !== '' && type !== '1' && type !== '2')
            throw new tar_refusal/* TarRefusal */.u('a link name on what is no link');
        const format = (0,tar_fields/* formatOf */.be)(block);
        const prefix = format === 'ustar' ? (0,tar_fields/* prefixField */.B1)(block) : '';
        if (type === 'x' || type === 'g' || type === 'L') {
            this.openExtension(type, format, size);
            return true;
        }
        this.openEntry({ type, format, name, prefix, mode: mode & 0o7777, size });
        return false;
    }
    openExtension(type, format, size) {
        // Readers differ in which of L and x wins, and whether the size of an x counts for the L behind it.
        if (this.pending !== undefined)
            throw new tar_refusal/* TarRefusal */.u('two extension headers before one entry');
        if (format !== (type === 'L' ? 'gnu' : 'ustar'))
            throw new tar_refusal/* TarRefusal */.u(`an extension header of type ${type} in another format`);
        if (size === 0 || size > limits/* MAX_TAR_EXTENSION_BYTES */.ll)
            throw new tar_refusal/* TarRefusal */.u(`an extension header of ${size} bytes (at most ${limits/* MAX_TAR_EXTENSION_BYTES */.ll})`);
        if (type === 'g') {
            // Python reads each of them one call deeper.
            if (this.sawGlobal)
                throw new tar_refusal/* TarRefusal */.u('two global extension headers');
            this.sawGlobal = true;
        }
        else
            this.pending = { format, records: {} };
        this.open = { type, text: '' };
        this.extended = true;
        this.expect(size);
    }
    closeExtension({ type, text }) {
        this.open = undefined;
        const records = type === 'L' ? { path: readLongName(text) } : readPax(text, type === 'g');
        if (this.pending !== undefined)
            this.pending.records = records;
    }
    openEntry(header) {
        const { type, format, prefix, mode } = header;
        const extension = this.pending;
        this.extended = false;
        this.pending = undefined;
        const records = extension?.records ?? {};
        const name = records.path ?? (prefix === '' ? header.name : `${prefix}/${header.name}`);
        const refuse = (detail) => {
            throw new tar_refusal/* TarRefusal */.u(detail, { path: name });
        };
        if (extension !== undefined && extension.format !== format)
            refuse('its extension header is in another format');
        const kind = KINDS[type];
        if (kind === undefined) {
            const what = REFUSED_TYPES[type] ?? 'an entry';
            throw new tar_refusal/* TarRefusal */.u(`${what} of type \`${(0,lib_escape/* printableBytes */.z8)((0,source/* rawBytes */.Mt)(type))}\``, { path: name });
        }
        // A v7 directory is a plain file whose name ends in `/`: Python asks the name in the header, GNU tar and node-tar
        // the extended one, tar-stream neither.
        if (kind !== 'directory' && (name.endsWith('/') || (type === '\0' && header.name.endsWith('/'))))
            refuse('a name that ends in `/` on what is no directory');
        const { size } = header;
        // Readers that overlook the record would take content for headers. GNU tar and Python write 0 into the header when
        // octal cannot hold the size; tar in Rust took just that for the size.
        if (records.size !== undefined && records.size !== size)
            refuse(`two sizes, ${size} and ${records.size}`);
        // Python does not skip the content of a directory, Go does; the same for links and devices.
        if (kind !== 'file' && size !== 0)
            refuse(`a ${kind} with content`);
        const judged = tarPath(name, kind === 'directory');
        this.entry = {
            name,
            kind,
            mode,
            size,
            offset: this.offset,
            ...(typeof judged === 'string' ? { path: judged } : { path: name, refusal: judged }),
        };
        this.expect(size);
    }
    expect(size) {
        this.contentLeft = size;
        this.paddingLeft = (tar_fields/* TAR_BLOCK_BYTES */.E_ - (size % tar_fields/* TAR_BLOCK_BYTES */.E_)) % tar_fields/* TAR_BLOCK_BYTES */.E_;
    }
}

// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./lib/source/tar-second-reader.js
/**
 * Reads the same bytes as the strict reader with tar-stream, the library that other JavaScript programs extract with,
 * and compares: whatever the strict rules do not think of shows as a difference between the two.
 */




const tar_second_reader_KINDS = {
    file: 'file',
    directory: 'directory',
    symlink: 'symlink',
    link: 'hardlink',
    'character-device': 'device',
    'block-device': 'device',
    fifo: 'fifo',
};
/** Names as bytes; archives without a magic are judged by the strict reader; no chunk is taken before the last is done. */
const OPTIONS = { filenameEncoding: 'latin1', allowUnknownFormat: true, highWaterMark: 1 };
class SecondReader {
    /** What the strict reader has found and tar-stream has not come to. */
    expected = [];
    extract = (0,tar_stream.extract)(OPTIONS);
    refusal;
    proceed = () => undefined;
    constructor() {
        this.extract.on('entry', (header, stream, next) => {
            this.compare(header);
            // Not at once: tar-stream would go one call deeper for each entry of a chunk.
            stream.on('end', next);
            stream.resume();
        });
        this.extract.on('drain', () => this.proceed());
        this.extract.on('finish', () => this.proceed());
        this.extract.on('error', (error) => {
            this.refusal ??= new tar_refusal/* TarRefusal */.u(`two readers disagree: tar-stream says ${(0,lib_escape/* printableBytes */.z8)(Buffer.from(error.message))}`);
            this.proceed();
        });
    }
    /** Announces an entry; before the bytes of its header are read. */
    expect(entry) {
        this.expected.push(entry);
    }
    /** Reads a chunk to its end. Throws TarRefusal at a difference. */
    async read(chunk) {
        await this.wait(() => this.extract.write(chunk));
    }
    /** Call it after the last chunk. */
    async finish() {
        await this.wait(() => {
            this.extract.end(null);
            return false;
        });
        const [missed] = this.expected;
        if (missed !== undefined)
            throw disagreement(missed, 'tar-stream does not find it');
    }
    /** Gives up what it holds. */
    close() {
        this.extract.destroy(null);
    }
    async wait(act) {
        await new Promise((resolve) => {
            this.proceed = resolve;
            if (act() || this.refusal !== undefined)
                resolve();
        });
        if (this.refusal !== undefined)
            throw this.refusal;
    }
    compare(theirs) {
        const ours = this.expected.shift();
        if (ours === undefined) {
            this.refusal ??= new tar_refusal/* TarRefusal */.u('two readers disagree: tar-stream finds another entry');
            return;
        }
        const name = (0,source/* rawBytes */.Mt)(ours.name);
        const same = {
            // tar-stream reads the names of PAX records as UTF-8, the others as it is told.
            name: theirs.name === ours.name || theirs.name === name.toString('utf8'),
            type: tar_second_reader_KINDS[theirs.type] === ours.kind,
            size: theirs.size === ours.size,
            mode: (theirs.mode & 0o7777) === ours.mode,
            place: theirs.byteOffset === ours.offset,
        };
        const what = Object.keys(same).find((one) => !same[one]);
        if (what !== undefined)
            this.refusal ??= disagreement(ours, `for tar-stream it has another ${what}`);
    }
}
function disagreement(entry, how) {
    return new tar_refusal/* TarRefusal */.u(`two readers disagree: ${how}`, { path: entry.path });
}

;// CONCATENATED MODULE: ./lib/source/tar-tree.js
/** From the entries of an archive to a tree below one root: which leading names are left out, and what cannot be. */

/**
 * How many leading names to leave out when nobody said: 1 when everything lies in one directory that is the `package/`
 * of npm or has a manifest.json, else 0.
 */
function chooseStrip(archived) {
    let top;
    for (const { path, kind } of archived) {
        const slash = path.indexOf('/');
        if (slash < 0 && kind !== 'directory')
            return 0;
        const first = slash < 0 ? path : path.slice(0, slash);
        top ??= first;
        if (top !== first)
            return 0;
    }
    const marks = [`${top}/manifest.json`, 'package/package.json'];
    return archived.some(({ path, kind }) => kind === 'file' && marks.includes(path)) ? 1 : 0;
}
/** The tree of an archive's entries. */
function tarTree(archived, strip = chooseStrip(archived)) {
    const tree = { strip, nodes: new Map(), faults: [] };
    for (const one of archived) {
        if (tree.nodes.size >= limits/* MAX_PACKAGE_ENTRIES */.tc) {
            tree.faults.push({ path: '', reason: 'too-many', detail: `over ${limits/* MAX_PACKAGE_ENTRIES */.tc} entries` });
            return tree;
        }
        const parts = one.path.split('/');
        const directories = parts.length - (one.kind === 'directory' ? 0 : 1);
        if (parts.length > strip)
            place(tree, one, parts.slice(strip).join('/'), directories - strip);
        else if (one.kind !== 'directory') {
            const detail = `has no name left when ${strip} leading ${strip === 1 ? 'name is' : 'names are'} left out`;
            tree.faults.push({ path: one.path, reason: 'refused', detail, fix: 'Give another --strip N.' });
        }
    }
    return tree;
}
function place({ nodes, faults }, archived, path, depth) {
    const refuse = (detail, at = path) => {
        faults.push({ path: at, reason: 'refused', detail, fix: 'Pack each path once.' });
    };
    if (depth >= limits/* MAX_PACKAGE_DEPTH */.kT) {
        faults.push({ path, reason: 'too-deep', detail: `over ${limits/* MAX_PACKAGE_DEPTH */.kT} directory levels` });
        return;
    }
    const { kind, mode } = archived;
    const before = nodes.get(path);
    if (before !== undefined) {
        const { archived: other } = before;
        if (kind !== before.entry.kind)
            refuse('is in the archive as a file and as a directory');
        else if (other === undefined)
            before.archived = archived;
        // `tar` writes a directory again for each argument that leads to it; any other repetition lets the last one win.
        else if (kind !== 'directory' || other.mode !== mode)
            refuse('is in the archive twice');
        return;
    }
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        const parent = path.slice(0, slash);
        const known = nodes.get(parent);
        if (known === undefined)
            nodes.set(parent, { entry: { path: parent, kind: 'directory' }, archived: undefined });
        else if (known.entry.kind !== 'directory')
            refuse('is in the archive as a file and as a directory', parent);
        if (known !== undefined)
            break;
    }
    nodes.set(path, { entry: { path, kind }, archived });
}

;// CONCATENATED MODULE: ./lib/source/tarball.io.js
/**
 * A package in a tarball, plain or gzipped. One pass reads the archive strictly, compares it with what tar-stream makes
 * of it and digests the files as they come by; nothing is written to disk, and memory does not grow with their size.
 */











const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const ATTESTATION_FILES = new Map([
    ['manifest.json', limits/* MAX_MANIFEST_BYTES */.ZJ],
    ['manifest.sig', limits/* MAX_BUNDLE_BYTES */.Me],
]);
/** Other archives, by the bytes they start with and how to make a tarball of one. */
const OTHER_ARCHIVES = [
    ['a zstd file', /^\x28\xb5\x2f\xfd/, 'Decompress it with `zstd -d`, or pack it with gzip.'],
    ['an xz file', /^\xfd7zXZ\0/, 'Decompress it with `xz -d`, or pack it with gzip.'],
    [
        'a bzip2 file',
        /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/,
        'Decompress it with `bzip2 -d`, or pack it with gzip.',
    ],
    ['a zip file', /^PK(?:\x03\x04|\x05\x06)/, 'Unpack it and give the directory, or pack it as .tgz.'],
];
/** The source of a tarball. The archive is read by the first call of `list` or `read`. */
function tarballSource(file, options) {
    let scanned;
    let strip;
    const scan = async () => {
        scanned ??= scanTarball(file, options);
        const result = await scanned;
        strip = result.tree.strip;
        return result;
    };
    return {
        kind: 'tarball',
        label: options.label,
        get strip() {
            return strip;
        },
        async list(descend) {
            const { tree, faults } = await scan();
            return listing(tree, faults, descend);
        },
        async digest(files) {
            const { tree } = await scan();
            const facts = new Map();
            for (const file of files) {
                const archived = tree.nodes.get(file.path)?.archived;
                if (archived?.sha256 === undefined)
                    continue;
                facts.set(file, { sha256: archived.sha256, size: archived.size, mode: archived.mode });
            }
            return { facts, faults: [] };
        },
        async read(path, maxBytes) {
            const content = (await scan()).tree.nodes.get(path)?.archived?.content;
            return content !== undefined && content.length <= maxBytes ? content : undefined;
        },
        async stream(files, receive) {
            await streamTarball(file, options.label, await scan(), files, receive);
        },
    };
}
/** Never rejects for what the file is or holds: that is among the faults. */
async function scanTarball(file, options) {
    const archived = [];
    const faults = [];
    let stats;
    try {
        const fd = (0,external_node_fs_.openSync)(file, OPEN_FLAGS);
        try {
            stats = (0,external_node_fs_.fstatSync)(fd, { bigint: true });
            if (!stats.isFile())
                throw new tar_refusal/* TarRefusal */.u('is not a regular file', { fix: 'Give a .tar or .tgz file.' });
            if (stats.size > limits/* MAX_TARBALL_BYTES */.Ce)
                throw tooLarge();
            try {
                await readEntries(fd, options, archived, faults);
            }
            finally {
                if (!isSame(stats, (0,external_node_fs_.fstatSync)(fd, { bigint: true })))
                    faults.push({ path: '', reason: 'changed', detail: 'changed while it was read' });
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        faults.push(faultOf(error));
    }
    const tree = tarTree(archived, options.strip);
    return { ...(stats && { stats }), archived, tree, faults: [...faults, ...tree.faults] };
}
function faultOf(error) {
    if (error instanceof tar_refusal/* TarRefusal */.u)
        return { path: error.path, reason: 'refused', detail: error.message, fix: error.fix };
    const code = (0,errors/* systemErrorCode */.vq)(error);
    if (code === undefined)
        throw error;
    const reason = code === 'ENOENT' ? 'root-missing' : 'unreadable';
    return { path: '', reason, detail: (0,errors/* systemErrorText */.f9)(error) };
}
function isSame(before, after) {
    const keys = ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'];
    return keys.every((key) => before[key] === after[key]);
}
/** The bytes of the archive; each chunk may overwrite the one before when `reuse` is set. Throws TarRefusal. */
async function* expanded(fd, reuse) {
    const start = readAt(fd, 0, 16);
    if (start.length === 0)
        throw new tar_refusal/* TarRefusal */.u('the file is empty');
    for (const [name, magic, fix] of OTHER_ARCHIVES) {
        if (magic.test(start.toString('latin1')))
            throw new tar_refusal/* TarRefusal */.u(`is ${name}, not a tarball`, { fix });
    }
    let size = 0;
    for await (const chunk of isGzip(start) ? gunzip(fd, reuse) : chunksOf(fd, 0, reuse)) {
        size += chunk.length;
        if (size > limits/* MAX_TARBALL_BYTES */.Ce)
            throw tooLarge();
        yield chunk;
    }
}
function tooLarge() {
    return new tar_refusal/* TarRefusal */.u(`holds more than ${limits/* MAX_TARBALL_BYTES */.Ce} bytes`, { fix: 'Pack less into it.' });
}
async function readEntries(fd, options, archived, faults) {
    const strict = new TarReader();
    const second = new SecondReader();
    const digester = new Digester(options.strip);
    try {
        for await (const chunk of expanded(fd, true)) {
            let content = 0;
            for (const event of strict.feed(chunk)) {
                if (event.type === 'entry') {
                    second.expect(event.entry);
                    digester.start(admit(event.entry, archived, faults));
                }
                else if (event.type === 'content') {
                    content += event.bytes.length;
                    digester.add(event.bytes);
                }
                else
                    digester.end();
            }
            // tar-stream keeps headers that are not complete, never content.
            await second.read(content === chunk.length ? chunk : Buffer.from(chunk));
            digester.report(options.onProgress);
        }
        strict.finish();
        await second.finish();
    }
    finally {
        second.close();
    }
}
/** Notes an entry, or its refusal; undefined for what cannot have content that counts. */
function admit(entry, archived, faults) {
    const { path, kind, mode, size, refusal } = entry;
    if (refusal !== undefined) {
        if (faults.length === limits/* MAX_FINDINGS_PER_FILE */.hD)
            throw new tar_refusal/* TarRefusal */.u(`further paths are refused; the first ${limits/* MAX_FINDINGS_PER_FILE */.hD} are shown`);
        faults.push({ path, reason: 'refused', detail: refusal.what, fix: refusal.fix });
        return undefined;
    }
    if (path === '')
        return undefined;
    if (archived.length === limits/* MAX_PACKAGE_ENTRIES */.tc)
        throw new tar_refusal/* TarRefusal */.u(`has over ${limits/* MAX_PACKAGE_ENTRIES */.tc} entries`);
    const one = {
        path,
        kind,
        mode,
        size,
        pathBytes: (archived.at(-1)?.pathBytes ?? 0) + path.length,
    };
    if (one.pathBytes > limits/* MAX_PACKAGE_PATH_BYTES */.Og)
        throw new tar_refusal/* TarRefusal */.u(`has paths of over ${limits/* MAX_PACKAGE_PATH_BYTES */.Og} bytes together`);
    archived.push(one);
    return one;
}
/** Digests the files of an archive as their content comes by, and keeps those that may belong to the attestation. */
class Digester {
    strip;
    file;
    running;
    received = 0;
    files = 0;
    bytes = 0;
    top;
    kept = new Set();
    constructor(strip) {
        this.strip = strip;
    }
    start(file) {
        this.file = file;
        this.running = undefined;
        this.received = 0;
        if (file?.kind === 'file' && this.mayAttest(file))
            file.content = Buffer.alloc(file.size);
    }
    add(bytes) {
        const { file } = this;
        if (file === undefined)
            return;
        file.content?.set(bytes, this.received);
        this.received += bytes.length;
        this.bytes += bytes.length;
        // One call for what is here whole is faster.
        if (bytes.length === file.size)
            file.sha256 = (0,external_node_crypto_.hash)('sha256', bytes, 'hex');
        else {
            this.running ??= (0,external_node_crypto_.createHash)('sha256');
            this.running.update(bytes);
        }
    }
    end() {
        if (this.file === undefined)
            return;
        this.files += 1;
        this.file.sha256 ??= this.running?.digest('hex') ?? (0,external_node_crypto_.hash)('sha256', '', 'hex');
    }
    report(onProgress) {
        onProgress?.(this.files, this.bytes);
        this.files = 0;
        this.bytes = 0;
    }
    /** At most one file of each name at the root and, while nobody said what to strip, one in the first directory. */
    mayAttest({ path, size }) {
        const parts = path.split('/');
        const depth = parts.length - 1;
        const limit = ATTESTATION_FILES.get(parts[depth] ?? '');
        this.top ??= parts[0];
        if (limit === undefined || size > limit)
            return false;
        if (this.strip === undefined ? depth > 1 || (depth === 1 && parts[0] !== this.top) : depth !== this.strip)
            return false;
        const place = `${depth}/${parts[depth]}`;
        if (this.kept.has(place))
            return false;
        this.kept.add(place);
        return true;
    }
}
function listing(tree, faults, descend) {
    const wanted = new Map([['', true]]);
    const isWanted = (directory) => {
        const known = wanted.get(directory);
        if (known !== undefined)
            return known;
        const entry = tree.nodes.get(directory)?.entry;
        const answer = isWanted((0,source/* parentOf */.gN)(directory)) && entry !== undefined && descend(entry);
        wanted.set(directory, answer);
        return answer;
    };
    const all = [...tree.nodes.values()].map((node) => node.entry);
    return { entries: all.filter((entry) => isWanted((0,source/* parentOf */.gN)(entry.path))), faults: [...faults] };
}
/** Reads the archive again. A file goes out whole only when it has the digest of the first time. */
async function streamTarball(path, label, scan, files, receive) {
    const wanted = new Map();
    for (const file of files) {
        const archived = scan.tree.nodes.get(file.path)?.archived;
        if (archived?.sha256 === undefined)
            throw unreadable(label, 'does not hold what is asked for');
        wanted.set(archived, file);
    }
    try {
        const fd = (0,external_node_fs_.openSync)(path, OPEN_FLAGS);
        try {
            if (!scan.stats || !isSame(scan.stats, (0,external_node_fs_.fstatSync)(fd, { bigint: true })))
                throw unreadable(label, 'changed while it was read');
            const events = eventsOf(fd);
            let next = 0;
            for await (const event of events) {
                if (event.type !== 'entry' || event.entry.refusal !== undefined || event.entry.path === '')
                    continue;
                const archived = scan.archived[next];
                next += 1;
                const file = archived && wanted.get(archived);
                if (archived?.sha256 === undefined || file === undefined)
                    continue;
                await receive(file, contentOf(events, archived.sha256, label));
                wanted.delete(archived);
                if (wanted.size === 0)
                    return;
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        if (error instanceof tar_refusal/* TarRefusal */.u)
            throw unreadable(label, error.message, error);
        if ((0,errors/* systemErrorCode */.vq)(error) === undefined || error instanceof errors/* CodedError */.AK)
            throw error;
        throw unreadable(label, (0,errors/* systemErrorText */.f9)(error), error);
    }
    if (wanted.size > 0)
        throw unreadable(label, 'changed while it was read');
}
async function* eventsOf(fd) {
    const reader = new TarReader();
    for await (const chunk of expanded(fd, false))
        yield* reader.feed(chunk);
    reader.finish();
}
/** The content of the file whose entry came last. Throws before its end when it is not what it was. */
async function* contentOf(events, sha256, label) {
    const running = (0,external_node_crypto_.createHash)('sha256');
    for (;;) {
        const { value } = await events.next();
        if (value?.type !== 'content')
            break;
        running.update(value.bytes);
        yield value.bytes;
    }
    if (running.digest('hex') !== sha256)
        throw unreadable(label, 'changed while it was read');
}
function unreadable(label, why, cause) {
    return new errors/* CodedError */.AK('WCP3001', `the tarball ${(0,lib_escape/* quote */.hD)(label)} ${why}`, { cause });
}


/***/ })

};
