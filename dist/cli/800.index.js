export const id = 800;
export const ids = [800];
export const modules = {

/***/ 4801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readFixtureFile)
});

// EXTERNAL MODULE: ./lib/config/strict-yaml.js
var strict_yaml = __webpack_require__(8989);
// EXTERNAL MODULE: ./lib/finding.js
var lib_finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/hall/hall-config.js
var hall_config = __webpack_require__(9119);
// EXTERNAL MODULE: ./lib/hall/vocabulary.js
var vocabulary = __webpack_require__(5143);
// EXTERNAL MODULE: ./lib/zod-faults.js
var zod_faults = __webpack_require__(7198);
// EXTERNAL MODULE: ./lib/route-check/fixture.js
var fixture = __webpack_require__(4237);
// EXTERNAL MODULE: ./lib/route-check/read-rules.js + 1 modules
var read_rules = __webpack_require__(6160);
;// CONCATENATED MODULE: ./lib/route-check/read-vectors.js
/** Reads the WCP conformance vectors, unmodified. Each brings its own rule; this engine answers for Python and TypeScript. */







const id = schemas/* string */.YjP().min(1).max(limits/* MAX_ID_LENGTH */.Qx);
const note = schemas/* unknown */.L5J().optional();
const EXPECT = schemas/* strictObject */.rej({
    denied: schemas/* boolean */.zMY(),
    deny_code: id.nullable(),
    deny_code_go: note,
    deny_code_python: note,
    telemetry_invariant: schemas/* literal */.euz(fixture/* NO_CONTROL_CHARACTERS */.$L).optional(),
});
const SETUP = schemas/* strictObject */.rej({
    no_workers: schemas/* boolean */.zMY().optional(),
    required_control: id.optional(),
    control_present: schemas/* boolean */.zMY().optional(),
    worker_allowed_envs: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    worker_species_id: id.optional(),
    worker_capability: id.optional(),
});
// A vector that no SDK runs describes a procedure in words and has neither input nor expectation.
const VECTOR = schemas/* looseObject */._H3({
    id,
    skip_sdks: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    input: schemas/* custom */.IeY(() => true).optional(),
    rule: schemas/* custom */.IeY(() => true).optional(),
    setup: SETUP.optional(),
    expect: EXPECT.optional(),
});
const FILE = schemas/* looseObject */._H3({ vectors: schemas/* array */.YOg(VECTOR) });
/** Reads `{"vectors": […]}`. Errors as `readFixtures`, and those of a rule for the rule that a vector brings. */
function readVectors(document, file) {
    const found = new lib_finding/* FileFindings */.zp();
    const report = (code, path, message) => found.report(code, message, () => (0,zod_faults/* placeIn */.VV)(document, file, path));
    const parsed = (0,zod_faults/* readZod */.aZ)(FILE, document.value, knownMembers);
    if (!parsed.ok) {
        for (const fault of parsed.faults) {
            report(fault.kind === 'unknown' ? 'WCP1104' : 'WCP1109', fault.path, fault.message);
        }
        return { ok: false, findings: found.all() };
    }
    const seen = new Set();
    const fixtures = parsed.value.vectors.flatMap((vector, index) => {
        if (seen.has(vector.id)) {
            report('WCP1108', ['vectors', index, 'id'], `vector id ${(0,lib_escape/* quote */.hD)(vector.id)} is used twice`);
        }
        seen.add(vector.id);
        const fixture = fixtureOf(vector, ['vectors', index], document, file, found);
        return fixture === undefined ? [] : [fixture];
    });
    return { ok: true, fixtures, findings: found.all() };
}
function knownMembers(path) {
    return Object.keys((path.at(-1) === 'setup' ? SETUP : EXPECT).shape);
}
function fixtureOf(vector, base, document, file, found) {
    const place = (path) => (0,zod_faults/* placeIn */.VV)(document, file, path.length === 0 ? [...base, 'id'] : [...base, ...path]);
    const { id, input = null, setup = {} } = vector;
    const skipped = vector.skip_sdks ?? [];
    if (skipped.includes('all') || (skipped.includes('python') && skipped.includes('typescript'))) {
        const skip = 'the vector says that it does not apply to Python and TypeScript';
        return { id, file, input, expect: {}, setup: {}, skip, place };
    }
    if (vector.input === undefined || vector.expect === undefined) {
        found.report('WCP1109', `vector ${(0,lib_escape/* quote */.hD)(id)} has no input or no expect`, () => place([]));
        return undefined;
    }
    const code = vector.expect.deny_code;
    if (code !== null && !(0,fixture/* isDenyCode */.wk)(code)) {
        const message = `there is no deny code ${(0,lib_escape/* quote */.hD)(code)}`;
        found.report('WCP1107', message, () => place(['expect', 'deny_code']));
        return undefined;
    }
    const species = setup.worker_species_id ?? 'wrk.test.worker';
    const rule = vector.rule ?? ruleFor(id, species);
    // Paths within the one-rule set begin with `rules`, 0; in the file the rule is the vector's own member.
    const read = (0,read_rules/* readRuleValue */.I9)({ rules: [rule] }, (path) => place(['rule', ...path.slice(2)]), file);
    found.add(...read.findings);
    if (!read.ok)
        return undefined;
    const worker = {};
    if (setup.worker_allowed_envs !== undefined)
        worker.allowed_environments = setup.worker_allowed_envs;
    const control = setup.control_present === true ? setup.required_control : undefined;
    const { denied, telemetry_invariant: invariant } = vector.expect;
    return {
        id,
        file,
        input,
        expect: {
            denied,
            deny_code: code,
            ...(invariant === undefined ? {} : { telemetry_invariant: invariant }),
        },
        setup: {
            workers: new Map(setup.no_workers === true ? [] : [[species, [worker]]]),
            controls: control === undefined ? [] : [control],
        },
        ruleSet: read.ruleSet,
        place,
    };
}
/** The rule of a vector that brings none: anything, to the vector's worker. */
function ruleFor(id, species) {
    return {
        rule_id: id,
        match: { capability_id: { any: true } },
        decision: { candidate_workers_ranked: [{ worker_species_id: species }] },
    };
}

