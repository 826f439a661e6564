export const id = 190;
export const ids = [190];
export const modules = {

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

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ shownRegistryUrl),
/* harmony export */   NH: () => (/* binding */ registryUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   iA: () => (/* binding */ PUBLIC_REGISTRY_URL),
/* harmony export */   vb: () => (/* binding */ registryUrlFault)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/** The form of a registry's address. */


/** Where a registry is asked when nothing else is said. */
const PUBLIC_REGISTRY_URL = 'https://api.pyhall.dev';
// URL has made one form of every IPv4 spelling by then, and a name that ends in a number is no name.
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[?::1\]?)$/;
/** True for a literal loopback address (127.0.0.0/8, ::1). `localhost` is a name and can be made to point elsewhere. */
function isLoopback(host) {
    return LOOPBACK.test(host);
}
/** The fault of an address, as `is …, which …` goes on; undefined for https, or http to a literal loopback address. */
function registryUrlFault(text) {
    const url = URL.parse(text);
    if (url === null)
        return 'is not an address such as `https://registry.example.org`';
    if (url.username !== '' || url.password !== '')
        return 'holds a user name or password; a token goes into PYHALL_TOKEN or the input registry-token';
    if (url.search !== '' || url.hash !== '')
        return 'has a query or a fragment';
    if (url.protocol === 'http:' && !isLoopback(url.hostname))
        return 'uses http, which anyone on the way can read and change; http is for 127.0.0.1 and [::1] only';
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return 'is not https';
    return undefined;
}
/** An address as messages show it: without what it may hold of a user name or password. */
function shownRegistryUrl(text) {
    const url = URL.parse(text);
    const secret = url !== null && (url.username !== '' || url.password !== '');
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(secret ? url.host : text);
}
/** The base URL of a registry without a trailing slash, or WCP2001. */
function registryUrl(value) {
    const fault = registryUrlFault(value);
    if (fault !== undefined) {
        return {
            ok: false,
            finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2001', `the registry address is ${shownRegistryUrl(value)}, which ${fault}`, {
                fix: `Give a registry address such as ${PUBLIC_REGISTRY_URL}, or http://127.0.0.1:PORT for one on this machine.`,
            }),
        };
    }
    const url = new URL(value);
    return { ok: true, value: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}


/***/ }),

/***/ 795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/** Reads a message body with a bound, for client and server alike. */
/** The bytes of a body stream (none for null), or undefined as soon as there are more than `maxBytes`. */
async function readBody(stream, maxBytes) {
    if (stream === null)
        return new Uint8Array();
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        length += chunk.length;
        // Leaving the loop cancels the stream, and with it the connection.
        if (length > maxBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 6203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ banListSchema),
/* harmony export */   E4: () => (/* binding */ shapeFault),
/* harmony export */   Ef: () => (/* binding */ errorAnswerSchema),
/* harmony export */   G4: () => (/* binding */ submitAnswerSchema),
/* harmony export */   J6: () => (/* binding */ submitBody),
/* harmony export */   MX: () => (/* binding */ revokeSchema),
/* harmony export */   e9: () => (/* binding */ submitBodySchema),
/* harmony export */   j_: () => (/* binding */ banReportSchema),
/* harmony export */   kd: () => (/* binding */ verifyResponseSchema),
/* harmony export */   qO: () => (/* binding */ healthSchema),
/* harmony export */   vf: () => (/* binding */ banConfirmSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8207);
/**
 * The HTTP contract of a PyHall registry as both sides write it: requests, answers and ids, as zod schemas.
 * Answers are read tolerantly for members that are not used and strictly for those that are.
 */



// No controls, no invisible format characters (bidirectional ones included), no line separators.
const SHOWABLE = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u;
const sha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lowercase hex digits');
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_REGISTRY_TEXT_CHARACTERS */ .S3)
    .regex(SHOWABLE, 'expected text without control characters');
