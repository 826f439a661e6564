export const id = 394;
export const ids = [394];
export const modules = {

/***/ 2026:
/***/ (function(__unused_webpack_module, exports) {

(function (global, factory) {
     true ? factory(exports) :
    0;
})(this, (function (exports) { 'use strict';

    const semver = /^[v^~<>=]*?(\d+)(?:\.([x*]|\d+)(?:\.([x*]|\d+)(?:\.([x*]|\d+))?(?:-([\da-z\-]+(?:\.[\da-z\-]+)*))?(?:\+[\da-z\-]+(?:\.[\da-z\-]+)*)?)?)?$/i;
    const validateAndParse = (version) => {
        if (typeof version !== 'string') {
            throw new TypeError('Invalid argument expected string');
        }
        const match = version.match(semver);
        if (!match) {
            throw new Error(`Invalid argument not valid semver ('${version}' received)`);
        }
        match.shift();
        return match;
    };
    const isWildcard = (s) => s === '*' || s === 'x' || s === 'X';
    const tryParse = (v) => {
        const n = parseInt(v, 10);
        return isNaN(n) ? v : n;
    };
    const forceType = (a, b) => typeof a !== typeof b ? [String(a), String(b)] : [a, b];
    const compareStrings = (a, b) => {
        if (isWildcard(a) || isWildcard(b))
            return 0;
        const [ap, bp] = forceType(tryParse(a), tryParse(b));
        if (ap > bp)
            return 1;
        if (ap < bp)
            return -1;
        return 0;
    };
    const compareSegments = (a, b) => {
        for (let i = 0; i < Math.max(a.length, b.length); i++) {
            const r = compareStrings(a[i] || '0', b[i] || '0');
            if (r !== 0)
                return r;
        }
        return 0;
    };

    /**
     * Compare [semver](https://semver.org/) version strings to find greater, equal or lesser.
     * This library supports the full semver specification, including comparing versions with different number of digits like `1.0.0`, `1.0`, `1`, and pre-release versions like `1.0.0-alpha`.
     * @param v1 - First version to compare
     * @param v2 - Second version to compare
     * @returns Numeric value compatible with the [Array.sort(fn) interface](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Array/sort#Parameters).
     */
    const compareVersions = (v1, v2) => {
        // validate input and split into segments
        const n1 = validateAndParse(v1);
        const n2 = validateAndParse(v2);
        // pop off the patch
        const p1 = n1.pop();
        const p2 = n2.pop();
        // validate numbers
        const r = compareSegments(n1, n2);
        if (r !== 0)
            return r;
        // validate pre-release
        if (p1 && p2) {
            return compareSegments(p1.split('.'), p2.split('.'));
        }
        else if (p1 || p2) {
            return p1 ? -1 : 1;
        }
        return 0;
    };

    /**
     * Compare [semver](https://semver.org/) version strings using the specified operator.
     *
     * @param v1 First version to compare
     * @param v2 Second version to compare
     * @param operator Allowed arithmetic operator to use
     * @returns `true` if the comparison between the firstVersion and the secondVersion satisfies the operator, `false` otherwise.
     *
     * @example
     * ```
     * compare('10.1.8', '10.0.4', '>'); // return true
     * compare('10.0.1', '10.0.1', '='); // return true
     * compare('10.1.1', '10.2.2', '<'); // return true
     * compare('10.1.1', '10.2.2', '<='); // return true
     * compare('10.1.1', '10.2.2', '>='); // return false
     * ```
     */
    const compare = (v1, v2, operator) => {
        // validate input operator
        assertValidOperator(operator);
        // since result of compareVersions can only be -1 or 0 or 1
        // a simple map can be used to replace switch
        const res = compareVersions(v1, v2);
        return operatorResMap[operator].includes(res);
    };
    const operatorResMap = {
        '>': [1],
        '>=': [0, 1],
        '=': [0],
        '<=': [-1, 0],
        '<': [-1],
        '!=': [-1, 1],
    };
    const allowedOperators = Object.keys(operatorResMap);
    const assertValidOperator = (op) => {
        if (typeof op !== 'string') {
            throw new TypeError(`Invalid operator type, expected string but got ${typeof op}`);
        }
        if (allowedOperators.indexOf(op) === -1) {
            throw new Error(`Invalid operator, expected one of ${allowedOperators.join('|')}`);
        }
    };

    /**
     * Match [npm semver](https://docs.npmjs.com/cli/v6/using-npm/semver) version range.
     *
     * @param version Version number to match
     * @param range Range pattern for version
     * @returns `true` if the version number is within the range, `false` otherwise.
     *
     * @example
     * ```
     * satisfies('1.1.0', '^1.0.0'); // return true
     * satisfies('1.1.0', '~1.0.0'); // return false
     * ```
     */
    const satisfies = (version, range) => {
        // clean input
        range = range.replace(/([><=]+)\s+/g, '$1');
        // handle multiple comparators
        if (range.includes('||')) {
            return range.split('||').some((r) => satisfies(version, r));
        }
        else if (range.includes(' - ')) {
            const [a, b] = range.split(' - ', 2);
            return satisfies(version, `>=${a} <=${b}`);
        }
        else if (range.includes(' ')) {
            return range
                .trim()
                .replace(/\s{2,}/g, ' ')
                .split(' ')
                .every((r) => satisfies(version, r));
        }
        // if no range operator then "="
        const m = range.match(/^([<>=~^]+)/);
        const op = m ? m[1] : '=';
        // if gt/lt/eq then operator compare
        if (op !== '^' && op !== '~')
            return compare(version, range, op);
        // else range of either "~" or "^" is assumed
        const [v1, v2, v3, , vp] = validateAndParse(version);
        const [r1, r2, r3, , rp] = validateAndParse(range);
        const v = [v1, v2, v3];
        const r = [r1, r2 !== null && r2 !== void 0 ? r2 : 'x', r3 !== null && r3 !== void 0 ? r3 : 'x'];
        // validate pre-release
        if (rp) {
            if (!vp)
                return false;
            if (compareSegments(v, r) !== 0)
                return false;
            if (compareSegments(vp.split('.'), rp.split('.')) === -1)
                return false;
        }
        // first non-zero number
        const nonZero = r.findIndex((v) => v !== '0') + 1;
        // pointer to where segments can be >=
        const i = op === '~' ? 2 : nonZero > 1 ? nonZero : 1;
        // before pointer must be equal
        if (compareSegments(v.slice(0, i), r.slice(0, i)) !== 0)
            return false;
        // after pointer must be >=
        if (compareSegments(v.slice(i), r.slice(i)) === -1)
            return false;
        return true;
    };

    /**
     * Validate [semver](https://semver.org/) version strings.
     *
     * @param version Version number to validate
     * @returns `true` if the version number is a valid semver version number, `false` otherwise.
     *
     * @example
     * ```
     * validate('1.0.0-rc.1'); // return true
     * validate('1.0-rc.1'); // return false
     * validate('foo'); // return false
     * ```
     */
    const validate = (version) => typeof version === 'string' && /^[v\d]/.test(version) && semver.test(version);
    /**
     * Validate [semver](https://semver.org/) version strings strictly. Will not accept wildcards and version ranges.
     *
     * @param version Version number to validate
     * @returns `true` if the version number is a valid semver version number `false` otherwise
     *
     * @example
     * ```
     * validate('1.0.0-rc.1'); // return true
     * validate('1.0-rc.1'); // return false
     * validate('foo'); // return false
     * ```
     */
    const validateStrict = (version) => typeof version === 'string' &&
        /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/.test(version);

    exports.compare = compare;
    exports.compareVersions = compareVersions;
    exports.satisfies = satisfies;
    exports.validate = validate;
    exports.validateStrict = validateStrict;

}));
//# sourceMappingURL=index.js.map


/***/ }),

/***/ 203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ signingPayload),
/* harmony export */   l: () => (/* binding */ PAYLOAD_DIALECTS)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(240);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6924);
/**
 * The bytes that HMAC signs: a compact JSON object of the seven signed members in ASCII order. The reference SDKs
 * escape some characters differently, so a verifier tries each of their encodings. That is safe: each is valid JSON of
 * the same value, and reading JSON is a function, so equal bytes mean equal values.
 */


