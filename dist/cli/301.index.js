export const id = 301;
export const ids = [301];
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

/***/ 1894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _check_read_fixture_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4801);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8207);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5650);
/* harmony import */ var _route_check_run_fixtures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5112);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9859);
/* harmony import */ var _routing_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(544);
/** `wcp-attest route-check RULES FIXTURES…`: runs fixtures against routing rules. */








const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .defineCommand */ .N)({
    usage: 'route-check RULES FIXTURES… [--registry-dir DIR]',
    description: 'Decides every fixture by the rules and compares with what it expects. A deny that a fixture does not expect fails it.',
    output: 'report',
    positionals: {
        RULES: { arity: 'one', text: 'the rule file, JSON' },
        FIXTURES: {
            arity: 'many',
            text: 'fixture files, JSON or YAML: of pyhall validate, of the conformance suite, or ours',
        },
    },
    flags: {
        'registry-dir': {
            type: 'string',
            value: 'DIR',
            text: 'enrolled registry records; without it, every worker and control that the rules name is taken as present',
        },
    },
    examples: [
        'wcp-attest route-check routing/rules.json routing/fixtures.json',
        'wcp-attest route-check rules.json tests/*.json --report junit=routing.xml',
    ],
    async run({ flags, positionals }, io) {
        const inputs = (0,_routing_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readRoutingInputs */ .m)(positionals.RULES, flags['registry-dir'], io);
        const fixtures = [];
        const findings = inputs.findings;
        for (const file of positionals.FIXTURES) {
            const read = (0,_check_read_fixture_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readFixtureFile */ .O)(io.readFile(file, _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_DOCUMENT_BYTES */ .bi), (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(file));
            for (const each of read.findings)
                findings.push(each);
            if (read.ok)
                for (const each of read.fixtures)
                    fixtures.push(each);
        }
        if (inputs.ruleSet === undefined || (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrors */ .Cs)(findings))
            return outcome(NOT_RUN, findings);
        const run = (0,_route_check_run_fixtures_js__WEBPACK_IMPORTED_MODULE_3__/* .runFixtures */ .G)(fixtures, inputs.ruleSet, inputs.hall, (0,_routing_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .decidePorts */ .l)(io));
        return outcome(run, [...findings, ...run.findings]);
    },
});
const NOT_RUN = {
    summary: { total: 0, passed: 0, failed: 0, skipped: 0 },
    results: [],
};
function outcome({ summary, results }, findings) {
    const { total, passed, failed, skipped } = summary;
    return {
        json: { ok: !(0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrors */ .Cs)(findings), summary, results, findings },
        pretty: `${(0,_report_report_js__WEBPACK_IMPORTED_MODULE_7__/* .countOf */ .p)(total, 'fixture')}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
        findings,
        cases: results.map((one) => ({
            suite: one.file,
            name: one.id,
            status: one.status,
            findings: one.findings,
        })),
    };
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

/***/ 8989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(240);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(800);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8207);
/**
 * Strict YAML: the JSON data model written in YAML 1.2 (core schema). What lets one text mean two things is refused:
 * anchors, aliases, tags, directives, merge keys, duplicate members, several documents. The result has the form of
 * `json.ts`, so every value has a line and a column.
 */





class Fault extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
/** Reads one YAML document from bytes. Never throws; an empty document is null, as in YAML. */
function readYaml(bytes, maxBytes = _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_YAML_BYTES */ .jl) {
    const start = (message) => ({ ok: false, fault: { message, line: 1, column: 1 } });
    if (bytes.length > maxBytes)
        return start(`larger than ${maxBytes} bytes`);
    const text = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._6)(bytes);
    if (text === undefined)
        return start('not valid UTF-8');
    if (text.startsWith('\ufeff'))
        return start('starts with a byte order mark');
    try {
        return { ok: true, document: readText(text) };
    }
    catch (error) {
        if (!(error instanceof Fault))
            throw error;
        const fault = { message: error.message, ...(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .positionOf */ .df)(text, error.offset) };
        return { ok: false, fault };
    }
}
function readText(text) {
    const tokens = parse(text);
    // Before composing, which recurses into what is nested.
    checkTokens(tokens);
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        version: '1.2',
        schema: 'core',
        merge: false,
        strict: true,
        // Checked below: the library compares every pair of keys.
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
    });
    stopAtFirstFault(composer);
    const [document, second] = [...composer.compose(tokens, true, text.length)];
    if (document === undefined)
        throw new Fault('no document', 0);
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined)
        throw new Fault(problemText(problem.message), problem.pos[0]);
    if (second !== undefined)
        throw new Fault('a second document in one file', second.range[0]);
    const root = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .spot */ .RY)(document.range[0]);
    const value = toValue(document.contents, root);
    const at = (path, options) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .positionOf */ .df)(text, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .offsetAt */ .HA)(root, path, options?.key));
    return { value, at };
}
/** The syntax tree, up to the first fault of the syntax. */
function parse(text) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const tokens = [];
    const keep = (some) => {
        for (const token of some) {
            if (token.type === 'error')
                throw new Fault(problemText(token.message), token.offset);
            tokens.push(token);
        }
    };
    let count = 0;
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        count += 1;
        if (count > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_YAML_TOKENS */ .yw)
            throw new Fault(`more than ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_YAML_TOKENS */ .yw} tokens`, parser.offset);
        keep(parser.next(lexeme));
    }
    keep(parser.end());
    return tokens;
}
const REFUSED = {
    anchor: 'anchors (`&name`) are not allowed',
    alias: 'aliases (`*name`) are not allowed; put a text that starts with `*` in quotes',
    tag: 'tags (`!name`) are not allowed; put a text that starts with `!` in quotes',
    directive: 'directives (`%`) are not allowed',
};
/** Walks the syntax tree, without recursion, for what is refused by kind and for its depth. */
function checkTokens(tokens) {
    const open = [...tokens].reverse().map((node) => ({ node, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { node, depth } = next;
        if (typeof node !== 'object' || node === null)
            continue;
        const { type, offset } = node;
        const place = typeof offset === 'number' ? offset : 0;
        const refused = typeof type === 'string' && Object.hasOwn(REFUSED, type) ? REFUSED[type] : undefined;
        if (refused !== undefined)
            throw new Fault(refused, place);
        if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DOCUMENT_DEPTH */ .RU)
            throw new Fault(`nested deeper than ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DOCUMENT_DEPTH */ .RU} levels`, place);
        const inside = type === 'block-map' || type === 'block-seq' || type === 'flow-collection' ? 1 : 0;
        const children = Object.values(node).flat();
        for (let i = children.length - 1; i >= 0; i -= 1)
            open.push({ node: children[i], depth: depth + inside });
    }
}
/**
 * The library collects every fault, and a hostile file has one per character. `onError` is not in its types; where it
 * were not asked, the faults would be collected as before.
 */
function stopAtFirstFault(composer) {
    let first;
    const onError = (at, _code, message) => {
        const offset = typeof at === 'number' ? at : 'offset' in at ? at.offset : (at[0] ?? 0);
        // The library reports what is thrown once more, for each collection around it.
        first ??= new Fault(problemText(message), offset);
        throw first;
    };
    Object.assign(composer, { onError });
}
function problemText(message) {
    const [first = ''] = message.split('\n');
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(`${first.charAt(0).toLowerCase()}${first.slice(1)}`);
}
/** `place` comes with the nearest place that is known, and leaves with the place of the value. */
function toValue(node, place) {
    if (node === null)
        return null;
    place.value = node.range?.[0] ?? place.value;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.items.map((item, i) => toValue(item, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .enter */ .Ve)(place, i, place.value)));
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const members = {};
        for (const { key, value } of node.items) {
            const start = key?.range?.[0] ?? place.value;
            const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? key.value : undefined;
            if (typeof name !== 'string')
                throw new Fault('a member name must be a text; put it in quotes', start);
            if (name === '__proto__' || name === '<<')
                throw new Fault(`a member may not be called ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}`, start);
            if (Object.hasOwn(members, name))
                throw new Fault(`the member ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} twice`, start);
            members[name] = toValue(value, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .enter */ .Ve)(place, name, start, start));
        }
        return members;
    }
    const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : undefined;
    if (value === null || typeof value === 'boolean')
        return value;
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    if (typeof value === 'string' && value.isWellFormed())
        return value;
    throw new Fault('not a value that JSON has', place.value);
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
