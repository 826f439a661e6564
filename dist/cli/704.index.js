export const id = 704;
export const ids = [704];
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

/***/ 7323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6413);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8207);
/* harmony import */ var _sign_ed25519_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4196);
/* harmony import */ var _sign_key_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8112);
/* harmony import */ var _sign_trust_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4162);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8875);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9859);
/* harmony import */ var _parse_args_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6995);
/** `keygen`: a new Ed25519 signing key, its public halves, and the entry for a trust policy. */












const PRIVATE_MODE = 0o600;
const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_9__/* .defineCommand */ .N)({
    usage: 'keygen --out FILE --namespace NS... [--trust FILE]',
    description: 'Makes an Ed25519 signing key: FILE (PKCS8 PEM, readable by you alone) and FILE.pub (OpenSSH form). Prints the trust policy entry for it, or adds the entry to the trust policy given with --trust, making the file if it is not there.',
    output: 'value',
    positionals: {},
    flags: {
        out: {
            type: 'string',
            value: 'FILE',
            required: true,
            text: 'where to write the private key; never overwritten',
        },
        namespace: {
            type: 'string',
            value: 'NS',
            repeatable: true,
            required: true,
            text: 'tenant namespace that the key may sign for, such as org.acme',
        },
        trust: { type: 'string', value: 'FILE', text: 'trust policy to add the key to' },
        note: { type: 'string', value: 'TEXT', text: 'whose key it is, for the people who read the policy' },
    },
    examples: ['wcp-attest keygen --out worker-key.pem --namespace org.acme --trust wcp-trust.json'],
    async run({ flags }, io) {
        for (const namespace of flags.namespace) {
            if ((0,_worker_id_js__WEBPACK_IMPORTED_MODULE_10__/* .isNamespace */ .GW)(namespace))
                continue;
            throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--namespace ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(namespace)} is not a namespace such as org.acme or x.alice`, 'keygen');
        }
        const key = (0,_sign_ed25519_js__WEBPACK_IMPORTED_MODULE_5__/* .signingKey */ .NR)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32));
        const entry = {
            keyid: key.keyid,
            public_key: (0,_sign_ed25519_js__WEBPACK_IMPORTED_MODULE_5__/* .toSpki */ .p9)(key.publicKey).toString('base64'),
            namespaces: flags.namespace,
            roles: ['sign'],
            status: 'active',
            ...(flags.note === undefined ? {} : { note: flags.note }),
        };
        const publicFile = `${flags.out}.pub`;
        refuseOutput([flags.out, publicFile], flags.trust, io);
        io.writeNewFiles([
            { path: flags.out, text: (0,_sign_key_files_js__WEBPACK_IMPORTED_MODULE_6__/* .encodePrivateKey */ .zd)(key), mode: PRIVATE_MODE },
            { path: publicFile, text: (0,_sign_key_files_js__WEBPACK_IMPORTED_MODULE_6__/* .encodeSshPublicKey */ .ZO)(key.publicKey, flags.namespace.join(',')) },
        ], flags.trust === undefined ? undefined : { path: flags.trust, text: policyWith(entry, flags.trust, io) });
        const written = [flags.out, publicFile, ...(flags.trust === undefined ? [] : [flags.trust])];
        return {
            json: { ok: true, keyid: key.keyid, entry, written },
            pretty: [
                `new key ${key.keyid}`,
                `  private key   ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(flags.out)} (keep it secret; never commit it)`,
                `  public key    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(publicFile)}`,
                flags.trust === undefined
                    ? `Add this to "keys" of the trust policy:\n${(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .prettyJson */ .D_)(entry).trimEnd()}`
                    : `  trusted in    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(flags.trust)}, for ${flags.namespace.join(', ')}`,
            ].join('\n'),
            findings: [],
        };
    },
});
/** Throws WCP2001 for a trust policy that would replace a key, WCP2002 for a directory that is not there. */
function refuseOutput(keyFiles, trust, io) {
    if (trust !== undefined && keyFiles.some((file) => io.resolve(file) === io.resolve(trust))) {
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)(`--trust ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(trust)} is a file of the new key`, 'keygen');
    }
    for (const file of trust === undefined ? keyFiles : [...keyFiles, trust]) {
        if (io.kind((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(io.resolve(file))) === 'directory')
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2002', `there is no directory for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(file)}`);
    }
}
/** The text of the trust policy with the entry added. Throws WCP2006 when the policy there is not a valid one. */
function policyWith(entry, path, io) {
    if (io.kind(path) === undefined)
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .prettyJson */ .D_)({ version: 1, keys: [entry] });
    const bytes = io.readFile(path, _limits_js__WEBPACK_IMPORTED_MODULE_11__/* .MAX_DOCUMENT_BYTES */ .bi);
    const checked = (0,_sign_trust_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .readTrustPolicy */ .v)(bytes, path);
    const read = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(bytes);
    if (!checked.ok || !read.ok || !(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isJsonObject */ .OW)(read.document.value)) {
        const why = checked.ok ? undefined : checked.findings[0];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2006', why?.message ?? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} is not a trust policy`);
    }
    const { value } = read.document;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .prettyJson */ .D_)({ ...value, keys: [...(Array.isArray(value.keys) ? value.keys : []), entry] });
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


/***/ })

};
