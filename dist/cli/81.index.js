export const id = 81;
export const ids = [81];
export const modules = {

/***/ 9119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ DEFAULT_HALL_CONFIG),
/* harmony export */   Ur: () => (/* binding */ readHallConfig),
/* harmony export */   zJ: () => (/* binding */ hallConfigAt)
/* harmony export */ });
/* unused harmony export HALL_CONFIG */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8816);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8207);
/* harmony import */ var _zod_faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7198);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5143);
/** The hall's own switches, with the reference's names and defaults (HallConfig of the SDKs, in snake_case). */






const id = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ID_LENGTH */ .Qx);
/** Every member may be left out; what is there is strict. */
const HALL_CONFIG = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    require_signatory: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false),
    allowed_tenants: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(id).default([]),
    require_credential: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false),
    require_worker_attestation: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false),
    enforce_correlation_id: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true),
    enforce_required_controls: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true),
    enforce_blast_scoring_in_prod: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(true),
    enforce_privilege_envelopes: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false),
    // Ours: what the SDKs take as code. `python` is what production does; `off` leaves shadows to the lint.
    shadow_check: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['python', 'off']).default('python'),
    egress_allowlist: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        dev: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
        stage: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
        prod: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
        edge: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    })
        .default({}),
});
/** The defaults of the SDKs: signatories, attestation and envelopes off; the floors for rules on. */
const DEFAULT_HALL_CONFIG = HALL_CONFIG.parse({});
/** Reads a hall config from JSON bytes. Errors WCP2003, WCP1204; warning WCP1206. Never throws. */
function readHallConfig(bytes, file) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(bytes, { maxValues: _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ROUTING_VALUES */ .fW });
    if (!read.ok) {
        const { message, line, column } = read.fault;
        return { ok: false, findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('WCP2003', message, { path: file, line, column })] };
    }
    return hallConfigAt(read.document, file, []);
}
/** As `readHallConfig`, for a config that is part of another document. */
function hallConfigAt(document, file, path) {
    const value = (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document.value, path) ?? null;
    const known = (inside) => inside.length === 0 ? Object.keys(HALL_CONFIG.shape) : _vocabulary_js__WEBPACK_IMPORTED_MODULE_5__/* .ENVS */ .xK;
    const parsed = (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .readZod */ .aZ)(HALL_CONFIG, value, known);
    if (!parsed.ok) {
        const found = new _finding_js__WEBPACK_IMPORTED_MODULE_0__/* .FileFindings */ .zp();
        for (const one of parsed.faults)
            found.report('WCP1204', one.message, () => (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .placeIn */ .VV)(document, file, [...path, ...one.path]));
        return { ok: false, findings: found.all() };
    }
    const findings = [];
    if (parsed.value.require_credential) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('WCP1206', 'require_credential is on, but credentials are not checked', (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .placeIn */ .VV)(document, file, [...path, 'require_credential'])));
    }
    return { ok: true, config: parsed.value, findings };
}


/***/ }),

/***/ 3260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ hallOfRecords)
/* harmony export */ });
/* harmony import */ var _hall_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9119);
/* harmony import */ var _privilege_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1524);


/**
 * The hall of enrolled records, as the SDKs' registry makes it: every enrolled species is available, the controls are
 * the union over all workers, envelopes are judged by the hall's egress allowlist. It has no gate and no attestation
 * state; add them with a spread.
 */
function hallOfRecords(records, config = _hall_config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_HALL_CONFIG */ .JB) {
    const bySpecies = Map.groupBy(records, (one) => one.worker_species_id);
    const recordsOf = (speciesId) => bySpecies.get(speciesId) ?? [];
    return {
        config,
        workerAvailable: (speciesId) => bySpecies.has(speciesId),
        controlsPresent: new Set(records.flatMap((one) => one.currently_implements)),
        recordsOf,
        privilege: {
            // The last one enrolled counts, as in the SDKs.
            envelopeOf: (speciesId) => recordsOf(speciesId).findLast((one) => one.privilege_envelope)?.privilege_envelope,
            allows: (0,_privilege_js__WEBPACK_IMPORTED_MODULE_1__/* .egressPolicy */ .m)(config.egress_allowlist),
        },
    };
}


/***/ }),

/***/ 2313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ loadRecords)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _bounded_file_io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4031);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8207);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3879);
/* harmony import */ var _registry_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9660);
/** Reads the registry records of a hall from a directory. */









/**
 * Every `*.json` of the directory, and `registry_record.json` one level down, in the order of their names. Any record
 * that is not valid makes the whole hall invalid: a hall with a worker missing would decide differently.
 * `shownAs` is how paths begin in findings. Throws WCP2002 and WCP3001.
 */
function loadRecords(directory, shownAs = directory) {
    const findings = [];
    const records = [];
    const byId = new Map();
    for (const name of recordNames(directory)) {
        const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(`${shownAs}/${name}`);
        const result = (0,_registry_record_js__WEBPACK_IMPORTED_MODULE_6__/* .readRecord */ .a)(readRecordFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)), shown);
        for (const each of result.findings)
            findings.push(each);
        if (!result.ok)
            continue;
        const twin = byId.get(result.record.worker_id);
        if (twin !== undefined) {
            findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .finding */ .gk)('WCP1202', `worker_id ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(twin.worker_id)} is also in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(twin.file)}`, {
                path: shown,
                line: 1,
                column: 1,
            }));
        }
        else
            byId.set(result.record.worker_id, result.record);
        records.push(result.record);
    }
    if (records.length === 0 && findings.length === 0) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .finding */ .gk)('WCP1205', `no registry records in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(shownAs)}`, { path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(shownAs) }));
    }
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrors */ .Cs)(findings) ? { ok: false, findings } : { ok: true, records, findings };
}
function recordNames(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory)
            .sort()
            .flatMap((name) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory()) {
                const inside = `${name}/${_names_js__WEBPACK_IMPORTED_MODULE_7__/* .RECORD_NAME */ .qP}`;
                return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, inside), { throwIfNoEntry: false })?.isFile() === true
                    ? [inside]
                    : [];
            }
            return name.endsWith('.json') ? [name] : [];
        });
    }
    catch (error) {
        const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) ?? '');
        throw unreadable(absent, directory, (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorText */ .f9)(error));
    }
}
function readRecordFile(path) {
    const read = (0,_bounded_file_io_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoundedFile */ .M)(path, _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_DOCUMENT_BYTES */ .bi);
    if (read.ok)
        return read.bytes;
    const { reason, detail } = read;
    if (reason === 'too-large')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CodedError */ .AK('WCP3001', `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} is ${detail}`);
    if (reason === 'not-a-file')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CodedError */ .AK('WCP2002', `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)} is ${detail}`);
    throw unreadable(reason === 'missing', path, detail);
}
function unreadable(absent, path, detail) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CodedError */ .AK(absent ? 'WCP2002' : 'WCP3001', `cannot read ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(path)}: ${detail}`);
}


/***/ }),

/***/ 1524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ egressPolicy)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6413);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5143);
/** The reference SDKs' privilege policy: which egress destinations a worker may declare in prod and edge. */


/**
 * Judges `envelope.egress.allowlist` for RESTRICTED data in prod and edge: every destination must be on the hall's
 * list for that env. No envelope, or none that names a destination, is allowed. An egress of another shape is not.
 */
function egressPolicy(allowlist) {
    return (env, dataLabel, envelope) => {
        if (!(0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_1__/* .isGuardedEnv */ .g4)(env) || dataLabel !== 'RESTRICTED')
            return { allowed: true, reason: 'not_restricted' };
        const destinations = destinationsOf(envelope);
        if (destinations === undefined)
            return { allowed: false, reason: 'egress_not_understood' };
        if (destinations.length === 0)
            return { allowed: true, reason: 'no_egress' };
        const listed = allowlist[env] ?? [];
        if (listed.length === 0)
            return { allowed: false, reason: 'egress_denied_no_allowlist_configured' };
        const stranger = destinations.find((one) => !listed.includes(one));
        if (stranger !== undefined)
            return { allowed: false, reason: `egress_not_allowlisted:${stranger}` };
        return { allowed: true, reason: 'egress_allowlisted' };
    };
}
function destinationsOf(envelope) {
    const egress = envelope?.egress ?? {};
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(egress))
        return undefined;
    const list = egress.allowlist ?? [];
    if (!Array.isArray(list))
        return undefined;
    const texts = list.filter((one) => typeof one === 'string');
    return texts.length === list.length ? texts : undefined;
}


/***/ }),

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8816);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8207);
/* harmony import */ var _zod_faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7198);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5143);
/** A worker's registry record: what it may do, where, and with which controls. Read leniently, used strictly. */







