export const id = 929;
export const ids = [929];
export const modules = {

/***/ 240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ utf8),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   P4: () => (/* binding */ isSha256Hex),
/* harmony export */   _6: () => (/* binding */ decodeUtf8),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64)
/* harmony export */ });
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

/***/ 2570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalize)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);
/** A source to its canonical form: list, check, digest. Nothing here throws on what a tree can hold. */


/** Reads a source. The digests are computed even when something is refused, so that every finding is reported. */
async function canonicalize(source) {
    const listing = await source.list(_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .descendInto */ .zi);
    const set = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .checkFileSet */ .pn)(source, listing);
    const entries = new Map(set.files.map((file) => [file.path, file.entry]));
    const findings = [...set.findings];
    const digests = await source.digest([...set.files, ...set.own].map((file) => file.entry));
    const digested = (file) => toPackageFile(file, digests.sha256.get(file.entry));
    const refused = new Set(findings.map((one) => one.path));
    const faults = digests.faults.map((fault) => (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .faultFinding */ .A7)(source.label, fault));
    for (const one of faults)
        if (!refused.has(one.path))
            findings.push(one);
    const files = set.files.flatMap(digested);
    if (findings.length === 0 && !files.some((file) => file.hashed)) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('ATTEST_PACKAGE_EMPTY', 'the package has no files', { path: (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(source.label, '') }));
    }
    return {
        files,
        own: set.own.flatMap(digested),
        emptyDirectories: set.emptyDirectories,
        residue: set.residue,
        findings,
        bytes: files.reduce((sum, file) => sum + file.size, 0),
        async read(path, maxBytes) {
            const entry = entries.get(path);
            return entry === undefined ? undefined : source.read(entry, maxBytes);
        },
    };
}
function toPackageFile(file, sha256) {
    if (sha256 === undefined)
        return [];
    const { size, mode } = file.entry;
    return [{ path: file.path, size, sha256, executable: (mode & 0o111) !== 0, hashed: file.hashed }];
}


/***/ }),

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ EXCLUDED_NAMES_FOLDED),
/* harmony export */   _: () => (/* binding */ coverageOf)
/* harmony export */ });
/**
 * Which paths awp.v1 leaves out of the package hash, and what each of them is to us. The names are those of the
 * reference SDKs, tested on components below the root only, case-sensitively.
 */
/** The files of the attestation itself, at the root of the package. */
const UNFINISHED = 'manifest.tmp';
const OWN_NAMES = new Set(['manifest.json', 'manifest.sig', UNFINISHED]);
const RESIDUE_NAMES = new Set(['.git', '__pycache__', '.DS_Store']);
/** What a path is to the package hash. `isDirectory` says what the last component is. */
function coverageOf(path, isDirectory) {
    const components = path.split('/');
    const name = components.at(-1) ?? '';
    if (components.some((component) => RESIDUE_NAMES.has(component)))
        return 'residue';
    if (!isDirectory && name.endsWith('.pyc'))
        return 'residue';
    // What an interrupted signing left behind: in the root nothing covers it and nobody reads it.
    if (path === UNFINISHED && !isDirectory)
        return 'residue';
    if (components.length === 1 && !isDirectory && OWN_NAMES.has(name))
        return 'own';
    return components.some((component) => OWN_NAMES.has(component)) ? 'listed' : 'hashed';
}
/** Folded forms (`fold.ts`) of every excluded name: a name that only folds to one is refused as a near-alias. */
const EXCLUDED_NAMES_FOLDED = new Map([...OWN_NAMES, ...RESIDUE_NAMES].map((name) => [name.toLowerCase(), name]));


/***/ }),

/***/ 2713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ faultFinding),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   pn: () => (/* binding */ checkFileSet),
/* harmony export */   zi: () => (/* binding */ descendInto)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2947);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6185);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1376);
/* harmony import */ var _path_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(543);
/**
 * From everything a source lists to the files of the package. Every entry lands in exactly one place: in the package,
 * among the residue, or refused with a reason; all refusals are reported at once.
 */







