export const id = 491;
export const ids = [491];
export const modules = {

/***/ 1231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ canonicalize)
});

// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/source/lfs-pointer.js
var lfs_pointer = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/source/source.js
var source_source = __webpack_require__(1808);
// EXTERNAL MODULE: ./lib/canonicalize/exclusions.js
var exclusions = __webpack_require__(2947);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/canonicalize/fold.js
var fold = __webpack_require__(6185);
// EXTERNAL MODULE: ./lib/canonicalize/order.js
var order = __webpack_require__(1376);
// EXTERNAL MODULE: ./lib/canonicalize/path-rules.js
var path_rules = __webpack_require__(543);
// EXTERNAL MODULE: ./lib/canonicalize/refusals.js
var canonicalize_refusals = __webpack_require__(2151);
;// CONCATENATED MODULE: ./lib/canonicalize/file-set.js
/**
 * From everything a source lists to the files of the package. Every entry lands in exactly one place: in the package,
 * among the residue, or refused with a reason; all refusals are reported at once.
 */








/** True for what belongs to the package. Residue is reported as one path, and neither looked into nor read. */
function isSelected(entry) {
    // What is below a path that is too long is too long as well.
    if (entry.path.length > limits/* MAX_PATH_BYTES */.PR)
        return false;
    const text = (0,path_rules/* pathText */.LF)(entry.path);
    return text === undefined || (0,exclusions/* coverageOf */._5)(text, entry.kind === 'directory') !== 'residue';
}
/** Sorts a listing into the package, the residue and the refusals. */
function checkFileSet(listing) {
    const set = {
        files: [],
        own: [],
        emptyDirectories: [],
        residue: [],
        refusals: new canonicalize_refusals/* Refusals */.qY(),
    };
    const directories = new Map();
    let lastParent;
    const { refusals } = set;
    const keys = new Set();
    let texts = 0;
    for (const fault of listing.faults)
        refusals.addFault(fault);
    for (const entry of listing.entries) {
        // Below a path that is refused for its length, which a tarball lists all the same.
        if (entry.path.lastIndexOf('/') > limits/* MAX_PATH_BYTES */.PR)
            continue;
        const path = (0,path_rules/* pathText */.LF)(entry.path);
        const refusal = refuseKind(entry) ?? (0,path_rules/* refuseName */.uT)(entry.path, path);
        if (refusal !== undefined)
            refusals.add(entry.path, refusal);
        if (path === undefined)
            continue;
        keys.add((0,fold/* foldPath */.t)(path));
        texts += 1;
        const isDirectory = entry.kind === 'directory';
        const coverage = (0,exclusions/* coverageOf */._5)(path, isDirectory);
        if (coverage === 'residue') {
            if (refusal === undefined)
                set.residue.push(isDirectory ? `${path}/` : path);
            continue;
        }
        // A directory that holds nothing but what is refused stays as empty as it was.
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        if ((isDirectory || refusal === undefined) && parent !== lastParent) {
            directories.set(parent, true);
            lastParent = parent;
        }
        if (isDirectory)
            directories.set(path, directories.get(path) ?? false);
        else if (refusal === undefined) {
            (coverage === 'own' ? set.own : set.files).push({ path, entry, hashed: coverage === 'hashed' });
        }
    }
    for (const [path, hasEntries] of directories)
        if (!hasEntries)
            set.emptyDirectories.push(path);
    set.files.sort((a, b) => (0,order/* compareGo */.Ac)(a.path, b.path));
    set.emptyDirectories.sort(order/* compareGo */.Ac);
    set.residue.sort(order/* comparePython */.UE);
    if (keys.size < texts)
        refuseTwins(listing.entries, refusals);
    return set;
}
/**
 * Refuses paths that some system takes for the same, all but the first one of each. Parents are entries, so every prefix
 * of a path counts.
 */