const id = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_ID_LENGTH */ .Qx);
const ids = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(id);
// Records in the wild hold many more members, and SDKs add to them: those pass unread.
const RECORD = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    worker_id: id,
    worker_species_id: id,
    capabilities: ids,
    risk_tier: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    required_controls: ids.optional(),
    currently_implements: ids.optional(),
    allowed_environments: ids.optional(),
    privilege_envelope: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).optional(),
    blast_radius: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).optional(),
});
/** Reads one registry record from JSON bytes. Errors WCP2003, WCP1201; warnings WCP1203. Never throws. */
function readRecord(bytes, file) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(bytes, { maxValues: _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_ROUTING_VALUES */ .fW });
    if (!read.ok) {
        const { message, line, column } = read.fault;
        return { ok: false, findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2003', message, { path: file, line, column })] };
    }
    const { document } = read;
    const found = new _finding_js__WEBPACK_IMPORTED_MODULE_1__/* .FileFindings */ .zp();
    const parsed = (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .readZod */ .aZ)(RECORD, document.value, () => []);
    if (!parsed.ok) {
        for (const { message, path } of parsed.faults)
            found.report('WCP1201', message, () => (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(document, file, path));
        return { ok: false, findings: found.all() };
    }
    const { value: data } = parsed;
    const check = (member, value, good, path) => {
        if (!good) {
            const message = `${member} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(value)} does not have the form of the protocol`;
            found.report('WCP1203', message, () => (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(document, file, path));
        }
        return good;
    };
    check('worker_id', data.worker_id, /^(?:org|x)\.[^.]/.test(data.worker_id), ['worker_id']);
    check('worker_species_id', data.worker_species_id, (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_6__/* .isSpeciesId */ .QF)(data.worker_species_id), [
        'worker_species_id',
    ]);
    data.capabilities.forEach((one, i) => {
        check('capability', one, (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_6__/* .isCapabilityId */ .Ui)(one), ['capabilities', i]);
    });
    const record = {
        worker_id: data.worker_id,
        worker_species_id: data.worker_species_id,
        capabilities: data.capabilities,
        required_controls: data.required_controls ?? [],
        currently_implements: (data.currently_implements ?? []).filter((one, i) => check('control', one, (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_6__/* .isControlId */ .jy)(one), ['currently_implements', i])),
        file,
    };
    if (data.risk_tier !== undefined)
        record.risk_tier = data.risk_tier;
    if (data.allowed_environments !== undefined)
        record.allowed_environments = data.allowed_environments;
    if (data.privilege_envelope !== undefined)
        record.privilege_envelope = data.privilege_envelope;
    if (data.blast_radius !== undefined)
        record.blast_radius = data.blast_radius;
    return { ok: true, record, findings: found.all() };
}


/***/ }),

/***/ 5143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QF: () => (/* binding */ isSpeciesId),
/* harmony export */   Ro: () => (/* binding */ DATA_LABELS),
/* harmony export */   TD: () => (/* binding */ QOS_CLASSES),
/* harmony export */   Ui: () => (/* binding */ isCapabilityId),
/* harmony export */   g4: () => (/* binding */ isGuardedEnv),
/* harmony export */   jy: () => (/* binding */ isControlId),
/* harmony export */   so: () => (/* binding */ TENANT_RISKS),
/* harmony export */   xK: () => (/* binding */ ENVS)
/* harmony export */ });
/** The fixed words of WCP: the values of the four enumerated fields and the form of ids (spec sections 3.2 and 4.1). */
const ENVS = ['dev', 'stage', 'prod', 'edge'];
const DATA_LABELS = ['PUBLIC', 'INTERNAL', 'RESTRICTED'];
const TENANT_RISKS = ['low', 'medium', 'high'];
const QOS_CLASSES = ['P0', 'P1', 'P2', 'P3'];
/** Characters of an id in a protocol namespace (spec section 3.2). */
const MAX_PROTOCOL_ID_LENGTH = 64;
const SEGMENTS = /^(?:cap|wrk)(?:\.[a-z0-9-]+){1,3}$/;
const CONTROL = /^ctrl\.[a-z0-9][a-z0-9._-]*$/;
/** True for `cap.…` of 2 to 4 segments of lower-case letters, digits and hyphens. */
function isCapabilityId(id) {
    return id.startsWith('cap.') && id.length <= MAX_PROTOCOL_ID_LENGTH && SEGMENTS.test(id);
}
/** True for `wrk.…` of the same form. */
function isSpeciesId(id) {
    return id.startsWith('wrk.') && id.length <= MAX_PROTOCOL_ID_LENGTH && SEGMENTS.test(id);
}
/** True for a control id as the SDKs enrol it: they drop any other, and allow underscores against the spec. */
function isControlId(id) {
    return CONTROL.test(id);
}
/** True when the environment is one in which risk closes a request: prod or edge. */
function isGuardedEnv(env) {
    return env === 'prod' || env === 'edge';
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ explain)
});

// UNUSED EXPORTS: decide

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/hall/vocabulary.js
var vocabulary = __webpack_require__(5143);
// EXTERNAL MODULE: ./lib/time.js
var time = __webpack_require__(6146);
// EXTERNAL MODULE: ./lib/route-check/decision.js
var decision = __webpack_require__(3688);
// EXTERNAL MODULE: ./lib/route-check/limits.js
var limits = __webpack_require__(6030);
// EXTERNAL MODULE: ./lib/route-check/request.js
var route_check_request = __webpack_require__(5341);
// EXTERNAL MODULE: ./lib/route-check/rule.js
var rule = __webpack_require__(1536);
// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/route-check/blank.js
/** When an id of a request names nothing. */
// `\s` is what `trim` takes away. The others are white space for `str.strip` of Python, whose SDK refuses such an id.
const VISIBLE = /[^\s\u001c-\u001f\u0085]/u;
/** True when the text is empty or only white space, as either SDK's language has it. */
function isBlank(text) {
    return !VISIBLE.test(text);
}

;// CONCATENATED MODULE: ./lib/route-check/blast.js
/** The blast score: how much a request could damage, 0 to 100, by the reference's heuristic. */

/** At this score and above, prod and edge need a human. */
const HUMAN_AT = 85;
/**
 * The larger of the computed and the supplied score: a caller may raise it, never lower it. Computed: 10, + 20 INTERNAL
 * or 40 RESTRICTED, + 15 prod or edge, + 10 P0, + 15 egress, + 15 writes.
 */
function blastScore(request) {
    let score = 10;
    if (request.data_label === 'INTERNAL')
        score += 20;
    if (request.data_label === 'RESTRICTED')
        score += 40;
    if ((0,vocabulary/* isGuardedEnv */.g4)(request.env))
        score += 15;
    if (request.qos_class === 'P0')
        score += 10;
    if (flag(request.request, 'egress') || flag(request.request, 'external_call'))
        score += 15;
    if (flag(request.request, 'writes') || flag(request.request, 'mutates_state'))
        score += 15;
    return Math.max(Math.min(score, 100), request.blast_score ?? 0);
}
/** True when the score may run without a human in this environment. */
function blastGatePasses(score, env) {
    return !(0,vocabulary/* isGuardedEnv */.g4)(env) || score < HUMAN_AT;
}
/** Truth as Python has it: an empty list or object is false. */
function flag(request, name) {
    const value = Object.hasOwn(request, name) ? request[name] : undefined;
    if (typeof value !== 'object' || value === null)
        return Boolean(value);
    return Object.keys(value).length > 0;
}

// EXTERNAL MODULE: ./lib/route-check/match.js
var match = __webpack_require__(9337);
;// CONCATENATED MODULE: ./lib/route-check/steps.js
/** The steps of a routing decision, in order: each passes, is skipped, or denies. Only `decide.ts` runs them. */








