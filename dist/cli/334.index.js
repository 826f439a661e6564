export const id = 334;
export const ids = [334];
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
// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js + 1 modules
var canonicalize = __webpack_require__(9994);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/canonicalize/file-set.js
var file_set = __webpack_require__(2713);
// EXTERNAL MODULE: ./lib/canonicalize/order.js
var order = __webpack_require__(1376);
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
        const shown = (0,file_set/* shownPath */.pS)(label, path);
        return misfit(`\`${shown}\` ${(0,manifest_changes/* changeText */.k)(change)}`, shown);
    });
    const hash = (0,package_hash/* packageHash */.Hi)(content.files, predicate.hash_order);
    if (findings.length === 0 && hash !== predicate.package_hash)
        findings.push(misfit('the signed package hash is not that of the signed files', (0,file_set/* shownPath */.pS)(label, '')));
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
// EXTERNAL MODULE: ./lib/source/open-source.io.js
var open_source_io = __webpack_require__(7297);
// EXTERNAL MODULE: ./lib/verify/evidence.io.js
var evidence_io = __webpack_require__(6824);
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
        const evidence = await evidenceOf(root, source, io);
        const edits = (0,source_facts/* uncommittedEdits */.Nm)(source, content.ignored, { untracked: 'warning' });
        const findings = [...content.findings, ...edits];
        let signed;
        const isAttested = [evidence.manifest, evidence.bundle].some((one) => one.bytes ?? one.problem);
        if (isAttested && !(0,finding/* hasErrors */.Cs)(findings)) {
            const fit = await attestationFit(root, evidence, content);
            for (const one of fit.findings)
                findings.push(one);
            signed = fit.signed;
        }
        const facts = (0,source_facts/* sourceFacts */.tp)(source, content.ignored);
        if ((0,finding/* hasErrors */.Cs)(findings))
            return refused(findings);
        const out = flags.out ?? defaultName(root, signed, io);
        const output = { path: io.resolve(out), shown: out };
        if (io.kind(root) === 'directory')
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
                    `${content.files.length} files, ${content.bytes} bytes`,
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
/**
 * The attestation beside the files: of a directory the one on disk, because signing writes it there and it need not be
 * committed; of REF:PATH the one in the commit.
 */
async function evidenceOf(root, source, io) {
    const paths = (0,attestation_files_io/* pathsInPackage */.m0)(root);
    if (io.kind(root) === 'directory')
        return (0,evidence_io/* readEvidence */.A)((0,attestation_files_io/* pathsInPackage */.m0)(io.resolve(root)), paths);
    return {
        manifest: { path: paths.manifest, bytes: await source.read('manifest.json', limits/* MAX_MANIFEST_BYTES */.ZJ) },
        bundle: { path: paths.bundle, bytes: await source.read('manifest.sig', limits/* MAX_BUNDLE_BYTES */.Me) },
    };
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

/***/ 5215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ writeAttestation),
/* harmony export */   Vq: () => (/* binding */ pathsBeside),
/* harmony export */   m0: () => (/* binding */ pathsInPackage),
/* harmony export */   tV: () => (/* binding */ readAttestationFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _bounded_file_io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4031);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(800);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8207);
/** The two files of an attestation on disk: manifest.json and, beside it, manifest.sig. */







/** The default places in a package root. */
function pathsInPackage(root) {
    return { manifest: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'manifest.json'), bundle: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'manifest.sig') };
}
/** The places when the manifest is kept elsewhere: the bundle is beside it, `.json` replaced by `.sig`. */
function pathsBeside(manifest) {
    return { manifest, bundle: `${manifest.replace(/\.json$/, '')}.sig` };
}
/** Reads one of the files. It is untrusted: whatever is wrong with it is a problem to report, never an exception. */
function readAttestationFile(path, maxBytes = _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_BUNDLE_BYTES */ .Me) {
    const read = (0,_bounded_file_io_js__WEBPACK_IMPORTED_MODULE_3__/* .readBoundedFile */ .M)(path, maxBytes);
    if (read.ok)
        return { bytes: read.bytes };
    switch (read.reason) {
        case 'missing':
            return {};
        case 'unreadable':
            return { problem: `cannot be read: ${read.detail}` };
        case 'not-a-file':
        case 'too-large':
            return { problem: `is ${read.detail}` };
    }
}
/**
 * Writes an attestation, both files or none: each is written beside its place and renamed, so a reader sees the old or
 * the new one, and a failure puts back what was there. Between the two renames a verifier denies. Without a bundle a
 * stale one is removed, because a signature that is there must verify. `manifest.tmp`, which the package hash leaves
 * out, is the temporary name in a package and so also keeps a second signer out. Throws WCP3001; outside a package
 * WCP2010 for a file that is no attestation.
 */