const jsonObject = zod__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected an object');
const healthSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ok: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish() });
const verifyResponseSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    worker_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['active', 'revoked', 'banned', 'unknown']),
    current_hash: sha256.nullish(),
    banned: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    ban_reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    attested_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    ai_generated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().nullish(),
    ai_service: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    ai_model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    ai_session_fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
});
// Some registries write digests in upper case; they must match all the same.
const anyCaseSha256 = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .transform((digest) => digest.toLowerCase())
    .pipe(sha256);
const banEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    sha256: anyCaseSha256,
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    reported_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    review_status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
});
const banListSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(banEntrySchema);
const submitBodySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    sha256: sha256.optional(),
    package_hash: sha256.optional(),
    worker_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    worker_species_id: text.max(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ID_LENGTH */ .Qx).optional(),
    worker_version: text.max(_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ID_LENGTH */ .Qx).optional(),
    label: text.optional(),
    ai_generated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    ai_service: text.optional(),
    ai_model: text.optional(),
    ai_session_id: text.optional(),
    ai_session_fingerprint: text.optional(),
    manifest_path: text.optional(),
    manifest: jsonObject.optional(),
    bundle: jsonObject.optional(),
});
/** Both known answers to a submission: `{id, worker_id, sha256}` and `{worker_id, package_hash, attested_at, …}`. */
const submitAnswerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    worker_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    worker_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]).nullish(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    package_hash: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    attested_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
})
    .refine((answer) => typeof (answer.sha256 ?? answer.package_hash) === 'string', {
    message: 'expected sha256 or package_hash',
});
const banReportSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    sha256,
    reason: text.min(1),
    evidence_url: text.optional(),
});
const banConfirmSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ sha256 });
const revokeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ reason: text.min(1) });
const errorAnswerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    error: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
});
/** The body of one submission. */
function submitBody(workerId, submission, profile) {
    const { manifest, bundle } = submission;
    const optional = {
        label: submission.label,
        ai_service: submission.aiService,
        ai_model: submission.aiModel,
        ai_session_id: submission.aiSession,
        ai_session_fingerprint: submission.aiSession,
        manifest_path: submission.manifestPath,
        ...(profile === 'wcp-attest' ? { manifest, bundle } : {}),
    };
    return {
        sha256: submission.packageHash,
        package_hash: submission.packageHash,
        worker_id: workerId,
        worker_species_id: submission.workerSpeciesId,
        worker_version: submission.workerVersion,
        ai_generated: submission.aiGenerated ?? false,
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    };
}
/** The first thing a schema found wrong, on one line: member and reason. */
function shapeFault(error) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'invalid';
    const reason = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(issue.message).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
    return issue.path.length === 0 ? reason : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(issue.path.join('.'))}: ${reason}`;
}


/***/ }),

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRegistryServer: () => (/* binding */ startRegistryServer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/index.mjs + 2 modules
var dist = __webpack_require__(6652);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/registry-url.js
var registry_url = __webpack_require__(3284);
// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 24 modules
var hono_dist = __webpack_require__(9513);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/time.js
var time = __webpack_require__(6146);
// EXTERNAL MODULE: ./lib/worker-id.js
var lib_worker_id = __webpack_require__(8875);
// EXTERNAL MODULE: ./lib/registry/protocol.js
var protocol = __webpack_require__(6203);
// EXTERNAL MODULE: ./lib/registry/body.js
var body = __webpack_require__(795);
;// CONCATENATED MODULE: ./lib/registry/requests.js






/** A request that is answered with an error. */
class Refusal extends Error {
    status;
    code;
    more;
    constructor(status, message, code = 'WCP2014', more = {}) {
        super(message);
        this.status = status;
        this.code = code;
        this.more = more;
    }
}
/** The worker id in the path. */
function workerIdOf(c) {
    const workerId = c.req.param('worker_id') ?? '';
    if ((0,lib_worker_id/* workerNamespace */.St)(workerId) === undefined) {
        throw new Refusal(400, `worker id ${(0,lib_escape/* quote */.hD)(workerId)} is not \`org.<name>…\` or \`x.<name>…\` in lower-case labels`, 'ATTEST_NAMESPACE_INVALID');
    }
    return workerId;
}
/** The page size that a query asks for. */
function limitOf(text) {
    const limit = text === undefined ? limits/* BAN_LIST_PAGE_ENTRIES */.SE : /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (limit < 1 || limit > limits/* MAX_BAN_LIST_PAGE_ENTRIES */.N6) {
        throw new Refusal(400, `\`limit\` must be 1 to ${limits/* MAX_BAN_LIST_PAGE_ENTRIES */.N6}`);
    }
    return limit;
}
/** The body of a request in the shape of a schema. */
async function bodyOf(c, schema) {
    const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
        throw new Refusal(415, 'the body must be application/json');
    const bytes = await (0,body/* readBody */.x)(c.req.raw.body, limits/* MAX_REGISTRY_REQUEST_BYTES */.by).catch(() => {
        throw new Refusal(400, 'the body ended early');
    });
    if (bytes === undefined)
        throw new Refusal(413, `the body is larger than ${limits/* MAX_REGISTRY_REQUEST_BYTES */.by} bytes`);
    const read = (0,json/* readJson */.Vh)(bytes, { maxBytes: limits/* MAX_REGISTRY_REQUEST_BYTES */.by });
    if (!read.ok) {
        const { message, line, column } = read.fault;
        throw new Refusal(400, `the body is not strict JSON: ${message} (line ${line}, column ${column})`);
    }
    const parsed = schema.safeParse(read.document.value);
    if (!parsed.success)
        throw new Refusal(422, `the body is not valid: ${(0,protocol/* shapeFault */.E4)(parsed.error)}`);
    return parsed.data;
}
/** The package hash of a submission whose members agree with each other and with the path. */
function checkedHash(workerId, body) {
    const hash = body.package_hash ?? body.sha256;
    if (hash === undefined)
        throw new Refusal(422, 'the body has neither sha256 nor package_hash');
    const { manifest } = body;
    const pairs = [
        ['worker_id', body.worker_id, workerId],
        ['sha256', body.sha256, hash],
        ['ai_session_id', body.ai_session_id, body.ai_session_fingerprint ?? body.ai_session_id],
    ];
    if (manifest !== undefined) {
        pairs.push(['manifest.worker_id', manifest.worker_id ?? null, workerId], ['manifest.worker_species_id', manifest.worker_species_id ?? null, body.worker_species_id], ['manifest.worker_version', manifest.worker_version ?? null, body.worker_version], ['manifest.package_hash', manifest.package_hash ?? null, hash]);
    }
    for (const [member, value, expected] of pairs) {
        if (value !== undefined && value !== expected) {
            throw new Refusal(422, `${member} is ${(0,lib_escape/* quote */.hD)(value)}, and the rest of the request says ${(0,lib_escape/* quote */.hD)(expected)}`);
        }
    }
    return hash;
}

