export const id = 634;
export const ids = [634];
export const modules = {

/***/ 9859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** A command whose `run` gets the types that its flags and positionals imply. */
function defineCommand(spec) {
    // Sound because parse-args builds the values from these very specs.
    return spec;
}


/***/ }),

/***/ 3699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5143);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8207);
/* harmony import */ var _report_pretty_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8552);
/* harmony import */ var _route_check_decide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1671);
/* harmony import */ var _route_check_fixture_hall_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5685);
/* harmony import */ var _route_check_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5341);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9859);
/* harmony import */ var _parse_args_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6995);
/* harmony import */ var _routing_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(544);
/** `wcp-attest route`: one routing decision. */











/** The flags that make a request; a request from a file takes none of them. */
const REQUEST_FLAGS = [
    'capability',
    'env',
    'data-label',
    'tenant-risk',
    'qos-class',
    'tenant-id',
    'correlation-id',
    'blast-score',
];
const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_8__/* .defineCommand */ .N)({
    usage: 'route --rules FILE (--capability ID [FLAGS] | --request FILE)',
    description: 'Decides one request by the rules and prints the decision. Exit status 1 when it is denied. Nothing is dispatched.',
    output: 'value',
    positionals: {},
    flags: {
        rules: { type: 'string', value: 'FILE', required: true, text: 'the rule file, JSON' },
        capability: {
            type: 'string',
            value: 'ID',
            text: 'capability that is asked for, such as cap.doc.summarize',
        },
        env: { type: 'string', value: 'ENV', choices: _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_9__/* .ENVS */ .xK, default: 'dev', text: 'environment' },
        'data-label': {
            type: 'string',
            value: 'LABEL',
            choices: _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_9__/* .DATA_LABELS */ .Ro,
            default: 'PUBLIC',
            text: 'sensitivity of the data',
        },
        'tenant-risk': {
            type: 'string',
            value: 'RISK',
            choices: _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_9__/* .TENANT_RISKS */ .so,
            default: 'low',
            text: 'risk of the tenant',
        },
        'qos-class': { type: 'string', value: 'CLASS', choices: _hall_vocabulary_js__WEBPACK_IMPORTED_MODULE_9__/* .QOS_CLASSES */ .TD, default: 'P2', text: 'QoS class' },
        'tenant-id': { type: 'string', value: 'ID', default: 'demo', text: 'tenant' },
        'correlation-id': { type: 'string', value: 'ID', text: 'correlation id; a random one by default' },
        'blast-score': {
            type: 'integer',
            value: 'N',
            min: 0,
            max: 100,
            text: 'blast score; the larger of it and the computed one counts',
        },
        request: {
            type: 'string',
            value: 'FILE',
            text: 'the whole request as JSON, in place of the flags above',
        },
        'registry-dir': {
            type: 'string',
            value: 'DIR',
            text: 'enrolled registry records; without it, every worker and control that the rules name is taken as present',
        },
        explain: { type: 'boolean', text: 'also show what each step of the decision found' },
    },
    examples: [
        'wcp-attest route --rules routing/rules.json --capability cap.doc.summarize --env prod',
        'wcp-attest route --rules routing/rules.json --request request.json --format json',
    ],
    async run({ flags, given }, io) {
        const inputs = (0,_routing_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readRoutingInputs */ .m)(flags.rules, flags['registry-dir'], io);
        const findings = inputs.findings;
        let request;
        if (flags.request !== undefined) {
            const other = REQUEST_FLAGS.find((flag) => given(flag));
            if (other !== undefined)
                throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_6__/* .usageError */ .Wp)(`\`--request\` and \`--${other}\` contradict each other`, 'route');
            const read = (0,_route_check_request_js__WEBPACK_IMPORTED_MODULE_5__/* .readRequest */ ["in"])(io.readFile(flags.request, _limits_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_DOCUMENT_BYTES */ .bi), (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(flags.request));
            for (const each of read.findings)
                findings.push(each);
            if (read.ok)
                request = read.request;
        }
        else {
            if (flags.capability === undefined)
                throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_6__/* .usageError */ .Wp)('`--capability ID` or `--request FILE` is required', 'route');
            request = {
                capability_id: flags.capability,
                env: flags.env,
                data_label: flags['data-label'],
                tenant_risk: flags['tenant-risk'],
                qos_class: flags['qos-class'],
                tenant_id: flags['tenant-id'],
                correlation_id: flags['correlation-id'] ?? io.uuid(),
                ...(flags['blast-score'] === undefined ? {} : { blast_score: flags['blast-score'] }),
            };
        }
        if (inputs.ruleSet === undefined || request === undefined || (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrors */ .Cs)(findings)) {
            return { json: { ok: false, findings }, pretty: '', findings };
        }
        if (inputs.hall === undefined) {
            io.stderr('no --registry-dir: every worker and control that the rules name is taken as present\n');
        }
        warn(findings, io);
        const hall = inputs.hall ?? (0,_route_check_fixture_hall_js__WEBPACK_IMPORTED_MODULE_4__/* .pyhallWorld */ .B)(inputs.ruleSet);
        const { decision, trace } = (0,_route_check_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .W)(request, inputs.ruleSet, hall, (0,_routing_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .decidePorts */ .l)(io));
        const reason = decision.deny_reason_if_denied;
        return {
            json: flags.explain ? { ...decision, trace } : decision,
            pretty: decisionText(decision, flags.explain ? trace : []),
            findings: reason === null ? [] : [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(reason.code, reason.message)],
        };
    },
});
/** Warnings about rules and records: the result is the decision alone, so they go to stderr. */
function warn(findings, io) {
    io.stderr((0,_report_pretty_js__WEBPACK_IMPORTED_MODULE_2__/* .prettyFindings */ .jk)(findings, { columns: io.columns, palette: _report_pretty_js__WEBPACK_IMPORTED_MODULE_2__/* .PLAIN */ .tZ, count: false }));
}
function decisionText(decision, trace) {
    const rows = [
        ['decision', decision.denied ? 'DENY' : 'ALLOW'],
        ['code', decision.deny_reason_if_denied?.code ?? null],
        ['rule', decision.matched_rule_id],
        ['worker', decision.selected_worker_species_id],
        ['controls', decision.required_controls_effective.join(', ') || null],
        ['blast', decision.blast_score === null ? null : String(decision.blast_score)],
        ['human', decision.supervisor_required ? 'required' : null],
        ['correlation', decision.correlation_id],
    ];
    const lines = rows.flatMap(([name, value]) => (value === null ? [] : [row(name, value)]));
    if (trace.length > 0)
        lines.push('', 'steps:', ...trace.map((one) => row(`  ${one.step}`, `${one.outcome}: ${one.detail}`, 26)));
    return lines.join('\n');
}
function row(name, value, width = 13) {
    return `${name.padEnd(width)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(value)}`;
}