function writeAttestation(paths, manifest, bundle) {
    const before = { manifest: currentBytes(paths.manifest), bundle: currentBytes(paths.bundle) };
    if (!isPackageName(paths.manifest)) {
        refuseForeign(paths.manifest, before.manifest, '"schema_version"');
        refuseForeign(paths.bundle, before.bundle, '"dsseEnvelope"');
    }
    replace(paths.bundle, bundle);
    try {
        replace(paths.manifest, manifest);
    }
    catch (error) {
        replace(paths.bundle, before.bundle);
        throw error;
    }
}
/** What is at a place now; undefined for nothing. A directory or a link is in the way and is never replaced. */
function currentBytes(path) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path).isFile())
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) === 'ENOENT')
            return undefined;
        throw failure(path, error);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP3001', `cannot write ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path)}: it is there and not a regular file`, {
        fix: 'Remove it.',
    });
}
function isPackageName(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path) === 'manifest.json';
}
/** A name that the user chose may belong to something else: a key, say. Only an attestation is written over. */
function refuseForeign(path, bytes, mark) {
    if (bytes === undefined || Buffer.from(bytes).includes(mark))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP2010', `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path)} is there already and is no attestation; it is not overwritten`);
}
function replace(path, bytes) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path) === 'manifest.json' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path) === 'manifest.sig';
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, own ? 'manifest.tmp' : `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    if (bytes === undefined) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        }
        catch (error) {
            throw failure(path, error);
        }
        return;
    }
    const fd = openTemporary(temporary);
    try {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(fd, bytes);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(fd);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(fd);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw failure(path, error);
    }
}
function openTemporary(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'wx', 0o644);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .vq)(error) !== 'EEXIST')
            throw failure(path, error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP3001', `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path)} is there: another signing runs, or one was killed`, {
            cause: error,
            fix: 'Remove it when no other signing runs.',
        });
    }
}
function failure(path, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP3001', `cannot write ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .quote */ .hD)(path)}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorText */ .f9)(cause)}`, { cause });
}


/***/ }),

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   KB: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   Uq: () => (/* binding */ refuseSignedValue),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   it: () => (/* binding */ isPlaceholderHash),
/* harmony export */   l0: () => (/* binding */ SIGNED_MEMBERS),
/* harmony export */   u1: () => (/* binding */ buildManifest)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8207);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6146);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8875);
/** The awp.v1 manifest: its members, how it is built, written and read. Compatible with the reference SDKs. */







const MANIFEST_SCHEMA = 'awp.v1';
/** The members that both signatures cover; in this order the HMAC signs them. */
const SIGNED_MEMBERS = [
    'build_source',
    'built_at_utc',
    'package_hash',
    'schema_version',
    'worker_id',
    'worker_species_id',
    'worker_version',
];
// Printable ASCII without < > &: for exactly these the three SDKs write the same signing payload.
const SIGNABLE = /^[\x20-\x25\x27-\x3b\x3d\x3f-\x7e]+$/;
/** Why a value cannot be signed the same way by all SDKs, or undefined. */
function refuseSignedValue(value) {
    if (value === '')
        return 'is empty';
    if (value.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ID_LENGTH */ .Qx)
        return `is longer than ${_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ID_LENGTH */ .Qx} characters`;
    if (!SIGNABLE.test(value))
        return 'holds a character other than printable ASCII without `<`, `>` and `&`';
    return undefined;
}
/** A manifest without signatures. `built_at_utc` and `attested_at_utc` are RFC 3339 in whole seconds. */
function buildManifest(identity, facts) {
    const { namespace, ...members } = facts;
    return {
        schema_version: MANIFEST_SCHEMA,
        ...identity,
        ...members,
        trust_statement: (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_4__/* .trustStatement */ .si)(namespace, facts.attested_at_utc, facts.package_hash),
    };
}
/** The file's bytes: members sorted, 2 spaces, a line feed at the end. */
function encodeManifest(manifest) {
    return Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .prettyJson */ .D_)(manifest));
}
/**
 * Reads manifest.json. `ATTEST_MANIFEST_MISSING` when it is not a JSON object, `ATTEST_SCHEMA_UNSUPPORTED` when it is
 * not an awp.v1 manifest. Signed members of any string value are let through: the signature decides. A package_hash
 * that is not a digest is let through as text and fails the comparison, as in the SDKs.
 */
function readManifest(bytes, path) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(bytes, { maxBytes: _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ });
    if (!read.ok) {
        const { message, ...position } = read.fault;
        return missing(`\`${path}\` is not strict JSON: ${message}`, { path, ...position });
    }
    const { value } = read.document;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value))
        return missing(`\`${path}\` is not a JSON object`, { path });
    if (value.schema_version !== MANIFEST_SCHEMA) {
        const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(value.schema_version);
        return unsupported(`schema_version of \`${path}\` is ${shown}, not \`${MANIFEST_SCHEMA}\``, { path });
    }
    for (const member of SIGNED_MEMBERS) {
        if (member === 'package_hash' || typeof value[member] === 'string')
            continue;
        return unsupported(`member \`${member}\` of \`${path}\` is missing or not a string`, {
            path,
            ...read.document.at([member], { key: true }),
        });
    }
    if ((0,_time_js__WEBPACK_IMPORTED_MODULE_6__/* .parseInstant */ .n)(String(value.built_at_utc)) === undefined) {
        const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(value.built_at_utc);
        return unsupported(`built_at_utc of \`${path}\` is ${shown}, not a UTC time such as 2026-01-02T03:04:05Z`, {
            path,
            ...read.document.at(['built_at_utc']),
        });
    }
    return {
        ok: true,
        manifest: { signed: signedMembers(value), signature: value.signature_hmac_sha256, members: value },
    };
}
function signedMembers(value) {
    const signed = {};
    for (const member of SIGNED_MEMBERS)
        signed[member] = typeof value[member] === 'string' ? value[member] : '';
    return signed;
}
function missing(message, place) {
    return { ok: false, finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_MANIFEST_MISSING', message, place) };
}
function unsupported(message, place) {
    return { ok: false, finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_SCHEMA_UNSUPPORTED', message, place) };
}
/** True for the placeholder that unsigned template packages carry instead of a digest. */
function isPlaceholderHash(packageHash) {
    return !(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256Hex */ .P4)(packageHash) && packageHash === 'PENDING_ATTESTATION';
}


/***/ }),

