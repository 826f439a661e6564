export const id = 336;
export const ids = [336];
export const modules = {

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

/***/ 7844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isHarmless),
/* harmony export */   N: () => (/* binding */ completenessStep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2151);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/** Step 5 of verifying: no file that neither the hash nor a signed list covers. Code could hide in one. */



/** `ATTEST_UNHASHED_CONTENT` per path; `listSigned` says whether an authenticated list covers nested manifests. */
function completenessStep(label, content, evidence, listSigned, options) {
    const lenient = options.warnOfResidue && options.policy.mayWarnOfResidue;
    const uncovered = (path, why, more = {}) => {
        const shown = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(label, path);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)('ATTEST_UNHASHED_CONTENT', `\`${shown}\` ${why}`, { path: shown, ...more });
    };
    const residue = content.residue.map((path) => uncovered(path, 'is covered by no signature', {
        severity: lenient || isHarmless(path) ? 'warning' : 'error',
    }));
    // A manifest given from elsewhere does not vouch for the file of that name in the package.
    const verified = new Map([
        ['manifest.json', sha256Of(evidence.manifest.bytes)],
        ['manifest.sig', sha256Of(evidence.bundle.bytes)],
    ]);
    const strangers = content.own
        .filter((file) => file.sha256 !== verified.get(file.path))
        .map((file) => uncovered(file.path, 'is not the file that was verified, and nothing covers it', {
        fix: 'Remove it, or verify the attestation that lies in the package.',
    }));
    const listed = content.files
        .filter((file) => !listSigned && !file.hashed)
        .map((file) => uncovered(file.path, 'is left out of the package hash, and HMAC signs no file list', {
        fix: 'Sign with `--scheme ed25519`, which lists and so covers every file.',
    }));
    return [...residue, ...strangers, ...listed];
}
function sha256Of(bytes) {
    return bytes && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex');
}
/** macOS writes this file into every folder it shows; it is data that no interpreter loads. */
function isHarmless(path) {
    return path.split('/').at(-1) === '.DS_Store';
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

/***/ 9105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ verifyPackage)
});

// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js + 2 modules
var canonicalize = __webpack_require__(1231);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/manifest/manifest.js
var manifest = __webpack_require__(6924);
// EXTERNAL MODULE: ./lib/manifest/statement.js
var manifest_statement = __webpack_require__(5620);
// EXTERNAL MODULE: ./lib/sign/trust-policy.js
var trust_policy = __webpack_require__(4162);
// EXTERNAL MODULE: ./lib/time.js
var time = __webpack_require__(6146);
// EXTERNAL MODULE: ./lib/worker-id.js
var worker_id = __webpack_require__(8875);
// EXTERNAL MODULE: ./lib/verify/authenticate.js
var authenticate = __webpack_require__(3736);
// EXTERNAL MODULE: ./lib/verify/completeness-step.js
var completeness_step = __webpack_require__(7844);
;// CONCATENATED MODULE: ./lib/verify/identity-step.js
/** Step 2 of verifying: is it the worker that the caller expects, and do manifest and statement say the same? */