/***/ }),

/***/ 544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ decidePorts),
/* harmony export */   m: () => (/* binding */ readRoutingInputs)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _hall_hall_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3260);
/* harmony import */ var _hall_load_hall_io_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2313);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8207);
/* harmony import */ var _route_check_read_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6160);
/** The rules and the hall that `route` and `route-check` are given by flags. */





/** Reads rule file and records. Throws WCP2002, WCP2003 and WCP3001 for what cannot be read at all. */
function readRoutingInputs(rules, registryDir, io) {
    const read = (0,_route_check_read_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readRules */ .Kc)(io.readFile(rules, _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DOCUMENT_BYTES */ .bi), (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(rules));
    const records = registryDir === undefined ? undefined : (0,_hall_load_hall_io_js__WEBPACK_IMPORTED_MODULE_2__/* .loadRecords */ .f)(io.resolve(registryDir), registryDir);
    return {
        ...(read.ok ? { ruleSet: read.ruleSet } : {}),
        ...(records?.ok === true ? { hall: (0,_hall_hall_js__WEBPACK_IMPORTED_MODULE_1__/* .hallOfRecords */ .n)(records.records) } : {}),
        findings: [...read.findings, ...(records?.findings ?? [])],
    };
}
/** What a decision needs of the machine. */
function decidePorts(io) {
    return { newId: () => io.uuid(), now: io.clock };
}


/***/ }),

