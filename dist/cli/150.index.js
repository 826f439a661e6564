export const id = 150;
export const ids = [150];
export const modules = {

/***/ 4150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ check_command)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/config/find-config.io.js + 6 modules
var find_config_io = __webpack_require__(6070);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js
var canonicalize = __webpack_require__(2570);
// EXTERNAL MODULE: ./lib/canonicalize/file-set.js
var file_set = __webpack_require__(2713);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/manifest/attestation-files.io.js
var attestation_files_io = __webpack_require__(5215);
// EXTERNAL MODULE: ./lib/sign/trust-policy.js
var trust_policy = __webpack_require__(4162);
// EXTERNAL MODULE: ./lib/source/directory.io.js
var directory_io = __webpack_require__(5334);
// EXTERNAL MODULE: ./lib/verify/evidence.io.js
var evidence_io = __webpack_require__(6824);
// EXTERNAL MODULE: ./lib/verify/refuse-inside.io.js
var refuse_inside_io = __webpack_require__(1178);
// EXTERNAL MODULE: ./lib/verify/verify.js + 5 modules
var verify = __webpack_require__(1561);
// EXTERNAL MODULE: ./lib/bounded-file.io.js
var bounded_file_io = __webpack_require__(4031);
// EXTERNAL MODULE: ./lib/config/list-files.io.js
var list_files_io = __webpack_require__(3318);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/hall/hall.js
var hall = __webpack_require__(3260);
// EXTERNAL MODULE: ./lib/hall/hall-config.js
var hall_config = __webpack_require__(9119);
// EXTERNAL MODULE: ./lib/hall/load-hall.io.js
var load_hall_io = __webpack_require__(2313);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/route-check/read-rules.js + 1 modules
var read_rules = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/route-check/run-fixtures.js + 1 modules
var run_fixtures = __webpack_require__(5112);
// EXTERNAL MODULE: ./lib/check/read-fixture-file.js + 2 modules
var read_fixture_file = __webpack_require__(4801);
;// CONCATENATED MODULE: ./lib/check/routing-check.io.js
/** The routing part of the gate: rules, hall and fixtures of a configuration, read from disk and run. */













/** Runs the fixtures of a configuration against its rules. Every unreadable file is a finding. */
function checkRouting(found, ports) {
    const { config, directory } = found;
    if (config.rules === undefined) {
        // Fixtures without rules are refused when the configuration is read.
        return { findings: [] };
    }
    const findings = [];
    const read = (path, place, parse) => {
        const bytes = readInside(directory, path, place, findings);
        const parsed = bytes && parse(bytes, path);
        if (parsed === undefined)
            return undefined;
        for (const each of parsed.findings)
            findings.push(each);
        return parsed.ok ? parsed.value : undefined;
    };
    const ruleSet = read(config.rules, found.place(['rules']), (bytes, file) => {
        const result = (0,read_rules/* readRules */.Kc)(bytes, file);
        return result.ok ? { ...result, value: result.ruleSet } : result;
    });
    const files = (0,find_config_io/* resolveFiles */.sA)(directory, config.fixtures, (index) => found.place(['fixtures', index]));
    for (const each of files.findings)
        findings.push(each);
    const fixtures = [];
    for (const file of files.files) {
        const some = read(file, {}, (bytes, path) => {
            const result = (0,read_fixture_file/* readFixtureFile */.O)(bytes, path);
            return result.ok ? { ...result, value: result.fixtures } : result;
        });
        for (const each of some ?? [])
            fixtures.push(each);
    }
    const hall = hallOf(found, findings);
    if (ruleSet === undefined || (0,finding/* hasErrors */.Cs)(findings))
        return { findings };
    const run = (0,run_fixtures/* runFixtures */.G)(fixtures, ruleSet, hall, ports);
    return { run, findings: [...findings, ...run.findings] };
}
/** The configured hall; undefined without one, or when it could not be read, which is a finding then. */
function hallOf(found, findings) {
    const { config, directory } = found;
    if (config.hall === undefined)
        return undefined;
    let hallConfig = hall_config/* DEFAULT_HALL_CONFIG */.JB;
    if (config.hall.config !== undefined) {
        const place = found.place(['hall', 'config']);
        const bytes = readInside(directory, config.hall.config, place, findings);
        const read = bytes && (0,hall_config/* readHallConfig */.Ur)(bytes, config.hall.config);
        for (const each of read?.findings ?? [])
            findings.push(each);
        if (read?.ok)
            hallConfig = read.config;
    }
    const { records } = config.hall;
    if (records === undefined)
        return (0,hall/* hallOfRecords */.n)([], hallConfig);
    const outside = (0,list_files_io/* outsideFault */.j)(directory, records);
    if (outside !== undefined) {
        findings.push((0,finding/* finding */.gk)('WCP2002', outside, found.place(['hall', 'records'])));
        return undefined;
    }
    const loaded = (0,load_hall_io/* loadRecords */.f)((0,external_node_path_.join)(directory, records), records);
    for (const each of loaded.findings)
        findings.push(each);
    return loaded.ok ? (0,hall/* hallOfRecords */.n)(loaded.records, hallConfig) : undefined;
}
/** The bytes of a configured file, or a finding at the place of the configuration that names it. */
function readInside(directory, path, place, findings) {
    const outside = (0,list_files_io/* outsideFault */.j)(directory, path);
    const read = outside === undefined ? (0,bounded_file_io/* readBoundedFile */.M)((0,external_node_path_.join)(directory, path), limits/* MAX_DOCUMENT_BYTES */.bi) : undefined;
    if (read?.ok)
        return read.bytes;
    const code = read?.reason === 'unreadable' ? 'WCP3001' : read?.reason === 'too-large' ? 'WCP2003' : 'WCP2002';
    const message = outside ?? `cannot read ${(0,lib_escape/* quote */.hD)(path)}: ${read?.detail}`;
    findings.push((0,finding/* finding */.gk)(code, message, place));
    return undefined;
}