;// CONCATENATED MODULE: ./lib/registry/server.js
/**
 * The registry server as a Hono application: the contract of protocol.ts over a storage. It does no I/O of its own.
 * Every answer is JSON, every write needs the token, and nothing of a request is used before it is checked.
 */









const SECURITY_HEADERS = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
};
/** The application; `fetch` of what comes back answers one request. */
function createRegistryApp(ports) {
    const { storage, clock } = ports;
    const app = new hono_dist/* Hono */.$();
    app.use(async (c, next) => {
        const started = clock();
        await next();
        for (const [name, value] of Object.entries(SECURITY_HEADERS))
            c.header(name, value);
        ports.log({
            time: new Date(started).toISOString(),
            method: c.req.method,
            path: (0,lib_escape/* printable */.g$)(c.req.path.slice(0, limits/* MAX_SHOWN_CHARACTERS */.eA)),
            status: c.res.status,
            duration_ms: clock() - started,
            ...(c.error === undefined
                ? {}
                : { error: c.error instanceof Refusal ? c.error.message : (0,lib_escape/* printable */.g$)(c.error.message) }),
        });
    });
    app.notFound((c) => c.json({ error: 'the registry has no such path', code: 'WCP2014' }, 404));
    app.onError((error, c) => {
        if (error instanceof Refusal) {
            if (error.status === 401)
                c.header('www-authenticate', 'Bearer');
            return c.json({ error: error.message, code: error.code, ...error.more }, error.status);
        }
        // A database fault may pass; anything else is a bug. What it was goes into the log only.
        const [status, message] = error instanceof errors/* CodedError */.AK
            ? [503, 'the registry database failed']
            : [500, 'internal error'];
        return c.json({ error: message, code: 'WCP3002' }, status);
    });
    app.get('/health', async (c) => {
        await storage.ping();
        return c.json({ ok: true, version: ports.version });
    });
    app.get('/api/v1/verify/:worker_id', async (c) => {
        const workerId = workerIdOf(c);
        const current = await storage.current(workerId);
        if (current === undefined)
            return c.json(unknownAnswer(workerId), 404);
        return c.json(verifyAnswer(current.attestation, current.ban));
    });
    app.get('/api/v1/ban-list', async (c) => {
        const limit = limitOf(c.req.query('limit'));
        const after = c.req.query('after') ?? '';
        if (!/^(?:[0-9a-f]{64})?$/.test(after)) {
            throw new Refusal(400, '`after` must be a hash of 64 lowercase hex digits');
        }
        // One more than asked for tells whether there is a next page.
        const bans = await storage.bans(limit + 1, after);
        const page = bans.slice(0, limit);
        const links = [`</api/v1/ban-list?limit=${limit}>; rel="first"`];
        const last = page.at(-1);
        if (bans.length > limit && last !== undefined) {
            links.push(`</api/v1/ban-list?limit=${limit}&after=${last.sha256}>; rel="next"`);
        }
        c.header('link', links.join(', '));
        return c.json(page.map(banAnswer));
    });
    app.put('/api/v1/workers/:worker_id/attest', async (c) => {
        requireWrite(c);
        const workerId = workerIdOf(c);
        const body = await bodyOf(c, protocol/* submitBodySchema */.e9);
        const hash = checkedHash(workerId, body);
        const outcome = await storage.attest({
            id: ports.newId(),
            worker_id: workerId,
            worker_version: body.worker_version ?? '',
            sha256: hash,
            attested_at: (0,time/* formatInstant */.r)(clock()),
            worker_species_id: body.worker_species_id ?? null,
            label: body.label ?? null,
            ai_generated: body.ai_generated === true ? 1 : 0,
            ai_service: body.ai_service ?? null,
            ai_model: body.ai_model ?? null,
            ai_session: body.ai_session_fingerprint ?? body.ai_session_id ?? null,
            manifest_path: body.manifest_path ?? null,
            manifest: body.manifest === undefined ? null : (0,json/* canonicalJson */.dj)(body.manifest),
            bundle: body.bundle === undefined ? null : (0,json/* canonicalJson */.dj)(body.bundle),
        });
        switch (outcome.kind) {
            case 'created':
                return c.json(receipt(outcome.attestation), 201);
            case 'same':
                return c.json(receipt(outcome.attestation), 200);
            case 'conflict':
                throw new Refusal(409, `version ${(0,lib_escape/* quote */.hD)(body.worker_version)} is registered with the hash ${outcome.registered}, not ${hash}`, 'ATTEST_REGISTRY_MISMATCH', { registered_hash: outcome.registered, submitted_hash: hash });
            case 'banned':
                throw new Refusal(403, `the hash ${hash} is banned: ${(0,lib_escape/* quote */.hD)(outcome.reason)}`, 'ATTEST_HASH_BANNED');
            case 'revoked':
                throw new Refusal(409, `the hash ${hash} was revoked: ${(0,lib_escape/* quote */.hD)(outcome.reason)}`, 'ATTEST_REVOKED');
        }
    });
    app.post('/api/v1/workers/:worker_id/revoke', async (c) => {
        requireWrite(c);
        const workerId = workerIdOf(c);
        const { reason } = await bodyOf(c, protocol/* revokeSchema */.MX);
        if ((await storage.current(workerId)) === undefined)
            return c.json(unknownAnswer(workerId), 404);
        const revoked = await storage.revoke(workerId, reason, (0,time/* formatInstant */.r)(clock()));
        return c.json({ worker_id: workerId, status: 'revoked', revoked });
    });
    app.post('/api/v1/ban-list/report', async (c) => {
        requireWrite(c);
        const { sha256, reason, evidence_url } = await bodyOf(c, protocol/* banReportSchema */.j_);
        const ban = await storage.report({
            sha256,
            reason,
            evidence_url: evidence_url ?? null,
            source: 'report',
            reported_at: (0,time/* formatInstant */.r)(clock()),
        });
        return c.json(banAnswer(ban), 202);
    });
    app.post('/api/v1/ban-list/confirm', async (c) => {
        requireWrite(c);
        const { sha256 } = await bodyOf(c, protocol/* banConfirmSchema */.vf);
        const ban = await storage.confirm(sha256, (0,time/* formatInstant */.r)(clock()));
        if (ban === undefined)
            throw new Refusal(404, `the hash ${sha256} was never reported`);
        return c.json(banAnswer(ban));
    });
    function requireWrite(c) {
        const access = ports.access(c.req.header('authorization'));
        if (access === 'closed')
            throw new Refusal(403, 'this registry was started without a token and takes no writes');
        if (access === 'unauthorized')
            throw new Refusal(401, 'a valid bearer token is needed');
    }
    return app;
}
function unknownAnswer(workerId) {
    return {
        worker_id: workerId,
        status: 'unknown',
        current_hash: null,
        banned: false,
        ban_reason: null,
        attested_at: null,
        ai_generated: false,
        ai_service: null,
        ai_model: null,
        ai_session_fingerprint: null,
    };
}
/** The hash is given for an active worker only. */
function verifyAnswer(attestation, ban) {
    const status = ban !== undefined ? 'banned' : attestation.revoked_at !== null ? 'revoked' : 'active';
    return {
        worker_id: attestation.worker_id,
        status,
        current_hash: status === 'active' ? attestation.sha256 : null,
        banned: ban !== undefined,
        ban_reason: ban?.reason ?? null,
        attested_at: attestation.attested_at,
        ai_generated: attestation.ai_generated === 1,
        ai_service: attestation.ai_service,
        ai_model: attestation.ai_model,
        ai_session_fingerprint: attestation.ai_session,
    };
}
/** The answer to a submission: both known forms in one. */
function receipt(attestation) {
    const { id, worker_id, worker_version, sha256, attested_at } = attestation;
    return {
        id,
        worker_id,
        namespace: (0,lib_worker_id/* workerNamespace */.St)(worker_id) ?? '',
        worker_version: worker_version === '' ? null : worker_version,
        sha256,
        package_hash: sha256,
        attested_at,
        status: 'active',
    };
}
function banAnswer(ban) {
    const { sha256, reason, reported_at, source, review_status } = ban;
    return { sha256, reason, reported_at, source, review_status };
}

// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(99);
// EXTERNAL MODULE: ./node_modules/kysely/dist/esm/kysely.js + 65 modules
var kysely = __webpack_require__(1980);
// EXTERNAL MODULE: ./node_modules/kysely/dist/esm/dialect/sqlite/sqlite-dialect.js + 11 modules
var sqlite_dialect = __webpack_require__(9225);
// EXTERNAL MODULE: ./node_modules/kysely/dist/esm/migration/migrator.js + 1 modules
var migration_migrator = __webpack_require__(7611);
;// CONCATENATED MODULE: ./lib/registry/migrations.js
/** Steps by name, run in the order of their names. `if not exists`: SQLite commits each statement on its own. */
const MIGRATIONS = {
    '0001_attestations_and_bans': {
        async up(db) {
            await db.schema
                .createTable('attestations')
                .ifNotExists()
                .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
                .addColumn('id', 'text', (column) => column.notNull().unique())
                .addColumn('worker_id', 'text', (column) => column.notNull())
                .addColumn('worker_version', 'text', (column) => column.notNull())
                .addColumn('sha256', 'text', (column) => column.notNull())
                .addColumn('attested_at', 'text', (column) => column.notNull())
                .addColumn('worker_species_id', 'text')
                .addColumn('label', 'text')
                .addColumn('ai_generated', 'integer', (column) => column.notNull())
                .addColumn('ai_service', 'text')
                .addColumn('ai_model', 'text')
                .addColumn('ai_session', 'text')
                .addColumn('manifest_path', 'text')
                .addColumn('manifest', 'text')
                .addColumn('bundle', 'text')
                .addColumn('revoked_at', 'text')
                .addColumn('revoke_reason', 'text')
                .addUniqueConstraint('one_attestation', ['worker_id', 'worker_version', 'sha256'])
                .execute();
            // A version that has a name has one hash, for ever.
            await db.schema
                .createIndex('one_hash_per_version')
                .ifNotExists()
                .unique()
                .on('attestations')
                .columns(['worker_id', 'worker_version'])
                .where('worker_version', '!=', '')
                .execute();
            await db.schema
                .createIndex('current_attestation')
                .ifNotExists()
                .on('attestations')
                .columns(['worker_id', 'seq'])
                .execute();
            await db.schema
                .createTable('bans')
                .ifNotExists()
                .addColumn('sha256', 'text', (column) => column.primaryKey())
                .addColumn('reason', 'text', (column) => column.notNull())
                .addColumn('evidence_url', 'text')
                .addColumn('source', 'text', (column) => column.notNull())
                .addColumn('reported_at', 'text', (column) => column.notNull())
                .addColumn('review_status', 'text', (column) => column.notNull())
                .addColumn('confirmed_at', 'text')
                .execute();
        },
    },
};