/***/ 6413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   HA: () => (/* binding */ offsetAt),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   RY: () => (/* binding */ spot),
/* harmony export */   Ve: () => (/* binding */ enter),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   dj: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* unused harmony export readJsonText */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8207);
/**
 * Strict JSON in, canonical JSON out.
 *
 * Reading follows RFC 8259 and refuses what two readers could understand differently: bytes that are not UTF-8, a
 * byte order mark, duplicate members, a member called `__proto__`, lone surrogates, numbers beyond a double, nesting
 * over a limit, anything after the value. Every fault has a line and a column; so has every value, on demand.
 * Writing canonically follows RFC 8785 (JCS).
 */



/**
 * Reads one JSON text from bytes. Never throws; `maxBytes` and `maxDepth` default to the document limits, `maxValues`
 * (texts, numbers, lists, objects and so on) to none.
 */
function readJson(bytes, options = {}) {
    const maxBytes = options.maxBytes ?? _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_BYTES */ .bi;
    if (bytes.length > maxBytes) {
        return { ok: false, fault: { message: `larger than ${maxBytes} bytes`, line: 1, column: 1 } };
    }
    const text = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._6)(bytes);
    if (text === undefined)
        return { ok: false, fault: { message: 'not valid UTF-8', line: 1, column: 1 } };
    return readJsonText(text, options.maxDepth, options.maxValues);
}
/** As `readJson`, for text that is decoded already. */
function readJsonText(text, maxDepth = _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DOCUMENT_DEPTH */ .RU, maxValues = Number.POSITIVE_INFINITY) {
    try {
        const value = new Reader(text, maxDepth, maxValues).read();
        // Made when the first position is asked for: most documents have no fault.
        let root;
        let starts = [];
        const at = (path, options) => {
            if (root === undefined) {
                root = spot(0);
                new Reader(text, maxDepth, maxValues, root).read();
                starts = lineStarts(text);
            }
            return positionIn(starts, offsetAt(root, path, options?.key));
        };
        return { ok: true, document: { value, at } };
    }
    catch (error) {
        if (!(error instanceof SyntaxFault))
            throw error;
        return { ok: false, fault: { message: error.message, ...positionOf(text, error.offset) } };
    }
}
/** A spot with nothing inside yet. */
function spot(value, name) {
    return { value, name, inside: undefined };
}
/** A spot added inside another one. */
function enter(outer, step, value, name) {
    const inner = spot(value, name);
    outer.inside ??= new Map();
    outer.inside.set(step, inner);
    return inner;
}
/** The offset of the value at a path, or of its name, or of the nearest ancestor that exists. */
function offsetAt(root, path, key = false) {
    let found = root;
    for (const [i, step] of path.entries()) {
        const next = found.inside?.get(step);
        if (next === undefined)
            return found.value;
        if (key && i === path.length - 1)
            return next.name ?? next.value;
        found = next;
    }
    return found.value;
}
/** Line and column of an offset in UTF-16 units. */
function positionOf(text, offset) {
    return positionIn(lineStarts(text), offset);
}
function lineStarts(text) {
    const starts = [0];
    for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1))
        starts.push(i + 1);
    return starts;
}
/** The last line that starts at or before the offset. */
function positionIn(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
class SyntaxFault extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// The characters of a string that need no attention: not a quote, not a backslash, not a control, no surrogates.
const PLAIN = /[^"\\\u0000-\u001f\ud800-\udfff]*/y;
class Reader {
    offset = 0;
    text;
    maxDepth;
    maxValues;
    values = 0;
    root;
    constructor(text, maxDepth, maxValues, root) {
        this.text = text;
        this.maxDepth = maxDepth;
        this.maxValues = maxValues;
        this.root = root;
    }
    read() {
        if (this.text.charCodeAt(0) === 0xfeff)
            this.fail('starts with a byte order mark');
        this.space();
        const value = this.value(0, this.root);
        this.space();
        if (this.offset < this.text.length)
            this.fail('text after the end of the value');
        return value;
    }
    fail(message, offset = this.offset) {
        throw new SyntaxFault(message, offset);
    }
    space() {
        for (;;) {
            const c = this.text.charCodeAt(this.offset);
            if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09)
                return;
            this.offset += 1;
        }
    }
    value(depth, place) {
        if (this.values === this.maxValues)
            this.fail(`more than ${this.maxValues} values`);
        this.values += 1;
        if (place !== undefined)
            place.value = this.offset;
        switch (this.text[this.offset]) {
            case '{':
                return this.object(depth + 1, place);
            case '[':
                return this.array(depth + 1, place);
            case '"':
                return this.string();
            case 't':
                return this.word('true', true);
            case 'f':
                return this.word('false', false);
            case 'n':
                return this.word('null', null);
            default:
                return this.number();
        }
    }
    word(word, value) {
        if (!this.text.startsWith(word, this.offset))
            this.unexpected();
        this.offset += word.length;
        return value;
    }
    unexpected() {
        if (this.offset >= this.text.length)
            this.fail('the text ends in the middle of a value');
        this.fail(`unexpected ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(String.fromCodePoint(this.text.codePointAt(this.offset) ?? 0))}`);
    }
    number() {
        NUMBER.lastIndex = this.offset;
        const match = NUMBER.exec(this.text);
        if (match === null)
            this.unexpected();
        const value = Number(match[0]);
        if (!Number.isFinite(value))
            this.fail('number out of range');
        this.offset += match[0].length;
        return value;
    }
    string() {
        const start = this.offset;
        this.offset += 1;
        let value = '';
        for (;;) {
            PLAIN.lastIndex = this.offset;
            const plain = PLAIN.exec(this.text)?.[0] ?? '';
            value += plain;
            this.offset += plain.length;
            const c = this.text[this.offset];
            if (c === '"')
                break;
            if (c === undefined)
                this.fail('the string has no end', start);
            if (c === '\\')
                value += this.escape();
            else if (c >= '\ud800' && c <= '\udfff') {
                const pair = this.text.slice(this.offset, this.offset + 2);
                if (!pair.isWellFormed() || pair.length < 2)
                    this.fail('lone surrogate in a string');
                value += pair;
                this.offset += 2;
            }
            else
                this.fail('control character in a string; write it as an escape');
        }
        this.offset += 1;
        if (!value.isWellFormed())
            this.fail('lone surrogate escape in a string', start);
        return value;
    }
    escape() {
        const start = this.offset;
        const letter = this.text[this.offset + 1];
        this.offset += 2;
        switch (letter) {
            case '"':
            case '\\':
            case '/':
                return letter;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u': {
                const digits = this.text.slice(this.offset, this.offset + 4);
                if (!/^[0-9a-fA-F]{4}$/.test(digits))
                    this.fail('invalid \\u escape', start);
                this.offset += 4;
                return String.fromCharCode(Number.parseInt(digits, 16));
            }
            default:
                return this.fail('invalid escape in a string', start);
        }
    }
    open(depth) {
        if (depth > this.maxDepth)
            this.fail(`nested deeper than ${this.maxDepth} levels`);
        this.offset += 1;
        this.space();
    }
    array(depth, place) {
        this.open(depth);
        const items = [];
        if (this.text[this.offset] === ']') {
            this.offset += 1;
            return items;
        }
        for (;;) {
            items.push(this.value(depth, place && enter(place, items.length, this.offset)));
            this.space();
            const c = this.text[this.offset];
            if (c !== ',' && c !== ']')
                this.unexpected();
            this.offset += 1;
            if (c === ']')
                return items;
            this.space();
        }
    }
    object(depth, place) {
        this.open(depth);
        const members = {};
        if (this.text[this.offset] === '}') {
            this.offset += 1;
            return members;
        }
        for (;;) {
            const start = this.offset;
            if (this.text[start] !== '"')
                this.unexpected();
            const name = this.string();
            if (name === '__proto__')
                this.fail('a member may not be called `__proto__`', start);
            if (Object.hasOwn(members, name))
                this.fail(`duplicate member ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}`, start);
            this.space();
            if (this.text[this.offset] !== ':')
                this.unexpected();
            this.offset += 1;
            this.space();
            members[name] = this.value(depth, place && enter(place, name, start, start));
            this.space();
            const c = this.text[this.offset];
            if (c !== ',' && c !== '}')
                this.unexpected();
            this.offset += 1;
            if (c === '}')
                return members;
            this.space();
        }
    }
}
/** True for a JSON object: not null, not an array. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * The RFC 8785 text of a value. Throws a TypeError on what JSON cannot hold (undefined, functions, lone surrogates)
 * and a RangeError on numbers that are not finite: callers pass values they built or validated. Members that are
 * undefined are left out, as JSON.stringify does.
 */