function refuseTwins(entries, refusals) {
    const byKey = new Map();
    for (const { path } of entries) {
        const text = (0,path_rules/* pathText */.LF)(path);
        if (text === undefined)
            continue;
        const key = (0,fold/* foldPath */.t)(text);
        const group = byKey.get(key);
        if (group === undefined)
            byKey.set(key, new Set([path]));
        else if (!group.has(path))
            group.add(path);
        else
            refusals.add(path, { what: 'is there twice', fix: 'Make the archive or commit again.' });
    }
    for (const group of byKey.values()) {
        if (group.size === 1)
            continue;
        const [first = '', ...others] = [...group].sort();
        const what = `name is the same as \`${(0,lib_escape/* printableBytes */.z8)((0,source_source/* rawBytes */.Mt)(first))}\` on some systems`;
        for (const path of others)
            refusals.add(path, { what, fix: 'Rename one of the two.' });
    }
}
function refuseKind(entry) {
    switch (entry.kind) {
        case 'symlink':
            return { what: 'symbolic link', fix: 'Replace the link by the file it points to, or remove it.' };
        case 'hardlink':
            return { what: 'hard link', fix: 'Pack the file itself: tar --hard-dereference.' };
        case 'submodule':
            return { what: 'git submodule that is not fetched', fix: 'git submodule update --init' };
        case 'socket':
        case 'fifo':
        case 'device':
            return { what: `special file (${entry.kind})`, fix: 'Remove it.' };
        case 'file':
        case 'directory':
            return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/canonicalize/ignoring.js
/** Applies the ignore rules of a source to what it lists. */










/** Reads the rules of a source, before it is listed. */
async function startIgnoring(source) {
    const path = (0,canonicalize_refusals/* shownPath */.pS)(source.label, exclusions/* IGNORE_FILE */.SV);
    const bytes = await source.read(exclusions/* IGNORE_FILE */.SV, limits/* MAX_IGNORE_FILE_BYTES */.YU);
    // Only a package that has rules loads the library that reads them.
    const read = bytes && (await Promise.all(/* import() */[__webpack_require__.e(298), __webpack_require__.e(986)]).then(__webpack_require__.bind(__webpack_require__, 6986))).readIgnoreRules(bytes, path);
    const rules = read?.ok ? read.rules : undefined;
    return {
        patterns: rules?.patterns,
        ignores: (entry) => rules?.ignores(entry) === true,
        leaveOut: (listing) => (rules === undefined ? { listing, ignored: [] } : leaveOut(rules, listing)),
        findings(listing, digests) {
            if (read?.ok === false)
                return read.findings;
            const wrong = (what, fix) => [
                (0,finding/* finding */.gk)('WCP2016', `\`${path}\` ${what}`, { path, fix }),
            ];
            if (rules?.exhausted)
                return wrong('has patterns that take too long to match with the paths of this package', 'Use fewer patterns, and fewer with `**` between names; name directories that are left out as `/name/`.');
            const entry = listing.entries.find((one) => one.path === exclusions/* IGNORE_FILE */.SV);
            // A link or a special file is refused by its kind.
            if (bytes === undefined && entry?.kind === 'file')
                return wrong(`cannot be read or is larger than ${limits/* MAX_IGNORE_FILE_BYTES */.YU} bytes`, 'Make it smaller.');
            if (bytes === undefined && entry?.kind === 'directory')
                return wrong('is a directory', 'Rename it.');
            if (bytes === undefined)
                return [];
            // Some file systems find it under another spelling, and then others would not.
            if (entry === undefined)
                return wrong('is there under another name', `Call it \`${exclusions/* IGNORE_FILE */.SV}\`.`);
            const facts = digests.facts.get(entry);
            return facts === undefined || facts.sha256 === (0,external_node_crypto_.hash)('sha256', bytes, 'hex')
                ? []
                : wrong('changed while it was read', 'Run again when nothing writes into the package.');
        },
    };
}
function leaveOut(rules, listing) {
    const ignored = [];
    const kept = new Map();
    const emptied = new Set();
    const entries = listing.entries.filter((entry) => {
        const parent = (0,source_source/* parentOf */.gN)(entry.path);
        const isIgnored = rules.ignores(entry);
        if (isIgnored)
            ignored.push(entry.kind === 'directory' ? `${entry.path}/` : entry.path);
        // A verifier does not see residue in a directory either: one with nothing else is empty, ignored or not.
        if (!isSelected(entry))
            return !isIgnored;
        if (isIgnored)
            emptied.add(parent);
        else
            kept.set(parent, (kept.get(parent) ?? 0) + 1);
        return !isIgnored;
    });
    const gone = new Set();
    for (let path of emptied) {
        while (path !== '' && (kept.get(path) ?? 0) === 0 && !gone.has(path)) {
            gone.add(path);
            path = (0,source_source/* parentOf */.gN)(path);
            kept.set(path, (kept.get(path) ?? 0) - 1);
        }
    }
    return {
        listing: { entries: entries.filter((entry) => !gone.has(entry.path)), faults: listing.faults },
        ignored: ignored.map((path) => (0,path_rules/* pathText */.LF)(path) ?? (0,lib_escape/* printableBytes */.z8)((0,source_source/* rawBytes */.Mt)(path))).sort(order/* comparePython */.UE),
    };
}

;// CONCATENATED MODULE: ./lib/canonicalize/canonicalize.js
/** A source to its canonical form: list, check, digest. Nothing here throws on what a tree can hold. */







/** Reads a source. The digests are computed even when something is refused, so that every finding is reported. */
async function canonicalize(source, options = {}) {
    // A tarball is a package already.
    const applied = options.ignoreRules === true && source.kind !== 'tarball';
    const ignoring = applied ? await startIgnoring(source) : undefined;
    const all = await source.list(ignoring === undefined ? isSelected : (entry) => !ignoring.ignores(entry) && isSelected(entry));
    const { listing, ignored } = ignoring?.leaveOut(all) ?? { listing: all, ignored: [] };
    const set = checkFileSet(listing);
    const entries = [...set.files, ...set.own].map((file) => file.entry);
    const digests = await source.digest(entries, options.onProgress);
    const digested = (checked) => toPackageFiles(checked, digests, set.refusals);
    const files = digested(set.files);
    const own = digested(set.own);
    for (const fault of digests.faults)
        set.refusals.addReadFault(fault);
    const findings = set.refusals.findings(source.label);
    for (const one of ignoring?.findings(listing, digests) ?? [])
        findings.push(one);
    // The rules alone are no package: they leave out too much.
    const counts = (file) => file.hashed && (ignored.length === 0 || file.path !== exclusions/* IGNORE_FILE */.SV);
    if (findings.length === 0 && !files.some(counts)) {
        const what = ignored.length === 0 ? 'no files' : 'no files besides `.wcpignore`';
        findings.push((0,finding/* finding */.gk)('ATTEST_PACKAGE_EMPTY', `the package has ${what}`, { path: (0,canonicalize_refusals/* shownPath */.pS)(source.label, '') }));
    }
    if (options.ignoreRules === true && source.kind === 'directory')
        for (const one of await pointerWarnings(source, files))
            findings.push(one);
    return {
        files,
        own,
        emptyDirectories: set.emptyDirectories,
        residue: set.residue,
        ignored,
        ignorePatterns: ignoring?.patterns,
        findings,
        bytes: files.reduce((sum, file) => sum + file.size, 0),
        read: (path, maxBytes) => source.read((0,source_source/* rawPathOf */.Rz)(path), maxBytes),
        stream: (paths, receive) => {
            const byPath = new Map([...set.files, ...set.own].map(({ path, entry }) => [path, entry]));
            const byEntry = new Map(paths.flatMap((path) => pairOf(byPath.get(path), path)));
            return source.stream([...byEntry.keys()], (entry, chunks) => receive(byEntry.get(entry) ?? '', chunks));
        },
    };
}
function pairOf(entry, path) {
    return entry === undefined ? [] : [[entry, path]];
}
/** On disk a Git LFS pointer is a file like any other, but hardly what should be signed. */
async function pointerWarnings(source, files) {
    const findings = new finding/* FileFindings */.zp();
    const { min, max } = lfs_pointer/* USUAL_LFS_POINTER_BYTES */.Tc;
    for (const { path, size } of files) {
        if (size < min || size > max)
            continue;
        const bytes = await source.read((0,source_source/* rawPathOf */.Rz)(path), max);
        if (bytes === undefined || !(0,lfs_pointer/* isLfsPointer */.NS)(bytes))
            continue;
        const shown = (0,canonicalize_refusals/* shownPath */.pS)(source.label, path);
        const message = `\`${shown}\`: a Git LFS pointer, not the file itself`;
        const fix = 'git lfs pull';
        findings.add((0,finding/* finding */.gk)('ATTEST_TREE_UNSAFE', message, { path: shown, severity: 'warning', fix }));
    }
    return findings.all();
}
/** The files that were digested. What is missing has a fault; what may not be executed as it is, a finding. */
function toPackageFiles(checked, digests, refusals) {
    const files = [];
    for (const { path, entry, hashed } of checked) {
        const facts = digests.facts.get(entry);
        if (facts === undefined)
            continue;
        const { sha256, size, mode } = facts;
        if ((mode & 0o6000) !== 0)
            refusals.addMode(entry.path);
        else
            files.push({ path, size, sha256, executable: (mode & 0o111) !== 0, hashed });
    }
    return files;
}


/***/ }),

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ EXCLUDED_NAMES_FOLDED),
/* harmony export */   SV: () => (/* binding */ IGNORE_FILE),
/* harmony export */   _5: () => (/* binding */ coverageOf)
/* harmony export */ });
/**
 * Which paths awp.v1 leaves out of the package hash, and what each of them is to us. The names are those of the
 * reference SDKs, tested on components below the root only, case-sensitively.
 */