/** True when the walk should go below a directory. Residue is reported as one path and not looked into. */
function descendInto(directory) {
    const text = (0,_path_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(directory.path);
    return text === undefined || (0,_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .coverageOf */ ._)(text, true) !== 'residue';
}
/** Sorts a listing into the package, the residue and the refusals. */
function checkFileSet(source, listing) {
    const set = { files: [], own: [], emptyDirectories: [], residue: [], findings: [] };
    const directories = new Map();
    const refused = new Set();
    const refuse = (path, what, fix) => {
        const key = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(path);
        if (refused.has(key))
            return;
        refused.add(key);
        set.findings.push(unsafe(source.label, path, what, fix));
    };
    for (const fault of listing.faults) {
        refused.add((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(fault.path));
        set.findings.push(faultFinding(source.label, fault));
    }
    for (const entry of listing.entries) {
        const refusal = refuseEntry(entry) ?? (0,_path_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseName */ .uT)(entry.path);
        if (refusal !== undefined)
            refuse(entry.path, refusal.what, refusal.fix);
        const path = (0,_path_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(entry.path);
        if (path === undefined)
            continue;
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        const isDirectory = entry.kind === 'directory';
        const coverage = (0,_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .coverageOf */ ._)(path, isDirectory);
        if (coverage === 'residue') {
            if (refusal === undefined)
                set.residue.push(isDirectory ? `${path}/` : path);
            continue;
        }
        // A directory that holds nothing but what is refused stays as empty as it was.
        if (isDirectory || refusal === undefined)
            directories.set(parent, true);
        if (isDirectory)
            directories.set(path, directories.get(path) ?? false);
        else if (refusal === undefined) {
            (coverage === 'own' ? set.own : set.files).push({ path, entry, hashed: coverage === 'hashed' });
        }
    }
    for (const [path, hasEntries] of directories)
        if (!hasEntries)
            set.emptyDirectories.push(path);
    set.files.sort((a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGo */ .Ac)(a.path, b.path));
    set.emptyDirectories.sort(_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGo */ .Ac);
    for (const [path, other] of collisions(listing.entries)) {
        refuse(path, `name is the same as \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .printableBytes */ .z8)(other)}\` on some systems`, 'Rename one of the two.');
    }
    return set;
}
/** The finding of something a source could not give. */
function faultFinding(label, fault) {
    switch (fault.reason) {
        case 'root-missing':
            return unsafe(label, fault.path, 'the package directory does not exist', 'Check the path of the package.');
        case 'root-not-a-directory':
            return unsafe(label, fault.path, 'the package is not a directory', 'Give the directory of the package.');
        case 'unreadable':
            return unsafe(label, fault.path, `cannot be read: ${fault.detail}`, 'Make it readable, or remove it.');
        case 'changed':
            return unsafe(label, fault.path, fault.detail, 'Run again when nothing writes into the package.');
        case 'too-many':
        case 'too-deep':
            return unsafe(label, fault.path, fault.detail, 'Point to the package itself, not to a directory above it.');
    }
}
/** A path below the package as it is shown, with the package's label before it. */
function shownPath(label, path) {
    const root = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(label).replace(/(?<=.)\/+$/, '');
    const below = typeof path === 'string' ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g$)(path) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .printableBytes */ .z8)(path);
    if (below === '')
        return root;
    return root === '.' ? below : `${root}/${below}`;
}
function unsafe(label, path, what, fix) {
    const shown = shownPath(label, path);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_TREE_UNSAFE', `\`${shown}\`: ${what}`, { path: shown, fix });
}
function refuseEntry(entry) {
    switch (entry.kind) {
        case 'symlink':
            return { what: 'symbolic link', fix: 'Replace the link by the file it points to, or remove it.' };
        case 'socket':
        case 'fifo':
        case 'device':
            return { what: `special file (${entry.kind})`, fix: 'Remove it.' };
        case 'file':
            if ((entry.mode & 0o6000) === 0)
                return undefined;
            return { what: 'setuid or setgid file', fix: 'chmod ug-s it.' };
        case 'directory':
            return undefined;
    }
}
/** Pairs of different paths with the same folded key, the later one first. Parents are entries, so prefixes count. */
function collisions(entries) {
    const byKey = new Map();
    const pairs = [];
    for (const entry of entries) {
        const text = (0,_path_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .pathText */ .LF)(entry.path);
        if (text === undefined)
            continue;
        const key = text.split('/').map(_fold_js__WEBPACK_IMPORTED_MODULE_6__/* .foldName */ .z).join('/');
        const other = byKey.get(key);
        if (other === undefined)
            byKey.set(key, entry.path);
        else if ((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(other) !== (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toHex */ .nj)(entry.path))
            pairs.push([entry.path, other]);
    }
    return pairs;
}


/***/ }),