function canonicalJson(value) {
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            throw new RangeError(`not a JSON number: ${value}`);
        return JSON.stringify(value);
    }
    if (typeof value === 'string') {
        if (!value.isWellFormed())
            throw new TypeError('a string holds a lone surrogate');
        return JSON.stringify(value);
    }
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object')
        throw new TypeError(`not a JSON value: ${typeof value}`);
    let text = '';
    // Array.prototype.sort without a comparator is UTF-16 order, which is what RFC 8785 section 3.2.3 asks for.
    for (const name of Object.keys(value).sort()) {
        const member = value[name];
        if (member !== undefined)
            text += `${text === '' ? '' : ','}${canonicalJson(name)}:${canonicalJson(member)}`;
    }
    return `{${text}}`;
}
/** Readable JSON for files: members sorted, 2 spaces, a line feed at the end. The same value gives the same bytes. */
function prettyJson(value) {
    return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`;
}


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ SOURCE_CHOICES),
/* harmony export */   PW: () => (/* binding */ HASH_ORDERS),
/* harmony export */   fA: () => (/* binding */ CONFIG_NAME),
/* harmony export */   qG: () => (/* binding */ SUBMIT_PROFILES),
/* harmony export */   qP: () => (/* binding */ RECORD_NAME)
/* harmony export */ });
/** Words that several parts share: names of files, orders of a hash, forms of a submission. */
/** The configuration of a repository. */
const CONFIG_NAME = 'wcp-attest.yml';
/** The registry record of a worker, in the root of its package. */
const RECORD_NAME = 'registry_record.json';
/** The SDKs by whose record order a package is hashed (`canonicalize/order.ts`). */
const HASH_ORDERS = ['python', 'go', 'typescript'];
/** Where a package that is a directory is read from. */
const SOURCE_CHOICES = ['auto', 'git', 'directory'];
/** `pyhall` sends what the SDKs send, together; `wcp-attest` adds manifest and bundle. */
const SUBMIT_PROFILES = ['pyhall', 'wcp-attest'];


/***/ }),

/***/ 6146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseInstant),
/* harmony export */   r: () => (/* binding */ formatInstant)
/* harmony export */ });
/** UTC instants as the manifest writes them: whole seconds and a `Z`, RFC 3339. Clocks are passed in, never read here. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;
/** `2026-01-02T03:04:05Z` of milliseconds since 1970. Fractions of a second are dropped. */
function formatInstant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
/** Milliseconds since 1970 of such a text, or undefined when it is not exactly that form or not a real date. */
function parseInstant(text) {
    if (!INSTANT.test(text))
        return undefined;
    const milliseconds = Date.parse(text);
    return Number.isNaN(milliseconds) || formatInstant(milliseconds) !== text ? undefined : milliseconds;
}


/***/ })

};