/** The rules by which a package is made, at its root: a file of the package like any other. */
const IGNORE_FILE = '.wcpignore';
/** The files of the attestation itself, at the root of the package. */
const UNFINISHED = 'manifest.tmp';
const OWN_NAMES = new Set(['manifest.json', 'manifest.sig', UNFINISHED]);
const RESIDUE_NAMES = new Set(['.git', '__pycache__', '.DS_Store']);
// Every path that can be anything but `hashed` holds one of these.
const MAY_BE_EXCLUDED = /manifest\.|\.git|__pycache__|\.DS_Store|\.pyc/;
/** What a path is to the package hash. `isDirectory` says what the last component is. */
function coverageOf(path, isDirectory) {
    if (!MAY_BE_EXCLUDED.test(path))
        return 'hashed';
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

/***/ 6185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ foldPath),
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
/** The key of a path: its names folded. */
function foldPath(path) {
    return ASCII.test(path) ? path.toLowerCase() : path.split('/').map(foldName).join('/');
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ compareGo),
/* harmony export */   PW: () => (/* reexport safe */ _names_js__WEBPACK_IMPORTED_MODULE_0__.PW),
/* harmony export */   UE: () => (/* binding */ comparePython),
/* harmony export */   _y: () => (/* binding */ comparatorOf),
/* harmony export */   fZ: () => (/* binding */ firstDisagreement),
/* harmony export */   uA: () => (/* binding */ ordersOfSorted)
/* harmony export */ });
/* unused harmony export compareTypescript */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3879);

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
// The printable ASCII characters as the Unicode collation algorithm orders them (CLDR root, which English does not
// change). A letter weighs the same in both cases; only between texts of equal weights the lower case comes first.
const ASCII_COLLATION = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
const WEIGHTS = Array.from({ length: 128 }, (_, code) => {
    const weight = ASCII_COLLATION.indexOf(String.fromCharCode(code).toLowerCase());
    return weight < 0 ? undefined : weight;
});
let collator;
/** `localeCompare` in English, as the TypeScript SDK sorts on most machines; ties in byte order. */
function compareTypescript(a, b) {
    const ascii = compareAscii(a, b);
    if (ascii !== undefined)
        return ascii;
    // Loaded for other characters only: it takes longer to load than most packages to hash.
    collator ??= new Intl.Collator('en');
    return collator.compare(a, b) || compareGo(a, b);
}
/** The comparison of two texts of printable ASCII; undefined when a character that matters is another one. */
function compareAscii(a, b) {
    let byCase = 0;
    let byWeight = 0;
    const longer = Math.max(a.length, b.length);
    for (let at = 0; at < longer; at += 1) {
        const left = a.charCodeAt(at);
        const right = b.charCodeAt(at);
        const weightA = at < a.length ? WEIGHTS[left] : -1;
        const weightB = at < b.length ? WEIGHTS[right] : -1;
        if (weightA === undefined || weightB === undefined)
            return undefined;
        if (byWeight === 0)
            byWeight = weightA - weightB;
        // In ASCII the lower case of a letter is the larger code.
        if (byCase === 0)
            byCase = right - left;
    }
    return byWeight || byCase;
}
const PRINTABLE_ASCII = /^[ -~]*$/;
/** Which orders leave paths in byte order as they stand. One look at each pair of neighbours answers for all three. */
function ordersOfSorted(paths) {
    const orders = { python: true, go: true, typescript: true };
    let before = paths[0] ?? '';
    let isPlainBefore = PRINTABLE_ASCII.test(before);
    for (let index = 1; index < paths.length; index += 1) {
        const path = paths[index] ?? '';
        const isPlain = PRINTABLE_ASCII.test(path);
        const at = firstDifference(before, path);
        const left = before.charCodeAt(at);
        const right = path.charCodeAt(at);
        if (componentRank(left) > componentRank(right))
            orders.python = false;
        if (codePointRank(left) > codePointRank(right))
            orders.go = false;
        const weight = WEIGHTS[left] ?? -1;
        const difference = isPlain && isPlainBefore ? weight - (WEIGHTS[right] ?? -1) : 0;
        // Equal weights, or other characters: the whole paths have to be compared.
        if ((difference || compareTypescript(before, path)) > 0)
            orders.typescript = false;
        before = path;
        isPlainBefore = isPlain;
    }
    return orders;
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
    return hashRecords(sorted(files, order));
}
function sorted(files, order) {
    const compare = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .comparatorOf */ ._y)(order);
    return files.filter((file) => file.hashed).sort((a, b) => compare(a.path, b.path));
}
function hashRecords(files) {
    return sha256(files, encodeRecord);
}
/** The file list in `sha256sum` form, `<hex>  <path>\n` in byte order of the paths, nested manifests included. */
function fileList(files) {
    return inByteOrder(files).map(encodeLine).join('');
}
function inByteOrder(files) {
    return [...files].sort((a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareGo */ .Ac)(a.path, b.path));
}
function encodeLine(file) {
    return `${file.sha256}  ${file.path}\n`;
}
/** Lowercase hex SHA-256 of the file list: the `dirHash1` of the signed statement. */
function fileListDigest(files) {
    return sha256(inByteOrder(files), encodeLine);
}
/** The order report for the order that is used. */
function orderReport(files, used) {
    const byBytes = sorted(files, 'go');
    const paths = byBytes.map((file) => file.path);
    const go = hashRecords(byBytes);
    // Most orders are the same sequence, which is hashed once.
    const same = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ordersOfSorted */ .uA)(paths);
    const hashIn = (order) => (same[order] ? go : hashRecords(sorted(files, order)));
    const orders = { python: hashIn('python'), go, typescript: hashIn('typescript') };
    const disagreements = [];
    for (const order of _order_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_ORDERS */ .PW) {
        const siblings = orders[order] === orders[used] ? undefined : (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .firstDisagreement */ .fZ)(paths, used, order);
        if (siblings !== undefined)
            disagreements.push({ order, siblings });
    }
    return { orders, disagreements };
}
/** Files whose texts are hashed at once: all of them would take as much memory as everything else together. */
const FILES_AT_ONCE = 1000;
function sha256(files, encode) {
    const running = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
        const texts = files.slice(start, start + FILES_AT_ONCE).map(encode);
        running.update(texts.join(''), 'utf8');
    }
    return running.digest('hex');
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
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8207);
/* harmony import */ var _source_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1808);
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2947);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6185);
/** Which names a package path may have. Each rule refuses what two systems or two readers would take differently. */





const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])\s*(?:\.|$)/i;
// Windows gives long names a short one (8.3 names): `.git` is GIT~1, `manifest.json` MANIFE~1.JSO.
const SHORT_NAME = /^(?:git|manife|__pyca|ds_sto)~[0-9]+(?:\.|$)/i;
// Nearly every name is one of these, and then only what the name means is left to ask.
const PLAIN = /^[\w.+@-]*[\w+@-]$/;
// What a plain name has to begin with to be a device, `-` or an excluded name: few do.
const MAY_MEAN_MORE = /^(?:con|prn|aux|nul|com|lpt|-|\.git|\.ds_|__pyc|manifest\.)/i;
const RENAME = 'Rename it.';
/** The path as text, or undefined when it is not UTF-8. */
function pathText(path) {
    return (0,_source_source_js__WEBPACK_IMPORTED_MODULE_2__/* .isAscii */ .ER)(path) ? path : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)((0,_source_source_js__WEBPACK_IMPORTED_MODULE_2__/* .rawBytes */ .Mt)(path));
}
/** Why a path is refused, or undefined. Looks at the last component and the length only: parents are entries too. */
function refuseName(path, text = pathText(path)) {
    if (text === undefined)
        return { what: 'name is not UTF-8', fix: RENAME };
    if (path.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PATH_BYTES */ .PR) {
        return {
            what: `path is longer than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PATH_BYTES */ .PR} bytes`,
            fix: 'Shorten the names of its directories.',
        };
    }
    const name = text.slice(text.lastIndexOf('/') + 1);
    if (path.length - path.lastIndexOf('/') - 1 > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_COMPONENT_BYTES */ .D9) {
        return { what: `name is longer than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_COMPONENT_BYTES */ .D9} bytes`, fix: 'Shorten it.' };
    }
    if (!PLAIN.test(name))
        return refuseCharacters(name) ?? refuseMeaning(name, text);
    return MAY_MEAN_MORE.test(name) ? refuseMeaning(name, text) : undefined;
}
function refuseCharacters(name) {
    if (name === '')
        return { what: 'path holds an empty name', fix: RENAME };
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
    if (SHORT_NAME.test(name)) {
        return { what: 'name is the Windows short name of one that the hash leaves out', fix: RENAME };
    }
    return undefined;
}
function refuseMeaning(name, path) {
    if (DEVICE.test(name))
        return { what: 'name is a Windows device', fix: RENAME };
    if (path === '-') {
        return { what: 'a file called `-` at the root is standard input to sha256sum', fix: RENAME };
    }
    const alias = _exclusions_js__WEBPACK_IMPORTED_MODULE_1__/* .EXCLUDED_NAMES_FOLDED */ .Pm.get((0,_fold_js__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .z)(name));
    if (alias !== undefined && alias !== name) {
        return { what: `name is taken for \`${alias}\` on some systems, which the hash leaves out`, fix: RENAME };
    }
    return undefined;
}
/** True for a path that a package can have: relative, without empty, `.` or `..` components, every name allowed. */
function isPackagePath(path) {
    const components = path.split('/');
    if (components.some((name) => name === '' || name === '.' || name === '..'))
        return false;
    return components.every((_, index) => refuseName((0,_source_source_js__WEBPACK_IMPORTED_MODULE_2__/* .rawPathOf */ .Rz)(components.slice(0, index + 1).join('/'))) === undefined);
}