const PAYLOAD_DIALECTS = ['python', 'typescript', 'go'];
/** The payload as one SDK writes it. All three agree for values that `refuseSignedValue` lets pass. */
function signingPayload(signed, dialect) {
    const members = _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNED_MEMBERS */ .l0.map((name) => `"${name}":${encodeString(signed[name], dialect)}`);
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8 */ .As)(`{${members.join(',')}}`);
}
const unicodeEscape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
function encodeString(text, dialect) {
    const json = JSON.stringify(text);
    switch (dialect) {
        case 'typescript':
            return json;
        case 'python':
            // json.dumps with ensure_ascii: everything from DEL upwards as UTF-16 escapes.
            return json.replace(/[\u007f-\uffff]/g, unicodeEscape);
        case 'go':
            // encoding/json escapes for HTML and for JavaScript's line separators.
            return json.replace(/[<>&\u2028\u2029]/g, unicodeEscape);
    }
}


/***/ }),

/***/ 7698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ verifyHmac),
/* harmony export */   Tr: () => (/* binding */ refuseSecret),
/* harmony export */   Xw: () => (/* binding */ signHmac)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(240);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8207);
/** HMAC-SHA256 of the manifest, byte-compatible with the reference SDKs. It proves integrity inside one trust domain. */



/** Why a secret is refused, or undefined. The secret itself never enters the text. */
function refuseSecret(secret) {
    if (secret === undefined || secret === '')
        return 'is not set';
    if (!secret.isWellFormed())
        return 'is not valid Unicode';
    const length = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(secret).length;
    if (length < _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MIN_HMAC_SECRET_BYTES */ .S4)
        return `has ${length} bytes, fewer than ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MIN_HMAC_SECRET_BYTES */ .S4}`;
    return undefined;
}
/** Lowercase hex HMAC-SHA256 of a payload; the key is the UTF-8 bytes of the secret. */
function signHmac(payload, secret) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(secret)).update(payload).digest('hex');
}
/** True when the signature is exactly 64 lowercase hex digits and fits one of the payloads. Constant time per payload. */
function verifyHmac(payloads, secret, signature) {
    if (!(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha256Hex */ .P4)(signature))
        return false;
    const given = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(signature);
    return payloads.map((payload) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(signHmac(payload, secret)), given)).includes(true);
}