// EXTERNAL MODULE: ./lib/route-check/request.js
var request = __webpack_require__(5341);
;// CONCATENATED MODULE: ./lib/route-check/read-fixtures.js
/**
 * Reads fixture files: `{"tests": […]}` of `pyhall validate` with our further members of `expect` and `setup`, and the
 * `{"vectors": […]}` of the WCP conformance suite. What is not understood is an error: it would not be tested.
 */











const read_fixtures_id = schemas/* string */.YjP().min(1).max(limits/* MAX_ID_LENGTH */.Qx);
const read_fixtures_text = schemas/* string */.YjP();
const ESCALATION = schemas/* strictObject */.rej({
    policy_gate: schemas/* boolean */.zMY().optional(),
    msavx_step_up: schemas/* boolean */.zMY().optional(),
    human_required_default: schemas/* boolean */.zMY().optional(),
    rationale: read_fixtures_text.nullable().optional(),
});
const read_fixtures_EXPECT = schemas/* strictObject */.rej({
    expected_rule_id: read_fixtures_id.optional(),
    rule_id: read_fixtures_id.optional(),
    denied: schemas/* boolean */.zMY().optional(),
    deny_code: read_fixtures_id.nullable().optional(),
    worker: read_fixtures_id.nullable().optional(),
    controls: schemas/* array */.YOg(read_fixtures_id).optional(),
    escalation: ESCALATION.optional(),
    blast_score: schemas/* number */.aig().nullable().optional(),
    telemetry: schemas/* array */.YOg(read_fixtures_id).optional(),
});
const WORKER = schemas/* strictObject */.rej({
    worker_species_id: read_fixtures_id,
    worker_id: read_fixtures_id.optional(),
    allowed_environments: schemas/* array */.YOg(schemas/* enum */.k5n(vocabulary/* ENVS */.xK)).optional(),
});
const GATE = schemas/* strictObject */.rej({
    decision: schemas/* enum */.k5n(['ALLOW', 'DENY', 'REQUIRE_HUMAN']),
    policy_version: read_fixtures_text.nullable().optional(),
    reason: read_fixtures_text.nullable().optional(),
});
const ATTESTATION = schemas/* strictObject */.rej({ registered: read_fixtures_text.nullable(), current: read_fixtures_text.nullable() });
const PRIVILEGE = schemas/* strictObject */.rej({ allowed: schemas/* boolean */.zMY(), reason: read_fixtures_text });
const read_fixtures_SETUP = schemas/* strictObject */.rej({
    workers: schemas/* array */.YOg(schemas/* preprocess */.vkY(asWorker, WORKER)).optional(),
    controls: schemas/* array */.YOg(read_fixtures_id).optional(),
    // Read by the hall, which owns its shape.
    hall_config: schemas/* unknown */.L5J().optional(),
    gate: schemas/* preprocess */.vkY(asGate, GATE).optional(),
    attestation: schemas/* record */.g1P(schemas/* string */.YjP(), ATTESTATION).optional(),
    privilege: PRIVILEGE.optional(),
});
const TEST = schemas/* strictObject */.rej({
    test_id: read_fixtures_id,
    description: read_fixtures_text.optional(),
    input: schemas/* custom */.IeY((value) => value !== undefined),
    expect: read_fixtures_EXPECT.optional(),
    setup: read_fixtures_SETUP.optional(),
});
const read_fixtures_FILE = schemas/* strictObject */.rej({ $schema: read_fixtures_text.optional(), tests: schemas/* array */.YOg(TEST) });
/**
 * Reads a fixture file from JSON bytes. Errors WCP2003, WCP1103, WCP1104, WCP1107 to WCP1109, WCP1111, WCP1113 and
 * WCP1204; warning WCP1110. Never throws.
 */