;// CONCATENATED MODULE: ./lib/check/package-check.io.js
/** The package part of the gate: hash every package, and verify the ones whose attestation is committed. */












/** Checks one package. `trust` is missing when the configuration names no trust policy or a broken one. */
async function checkPackage(one, hashOrder, trust, options) {
    const content = await (0,canonicalize/* canonicalize */.d)((0,directory_io/* directorySource */.X)(one.directory, one.root));
    const usable = !(0,finding/* hasErrors */.Cs)(content.findings);
    const report = usable ? (0,package_hash/* orderReport */.zZ)(content.files, hashOrder) : undefined;
    const checked = {
        root: one.root,
        worker_id: one.workerId,
        worker_species_id: one.workerSpeciesId,
        attestation: one.attestation,
        package_hash: report?.orders[hashOrder] ?? null,
        hash_order: hashOrder,
        orders: report?.orders ?? null,
        disagreements: report?.disagreements ?? [],
        files: content.files.length,
        bytes: content.bytes,
        residue: content.residue,
    };
    if (one.attestation === 'released') {
        const findings = [...content.findings, ...residueNotes(one.root, content)];
        return { ...checked, verdict: usable ? 'hashed' : 'denied', findings };
    }
    // Without a policy nothing can be verified; the missing policy is a finding of the whole check.
    if (trust === undefined)
        return { ...checked, verdict: 'denied', findings: content.findings };
    return { ...checked, ...(await verifyCommitted(one, hashOrder, trust, options)) };
}
async function verifyCommitted(one, hmacOrder, policy, options) {
    const verdict = await (0,verify/* verifyPackage */.s)((0,directory_io/* directorySource */.X)(one.directory, one.root), (0,evidence_io/* readEvidence */.A)((0,attestation_files_io/* pathsInPackage */.m0)(one.directory), (0,attestation_files_io/* pathsInPackage */.m0)(one.root)), {
        expected: { worker_id: one.workerId, worker_species_id: one.workerSpeciesId },
        policy,
        secretOf: options.secretOf,
        hmacOrder,
        warnOfResidue: false,
        now: options.now,
    });
    // A good signature over other files: the package changed and its attestation was not touched. The release signs it.
    const onlyChanged = verdict.deny_codes.length === 1 && verdict.changes.length > 0;
    if (one.attestation === 'committed' && onlyChanged && verdict.deny_code === 'ATTEST_HASH_MISMATCH') {
        const findings = verdict.findings.map((each) => each.code === 'ATTEST_HASH_MISMATCH'
            ? {
                ...each,
                severity: 'note',
                fix: 'Nothing to do now: the attestation is stale and is made again at release.',
            }
            : each);
        return { verdict: 'stale', findings };
    }
    return { verdict: verdict.ok ? 'verified' : 'denied', findings: verdict.findings };
}
/** What lies in the checkout but will not be part of the package. */
function residueNotes(root, content) {
    return content.residue.map((path) => {
        const shown = (0,file_set/* shownPath */.pS)(root, path);
        return (0,finding/* finding */.gk)('ATTEST_UNHASHED_CONTENT', `\`${shown}\` is not part of the package`, {
            severity: 'note',
            path: shown,
            fix: 'Keep it out of the repository, for example with .gitignore.',
        });
    });
}
/** The trust policy that is stated or configured; missing, it is a fault when a package needs it. Faults are findings. */
function trustOf(found, packages, findings, stated) {
    const trust = stated ?? found.config.trust;
    if (trust === undefined) {
        const needing = packages.filter((one) => one.attestation !== 'released');
        if (needing.length > 0) {
            findings.push((0,finding/* finding */.gk)('WCP2004', 'a package has `attestation: committed` or `must-match`, but no `trust` policy is configured', {
                ...(found.file === undefined ? {} : { path: found.file }),
                fix: 'Add `trust: wcp-trust.json`; `wcp-attest keygen --trust` makes the file.',
            }));
        }
        return undefined;
    }
    for (const one of packages) {
        for (const each of (0,refuse_inside_io/* refuseInside */.N)(one.directory, { 'the trust policy': (0,external_node_path_.resolve)(found.directory, trust) }))
            findings.push(each);
    }
    const bytes = readInside(found.directory, trust, stated === undefined ? found.place(['trust']) : {}, findings);
    const read = bytes && (0,trust_policy/* readTrustPolicy */.v)(bytes, trust);
    if (read?.ok)
        return read.policy;
    for (const each of read?.findings ?? [])
        findings.push(each);
    return undefined;
}

