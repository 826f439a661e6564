export const id = 150;
export const ids = [150,176];
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
// EXTERNAL MODULE: ./lib/report/order-text.js
var order_text = __webpack_require__(4000);
// EXTERNAL MODULE: ./lib/canonicalize/canonicalize.js + 2 modules
var canonicalize = __webpack_require__(1231);
// EXTERNAL MODULE: ./lib/canonicalize/package-hash.js
var package_hash = __webpack_require__(3405);
// EXTERNAL MODULE: ./lib/canonicalize/refusals.js
var refusals = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/manifest/attestation-files.io.js
var attestation_files_io = __webpack_require__(5215);
// EXTERNAL MODULE: ./lib/sign/trust-policy.js
var trust_policy = __webpack_require__(4162);
// EXTERNAL MODULE: ./lib/source/open-source.io.js
var open_source_io = __webpack_require__(7297);
// EXTERNAL MODULE: ./lib/verify/evidence.io.js
var evidence_io = __webpack_require__(6824);
// EXTERNAL MODULE: ./lib/verify/refuse-inside.io.js
var refuse_inside_io = __webpack_require__(1178);
// EXTERNAL MODULE: ./lib/verify/source-evidence.js
var source_evidence = __webpack_require__(2176);
// EXTERNAL MODULE: ./lib/verify/verify.js + 3 modules
var verify = __webpack_require__(9105);
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

// EXTERNAL MODULE: ./lib/check/sign-package.js
var sign_package = __webpack_require__(8674);
// EXTERNAL MODULE: ./lib/check/source-facts.js
var source_facts = __webpack_require__(449);
;// CONCATENATED MODULE: ./lib/check/package-check.io.js
/** The package part of the gate: hash every package, and verify the ones whose attestation is committed. */
