/***/ 6185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ foldName)
/* harmony export */ });
/**
 * One key for all names that some file system takes for the same: NFC or NFD (macOS), upper or lower case (macOS,
 * Windows), with or without ignorable characters (HFS+). Two paths of a package must not share a key.
 */
const ASCII = /^[\x20-\x7e]*$/;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/**
 * The key of a name. Lower, upper, lower case approximates Unicode full case folding and merges no less than it: the
 * first step is for U+1E9E, whose upper case is itself and whose lower case is `ß`, which becomes `ss`.
 */
function foldName(name) {
    if (ASCII.test(name))
        return name.toLowerCase();
    const plain = name.normalize('NFD').replace(IGNORABLE, '');
    return plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ compareGo),
/* harmony export */   _y: () => (/* binding */ comparatorOf),
/* harmony export */   fZ: () => (/* binding */ firstDisagreement)
/* harmony export */ });
/* unused harmony exports comparePython, compareTypescript */

const SLASH = 0x2f;
/** UTF-8 byte order of whole paths, as Go sorts; the order of the signed file list too. */
function compareGo(a, b) {
    const at = firstDifference(a, b);
    return codePointRank(a.charCodeAt(at)) - codePointRank(b.charCodeAt(at));
}
/** Component by component in code-point order, as Python's pathlib sorts. */
function comparePython(a, b) {
    const at = firstDifference(a, b);
    return componentRank(a.charCodeAt(at)) - componentRank(b.charCodeAt(at));
}
function firstDifference(a, b) {
    const shorter = Math.min(a.length, b.length);
    let at = 0;
    while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at))
        at += 1;
    return at;
}
/** A UTF-16 unit ranked as its code point: surrogates (above U+FFFF) after U+E000 to U+FFFF; the end of a text first. */
function codePointRank(unit) {
    if (Number.isNaN(unit))
        return -2;
    if (unit >= 0xe000)
        return unit - 0x800;
    return unit >= 0xd800 ? unit + 0x2000 : unit;
}
/** As above, with the separator below every character a name can have: a parent's name ends there. */
function componentRank(unit) {
    return unit === SLASH ? -1 : codePointRank(unit);
}
let collator;
/** `localeCompare` in English, as the TypeScript SDK sorts on most machines; ties in byte order. */
function compareTypescript(a, b) {
    collator ??= new Intl.Collator('en');
    return collator.compare(a, b) || compareGo(a, b);
}
/** The comparison of an order. */
function comparatorOf(order) {
    return { python: comparePython, go: compareGo, typescript: compareTypescript }[order];
}
/**
 * The first two siblings that two orders put differently: names in one directory, a directory with a `/` behind it;
 * or whole paths where no siblings show it, because a collation looks at accents last. Undefined when the orders agree
 * on these paths.
 */
function firstDisagreement(paths, a, b) {
    const one = [...paths].sort(comparatorOf(a));
    const other = [...paths].sort(comparatorOf(b));
    const at = one.findIndex((path, index) => path !== other[index]);
    const left = one[at];
    const right = other[at];
    if (left === undefined || right === undefined)
        return undefined;
    const names = siblings(left, right);
    return comparatorOf(a)(...names) < 0 && comparatorOf(b)(...names) > 0 ? names : [left, right];
}
/** The names of two paths where they part, below their common directory. */
function siblings(a, b) {
    const left = a.split('/');
    const right = b.split('/');
    let depth = 0;
    while (depth < left.length - 1 && depth < right.length - 1 && left[depth] === right[depth])
        depth += 1;
    const name = (parts) => parts.slice(0, depth + 1).join('/') + (parts.length > depth + 1 ? '/' : '');
    return [name(left), name(right)];
}


/***/ }),

/***/ 3405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ fileList),
/* harmony export */   Hi: () => (/* binding */ packageHash),
/* harmony export */   tn: () => (/* binding */ fileListDigest),
/* harmony export */   zZ: () => (/* binding */ orderReport)
/* harmony export */ });
/* unused harmony export encodeRecord */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3879);
/** The awp.v1 package hash and the signed file list, over files whose digests are known. Pure. */


/** One record: `path LF size LF sha256 LF`. */
function encodeRecord(file) {
    return `${file.path}\n${file.size}\n${file.sha256}\n`;
}
/**
 * The package hash: lowercase hex SHA-256 of the records of the hashed files, sorted as the named SDK sorts. Of no
 * files it is the SHA-256 of nothing, as in the SDKs; callers that attest refuse an empty package.
 */