;// CONCATENATED MODULE: ./lib/check/check.io.js
/** The pull request gate: packages hashed or verified, rules read strictly, fixtures run. It signs and sends nothing. */






/** Runs the gate. Never throws for what a repository can hold: a CodedError of an edge becomes a finding. */
async function check(request) {
    try {
        return await run(request);
    }
    catch (error) {
        if (!(error instanceof errors/* CodedError */.AK))
            throw error;
        const place = error.fix === undefined ? {} : { fix: error.fix };
        return result([], undefined, [(0,finding/* finding */.gk)(error.code, error.message, place)]);
    }
}
async function run(request) {
    const found = (0,find_config_io/* findConfig */.u0)(request.directory, request.config);
    const prefix = (0,external_node_path_.relative)(request.shownFrom, found.directory);
    if (!found.ok)
        return result([], undefined, found.findings, prefix);
    const { packages: resolved, findings } = (0,find_config_io/* resolvePackages */.ow)(found);
    const packages = request.hashOnly
        ? resolved.map((one) => ({ ...one, attestation: 'released' }))
        : resolved;
    if (packages.length === 0 && found.config.rules === undefined && findings.length === 0) {
        findings.push((0,finding/* finding */.gk)('WCP2004', 'the configuration names neither packages nor rules: there is nothing to check', {
            ...(found.file === undefined ? {} : { path: found.file }),
        }));
    }
    const trust = trustOf(found, packages, findings, request.trust);
    const options = { secretOf: request.secretOf, now: request.ports.now() };
    const checked = [];
    for (const one of packages) {
        const each = await checkPackage(one, found.config.hashOrder, trust, options);
        each.findings = each.findings.map((finding) => shownBelow(prefix, finding));
        checked.push(each);
    }
    const routing = checkRouting(found, request.ports);
    const conformance = routing.run && {
        ...routing.run,
        results: routing.run.results.map((one) => ({
            ...one,
            findings: one.findings.map((finding) => shownBelow(prefix, finding)),
        })),
    };
    return result(checked, conformance, [...findings, ...routing.findings], prefix);
}
function result(packages, conformance, others, prefix = '') {
    const findings = [
        ...packages.flatMap((one) => one.findings),
        ...others.map((one) => shownBelow(prefix, one)),
    ];
    // What a failed fixture met is a deny of the routing under test.
    const met = (conformance?.results ?? [])
        .filter((one) => one.status === 'failed')
        .map((one) => one.actual?.deny_code);
    const deny_codes = [...new Set([...(0,finding/* denyCodes */.jw)(findings), ...met.filter((code) => code != null)])];
    return { ok: !(0,finding/* hasErrors */.Cs)(findings), deny_codes, packages, conformance, findings };
}
/** The finding with its path counted from where the user looks. */
function shownBelow(prefix, one) {
    if (prefix === '' || one.path === undefined || (0,external_node_path_.resolve)('/', one.path) === one.path)
        return one;
    return { ...one, path: `${prefix.replaceAll('\\', '/')}/${one.path}` };
}
/** The result as the stable JSON of the CLI and the Action. Diff and invariants come with route-diff. */
function checkJson(value) {
    const { ok, deny_codes, packages, conformance, findings } = value;
    return {
        ok,
        deny_codes,
        packages,
        conformance: conformance === undefined
            ? null
            : { ok: conformance.ok, summary: conformance.summary, results: conformance.results },
        diff: null,
        invariants: null,
        findings,
    };
}
/** The fixtures as test cases of a report. */
function checkCases(value) {
    return (value.conformance?.results ?? []).map(({ file, id, status, findings }) => ({
        suite: file,
        name: id,
        status,
        findings,
    }));
}
/** The packages as rows of a report. */
function checkPackages(value) {
    return value.packages.map(({ worker_id, root, package_hash, hash_order, verdict }) => ({
        name: worker_id,
        root,
        verdict,
        ...(package_hash === null ? {} : { packageHash: package_hash, hashOrder: hash_order }),
    }));
}

// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
// EXTERNAL MODULE: ./lib/cli/order-text.js
var order_text = __webpack_require__(5072);
;// CONCATENATED MODULE: ./lib/cli/check.js
/** `check`: the pull request gate, on a developer's machine. */





const check_command = (0,command/* defineCommand */.N)({
    usage: 'check [DIR] [--config FILE]',
    description: 'Runs what the Action runs on a pull request: hashes every package and verifies committed attestations, reads the routing rules strictly and runs their fixtures. It signs nothing, sends nothing and needs no key. Without wcp-attest.yml every registry_record.json below DIR is a package.',
    output: 'report',
    positionals: { DIR: { arity: 'optional', text: 'the repository (default: the working directory)' } },
    flags: {
        config: { type: 'string', value: 'FILE', text: 'configuration (default: wcp-attest.yml in DIR)' },
    },
    examples: ['wcp-attest check', 'wcp-attest check --report sarif=wcp-attest.sarif'],
    async run({ flags, positionals }, io) {
        const result = await check({
            directory: io.resolve(positionals.DIR ?? '.'),
            config: flags.config === undefined ? undefined : io.resolve(flags.config),
            shownFrom: io.cwd,
            ports: { now: io.clock, newId: () => io.uuid() },
            secretOf: (name) => io.env(name),
        });
        return {
            json: checkJson(result),
            pretty: checkText(result),
            findings: result.findings,
            cases: checkCases(result),
            packages: checkPackages(result),
        };
    },
});
function checkText(result) {
    const { packages, conformance } = result;
    const lines = [result.ok ? 'PASSED' : 'FAILED'];
    for (const one of packages) {
        const { orders, disagreements, hash_order } = one;
        lines.push(`  ${one.verdict.padEnd(9)} ${(0,lib_escape/* printable */.g$)(one.worker_id)}  ${(0,lib_escape/* printable */.g$)(one.root)}, ${(0,report/* countOf */.p)(one.files, 'file')}`);
        if (orders === null)
            continue;
        lines.push(`            ${orders[hash_order]}`);
        for (const line of (0,order_text/* orderLines */.Y)({ orders, disagreements }, hash_order))
            lines.push(`            ${line}`);
    }
    if (conformance !== undefined) {
        const { total, passed, failed, skipped } = conformance.summary;
        lines.push(`  fixtures  ${passed} of ${total} passed, ${failed} failed, ${skipped} skipped`);
    }
    return lines.join('\n');
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

/***/ 1561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ verifyPackage)
});

// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js
var canonicalize = __webpack_require__(2570);
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/canonicalize/file-set.js
var file_set = __webpack_require__(2713);
;// CONCATENATED MODULE: ./lib/verify/completeness-step.js
/** Step 5 of verifying: no file that neither the hash nor a signed list covers. Code could hide in one. */



