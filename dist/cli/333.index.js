export const id = 333;
export const ids = [333];
export const modules = {

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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(800);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8207);
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
function readAttestationFile(path, maxBytes = _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_BUNDLE_BYTES */ .Me) {
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP3001', `cannot write ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}: it is there and not a regular file`, {
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP2010', `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} is there already and is no attestation; it is not overwritten`);
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP3001', `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)} is there: another signing runs, or one was killed`, {
            cause: error,
            fix: 'Remove it when no other signing runs.',
        });
    }
}
function failure(path, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CodedError */ .AK('WCP3001', `cannot write ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .hD)(path)}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorText */ .f9)(cause)}`, { cause });
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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8207);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6146);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8875);
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
    if (value.length > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ID_LENGTH */ .Qx)
        return `is longer than ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ID_LENGTH */ .Qx} characters`;
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
        trust_statement: (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_5__/* .trustStatement */ .si)(namespace, facts.attested_at_utc, facts.package_hash),
    };
}
/** The file's bytes: members sorted, 2 spaces, a line feed at the end. */
function encodeManifest(manifest) {
    return Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .prettyJson */ .D_)(manifest));
}
/**
 * Reads manifest.json. `ATTEST_MANIFEST_MISSING` when it is not a JSON object, `ATTEST_SCHEMA_UNSUPPORTED` when it is
 * not an awp.v1 manifest. Signed members of any string value are let through: the signature decides. A package_hash
 * that is not a digest is let through as text and fails the comparison, as in the SDKs.
 */
function readManifest(bytes, path) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(bytes, { maxBytes: _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .ZJ });
    if (!read.ok) {
        const { message, ...position } = read.fault;
        return missing(`\`${path}\` is not strict JSON: ${message}`, { path, ...position });
    }
    const { value } = read.document;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(value))
        return missing(`\`${path}\` is not a JSON object`, { path });
    if (value.schema_version !== MANIFEST_SCHEMA) {
        const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value.schema_version);
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
        const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(value.built_at_utc);
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
    return { ok: false, finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)('ATTEST_MANIFEST_MISSING', message, place) };
}
function unsupported(message, place) {
    return { ok: false, finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)('ATTEST_SCHEMA_UNSUPPORTED', message, place) };
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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(800);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8207);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4766);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6146);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6924);
/**
 * The in-toto Statement v1 that Ed25519 signs: one subject, the worker; a predicate with every file and directory.
 * Its bytes are RFC 8785, so the same package and facts give the same payload. docs/predicate.md describes it.
 */










const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://github.com/pyhall/attest-action/predicate/worker-package/v1';
const digest = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256Hex */ .P4, '64 lowercase hex digits');
const instant = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)((value) => (0,_time_js__WEBPACK_IMPORTED_MODULE_8__/* .parseInstant */ .n)(value) !== undefined, 'a UTC time such as 2026-01-02T03:04:05Z');
const name = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)((value) => value !== '', 'a text that is not empty');
const path = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(_canonicalize_path_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPackagePath */ .kN, 'a path that a package can have');
const file = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ path, size: _shape_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9, sha256: digest, executable: _shape_js__WEBPACK_IMPORTED_MODULE_6__/* .flag */ .Jt });
/** Where and when the package was built. The Actions members are there when GitHub Actions built it. */
const build = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
    source: name,
    built_at: instant,
    signed_at: instant,
    repository: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)()),
    repository_id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)()),
    repository_owner_id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)()),
    commit: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)()),
    ref: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)()),
    workflow: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)()),
    run_id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)()),
});
const predicate = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
    schema_version: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .exactly */ .pV)(_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_SCHEMA */ .KB),
    worker_id: name,
    worker_species_id: name,
    worker_version: name,
    package_hash: digest,
    hash_order: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .oneOf */ .yL)(_canonicalize_order_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_ORDERS */ .PW),
    files: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(file, 1),
    empty_directories: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(path),
    ignore: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)())),
    build,
    validity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ not_after: instant })),
});
const subject = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ name, digest: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({ sha256: digest, dirHash1: digest }) });
const statement = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ik)({
    _type: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .exactly */ .pV)(STATEMENT_TYPE),
    subject: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(subject, 1),
    predicateType: (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .exactly */ .pV)(PREDICATE_TYPE),
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
            schema_version: _manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .MANIFEST_SCHEMA */ .KB,
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
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(value));
}
/** Reads a payload whose signature has been verified. Refuses anything but the canonical bytes of a statement. */
function readStatement(payload) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(payload, { maxBytes: _limits_js__WEBPACK_IMPORTED_MODULE_9__/* .MAX_BUNDLE_BYTES */ .Me });
    if (!read.ok)
        return { ok: false, message: `the signed statement is not strict JSON: ${read.fault.message}` };
    const parsed = (0,_shape_js__WEBPACK_IMPORTED_MODULE_6__/* .readShape */ ._f)(statement, read.document.value);
    if (!parsed.ok) {
        const fault = parsed.faults[0];
        const where = fault === undefined || fault.path.length === 0 ? 'it' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(fault.path.join('.'));
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

/***/ 3781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   n: () => (/* binding */ encodeBundle)
/* harmony export */ });
/* unused harmony export BUNDLE_MEDIA_TYPE */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8207);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7948);
/* harmony import */ var _ed25519_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4196);
/**
 * manifest.sig: a Sigstore bundle v0.3 with one DSSE envelope and the hint of a public key. The format allows one
 * signature per bundle. A bundle is only taken apart here; whether its key is trusted is the trust policy's.
 */