function readFixtures(bytes, file) {
    const read = readJson(bytes, { maxValues: MAX_ROUTING_VALUES });
    if (!read.ok) {
        const { message, line, column } = read.fault;
        return { ok: false, findings: [finding('WCP2003', message, { path: file, line, column })] };
    }
    return fixturesOf(read.document, file);
}
/** As `readFixtures`, for a document of any syntax that has been read already. */
function fixturesOf(document, file) {
    const { value } = document;
    const isVectors = (0,json/* isJsonObject */.OW)(value) && Object.hasOwn(value, 'vectors');
    const list = isVectors ? 'vectors' : 'tests';
    const items = (0,json/* isJsonObject */.OW)(value) ? value[list] : undefined;
    if (Array.isArray(items) && items.length > limits/* MAX_FIXTURES */.En) {
        const message = `the file has ${items.length} ${list}; at most ${limits/* MAX_FIXTURES */.En} are read`;
        return { ok: false, findings: [(0,lib_finding/* finding */.gk)('WCP1109', message, (0,zod_faults/* placeIn */.VV)(document, file, [list]))] };
    }
    const result = isVectors ? readVectors(document, file) : readTests(document, file);
    if (result.ok && result.fixtures.length === 0 && !(0,lib_finding/* hasErrors */.Cs)(result.findings)) {
        const message = 'the file has no fixtures';
        result.findings.push((0,lib_finding/* finding */.gk)('WCP1103', message, (0,zod_faults/* placeIn */.VV)(document, file, [list])));
    }
    return (0,lib_finding/* hasErrors */.Cs)(result.findings) ? { ok: false, findings: result.findings } : result;
}
function readTests(document, file) {
    const found = new lib_finding/* FileFindings */.zp();
    const place = (path) => (0,zod_faults/* placeIn */.VV)(document, file, path);
    const report = (code, path, message) => found.report(code, message, () => place(path));
    const parsed = (0,zod_faults/* readZod */.aZ)(read_fixtures_FILE, document.value, read_fixtures_knownMembers);
    if (!parsed.ok) {
        for (const fault of parsed.faults) {
            report(fault.kind === 'unknown' ? 'WCP1104' : 'WCP1109', fault.path, fault.message);
        }
        return { ok: false, findings: found.all() };
    }
    const seen = new Set();
    const fixtures = parsed.value.tests.map((test, i) => {
        const base = ['tests', i];
        if (seen.has(test.test_id)) {
            report('WCP1108', [...base, 'test_id'], `test_id ${(0,lib_escape/* quote */.hD)(test.test_id)} is used twice`);
        }
        seen.add(test.test_id);
        lintInput(test.input, [...base, 'input'], report);
        const expect = readExpectation(test, base, report);
        const setup = setupOf(test.setup);
        if ((0,zod_faults/* valueAt */.fK)(document.value, [...base, 'setup', 'hall_config']) !== undefined) {
            const config = (0,hall_config/* hallConfigAt */.zJ)(document, file, [...base, 'setup', 'hall_config']);
            found.add(...config.findings);
            if (config.ok)
                setup.hall_config = config.config;
        }
        return {
            id: test.test_id,
            file,
            input: test.input,
            expect,
            setup,
            place(path) {
                if (path.length === 0)
                    return place([...base, 'test_id']);
                const older = path.at(-1) === 'rule_id' && test.expect?.rule_id === undefined;
                return place([...base, ...(older ? ['expect', 'expected_rule_id'] : path)]);
            },
        };
    });
    return { ok: true, fixtures, findings: found.all() };
}
function read_fixtures_knownMembers(path) {
    const shapes = {
        tests: TEST,
        expect: read_fixtures_EXPECT,
        escalation: ESCALATION,
        setup: read_fixtures_SETUP,
        workers: WORKER,
        gate: GATE,
        privilege: PRIVILEGE,
    };
    if (path.at(-2) === 'attestation')
        return Object.keys(ATTESTATION.shape);
    const last = path.findLast((step) => typeof step === 'string');
    return Object.keys((shapes[last ?? ''] ?? read_fixtures_FILE).shape);
}
/** A worker may be given by its species id alone. */
function asWorker(value) {
    return typeof value === 'string' ? { worker_species_id: value } : value;
}
/** A gate may be given by its decision alone. */
function asGate(value) {
    return typeof value === 'string' ? { decision: value } : value;
}
function lintInput(input, path, report) {
    if (!(0,json/* isJsonObject */.OW)(input))
        return;
    for (const name of Object.keys(input)) {
        if (!request/* REQUEST_MEMBERS */.yf.includes(name)) {
            report('WCP1110', [...path, name], `routing does not know the member ${(0,lib_escape/* quote */.hD)(name)} of the request`);
        }
    }
}
function readExpectation(test, base, report) {
    const { expected_rule_id, deny_code, ...rest } = test.expect ?? {};
    const path = [...base, 'expect'];
    const expect = compact({ ...rest, rule_id: rest.rule_id ?? expected_rule_id });
    if (deny_code === null)
        expect.deny_code = null;
    else if (deny_code !== undefined && (0,fixture/* isDenyCode */.wk)(deny_code))
        expect.deny_code = deny_code;
    else if (deny_code !== undefined) {
        report('WCP1107', [...path, 'deny_code'], `there is no deny code ${(0,lib_escape/* quote */.hD)(deny_code)}`);
    }
    if (test.expect === undefined || Object.keys(test.expect).length === 0) {
        report('WCP1113', [...base, 'test_id'], `fixture ${(0,lib_escape/* quote */.hD)(test.test_id)} expects nothing`);
    }
    if (expected_rule_id !== undefined && expected_rule_id !== expect.rule_id) {
        report('WCP1111', [...path, 'rule_id'], 'expected_rule_id and rule_id name different rules');
    }
    const contradiction = contradictionOf(expect);
    if (contradiction !== undefined)
        report('WCP1111', path, contradiction);
    return expect;
}
function contradictionOf(expect) {
    if (!(0,fixture/* expectsDeny */.dn)(expect))
        return undefined;
    if (expect.denied === false)
        return 'the fixture says that the request is not denied, and that it is';
    if (expect.deny_code === null)
        return 'the fixture says that there is no deny code, and that the request is denied';
    if (typeof expect.worker === 'string')
        return 'the fixture expects a worker for a request that is to be denied';
    return undefined;
}
function setupOf(raw) {
    const { workers, gate, attestation, controls, privilege } = raw ?? {};
    return compact({
        controls,
        privilege,
        workers: workers === undefined
            ? undefined
            : Map.groupBy(workers, (one) => one.worker_species_id),
        gate: gate === undefined ? undefined : gateOf(gate),
        attestation: attestation === undefined ? undefined : new Map(Object.entries(attestation)),
    });
}
function gateOf(raw) {
    return { decision: raw.decision, policy_version: raw.policy_version ?? null, reason: raw.reason ?? null };
}
/** The object without the members that are undefined. */
function compact(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./lib/check/read-fixture-file.js
/** A fixture file in either syntax: YAML by the ending of its name, else JSON. */





/** Reads fixtures from bytes; WCP2003 with line and column for a syntax fault, then as `fixturesOf`. Never throws. */
function readFixtureFile(bytes, file) {
    const read = /\.ya?ml$/i.test(file) ? (0,strict_yaml/* readYaml */.g)(bytes) : (0,json/* readJson */.Vh)(bytes, { maxValues: limits/* MAX_ROUTING_VALUES */.fW });
    if (read.ok)
        return fixturesOf(read.document, file);
    const { message, line, column } = read.fault;
    return { ok: false, findings: [(0,lib_finding/* finding */.gk)('WCP2003', message, { path: file, line, column })] };
}


/***/ }),