/***/ }),

/***/ 8112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   RR: () => (/* binding */ readPublicKey),
/* harmony export */   ZO: () => (/* binding */ encodeSshPublicKey),
/* harmony export */   zd: () => (/* binding */ encodePrivateKey)
/* harmony export */ });
/* unused harmony export encodePublicKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(240);
/* harmony import */ var _ed25519_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4196);
/** Keys as text: PKCS8 and SPKI PEM (RFC 7468, RFC 8410), and the OpenSSH public line. */



const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
function pem(label, der) {
    const lines = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)(der).match(/.{1,64}/g) ?? [];
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
function pemBody(text, label) {
    const match = new RegExp(`^-----BEGIN ${label}-----\\s([A-Za-z0-9+/=\\s]+)-----END ${label}-----$`).exec(text.trim());
    return match?.[1] === undefined ? undefined : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(match[1].replace(/\s/g, ''));
}
/** PKCS8 PEM of a signing key. */
function encodePrivateKey(key) {
    return pem('PRIVATE KEY', Buffer.concat([PKCS8_PREFIX, key.seed]));
}
/** SPKI PEM of a public key. */
function encodePublicKey(publicKey) {
    return pem('PUBLIC KEY', toSpki(publicKey));
}
/** The line of an OpenSSH `.pub` file. */
function encodeSshPublicKey(publicKey, comment) {
    return `ssh-ed25519 ${(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBase64 */ .nk)((0,_ed25519_js__WEBPACK_IMPORTED_MODULE_2__/* .sshWireForm */ .Cx)(publicKey))} ${comment}\n`;
}
/** Reads an unencrypted Ed25519 PKCS8 PEM. A message never holds any of the text. */
function readPrivateKey(text) {
    if (text.split('-----BEGIN ').length > 2)
        return { ok: false, message: 'holds more than one key' };
    if (text.includes('ENCRYPTED PRIVATE KEY'))
        return { ok: false, message: 'is encrypted' };
    if (text.includes('PUBLIC KEY'))
        return { ok: false, message: 'is a public key' };
    if (text.includes('OPENSSH PRIVATE KEY'))
        return { ok: false, message: 'is in OpenSSH form, not PKCS8 PEM' };
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: text, format: 'pem' });
        if (key.asymmetricKeyType !== 'ed25519') {
            return { ok: false, message: `is a key of type ${key.asymmetricKeyType ?? 'unknown'}, not ed25519` };
        }
        const der = key.export({ format: 'der', type: 'pkcs8' });
        return { ok: true, key: (0,_ed25519_js__WEBPACK_IMPORTED_MODULE_2__/* .signingKey */ .NR)(new Uint8Array(der.subarray(der.length - 32))) };
    }
    catch {
        return { ok: false, message: 'is not a private key in PKCS8 PEM' };
    }
}
/** Reads a public key from SPKI PEM or from the base64 body of one. */
function readPublicKey(text) {
    const der = text.includes('-----BEGIN') ? pemBody(text, 'PUBLIC KEY') : (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .fromBase64 */ .Ey)(text.trim());
    const publicKey = der && (0,_ed25519_js__WEBPACK_IMPORTED_MODULE_2__/* .fromSpki */ .W1)(der);
    if (publicKey === undefined)
        return { ok: false, message: 'is not an Ed25519 public key in SPKI form' };
    const refusal = (0,_ed25519_js__WEBPACK_IMPORTED_MODULE_2__/* .refusePublicKey */ .Rd)(publicKey);
    return refusal === undefined ? { ok: true, publicKey } : { ok: false, message: refusal };
}


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast),
/* harmony export */   l: () => (/* binding */ isVersion)
/* harmony export */ });
/* harmony import */ var compare_versions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2026);
/** Versions as a trust policy compares them, for its minimum version of a worker. */

