export const id = 334;
export const ids = [334,176];
export const modules = {

/***/ 6334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ pack_command)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js + 2 modules
var canonicalize = __webpack_require__(1231);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/canonicalize/order.js
var order = __webpack_require__(1376);
// EXTERNAL MODULE: ./lib/canonicalize/refusals.js
var refusals = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/manifest/changes.js
var manifest_changes = __webpack_require__(3376);
// EXTERNAL MODULE: ./lib/manifest/manifest.js
var manifest_manifest = __webpack_require__(6924);
// EXTERNAL MODULE: ./lib/manifest/statement.js
var statement = __webpack_require__(5620);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(3781);
;// CONCATENATED MODULE: ./lib/check/attestation-fit.js









const FIX = 'Sign again with `wcp-attest sign`, or remove manifest.json and manifest.sig to pack without them.';
/**
 * Compares an attestation with the files. Without findings it fits, which does not say that anybody trusted has signed
 * it. `signed` has the members of the manifest when it could be read.
 */
async function attestationFit(label, { manifest, bundle }, content) {
    const misfit = (message, path) => (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', message, { path, fix: FIX });
    for (const { path, problem } of [manifest, bundle])
        if (problem !== undefined)
            return { findings: [misfit(`\`${path}\` ${problem}`, path)] };
    if (manifest.bytes === undefined) {
        const message = `there is \`${bundle.path}\`, but no \`${manifest.path}\``;
        return { findings: [(0,finding/* finding */.gk)('ATTEST_MANIFEST_MISSING', message, { path: bundle.path, fix: FIX })] };
    }
    const read = (0,manifest_manifest/* readManifest */.WI)(manifest.bytes, manifest.path);
    if (!read.ok)
        return { findings: [read.finding] };
    const { signed } = read.manifest;
    if (bundle.bytes === undefined) {
        if (order/* HASH_ORDERS */.PW.some((order) => (0,package_hash/* packageHash */.Hi)(content.files, order) === signed.package_hash))
            return { signed, findings: [] };
        const message = `\`${manifest.path}\` is about other files: its package hash is not that of the package`;
        return { signed, findings: [misfit(message, manifest.path)] };
    }
    const payload = (0,sign_bundle/* readBundle */.Bo)(bundle.bytes);
    const stated = payload.ok ? (0,statement/* readStatement */.cO)(payload.bundle.payload) : undefined;
    if (!payload.ok || stated?.ok !== true) {
        const why = payload.ok ? 'holds no statement of a worker package' : payload.message;
        return {
            signed,
            findings: [
                (0,finding/* finding */.gk)('ATTEST_SCHEMA_UNSUPPORTED', `\`${bundle.path}\` ${why}`, { path: bundle.path, fix: FIX }),
            ],
        };
    }
    const findings = await differences(label, stated.statement, content, misfit);
    const members = (0,statement/* manifestMembers */.zw)(stated.statement.predicate);
    const other = manifest_manifest/* SIGNED_MEMBERS */.l0.find((member) => members[member] !== signed[member]);
    if (other !== undefined)
        findings.push(misfit(`\`${manifest.path}\` and \`${bundle.path}\` differ in ${other}`, manifest.path));
    return { signed, findings };
}
async function differences(label, { predicate }, content, misfit) {
    const changes = await (0,manifest_changes/* compareWithSigned */.c)(predicate, content, (path) => content.read(path, limits/* MAX_DOCUMENT_BYTES */.bi));
    const findings = changes.map(({ path, change }) => {
        const shown = (0,refusals/* shownPath */.pS)(label, path);
        return misfit(`\`${shown}\` ${(0,manifest_changes/* changeText */.k)(change)}`, shown);
    });
    const hash = (0,package_hash/* packageHash */.Hi)(content.files, predicate.hash_order);
    if (findings.length === 0 && hash !== predicate.package_hash)
        findings.push(misfit('the signed package hash is not that of the signed files', (0,refusals/* shownPath */.pS)(label, '')));
    return findings;
}

// EXTERNAL MODULE: ./lib/check/source-facts.js
var source_facts = __webpack_require__(449);
// EXTERNAL MODULE: ./lib/check/write-package.io.js + 2 modules
var write_package_io = __webpack_require__(7792);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/manifest/attestation-files.io.js
var attestation_files_io = __webpack_require__(5215);
// EXTERNAL MODULE: ./lib/report/order-text.js
var order_text = __webpack_require__(4000);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/source/open-source.io.js
var open_source_io = __webpack_require__(7297);
// EXTERNAL MODULE: ./lib/verify/evidence.io.js
var evidence_io = __webpack_require__(6824);
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
// EXTERNAL MODULE: ./lib/cli/source-text.js
var source_text = __webpack_require__(8745);
;// CONCATENATED MODULE: ./lib/cli/pack.js
/** `pack`: a package as a tarball whose bytes follow from the package alone. */




















const pack_command = (0,command/* defineCommand */.N)({
    usage: 'pack DIR|REF:PATH [--out FILE] [--from WHERE]',
    description: 'Writes a package as a tarball with the same bytes on every machine: files in byte order, one fixed time, no owner, and of the modes only the executable bit. manifest.json and manifest.sig go with it when DIR has them, and are refused when they are not about these files. What .wcpignore names is left out.',
    output: 'report',
    positionals: {
        DIR: { arity: 'optional', text: 'the package root, or REF:PATH for a directory in a git commit' },
    },
    flags: {
        'package-root': attestation_flags/* PACKAGE_ROOT_FLAG */.LM,
        out: {
            type: 'string',
            value: 'FILE',
            text: 'the tarball: .tgz, .tar.gz or .tar (default: WORKER-ID-VERSION.tgz of the manifest, or DIR.tgz)',
        },
        'hash-order': attestation_flags/* HASH_ORDER_FLAG */.fj,
        from: attestation_flags/* FROM_FLAG */.g3,
    },
    examples: ['wcp-attest pack worker', 'wcp-attest pack worker --out dist/worker.tgz'],
    async run({ flags, positionals }, io) {
        const root = (0,package_root/* packageRoot */.Z)('pack', positionals.DIR, flags['package-root']);
        if (flags.out !== undefined && !(0,write_package_io/* isTarballName */.uh)(flags.out))
            throw (0,parse_args/* usageError */.Wp)(`--out ${(0,lib_escape/* quote */.hD)(flags.out)} does not end in .tgz, .tar.gz or .tar`, 'pack');
        const { from } = flags;
        const order = flags['hash-order'];
        const source = await (0,open_source_io/* openSource */.o)(root, { label: root, from, cwd: io.cwd });
        if (source.kind === 'tarball')
            throw (0,parse_args/* usageError */.Wp)(`${(0,lib_escape/* quote */.hD)(root)} is a tarball already`, 'pack');
        const progress = (0,cli_progress/* startProgress */.ot)('hashing', io);
        const content = await (0,canonicalize/* canonicalize */.d)(source, {
            ignoreRules: true,
            onProgress: progress.onProgress,
        }).finally(progress.end);
        // Of a directory the attestation on disk, because signing writes it there and it need not be committed.
        const isDirectory = io.kind(root) === 'directory';
        const evidence = isDirectory
            ? (0,evidence_io/* readEvidence */.A)((0,attestation_files_io/* pathsInPackage */.m0)(io.resolve(root)), (0,attestation_files_io/* pathsInPackage */.m0)(root))
            : await (0,source_evidence.sourceEvidence)(source, content.own);
        const edits = (0,source_facts/* uncommittedEdits */.Nm)(source, { untracked: 'warning' });
        const findings = [...content.findings, ...edits];
        let signed;
        const isAttested = [evidence.manifest, evidence.bundle].some((one) => one.bytes ?? one.problem);
        if (isAttested && !(0,finding/* hasErrors */.Cs)(findings)) {
            const fit = await attestationFit(root, evidence, content);
            for (const one of fit.findings)
                findings.push(one);
            signed = fit.signed;
        }
        const facts = (0,source_facts/* sourceFacts */.tp)(source);
        if ((0,finding/* hasErrors */.Cs)(findings))
            return refused(findings);
        const out = flags.out ?? defaultName(root, signed, io);
        const output = { path: io.resolve(out), shown: out };
        if (isDirectory)
            (0,write_package_io/* refuseOutputInside */.cn)({ path: io.resolve(root), shown: root }, output);
        const { manifest, bundle } = evidence;
        const attestation = manifest.bytes && { manifest: manifest.bytes, bundle: bundle.bytes };
        const written = await (0,write_package_io/* writeTarball */.KH)({ label: root, content, attestation }, output);
        const report = (0,package_hash/* orderReport */.zZ)(content.files, order);
        return {
            json: {
                ok: true,
                out,
                sha256: written.sha256,
                size: written.bytes,
                package_hash: report.orders[order],
                hash_order: order,
                source: facts,
                orders: report.orders,
                files: content.files.length,
                bytes: content.bytes,
                attestation: attestation === undefined ? null : { signature: bundle.bytes !== undefined },
                residue: content.residue,
                ignored: content.ignored,
                deny_code: null,
                findings,
            },
            pretty: [
                (0,lib_escape/* printable */.g$)(out),
                `  sha256        ${written.sha256}`,
                `  size          ${written.bytes} bytes`,
                `  package hash  ${report.orders[order]}`,
                ...[
                    ...(0,order_text/* orderLines */.Y)(report, order),
                    ...(0,source_text/* sourceLines */.J)(facts),
                    `${(0,report_report/* countOf */.p)(content.files.length, 'file')}, ${content.bytes} bytes`,
                    attestation === undefined ? 'not signed' : 'with its attestation',
                    ...(0,source_text/* leftOutLines */.V)(content),
                ].map((line) => `                ${line}`),
            ].join('\n'),
            findings,
            packages: [
                { name: signed?.worker_id ?? root, root, verdict: 'packed', ...(0,order_text/* packageHashRow */.z)(report, order) },
            ],
        };
    },
});
function refused(findings) {
    return { json: { ok: false, deny_code: (0,finding/* denyCodes */.jw)(findings)[0] ?? null, findings }, pretty: '', findings };
}
/** As npm pack calls its tarballs, in the working directory. */
function defaultName(root, signed, io) {
    const colon = io.kind(root) === undefined ? root.lastIndexOf(':') : -1;
    const directory = (0,external_node_path_.basename)(colon < 0 ? io.resolve(root) : root.slice(colon + 1));
    const name = signed === undefined ? directory : `${signed.worker_id}-${signed.worker_version}`;
    const safe = name.replace(/[^\w.+-]/g, '-').replace(/^[.-]+/, '');
    return `${safe === '' ? 'package' : safe}.tgz`;
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


/***/ }),

/***/ 6824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/* harmony import */ var _manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5215);
/** Reads the two files of an attestation as evidence for `verifyPackage`. */


/** The evidence at these paths; `shown` is how messages name them. Whatever is wrong with a file is in the evidence. */
function readEvidence(paths, shown = paths) {
    return {
        manifest: {
            path: shown.manifest,
            bytes: undefined,
            ...(0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_0__/* .readAttestationFile */ .tV)(paths.manifest, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ),
        },
        bundle: { path: shown.bundle, bytes: undefined, ...(0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_0__/* .readAttestationFile */ .tV)(paths.bundle) },
    };
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