/***/ 4237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ NO_CONTROL_CHARACTERS),
/* harmony export */   dn: () => (/* binding */ expectsDeny),
/* harmony export */   wk: () => (/* binding */ isDenyCode)
/* harmony export */ });
/* harmony import */ var _codes_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9792);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3688);
/** A routing fixture: a request, what must come of it, and the hall it is decided in. */


const NO_CONTROL_CHARACTERS = 'no_control_chars_in_capability_id_field_in_telemetry';
/** True for a code that a routing decision can carry. */
function isDenyCode(code) {
    return (0,_codes_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isCode */ ._m)(code) && code.startsWith('DENY_');
}
/** True when the fixture says in any way that the request is to be denied. */
function expectsDeny(expect) {
    return (expect.denied === true ||
        typeof expect.deny_code === 'string' ||
        expect.worker === null ||
        expect.rule_id === _decision_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_MATCH */ .I ||
        expect.rule_id === _decision_js__WEBPACK_IMPORTED_MODULE_1__/* .PRE_ROUTING */ .n);
}


/***/ }),

/***/ 5112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ runFixtures)
});

// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/route-check/decide.js + 4 modules
var decide = __webpack_require__(1671);
// EXTERNAL MODULE: ./lib/route-check/decision.js
var route_check_decision = __webpack_require__(3688);
// EXTERNAL MODULE: ./lib/codes/table.js + 4 modules
var table = __webpack_require__(9792);
// EXTERNAL MODULE: ./lib/route-check/fixture.js
var route_check_fixture = __webpack_require__(4237);
// EXTERNAL MODULE: ./lib/route-check/match.js
var match = __webpack_require__(9337);
;// CONCATENATED MODULE: ./lib/route-check/fixture-failure.js
/** Why a fixture failed: what it expected, what came out, which rule line decided, and what to do about it. */