/** True for a version of one to four numbers, with an optional `v`, pre-release and build, such as 1.2.3-rc.1. */
function isVersion(text) {
    // The library lets x and * stand for any part, so that such a version would satisfy every minimum.
    const [comparable = ''] = text.split('+');
    return ((0,compare_versions__WEBPACK_IMPORTED_MODULE_0__.validate)(text) &&
        !comparable
            .replace('-', '.')
            .split('.')
            .some((part) => /^[xX*]$/.test(part)));
}
/** True when a version is the minimum or later. One that cannot be compared is not. */
function isAtLeast(version, minimum) {
    return isVersion(version) && isVersion(minimum) && (0,compare_versions__WEBPACK_IMPORTED_MODULE_0__.compare)(version, minimum, '>=');
}


/***/ }),

/***/ 4162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ SCHEMES),
/* harmony export */   v: () => (/* binding */ readTrustPolicy)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6413);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4766);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6146);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8875);
/* harmony import */ var _ed25519_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4196);
/* harmony import */ var _key_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8112);
/* harmony import */ var _minimum_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9784);
/**
 * wcp-trust.json: which keys may sign for which namespaces, and what a package needs to be accepted. It comes from the
 * verifier's side, never from a package. Read strictly: an unknown member may be a restriction that this version
 * would not apply.
 */