const DEFAULT_POLICY_VERSION = 'policy.v0';
const BLAST_CONTROL = 'ctrl.blast_radius_scoring';
const PRIVILEGE_CONTROL = 'ctrl.privilege_envelopes_required';
/** The state before the first step. */
function startOf(request, ruleSet, hall) {
    return {
        request,
        ruleSet,
        hall,
        matchedRuleId: decision/* PRE_ROUTING */.n,
        rule: undefined,
        blastScore: null,
        policyVersion: DEFAULT_POLICY_VERSION,
        candidates: [],
        selected: undefined,
        attested: false,
        privilegeOk: null,
    };
}
const STEPS = [
    ['signatory', checkSignatory],
    ['tenant', checkTenant],
    ['blast range', checkBlastRange],
    ['shadow check', checkShadows],
    ['rule match', matchRule],
    ['correlation id', checkCorrelationId],
    ['required controls', checkControls],
    ['blast gate', passBlastGate],
    ['policy gate', passPolicyGate],
    ['candidates', selectCandidate],
    ['worker attestation', checkAttestation],
    ['privilege envelope', checkPrivilege],
];
function passed(detail) {
    return { outcome: 'passed', detail };
}
function skipped(detail) {
    return { outcome: 'skipped', detail };
}
function deny(code, message, more = {}) {
    return { code, message, extra: more.extra ?? {}, escalation: more.escalation, human: more.human ?? false };
}
function checkSignatory({ request, hall }) {
    if (!isOn(hall, 'require_signatory'))
        return skipped('the hall does not require signatories');
    if (listed(hall.config.allowed_tenants).includes(request.tenant_id))
        return passed('the tenant is a signatory');
    return deny('DENY_UNKNOWN_TENANT', `tenant ${(0,lib_escape/* quote */.hD)(request.tenant_id)} is not among the allowed_tenants of the hall`, {
        extra: { tenant_id: request.tenant_id },
    });
}
function checkTenant({ request }) {
    if (!isBlank(request.tenant_id))
        return passed('the tenant is named');
    return deny('DENY_MISSING_TENANT_ID', 'tenant_id is empty or only white space');
}
function checkBlastRange({ request }) {
    const score = request.blast_score;
    if (score === null)
        return skipped('no blast_score was supplied');
    if (score >= 0 && score <= 100)
        return passed('blast_score is within 0 to 100');
    return deny('DENY_INVALID_INPUT', `blast_score must be from 0 to 100, not ${score}`, {
        extra: { blast_score: score },
    });
}
function checkShadows(state) {
    const { request, ruleSet, hall } = state;
    state.matchedRuleId = decision/* NO_MATCH */.I;
    if (hall.config.shadow_check === 'off')
        return skipped('shadow_check is off');
    if (!(0,vocabulary/* isGuardedEnv */.g4)(request.env))
        return skipped(`shadows do not close ${request.env}`);
    const { pairs, count } = ruleSet.shadows();
    const [first] = pairs;
    if (first === undefined)
        return passed('no rule is shadowed');
    return deny('DENY_SHADOW_RULES_DETECTED', `rule ${(0,lib_escape/* quote */.hD)(first.shadowed.rule_id)} can never decide, because rule ${(0,lib_escape/* quote */.hD)(first.shadower.rule_id)} above it is broader`, { extra: { shadowed_rule_ids: pairs.map((one) => one.shadowed.rule_id), shadow_count: count } });
}
function matchRule(state) {
    const rule = (0,match/* firstMatch */.o4)(state.ruleSet.rules, state.request);
    if (rule === undefined) {
        return deny('DENY_NO_MATCHING_RULE', 'no rule matches the request');
    }
    state.rule = rule;
    state.matchedRuleId = rule.rule_id;
    return passed(`rule ${(0,lib_escape/* quote */.hD)(rule.rule_id)} matches`);
}
/** The rule that matched. The steps after `matchRule` run only when there is one. */
function matched(state) {
    if (state.rule === undefined)
        throw new errors/* CodedError */.AK('WCP7000', 'no rule has matched');
    return state.rule;
}
function checkCorrelationId(state) {
    const { request, hall } = state;
    if (!isBlank(request.correlation_id))
        return passed('correlation_id is there');
    if (!matched(state).preconditions.must_have_correlation_id && !isOn(hall, 'enforce_correlation_id')) {
        return skipped('neither the rule nor the hall asks for a correlation_id');
    }
    return deny('DENY_MISSING_CORRELATION_ID', 'correlation_id is empty or only white space');
}
function checkControls(state) {
    const { hall } = state;
    const { required_controls: required, preconditions } = matched(state);
    const missing = required.filter((one) => hall.controlsPresent.has(one) !== true);
    if (missing.length === 0)
        return passed(`${required.length} required controls are present`);
    if (!preconditions.deny_if_missing_required_controls && !isOn(hall, 'enforce_required_controls')) {
        return skipped('neither the rule nor the hall enforces controls');
    }
    return deny('DENY_MISSING_REQUIRED_CONTROLS', `no enrolled worker implements ${missing.map((one) => (0,lib_escape/* quote */.hD)(one)).join(', ')}`, { extra: { missing } });
}
/**
 * True when the rule requires the control, in either spelling: the routers of the SDKs know it with underscores, the
 * published catalog with hyphens, so that rules written after the catalog switch nothing on there.
 */
function requires(rule, control) {
    return rule.required_controls.some((one) => one.replaceAll('-', '_') === control);
}
function passBlastGate(state) {
    const { request, hall } = state;
    const floor = (0,vocabulary/* isGuardedEnv */.g4)(request.env) && isOn(hall, 'enforce_blast_scoring_in_prod');
    if (!floor && !requires(matched(state), BLAST_CONTROL))
        return skipped('no blast score is asked for');
    const score = blastScore(request);
    state.blastScore = score;
    if (blastGatePasses(score, request.env))
        return passed(`the blast score is ${score}`);
    const reason = 'REQUIRE_HUMAN_HIGH_BLAST';
    return deny('DENY_REQUIRES_HUMAN', `a blast score of ${score} is too high to run in ${request.env} without a human`, {
        extra: { blast_score: score, reason },
        escalation: { human_required_default: true, rationale: reason },
        human: true,
    });
}
function passPolicyGate(state) {
    const { request, hall } = state;
    if (!matched(state).escalation.policy_gate)
        return skipped('the rule asks for no policy gate');
    const gate = hall.policyGate;
    if (gate === undefined) {
        return deny('DENY_POLICY_GATE_UNCONFIGURED', 'the rule asks for a policy gate and the hall has none', {
            escalation: {},
        });
    }
    const answer = attempt(() => {
        const { decision, policy_version, reason } = gate({
            capability_id: request.capability_id,
            tenant_id: request.tenant_id,
            env: request.env,
            data_label: request.data_label,
            tenant_risk: request.tenant_risk,
            qos_class: request.qos_class,
            policy_version: request.policy_version ?? DEFAULT_POLICY_VERSION,
        });
        return isTextOrNull(policy_version) && isTextOrNull(reason)
            ? { decision: decision, policy_version, reason }
            : undefined;
    });
    if (answer === undefined) {
        return deny('DENY_INTERNAL_ERROR', 'the policy gate failed', { escalation: {} });
    }
    const { decision, policy_version, reason } = answer;
    if (decision === 'ALLOW') {
        state.policyVersion = policy_version;
        return passed('the policy gate allows');
    }
    const why = reason === null || reason === '' ? '' : `: ${(0,lib_escape/* quote */.hD)(reason)}`;
    if (decision === 'DENY') {
        return deny('DENY_POLICY_GATE', `the policy gate denies${why}`, {
            extra: { reason, policy_version },
            escalation: { rationale: reason },
        });
    }
    if (decision === 'REQUIRE_HUMAN') {
        return deny('DENY_REQUIRES_HUMAN_APPROVAL', `the policy gate asks for a human approval${why}`, {
            extra: { reason, policy_version, supervisor_required: true },
            escalation: { human_required_default: true, rationale: reason },
            human: true,
        });
    }
    return deny('DENY_POLICY_GATE_INVALID_RESPONSE', `the policy gate answered ${(0,lib_escape/* quote */.hD)(decision)} in the place of ALLOW, DENY or REQUIRE_HUMAN`, { escalation: { rationale: 'invalid_gate_response' } });
}
function selectCandidate(state) {
    for (const candidate of matched(state).candidates) {
        const obstacle = obstacleOf(candidate.worker_species_id, state);
        const skip = obstacle ?? (state.selected === undefined ? null : 'already_selected');
        if (skip === null)
            state.selected = candidate.worker_species_id;
        state.candidates.push({ ...candidate, skip_reason: skip });
    }
    if (state.selected !== undefined)
        return passed(`worker ${(0,lib_escape/* quote */.hD)(state.selected)} is the first available`);
    const reasons = state.candidates.map((one) => `${(0,lib_escape/* quote */.hD)(one.worker_species_id)} (${one.skip_reason})`);
    const message = reasons.length === 0
        ? 'the rule names no candidates'
        : `no candidate is available: ${reasons.join(', ')}`;
    return deny('DENY_NO_AVAILABLE_WORKER', message, { escalation: {} });
}
function obstacleOf(species, { request, hall }) {
    const allows = (one) => {
        const { allowed_environments: envs = [] } = one;
        return listed(envs).length === 0 || envs.includes(request.env);
    };
    const found = attempt(() => {
        const records = listed(hall.recordsOf(species));
        return {
            // Only `true` counts: a promise, which a careless port could return, is truthy.
            available: hall.workerAvailable(species) === true,
            fits: records.length === 0 || records.some(allows),
        };
    });
    if (found === undefined)
        return 'availability_check_failed';
    if (!found.available)
        return 'unavailable';
    return found.fits ? undefined : 'env_not_allowed';
}
/** The worker that was selected. The steps after `selectCandidate` run only when there is one. */
function chosen(state) {
    if (state.selected === undefined)
        throw new errors/* CodedError */.AK('WCP7000', 'no worker has been selected');
    return state.selected;
}
function checkAttestation(state) {
    const { hall } = state;
    const species = chosen(state);
    if (!isOn(hall, 'require_worker_attestation'))
        return skipped('the hall does not require worker attestation');
    const { attestation } = hall;
    if (attestation === undefined) {
        return deny('DENY_ATTESTATION_UNCONFIGURED', 'worker attestation is required, and the hall has no attestation state', { escalation: {} });
    }
    const workerIds = () => hall.recordsOf(species).flatMap((one) => one.worker_id ?? []);
    const registered = attempt(() => attestation.registeredHash(species, workerIds()) ?? undefined);
    const current = attempt(() => attestation.currentHash(species, workerIds()) ?? undefined);
    const name = `worker ${(0,lib_escape/* quote */.hD)(species)}`;
    if (registered === undefined) {
        return deny('DENY_WORKER_ATTESTATION_MISSING', `${name} has no registered hash`, { escalation: {} });
    }
    if (!(0,bytes/* isSha256Hex */.P4)(registered)) {
        return deny('DENY_WORKER_ATTESTATION_INVALID_HASH', `the registered hash of ${name} is not 64 lower-case hex digits`, { escalation: {} });
    }
    if (!(0,bytes/* isSha256Hex */.P4)(current)) {
        return deny('DENY_WORKER_HASH_UNAVAILABLE', `the present hash of ${name} could not be found out`, {
            escalation: {},
        });
    }
    if (current !== registered) {
        return deny('DENY_WORKER_TAMPERED', `${name} is not what was attested`, {
            extra: { worker_species_id: species },
            escalation: {},
        });
    }
    state.attested = true;
    return passed('the present hash is the registered one');
}
function checkPrivilege(state) {
    const { request, hall } = state;
    const species = chosen(state);
    if (!isOn(hall, 'enforce_privilege_envelopes') && !requires(matched(state), PRIVILEGE_CONTROL)) {
        return skipped('no privilege check is asked for');
    }
    const { privilege } = hall;
    if (privilege === undefined) {
        return deny('DENY_PRIVILEGE_ENVELOPE_UNCONFIGURED', 'the privilege envelope has to be checked, and the hall has no privilege check', { escalation: {} });
    }
    const answer = attempt(() => {
        const { allowed, reason } = privilege.allows(request.env, request.data_label, privilege.envelopeOf(species));
        return typeof allowed === 'boolean' && typeof reason === 'string' ? { allowed, reason } : undefined;
    });
    if (answer === undefined) {
        return deny('DENY_INTERNAL_ERROR', 'the privilege check failed', { escalation: {} });
    }
    state.privilegeOk = answer.allowed;
    if (answer.allowed)
        return passed('the privilege envelope is allowed');
    return deny('DENY_PRIVILEGE_ENVELOPE_VIOLATED', `the privilege envelope of worker ${(0,lib_escape/* quote */.hD)(species)} is not allowed for ${request.data_label} in ${request.env}: ${(0,lib_escape/* quote */.hD)(answer.reason)}`, { extra: { reason: answer.reason, worker_species_id: species }, escalation: {} });
}
/** The value of a callback, or undefined when it threw: nothing that a callback does reaches the caller. */
function attempt(callback) {
    try {
        return callback();
    }
    catch {
        return undefined;
    }
}
/** A switch of the hall. One that is neither true nor false must not count as off. */
function isOn(hall, name) {
    const value = hall.config[name];
    if (typeof value !== 'boolean')
        throw new TypeError(`${name} of the hall config is not true or false`);
    return value;
}
/** A list of the hall as it is: `includes` of a text would look for a part of it. */
function listed(value) {
    if (!Array.isArray(value))
        throw new TypeError('the hall gave something else than a list');
    return value;
}
function isTextOrNull(value) {
    return value === null || typeof value === 'string';
}