function packageHash(files, order) {
    const compare = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .comparatorOf */ ._y)(order);
    const records = files
        .filter((file) => file.hashed)
        .sort((a, b) => compare(a.path, b.path))
        .map(encodeRecord);
    return sha256(records.join(''));
}
/** The file list in `sha256sum` form, `<hex>  <path>\n` in byte order of the paths, nested manifests included. */
function fileList(files) {
    return [...files]
        .sort((a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareGo */ .Ac)(a.path, b.path))
        .map((file) => `${file.sha256}  ${file.path}\n`)
        .join('');
}
/** Lowercase hex SHA-256 of the file list: the `dirHash1` of the signed statement. */
function fileListDigest(files) {
    return sha256(fileList(files));
}
/** The order report for the order that is used. */
function orderReport(files, used) {
    const paths = files.filter((file) => file.hashed).map((file) => file.path);
    const orders = {
        python: packageHash(files, 'python'),
        go: packageHash(files, 'go'),
        typescript: packageHash(files, 'typescript'),
    };
    const disagreements = [];
    for (const order of _order_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_ORDERS */ .PW) {
        const siblings = orders[order] === orders[used] ? undefined : (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .firstDisagreement */ .fZ)(paths, used, order);
        if (siblings !== undefined)
            disagreements.push({ order, siblings });
    }
    return { orders, disagreements };
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}


/***/ }),

/***/ 543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   kN: () => (/* binding */ isPackagePath),
/* harmony export */   uT: () => (/* binding */ refuseName)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8207);
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2947);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6185);
/** Which names a package path may have. Each rule refuses what two systems or two readers would take differently. */




const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])$/i;
// Windows gives `.git` the short name GIT~1 (8.3 names).
const GIT_SHORT_NAME = /^git~[0-9]+$/i;
const RENAME = 'Rename it.';
/** The path as text, or undefined when it is not UTF-8. */
function pathText(path) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(path);
}
/** Why a path is refused, or undefined. Looks at the last component and the length only: parents are entries too. */
function refuseName(path) {
    const text = pathText(path);
    if (text === undefined)
        return { what: 'name is not UTF-8', fix: RENAME };
    if (path.length > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PATH_BYTES */ .PR) {
        return {
            what: `path is longer than ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PATH_BYTES */ .PR} bytes`,
            fix: 'Shorten the names of its directories.',
        };
    }
    const name = text.slice(text.lastIndexOf('/') + 1);
    if (Buffer.byteLength(name) > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COMPONENT_BYTES */ .D9) {
        return { what: `name is longer than ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_COMPONENT_BYTES */ .D9} bytes`, fix: 'Shorten it.' };
    }
    if (CONTROL.test(name))
        return { what: 'name holds a control character', fix: RENAME };
    if (BIDI.test(name))
        return { what: 'name holds a bidirectional control character', fix: RENAME };
    if (name.includes('\\'))
        return { what: 'name holds a backslash', fix: RENAME };
    if (name.includes(':'))
        return { what: 'name holds a colon', fix: RENAME };
    if (/[. ]$/.test(name))
        return { what: 'name ends in a dot or a space, which Windows drops', fix: RENAME };
    if (DEVICE.test((name.split('.')[0] ?? '').trimEnd()))
        return { what: 'name is a Windows device', fix: RENAME };
    if (text === '-') {
        return { what: 'a file called `-` at the root is standard input to sha256sum', fix: RENAME };
    }
    const alias = _exclusions_js__WEBPACK_IMPORTED_MODULE_1__/* .EXCLUDED_NAMES_FOLDED */ .P.get((0,_fold_js__WEBPACK_IMPORTED_MODULE_3__/* .foldName */ .z)(name));
    if (alias !== undefined && alias !== name) {
        return { what: `name is taken for \`${alias}\` on some systems, which the hash leaves out`, fix: RENAME };
    }
    if (GIT_SHORT_NAME.test(name)) {
        return { what: 'name is the Windows short name of `.git`, which the hash leaves out', fix: RENAME };
    }
    return undefined;
}
/** True for a path that a package can have: relative, without empty, `.` or `..` components, every name allowed. */
function isPackagePath(path) {
    const components = path.split('/');
    if (components.some((name) => name === '' || name === '.' || name === '..'))
        return false;
    return components.every((_, index) => refuseName((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(components.slice(0, index + 1).join('/'))) === undefined);
}


/***/ }),