const SCHEMES = ['ed25519', 'hmac'];
const instant = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((value) => (0,_time_js__WEBPACK_IMPORTED_MODULE_6__/* .parseInstant */ .n)(value) !== undefined, 'a UTC time such as 2026-01-02T03:04:05Z');
const namespaces = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_worker_id_js__WEBPACK_IMPORTED_MODULE_7__/* .isNamespace */ .GW, 'a namespace such as org.acme or x.alice'), 1);
const key = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    keyid: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(),
    public_key: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(),
    namespaces,
    roles: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['sign', 'approve']), 1),
    status: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['active', 'retired', 'revoked']),
    not_before: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(instant),
    not_after: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(instant),
    note: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)()),
});
const hmac = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    env: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)((value) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(value), 'the name of an environment variable'),
    namespaces,
    allow_short_secret: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false),
    note: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)()),
});
const policy = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    version: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .exactly */ .pV)(1),
    schemes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(SCHEMES), 1), ['ed25519']),
    residue: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['deny', 'warn']), 'deny'),
    expires: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(instant),
    minimum_versions: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .textRecord */ .t1)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_worker_id_js__WEBPACK_IMPORTED_MODULE_7__/* .isNamespace */ .GW, 'a worker id'), (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_minimum_version_js__WEBPACK_IMPORTED_MODULE_8__/* .isVersion */ .l, 'a version such as 1.2.3')), {}),
    keys: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(key), []),
    hmac: (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(hmac), []),
});
/** Reads a trust policy. Every fault is a finding with line and column (`WCP2003`, `WCP2006`). */
function readTrustPolicy(bytes, path) {
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(bytes);
    if (!read.ok) {
        const { message, ...position } = read.fault;
        return {
            ok: false,
            findings: [
                (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2003', `the trust policy is not strict JSON: ${message}`, { path, ...position }),
            ],
        };
    }
    const { document } = read;
    const at = (where, message) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2006', `${where.length === 0 ? 'the trust policy' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(where.join('.'))} ${message}`, {
        path,
        ...document.at(where),
    });
    const parsed = (0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .readShape */ ._f)(policy, document.value);
    if (!parsed.ok)
        return { ok: false, findings: parsed.faults.map((fault) => at(fault.path, fault.message)) };
    const findings = [];
    const keys = [];
    parsed.value.keys.forEach((entry, index) => {
        const decoded = (0,_key_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readPublicKey */ .RR)(entry.public_key);
        if (!decoded.ok) {
            findings.push(at(['keys', index, 'public_key'], decoded.message));
            return;
        }
        const keyid = (0,_ed25519_js__WEBPACK_IMPORTED_MODULE_4__/* .keyidOf */ .Ad)(decoded.publicKey);
        if (keyid !== entry.keyid) {
            findings.push(at(['keys', index, 'keyid'], `is not that of the public key: that is \`${keyid}\``));
        }
        if (keys.some((other) => other.keyid === keyid)) {
            findings.push(at(['keys', index], 'is a key that is listed already'));
        }
        keys.push(trustedKey(entry, keyid, decoded.publicKey));
    });
    if (findings.length > 0)
        return { ok: false, findings };
    return {
        ok: true,
        policy: {
            schemes: parsed.value.schemes,
            mayWarnOfResidue: parsed.value.residue === 'warn',
            expires: instantOf(parsed.value.expires),
            minimumVersions: parsed.value.minimum_versions,
            keys,
            hmac: parsed.value.hmac,
        },
    };
}
function instantOf(text) {
    return text === undefined ? undefined : (0,_time_js__WEBPACK_IMPORTED_MODULE_6__/* .parseInstant */ .n)(text);
}
function trustedKey(entry, keyid, publicKey) {
    return {
        keyid,
        publicKey,
        namespaces: entry.namespaces,
        roles: entry.roles,
        status: entry.status,
        notBefore: instantOf(entry.not_before),
        notAfter: instantOf(entry.not_after),
    };
}


/***/ }),

/***/ 3736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M9: () => (/* binding */ authenticateBundle),
/* harmony export */   jM: () => (/* binding */ authenticateHmac),
/* harmony export */   o1: () => (/* binding */ refuseExpiredPolicy)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _manifest_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(203);
/* harmony import */ var _manifest_statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5620);
/* harmony import */ var _sign_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3781);
/* harmony import */ var _sign_dsse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7948);
/* harmony import */ var _sign_ed25519_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4196);
/* harmony import */ var _sign_hmac_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7698);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6146);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8875);