;// CONCATENATED MODULE: ./lib/route-check/telemetry.js
const CONTROLS = /[\u0000-\u001f\u007f]/g;
/** An id without control characters, so that it cannot forge a line of a log. */
function sanitiseId(id) {
    return id.replace(CONTROLS, '');
}
/** Builds the events of one decision: the time, the sanitised ids and the dry-run mark are the same in all. */
class Telemetry {
    ids;
    request;
    timestamp;
    constructor(request, timestamp) {
        this.request = request;
        this.timestamp = timestamp;
        this.ids = {
            correlation_id: sanitiseId(request.correlation_id),
            tenant_id: sanitiseId(request.tenant_id),
            capability_id: sanitiseId(request.capability_id),
        };
    }
    denied(code, message, ruleId) {
        return this.event('evt.os.task.denied', {
            timestamp: this.timestamp,
            ...this.ids,
            deny_code: code,
            deny_message: message,
            matched_rule_id: ruleId,
        });
    }
    blastScored(policyVersion, score) {
        return this.governance('evt.gov.blast_scored', {
            policy_version: policyVersion,
            blast_score: score,
            decision: 'ALLOW',
        });
    }
    privilegeChecked(policyVersion, species) {
        return this.governance('evt.gov.privilege_envelope.checked', {
            policy_version: policyVersion,
            worker_species_id: species,
            decision: 'ALLOW',
        });
    }
    attestationSkipped(species) {
        return this.event('evt.os.worker.attestation_skipped', {
            correlation_id: this.ids.correlation_id,
            worker_species_id: species,
            env: this.request.env,
            reason: 'worker attestation is not required by the hall config',
            severity: 'warn',
        });
    }
    routed(ruleId, species, policyVersion) {
        const { correlation_id, tenant_id, capability_id } = this.ids;
        return this.event('evt.os.task.routed', {
            timestamp: this.timestamp,
            correlation_id,
            tenant_id,
            task_id: 'task_default',
            capability_id,
            matched_rule_id: ruleId,
            selected_worker_species_id: species,
            policy_version: policyVersion,
            qos_class: this.request.qos_class,
        });
    }
    selected(species) {
        return this.event('evt.os.worker.selected', {
            timestamp: this.timestamp,
            ...this.ids,
            selected_worker_species_id: species,
            reason: 'first_available_candidate',
        });
    }
    gated(policyVersion, gateRan) {
        return this.event('evt.os.policy.gated', {
            timestamp: this.timestamp,
            ...this.ids,
            decision: 'ALLOW',
            policy_version: policyVersion,
            reason: gateRan ? 'policy_gate_allow' : 'no_gate_required',
        });
    }
    governance(id, members) {
        return this.event(id, {
            timestamp: this.timestamp,
            correlation_id: this.ids.correlation_id,
            tenant_id: this.ids.tenant_id,
            env: this.request.env,
            data_label: this.request.data_label,
            ...members,
        });
    }
    event(id, members) {
        return { event_id: id, ...members, ...(this.request.dry_run ? { dry_run: true } : {}) };
    }
}

;// CONCATENATED MODULE: ./lib/route-check/decide.js
/**
 * The routing decision: a request, the rules and the hall in, an allow or a deny with its reason out.
 *
 * Pure and total: the same arguments give the same decision, no input makes it throw, and whatever is unknown,
 * unconfigured or failing is a deny. The steps run in the Python SDK's order; the first that denies decides.
 */










/** Decides one request. `request` may be anything; what is not a valid request is denied with DENY_INVALID_INPUT. */
function decide(request, ruleSet, hall, ports) {
    return explain(request, ruleSet, hall, ports).decision;
}
/** As `decide`, with what each step found, in order, up to the one that decided. */
function explain(request, ruleSet, hall, ports) {
    const checked = (0,route_check_request/* checkRequest */.yG)(request);
    if (!checked.ok) {
        const denial = deny('DENY_INVALID_INPUT', checked.message);
        return {
            decision: denied(checked.echo, undefined, denial, ports),
            trace: [{ step: 'input', outcome: 'denied', detail: checked.message }],
        };
    }
    const trace = [{ step: 'input', outcome: 'passed', detail: 'every member is valid' }];
    const state = startOf(checked.request, ruleSet, hall);
    for (const [step, run] of STEPS) {
        // Not a word of what was thrown is passed on: it may hold what the hall keeps to itself.
        const result = attempt(() => run(state)) ?? deny('DENY_INTERNAL_ERROR', `the hall failed in the step ${(0,lib_escape/* quote */.hD)(step)}`);
        if ('code' in result) {
            trace.push({ step, outcome: 'denied', detail: `${result.code}: ${result.message}` });
            return { decision: denied(checked.request, state, result, ports), trace };
        }
        trace.push({ step, ...result });
    }
    return { decision: allowed(state, checked.canonical, ports), trace };
}
function denied(echo, state, denial, ports) {
    const now = ports.now();
    const timestamp = (0,time/* formatInstant */.r)(now);
    const ruleId = state?.matchedRuleId ?? decision/* PRE_ROUTING */.n;
    const { code, message, extra } = denial;
    const tampered = code === 'DENY_WORKER_TAMPERED';
    return {
        decision_id: ports.newId(),
        timestamp,
        ...identityOf(echo, ruleId),
        denied: true,
        deny_reason_if_denied: { code, message, ...extra },
        selected_worker_species_id: null,
        candidate_workers_ranked: code === 'DENY_NO_AVAILABLE_WORKER' ? (state?.candidates ?? []) : [],
        required_controls_effective: state?.rule?.required_controls ?? [],
        recommended_profiles_effective: [],
        escalation_effective: denial.escalation === undefined
            ? rule/* NO_ESCALATION */.iP
            : { ...(state?.rule?.escalation ?? rule/* NO_ESCALATION */.iP), ...denial.escalation },
        preconditions_checked: state?.rule?.preconditions ?? rule/* DEFAULT_PRECONDITIONS */.ax,
        artifact_hash: null,
        worker_attestation_checked: tampered,
        worker_attestation_valid: tampered ? false : null,
        dry_run: echo.dry_run,
        blast_score: state?.blastScore ?? null,
        blast_gate_passed: (state?.blastScore ?? null) === null ? null : code !== 'DENY_REQUIRES_HUMAN',
        privilege_envelope_ok: state?.privilegeOk ?? null,
        supervisor_required: denial.human,
        supervisor_level: denial.human ? 'gatekeeper' : null,
        pending_approval_id: denial.human ? ports.newId() : null,
        approval_expires_at: denial.human ? (0,time/* formatInstant */.r)(now + limits/* APPROVAL_TIME_MS */.f) : null,
        telemetry_envelopes: [new Telemetry(echo, timestamp).denied(code, message, ruleId)],
    };
}
function allowed(state, canonical, ports) {
    const { request, policyVersion } = state;
    const rule = matched(state);
    const selected = chosen(state);
    const timestamp = (0,time/* formatInstant */.r)(ports.now());
    const telemetry = new Telemetry(request, timestamp);
    const events = [telemetry.routed(rule.rule_id, selected, policyVersion), telemetry.selected(selected)];
    events.push(telemetry.gated(policyVersion, rule.escalation.policy_gate));
    if (!state.attested && (0,vocabulary/* isGuardedEnv */.g4)(request.env)) {
        events.unshift(telemetry.attestationSkipped(selected));
    }
    if (state.privilegeOk !== null)
        events.unshift(telemetry.privilegeChecked(policyVersion, selected));
    if (state.blastScore !== null)
        events.unshift(telemetry.blastScored(policyVersion, state.blastScore));
    return {
        decision_id: ports.newId(),
        timestamp,
        ...identityOf(request, rule.rule_id),
        denied: false,
        deny_reason_if_denied: null,
        selected_worker_species_id: selected,
        candidate_workers_ranked: state.candidates,
        required_controls_effective: rule.required_controls,
        recommended_profiles_effective: rule.recommended_profiles,
        escalation_effective: rule.escalation,
        preconditions_checked: rule.preconditions,
        artifact_hash: (0,external_node_crypto_.hash)('sha256', canonical, 'hex'),
        worker_attestation_checked: state.attested,
        worker_attestation_valid: state.attested ? true : null,
        dry_run: request.dry_run,
        blast_score: state.blastScore,
        blast_gate_passed: state.blastScore === null ? null : true,
        privilege_envelope_ok: state.privilegeOk,
        supervisor_required: false,
        supervisor_level: null,
        pending_approval_id: null,
        approval_expires_at: null,
        telemetry_envelopes: events,
    };
}
function identityOf(request, ruleId) {
    return {
        correlation_id: request.correlation_id,
        tenant_id: request.tenant_id,
        capability_id: request.capability_id,
        matched_rule_id: ruleId,
        env: request.env,
        data_label: request.data_label,
        tenant_risk: request.tenant_risk,
        qos_class: request.qos_class,
    };
}


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ NO_MATCH),
/* harmony export */   n: () => (/* binding */ PRE_ROUTING)
/* harmony export */ });
/** `matched_rule_id` of a request that no rule decided: none matched, or none was asked. */
const NO_MATCH = 'NO_MATCH';
const PRE_ROUTING = 'PRE_ROUTING';