const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;
/**
 * The finding of a failed fixture (WCP1101, or WCP1102 for a deny that was not expected), or undefined when the
 * decision is the expected one. Its place is the rule that decided; when none matched, the rule that should have;
 * when there is no such rule either, the fixture.
 */
function failureOf(fixture, decision, ruleSet) {
    const { expect } = fixture;
    const unexpectedDeny = decision.denied && !(0,route_check_fixture/* expectsDeny */.dn)(expect);
    const details = detailsThatDiffer(expect, decision);
    if (!unexpectedDeny && outcomeFits(expect, decision) && details.length === 0)
        return undefined;
    const at = fixture.place([]);
    const outcome = `expected ${expectedText(expect)}, got ${actualText(decision)}`;
    const message = `fixture ${(0,lib_escape/* quote */.hD)(fixture.id)} (${at.path}:${at.line}): ${[outcome, ...details].join('; ')}`;
    const { rule, advice } = adviceFor(fixture, decision, ruleSet);
    return (0,finding/* finding */.gk)(unexpectedDeny ? 'WCP1102' : 'WCP1101', message, {
        ...(rule === undefined ? at : ruleSet.placeOf(rule)),
        fix: advice,
    });
}
/** True when all holds that `expectedText` says. */
function outcomeFits(expect, decision) {
    const { denied, deny_code, rule_id, worker } = expect;
    const code = decision.deny_reason_if_denied?.code ?? null;
    return ((denied === undefined || denied === decision.denied) &&
        (!(0,route_check_fixture/* expectsDeny */.dn)(expect) || decision.denied) &&
        (deny_code === undefined || deny_code === code) &&
        (rule_id === undefined || rule_id === decision.matched_rule_id) &&
        (worker === undefined || worker === decision.selected_worker_species_id));
}
function expectedText(expect) {
    if ((0,route_check_fixture/* expectsDeny */.dn)(expect)) {
        const code = typeof expect.deny_code === 'string' ? ` with ${expect.deny_code}` : '';
        return `a deny${code}${byRule(expect.rule_id)}`;
    }
    const worker = typeof expect.worker === 'string' ? ` to worker ${(0,lib_escape/* quote */.hD)(expect.worker)}` : '';
    return `an allow${byRule(expect.rule_id)}${worker}`;
}
function actualText(decision) {
    const ruleId = decision.matched_rule_id;
    const by = ruleId === route_check_decision/* NO_MATCH */.I || ruleId === route_check_decision/* PRE_ROUTING */.n ? '' : byRule(ruleId);
    const reason = decision.deny_reason_if_denied;
    if (reason === null)
        return `an allow${by} to worker ${(0,lib_escape/* quote */.hD)(decision.selected_worker_species_id)}`;
    return `a deny with ${reason.code}${by} (${reason.message})`;
}
function byRule(ruleId) {
    if (ruleId === undefined)
        return '';
    if (ruleId === route_check_decision/* NO_MATCH */.I)
        return ' with no rule matching';
    if (ruleId === route_check_decision/* PRE_ROUTING */.n)
        return ' before any rule';
    return ` by rule ${(0,lib_escape/* quote */.hD)(ruleId)}`;
}
/** The other members that differ, in words. */
function detailsThatDiffer(expect, decision) {
    const differences = [];
    const compare = (member, expected, actual) => {
        if (expected === undefined || JSON.stringify(expected) === JSON.stringify(actual))
            return;
        differences.push(`${member} is ${(0,lib_escape/* quote */.hD)(actual)}, not ${(0,lib_escape/* quote */.hD)(expected)}`);
    };
    compare('controls', expect.controls && [...new Set(expect.controls)].sort(), decision.required_controls_effective);
    compare('blast_score', expect.blast_score, decision.blast_score);
    for (const [name, value] of Object.entries(expect.escalation ?? {})) {
        compare(`escalation.${name}`, value, Object.entries(decision.escalation_effective).find(([one]) => one === name)?.[1]);
    }
    compare('telemetry', expect.telemetry, decision.telemetry_envelopes.map((one) => one.event_id));
    if (expect.telemetry_invariant !== undefined) {
        const forged = decision.telemetry_envelopes.some(({ capability_id: id }) => typeof id === 'string' && CONTROL_CHARACTER.test(id));
        if (forged)
            differences.push('telemetry holds a control character in capability_id');
    }
    return differences;
}
/** The rule to look at, and what to do there. */
function adviceFor({ expect }, decision, ruleSet) {
    const find = (ruleId) => ruleSet.rules.find((one) => one.rule_id === ruleId);
    const decided = find(decision.matched_rule_id);
    const wanted = find(expect.rule_id);
    const code = decision.deny_reason_if_denied?.code;
    if (code === 'DENY_SHADOW_RULES_DETECTED') {
        return { rule: ruleSet.shadows().pairs[0]?.shadowed, advice: (0,table/* codePage */.xr)(code).fix };
    }
    if (code === 'DENY_NO_MATCHING_RULE') {
        const rule = wanted ?? nearest(ruleSet.rules, decision);
        if (rule === undefined)
            return { rule, advice: (0,table/* codePage */.xr)(code).fix };
        const advice = `Rule ${(0,lib_escape/* quote */.hD)(rule.rule_id)} does not match because ${whyNot(rule, decision)}: widen that condition, or correct the fixture.`;
        return { rule, advice };
    }
    if (decided === undefined) {
        return { rule: undefined, advice: code === undefined ? (0,table/* codePage */.xr)('WCP1101').fix : (0,table/* codePage */.xr)(code).fix };
    }
    if (wanted !== undefined && wanted !== decided) {
        const line = ruleSet.placeOf(wanted).line;
        const why = whyNot(wanted, decision);
        const advice = why === ''
            ? `Rule ${(0,lib_escape/* quote */.hD)(wanted.rule_id)} in line ${line} matches too, but rule ${(0,lib_escape/* quote */.hD)(decided.rule_id)} stands above it: change their order, or narrow rule ${(0,lib_escape/* quote */.hD)(decided.rule_id)}.`
            : `Rule ${(0,lib_escape/* quote */.hD)(wanted.rule_id)} in line ${line} does not match because ${why}: correct that condition, or the fixture when the change is meant.`;
        return { rule: decided, advice };
    }
    const name = (0,lib_escape/* quote */.hD)(decided.rule_id);
    if (code !== undefined && !(0,route_check_fixture/* expectsDeny */.dn)(expect)) {
        return {
            rule: decided,
            advice: `Rule ${name} matched and the request was denied. ${(0,table/* codePage */.xr)(code).fix}`,
        };
    }
    const advice = `Look at the decision of rule ${name}: correct it, or the fixture when the change is meant.`;
    return { rule: decided, advice };
}
/** The rule with the fewest conditions in the way; the first of equals. */
function nearest(rules, key) {
    return rules.toSorted((a, b) => (0,match/* failingFields */.m7)(a, key).length - (0,match/* failingFields */.m7)(b, key).length)[0];
}
function whyNot(rule, key) {
    return (0,match/* failingFields */.m7)(rule, key)
        .map((field) => `${field} is ${(0,lib_escape/* quote */.hD)(key[field])} and the rule takes ${(0,match/* conditionText */.D3)(rule.match[field])}`)
        .join(' and ');
}

