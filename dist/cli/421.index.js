export const id = 421;
export const ids = [421];
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

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ VERIFY_FLAGS),
/* harmony export */   q: () => (/* binding */ verifyByFlags)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8207);
/* harmony import */ var _manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5215);
/* harmony import */ var _sign_trust_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4162);
/* harmony import */ var _source_directory_io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6571);
/* harmony import */ var _verify_evidence_io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6824);
/* harmony import */ var _verify_refuse_inside_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1178);
/* harmony import */ var _verify_verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9105);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8875);
/* harmony import */ var _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9902);
/* harmony import */ var _parse_args_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6995);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9095);
/** The flags that say what a package must be and whom to trust, and the verification they ask for. */












const VERIFY_FLAGS = {
    'package-root': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .PACKAGE_ROOT_FLAG */ .LM,
    'worker-id': { type: 'string', value: 'ID', required: true, text: 'the worker it must be' },
    'worker-species-id': { type: 'string', value: 'ID', text: 'the species it must be' },
    'worker-version': { type: 'string', value: 'VERSION', text: 'the version it must be' },
    trust: {
        type: 'string',
        value: 'FILE',
        text: 'trust policy: the keys to accept, and for which namespaces',
    },
    scheme: {
        type: 'string',
        value: 'SCHEME',
        choices: ['hmac'],
        text: 'without --trust: accept an HMAC signature made with the secret in --key-env',
    },
    'key-env': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .HMAC_ENV_FLAG */ .jZ,
    'hash-order': {
        type: 'string',
        value: 'SDK',
        choices: ['python', 'go', 'typescript', 'any'],
        default: 'python',
        text: 'record order to demand where only HMAC signs',
    },
    'manifest-in': {
        type: 'string',
        value: 'FILE',
        text: 'manifest.json, when it is not in DIR; the bundle is beside it',
    },
    bundle: { type: 'string', value: 'FILE', text: 'manifest.sig, when it is not beside the manifest' },
    strip: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .STRIP_FLAG */ .Yh,
    residue: {
        type: 'string',
        value: 'WHAT',
        choices: ['deny', 'warn'],
        default: 'deny',
        text: 'what to do with unsigned files such as __pycache__; warn needs the trust policy’s permission',
    },
};
/** Verifies a package as the flags say. Throws WCP2001 and WCP2002 for what the user mistyped. */
async function verifyByFlags(name, root, flags, io) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .startProgress */ .ot)('verifying', io);
    return run(name, root, flags, io, progress.onProgress).finally(progress.end);
}
async function run(name, root, flags, io, onProgress) {
    const absolute = io.resolve(root);
    const source = await sourceOf(name, root, { strip: flags.strip, onProgress }, io);
    const evidence = await evidenceOf(source, root, flags, io);
    const inside = (0,_verify_refuse_inside_io_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseInside */ .N)(absolute, {
        'the trust policy': flags.trust && io.resolve(flags.trust),
        'this program': io.program,
    });
    if (inside.length > 0)
        return { source, evidence, findings: inside };
    const trust = trustPolicy(name, flags, io);
    if (!trust.ok)
        return { source, evidence, findings: trust.findings };
    const notes = [];
    if (flags.residue === 'warn' && !trust.policy.mayWarnOfResidue) {
        notes.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('ATTEST_UNHASHED_CONTENT', '--residue warn is not permitted by the trust policy', {
            severity: 'note',
            fix: 'Set "residue": "warn" in the trust policy if unsigned files are acceptable.',
        }));
    }
    const verdict = await (0,_verify_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyPackage */ .s)(source, evidence, {
        expected: {
            worker_id: flags['worker-id'],
            worker_species_id: flags['worker-species-id'],
            worker_version: flags['worker-version'],
        },
        policy: trust.policy,
        secretOf: (env) => io.env(env),
        hmacOrder: flags['hash-order'],
        warnOfResidue: flags.residue === 'warn',
        now: io.clock(),
        onProgress,
    });
    const findings = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(verdict.findings) ? [...verdict.findings, ...notes] : verdict.findings;
    return { source, verdict, evidence, findings };
}
/** The tarball or the directory that is named. What reads a tarball is only loaded for one. */
async function sourceOf(name, root, options, io) {
    const path = io.resolve(root);
    if (io.kind(root) === 'file') {
        const { tarballSource } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 2331));
        return tarballSource(path, { label: root, ...options });
    }
    if (options.strip !== undefined)
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('--strip is for tarballs only', name);
    return (0,_source_directory_io_js__WEBPACK_IMPORTED_MODULE_3__/* .directorySource */ .X)(path, root);
}
async function evidenceOf(source, root, flags, io) {
    const read = (shown) => (0,_verify_evidence_io_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvidence */ .A)({ manifest: io.resolve(shown.manifest), bundle: io.resolve(shown.bundle) }, shown);
    const manifestIn = flags['manifest-in'];
    let evidence;
    if (manifestIn !== undefined)
        evidence = read((0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsBeside */ .Vq)(manifestIn));
    else if (source.kind === 'directory')
        evidence = read((0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsInPackage */ .m0)(root));
    else
        evidence = await (await __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 2176))).sourceEvidence(source);
    if (flags.bundle !== undefined) {
        const bundle = {
            path: flags.bundle,
            bytes: undefined,
            ...(0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__/* .readAttestationFile */ .tV)(io.resolve(flags.bundle)),
        };
        // A bundle that is asked for must be there, even where the policy would do without one.
        if (bundle.bytes === undefined)
            bundle.problem ??= 'does not exist';
        evidence = { ...evidence, bundle };
    }
    return evidence;
}
function trustPolicy(name, flags, io) {
    if (flags.trust !== undefined) {
        if (flags.scheme !== undefined)
            throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('--scheme and --trust exclude each other', name);
        return (0,_sign_trust_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .readTrustPolicy */ .v)(io.readFile(flags.trust, _limits_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_DOCUMENT_BYTES */ .bi), flags.trust);
    }
    if (flags.scheme === undefined) {
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('whom to trust is not said: give --trust FILE, or --scheme hmac for a shared secret', name);
    }
    return { ok: true, policy: sharedSecretPolicy(flags['worker-id'], flags['key-env']) };
}
/** What --scheme hmac says: whoever holds the secret may sign for the namespace of the worker that is asked for. */
function sharedSecretPolicy(workerId, env) {
    const namespace = (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_11__/* .workerNamespace */ .St)(workerId);
    return {
        schemes: ['hmac'],
        mayWarnOfResidue: false,
        expires: undefined,
        minimumVersions: {},
        keys: [],
        hmac: namespace === undefined ? [] : [{ env, namespaces: [namespace], allow_short_secret: false }],
    };
}