/***/ }),

/***/ 5685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pyhallWorld),
/* harmony export */   _: () => (/* binding */ withSetup)
/* harmony export */ });
/* harmony import */ var _hall_hall_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9119);
/* harmony import */ var _hall_privilege_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1524);
/* harmony import */ var _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5143);



/**
 * The world of `pyhall validate`: every species that a rule names is available, every well-formed control that a rule
 * names is present, the policy gate allows, no worker has a privilege envelope.
 */
function pyhallWorld(ruleSet) {
    const species = new Set(ruleSet.rules.flatMap((rule) => rule.candidates.map((one) => one.worker_species_id)));
    const controls = ruleSet.rules.flatMap((rule) => rule.required_controls).filter(_hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_2__/* .isControlId */ .jy);
    return {
        config: _hall_hall_config_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_HALL_CONFIG */ .JB,
        workerAvailable: (id) => species.has(id),
        controlsPresent: new Set(controls),
        recordsOf: () => [],
        policyGate: ({ policy_version }) => ({ decision: 'ALLOW', policy_version, reason: 'assumed' }),
        privilege: { envelopeOf: () => undefined, allows: (0,_hall_privilege_js__WEBPACK_IMPORTED_MODULE_1__/* .egressPolicy */ .m)({}) },
    };
}
/** The hall with each member that the setup names replaced; the others stay. A config brings its egress allowlist. */
function withSetup(hall, setup) {
    const { workers, controls, hall_config: config, gate, attestation, privilege } = setup;
    return {
        ...hall,
        ...(config === undefined ? {} : { config }),
        ...(config === undefined || hall.privilege === undefined
            ? {}
            : { privilege: { ...hall.privilege, allows: (0,_hall_privilege_js__WEBPACK_IMPORTED_MODULE_1__/* .egressPolicy */ .m)(config.egress_allowlist) } }),
        ...(workers === undefined
            ? {}
            : {
                workerAvailable: (id) => workers.has(id),
                recordsOf: (id) => workers.get(id) ?? [],
            }),
        ...(controls === undefined ? {} : { controlsPresent: new Set(controls) }),
        ...(gate === undefined ? {} : { policyGate: () => gate }),
        ...(attestation === undefined
            ? {}
            : {
                attestation: {
                    registeredHash: (id) => attestation.get(id)?.registered,
                    currentHash: (id) => attestation.get(id)?.current,
                },
            }),
        ...(privilege === undefined
            ? {}
            : { privilege: { envelopeOf: () => undefined, allows: () => privilege } }),
    };
}


/***/ }),

/***/ 6030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ MAX_REQUEST_LENGTH),
/* harmony export */   f: () => (/* binding */ APPROVAL_TIME_MS)
/* harmony export */ });
/** The limits of routing, each with its unit. */
/** UTF-16 units of a request in canonical JSON; a larger one is denied as invalid. */
const MAX_REQUEST_LENGTH = 256 * 1024;
/** Milliseconds in which a pending approval has to be resolved (spec section 5.8 asks for an end and names none). */
const APPROVAL_TIME_MS = 24 * 60 * 60 * 1000;


/***/ }),

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ conditionText),
/* harmony export */   m7: () => (/* binding */ failingFields),
/* harmony export */   o4: () => (/* binding */ firstMatch)
/* harmony export */ });
/* unused harmony export holds */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1536);
/** Which rule a request falls to: the first one, from the top, whose five conditions all hold. */


/** True when the condition holds for a value. Comparison is exact and case-sensitive. */
function holds(condition, value) {
    switch (condition.kind) {
        case 'any':
            return true;
        case 'exact':
            return condition.value === value;
        case 'in':
            return condition.values.includes(value);
    }
}
/** The first rule that matches (spec section 5.1), or undefined. */
function firstMatch(rules, key) {
    return rules.find((rule) => _rule_js__WEBPACK_IMPORTED_MODULE_1__/* .MATCH_FIELDS */ .OD.every((field) => holds(rule.match[field], key[field])));
}
/** The fields whose condition does not hold, in the order of MATCH_FIELDS. */
function failingFields(rule, key) {
    return _rule_js__WEBPACK_IMPORTED_MODULE_1__/* .MATCH_FIELDS */ .OD.filter((field) => !holds(rule.match[field], key[field]));
}
/** A condition for a person: `dev`, `dev or stage`, `anything`. */
function conditionText(condition) {
    if (condition.kind === 'any')
        return 'anything';
    const values = condition.kind === 'exact' ? [condition.value] : condition.values;
    return values.map((one) => `\`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(one)}\``).join(' or ');
}


/***/ }),