/***/ }),

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c1: () => (/* binding */ shownRaw),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   qY: () => (/* binding */ Refusals)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8207);
/* harmony import */ var _source_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1808);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1376);
/** What may not be in a package, path by path, and how it is shown. */





/** Refused paths: the first reason of each, and every fault of a source. */
class Refusals {
    #all = [];
    #paths = new Set();
    add(path, { what, fix }) {
        if (this.#paths.has(path))
            return;
        this.#paths.add(path);
        this.#all.push({ path, what, fix });
    }
    /** Something that a source found while it listed. */
    addFault(fault) {
        this.#paths.add(fault.path);
        this.#all.push({ path: fault.path, ...refusalOf(fault) });
    }
    /** Something that a source found while it read; a path that is refused already is refused once. */
    addReadFault(fault) {
        this.add(fault.path, refusalOf(fault));
    }
    /** A file with permission bits that no file of a package may have. */
    addMode(path) {
        this.add(path, { what: 'setuid or setgid file', fix: 'chmod ug-s it.' });
    }
    /**
     * A finding for each path, whatever the order in which a source lists; of more than MAX_REFUSED_PATHS the last one
     * says how many there are.
     */
    findings(label) {
        const shown = this.#all.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REFUSED_PATHS */ .rd ? this.#first() : this.#all;
        const findings = shown.map(({ path, what, fix }) => unsafe(shownRaw(label, path), what, fix));
        findings.sort((a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePython */ .UE)(a.path ?? '', b.path ?? ''));
        const further = this.#all.length - shown.length;
        if (further > 0) {
            const what = `${further} more paths of the package are refused`;
            findings.push(unsafe(shownPath(label, ''), what, 'Correct the ones that are shown, then run again.'));
        }
        return findings;
    }
    #first() {
        return this.#all.sort((a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePython */ .UE)(a.path, b.path)).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_REFUSED_PATHS */ .rd);
    }
}
function refusalOf(fault) {
    switch (fault.reason) {
        case 'root-missing':
            return { what: 'the package directory does not exist', fix: 'Check the path of the package.' };
        case 'root-not-a-directory':
            return { what: 'the package is not a directory', fix: 'Give the directory of the package.' };
        case 'unreadable':
            return { what: `cannot be read: ${fault.detail}`, fix: 'Make it readable, or remove it.' };
        case 'changed':
            return { what: fault.detail, fix: 'Run again when nothing writes into the package.' };
        case 'too-many':
        case 'too-deep':
            return { what: fault.detail, fix: 'Point to the package itself, not to a directory above it.' };
        case 'refused':
            return { what: fault.detail, fix: fault.fix ?? 'Remove it.' };
    }
}
/** A path below the package as it is shown, with the package's label before it. */
function shownPath(label, path) {
    return shownBelow(label, (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(path));
}
/** As `shownPath`, for a path that need not be UTF-8. */
function shownRaw(label, path) {
    return shownBelow(label, (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printableBytes */ .z8)((0,_source_source_js__WEBPACK_IMPORTED_MODULE_4__/* .rawBytes */ .Mt)(path)));
}
function shownBelow(label, below) {
    const root = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(label).replace(/(?<=.)\/+$/, '');
    if (below === '')
        return root;
    return root === '.' ? below : `${root}/${below}`;
}
function unsafe(path, what, fix) {
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_TREE_UNSAFE', `\`${path}\`: ${what}`, { path, fix });
}


/***/ }),

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ untrackedFindings),
/* harmony export */   Nm: () => (/* binding */ uncommittedEdits),
/* harmony export */   XL: () => (/* binding */ refuseUncommittedEdits),
/* harmony export */   tp: () => (/* binding */ sourceFacts)
/* harmony export */ });
/* harmony import */ var _canonicalize_exclusions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2947);
/* harmony import */ var _canonicalize_path_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(543);
/* harmony import */ var _canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2151);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8207);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5650);
/* harmony import */ var _source_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1808);
/** What is said of the source that a package is read from: the commit, and what the work tree has besides it. */








/** The facts of a source that was listed. */
function sourceFacts(source) {
    const { kind, commit, edits, untracked, strip } = source;
    return {
        kind,
        ...(commit === undefined ? {} : { commit: commit.commit }),
        ...(edits === undefined ? {} : { edits: editedPaths(source).map(textOf) }),
        ...(untracked === undefined ? {} : { untracked: untrackedPaths(source).map(textOf) }),
        ...(strip === undefined ? {} : { strip }),
    };
}
/**
 * What the work tree has that the commit has not: a warning (WCP2015) for every edit of the package and a note (WCP2017)
 * for every untracked path.
 */
function uncommittedEdits(source, options = {}) {
    const { withAttestation, untracked } = options;
    return [...editFindings(source, withAttestation), ...untrackedFindings(source, untracked)];
}
/** Edits as errors, for signing, because what is signed would not be what is on disk. */
function refuseUncommittedEdits(source) {
    return editFindings(source).map((one) => ({
        ...one,
        severity: 'error',
        fix: 'Commit or undo the edits, or sign what is on disk with `--from directory`.',
    }));
}
/** A finding (WCP2017) for every untracked path, up to MAX_UNTRACKED_FINDINGS, and one that counts the others. */
function untrackedFindings(source, severity = 'note') {
    const paths = untrackedPaths(source);
    const findings = paths.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_UNTRACKED_FINDINGS */ .e_).map((path) => {
        const shown = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownRaw */ .c1)(source.label, path);
        const message = `\`${shown}\` is not tracked by git, so it is not part of the package`;
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('WCP2017', message, { path: shown, severity });
    });
    const more = paths.length - findings.length;
    if (more > 0) {
        const path = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(source.label, '');
        const message = `\`${path}\` has ${(0,_report_report_js__WEBPACK_IMPORTED_MODULE_6__/* .countOf */ .p)(more, 'more path')} that git does not track`;
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('WCP2017', message, { path, severity }));
    }
    return findings;
}
function editFindings(source, withAttestation) {
    const findings = new _finding_js__WEBPACK_IMPORTED_MODULE_4__/* .FileFindings */ .zp();
    for (const path of editedPaths(source, withAttestation)) {
        const shown = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownRaw */ .c1)(source.label, path);
        findings.report('WCP2015', `\`${shown}\` has edits that are not committed`, () => ({ path: shown }));
    }
    return findings.all();
}
function untrackedPaths({ untracked = [] }) {
    return untracked.filter((path) => path.endsWith('/') || (0,_canonicalize_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .coverageOf */ ._5)(path, false) !== 'own');
}
function editedPaths({ edits = [] }, withAttestation = false) {
    return edits.filter((path) => withAttestation || (0,_canonicalize_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .coverageOf */ ._5)(path, false) !== 'own');
}
/** As text; a path that is not UTF-8 with its other bytes escaped. */
function textOf(path) {
    return (0,_canonicalize_path_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .LF)(path) ?? (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .printableBytes */ .z8)((0,_source_source_js__WEBPACK_IMPORTED_MODULE_7__/* .rawBytes */ .Mt)(path));
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
/* harmony export */   HQ: () => (/* binding */ SOURCE_CHOICES),
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
/** Where a package that is a directory is read from. */
const SOURCE_CHOICES = ['auto', 'git', 'directory'];
/** `pyhall` sends what the SDKs send, together; `wcp-attest` adds manifest and bundle. */
const SUBMIT_PROFILES = ['pyhall', 'wcp-attest'];


/***/ }),