/** `signed` is the best there is: the authenticated statement's members, else those of manifest.json. */
function identityStep(signed, manifest, statement, evidence, expected) {
    const findings = [];
    const { path } = evidence.manifest;
    for (const member of ['worker_id', 'worker_species_id', 'worker_version']) {
        const wanted = expected[member];
        if (signed === undefined || wanted === undefined || signed[member] === wanted)
            continue;
        const message = `${member} is ${(0,lib_escape/* quote */.hD)(signed[member])}, expected is ${(0,lib_escape/* quote */.hD)(wanted)}`;
        findings.push((0,finding/* finding */.gk)('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
    }
    if (statement !== undefined && manifest !== undefined) {
        const members = manifestOf(statement);
        for (const member of new Set([...Object.keys(members), ...Object.keys(manifest)])) {
            const stated = Object.hasOwn(manifest, member) ? manifest[member] : undefined;
            if (member === 'signature_hmac_sha256' || stated === members[member])
                continue;
            const message = `${(0,lib_escape/* quote */.hD)(member)} in \`${path}\` is ${(0,lib_escape/* quote */.hD)(stated)}, by the signed statement ${(0,lib_escape/* quote */.hD)(members[member])}`;
            findings.push((0,finding/* finding */.gk)('ATTEST_MANIFEST_ID_MISMATCH', message, { path }));
        }
        const subject = statement.subject[0].name;
        if (subject !== members.worker_id) {
            const message = `the signed statement is about ${(0,lib_escape/* quote */.hD)(subject)} and about ${(0,lib_escape/* quote */.hD)(members.worker_id)}`;
            findings.push((0,finding/* finding */.gk)('ATTEST_MANIFEST_ID_MISMATCH', message, { path: evidence.bundle.path }));
        }
    }
    if ((0,worker_id/* workerNamespace */.St)(expected.worker_id) === undefined) {
        findings.push((0,finding/* finding */.gk)('ATTEST_NAMESPACE_INVALID', `${(0,lib_escape/* quote */.hD)(expected.worker_id)} is in no tenant namespace`));
    }
    return findings;
}
/** The manifest.json that a statement goes with, to the last member; only the HMAC signature is not in the statement. */
function manifestOf({ predicate, }) {
    const at = predicate.build.signed_at;
    const namespace = (0,worker_id/* workerNamespace */.St)(predicate.worker_id) ?? '';
    return {
        ...(0,manifest_statement/* manifestMembers */.zw)(predicate),
        attested_at_utc: at,
        trust_statement: (0,worker_id/* trustStatement */.si)(namespace, at, predicate.package_hash),
    };
}

// EXTERNAL MODULE: ./lib/canonicalize/order.js
var canonicalize_order = __webpack_require__(1376);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/canonicalize/refusals.js
var refusals = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/manifest/changes.js
var manifest_changes = __webpack_require__(3376);
;// CONCATENATED MODULE: ./lib/verify/tree-step.js








/** Compares the files with the authenticated statement or, without one, with the hash in manifest.json. */
async function treeStep(label, content, statement, signed, options) {
    if (statement !== undefined)
        return compareWithStatement(label, content, statement);
    // What cannot be hashed whole has no hash to compare; it is denied already.
    if ((0,finding/* hasErrors */.Cs)(content.findings) || signed === undefined) {
        return { changes: [], order: undefined, findings: [] };
    }
    const accepted = options.hmacOrder === 'any' ? canonicalize_order/* HASH_ORDERS */.PW : [options.hmacOrder];
    const order = accepted.find((one) => (0,package_hash/* packageHash */.Hi)(content.files, one) === signed.package_hash);
    const findings = order === undefined ? [hashMismatch(label, content, signed.package_hash, options.hmacOrder)] : [];
    return { changes: [], order, findings };
}
function hashMismatch(label, content, signed, pinned) {
    if ((0,manifest/* isPlaceholderHash */.it)(signed)) {
        return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `the manifest holds the placeholder \`${signed}\`: the package was never attested`, {
            path: (0,refusals/* shownPath */.pS)(label, ''),
            fix: 'Sign the package with `wcp-attest sign DIR`.',
        });
    }
    const other = canonicalize_order/* HASH_ORDERS */.PW.find((order) => (0,package_hash/* packageHash */.Hi)(content.files, order) === signed);
    if (other !== undefined) {
        return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `the files fit the signed hash in the order of the ${other} SDK, not in the order \`${pinned}\``, {
            path: (0,refusals/* shownPath */.pS)(label, ''),
            fix: `If the signer uses the ${other} SDK, verify with --hash-order ${other}.`,
        });
    }
    const computed = (0,package_hash/* packageHash */.Hi)(content.files, pinned === 'any' ? 'python' : pinned);
    return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `the package hash is \`${computed}\`, the manifest says ${(0,lib_escape/* quote */.hD)(signed)}`, {
        path: (0,refusals/* shownPath */.pS)(label, ''),
        fix: 'Restore the signed files, or sign again if the change is wanted. HMAC signs no file list; with --scheme ed25519 the changed file is named.',
    });
}
async function compareWithStatement(label, content, statement) {
    const { predicate, subject } = statement;
    const every = await (0,manifest_changes/* compareWithSigned */.c)(predicate, content, (path) => content.read(path, limits/* MAX_DOCUMENT_BYTES */.bi));
    const refused = new Set(content.findings.filter((one) => one.code === 'ATTEST_TREE_UNSAFE').map((one) => one.path));
    // What is refused, or below it, was not compared, so nothing is said about it.
    const changes = every.filter(({ path }) => !withParents(path).some((one) => refused.has((0,refusals/* shownPath */.pS)(label, one))));
    const findings = changes.map(({ path, change }) => {
        const shown = (0,refusals/* shownPath */.pS)(label, path);
        return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `\`${shown}\` ${(0,manifest_changes/* changeText */.k)(change)}`, {
            path: shown,
            fix: changeFix(change),
        });
    });
    const order = predicate.hash_order;
    if (changes.length === 0 && !(0,finding/* hasErrors */.Cs)(content.findings)) {
        const list = (0,package_hash/* fileListDigest */.tn)(content.files);
        const agrees = (0,package_hash/* packageHash */.Hi)(content.files, order) === predicate.package_hash &&
            subject[0].digest.sha256 === list &&
            subject[0].digest.dirHash1 === list;
        if (!agrees)
            findings.push((0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', 'the signed digests contradict the signed file list', {
                path: (0,refusals/* shownPath */.pS)(label, ''),
            }));
    }
    return { changes, order: findings.length === 0 ? order : undefined, findings };
}
/** A path, the directories above it, and the root as the empty path. */
function withParents(path) {
    const parts = path.split('/');
    return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
function changeFix(change) {
    switch (change) {
        case 'added':
        case 'directory-added':
            return 'Remove it, or sign again if it belongs to the package.';
        case 'removed':
        case 'directory-removed':
            return 'Restore it, or sign again if it is meant to be gone.';
        case 'line-endings':
            return 'Deploy the packed files or set `* -text` in .gitattributes: a checkout rewrote the line endings.';
        case 'made-executable':
            return 'chmod -x it, or sign again if it is meant to be executable.';
        case 'made-not-executable':
            return 'chmod +x it, or sign again if it is meant not to be executable.';
        case 'modified':
            return 'Restore the signed content, or sign again if the change is wanted.';
    }
}

// EXTERNAL MODULE: ./lib/verify/validity-step.js
var validity_step = __webpack_require__(898);
;// CONCATENATED MODULE: ./lib/verify/verdict.js
/** Deny codes in the order of the steps; a verdict's `deny_code` is the first one that was found. */
const DENY_ORDER = [
    'ATTEST_MANIFEST_MISSING',
    'ATTEST_SCHEMA_UNSUPPORTED',
    'ATTEST_MANIFEST_ID_MISMATCH',
    'ATTEST_NAMESPACE_INVALID',
    'ATTEST_TREE_UNSAFE',
    'ATTEST_PACKAGE_EMPTY',
    'ATTEST_HASH_MISMATCH',
    'ATTEST_SIGNATURE_MISSING',
    'ATTEST_SIG_INVALID',
    'ATTEST_KEY_UNTRUSTED',
    'ATTEST_KEY_EXPIRED',
    'ATTEST_KEY_REVOKED',
    'ATTEST_EXPIRED',
    'ATTEST_VERSION_TOO_OLD',
    'ATTEST_UNHASHED_CONTENT',
];

;// CONCATENATED MODULE: ./lib/verify/verify.js
/**
 * Verifies a package: ordered, total, fail-closed. Every input maps to a verdict. Identity and trust come from the
 * caller; with Ed25519 every value in the verdict comes from the authenticated statement.
 */














/** Verifies what a source holds against its attestation. */
async function verifyPackage(source, given, options) {
    // A package found by a pattern lies in a directory that a pull request named.
    const evidence = {
        manifest: { ...given.manifest, path: (0,lib_escape/* printable */.g$)(given.manifest.path) },
        bundle: { ...given.bundle, path: (0,lib_escape/* printable */.g$)(given.bundle.path) },
    };
    const manifest = manifestStep(evidence);
    const authenticated = verify_authenticate(manifest.manifest, evidence, options);
    const content = await (0,canonicalize/* canonicalize */.d)(source, { onProgress: options.onProgress });
    const { statement } = authenticated;
    const signed = statement === undefined ? manifest.manifest?.signed : (0,manifest_statement/* manifestMembers */.zw)(statement.predicate);
    const tree = await treeStep(source.label, content, statement, signed, options);
    const findings = [
        ...manifest.findings,
        ...identityStep(signed, manifest.manifest?.members, statement, evidence, options.expected),
        ...content.findings,
        ...tree.findings,
        ...authenticated.findings,
        ...(0,validity_step/* validityStep */.L)(signed, statement, options),
        ...(0,completeness_step/* completenessStep */.N)(source.label, content, evidence, statement !== undefined, options),
    ];
    return assemble(findings, { content, authenticated, signed, tree, options });
}
function manifestStep(evidence) {
    const { path, bytes, problem } = evidence.manifest;
    if (bytes === undefined) {
        const why = problem ?? 'does not exist';
        return { findings: [(0,finding/* finding */.gk)('ATTEST_MANIFEST_MISSING', `\`${path}\` ${why}`, { path })] };
    }
    const read = (0,manifest/* readManifest */.WI)(bytes, path);
    return read.ok ? { manifest: read.manifest, findings: [] } : { findings: [read.finding] };
}
function verify_authenticate(manifest, evidence, options) {
    const { policy, expected, now, secretOf } = options;
    const bundle = (0,authenticate/* authenticateBundle */.M9)(evidence.bundle, policy, expected.worker_id, now);
    // Without a readable manifest there is nothing that HMAC could have signed; that is a finding already.
    const hmac = manifest === undefined
        ? { hmac: false, findings: [] }
        : (0,authenticate/* authenticateHmac */.jM)(manifest, evidence.manifest.path, policy, expected.worker_id, secretOf);
    const findings = [...bundle.findings, ...hmac.findings];
    const expired = (0,authenticate/* refuseExpiredPolicy */.o1)(policy, now);
    if (expired === undefined)
        return { ...bundle, hmac: hmac.hmac, findings };
    return { statement: undefined, keyid: undefined, hmac: false, findings: [...findings, expired] };
}
function assemble(findings, outcome) {
    const { content, tree, options } = outcome;
    const attested = (0,finding/* hasErrors */.Cs)(findings) ? null : attestedBy(outcome);
    if (attested === null && !(0,finding/* hasErrors */.Cs)(findings)) {
        // No step denied and nothing vouches: that is never a pass.
        findings.push((0,finding/* finding */.gk)('ATTEST_SIGNATURE_MISSING', 'no signature vouches for the package'));
    }
    const found = new Set(findings.filter((one) => one.severity === 'error').map((one) => one.code));
    const denyCodes = DENY_ORDER.filter((code) => found.has(code));
    const uncovered = content.residue.some((path) => !(0,completeness_step/* isHarmless */.E)(path));
    return {
        ok: attested !== null,
        deny_code: denyCodes[0] ?? null,
        deny_codes: denyCodes,
        attested,
        verified_at: (0,time/* formatInstant */.r)(options.now),
        complete: attested !== null && !uncovered,
        freshness: 'unchecked',
        changes: tree.changes,
        files: content.files.length,
        bytes: content.bytes,
        findings,
    };
}
function attestedBy({ authenticated, signed, tree, options }) {
    const { statement, keyid, hmac } = authenticated;
    const { policy, expected } = options;
    const schemes = trust_policy/* SCHEMES */.d.filter((scheme) => (scheme === 'hmac' ? hmac : statement !== undefined));
    const namespace = (0,worker_id/* workerNamespace */.St)(expected.worker_id);
    if (signed === undefined || tree.order === undefined || namespace === undefined)
        return null;
    if (schemes.length === 0 || !policy.schemes.every((scheme) => schemes.includes(scheme)))
        return null;
    const at = statement?.predicate.build.signed_at ?? signed.built_at_utc;
    return {
        worker_id: signed.worker_id,
        worker_species_id: signed.worker_species_id,
        worker_version: signed.worker_version,
        package_hash: signed.package_hash,
        hash_order: tree.order,
        schemes,
        keyid: keyid ?? null,
        built_at: signed.built_at_utc,
        trust_statement: (0,worker_id/* trustStatement */.si)(namespace, at, signed.package_hash),
        covers: statement === undefined ? 'contents' : 'contents, executable bits and directories',
    };
}


/***/ })

};