/***/ 6160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I9: () => (/* binding */ readRuleValue),
  Kc: () => (/* binding */ readRules),
  j: () => (/* binding */ shadowFindings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/hall/vocabulary.js
var vocabulary = __webpack_require__(5143);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/zod-faults.js
var zod_faults = __webpack_require__(7198);
// EXTERNAL MODULE: ./lib/route-check/decision.js
var decision = __webpack_require__(3688);
// EXTERNAL MODULE: ./lib/route-check/rule.js
var route_check_rule = __webpack_require__(1536);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/route-check/shadow.js
/**
 * The reference's shadow check: pairs of rules of which the earlier matches all that the later matches, as far as
 * comparing two conditions can tell. It is the Python SDK's notion, kept as it is because production denies by it: an
 * exact value is not seen to cover a one-element `in`, nor a list of all values to cover "anything".
 */




/**
 * The shadows of a rule set. Rules with the same conditions are compared once, and only with those whose capabilities
 * overlap: a large set has more pairs than can be looked at or kept.
 */
function findShadows(rules) {
    const groupOf = groupsOf(rules);
    const groups = [...new Set(groupOf)];
    const anything = groups.filter((one) => one.capability === 'any');
    const naming = new Map();
    for (const group of groups) {
        for (const rank of group.ranks) {
            const some = naming.get(rank);
            if (some === undefined)
                naming.set(rank, [group]);
            else
                some.push(group);
        }
    }
    const hiding = new Set();
    const hidden = [];
    let count = 0;
    for (const later of groups) {
        const last = later.indexes.at(-1) ?? 0;
        let first = last;
        const rarest = naming.get(later.ranks[0] ?? -1) ?? [];
        for (const list of [anything, rarest]) {
            for (const earlier of list) {
                const start = earlier.indexes[0] ?? last;
                // Groups are in the order of their first rules.
                if (start >= last)
                    break;
                if (!covers(earlier, later))
                    continue;
                hiding.add(earlier);
                count += pairsOf(earlier.indexes, later.indexes);
                first = Math.min(first, start);
            }
        }
        for (const index of later.indexes)
            if (first < index)
                hidden.push([index, first]);
    }
    const ruleAt = (index) => rules[index];
    hidden.sort(([a], [b]) => a - b);
    return {
        pairs: firstPairs(groupOf, hiding).map(([shadower, shadowed]) => ({
            shadower: ruleAt(shadower),
            shadowed: ruleAt(shadowed),
        })),
        count,
        hiddenBy: new Map(hidden.map(([index, by]) => [ruleAt(index), ruleAt(by)])),
    };
}
function covers(earlier, later) {
    if ((later.asks & ~earlier.covered) !== 0)
        return false;
    if (earlier.capability === 'any')
        return true;
    if (later.capability === 'any')
        return false;
    if (earlier.capability === 'exact' && later.capability !== 'exact')
        return false;
    return isSubset(later.ranks, earlier.ranks);
}
/** True when the second list has all of the first; both ascend. */
function isSubset(some, all) {
    if (some.length > all.length)
        return false;
    let at = 0;
    for (const rank of some) {
        while (at < all.length && all[at] < rank)
            at += 1;
        if (all[at] !== rank)
            return false;
        at += 1;
    }
    return true;
}
/** The group of each rule. */
function groupsOf(rules) {
    const rankOf = ranksOf(rules);
    const groups = new Map();
    return rules.map(({ match }, index) => {
        const capability = match.capability_id.kind;
        const ranks = Int32Array.from(new Set(valuesOf(match.capability_id)), (value) => rankOf.get(value) ?? 0);
        ranks.sort();
        const { asks, covered } = bitsOf(match);
        const key = `${capability} ${asks} ${covered} ${ranks.join()}`;
        const group = groups.get(key) ?? { indexes: [], capability, ranks, asks, covered };
        groups.set(key, group);
        group.indexes.push(index);
        return group;
    });
}
/** A number for each capability, lower for one that fewer conditions name: a difference is found sooner by those. */
function ranksOf(rules) {
    const uses = new Map();
    for (const { match } of rules) {
        for (const value of valuesOf(match.capability_id))
            uses.set(value, (uses.get(value) ?? 0) + 1);
    }
    const byUse = [...uses].sort(([, a], [, b]) => a - b);
    return new Map(byUse.map(([value], rank) => [value, rank]));
}
function valuesOf(condition) {
    if (condition.kind === 'any')
        return [];
    return condition.kind === 'exact' ? [condition.value] : condition.values;
}
const FIELDS = [
    ['env', vocabulary/* ENVS */.xK],
    ['data_label', vocabulary/* DATA_LABELS */.Ro],
    ['tenant_risk', vocabulary/* TENANT_RISKS */.so],
    ['qos_class', vocabulary/* QOS_CLASSES */.TD],
];
/** One bit for each value of a field, one for being a list, one for being `any`: 22 bits for the four fields. */
function bitsOf(match) {
    let asks = 0;
    let covered = 0;
    let shift = 0;
    for (const [field, words] of FIELDS) {
        const condition = match[field];
        const list = 1 << words.length;
        const any = list << 1;
        let values = 0;
        for (const value of valuesOf(condition))
            values |= 1 << positionOf(value, words);
        if (condition.kind === 'any') {
            asks |= any << shift;
            covered |= ((any << 1) - 1) << shift;
        }
        else {
            const both = condition.kind === 'in' ? values | list : values;
            asks |= both << shift;
            covered |= both << shift;
        }
        shift += words.length + 2;
    }
    return { asks, covered };
}
function positionOf(value, words) {
    const position = words.indexOf(value);
    if (position === -1)
        throw new errors/* CodedError */.AK('WCP7000', `a rule matches on ${(0,lib_escape/* quote */.hD)(value)}, which is no value`);
    return position;
}
/** How many pairs have an index of the first list before one of the second. */
function pairsOf(earlier, later) {
    let pairs = 0;
    let before = 0;
    for (const index of later) {
        while ((earlier[before] ?? index) < index)
            before += 1;
        pairs += before;
    }
    return pairs;
}
function firstPairs(groupOf, hiding) {
    const pairs = [];
    for (const [i, earlier] of groupOf.entries()) {
        if (!hiding.has(earlier))
            continue;
        for (let j = i + 1; j < groupOf.length; j += 1) {
            if (!covers(earlier, groupOf[j]))
                continue;
            pairs.push([i, j]);
            if (pairs.length === limits/* MAX_SHADOW_PAIRS */.kR)
                return pairs;
        }
    }
    return pairs;
}

;// CONCATENATED MODULE: ./lib/route-check/read-rules.js
/** Reads a rule file strictly: what the SDKs would drop, widen or crash on is an error with its line and column. */










const id = schemas/* string */.YjP().min(1).max(limits/* MAX_ID_LENGTH */.Qx);
const flag = schemas/* boolean */.zMY().optional();
const objects = schemas/* array */.YOg(schemas/* custom */.IeY(json/* isJsonObject */.OW, 'an object'));
const CANDIDATE = schemas/* strictObject */.rej({
    worker_species_id: id,
    score_hint: schemas/* number */.aig().optional(),
    requires_controls_minimum: schemas/* array */.YOg(id).optional(),
});
const ESCALATION = schemas/* strictObject */.rej({
    policy_gate: flag,
    msavx_step_up: flag,
    human_required_default: flag,
    human_required_if: objects.optional(),
    rationale: schemas/* string */.YjP().optional(),
});
const PRECONDITIONS = schemas/* strictObject */.rej({
    must_have_correlation_id: flag,
    must_attach_policy_version: flag,
    must_record_artifact_hash_if_executes: flag,
    deny_if_missing_required_controls: flag,
    deny_if_unsigned_artifact_in_prod: flag,
    deny_if_no_attestation_in_prod: flag,
});
const DECISION = schemas/* strictObject */.rej({
    candidate_workers_ranked: schemas/* array */.YOg(CANDIDATE).optional(),
    required_controls_suggested: schemas/* array */.YOg(id).optional(),
    recommended_profiles: objects.optional(),
    escalation: ESCALATION.optional(),
    preconditions: PRECONDITIONS.optional(),
});
const RULE = schemas/* strictObject */.rej({
    rule_id: id,
    // Conditions are read by hand: the errors of a union of shapes say nothing a person can use.
    match: schemas/* custom */.IeY(json/* isJsonObject */.OW, 'an object').optional(),
    decision: DECISION.optional(),
});
const FILE = schemas/* strictObject */.rej({ $schema: schemas/* string */.YjP().optional(), rules: schemas/* array */.YOg(RULE) });
const ENUMS = {
    capability_id: undefined,
    env: vocabulary/* ENVS */.xK,
    data_label: vocabulary/* DATA_LABELS */.Ro,
    tenant_risk: vocabulary/* TENANT_RISKS */.so,
    qos_class: vocabulary/* QOS_CLASSES */.TD,
};
/** Reads `{"rules": […]}` from JSON bytes. Errors WCP2003, WCP1001 to WCP1008; warnings WCP1009, 1010, 1012. */
function readRules(bytes, file) {
    const read = (0,json/* readJson */.Vh)(bytes, { maxValues: limits/* MAX_ROUTING_VALUES */.fW });
    if (!read.ok) {
        const { message, line, column } = read.fault;
        return { ok: false, findings: [(0,finding/* finding */.gk)('WCP2003', message, { path: file, line, column })] };
    }
    const { document } = read;
    return readRuleValue(document.value, (path) => (0,zod_faults/* placeIn */.VV)(document, file, path), file);
}
/**
 * As `readRules`, for a value that was parsed already. `place` gives the place of a path within the value, so that a
 * rule inside a larger document is reported where it stands there.
 */
function readRuleValue(value, place, file) {
    const found = new finding/* FileFindings */.zp();
    const report = (code, path, message) => found.report(code, message, () => place(path));
    const raw = (0,json/* isJsonObject */.OW)(value) && Array.isArray(value.rules) ? value.rules : [];
    if (raw.length > limits/* MAX_RULES */.tA) {
        report('WCP1007', ['rules'], `the file has ${raw.length} rules; at most ${limits/* MAX_RULES */.tA} are read`);
        return { ok: false, findings: found.all() };
    }
    const parsed = (0,zod_faults/* readZod */.aZ)(FILE, value, knownMembers);
    if (!parsed.ok) {
        for (const fault of parsed.faults) {
            report(FAULT_CODES[fault.kind], fault.path, fault.message);
        }
    }
    const matches = raw.map((rule, index) => readMatch(rule, ['rules', index, 'match'], report));
    checkRuleIds(raw, report);
    if (!parsed.ok || (0,finding/* hasErrors */.Cs)(found.all()))
        return { ok: false, findings: found.all() };
    const rules = parsed.value.rules.map((rule, index) => ruleOf(rule, index, matches[index] ?? ANYTHING));
    for (const rule of rules)
        lintRule(rule, parsed.value.rules[rule.index], report);
    if (rules.length === 0)
        report('WCP1012', ['rules'], 'the file has no rules, so every request is denied');
    let shadows;
    const ruleSet = {
        file,
        rules,
        placeOf: (rule) => place(['rules', rule.index, 'rule_id']),
        shadows() {
            shadows ??= findShadows(rules);
            return shadows;
        },
    };
    return { ok: true, ruleSet, findings: found.all() };
}
const FAULT_CODES = { unknown: 'WCP1001', null: 'WCP1005', missing: 'WCP1007', value: 'WCP1007' };
function knownMembers(path) {
    const last = path.findLast((step) => typeof step === 'string');
    const shapes = {
        rules: RULE,
        decision: DECISION,
        candidate_workers_ranked: CANDIDATE,
        escalation: ESCALATION,
        preconditions: PRECONDITIONS,
    };
    return Object.keys((shapes[last ?? ''] ?? FILE).shape);
}
const ANY = { kind: 'any' };
const ANYTHING = {
    capability_id: ANY,
    env: ANY,
    data_label: ANY,
    tenant_risk: ANY,
    qos_class: ANY,
};
function readMatch(rule, path, report) {
    const raw = (0,json/* isJsonObject */.OW)(rule) ? rule.match : undefined;
    if (!(0,json/* isJsonObject */.OW)(raw))
        return ANYTHING;
    const match = { ...ANYTHING };
    for (const [name, value] of Object.entries(raw)) {
        const field = route_check_rule/* MATCH_FIELDS */.OD.find((one) => one === name);
        if (field === undefined) {
            const known = route_check_rule/* MATCH_FIELDS */.OD.join(', ');
            report('WCP1002', [...path, name], `rules cannot match on ${(0,lib_escape/* quote */.hD)(name)}; the fields are ${known}`);
        }
        else {
            match[field] = readCondition(field, value, [...path, name], report);
        }
    }
    return match;
}
function readCondition(field, value, path, report) {
    const name = (0,zod_faults/* pathText */.LF)(path);
    if (value === null) {
        report('WCP1005', path, `${name} is null; leave it out for any value`);
    }
    else if (typeof value === 'string') {
        checkValue(field, value, path, report);
        return { kind: 'exact', value };
    }
    else if (!(0,json/* isJsonObject */.OW)(value)) {
        report('WCP1003', path, `${name} is ${(0,lib_escape/* quote */.hD)(value)}; a condition is a text, {"in": […]} or {"any": true}`);
    }
    else {
        return readOperator(field, value, path, report);
    }
    return ANY;
}
function readOperator(field, value, path, report) {
    const name = (0,zod_faults/* pathText */.LF)(path);
    const [operator, second] = Object.keys(value);
    const choice = value.in;
    if (operator === undefined || second !== undefined) {
        const at = second === undefined ? path : [...path, second];
        report('WCP1003', at, `${name} is ${(0,lib_escape/* quote */.hD)(value)}; it must have one operator, in or any`);
    }
    else if (operator === 'any') {
        if (value.any !== true)
            report('WCP1003', [...path, 'any'], `${name} has an \`any\` that is not true`);
    }
    else if (operator !== 'in') {
        report('WCP1003', [...path, operator], `${name} has the unknown operator ${(0,lib_escape/* quote */.hD)(operator)}; known are in and any`);
    }
    else if (!Array.isArray(choice)) {
        report('WCP1003', [...path, 'in'], `${name} has an \`in\` that is ${(0,lib_escape/* quote */.hD)(choice)}; it must be a list of texts`);
    }
    else if (choice.length === 0) {
        report('WCP1004', [...path, 'in'], `${name} has an empty \`in\`, so the rule never matches`);
    }
    else {
        return {
            kind: 'in',
            values: choice.flatMap((one, i) => readChoice(field, one, [...path, 'in', i], report)),
        };
    }
    return ANY;
}
function readChoice(field, value, path, report) {
    if (typeof value === 'string') {
        checkValue(field, value, path, report);
        return [value];
    }
    const code = value === null ? 'WCP1005' : 'WCP1003';
    report(code, path, `${(0,zod_faults/* pathText */.LF)(path)} is ${(0,lib_escape/* quote */.hD)(value)}; it must be a text`);
    return [];
}
function checkValue(field, value, path, report) {
    const values = ENUMS[field];
    if (values === undefined) {
        if (value === '')
            report('WCP1003', path, `${(0,zod_faults/* pathText */.LF)(path)} is empty, so the rule never matches`);
        else if (!(0,vocabulary/* isCapabilityId */.Ui)(value)) {
            report('WCP1009', path, `capability ${(0,lib_escape/* quote */.hD)(value)} does not have the form of the protocol`);
        }
    }
    else if (!values.includes(value)) {
        report('WCP1008', path, `${(0,zod_faults/* pathText */.LF)(path)} is ${(0,lib_escape/* quote */.hD)(value)}; ${field} is ${values.join(', ')}`);
    }
}
function checkRuleIds(raw, report) {
    const seen = new Map();
    raw.forEach((rule, index) => {
        const ruleId = (0,json/* isJsonObject */.OW)(rule) ? rule.rule_id : undefined;
        if (typeof ruleId !== 'string')
            return;
        const path = ['rules', index, 'rule_id'];
        const first = seen.get(ruleId);
        if (first !== undefined) {
            report('WCP1006', path, `rule_id ${(0,lib_escape/* quote */.hD)(ruleId)} is already the id of rule ${first + 1} of the file`);
        }
        else if (ruleId === decision/* NO_MATCH */.I || ruleId === decision/* PRE_ROUTING */.n) {
            report('WCP1006', path, `rule_id ${(0,lib_escape/* quote */.hD)(ruleId)} is reserved for decisions that no rule made`);
        }
        else {
            seen.set(ruleId, index);
        }
    });
}
function ruleOf(raw, index, match) {
    const decision = raw.decision ?? {};
    return {
        rule_id: raw.rule_id,
        index,
        match,
        candidates: (decision.candidate_workers_ranked ?? []).map((one) => ({
            worker_species_id: one.worker_species_id,
            score_hint: one.score_hint ?? null,
            requires_controls_minimum: one.requires_controls_minimum ?? null,
        })),
        required_controls: [...new Set(decision.required_controls_suggested)].sort(),
        recommended_profiles: decision.recommended_profiles ?? [],
        escalation: { ...route_check_rule/* NO_ESCALATION */.iP, ...given(decision.escalation) },
        preconditions: { ...route_check_rule/* DEFAULT_PRECONDITIONS */.ax, ...given(decision.preconditions) },
    };
}
/** Members that are there: zod types an absent member as one that may be undefined. */
function given(members) {
    return Object.fromEntries(Object.entries(members ?? {}).filter(([, value]) => value !== undefined));
}
function lintRule(rule, raw, report) {
    const path = ['rules', rule.index, 'decision'];
    rule.candidates.forEach(({ worker_species_id: species }, i) => {
        if ((0,vocabulary/* isSpeciesId */.QF)(species))
            return;
        const at = [...path, 'candidate_workers_ranked', i, 'worker_species_id'];
        report('WCP1009', at, `worker species ${(0,lib_escape/* quote */.hD)(species)} does not have the form of the protocol`);
    });
    raw?.decision?.required_controls_suggested?.forEach((control, i) => {
        if ((0,vocabulary/* isControlId */.jy)(control))
            return;
        const at = [...path, 'required_controls_suggested', i];
        report('WCP1009', at, `control ${(0,lib_escape/* quote */.hD)(control)} does not have the form of the protocol`);
    });
    if (raw?.decision?.candidate_workers_ranked === undefined) {
        const message = `rule ${(0,lib_escape/* quote */.hD)(rule.rule_id)} names no candidates, so it denies everything it matches`;
        report('WCP1010', ['rules', rule.index, 'rule_id'], message);
    }
}
/** One WCP1011 warning for each rule that another one above it hides, at the line of the hidden rule. */
function shadowFindings(ruleSet) {
    const found = new finding/* FileFindings */.zp();
    for (const [shadowed, shadower] of ruleSet.shadows().hiddenBy) {
        const { line } = ruleSet.placeOf(shadower);
        const message = `rule ${(0,lib_escape/* quote */.hD)(shadowed.rule_id)} can never decide: rule ${(0,lib_escape/* quote */.hD)(shadower.rule_id)} in line ${line} is broader`;
        found.report('WCP1011', message, () => ruleSet.placeOf(shadowed));
    }
    return found.all();
}


/***/ }),