/***/ 9793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ systemPath),
/* harmony export */   CS: () => (/* binding */ digestClaims),
/* harmony export */   Rj: () => (/* binding */ CHANGED),
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   a6: () => (/* binding */ DIGESTED),
/* harmony export */   gr: () => (/* binding */ doneCounters),
/* harmony export */   io: () => (/* binding */ digestJob),
/* harmony export */   mw: () => (/* binding */ digestAt),
/* harmony export */   qK: () => (/* binding */ DIGEST_WORKER),
/* harmony export */   vD: () => (/* binding */ factsAt)
/* harmony export */ });
/* unused harmony export FAILED */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/**
 * Digests files of one directory tree, in this thread and in further ones that share the work. Each file is opened once,
 * without following a link and without blocking (a FIFO put in its place would), and looked at before and after it is
 * read. This file is also what a worker thread starts, as source, as library and beside a bundle: so it imports nothing
 * but Node.
 */


/** The argument of a worker thread that was started for this. */
const DIGEST_WORKER = 'wcp-attest:digest';
/** What became of a file; 0 is nothing yet. */
const DIGESTED = 1;
/** It is not a plain file any more, or was not the same before and after it was read. */
const CHANGED = 2;
/** A system error, which `digestAt` gives when it is asked again. */
const FAILED = 3;
// O_NOFOLLOW and O_NONBLOCK do not exist on Windows, which has no FIFOs in a tree either.
const OPEN_FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
// Larger reads fall out of the second-level cache between the copy and the hash.
const CHUNK_BYTES = 256 * 1024;
const DIGEST_BYTES = 32;
/**
 * Numbers kept of each file that was read. Whatever happens to a file changes the time of its inode, so with the inode
 * itself they say whether a path still leads to what was read.
 */
const KEPT = ['ino', 'ctimeMs', 'size'];
const SIZE = KEPT.indexOf('size');
/** Most files that a thread takes at once: neighbours, so that threads seldom meet in one directory. */
const MAX_BATCH_FILES = 32;
/** The counters of `DigestJob.done`. */
function doneCounters() {
    return new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT));
}
/** A job on raw paths for so many threads. */
function digestJob(root, paths, threads, done) {
    const count = paths.length;
    const shared = (bytes) => new SharedArrayBuffer(bytes);
    const all = paths.join('');
    const names = new Uint8Array(shared(all.length));
    Buffer.from(names.buffer).write(all, 'latin1');
    const ends = new Uint32Array(shared(count * Uint32Array.BYTES_PER_ELEMENT));
    let end = 0;
    for (let index = 0; index < count; index += 1) {
        end += paths[index]?.length ?? 0;
        ends[index] = end;
    }
    return {
        root,
        count,
        batch: Math.max(1, Math.min(MAX_BATCH_FILES, Math.floor(count / (threads * MAX_BATCH_FILES)))),
        names,
        ends,
        ascii: isAscii(all),
        next: new Int32Array(shared(Int32Array.BYTES_PER_ELEMENT)),
        done,
        status: new Uint8Array(shared(count)),
        modes: new Uint16Array(shared(count * Uint16Array.BYTES_PER_ELEMENT)),
        kept: new Float64Array(shared(count * KEPT.length * Float64Array.BYTES_PER_ELEMENT)),
        digests: new Uint8Array(shared(count * DIGEST_BYTES)),
    };
}
// One for all jobs of a thread: memory that is touched for the first time costs more than what is read into it.
let sharedChunk;
function deskOf(job) {
    sharedChunk ??= Buffer.allocUnsafeSlow(CHUNK_BYTES);
    return {
        names: Buffer.from(job.names.buffer),
        digests: Buffer.from(job.digests.buffer),
        chunk: sharedChunk,
    };
}
/**
 * Takes and digests files until none is left, in steps after which its thread may do something else. Calls `beat` at least
 * once for each file and chunk.
 */
function* digestClaims(job, beat) {
    const desk = deskOf(job);
    for (;;) {
        const start = Atomics.add(job.next, 0, job.batch);
        if (start >= job.count)
            return;
        for (let index = start; index < Math.min(start + job.batch, job.count); index += 1) {
            try {
                const large = begin(job, index, desk);
                if (large !== undefined)
                    yield* digestLarge(job, index, desk, large, beat);
            }
            catch {
                Atomics.store(job.status, index, FAILED);
            }
            beat?.();
        }
        yield;
    }
}
/** Digests one file into the job. Throws system errors. */
function digestAt(job, index) {
    const desk = deskOf(job);
    const large = begin(job, index, desk);
    if (large === undefined)
        return;
    for (const _ of digestLarge(job, index, desk, large))
        ;
}
/** Opens a file and digests it when one chunk holds it all. Throws system errors. */
function begin(job, index, { names, digests, chunk }) {
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(pathOf(job, names, index), OPEN_FLAGS);
    let large;
    try {
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd);
        if (!before.isFile()) {
            finish(job, index, digests, { fd, before }, undefined);
            return undefined;
        }
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, chunk, 0, chunk.length, null);
        Atomics.add(job.done, 0, BigInt(length));
        if (length === chunk.length) {
            large = { fd, before, running: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(chunk) };
            return large;
        }
        // Less than was asked for is the end of a plain file.
        const digest = length === before.size ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', chunk.subarray(0, length), 'binary') : undefined;
        finish(job, index, digests, { fd, before }, digest);
        return undefined;
    }
    finally {
        if (large === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
    }
}
/** The rest of a large file, chunk by chunk. Throws system errors. */
function* digestLarge(job, index, { digests, chunk }, file, beat) {
    const { fd, before, running } = file;
    try {
        let total = chunk.length;
        while (total <= before.size) {
            beat?.();
            yield;
            // Nobody else uses the chunk between these two.
            const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(fd, chunk, 0, chunk.length, null);
            if (length === 0)
                break;
            running.update(length === chunk.length ? chunk : chunk.subarray(0, length));
            Atomics.add(job.done, 0, BigInt(length));
            total += length;
        }
        finish(job, index, digests, file, total === before.size ? running.digest('binary') : undefined);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
    }
}
/** Notes what became of a file: its digest has one character for each byte, and is undefined for another size. */
function finish(job, index, digests, { fd, before }, digest) {
    if (digest === undefined || !isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(fd))) {
        Atomics.store(job.status, index, CHANGED);
        return;
    }
    KEPT.forEach((member, offset) => {
        job.kept[index * KEPT.length + offset] = before[member];
    });
    job.modes[index] = before.mode & 0o7777;
    digests.write(digest, index * DIGEST_BYTES, 'latin1');
    Atomics.add(job.done, 1, 1n);
    Atomics.store(job.status, index, DIGESTED);
}
function pathOf(job, names, index) {
    const start = index === 0 ? 0 : job.ends[index - 1];
    const path = names.toString('latin1', start, job.ends[index]);
    return job.ascii ? `${job.root}/${path}` : systemPath(job.root, path);
}
/** The path of an entry for the file system: as bytes when a name is not plain ASCII. */
function systemPath(root, path) {
    if (isAscii(path))
        return path === '' ? root : `${root}/${path}`;
    return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, 'latin1')]);
}
function isAscii(text) {
    return /^[\x00-\x7f]*$/.test(text);
}
function isSame(a, b) {
    return (a.dev === b.dev &&
        a.ino === b.ino &&
        a.mode === b.mode &&
        a.size === b.size &&
        a.mtimeMs === b.mtimeMs &&
        a.ctimeMs === b.ctimeMs);
}
/** Whether a path that has these facts now leads to the digested file as it was read. */
function isStill(job, index, stats) {
    return KEPT.every((member, offset) => job.kept[index * KEPT.length + offset] === stats[member]);
}
/** What is known of a digested file; `digests` is the memory of `job.digests`. */
function factsAt(job, index, digests) {
    const start = index * DIGEST_BYTES;
    return {
        sha256: digests.toString('hex', start, start + DIGEST_BYTES),
        size: job.kept[index * KEPT.length + SIZE] ?? 0,
        mode: job.modes[index] ?? 0,
    };
}
// The arguments tell a worker thread: what knows about threads takes longer to load than most packages to hash.
if (process.argv[2] === DIGEST_WORKER) {
    const { isMainThread, parentPort } = process.getBuiltinModule('node:worker_threads');
    if (!isMainThread) {
        parentPort?.on('message', (task) => {
            if (task === 'end')
                return parentPort.close();
            for (const _ of digestClaims(task))
                ;
            parentPort.postMessage('done');
        });
    }
}