/** `ATTEST_UNHASHED_CONTENT` per path; `listSigned` says whether an authenticated list covers nested manifests. */
function completenessStep(label, content, evidence, listSigned, options) {
    const lenient = options.warnOfResidue && options.policy.mayWarnOfResidue;
    const uncovered = (path, why, more = {}) => {
        const shown = (0,file_set/* shownPath */.pS)(label, path);
        return (0,finding/* finding */.gk)('ATTEST_UNHASHED_CONTENT', `\`${shown}\` ${why}`, { path: shown, ...more });
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
    return bytes && (0,external_node_crypto_.hash)('sha256', bytes, 'hex');
}
/** macOS writes this file into every folder it shows; it is data that no interpreter loads. */
function isHarmless(path) {
    return path.split('/').at(-1) === '.DS_Store';
}

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

// EXTERNAL MODULE: ./lib/names.js
var names = __webpack_require__(3879);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/canonicalize/order.js
var order = __webpack_require__(1376);
;// CONCATENATED MODULE: ./lib/manifest/changes.js
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
    return changes.sort((a, b) => (0,order/* compareGo */.Ac)(a.path, b.path));
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
    return [lf, lf.replaceAll('\n', '\r\n')].some((form) => (0,external_node_crypto_.createHash)('sha256').update(form, 'latin1').digest('hex') === signedSha256);
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

;// CONCATENATED MODULE: ./lib/verify/tree-step.js








/** Compares the files with the authenticated statement or, without one, with the hash in manifest.json. */
async function treeStep(label, content, statement, signed, options) {
    if (statement !== undefined)
        return compareWithStatement(label, content, statement);
    // What cannot be hashed whole has no hash to compare; it is denied already.
    if ((0,finding/* hasErrors */.Cs)(content.findings) || signed === undefined) {
        return { changes: [], order: undefined, findings: [] };
    }
    const accepted = options.hmacOrder === 'any' ? names/* HASH_ORDERS */.PW : [options.hmacOrder];
    const order = accepted.find((one) => (0,package_hash/* packageHash */.Hi)(content.files, one) === signed.package_hash);
    const findings = order === undefined ? [hashMismatch(label, content, signed.package_hash, options.hmacOrder)] : [];
    return { changes: [], order, findings };
}
function hashMismatch(label, content, signed, pinned) {
    if ((0,manifest/* isPlaceholderHash */.it)(signed)) {
        return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `the manifest holds the placeholder \`${signed}\`: the package was never attested`, {
            path: (0,file_set/* shownPath */.pS)(label, ''),
            fix: 'Sign the package with `wcp-attest sign DIR`.',
        });
    }
    const other = names/* HASH_ORDERS */.PW.find((order) => (0,package_hash/* packageHash */.Hi)(content.files, order) === signed);
    if (other !== undefined) {
        return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `the files fit the signed hash in the order of the ${other} SDK, not in the order \`${pinned}\``, {
            path: (0,file_set/* shownPath */.pS)(label, ''),
            fix: `If the signer uses the ${other} SDK, verify with --hash-order ${other}.`,
        });
    }
    const computed = (0,package_hash/* packageHash */.Hi)(content.files, pinned === 'any' ? 'python' : pinned);
    return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `the package hash is \`${computed}\`, the manifest says ${(0,lib_escape/* quote */.hD)(signed)}`, {
        path: (0,file_set/* shownPath */.pS)(label, ''),
        fix: 'Restore the signed files, or sign again if the change is wanted. HMAC signs no file list; with --scheme ed25519 the changed file is named.',
    });
}
async function compareWithStatement(label, content, statement) {
    const { predicate, subject } = statement;
    const every = await compareWithSigned(predicate, content, (path) => content.read(path, limits/* MAX_DOCUMENT_BYTES */.bi));
    const refused = new Set(content.findings.filter((one) => one.code === 'ATTEST_TREE_UNSAFE').map((one) => one.path));
    // What is refused, or below it, was not compared, so nothing is said about it.
    const changes = every.filter(({ path }) => !withParents(path).some((one) => refused.has((0,file_set/* shownPath */.pS)(label, one))));
    const findings = changes.map(({ path, change }) => {
        const shown = (0,file_set/* shownPath */.pS)(label, path);
        return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `\`${shown}\` ${changeText(change)}`, {
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
                path: (0,file_set/* shownPath */.pS)(label, ''),
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
    const content = await (0,canonicalize/* canonicalize */.d)(source);
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
        ...completenessStep(source.label, content, evidence, statement !== undefined, options),
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
    const uncovered = content.residue.some((path) => !isHarmless(path));
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