const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Signs a payload and gives the bytes of the bundle file. */
function encodeBundle(payload, key) {
    const signature = (0,_ed25519_js__WEBPACK_IMPORTED_MODULE_4__/* .signEd25519 */ .pI)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .preAuthEncoding */ .J)(_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_TOTO_PAYLOAD_TYPE */ .T, payload), key);
    return Buffer.from((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .prettyJson */ .D_)({
        mediaType: BUNDLE_MEDIA_TYPE,
        verificationMaterial: { publicKey: { hint: key.keyid } },
        dsseEnvelope: {
            payload: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(payload),
            payloadType: _dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_TOTO_PAYLOAD_TYPE */ .T,
            signatures: [{ sig: (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(signature), keyid: key.keyid }],
        },
    }));
}
/** Takes a bundle apart, strictly: no unknown members, canonical base64, exactly one signature, one key hint. */
function readBundle(bytes) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(bytes, { maxBytes: _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_BUNDLE_BYTES */ .Me });
    if (!read.ok)
        return malformed(`is not strict JSON: ${read.fault.message} (line ${read.fault.line})`);
    const root = members(read.document.value, ['mediaType', 'verificationMaterial', 'dsseEnvelope']);
    if (root === undefined)
        return malformed('is not an object of mediaType, verificationMaterial and dsseEnvelope');
    if (root.mediaType !== BUNDLE_MEDIA_TYPE) {
        return unsupported(`has mediaType ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(root.mediaType)}, not \`${BUNDLE_MEDIA_TYPE}\``);
    }
    const material = members(root.verificationMaterial, ['publicKey']);
    const hint = members(material?.publicKey, ['hint'])?.hint;
    if (typeof hint !== 'string')
        return unsupported('has no public key hint; certificates are not supported');
    const envelope = members(root.dsseEnvelope, ['payload', 'payloadType', 'signatures']);
    if (envelope === undefined)
        return malformed('has no DSSE envelope of payload, payloadType and signatures');
    if (envelope.payloadType !== _dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_TOTO_PAYLOAD_TYPE */ .T) {
        return unsupported(`has payloadType ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(envelope.payloadType)}, not \`${_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_TOTO_PAYLOAD_TYPE */ .T}\``);
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
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value))
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

/***/ 1178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   N: () => (/* binding */ refuseInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(182);
/** A package must not bring its own judge: trust, keys, config and this program may not lie inside the package. */




/** WCP2009 for each file whose real path is inside the real path of the root. What does not exist is nobody's judge. */
function refuseInside(root, judges) {
    const realRoot = realPath(root);
    if (realRoot === undefined)
        return [];
    return Object.entries(judges).flatMap(([what, path]) => {
        const real = path === undefined ? undefined : realPath(path);
        if (path === undefined || real === undefined)
            return [];
        return isInside(realRoot, real)
            ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('WCP2009', `${what} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(path)} lies inside the package ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(root)}`)]
            : [];
    });
}
/** Whether a path is a directory or lies in it; both absolute and without links. */
function isInside(directory, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path);
    // Absolute: on another drive of Windows.
    return below !== '..' && !below.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(below);
}
function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