/***/ }),

/***/ 6571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ directorySource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/source/digest-files.io.js
var digest_files_io = __webpack_require__(9793);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
;// CONCATENATED MODULE: ./lib/source/digest-threads.io.js
/** The further threads that digest files, started early and only when there is enough to do for them. */



/** Threads besides this one. A thread that cannot start or dies is missed by nobody: its files are done here. */
class DigestThreads {
    /** Each thread with what waits for its answers, one for each job, in the order of the jobs. */
    #waiting = new Map();
    #refused = false;
    /** Starts up to `most` threads, one less than there are processors. They boot while this thread goes on. */
    start(most) {
        const count = Math.min(most, Math.min((0,external_node_os_.availableParallelism)(), limits/* MAX_DIGEST_THREADS */.e) - 1);
        if (this.#refused || this.#waiting.size >= count)
            return;
        try {
            // Loaded only now: most packages are done before it would be there.
            const threads = process.getBuiltinModule('node:worker_threads');
            while (this.#waiting.size < count) {
                this.#add(new threads.Worker(workerFile(), { argv: [digest_files_io/* DIGEST_WORKER */.qK], env: {}, execArgv: [] }));
            }
        }
        catch {
            // Not permitted, or bundled without the file: then this thread does it all.
            this.#refused = true;
        }
    }
    #add(worker) {
        // It keeps the process running only while somebody waits for it.
        worker.unref();
        const waiting = [];
        this.#waiting.set(worker, waiting);
        worker.on('message', () => {
            waiting.shift()?.();
            if (waiting.length === 0)
                worker.unref();
        });
        const gone = () => {
            this.#waiting.delete(worker);
            for (const resolve of waiting.splice(0))
                resolve();
        };
        worker.on('error', gone);
        worker.on('exit', gone);
    }
    /** How many threads there are, this one included. */
    get count() {
        return this.#waiting.size + 1;
    }
    /** Gives all threads a part in a job. Resolves when every one of them has nothing more to take, or is gone. */
    async digest(job) {
        await Promise.all([...this.#waiting].map(([worker, waiting]) => {
            worker.ref();
            worker.postMessage(job);
            return new Promise((resolve) => void waiting.push(resolve));
        }));
    }
    /** Ends all threads. */
    end() {
        for (const worker of this.#waiting.keys())
            worker.postMessage('end');
    }
}
/** The file beside this one, in whatever form the program runs: TypeScript, the library or a bundle. */
function workerFile() {
    const here = import.meta.url;
    return new URL(`./digest-files.io${here.slice(here.lastIndexOf('.'))}`, here);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/source/watched-root.io.js
/**
 * The directory that a walk begins with, and what is above it. Every path of a walk begins with the path of its root,
 * which leads elsewhere when a directory above it, or a link to it, is exchanged meanwhile; exchanged back, nothing
 * below would show it.
 */


/** Milliseconds in which a directory may have changed twice with one time; FAT counts in steps of two seconds. */
const RACY_MS = 4000;
/** Looks at a root, links followed, and at what is above it. Throws system errors. */
function watchRoot(root, startedAt) {
    // The empty path is no directory, but would be resolved to the working directory.
    (0,external_node_fs_.statSync)(root);
    const path = (0,external_node_fs_.realpathSync)(root);
    const stats = (0,external_node_fs_.statSync)(path);
    const above = ancestorsOf(path).map((ancestor) => ({ ancestor, before: statOf(ancestor) }));
    return {
        path,
        stats,
        isThere: () => {
            const now = statOf(root);
            return now !== undefined && isSameDirectory(now, stats);
        },
        isUndisturbed: () => above.every(({ ancestor, before }) => {
            const now = statOf(ancestor);
            return (now !== undefined &&
                before !== undefined &&
                isSameDirectory(now, before) &&
                isUntouched(now, before) &&
                isOld(before, startedAt));
        }),
    };
}
function ancestorsOf(path) {
    const ancestors = [];
    for (let at = path; (0,external_node_path_.dirname)(at) !== at;) {
        at = (0,external_node_path_.dirname)(at);
        ancestors.push(at);
    }
    return ancestors;
}
function statOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path);
    }
    catch {
        return undefined;
    }
}
/** The very same directory, whatever has happened in it. */
function isSameDirectory(a, b) {
    return a.dev === b.dev && a.ino === b.ino && a.mode === b.mode;
}
/** Nothing was added to it, removed from it or renamed in it, as far as its times can tell. */
function isUntouched(a, b) {
    return a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}
/**
 * Whether a directory had last changed well before the walk began: then whatever changed since has another time. The
 * ticks of file systems are shorter than this; on a network, so should be the difference of the clocks.
 */
function isOld(stats, startedAt) {
    return Math.max(stats.ctimeMs, stats.mtimeMs) < startedAt - RACY_MS;
}

;// CONCATENATED MODULE: ./lib/source/directory-walk.io.js
/**
 * Walks a directory tree and, at the end, walks it again. Listing looks at names and kinds only; names are read as
 * bytes.
 */





/**
 * Lists a tree. `onDirectory` is called after each directory with what has been found so far and how many directories
 * are known to be still ahead.
 */