// EXTERNAL MODULE: ./lib/route-check/fixture-hall.js
var fixture_hall = __webpack_require__(5685);
// EXTERNAL MODULE: ./lib/route-check/read-rules.js + 1 modules
var read_rules = __webpack_require__(6160);
;// CONCATENATED MODULE: ./lib/route-check/run-fixtures.js







/** Runs all fixtures in order. Without a hall, what a fixture's setup leaves open is the world of `pyhall validate`. */
function runFixtures(fixtures, ruleSet, hall, ports) {
    const world = hall ?? (0,fixture_hall/* pyhallWorld */.B)(ruleSet);
    const results = fixtures.map((one) => runFixture(one, ruleSet, world, ports));
    const count = (status) => results.filter((one) => one.status === status).length;
    const findings = [...results.flatMap((one) => one.findings), ...(0,read_rules/* shadowFindings */.j)(ruleSet)];
    if (results.every((one) => one.status === 'skipped')) {
        const message = fixtures.length === 0 ? 'no fixtures were run' : 'every fixture is skipped, so nothing was decided';
        findings.push((0,finding/* finding */.gk)('WCP1103', message, fixtures[0]?.place([]) ?? {}));
    }
    const assumed = hall === undefined ? fixtures.filter(assumesWorld).length : 0;
    if (assumed > 0) {
        const message = `${assumed} of ${fixtures.length} fixtures ran with every worker and control that the rules name taken as present`;
        findings.push((0,finding/* finding */.gk)('WCP1112', message));
    }
    const summary = {
        total: fixtures.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
    };
    return { ok: summary.failed === 0 && !(0,finding/* hasErrors */.Cs)(findings), summary, results, findings };
}
function assumesWorld({ setup, skip }) {
    return skip === undefined && (setup.workers === undefined || setup.controls === undefined);
}
function runFixture(fixture, rules, world, ports) {
    const { id, file, expect, skip } = fixture;
    const common = { id, file, line: fixture.place([]).line, expected: expect };
    if (skip !== undefined)
        return { ...common, status: 'skipped', actual: null, reason: skip, findings: [] };
    const ruleSet = fixture.ruleSet ?? rules;
    const unknown = unknownNames(fixture, ruleSet, world);
    if (unknown.length > 0)
        return { ...common, status: 'failed', actual: null, findings: unknown };
    const { decision, trace } = (0,decide/* explain */.W)(fixture.input, ruleSet, (0,fixture_hall/* withSetup */._)(world, fixture.setup), ports);
    const failure = failureOf(fixture, decision, ruleSet);
    const actual = actualOf(decision);
    if (failure === undefined)
        return { ...common, status: 'passed', actual, findings: [] };
    return { ...common, status: 'failed', actual, trace, findings: [failure] };
}
function actualOf(decision) {
    return {
        denied: decision.denied,
        deny_code: decision.deny_reason_if_denied?.code ?? null,
        deny_message: decision.deny_reason_if_denied?.message ?? null,
        rule_id: decision.matched_rule_id,
        worker: decision.selected_worker_species_id,
        controls: decision.required_controls_effective,
        blast_score: decision.blast_score,
        telemetry: decision.telemetry_envelopes.map((one) => one.event_id),
    };
}
function unknownNames({ id, expect, setup, place }, ruleSet, hall) {
    const findings = [];
    const rule = expect.rule_id;
    if (rule !== undefined && rule !== route_check_decision/* NO_MATCH */.I && rule !== route_check_decision/* PRE_ROUTING */.n) {
        if (!ruleSet.rules.some((one) => one.rule_id === rule)) {
            const message = `fixture ${(0,lib_escape/* quote */.hD)(id)} names rule ${(0,lib_escape/* quote */.hD)(rule)}, and ${(0,lib_escape/* quote */.hD)(ruleSet.file)} has no such rule`;
            findings.push((0,finding/* finding */.gk)('WCP1105', message, place(['expect', 'rule_id'])));
        }
    }
    const check = (species, path) => {
        if (hall.recordsOf(species).length > 0)
            return;
        if (ruleSet.rules.some((rule) => rule.candidates.some((one) => one.worker_species_id === species)))
            return;
        const message = `fixture ${(0,lib_escape/* quote */.hD)(id)} names worker ${(0,lib_escape/* quote */.hD)(species)}, which no rule and no record has`;
        findings.push((0,finding/* finding */.gk)('WCP1106', message, place(path)));
    };
    if (typeof expect.worker === 'string')
        check(expect.worker, ['expect', 'worker']);
    for (const species of setup.workers?.keys() ?? [])
        check(species, ['setup', 'workers']);
    for (const species of setup.attestation?.keys() ?? [])
        check(species, ['setup', 'attestation', species]);
    return findings;
}


/***/ })

};