/** Checks the Ed25519 bundle. Absent is only a finding when the policy requires it; present, it must verify. */
function authenticateBundle(evidence, policy, workerId, now) {
    const { path } = evidence;
    const refuse = (code, message, fix) => ({
        statement: undefined,
        keyid: undefined,
        findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(code, message, { path, ...(fix === undefined ? {} : { fix }) })],
    });
    if (evidence.problem !== undefined)
        return refuse('ATTEST_SIG_INVALID', `\`${path}\` ${evidence.problem}`);
    if (evidence.bytes === undefined) {
        if (!policy.schemes.includes('ed25519'))
            return { statement: undefined, keyid: undefined, findings: [] };
        return refuse('ATTEST_SIGNATURE_MISSING', `there is no Ed25519 signature: \`${path}\` does not exist`);
    }
    const read = (0,_sign_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .readBundle */ .Bo)(evidence.bytes);
    if (!read.ok) {
        const code = read.kind === 'unsupported' ? 'ATTEST_SCHEMA_UNSUPPORTED' : 'ATTEST_SIG_INVALID';
        return refuse(code, `\`${path}\` ${read.message}`);
    }
    const { payload, signature, keyid } = read.bundle;
    const key = policy.keys.find((one) => one.keyid === keyid);
    if (key === undefined) {
        return refuse('ATTEST_KEY_UNTRUSTED', `the key ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(keyid)} that \`${path}\` names is not in the trust policy`, policy.keys.length > 0
            ? undefined
            : 'Give a trust policy with the key (--trust FILE): a signature that is there must verify, even beside HMAC.');
    }
    if (!(0,_sign_ed25519_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyEd25519 */ .I5)((0,_sign_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .preAuthEncoding */ .J)(_sign_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .IN_TOTO_PAYLOAD_TYPE */ .T, payload), signature, key.publicKey)) {
        return refuse('ATTEST_SIG_INVALID', `the Ed25519 signature in \`${path}\` does not verify under key \`${keyid}\``);
    }
    const denied = refuseKey(key, workerId, now);
    if (denied !== undefined)
        return refuse(...denied);
    const statement = (0,_manifest_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .readStatement */ .cO)(payload);
    if (!statement.ok)
        return refuse('ATTEST_SCHEMA_UNSUPPORTED', `\`${path}\`: ${statement.message}`);
    return { statement: statement.statement, keyid, findings: [] };
}
function refuseKey(key, workerId, now) {
    const name = `key \`${key.keyid}\``;
    if (key.status === 'revoked')
        return ['ATTEST_KEY_REVOKED', `${name} is revoked`];
    if (!key.namespaces.some((namespace) => (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_8__/* .isInNamespace */ .RY)(workerId, namespace))) {
        return [
            'ATTEST_KEY_UNTRUSTED',
            `${name} may sign for ${key.namespaces.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD).join(', ')}, not for worker ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(workerId)}`,
        ];
    }
    if (!key.roles.includes('sign'))
        return ['ATTEST_KEY_UNTRUSTED', `${name} may not sign packages`];
    if (key.status === 'retired')
        return ['ATTEST_KEY_EXPIRED', `${name} is retired`];
    if (key.notBefore !== undefined && now < key.notBefore) {
        return ['ATTEST_KEY_EXPIRED', `${name} is not valid before ${(0,_time_js__WEBPACK_IMPORTED_MODULE_9__/* .formatInstant */ .r)(key.notBefore)}`];
    }
    if (key.notAfter !== undefined && now > key.notAfter) {
        return ['ATTEST_KEY_EXPIRED', `${name} is not valid after ${(0,_time_js__WEBPACK_IMPORTED_MODULE_9__/* .formatInstant */ .r)(key.notAfter)}`];
    }
    return undefined;
}
/** Whether the whole policy is past its time: then it vouches for no key and no secret. */
function refuseExpiredPolicy(policy, now) {
    if (policy.expires === undefined || now <= policy.expires)
        return undefined;
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_KEY_EXPIRED', `the trust policy has expired at ${(0,_time_js__WEBPACK_IMPORTED_MODULE_9__/* .formatInstant */ .r)(policy.expires)}`, {
        fix: 'Get the current trust policy, or extend `expires` after checking every key in it.',
    });
}
/** Checks the manifest's HMAC signature against the secrets that the policy names for the worker's namespace. */
function authenticateHmac(manifest, path, policy, workerId, secretOf) {
    const required = policy.schemes.includes('hmac');
    const { signature } = manifest;
    const absent = signature === undefined || signature === null || signature === '';
    const refuse = (code, message) => ({
        hmac: false,
        findings: [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(code, message, { path })],
    });
    if (absent) {
        return required
            ? refuse('ATTEST_SIGNATURE_MISSING', `\`${path}\` has no HMAC signature`)
            : { hmac: false, findings: [] };
    }
    const verifiers = policy.hmac.filter((one) => one.namespaces.some((ns) => (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_8__/* .isInNamespace */ .RY)(workerId, ns)));
    if (verifiers.length === 0 && required) {
        return refuse('ATTEST_KEY_UNTRUSTED', `the trust policy names no HMAC secret for worker ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(workerId)}`);
    }
    const findings = [];
    const secrets = [];
    const unusable = [];
    for (const { env, allow_short_secret } of verifiers) {
        const secret = secretOf(env);
        const refusal = (0,_sign_hmac_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseSecret */ .Tr)(secret);
        if (refusal !== undefined && !(allow_short_secret && secret))
            unusable.push(`\`${env}\` ${refusal}`);
        else if (secret !== undefined) {
            secrets.push(secret);
            if (refusal !== undefined) {
                findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('WCP2007', `the HMAC secret in \`${env}\` ${refusal}; a short secret can be guessed`, {
                    severity: 'warning',
                }));
            }
        }
    }
    if (secrets.length === 0) {
        if (required) {
            return refuse('ATTEST_SIGNATURE_MISSING', `the HMAC signature cannot be checked: ${unusable.join(', ')}`);
        }
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_SIGNATURE_MISSING', `the HMAC signature in \`${path}\` was not checked: no secret is there for it`, {
            severity: 'note',
            path,
            fix: 'Nothing to do: the Ed25519 signature decides. Add an `hmac` entry to the trust policy to check both.',
        }));
        return { hmac: false, findings };
    }
    const payloads = _manifest_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .PAYLOAD_DIALECTS */ .l.map((dialect) => (0,_manifest_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .signingPayload */ .E)(manifest.signed, dialect));
    if (!secrets.some((secret) => (0,_sign_hmac_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyHmac */ .BN)(payloads, secret, signature))) {
        return refuse('ATTEST_SIG_INVALID', `the HMAC signature in \`${path}\` does not fit the manifest`);
    }
    return { hmac: true, findings };
}


/***/ }),

/***/ 898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ validityStep)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(182);
/* harmony import */ var _sign_minimum_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9784);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6146);
/** Step 4 of verifying, after the signatures: does the attestation still hold, and is the version new enough? */




/** `ATTEST_EXPIRED` and `ATTEST_VERSION_TOO_OLD`. */
function validityStep(signed, statement, options) {
    const findings = [];
    const notAfter = statement?.predicate.validity?.not_after;
    const end = notAfter === undefined ? undefined : (0,_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInstant */ .n)(notAfter);
    if (notAfter !== undefined && (end === undefined || options.now > end)) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_EXPIRED', `the attestation was valid until ${notAfter}`));
    }
    const { minimumVersions } = options.policy;
    const { worker_id } = options.expected;
    const minimum = Object.hasOwn(minimumVersions, worker_id) ? minimumVersions[worker_id] : undefined;
    if (minimum !== undefined && signed !== undefined && !(0,_sign_minimum_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .d)(signed.worker_version, minimum)) {
        const version = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(signed.worker_version);
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)('ATTEST_VERSION_TOO_OLD', `version ${version} is not at least ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(minimum)}`));
    }
    return findings;
}


/***/ })

};