/***/ }),

/***/ 1421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   verdictJson: () => (/* binding */ verdictJson)
/* harmony export */ });
/* harmony import */ var _check_source_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(449);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _attestation_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9902);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9859);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4367);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8745);
/* harmony import */ var _verify_flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7779);
/** `verify`: checks a package against its attestation, fail-closed. */







const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .defineCommand */ .N)({
    usage: 'verify DIR|TAR --worker-id ID --trust FILE',
    description: 'Verifies a package: identity, files, signature, and that nothing unsigned hides in it. Who it must be and whom to trust come from you, never from the package. Exit status 1 on any deny code.',
    output: 'report',
    positionals: { DIR: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKAGE_OR_TARBALL_POSITIONAL */ .hn },
    flags: _verify_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .VERIFY_FLAGS */ .O,
    examples: [
        'wcp-attest verify worker --worker-id org.acme.summarizer --trust wcp-trust.json',
        'wcp-attest verify worker --worker-id org.acme.summarizer --scheme hmac',
        'wcp-attest verify worker.tgz --worker-id org.acme.summarizer --trust wcp-trust.json',
    ],
    async run({ flags, positionals }, io) {
        const root = (0,_package_root_js__WEBPACK_IMPORTED_MODULE_3__/* .packageRoot */ .Z)('verify', positionals.DIR, flags['package-root']);
        const { source, verdict, findings } = await (0,_verify_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyByFlags */ .q)('verify', root, flags, io);
        const workerId = flags['worker-id'];
        const facts = (0,_check_source_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceFacts */ .tp)(source);
        return {
            json: { ...verdictJson(verdict), source: facts, findings },
            pretty: verdict?.attested
                ? passText(verdict, verdict.attested, facts)
                : `DENIED ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(workerId)}`,
            findings,
            packages: [
                {
                    name: workerId,
                    root,
                    verdict: verdict?.ok ? 'verified' : 'denied',
                    ...(verdict?.attested && {
                        packageHash: verdict.attested.package_hash,
                        hashOrder: verdict.attested.hash_order,
                    }),
                },
            ],
        };
    },
});
/** The verdict as JSON: signed values at the top, null where nothing vouches for them. */
function verdictJson(verdict) {
    const { attested, findings: _, ...rest } = verdict ?? { attested: null, findings: [], ok: false, deny_code: null };
    return {
        ...rest,
        worker_id: attested?.worker_id ?? null,
        worker_species_id: attested?.worker_species_id ?? null,
        worker_version: attested?.worker_version ?? null,
        package_hash: attested?.package_hash ?? null,
        hash_order: attested?.hash_order ?? null,
        schemes: attested?.schemes ?? [],
        keyid: attested?.keyid ?? null,
        built_at: attested?.built_at ?? null,
        trust_statement: attested?.trust_statement ?? null,
        covers: attested?.covers ?? null,
    };
}
function passText(verdict, attested, facts) {
    const lines = [
        `VERIFIED ${attested.worker_id} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(attested.worker_version)}`,
        `  package hash  ${attested.package_hash}`,
        `  hash order    ${attested.hash_order}`,
        `  signed with   ${attested.schemes.join(' and ')}`,
        ...(attested.keyid === null ? [] : [`  key           ${attested.keyid}`]),
        `  files         ${verdict.files}, ${verdict.bytes} bytes`,
        ...(0,_source_text_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceLines */ .J)(facts).map((line) => `  paths         ${line}`),
        `  covers        ${attested.covers}`,
        `  built at      ${attested.built_at}`,
        `  freshness     ${verdict.freshness === 'checked' ? 'checked' : 'unchecked: no registry was asked'}`,
    ];
    if (!verdict.complete)
        lines.push('  complete      no: the package holds files that nobody signed');
    return [...lines, attested.trust_statement].join('\n');
}


/***/ })

};