/***/ 5341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "in": () => (/* binding */ readRequest),
/* harmony export */   yG: () => (/* binding */ checkRequest),
/* harmony export */   yf: () => (/* binding */ REQUEST_MEMBERS)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5143);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8207);
/* harmony import */ var _zod_faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7198);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6030);
/** The routing request (RouteInput of the SDKs): read from anything, refused with the member that is wrong. */







const TEXTS = [
    'capability_id',
    'env',
    'data_label',
    'tenant_risk',
    'qos_class',
    'tenant_id',
    'correlation_id',
];
const ENUMS = [
    ['env', _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_4__/* .ENVS */ .xK],
    ['data_label', _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_4__/* .DATA_LABELS */ .Ro],
    ['tenant_risk', _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_4__/* .TENANT_RISKS */ .so],
    ['qos_class', _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_4__/* .QOS_CLASSES */ .TD],
];
/** Every member that a RouteInput has in an SDK or in the spec. Others are ignored, as the SDKs do. */
const REQUEST_MEMBERS = [
    ...TEXTS,
    'request',
    'blast_radius',
    'blast_score',
    'privilege_context',
    'dry_run',
    'tenant_credential',
    'policy_version',
];
/**
 * Checks a request of any shape: own enumerable members only; never throws. It is read once, into a copy, so that a
 * getter or proxy cannot show the steps something else than what was checked. `canonical` is its RFC 8785 text.
 */
