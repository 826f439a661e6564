export const id = 206;
export const ids = [206];
export const modules = {

/***/ 9902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ SCHEME_FLAG),
/* harmony export */   LM: () => (/* binding */ PACKAGE_ROOT_FLAG),
/* harmony export */   Yo: () => (/* binding */ PACKAGE_POSITIONAL),
/* harmony export */   fj: () => (/* binding */ HASH_ORDER_FLAG),
/* harmony export */   jZ: () => (/* binding */ HMAC_ENV_FLAG)
/* harmony export */ });
/** Flags that the package commands share, under the reference CLI's names where it has them. */
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

// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js
var canonicalize = __webpack_require__(2570);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/manifest/attestation-files.io.js
var attestation_files_io = __webpack_require__(5215);
// EXTERNAL MODULE: ./lib/sign/trust-policy.js
var trust_policy = __webpack_require__(4162);
// EXTERNAL MODULE: ./lib/source/directory.io.js
var directory_io = __webpack_require__(5334);
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

// EXTERNAL MODULE: ./lib/cli/attestation-flags.js
var attestation_flags = __webpack_require__(9902);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
// EXTERNAL MODULE: ./lib/cli/package-root.js
var package_root = __webpack_require__(4367);
// EXTERNAL MODULE: ./lib/cli/parse-args.js
var parse_args = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/cli/files.js
/** `files`: the file list of a package in `sha256sum` form; with --signed the list that was signed. */













const files_command = (0,command/* defineCommand */.N)({
    usage: 'files DIR [--signed --worker-id ID --trust FILE]',
    description: 'Prints every file of a package with its SHA-256, as `sha256sum` does. With --signed it prints the list from the signed statement after checking the signature, so that `sha256sum -c` in DIR names what has changed.',
    output: 'value',
    positionals: { DIR: attestation_flags/* PACKAGE_POSITIONAL */.Yo },
    flags: {
        'package-root': attestation_flags/* PACKAGE_ROOT_FLAG */.LM,
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
            const { files, findings } = await (0,canonicalize/* canonicalize */.d)((0,directory_io/* directorySource */.X)(absolute, root));
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
        const manifestIn = flags['manifest-in'];
        const paths = manifestIn === undefined ? (0,attestation_files_io/* pathsInPackage */.m0)(root) : (0,attestation_files_io/* pathsBeside */.Vq)(manifestIn);
        const bundle = { path: paths.bundle, bytes: undefined, ...(0,attestation_files_io/* readAttestationFile */.tV)(io.resolve(paths.bundle)) };
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


/***/ })

};