/***/ 9859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** A command whose `run` gets the types that its flags and positionals imply. */
function defineCommand(spec) {
    // Sound because parse-args builds the values from these very specs.
    return spec;
}


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ HASH_ORDERS),
/* harmony export */   fA: () => (/* binding */ CONFIG_NAME),
/* harmony export */   qG: () => (/* binding */ SUBMIT_PROFILES),
/* harmony export */   qP: () => (/* binding */ RECORD_NAME)
/* harmony export */ });
/** Words that several parts share: names of files, orders of a hash, forms of a submission. */
/** The configuration of a repository. */
const CONFIG_NAME = 'wcp-attest.yml';
/** The registry record of a worker, in the root of its package. */
const RECORD_NAME = 'registry_record.json';
/** The SDKs by whose record order a package is hashed (`canonicalize/order.ts`). */
const HASH_ORDERS = ['python', 'go', 'typescript'];
/** `pyhall` sends what the SDKs send, together; `wcp-attest` adds manifest and bundle. */
const SUBMIT_PROFILES = ['pyhall', 'wcp-attest'];


/***/ }),

/***/ 5334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ directorySource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(240);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8207);
/**
 * A package tree on disk. Names are read as bytes. A file is opened once, without following links and without
 * blocking (a FIFO put in its place would), and must be the inode that was listed, before and after it is read; at
 * the end the tree is listed again. What changed in between is a fault with its name.
 */