function checkRequest(given) {
    const read = copyOf(given);
    if ('message' in read)
        return refuse(() => undefined, read.message);
    const { value, canonical } = read;
    const own = (name) => isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isPlainObject(value))
        return refuse(own, 'the request must be an object');
    for (const name of TEXTS) {
        const text = own(name);
        if (text === undefined)
            return refuse(own, `${name} is missing`);
        if (typeof text !== 'string')
            return refuse(own, `${name} must be a text, not ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}`);
    }
    if (own('capability_id') === '')
        return refuse(own, 'capability_id is empty');
    for (const [name, values] of ENUMS) {
        if (!values.includes(own(name))) {
            return refuse(own, `${name} must be ${values.join(' or ')}, not ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(own(name))}`);
        }
    }
    const payload = own('request') === undefined ? {} : own('request');
    if (!isPlainObject(payload))
        return refuse(own, 'request must be an object');
    const score = own('blast_score') ?? null;
    if (score !== null && !Number.isInteger(score)) {
        return refuse(own, `blast_score must be a whole number, not ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(score)}`);
    }
    for (const name of ['policy_version', 'tenant_credential']) {
        if (typeof (own(name) ?? '') !== 'string')
            return refuse(own, `${name} must be a text`);
    }
    for (const name of ['blast_radius', 'privilege_context']) {
        if (!isPlainObject(own(name) ?? {}))
            return refuse(own, `${name} must be an object`);
    }
    if (typeof (own('dry_run') === undefined ? false : own('dry_run')) !== 'boolean') {
        return refuse(own, 'dry_run must be true or false');
    }
    return {
        ok: true,
        canonical,
        request: {
            ...echoOf(own),
            request: payload,
            blast_score: score,
            policy_version: (own('policy_version') ?? null),
        },
    };
}
function refuse(own, message) {
    return { ok: false, message, echo: echoOf(own) };
}
function echoOf(own) {
    const text = (name) => {
        const value = own(name);
        return typeof value === 'string' ? value : '';
    };
    return {
        capability_id: text('capability_id'),
        env: text('env'),
        data_label: text('data_label'),
        tenant_risk: text('tenant_risk'),
        qos_class: text('qos_class'),
        tenant_id: text('tenant_id'),
        correlation_id: text('correlation_id'),
        dry_run: own('dry_run') === true,
    };
}
/** A copy of what JSON can hold, measured while it is made: what is shared is copied as often as it is met. */
function copyOf(given) {
    const tooLarge = `the request is larger than ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_REQUEST_LENGTH */ ._} characters`;
    let message = 'the request cannot be written as JSON';
    let left = _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_REQUEST_LENGTH */ ._;
    const refuse = (why) => {
        message = why;
        throw new RangeError(why);
    };
    const spend = (length) => {
        left -= length;
        if (left < 0)
            refuse(tooLarge);
    };
    const copy = (value, depth) => {
        spend(typeof value === 'string' ? value.length + 1 : 1);
        if (typeof value !== 'object' || value === null)
            return value;
        if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_DOCUMENT_DEPTH */ .RU)
            refuse(`the request is nested deeper than ${_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_DOCUMENT_DEPTH */ .RU} levels`);
        if (Array.isArray(value)) {
            const { length } = value;
            const items = [];
            for (let i = 0; i < length; i += 1)
                items.push(copy(value[i], depth + 1));
            return items;
        }
        const members = {};
        for (const name of Object.keys(value)) {
            spend(name.length);
            // As when JSON is read.
            if (name === '__proto__')
                refuse('a member may not be called `__proto__`');
            members[name] = copy(value[name], depth + 1);
        }
        return members;
    };
    try {
        const value = copy(given, 1);
        const canonical = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(value);
        return canonical.length <= _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_REQUEST_LENGTH */ ._ ? { value, canonical } : { message: tooLarge };
    }
    catch {
        // What was thrown is not looked at: a getter or a proxy of the request may have thrown it.
        return { message };
    }
}
function isPlainObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Reads the request of `wcp-attest route --request FILE`. Errors WCP2003, and WCP2011 when it is not an object or
 * misses a member; WCP1110 warns of members that routing ignores. A wrong value is for `decide` to deny.
 */
function readRequest(bytes, file) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(bytes);
    if (!read.ok) {
        const { message, line, column } = read.fault;
        return { ok: false, findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2003', message, { path: file, line, column })] };
    }
    const { document } = read;
    const { value } = document;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(value)) {
        const message = `the request is ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(value)}; it must be an object`;
        return { ok: false, findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2011', message, (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(document, file, []))] };
    }
    const missing = TEXTS.filter((name) => !Object.hasOwn(value, name));
    if (missing.length > 0) {
        const message = `the request misses ${missing.join(', ')}`;
        return { ok: false, findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2011', message, (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(document, file, []))] };
    }
    const findings = Object.keys(value)
        .filter((name) => !REQUEST_MEMBERS.includes(name))
        .map((name) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP1110', `unknown member ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} in the request`, (0,_zod_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .placeIn */ .VV)(document, file, [name])));
    return { ok: true, request: value, findings };
}


/***/ }),

/***/ 1536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OD: () => (/* binding */ MATCH_FIELDS),
/* harmony export */   ax: () => (/* binding */ DEFAULT_PRECONDITIONS),
/* harmony export */   iP: () => (/* binding */ NO_ESCALATION)
/* harmony export */ });
const MATCH_FIELDS = ['capability_id', 'env', 'data_label', 'tenant_risk', 'qos_class'];
const NO_ESCALATION = {
    policy_gate: false,
    msavx_step_up: false,
    human_required_default: false,
    human_required_if: [],
    rationale: null,
};
const DEFAULT_PRECONDITIONS = {
    must_have_correlation_id: true,
    must_attach_policy_version: true,
    must_record_artifact_hash_if_executes: true,
    deny_if_missing_required_controls: true,
    deny_if_unsigned_artifact_in_prod: false,
    deny_if_no_attestation_in_prod: false,
};


/***/ }),

/***/ 7198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   aZ: () => (/* binding */ readZod),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);

const KINDS = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
    record: 'an object',
};
// A person writes YAML and does not think of it as texts and objects.
const YAML_KINDS = {
    ...KINDS,
    string: 'a text (put it in quotes)',
    object: 'a block of members',
};
/**
 * Reads a value of a document by a schema. The faults are one per member, each made when it is asked for. `known` lists
 * the members that exist where an unknown one was found; `syntax` is that of the document, whose words the messages use.
 */
function readZod(schema, value, known, syntax = 'json') {
    try {
        const parsed = schema.safeParse(value);
        if (parsed.success)
            return { ok: true, value: parsed.data };
        return { ok: false, faults: faultsOf(parsed.error, value, known, syntax) };
    }
    catch (error) {
        // zod passes the faults of a list's item as the arguments of one call, and the stack holds about 100,000.
        if (!(error instanceof RangeError))
            throw error;
        const message = 'the file has more faults than can be listed';
        return { ok: false, faults: [{ kind: 'value', path: [], message }] };
    }
}
function* faultsOf(error, value, known, syntax) {
    for (const issue of error.issues) {
        const path = issue.path.filter((step) => typeof step !== 'symbol');
        const name = pathText(path);
        if (issue.code === 'unrecognized_keys') {
            const members = known(path);
            const hint = members.length === 0 ? '' : `; known are ${members.join(', ')}`;
            for (const key of issue.keys) {
                const message = `unknown member ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} in ${name}${hint}`;
                yield { kind: 'unknown', path: [...path, key], message };
            }
            continue;
        }
        const found = valueAt(value, path);
        if (found === undefined) {
            yield { kind: 'missing', path, message: `${name} is missing` };
            continue;
        }
        const wanted = wantedBy(issue, syntax === 'json' ? KINDS : YAML_KINDS);
        if (found === null) {
            const nothing = syntax === 'json' ? 'null' : 'empty';
            yield { kind: 'null', path, message: `${name} is ${nothing}; it must be ${wanted}` };
        }
        else {
            yield { kind: 'value', path, message: `${name} is ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(found)}; it must be ${wanted}` };
        }
    }
}
function wantedBy(issue, kinds) {
    if (issue.code === 'invalid_type')
        return kinds[issue.expected] ?? issue.expected;
    if (issue.code === 'invalid_value')
        return issue.values.map((one) => String(one)).join(' or ');
    if (issue.code === 'too_small') {
        return issue.origin === 'number' || issue.origin === 'int' ? `at least ${issue.minimum}` : 'not empty';
    }
    if (issue.code === 'too_big') {
        const unit = { string: ' characters', array: ' items' }[issue.origin] ?? '';
        return `at most ${issue.maximum}${unit}`;
    }
    return issue.message;
}
/** `rules[2].match.env` of a path, escaped; the document itself is `the file`. */
function pathText(path) {
    if (path.length === 0)
        return 'the file';
    const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(step)}`)).join('');
    return `\`${text.replace(/^\./, '').replaceAll('`', "'")}\``;
}
/** The value at a path, or undefined when there is none. Own members only. */
function valueAt(value, path) {
    let found = value;
    for (const step of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step))
            return undefined;
        found = found[step];
    }
    return found;
}
/** Where a member stands, as a finding has it: its name when it has one, else its value. */
function placeIn(document, file, path) {
    const { line, column } = document.at(path, { key: typeof path.at(-1) === 'string' });
    return { path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(file), line, column };
}


/***/ })

};