function walkDirectory(root, select, onDirectory) {
    const found = {
        root: undefined,
        entries: [],
        files: [],
        faults: [],
        directories: [],
        startedAt: Date.now(),
    };
    const fault = (path, reason, detail) => void found.faults.push({ path, reason, detail });
    let watched;
    try {
        watched = watchRoot(root, found.startedAt);
    }
    catch (error) {
        const reason = (0,errors/* systemErrorCode */.vq)(error) === 'ENOENT' ? 'root-missing' : 'unreadable';
        fault('', reason, (0,errors/* systemErrorText */.f9)(error));
        return found;
    }
    if (!watched.stats.isDirectory()) {
        fault('', 'root-not-a-directory', 'not a directory');
        return found;
    }
    found.root = watched;
    let pathBytes = 0;
    const { entries, files } = found;
    const waiting = [{ path: '', depth: 1 }];
    for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
        const { path, depth } = directory;
        const start = entries.length;
        let stats;
        try {
            stats = path === '' ? watched.stats : (0,external_node_fs_.lstatSync)((0,digest_files_io/* systemPath */.BX)(watched.path, path));
            const prefix = path === '' ? '' : `${path}/`;
            for (const one of namesIn(watched.path, path)) {
                entries.push({ path: prefix + one.name, kind: kindOf(one), at: -1 });
                pathBytes += prefix.length + one.name.length;
            }
        }
        catch (error) {
            fault(path, 'unreadable', (0,errors/* systemErrorText */.f9)(error));
            continue;
        }
        const end = entries.length;
        found.directories.push({ path, stats, start, end });
        if (end > limits/* MAX_PACKAGE_ENTRIES */.tc) {
            fault(path, 'too-many', `over ${limits/* MAX_PACKAGE_ENTRIES */.tc} entries`);
            return found;
        }
        if (pathBytes > limits/* MAX_PACKAGE_PATH_BYTES */.Og) {
            fault(path, 'too-many', `paths of over ${limits/* MAX_PACKAGE_PATH_BYTES */.Og} bytes together`);
            return found;
        }
        // The last one first, because the last one that waits is listed next.
        for (let at = end - 1; at >= start; at -= 1) {
            const entry = entries[at];
            if (entry?.kind !== 'directory' || !select(entry))
                continue;
            if (depth < limits/* MAX_PACKAGE_DEPTH */.kT)
                waiting.push({ path: entry.path, depth: depth + 1 });
            else
                fault(entry.path, 'too-deep', `over ${limits/* MAX_PACKAGE_DEPTH */.kT} directory levels`);
        }
        for (let at = start; at < end; at += 1) {
            const entry = entries[at];
            if (entry?.kind !== 'file' || !select(entry))
                continue;
            entry.at = files.length;
            files.push(entry);
        }
        onDirectory(found, waiting.length);
    }
    return found;
}
/** What is in a directory, sorted by the bytes of the names. Throws system errors. */
function namesIn(root, path) {
    // As latin1 every byte of a name is one character, whatever the bytes are.
    const found = (0,external_node_fs_.readdirSync)((0,digest_files_io/* systemPath */.BX)(root, path), { withFileTypes: true, encoding: 'latin1' });
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
function kindOf(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'directory';
    if (entry.isSymbolicLink())
        return 'symlink';
    if (entry.isFIFO())
        return 'fifo';
    return entry.isSocket() ? 'socket' : 'device';
}
/** Looks at every listed directory again: is it the same one, and does it hold the same names? */
function walkAgain(root, walked) {
    const relisted = { changed: new Set(), touched: new Set() };
    if (!root.isThere())
        relisted.changed.add('');
    for (const { path, stats, start, end } of walked.directories) {
        let now = [];
        try {
            const target = (0,digest_files_io/* systemPath */.BX)(root.path, path);
            const again = path === '' ? (0,external_node_fs_.statSync)(target) : (0,external_node_fs_.lstatSync)(target);
            const isSame = isSameDirectory(stats, again);
            if (!isSame)
                relisted.changed.add(path);
            if (!isSame || !isUntouched(stats, again))
                relisted.touched.add(path);
            // What is the same to the clock of the file system may still differ by its names when it was young.
            else if (isOld(stats, walked.startedAt))
                continue;
            now = namesIn(root.path, path);
        }
        catch {
            relisted.changed.add(path);
        }
        compareNames(path, walked.entries.slice(start, end), now, relisted.changed);
    }
    return relisted;
}
function compareNames(directory, before, now, changed) {
    const prefix = directory === '' ? '' : `${directory}/`;
    const same = (entry, other) => entry !== undefined &&
        other !== undefined &&
        entry.kind === kindOf(other) &&
        entry.path === prefix + other.name;
    if (before.length === now.length && before.every((entry, index) => same(entry, now[index])))
        return;
    const kinds = new Map(now.map((one) => [prefix + one.name, kindOf(one)]));
    for (const entry of before) {
        if (kinds.get(entry.path) !== entry.kind)
            changed.add(entry.path);
        kinds.delete(entry.path);
    }
    for (const path of kinds.keys())
        changed.add(path);
}

// EXTERNAL MODULE: ./lib/source/source.js
var source = __webpack_require__(1808);
;// CONCATENATED MODULE: ./lib/source/directory-digest.io.js
/**
 * Digests the listed files of a directory tree on all processors: in jobs that the threads share, begun while the tree
 * is still being listed when it is a large one.
 */






/** Files from which further threads pay for their start. */
const MANY_FILES = 1500;
/** Files that a directory is thought to hold before it has been listed. */
const FILES_AHEAD = 12;
/** Bytes from which further threads pay for their start. */
const MANY_BYTES = 32 * 1024 * 1024;
/** Milliseconds in which this thread does nothing but digest. */
const SLICE_MS = 100;
/** Files of a job that is begun while the tree is being listed. */
const JOB_FILES = 1024;
/** The digesting of one tree. */
class DirectoryDigest {
    #threads = new DigestThreads();
    #shares = [];
    #done = (0,digest_files_io/* doneCounters */.gr)();
    /** The job of the file that was asked for last: the next one is mostly in it too. */
    #recent;
    #shared = 0;
    /** Starts threads when the tree is large, and gives them what has been listed since. */
    begin(walk, ahead) {
        const { root, files } = walk;
        if (root === undefined)
            return;
        if (this.#shares.length === 0 && files.length + ahead * FILES_AHEAD < MANY_FILES)
            return;
        this.#threads.start(MANY_FILES);
        if (this.#threads.count > 1 && files.length - this.#shared >= JOB_FILES)
            this.#share(root, files);
    }
    /** The facts of the walk's files, and what has changed meanwhile. */
    async finish(walk, onProgress) {
        const { root, files } = walk;
        if (root === undefined)
            return { facts: { get: () => undefined }, faults: [] };
        try {
            const bytes = files.length < MANY_FILES ? bytesOf(root.path, files) : undefined;
            if (bytes !== undefined && bytes >= MANY_BYTES)
                this.#threads.start(files.length - 1);
            if (files.length > this.#shared)
                this.#share(root, files);
            const total = { files: files.length, ...(bytes === undefined ? {} : { bytes }) };
            const beat = this.#progress(onProgress, total);
            for (const { job } of this.#shares)
                await inSlices((0,digest_files_io/* digestClaims */.CS)(job, beat));
            await Promise.all(this.#shares.map((share) => share.others));
        }
        finally {
            this.#threads.end();
        }
        // Before the tree is looked at again, which has to come after everything that was read.
        const failures = this.#again();
        return this.#collect(root, walk, failures);
    }
    /** Digests here what a lost thread had taken, and again what failed; by place, the reason why that failed too. */
    #again() {
        const failures = new Map();
        for (const { job, start, end } of this.#shares) {
            for (let at = start; at < end; at += 1) {
                const status = job.status[at - start];
                if (status === digest_files_io/* DIGESTED */.a6 || status === digest_files_io/* CHANGED */.Rj)
                    continue;
                try {
                    (0,digest_files_io/* digestAt */.mw)(job, at - start);
                }
                catch (error) {
                    failures.set(at, error);
                }
            }
        }
        return failures;
    }
    /** Makes a job of the files that are in none. */
    #share(root, files) {
        const start = this.#shared;
        const paths = files.slice(start).map((file) => file.path);
        const job = (0,digest_files_io/* digestJob */.io)(root.path, paths, this.#threads.count, this.#done);
        this.#shared = files.length;
        const digests = Buffer.from(job.digests.buffer);
        this.#shares.push({ job, digests, start, end: this.#shared, others: this.#threads.digest(job) });
    }
    #progress(onProgress, total) {
        if (onProgress === undefined)
            return undefined;
        let files = 0n;
        let bytes = 0n;
        return () => {
            const nowBytes = Atomics.load(this.#done, 0);
            const nowFiles = Atomics.load(this.#done, 1);
            onProgress(Number(nowFiles - files), Number(nowBytes - bytes), total);
            files = nowFiles;
            bytes = nowBytes;
        };
    }
    #collect(root, walk, failures) {
        const { changed, touched } = walkAgain(root, walk);
        const faults = [];
        // Otherwise every file is looked at again by its path.
        const undisturbed = root.isUndisturbed();
        for (const { job, start, end } of this.#shares) {
            for (let at = start; at < end; at += 1) {
                if (undisturbed && touched.size === 0 && job.status[at - start] === digest_files_io/* DIGESTED */.a6)
                    continue;
                const path = walk.files[at]?.path ?? '';
                if (failures.has(at)) {
                    const fault = faultOf(path, failures.get(at));
                    if (fault === undefined)
                        changed.add(path);
                    else
                        faults.push(fault);
                    continue;
                }
                const isSettled = undisturbed && !touched.has((0,source/* parentOf */.gN)(path));
                const isSame = isSettled || isThere(root.path, job, at - start, path);
                if (job.status[at - start] !== digest_files_io/* DIGESTED */.a6 || !isSame)
                    changed.add(path);
            }
        }
        // A directory is named only where nothing in it says better what has happened.
        const named = new Set([...changed].map(source/* parentOf */.gN));
        for (const path of touched)
            if (!named.has(path))
                changed.add(path);
        for (const path of changed)
            faults.push({ path, reason: 'changed', detail: 'changed while it was read' });
        return {
            facts: { get: (file) => (changed.has(file.path) ? undefined : this.#factsOf(placeOf(file))) },
            faults,
        };
    }
    #factsOf(at) {
        if (at < 0)
            return undefined;
        let share = this.#recent;
        if (share === undefined || at < share.start || at >= share.end) {
            share = this.#shares.find(({ end }) => at < end);
            this.#recent = share;
        }
        if (share === undefined || share.job.status[at - share.start] !== digest_files_io/* DIGESTED */.a6)
            return undefined;
        return (0,digest_files_io/* factsAt */.vD)(share.job, at - share.start, share.digests);
    }
}
/** Runs steps to their end, and lets signals and timers in between now and then. */
async function inSlices(steps) {
    let since = performance.now();
    for (const _ of steps) {
        if (performance.now() - since < SLICE_MS)
            continue;
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
    }
}
/** The place of an entry that this walk has listed. */
function placeOf(file) {
    return file.at ?? -1;
}
/** How many bytes these files hold. */
function bytesOf(root, files) {
    let bytes = 0;
    for (const file of files) {
        try {
            bytes += (0,external_node_fs_.lstatSync)((0,digest_files_io/* systemPath */.BX)(root, file.path)).size;
        }
        catch {
            // What is wrong with it is found when it is opened.
        }
    }
    return bytes;
}
/** The fault of a file that could not be read; none for a link or nothing where a file was listed: that is a change. */
function faultOf(path, error) {
    const code = (0,errors/* systemErrorCode */.vq)(error);
    if (code === 'ELOOP' || code === 'ENOENT' || code === 'ENOTDIR')
        return undefined;
    return { path, reason: 'unreadable', detail: (0,errors/* systemErrorText */.f9)(error) };
}
/** Whether the file that was read is the one of that name now. */
function isThere(root, job, index, path) {
    try {
        return (0,digest_files_io/* isStill */.Z4)(job, index, (0,external_node_fs_.lstatSync)((0,digest_files_io/* systemPath */.BX)(root, path)));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/source/directory.io.js
/**
 * A package tree on disk. Names are read as bytes. A file is opened once, without following links, and is the same before
 * and after it is read; at the end the tree is listed again: what is not the same any more is a fault with its name.
 */







const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** Bytes that `stream` hands over at once. */
const STREAM_CHUNK_BYTES = 256 * 1024;
/** The source of a directory; `label` is how messages name it. The root itself may be a symbolic link. */
function directorySource(root, label = root) {
    let walked;
    const digest = new DirectoryDigest();
    return {
        kind: 'directory',
        label,
        async list(select) {
            walked = walkDirectory(root, select, (walk, ahead) => digest.begin(walk, ahead));
            return { entries: walked.entries, faults: walked.faults };
        },
        async digest(_files, onProgress) {
            if (walked === undefined)
                throw new TypeError('digest() needs list() first');
            return digest.finish(walked, onProgress);
        },
        async read(path, maxBytes) {
            try {
                return readWhole((0,digest_files_io/* systemPath */.BX)(root, path), maxBytes);
            }
            catch {
                return undefined;
            }
        },
        async stream(files, receive) {
            for (const file of files)
                await receive(file, chunksOf(root, file));
        },
    };
}
/** The whole of a plain file. Throws system errors; undefined when it is none, too large, or changes its size. */
function readWhole(path, maxBytes) {
    const fd = (0,external_node_fs_.openSync)(path, OPEN_FLAGS);
    try {
        const stats = (0,external_node_fs_.fstatSync)(fd);
        if (!stats.isFile() || stats.size > maxBytes)
            return undefined;
        const bytes = Buffer.alloc(stats.size + 1);
        let total = 0;
        for (;;) {
            const length = (0,external_node_fs_.readSync)(fd, bytes, total, bytes.length - total, null);
            if (length === 0)
                break;
            total += length;
            if (total > stats.size)
                return undefined;
        }
        return total === stats.size ? bytes.subarray(0, total) : undefined;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
async function* chunksOf(root, file) {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)((0,digest_files_io/* systemPath */.BX)(root, file.path), OPEN_FLAGS);
        const stats = (0,external_node_fs_.fstatSync)(fd);
        if (!stats.isFile())
            throw new Error('not a regular file');
        const chunkBytes = Math.min(STREAM_CHUNK_BYTES, stats.size + 1);
        for (;;) {
            const chunk = Buffer.allocUnsafe(chunkBytes);
            const length = (0,external_node_fs_.readSync)(fd, chunk, 0, chunkBytes, null);
            if (length > 0)
                yield chunk.subarray(0, length);
            // Less than was asked for is the end of a plain file.
            if (length < chunkBytes)
                return;
        }
    }
    catch (error) {
        throw new errors/* CodedError */.AK('WCP3001', `cannot read \`${(0,lib_escape/* printableBytes */.z8)((0,source/* rawBytes */.Mt)(file.path))}\`: ${(0,errors/* systemErrorText */.f9)(error)}`, {
            cause: error,
        });
    }
    finally {
        if (fd !== undefined)
            (0,external_node_fs_.closeSync)(fd);
    }
}


/***/ }),

/***/ 7030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ isLfsPointer),
/* harmony export */   Tc: () => (/* binding */ USUAL_LFS_POINTER_BYTES)
/* harmony export */ });
/* unused harmony export MAX_LFS_POINTER_BYTES */
/** Git LFS pointers: small texts that stand in a commit for a file that is kept elsewhere. */
/** Bytes; the specification (git-lfs docs/spec.md) says that a pointer is shorter than this or as long. */
const MAX_LFS_POINTER_BYTES = 1024;
/** Bytes that nearly every pointer has, being three lines with a SHA-256. Where these are read for it, few other files are. */
const USUAL_LFS_POINTER_BYTES = { min: 126, max: 160 };
const VERSION_LINE = 'version https://git-lfs.github.com/spec/v1\n';
/** True when the whole content of a file is a pointer: the version line first, then an oid and a size among its lines. */
function isLfsPointer(content) {
    if (content.length > MAX_LFS_POINTER_BYTES || content.length < VERSION_LINE.length)
        return false;
    const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
    return text.startsWith(VERSION_LINE) && /^oid [a-z0-9]+:[0-9a-f]+$/m.test(text) && /^size \d+$/m.test(text);
}


/***/ }),

/***/ 1808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ pathBelow),
/* harmony export */   ER: () => (/* binding */ isAscii),
/* harmony export */   Mt: () => (/* binding */ rawBytes),
/* harmony export */   Rz: () => (/* binding */ rawPathOf),
/* harmony export */   av: () => (/* binding */ rawPath),
/* harmony export */   gN: () => (/* binding */ parentOf)
/* harmony export */ });
/**
 * What a package tree is read from, behind one interface: a directory, a git commit, a tarball. A source lists
 * everything it holds and digests the files it is asked for; it judges no name and no kind. What may be in a package is
 * decided in canonicalize/.
 */
/** Raw bytes of a path, for the file system and for showing it. */
function rawBytes(path) {
    return Buffer.from(path, 'latin1');
}
/** The raw form of path bytes. */
function rawPath(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
/** The raw form of a path that is text. */
function rawPathOf(text) {
    return isAscii(text) ? text : rawPath(Buffer.from(text, 'utf8'));
}
/** The path of the directory that a path is in; empty for the root. */
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** The path of something that is `path` in a directory; either may be empty. */
function pathBelow(directory, path) {
    return directory === '' || path === '' ? `${directory}${path}` : `${directory}/${path}`;
}
/** True for text of U+0000 to U+007F only, whose raw form is itself. */
function isAscii(text) {
    return /^[\x00-\x7f]*$/.test(text);
}


/***/ })

};
