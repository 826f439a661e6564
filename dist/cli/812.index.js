export const id = 812;
export const ids = [812];
export const modules = {

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

/***/ 4812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _canonicalize_canonicalize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1231);
/* harmony import */ var _canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3405);
/* harmony import */ var _check_source_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(449);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(182);
/* harmony import */ var _report_order_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4000);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5650);
/* harmony import */ var _source_open_source_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7297);
/* harmony import */ var _attestation_flags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9902);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9859);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4367);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9095);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8745);
/** `hash`: the package hash of a directory, a commit or a tarball, in the three orders. */












const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_9__/* .defineCommand */ .N)({
    usage: 'hash DIR|TAR|REF:PATH [--from WHERE] [--hash-order SDK]',
    description: 'Prints the awp.v1 package hash of a directory, a tarball or a directory in a git commit; it is the same for all of them. Refuses a tree that verifiers would not agree on, naming every path.',
    output: 'report',
    positionals: { DIR: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .PACKAGE_SOURCE_POSITIONAL */ ._w },
    flags: {
        'package-root': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .PACKAGE_ROOT_FLAG */ .LM,
        'hash-order': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .HASH_ORDER_FLAG */ .fj,
        from: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .FROM_FLAG */ .g3,
        strip: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_6__/* .STRIP_FLAG */ .Yh,
    },
    examples: [
        'wcp-attest hash worker',
        'wcp-attest hash worker --hash-order go --format json',
        'wcp-attest hash v1.2.0:worker',
    ],
    async run({ flags, positionals }, io) {
        const root = (0,_package_root_js__WEBPACK_IMPORTED_MODULE_7__/* .packageRoot */ .Z)('hash', positionals.DIR, flags['package-root']);
        const order = flags['hash-order'];
        const { from, strip } = flags;
        const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .startProgress */ .ot)('hashing', io);
        const { onProgress } = progress;
        const source = await (0,_source_open_source_io_js__WEBPACK_IMPORTED_MODULE_5__/* .openSource */ .o)(root, { label: root, from, strip, cwd: io.cwd, onProgress });
        const content = await (0,_canonicalize_canonicalize_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .d)(source, { ignoreRules: true, onProgress }).finally(progress.end);
        const findings = [...content.findings, ...(0,_check_source_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .uncommittedEdits */ .Nm)(source)];
        const facts = (0,_check_source_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceFacts */ .tp)(source);
        const usable = !(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrors */ .Cs)(findings);
        const report = usable ? (0,_canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .orderReport */ .zZ)(content.files, order) : undefined;
        return {
            json: {
                ok: usable,
                package_hash: report?.orders[order] ?? null,
                hash_order: order,
                source: facts,
                orders: report?.orders ?? null,
                files: content.files.length,
                bytes: content.bytes,
                residue: content.residue,
                ignored: content.ignored,
                deny_code: (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .denyCodes */ .jw)(findings)[0] ?? null,
                findings,
            },
            pretty: report === undefined
                ? ''
                : [
                    report.orders[order],
                    ...(0,_report_order_text_js__WEBPACK_IMPORTED_MODULE_4__/* .orderLines */ .Y)(report, order).map((line) => `  ${line}`),
                    ...(0,_source_text_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceLines */ .J)(facts).map((line) => `  ${line}`),
                    `  ${(0,_report_report_js__WEBPACK_IMPORTED_MODULE_11__/* .countOf */ .p)(content.files.length, 'file')}, ${content.bytes} bytes`,
                    ...(0,_source_text_js__WEBPACK_IMPORTED_MODULE_8__/* .leftOutLines */ .V)(content).map((line) => `  ${line}`),
                ].join('\n'),
            findings,
            packages: [
                {
                    name: root,
                    root,
                    verdict: usable ? 'hashed' : 'denied',
                    ...(report && (0,_report_order_text_js__WEBPACK_IMPORTED_MODULE_4__/* .packageHashRow */ .z)(report, order)),
                },
            ],
        };
    },
});


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

/***/ 4000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ orderLines),
/* harmony export */   z: () => (/* binding */ packageHashRow)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3879);