/***/ 5620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ buildStatement),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   zw: () => (/* binding */ manifestMembers)
/* harmony export */ });
/* unused harmony exports STATEMENT_TYPE, PREDICATE_TYPE */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _canonicalize_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/* harmony import */ var _canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3405);
/* harmony import */ var _canonicalize_path_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(543);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(800);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8207);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4766);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6146);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6924);
/**
 * The in-toto Statement v1 that Ed25519 signs: one subject, the worker; a predicate with every file and directory.
 * Its bytes are RFC 8785, so the same package and facts give the same payload. docs/predicate.md describes it.
 */










const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://github.com/pyhall/attest-action/predicate/worker-package/v1';
const digest = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256Hex */ .P4, '64 lowercase hex digits');
const instant = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((value) => (0,_time_js__WEBPACK_IMPORTED_MODULE_7__/* .parseInstant */ .n)(value) !== undefined, 'a UTC time such as 2026-01-02T03:04:05Z');
const name = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((value) => value !== '', 'a text that is not empty');
const path = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_canonicalize_path_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPackagePath */ .kN, 'a path that a package can have');
const file = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({ path, size: _shape_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9, sha256: digest, executable: _shape_js__WEBPACK_IMPORTED_MODULE_5__/* .flag */ .Jt });
/** Where and when the package was built. The Actions members are there when GitHub Actions built it. */
const build = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
    source: name,
    built_at: instant,
    signed_at: instant,
    repository: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)()),
    repository_id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)()),
    repository_owner_id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)()),
    commit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)()),
    ref: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)()),
    workflow: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)()),
    run_id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)()),
});
const predicate = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
    schema_version: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .exactly */ .pV)(_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_SCHEMA */ .KB),
    worker_id: name,
    worker_species_id: name,
    worker_version: name,
    package_hash: digest,
    hash_order: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOf */ .yL)(_canonicalize_order_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_ORDERS */ .PW),
    files: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(file, 1),
    empty_directories: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(path),
    ignore: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)())),
    build,
    validity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({ not_after: instant })),
});
const subject = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({ name, digest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({ sha256: digest, dirHash1: digest }) });
const statement = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
    _type: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .exactly */ .pV)(STATEMENT_TYPE),
    subject: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(subject, 1),
    predicateType: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .exactly */ .pV)(PREDICATE_TYPE),
    predicate,
});
/** The statement of a package. `files` are all files, hashed or only listed; `not_after` limits how long it holds. */
function buildStatement(identity, content, facts, notAfter) {
    const list = (0,_canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .fileListDigest */ .tn)(content.files);
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name: identity.worker_id, digest: { sha256: list, dirHash1: list } }],
        predicateType: PREDICATE_TYPE,
        predicate: {
            schema_version: _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_SCHEMA */ .KB,
            ...identity,
            package_hash: content.package_hash,
            hash_order: content.hash_order,
            files: content.files.map(({ path, size, sha256, executable }) => ({ path, size, sha256, executable })),
            empty_directories: [...content.emptyDirectories],
            ...(content.ignorePatterns === undefined ? {} : { ignore: [...content.ignorePatterns] }),
            build: facts,
            ...(notAfter === undefined ? {} : { validity: { not_after: notAfter } }),
        },
    };
}
/** The payload bytes that are signed. */
function encodeStatement(value) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .dj)(value));
}
/** Reads a payload whose signature has been verified. Refuses anything but the canonical bytes of a statement. */
function readStatement(payload) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(payload, { maxBytes: _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLE_BYTES */ .Me });
    if (!read.ok)
        return { ok: false, message: `the signed statement is not strict JSON: ${read.fault.message}` };
    const parsed = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .readShape */ ._f)(statement, read.document.value);
    if (!parsed.ok) {
        const fault = parsed.faults[0];
        const where = fault === undefined || fault.path.length === 0 ? 'it' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_9__/* .quote */ .hD)(fault.path.join('.'));
        return {
            ok: false,
            message: `the signed statement is not a worker-package v1 statement: ${where} ${fault?.message}`,
        };
    }
    const [only, ...more] = parsed.value.subject;
    if (only === undefined || more.length > 0) {
        return { ok: false, message: 'the signed statement does not have exactly one subject' };
    }
    const value = { ...parsed.value, subject: [only] };
    if (Buffer.compare(encodeStatement(value), payload) !== 0) {
        return { ok: false, message: 'the signed statement is not in canonical form (RFC 8785)' };
    }
    return { ok: true, statement: value };
}
/** The members of manifest.json that a statement fixes. */
function manifestMembers(value) {
    return {
        schema_version: value.schema_version,
        worker_id: value.worker_id,
        worker_species_id: value.worker_species_id,
        worker_version: value.worker_version,
        package_hash: value.package_hash,
        built_at_utc: value.build.built_at,
        build_source: value.build.source,
    };
}


