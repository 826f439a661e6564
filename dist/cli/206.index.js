export const id = 206;
export const ids = [206,176];
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

/***/ 3206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ files_command)
});

// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js + 2 modules
var canonicalize = __webpack_require__(1231);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/check/source-facts.js
var source_facts = __webpack_require__(449);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/manifest/attestation-files.io.js
var attestation_files_io = __webpack_require__(5215);
// EXTERNAL MODULE: ./lib/sign/trust-policy.js
var trust_policy = __webpack_require__(4162);
// EXTERNAL MODULE: ./lib/source/open-source.io.js
var open_source_io = __webpack_require__(7297);
// EXTERNAL MODULE: ./lib/verify/refuse-inside.io.js
var refuse_inside_io = __webpack_require__(1178);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/manifest/statement.js
var manifest_statement = __webpack_require__(5620);
// EXTERNAL MODULE: ./lib/verify/authenticate.js
var authenticate = __webpack_require__(3736);
// EXTERNAL MODULE: ./lib/verify/validity-step.js
var validity_step = __webpack_require__(898);
;// CONCATENATED MODULE: ./lib/verify/signed-list.js
/** The signed file list alone, for tools that check files themselves. It is authenticated like a whole package. */






/** The files that a trusted key has signed for the worker that is asked for; missing when anything denies. */
function signedList(bundle, options) {
    const { expected, now } = options;
    // Only Ed25519 signs a list, whatever else the policy is content with.
    const policy = { ...options.policy, schemes: ['ed25519'] };
    const { statement, findings } = (0,authenticate/* authenticateBundle */.M9)(bundle, policy, expected.worker_id, now);
    const expired = (0,authenticate/* refuseExpiredPolicy */.o1)(policy, now);
    if (expired !== undefined)
        findings.push(expired);
    if (statement === undefined)
        return { findings };
    const { predicate, subject } = statement;
    const { path } = bundle;
    if (predicate.worker_id !== expected.worker_id) {
        const message = `worker_id is ${(0,lib_escape/* quote */.hD)(predicate.worker_id)}, expected is ${(0,lib_escape/* quote */.hD)(expected.worker_id)}`;
        findings.push((0,finding/* finding */.gk)('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
    }
    const list = (0,package_hash/* fileListDigest */.tn)(predicate.files);
    if (subject[0].digest.sha256 !== list || subject[0].digest.dirHash1 !== list) {
        const message = 'the signed digests contradict the signed file list';
        findings.push((0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', message, { path }));
    }
    for (const each of (0,validity_step/* validityStep */.L)((0,manifest_statement/* manifestMembers */.zw)(predicate), statement, options))
        findings.push(each);
    return (0,finding/* hasErrors */.Cs)(findings) ? { findings } : { files: predicate.files, findings };
}

// EXTERNAL MODULE: ./lib/verify/source-evidence.js
var source_evidence = __webpack_require__(2176);
// EXTERNAL MODULE: ./lib/cli/attestation-flags.js
var attestation_flags = __webpack_require__(9902);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
// EXTERNAL MODULE: ./lib/cli/package-root.js
var package_root = __webpack_require__(4367);
// EXTERNAL MODULE: ./lib/cli/parse-args.js
var parse_args = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
;// CONCATENATED MODULE: ./lib/cli/files.js
/** `files`: the file list of a package in `sha256sum` form; with --signed the list that was signed. */
















const files_command = (0,command/* defineCommand */.N)({
    usage: 'files DIR|TAR|REF:PATH [--signed --worker-id ID --trust FILE]',
    description: 'Prints every file of a package with its SHA-256, as `sha256sum` does. With --signed it prints the list from the signed statement after checking the signature, so that `sha256sum -c` in DIR names what has changed.',
    output: 'value',
    positionals: { DIR: attestation_flags/* PACKAGE_SOURCE_POSITIONAL */._w },
    flags: {
        'package-root': attestation_flags/* PACKAGE_ROOT_FLAG */.LM,
        from: attestation_flags/* FROM_FLAG */.g3,
        strip: attestation_flags/* STRIP_FLAG */.Yh,
        signed: { type: 'boolean', text: 'print the list that was signed instead of the files that are there' },
        'worker-id': { type: 'string', value: 'ID', text: 'the worker it must be (with --signed)' },
        trust: { type: 'string', value: 'FILE', text: 'trust policy (with --signed)' },
        'manifest-in': {
            type: 'string',
            value: 'FILE',
            text: 'manifest.json, when it is not in DIR (with --signed)',
        },
    },
    examples: [
        'wcp-attest files worker',
        'wcp-attest files worker --signed --worker-id org.acme.summarizer --trust wcp-trust.json > LIST',
    ],
    async run({ flags, positionals, given }, io) {
        const root = (0,package_root/* packageRoot */.Z)('files', positionals.DIR, flags['package-root']);
        const absolute = io.resolve(root);
        if (!flags.signed) {
            for (const flag of ['worker-id', 'trust', 'manifest-in']) {
                if (given(flag))
                    throw (0,parse_args/* usageError */.Wp)(`--${flag} needs --signed`, 'files');
            }
            const { from, strip } = flags;
            const progress = (0,cli_progress/* startProgress */.ot)('hashing', io);
            const { onProgress } = progress;
            const source = await (0,open_source_io/* openSource */.o)(root, { label: root, from, strip, cwd: io.cwd, onProgress });
            const content = await (0,canonicalize/* canonicalize */.d)(source, { ignoreRules: true, onProgress }).finally(progress.end);
            const { files } = content;
            const findings = [...content.findings, ...(0,source_facts/* uncommittedEdits */.Nm)(source)];
            const usable = !(0,finding/* hasErrors */.Cs)(findings);
            return {
                json: {
                    ok: usable,
                    deny_code: (0,finding/* denyCodes */.jw)(findings)[0] ?? null,
                    files: usable ? files : null,
                    findings,
                },
                pretty: usable ? (0,package_hash/* fileList */.$Y)(files).trimEnd() : '',
                verbatim: true,
                findings,
            };
        }
        if (given('from'))
            throw (0,parse_args/* usageError */.Wp)('--from does not fit --signed', 'files');
        const { trust } = flags;
        const workerId = flags['worker-id'];
        if (trust === undefined || workerId === undefined) {
            throw (0,parse_args/* usageError */.Wp)('--signed needs --trust FILE and --worker-id ID', 'files');
        }
        const inside = (0,refuse_inside_io/* refuseInside */.N)(absolute, {
            'the trust policy': io.resolve(trust),
            'this program': io.program,
        });
        if (inside.length > 0)
            return { json: { ok: false, findings: inside }, pretty: '', findings: inside };
        const read = (0,trust_policy/* readTrustPolicy */.v)(io.readFile(trust, limits/* MAX_DOCUMENT_BYTES */.bi), trust);
        if (!read.ok)
            return { json: { ok: false, findings: read.findings }, pretty: '', findings: read.findings };
        const bundle = await bundleOf(root, flags['manifest-in'], flags.strip, io);
        const { files, findings } = signedList(bundle, {
            expected: { worker_id: workerId },
            policy: read.policy,
            now: io.clock(),
        });
        return {
            json: {
                ok: files !== undefined,
                deny_code: (0,finding/* denyCodes */.jw)(findings)[0] ?? null,
                files: files ?? null,
                findings,
            },
            pretty: files === undefined ? '' : (0,package_hash/* fileList */.$Y)(files).trimEnd(),
            verbatim: true,
            findings,
        };
    },
});
/** manifest.sig beside the manifest that is given, else of the directory on disk, the tarball or the commit. */
async function bundleOf(root, manifestIn, strip, io) {
    const from = io.kind(root) === 'directory' ? 'directory' : 'auto';
    const source = await (0,open_source_io/* openSource */.o)(root, { label: root, from, strip, cwd: io.cwd });
    if (manifestIn === undefined && source.kind !== 'directory')
        return (await (0,source_evidence.sourceEvidence)(source)).bundle;
    const { bundle } = manifestIn === undefined ? (0,attestation_files_io/* pathsInPackage */.m0)(root) : (0,attestation_files_io/* pathsBeside */.Vq)(manifestIn);
    return { path: bundle, bytes: undefined, ...(0,attestation_files_io/* readAttestationFile */.tV)(io.resolve(bundle)) };
}


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


/***/ }),

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sourceEvidence: () => (/* binding */ sourceEvidence)
/* harmony export */ });
/* harmony import */ var _canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2151);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/** The attestation that lies in a source itself: how a commit and a tarball bring their own. */


/**
 * manifest.json and manifest.sig at the root of a source. `listed` has those of the two that are there; without it the
 * source is listed. One that is there and cannot be read is a problem: it must not pass for an absent one.
 */
async function sourceEvidence(source, listed) {
    const there = listed ?? (await source.list(() => false)).entries;
    const one = async (name, maxBytes) => {
        const path = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(source.label, name);
        const bytes = await source.read(name, maxBytes);
        return bytes === undefined && there.some((each) => each.path === name)
            ? { path, bytes, problem: `is no file of at most ${maxBytes} bytes that can be read` }
            : { path, bytes };
    };
    return {
        manifest: await one('manifest.json', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ),
        bundle: await one('manifest.sig', _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_BUNDLE_BYTES */ .Me),
    };
}


/***/ })

};