/** Checks one package. `trust` is missing when the configuration names no trust policy or a broken one. */
async function checkPackage(one, hashOrder, trust, options) {
    const named = {
        root: one.root,
        worker_id: one.workerId,
        worker_species_id: one.workerSpeciesId,
        attestation: one.attestation,
        hash_order: hashOrder,
    };
    let source;
    try {
        source = await openPackage(one, options);
    }
    catch (error) {
        if (!(error instanceof errors/* CodedError */.AK))
            throw error;
        const place = { path: (0,refusals/* shownPath */.pS)(one.root, ''), ...(error.fix === undefined ? {} : { fix: error.fix }) };
        return { ...named, ...NOT_READ, findings: [(0,finding/* finding */.gk)(error.code, error.message, place)] };
    }
    const content = await (0,canonicalize/* canonicalize */.d)(source, { ignoreRules: true });
    const usable = !(0,finding/* hasErrors */.Cs)(content.findings);
    const report = usable ? (0,package_hash/* orderReport */.zZ)(content.files, hashOrder) : undefined;
    const checked = {
        ...named,
        package_hash: report?.orders[hashOrder] ?? null,
        orders: report?.orders ?? null,
        disagreements: report?.disagreements ?? [],
        files: content.files.length,
        bytes: content.bytes,
        residue: content.residue,
        ignored: content.ignored,
        source: (0,source_facts/* sourceFacts */.tp)(source),
    };
    if (one.attestation === 'released') {
        const findings = [
            ...content.findings,
            ...(0,source_facts/* uncommittedEdits */.Nm)(source, { untracked: options.releasing ? 'warning' : 'note' }),
            ...residueNotes(one.root, content),
            // In a release signing says so itself.
            ...(options.releasing ? [] : ignoredWarnings(one.root, content)),
        ];
        return { ...checked, verdict: usable ? 'hashed' : 'denied', findings };
    }
    // What is verified is what is committed, the attestation too.
    const edits = (0,source_facts/* uncommittedEdits */.Nm)(source, { withAttestation: true });
    // Without a policy nothing can be verified; the missing policy is a finding of the whole check.
    if (trust === undefined)
        return { ...checked, verdict: 'denied', findings: [...content.findings, ...edits] };
    const { verdict, findings } = await verifyCommitted(one, hashOrder, trust, content, options);
    // Verifying knows no ignore rules, so it does not see that they are broken.
    const told = new Set(findings.map(({ code, path }) => `${code} ${path}`));
    const unseen = content.findings.filter(({ code, path }) => !told.has(`${code} ${path}`));
    return {
        ...checked,
        verdict: usable ? verdict : 'denied',
        findings: [...findings, ...unseen, ...edits],
    };
}
/** What is said of a package whose source cannot be opened. */
const NOT_READ = {
    verdict: 'denied',
    package_hash: null,
    orders: null,
    disagreements: [],
    files: 0,
    bytes: 0,
    residue: [],
    ignored: [],
    source: null,
};
/** The source of a configured package. Throws CodedErrors, as `openSource` does. */
function openPackage({ root, directory, from }, options) {
    return (0,open_source_io/* openSource */.o)(directory, { label: root, from: options.from ?? from, cwd: directory });
}
async function verifyCommitted(one, hmacOrder, policy, content, options) {
    const source = await openPackage(one, options);
    const evidence = source.kind === 'directory'
        ? (0,evidence_io/* readEvidence */.A)((0,attestation_files_io/* pathsInPackage */.m0)(one.directory), (0,attestation_files_io/* pathsInPackage */.m0)(one.root))
        : await (0,source_evidence.sourceEvidence)(source, content.own);
    const verdict = await (0,verify/* verifyPackage */.s)(source, evidence, {
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
        const shown = (0,refusals/* shownPath */.pS)(root, path);
        return (0,finding/* finding */.gk)('ATTEST_UNHASHED_CONTENT', `\`${shown}\` is not part of the package`, {
            severity: 'note',
            path: shown,
            fix: 'Keep it out of the repository, for example with .gitignore.',
        });
    });
}
/** What `.wcpignore` leaves out and yet lies there: the release, which signs in place, will refuse it. */
function ignoredWarnings(root, content) {
    return (0,sign_package/* refuseIgnored */.N)(root, content.ignored).map((one) => ({
        ...one,
        severity: 'warning',
        fix: 'A release signs in place and refuses this: move it out of the package, or release with `wcp-attest sign --out DIR|TGZ`.',
    }));
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
    const options = {
        secretOf: request.secretOf,
        now: request.ports.now(),
        from: request.from,
        releasing: request.hashOnly,
    };
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
    return value.packages.map(({ worker_id, root, hash_order, orders, disagreements, verdict }) => ({
        name: worker_id,
        root,
        verdict,
        ...(orders === null ? {} : (0,order_text/* packageHashRow */.z)({ orders, disagreements }, hash_order)),
    }));
}

// EXTERNAL MODULE: ./lib/names.js
var names = __webpack_require__(3879);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
// EXTERNAL MODULE: ./lib/cli/source-text.js
var source_text = __webpack_require__(8745);
;// CONCATENATED MODULE: ./lib/cli/check.js
/** `check`: the pull request gate, on a developer's machine. */







const check_command = (0,command/* defineCommand */.N)({
    usage: 'check [DIR] [--config FILE] [--from WHERE]',
    description: 'Runs what the Action runs on a pull request: hashes every package and verifies committed attestations, reads the routing rules strictly and runs their fixtures. It signs nothing, sends nothing and needs no key. Without wcp-attest.yml every registry_record.json below DIR is a package.',
    output: 'report',
    positionals: { DIR: { arity: 'optional', text: 'the repository (default: the working directory)' } },
    flags: {
        config: { type: 'string', value: 'FILE', text: 'configuration (default: wcp-attest.yml in DIR)' },
        from: {
            type: 'string',
            value: 'WHERE',
            choices: names/* SOURCE_CHOICES */.HQ,
            text: 'where every package is read from, as in hash (default: what the configuration says)',
        },
    },
    examples: ['wcp-attest check', 'wcp-attest check --report sarif=wcp-attest.sarif'],
    async run({ flags, positionals }, io) {
        const result = await check({
            directory: io.resolve(positionals.DIR ?? '.'),
            config: flags.config === undefined ? undefined : io.resolve(flags.config),
            shownFrom: io.cwd,
            from: flags.from,
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
        for (const line of one.source === null ? [] : (0,source_text/* sourceLines */.J)(one.source))
            lines.push(`            ${line}`);
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