/***/ }),

/***/ 4000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ orderLines),
/* harmony export */   z: () => (/* binding */ packageHashRow)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3879);


const SDK_NAMES = { python: 'Python', go: 'Go', typescript: 'TypeScript' };
/** Lines such as `same in the Python and Go SDKs`. */
function orderLines(report, used) {
    const same = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_ORDERS */ .PW.filter((order) => report.orders[order] === report.orders[used]);
    const names = same.map((order) => SDK_NAMES[order]);
    if (same.length === _names_js__WEBPACK_IMPORTED_MODULE_0__/* .HASH_ORDERS */ .PW.length)
        return ['same hash in the Python, Go and TypeScript SDKs'];
    return [
        `same hash in the ${names.join(' and ')} SDK${names.length === 1 ? '' : 's'}`,
        ...report.disagreements.map(({ order, siblings: [a, b] }) => {
            return `${SDK_NAMES[order]} differs: it sorts \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(b)}\` before \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(a)}\``;
        }),
    ];
}
/** The same for the row of a package in a report. */
function packageHashRow(report, used) {
    return { packageHash: report.orders[used], hashOrder: used, orderLines: orderLines(report, used) };
}


/***/ }),

/***/ 3781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   n: () => (/* binding */ encodeBundle)
/* harmony export */ });
/* unused harmony export BUNDLE_MEDIA_TYPE */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(800);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8207);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7948);
/* harmony import */ var _ed25519_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4196);
/**
 * manifest.sig: a Sigstore bundle v0.3 with one DSSE envelope and the hint of a public key. The format allows one
 * signature per bundle. A bundle is only taken apart here; whether its key is trusted is the trust policy's.
 */






