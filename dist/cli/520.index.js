export const id = 520;
export const ids = [520];
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

/***/ 4766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   t1: () => (/* binding */ textRecord),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6413);
/**
 * Strict shapes of JSON for the documents that `verify` reads at a worker's start-up: loading a schema library there
 * costs as much as starting Node. Unknown members, missing members and wrong kinds are faults with their path; nothing
 * is coerced. Elsewhere zod does this.
 */

/** The value of a shape with all of its faults; the value holds only when there are none. */
function readShape(shape, value) {
    const faults = [];
    const read = shape(value, [], faults);
    return faults.length === 0 ? { ok: true, value: read } : { ok: false, faults };
}
function scalar(what, is) {
    return (value, path, faults) => {
        if (!is(value))
            faults.push({ path, message: value === undefined ? 'is missing' : `is not ${what}` });
        return value;
    };
}
/** A text; `test` refuses some, `what` says what it should be. */
function text(test = () => true, what = 'a text') {
    return scalar(what, (value) => typeof value === 'string' && test(value));
}
/** True or false. */
const flag = scalar('true or false', (value) => typeof value === 'boolean');
/** A whole number from zero to 2^53 - 1. */
const count = scalar('a whole number', (value) => Number.isSafeInteger(value) && value >= 0);
/** Exactly this value. */
function exactly(wanted) {
    return scalar(`\`${wanted}\``, (value) => value === wanted);
}
/** One of some texts. */
function oneOf(choices) {
    return scalar(`one of ${choices.join(', ')}`, (value) => choices.some((choice) => choice === value));
}
/** A list with at least `min` items. */
function list(item, min = 0) {
    return (value, path, faults) => {
        if (!Array.isArray(value)) {
            faults.push({ path, message: value === undefined ? 'is missing' : 'is not a list' });
            return [];
        }
        if (value.length < min)
            faults.push({ path, message: 'is empty' });
        return value.map((each, index) => item(each, [...path, index], faults));
    };
}
/** A member that may be left out; `null` is not leaving it out. */
function optional(shape) {
    return (value, path, faults) => (value === undefined ? undefined : shape(value, path, faults));
}
/** A member that has a value of its own when it is left out. */
function withDefault(shape, initial) {
    return (value, path, faults) => (value === undefined ? initial : shape(value, path, faults));
}
/** An object with texts of one shape under keys of another. */
function textRecord(key, item) {
    return (value, path, faults) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value)) {
            faults.push({ path, message: value === undefined ? 'is missing' : 'is not an object' });
            return {};
        }
        return Object.fromEntries(Object.entries(value).map(([name, each]) => [
            key(name, [...path, name], faults),
            item(each, [...path, name], faults),
        ]));
    };
}
/** An object of exactly these members. */
function object(members) {
    const names = Object.keys(members);
    return (value, path, faults) => {
        const read = {};
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value)) {
            faults.push({ path, message: value === undefined ? 'is missing' : 'is not an object' });
            return read;
        }
        for (const name of Object.keys(value)) {
            if (!Object.hasOwn(members, name))
                faults.push({ path: [...path, name], message: 'is not a known member' });
        }
        for (const name of names) {
            const member = Object.hasOwn(value, name) ? value[name] : undefined;
            const each = members[name]?.(member, [...path, name], faults);
            if (each !== undefined)
                read[name] = each;
        }
        return read;
    };
}


/***/ }),

/***/ 4196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ keyidOf),
/* harmony export */   Cx: () => (/* binding */ sshWireForm),
/* harmony export */   I5: () => (/* binding */ verifyEd25519),
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   Rd: () => (/* binding */ refusePublicKey),
/* harmony export */   W1: () => (/* binding */ fromSpki),
/* harmony export */   p9: () => (/* binding */ toSpki),
/* harmony export */   pI: () => (/* binding */ signEd25519)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _noble_ed25519__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9605);
/* harmony import */ var _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(356);
/**
 * Ed25519 keys and signatures (RFC 8032). @noble/ed25519 signs, node:crypto verifies: a cold noble verify costs as
 * much as starting Node. A public key is the 32 raw bytes of RFC 8032 section 5.1.5 everywhere in this project.
 */



_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .hashes */ .RY.sha512 = _noble_hashes_sha2_js__WEBPACK_IMPORTED_MODULE_2__/* .sha512 */ .Zf;
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** The key pair of a 32-byte seed. */
function signingKey(seed) {
    const publicKey = (0,_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .getPublicKey */ .lG)(seed);
    return { seed, publicKey, keyid: keyidOf(publicKey) };
}
/** The 64-byte signature of a message. */
function signEd25519(message, key) {
    return (0,_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._S)(message, key.seed);
}
/** True when a signature fits. Malformed input is false, never an exception. */
function verifyEd25519(message, signature, publicKey) {
    if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES)
        return false;
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: toSpki(publicKey), format: 'der', type: 'spki' });
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, message, key, signature);
    }
    catch {
        return false;
    }
}
/** Why a public key is refused, or undefined: not 32 bytes, no canonical point, or of small order. */
function refusePublicKey(publicKey) {
    if (publicKey.length !== PUBLIC_KEY_BYTES)
        return `has ${publicKey.length} bytes instead of ${PUBLIC_KEY_BYTES}`;
    try {
        // zip215 false refuses encodings that are not canonical.
        if (_noble_ed25519__WEBPACK_IMPORTED_MODULE_1__/* .Point */ .bR.fromBytes(publicKey, false).isSmallOrder())
            return 'is of small order: anybody can sign for it';
    }
    catch {
        return 'is not a point of the curve';
    }
    return undefined;
}
/** `SHA256:` and the unpadded base64 of the SHA-256 of the SSH wire form, as `ssh-keygen -l` shows it (RFC 4253 6.6). */
function keyidOf(publicKey) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(sshWireForm(publicKey)).digest('base64');
    return `SHA256:${digest.replace(/=+$/, '')}`;
}
/** The SSH wire form: length-prefixed `ssh-ed25519` and key (RFC 8709 section 4). */
function sshWireForm(publicKey) {
    const field = (bytes) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(bytes.length);
        return Buffer.concat([length, bytes]);
    };
    return Buffer.concat([field(Buffer.from('ssh-ed25519')), field(publicKey)]);
}
/** SubjectPublicKeyInfo DER (RFC 8410 section 4) of a raw public key. */
function toSpki(publicKey) {
    return Buffer.concat([SPKI_PREFIX, publicKey]);
}
/** The raw key of SubjectPublicKeyInfo DER, or undefined when it is anything but an Ed25519 key. */
function fromSpki(der) {
    if (der.length !== SPKI_PREFIX.length + PUBLIC_KEY_BYTES)
        return undefined;
    if (Buffer.compare(der.subarray(0, SPKI_PREFIX.length), SPKI_PREFIX) !== 0)
        return undefined;
    return der.subarray(SPKI_PREFIX.length);
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