const SDK_NAMES = { python: 'Python', go: 'Go', typescript: 'TypeScript' };
/** Lines such as `same in the Python and Go SDKs`. */
function orderLines(report, used) {
    const same = _names_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_ORDERS */ .PW.filter((order) => report.orders[order] === report.orders[used]);
    const names = same.map((order) => SDK_NAMES[order]);
    if (same.length === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_ORDERS */ .PW.length)
        return ['same hash in the Python, Go and TypeScript SDKs'];
    return [
        `same hash in the ${names.join(' and ')} SDK${names.length === 1 ? '' : 's'}`,
        ...report.disagreements.map(({ order, siblings: [a, b] }) => {
            return `${SDK_NAMES[order]} differs: it sorts \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(b)}\` before \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(a)}\``;
        }),
    ];
}
/** The same for the row of a package in a report. */
function packageHashRow(report, used) {
    return { packageHash: report.orders[used], hashOrder: used, orderLines: orderLines(report, used) };
}


/***/ }),

/***/ 6421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LE: () => (/* binding */ isRepositoryEntry),
/* harmony export */   R6: () => (/* binding */ isBareRepository),
/* harmony export */   SV: () => (/* binding */ isBelowGit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** Whether there is a git repository, seen without starting git: most packages that are verified are in none. */


/** Whether some directory from this one (absolute, links resolved) upwards holds a repository as `.git`. */
function isBelowGit(directory) {
    for (let at = directory;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (isRepositoryEntry((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return true;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return false;
    }
}
/** True for a bare repository, as git recognizes one. */
function isBareRepository(directory) {
    return ['HEAD', 'objects', 'refs'].every((name) => statOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)) !== undefined);
}
/** A `.git` that is a file points to a repository; a directory is one unless it holds nothing of one, as git sees it. */
function isRepositoryEntry(path) {
    const stats = statOf(path);
    if (stats === undefined)
        return false;
    if (!stats.isDirectory())
        return true;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).some((name) => name === 'HEAD' || name === 'objects' || name === 'refs');
    }
    catch {
        // What cannot be looked into is for git to say.
        return true;
    }
}
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
/* harmony import */ var _directory_io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6571);
/* harmony import */ var _git_presence_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6421);
/** What a user names as a package, as the source that reads it: a directory, a commit, a tarball. */






/**
 * The source of a directory, of a tarball or, when nothing has that name, of `REF:PATH`. A directory that is not there
 * is for the source to report. Throws WCP2001 for options that do not fit, WCP2002 when git tracks nothing there,
 * WCP3006 when git cannot read the repository: then what is on disk must be asked for.
 */
async function openSource(target, options) {
    const { label, from, strip, cwd, onProgress } = options;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, target);
    const stats = statOf(path);
    if (stats?.isFile()) {
        if (from !== 'auto')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2001', `--from ${from} does not fit a tarball`);
        const { tarballSource } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 2331));
        return tarballSource(path, { label, strip, onProgress });
    }
    if (strip !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2001', '--strip is for tarballs only');
    if (from === 'directory')
        return (0,_directory_io_js__WEBPACK_IMPORTED_MODULE_4__/* .directorySource */ .X)(path, label);
    if (stats?.isDirectory()) {
        const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
        // What reads git is only loaded where there is a repository.
        const { trackedSource } = (0,_git_presence_io_js__WEBPACK_IMPORTED_MODULE_5__/* .isBelowGit */ .SV)(directory) || (0,_git_presence_io_js__WEBPACK_IMPORTED_MODULE_5__/* .isBareRepository */ .R6)(directory) ? await openCommit() : {};
        const source = await trackedSource?.(directory, label);
        if (source !== undefined)
            return source;
    }
    else if (stats === undefined && target.includes(':')) {
        return (await openCommit()).refSource(target, label, cwd);
    }
    if (from === 'auto')
        return (0,_directory_io_js__WEBPACK_IMPORTED_MODULE_4__/* .directorySource */ .X)(path, label);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2002', `git tracks nothing in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(target)}`, {
        fix: 'Commit the package first, or read what is on disk with `--from directory`.',
    });
}
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch {
        // What cannot be looked at is for the source of the directory to report.
        return undefined;
    }
}
function openCommit() {
    return __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 3416));
}


/***/ })

};