const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Signs a payload and gives the bytes of the bundle file. */
function encodeBundle(payload, key) {
    const signature = (0,_ed25519_js__WEBPACK_IMPORTED_MODULE_3__/* .signEd25519 */ .pI)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .preAuthEncoding */ .J)(_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T, payload), key);
    return Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .prettyJson */ .D_)({
        mediaType: BUNDLE_MEDIA_TYPE,
        verificationMaterial: { publicKey: { hint: key.keyid } },
        dsseEnvelope: {
            payload: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(payload),
            payloadType: _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T,
            signatures: [{ sig: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(signature), keyid: key.keyid }],
        },
    }));
}
/** Takes a bundle apart, strictly: no unknown members, canonical base64, exactly one signature, one key hint. */
function readBundle(bytes) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(bytes, { maxBytes: _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_BUNDLE_BYTES */ .Me });
    if (!read.ok)
        return malformed(`is not strict JSON: ${read.fault.message} (line ${read.fault.line})`);
    const root = members(read.document.value, ['mediaType', 'verificationMaterial', 'dsseEnvelope']);
    if (root === undefined)
        return malformed('is not an object of mediaType, verificationMaterial and dsseEnvelope');
    if (root.mediaType !== BUNDLE_MEDIA_TYPE) {
        return unsupported(`has mediaType ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(root.mediaType)}, not \`${BUNDLE_MEDIA_TYPE}\``);
    }
    const material = members(root.verificationMaterial, ['publicKey']);
    const hint = members(material?.publicKey, ['hint'])?.hint;
    if (typeof hint !== 'string')
        return unsupported('has no public key hint; certificates are not supported');
    const envelope = members(root.dsseEnvelope, ['payload', 'payloadType', 'signatures']);
    if (envelope === undefined)
        return malformed('has no DSSE envelope of payload, payloadType and signatures');
    if (envelope.payloadType !== _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T) {
        return unsupported(`has payloadType ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(envelope.payloadType)}, not \`${_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T}\``);
    }
    const signatures = envelope.signatures;
    if (!Array.isArray(signatures) || signatures.length !== 1)
        return malformed('does not have exactly one signature');
    const entry = members(signatures[0], ['sig', 'keyid']);
    if (entry === undefined || entry.keyid !== hint)
        return malformed('names two different keys');
    const payload = typeof envelope.payload === 'string' ? (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(envelope.payload) : undefined;
    const signature = typeof entry.sig === 'string' ? (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .fromBase64 */ .Ey)(entry.sig) : undefined;
    if (payload === undefined || signature === undefined)
        return malformed('holds base64 that is not canonical');
    return { ok: true, bundle: { payload, signature, keyid: hint } };
}
/** An object with exactly these members, or undefined. */
function members(value, names) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return undefined;
    const own = Object.keys(value);
    if (own.length !== names.length || !names.every((name) => Object.hasOwn(value, name)))
        return undefined;
    return value;
}
function malformed(message) {
    return { ok: false, kind: 'malformed', message };
}
function unsupported(message) {
    return { ok: false, kind: 'unsupported', message };
}


/***/ }),

/***/ 7948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ preAuthEncoding),
/* harmony export */   T: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/** DSSE: the pre-authentication encoding that is signed (DSSE v1.0.2, protocol.md). */

const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/** PAE: `DSSEv1 SP LEN(type) SP type SP LEN(body) SP body`, lengths in decimal bytes. */
function preAuthEncoding(payloadType, payload) {
    const type = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(payloadType);
    return Buffer.concat([(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(`DSSEv1 ${type.length} `), type, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(` ${payload.length} `), payload]);
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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(800);
/* harmony import */ var _directory_io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8636);
/* harmony import */ var _git_presence_io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6421);
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
        return (0,_directory_io_js__WEBPACK_IMPORTED_MODULE_3__/* .directorySource */ .X)(path, label);
    if (stats?.isDirectory()) {
        const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
        // What reads git is only loaded where there is a repository.
        const { trackedSource } = (0,_git_presence_io_js__WEBPACK_IMPORTED_MODULE_4__/* .isBelowGit */ .SV)(directory) || (0,_git_presence_io_js__WEBPACK_IMPORTED_MODULE_4__/* .isBareRepository */ .R6)(directory) ? await openCommit() : {};
        const source = await trackedSource?.(directory, label);
        if (source !== undefined)
            return source;
    }
    else if (stats === undefined && target.includes(':')) {
        return (await openCommit()).refSource(target, label, cwd);
    }
    if (from === 'auto')
        return (0,_directory_io_js__WEBPACK_IMPORTED_MODULE_3__/* .directorySource */ .X)(path, label);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2002', `git tracks nothing in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(target)}`, {
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
    return __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 33));
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


/***/ })

};