;// CONCATENATED MODULE: ./lib/registry/storage.js
/** What a registry remembers, and the questions it answers from it; the database is a Kysely instance passed in. */


/** Storage in a database whose tables are made or brought up to date first. */
async function createStorage(db) {
    const migrator = new migration_migrator/* Migrator */.aR({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined)
        throw error;
    const confirmedBan = (of, sha256) => of
        .selectFrom('bans')
        .selectAll()
        .where('sha256', '=', sha256)
        .where('review_status', '=', 'confirmed')
        .executeTakeFirst();
    return {
        async ping() {
            await db.selectFrom('bans').select('sha256').limit(1).execute();
        },
        attest(attestation) {
            const { worker_id, worker_version, sha256 } = attestation;
            return db.transaction().execute(async (tx) => {
                const ban = await confirmedBan(tx, sha256);
                if (ban !== undefined)
                    return { kind: 'banned', reason: ban.reason };
                const known = await tx
                    .selectFrom('attestations')
                    .selectAll()
                    .where('worker_id', '=', worker_id)
                    .where((where) => where.or([
                    where('sha256', '=', sha256),
                    where.and([where('worker_version', '=', worker_version), where('worker_version', '!=', '')]),
                ]))
                    .execute();
                const revoked = known.find((one) => one.sha256 === sha256 && one.revoked_at !== null);
                if (revoked !== undefined)
                    return { kind: 'revoked', reason: revoked.revoke_reason ?? '' };
                const sameVersion = known.filter((one) => one.worker_version === worker_version);
                const same = sameVersion.find((one) => one.sha256 === sha256);
                if (same !== undefined)
                    return { kind: 'same', attestation: same };
                const other = sameVersion[0];
                if (other !== undefined)
                    return { kind: 'conflict', registered: other.sha256 };
                const stored = await tx
                    .insertInto('attestations')
                    .values({ ...attestation, revoked_at: null, revoke_reason: null })
                    .returningAll()
                    .executeTakeFirstOrThrow();
                return { kind: 'created', attestation: stored };
            });
        },
        async current(workerId) {
            const attestation = await db
                .selectFrom('attestations')
                .selectAll()
                .where('worker_id', '=', workerId)
                .orderBy('seq', 'desc')
                .limit(1)
                .executeTakeFirst();
            if (attestation === undefined)
                return undefined;
            return { attestation, ban: await confirmedBan(db, attestation.sha256) };
        },
        async revoke(workerId, reason, at) {
            const rows = await db
                .updateTable('attestations')
                .set({ revoked_at: at, revoke_reason: reason })
                .where('worker_id', '=', workerId)
                .where('revoked_at', 'is', null)
                .returning('seq')
                .execute();
            return rows.length;
        },
        report(ban) {
            return db.transaction().execute(async (tx) => {
                await tx
                    .insertInto('bans')
                    .values({ ...ban, review_status: 'pending', confirmed_at: null })
                    .onConflict((conflict) => conflict.column('sha256').doNothing())
                    .execute();
                return tx.selectFrom('bans').selectAll().where('sha256', '=', ban.sha256).executeTakeFirstOrThrow();
            });
        },
        confirm(sha256, at) {
            return db.transaction().execute(async (tx) => {
                await tx
                    .updateTable('bans')
                    .set({ review_status: 'confirmed', confirmed_at: at })
                    .where('sha256', '=', sha256)
                    .where('review_status', '=', 'pending')
                    .execute();
                return confirmedBan(tx, sha256);
            });
        },
        bans(limit, after) {
            return db
                .selectFrom('bans')
                .selectAll()
                .where('review_status', '=', 'confirmed')
                .where('sha256', '>', after)
                .orderBy('sha256')
                .limit(limit)
                .execute();
        },
        async close() {
            await db.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./lib/registry/storage.io.js
/** Registry storage in one SQLite file, through the SQLite that is part of Node. */






/**
 * Opens or makes a registry database and owns it until it is closed; `:memory:` is one that is gone afterwards.
 * Throws WCP3004 when it cannot, among others because another process owns it.
 */
async function openSqliteStorage(file) {
    let database;
    try {
        database = new external_node_sqlite_.DatabaseSync(file);
        // Exclusive: a second server on the same file is refused instead of writing beside this one.
        // FULL: an attestation that was acknowledged survives a power cut.
        database.exec(`pragma busy_timeout = ${limits/* REGISTRY_DATABASE_WAIT_MS */.Ho};
       pragma locking_mode = exclusive;
       pragma journal_mode = wal;
       pragma synchronous = full;`);
        return await createStorage(new kysely/* Kysely */._$({ dialect: new sqlite_dialect/* SqliteDialect */.P({ database: adapt(database) }) }));
    }
    catch (error) {
        database?.close();
        throw new errors/* CodedError */.AK('WCP3004', `the registry database ${(0,lib_escape/* quote */.hD)(file)} cannot be opened: ${storage_io_text(error)}`, {
            cause: error,
        });
    }
}
/** The interface that Kysely's SQLite driver was written for. */
function adapt(database) {
    return {
        close: () => database.close(),
        prepare(sql) {
            const statement = guarded(() => database.prepare(sql));
            const all = (parameters) => guarded(() => statement.all(...parameters));
            return {
                // `all` runs statements of every kind; what they change is asked for with RETURNING.
                reader: true,
                all,
                run: () => ({ changes: 0, lastInsertRowid: 0 }),
                iterate: (parameters) => all(parameters)[Symbol.iterator](),
            };
        },
    };
}
/** Gives database faults the code by which the server tells them from bugs. */
function guarded(work) {
    try {
        return work();
    }
    catch (error) {
        throw new errors/* CodedError */.AK('WCP3001', `the registry database failed: ${storage_io_text(error)}`, { cause: error });
    }
}
function storage_io_text(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./lib/registry/token.js
/** The bearer token that protects the writes of a registry server. */



const BEARER = /^Bearer ([\x21-\x7e]+)$/i;
/**
 * The check of an Authorization header (RFC 6750 section 2.1) against one token; without a token the server is closed
 * for writes. Only the digest of the token is kept, and digests are compared in constant time.
 */
function writeAccess(token) {
    if (token === undefined)
        return () => 'closed';
    if (!/^[\x21-\x7e]+$/.test(token) || token.length < limits/* MIN_REGISTRY_TOKEN_CHARACTERS */.q$) {
        throw new errors/* CodedError */.AK('WCP2007', `the registry token must have at least ${limits/* MIN_REGISTRY_TOKEN_CHARACTERS */.q$} printable ASCII characters and no space`, { fix: 'Make one with `openssl rand -hex 32`.' });
    }
    const expected = digest(token);
    return (authorization) => {
        const given = BEARER.exec(authorization ?? '')?.[1];
        return given !== undefined && (0,external_node_crypto_.timingSafeEqual)(digest(given), expected) ? 'allowed' : 'unauthorized';
    };
}
function digest(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token).digest();
}

;// CONCATENATED MODULE: ./lib/registry/server.io.js
/** Starts the registry server: a database file, a port, a token. */











/** Starts a registry server; resolves when it listens. Throws WCP3004 when it cannot, WCP2007 for a bad token. */
async function startRegistryServer(options) {
    const { host = '127.0.0.1', port = 0, dataFile, token, version, log = () => { } } = options;
    const access = writeAccess(token);
    if (!(0,registry_url/* isLoopback */.U9)(host) && token === undefined) {
        throw new errors/* CodedError */.AK('WCP3004', `the registry does not listen on ${(0,lib_escape/* quote */.hD)(host)} without a token`, {
            fix: 'Set PYHALL_TOKEN to a token of your own, or listen on 127.0.0.1.',
        });
    }
    const storage = await openSqliteStorage(dataFile);
    const app = createRegistryApp({
        storage,
        clock: () => Date.now(),
        newId: () => (0,external_node_crypto_.randomUUID)(),
        access,
        log,
        version,
    });
    const server = (0,external_node_http_.createServer)({ requestTimeout: limits/* REGISTRY_SERVER_REQUEST_MS */.P2, headersTimeout: limits/* REGISTRY_SERVER_REQUEST_MS */.P2 }, (0,dist/* getRequestListener */.SE)(app.fetch, { overrideGlobalObjects: false }));
    try {
        server.listen(port, host);
        await (0,external_node_events_.once)(server, 'listening');
    }
    catch (error) {
        await storage.close();
        throw new errors/* CodedError */.AK('WCP3004', `the registry cannot listen on ${(0,lib_escape/* quote */.hD)(host)} port ${port}: ${(0,errors/* systemErrorText */.f9)(error)}`, { cause: error });
    }
    const address = server.address();
    if (address === null || typeof address === 'string')
        throw new errors/* CodedError */.AK('WCP7000', 'no address to listen on');
    const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return {
        url: `http://${shownHost}:${address.port}`,
        async close() {
            const closed = (0,external_node_events_.once)(server, 'close');
            server.close();
            const stop = setTimeout(() => server.closeAllConnections(), limits/* REGISTRY_SERVER_STOP_MS */.Yy);
            await closed;
            clearTimeout(stop);
            await storage.close();
        },
    };
}


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


/***/ }),

/***/ 8875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ isNamespace),
/* harmony export */   RY: () => (/* binding */ isInNamespace),
/* harmony export */   St: () => (/* binding */ workerNamespace),
/* harmony export */   si: () => (/* binding */ trustStatement)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8207);
/** Worker identities and the tenant namespace that trust is bound to (WCP spec sections 3.1 and 12). */

// Two or more labels: the namespace (`org.acme`, `x.alice`) and the worker within it.
const WORKER_ID = /^(?:org|x)(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)+$/;
/** The tenant namespace of a worker id, its first two labels, or undefined when the id is not in one. */
function workerNamespace(workerId) {
    if (workerId.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ID_LENGTH */ .Qx || !WORKER_ID.test(workerId))
        return undefined;
    return workerId.split('.').slice(0, 2).join('.');
}
/** True for a namespace that a key may be trusted for: `org.acme`, `x.alice` or something below them. */
function isNamespace(text) {
    return workerNamespace(text) !== undefined;
}
/** True when an id is the namespace itself or below it, by whole labels. */
function isInNamespace(workerId, namespace) {
    return workerId === namespace || workerId.startsWith(`${namespace}.`);
}
/** The trust statement of the reference SDKs, always derived, never read from a manifest. */
function trustStatement(namespace, instant, packageHash) {
    return `Package attested by namespace ${namespace} at ${instant}; package hash sha256:${packageHash}.`;
}


/***/ })

};