const SLASH = Buffer.from('/');
const NOTHING = Buffer.alloc(0);
// O_NOFOLLOW and O_NONBLOCK do not exist on Windows, which has no FIFOs in a tree either.
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
/** The source of a directory; `label` is how messages name it. The root itself may be a symbolic link. */
function directorySource(root, label = root) {
    let walked;
    let descended = () => true;
    const rootBytes = Buffer.from(root);
    return {
        kind: 'directory',
        label,
        async list(descend) {
            descended = descend;
            walked = walk(rootBytes, descend);
            return { entries: walked.entries, faults: walked.faults };
        },
        async digest(files) {
            if (walked === undefined)
                throw new TypeError('digest() needs list() first');
            const digests = digestAll(rootBytes, files, walked.identities);
            for (const each of changes(walked, walk(rootBytes, descended), digests.faults))
                digests.faults.push(each);
            return digests;
        },
        async read(file, maxBytes) {
            if (file.size > maxBytes)
                return undefined;
            try {
                return readWhole(absolute(rootBytes, file.path), file.size);
            }
            catch {
                return undefined;
            }
        },
    };
}
function absolute(root, path) {
    return path.length === 0 ? Buffer.from(root) : Buffer.concat([root, SLASH, path]);
}
function kindOf(stats) {
    if (stats.isFile())
        return 'file';
    if (stats.isDirectory())
        return 'directory';
    if (stats.isSymbolicLink())
        return 'symlink';
    if (stats.isFIFO())
        return 'fifo';
    return stats.isSocket() ? 'socket' : 'device';
}
function identityOf(stats) {
    const { dev, ino, mode, size, mtimeMs, ctimeMs } = stats;
    return { dev, ino, mode, size, mtimeMs, ctimeMs };
}
function sameIdentity(a, b) {
    return (a.dev === b.dev &&
        a.ino === b.ino &&
        a.mode === b.mode &&
        a.size === b.size &&
        a.mtimeMs === b.mtimeMs &&
        a.ctimeMs === b.ctimeMs);
}
function walk(root, descend) {
    const found = { entries: [], faults: [], identities: new Map() };
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(Buffer.from(root)).isDirectory()) {
            found.faults.push({ path: NOTHING, reason: 'root-not-a-directory', detail: 'not a directory' });
            return found;
        }
    }
    catch (error) {
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) === 'ENOENT' ? 'root-missing' : 'unreadable';
        found.faults.push({ path: NOTHING, reason, detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorText */ .f9)(error) });
        return found;
    }
    walkInto(root, NOTHING, 1, descend, found);
    return found;
}
function walkInto(root, directory, depth, descend, found) {
    let names;
    try {
        names = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(absolute(root, directory), { encoding: 'buffer' });
    }
    catch (error) {
        found.faults.push({ path: directory, reason: 'unreadable', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorText */ .f9)(error) });
        return;
    }
    names.sort(Buffer.compare);
    for (const name of names) {
        if (found.entries.length >= _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PACKAGE_ENTRIES */ .tc) {
            if (found.faults.at(-1)?.reason !== 'too-many') {
                found.faults.push({
                    path: directory,
                    reason: 'too-many',
                    detail: `over ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PACKAGE_ENTRIES */ .tc} entries`,
                });
            }
            return;
        }
        const path = directory.length === 0 ? name : Buffer.concat([directory, SLASH, name]);
        let stats;
        try {
            stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(absolute(root, path));
        }
        catch (error) {
            found.faults.push({ path, reason: 'unreadable', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorText */ .f9)(error) });
            continue;
        }
        const kind = kindOf(stats);
        const entry = {
            path,
            kind,
            mode: stats.mode & 0o7777,
            size: kind === 'file' ? stats.size : 0,
        };
        found.entries.push(entry);
        found.identities.set(entry, identityOf(stats));
        if (kind !== 'directory' || !descend(entry))
            continue;
        if (depth >= _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PACKAGE_DEPTH */ .kT) {
            found.faults.push({ path, reason: 'too-deep', detail: `over ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_PACKAGE_DEPTH */ .kT} directory levels` });
        }
        else
            walkInto(root, path, depth + 1, descend, found);
    }
}
function digestAll(root, files, identities) {
    const digests = { sha256: new Map(), faults: [] };
    const largest = files.reduce((size, file) => Math.max(size, file.size), 0);
    const chunk = Buffer.allocUnsafe(Math.min(_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .READ_CHUNK_BYTES */ .Vn, largest + 1));
    for (const file of files) {
        const identity = identities.get(file);
        try {
            const digest = identity && digestOne(absolute(root, file.path), identity, chunk);
            if (digest === undefined)
                digests.faults.push(changed(file.path));
            else
                digests.sha256.set(file, digest);
        }
        catch (error) {
            // A link or nothing where a file was listed is a change, not a permission problem.
            const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error);
            if (code === 'ELOOP' || code === 'ENOENT' || code === 'ENOTDIR')
                digests.faults.push(changed(file.path));
            else
                digests.faults.push({ path: file.path, reason: 'unreadable', detail: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorText */ .f9)(error) });
        }
    }
    return digests;
}
function changed(path) {
    return { path, reason: 'changed', detail: 'changed while it was read' };
}
/** Digest of a file that is the listed inode before and after, or undefined. Throws system errors. */
function digestOne(path, identity, chunk) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, OPEN_FLAGS);
    try {
        if (!sameIdentity(identityOf((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd)), identity))
            return undefined;
        const digest = digestOpen(fd, identity.size, chunk);
        return sameIdentity(identityOf((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd)), identity) ? digest : undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
    }
}
/** Digest of exactly `size` bytes; undefined when the file has fewer or more. */
function digestOpen(fd, size, chunk) {
    let length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, chunk, 0, chunk.length, null);
    // The buffer is one byte larger than the largest small file, so a short read here is the whole file.
    if (length === size && length < chunk.length)
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', chunk.subarray(0, length), 'hex');
    const running = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let total = 0;
    while (length > 0) {
        total += length;
        if (total > size)
            return undefined;
        running.update(chunk.subarray(0, length));
        length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, chunk, 0, chunk.length, null);
    }
    return total === size ? (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(running.digest()) : undefined;
}
function readWhole(path, size) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, OPEN_FLAGS);
    try {
        const bytes = Buffer.alloc(size + 1);
        let total = 0;
        for (;;) {
            const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, bytes, total, bytes.length - total, null);
            if (length === 0)
                break;
            total += length;
            if (total > size)
                return undefined;
        }
        return total === size ? bytes.subarray(0, size) : undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
    }
}
/** Faults for everything that the second listing shows differently, once per path. */
function changes(before, after, known) {
    const seen = new Set(known.map((fault) => (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(fault.path)));
    const faults = [];
    const report = (path) => {
        if (seen.has((0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(path)))
            return;
        seen.add((0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(path));
        faults.push(changed(path));
    };
    const now = new Map(after.entries.map((entry) => [(0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(entry.path), entry]));
    for (const entry of before.entries) {
        const key = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .toHex */ .nj)(entry.path);
        const other = now.get(key);
        now.delete(key);
        const a = before.identities.get(entry);
        const b = other && after.identities.get(other);
        if (a === undefined || b === undefined || !sameIdentity(a, b))
            report(entry.path);
    }
    for (const entry of now.values())
        report(entry.path);
    return faults;
}


/***/ })

};
