export const id = 220;
export const ids = [220,421];
export const modules = {

/***/ 9902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ SCHEME_FLAG),
/* harmony export */   LM: () => (/* binding */ PACKAGE_ROOT_FLAG),
/* harmony export */   Yh: () => (/* binding */ STRIP_FLAG),
/* harmony export */   Yo: () => (/* binding */ PACKAGE_POSITIONAL),
/* harmony export */   _w: () => (/* binding */ PACKAGE_SOURCE_POSITIONAL),
/* harmony export */   fj: () => (/* binding */ HASH_ORDER_FLAG),
/* harmony export */   g3: () => (/* binding */ FROM_FLAG),
/* harmony export */   hn: () => (/* binding */ PACKAGE_OR_TARBALL_POSITIONAL),
/* harmony export */   jZ: () => (/* binding */ HMAC_ENV_FLAG)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8207);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3879);
/** Flags that the package commands share, under the reference CLI's names where it has them. */


const FROM_FLAG = {
    type: 'string',
    value: 'WHERE',
    choices: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .SOURCE_CHOICES */ .HQ,
    default: 'auto',
    text: 'read the commit that is checked out (git), what is on disk (directory), or the commit when git tracks the directory',
};
const STRIP_FLAG = {
    type: 'integer',
    value: 'N',
    min: 0,
    max: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_PACKAGE_DEPTH */ .kT,
    text: 'leading directories to drop from the paths of a tarball',
};
const HASH_ORDER_FLAG = {
    type: 'string',
    value: 'SDK',
    choices: ['python', 'go', 'typescript'],
    default: 'python',
    text: 'record order of the package hash: that of the SDK whose verifier must accept it',
};
const HMAC_ENV_FLAG = {
    type: 'string',
    value: 'NAME',
    default: 'WCP_ATTEST_HMAC_KEY',
    text: 'environment variable that holds the HMAC secret',
};
const SCHEME_FLAG = {
    type: 'string',
    value: 'SCHEME',
    choices: ['ed25519', 'hmac'],
    repeatable: true,
    text: 'signature scheme; give it twice for both (default: ed25519)',
};
const PACKAGE_ROOT_FLAG = {
    type: 'string',
    value: 'DIR',
    text: 'the package, as the reference CLI names it; the same as DIR',
};
/** Where a package can be more than a directory. */
const PACKAGE_SOURCE_POSITIONAL = {
    arity: 'optional',
    text: 'the package root, a tarball (.tar, .tgz), or REF:PATH for a directory in a git commit',
};
/** Where it is what will run. */
const PACKAGE_OR_TARBALL_POSITIONAL = {
    arity: 'optional',
    text: 'the package root, or a tarball (.tar, .tgz)',
};
const PACKAGE_POSITIONAL = { arity: 'optional', text: 'the package root' };


/***/ }),

/***/ 4367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ packageRoot)
/* harmony export */ });
/* harmony import */ var _parse_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6995);
/** Which directory a package command is about. */

/** The positional DIR or --package-root; exactly one of them. Throws WCP2001. */
function packageRoot(command, positional, flag) {
    if (positional !== undefined && flag !== undefined) {
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('the package is given twice: as DIR and as --package-root', command);
    }
    const root = positional ?? flag;
    if (root === undefined)
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .Wp)('the package directory is missing', command);
    return root;
}


/***/ }),

/***/ 9095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ot: () => (/* binding */ startProgress)
/* harmony export */ });
/* unused harmony exports progressLine, sizeText */
/** Milliseconds before the line is shown: nobody waits for shorter work. */
const SHOW_AFTER_MS = 1000;
/** Milliseconds between two lines. */
const EVERY_MS = 100;
const BAR_CELLS = 20;
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** Progress of work that begins now, named by a verb such as `hashing`. */
function startProgress(verb, io) {
    if (!io.terminal.stderr || io.env('TERM') === 'dumb')
        return { onProgress: undefined, end: () => { } };
    const startedAt = io.clock();
    let shownAt = 0;
    let files = 0;
    let bytes = 0;
    return {
        onProgress(moreFiles, moreBytes, total) {
            files += moreFiles;
            bytes += moreBytes;
            const now = io.clock();
            if (now - startedAt < SHOW_AFTER_MS || now - shownAt < EVERY_MS)
                return;
            shownAt = now;
            io.stderr(`\r${progressLine(verb, { files, bytes }, total ?? {}, now - startedAt)}\u001b[K`);
        },
        end() {
            if (shownAt !== 0)
                io.stderr('\r\u001b[K');
        },
    };
}
/** One line of at most 80 columns. The time left is by bytes where their total is known, otherwise by files. */
function progressLine(verb, done, total, elapsedMs) {
    const fraction = fractionOf(done, total);
    const parts = [
        total.files === undefined ? `${done.files} files` : `${done.files}/${total.files} files`,
        sizeText(done.bytes),
        `${sizeText((done.bytes / elapsedMs) * 1000)}/s`,
    ];
    if (fraction === undefined)
        return `${verb} ${parts.join('  ')}`;
    if (fraction > 0)
        parts.push(`${timeText((elapsedMs / fraction - elapsedMs) / 1000)} left`);
    const cells = Math.floor(fraction * BAR_CELLS);
    return `${verb} [${'#'.repeat(cells)}${'-'.repeat(BAR_CELLS - cells)}] ${parts.join('  ')}`;
}
function fractionOf(done, total) {
    if (total.bytes !== undefined && total.bytes > 0)
        return Math.min(1, done.bytes / total.bytes);
    if (total.files !== undefined && total.files > 0)
        return Math.min(1, done.files / total.files);
    return undefined;
}
/** Bytes in decimal units, three digits: `1.23 GB`. */
function sizeText(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit]}`;
}
function timeText(seconds) {
    const whole = Math.ceil(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}


/***/ }),

/***/ 4220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ submit_command)
});

// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/json.js
var lib_json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/registry-url.js
var registry_url = __webpack_require__(3284);
// EXTERNAL MODULE: ./lib/worker-id.js
var lib_worker_id = __webpack_require__(8875);
// EXTERNAL MODULE: ./lib/registry/protocol.js
var protocol = __webpack_require__(6203);
;// CONCATENATED MODULE: ./lib/registry/answers.js



/** A finding as a result. */
const fail = (one) => ({ ok: false, finding: one });
/** The registry gave no answer that can be used. */
const unavailable = (message) => fail((0,finding/* finding */.gk)('WCP3002', message));
/** The typed value of a 2xx answer; a refusal or an answer of another shape is a finding. */
function answer(reply, schema) {
    const { status, call, json } = reply;
    if (status === 404 && !json.ok) {
        return unavailable(`${call}: there is no registry at this address, it answers 404 without JSON`);
    }
    if (status >= 400)
        return fail(refusal(reply));
    if (!json.ok)
        return unavailable(`${call}: the answer is not JSON: ${json.fault}`);
    const parsed = schema.safeParse(json.value);
    if (parsed.success)
        return { ok: true, value: parsed.data };
    return unavailable(`${call}: the answer is not what a registry answers: ${(0,protocol/* shapeFault */.E4)(parsed.error)}`);
}
/** What to do about a submission that is too large. */
const SMALLER = 'Submit with the profile pyhall, which sends neither manifest nor bundle.';
/** The codes that a registry may give for a refusal; anything else it says is only shown. */
const REFUSALS = ['ATTEST_HASH_BANNED', 'ATTEST_REVOKED', 'ATTEST_REGISTRY_MISMATCH'];
/** The finding of a 4xx answer. */
function refusal(reply) {
    const { status, call, json } = reply;
    const told = protocol/* errorAnswerSchema */.Ef.safeParse(json.ok ? json.value : undefined);
    const said = told.success ? (told.data.error ?? told.data.message) : undefined;
    const message = `${call}: the registry refuses with ${status}${typeof said === 'string' ? `: ${(0,lib_escape/* quote */.hD)(said)}` : ''}`;
    const code = REFUSALS.find((one) => told.success && told.data.code === one);
    if (code !== undefined)
        return (0,finding/* finding */.gk)(code, message);
    if (status === 413)
        return (0,finding/* finding */.gk)('WCP2014', message, { fix: SMALLER });
    return (0,finding/* finding */.gk)(status === 409 ? 'ATTEST_REGISTRY_MISMATCH' : 'WCP2014', message);
}
/** The worker of an answer, if the registry vouches for it. No other answer gives a hash. */
function judge(workerId, answered, base) {
    const { worker_id, status, current_hash, banned, ban_reason } = answered;
    if (worker_id !== workerId)
        return fail(otherWorker(workerId, worker_id, base));
    if (banned || status === 'banned') {
        const why = typeof ban_reason === 'string' ? `: ${(0,lib_escape/* quote */.hD)(ban_reason)}` : '';
        return fail((0,finding/* finding */.gk)('ATTEST_HASH_BANNED', `the registry at ${base} lists ${(0,lib_escape/* quote */.hD)(workerId)} as banned${why}`));
    }
    if (status === 'revoked') {
        return fail((0,finding/* finding */.gk)('ATTEST_REVOKED', `the registry at ${base} says that ${(0,lib_escape/* quote */.hD)(workerId)} is revoked`));
    }
    if (status === 'unknown' || typeof current_hash !== 'string')
        return fail(unknownWorker(workerId, base));
    return { ok: true, value: { ...answered, status, current_hash, banned } };
}
/** A worker id that must not enter a URL. */
function invalidId(workerId) {
    return (0,finding/* finding */.gk)('ATTEST_NAMESPACE_INVALID', `worker id ${(0,lib_escape/* quote */.hD)(workerId)} is not \`org.<name>…\` or \`x.<name>…\` in lower-case labels, so the registry is not asked`);
}
/** A worker of which the registry knows nothing. */
function unknownWorker(workerId, base) {
    return (0,finding/* finding */.gk)('ATTEST_NOT_REGISTERED', `the registry at ${base} has no attestation of ${(0,lib_escape/* quote */.hD)(workerId)}`);
}
/** A hash that is on the ban list. */
function bannedHash(hash, reason, base) {
    const why = typeof reason === 'string' ? `: ${(0,lib_escape/* quote */.hD)(reason)}` : '';
    return (0,finding/* finding */.gk)('ATTEST_HASH_BANNED', `the registry at ${base} lists the hash ${hash} as banned${why}`);
}
/** An answer about another worker than the one asked about. */
function otherWorker(asked, answered, base) {
    return (0,finding/* finding */.gk)('ATTEST_REGISTRY_MISMATCH', `the registry at ${base} was asked about ${(0,lib_escape/* quote */.hD)(asked)} and answers about ${(0,lib_escape/* quote */.hD)(answered)}`);
}
/** A worker for which the registry attests another hash. */
function otherHash(workerId, ours, theirs, base) {
    return (0,finding/* finding */.gk)('ATTEST_REGISTRY_MISMATCH', `the package hash of ${(0,lib_escape/* quote */.hD)(workerId)} is ${ours}, and the registry at ${base} attests ${(0,lib_escape/* quote */.hD)(theirs)}`);
}

// EXTERNAL MODULE: ./lib/registry/body.js
var body = __webpack_require__(795);
;// CONCATENATED MODULE: ./lib/registry/exchange.js
/**
 * One exchange with a registry: bounded in time and size, repeated when that may help, never redirected. What comes
 * back is an answer that was read whole, not yet one that is understood.
 */






const USER_AGENT = 'wcp-attest';
/** The exchange of a client, by its ports and its bounds. `redact` sees every text of an answer before anybody else. */
function createExchange(options, redact) {
    const { ports } = options;
    const timeoutMs = options.timeoutMs ?? limits/* REGISTRY_TIMEOUT_MS */.PS;
    const tries = options.tries ?? limits/* REGISTRY_TRIES */.KI;
    const maxWaitMs = options.maxWaitMs ?? limits/* REGISTRY_MAX_WAIT_MS */.KT;
    async function attempt(call, url, init) {
        try {
            const response = await ports.send(url, {
                ...init,
                // A redirect could carry the token, or the question, to somebody else.
                redirect: 'manual',
                signal: ports.deadline(timeoutMs),
            });
            const { status, headers } = response;
            if (status === 429 || status >= 500) {
                await response.body?.cancel();
                const retryAfter = retryAfterMs(headers.get('retry-after'), ports.clock());
                return { fault: `answers ${status}`, retryAfter };
            }
            if (status >= 300 && status < 400) {
                await response.body?.cancel();
                return unavailable(`${call}: the registry redirects to ${(0,lib_escape/* quote */.hD)(redact.text(headers.get('location') ?? 'nowhere'))}, which is not followed`);
            }
            const bytes = await (0,body/* readBody */.x)(response.body, limits/* MAX_REGISTRY_ANSWER_BYTES */.y4);
            if (bytes === undefined) {
                return unavailable(`${call}: the answer is larger than ${limits/* MAX_REGISTRY_ANSWER_BYTES */.y4} bytes`);
            }
            const link = headers.get('link');
            return {
                ok: true,
                value: {
                    status,
                    call,
                    link: link === null ? null : redact.text(link),
                    json: parse(bytes, headers.get('content-type'), redact),
                },
            };
        }
        catch (error) {
            return { fault: faultText(error, timeoutMs), retryAfter: undefined };
        }
    }
    return async (method, url, init = {}) => {
        const call = `${method} ${url}`;
        const headers = { accept: 'application/json', 'user-agent': USER_AGENT, ...init.headers };
        for (let tried = 1;; tried += 1) {
            const outcome = await attempt(call, url, { ...init, method, headers });
            if (!('fault' in outcome))
                return outcome;
            const { fault, retryAfter } = outcome;
            if (tried >= tries)
                return unavailable(`${call}: the registry ${fault} (${tried} of ${tries} tries)`);
            if (retryAfter !== undefined && retryAfter > maxWaitMs) {
                return unavailable(`${call}: the registry ${fault} and asks to wait ${Math.ceil(retryAfter / 1000)} s, longer than ${maxWaitMs / 1000} s`);
            }
            const backoff = limits/* REGISTRY_RETRY_MS */.I1 * 2 ** (tried - 1) * (0.5 + ports.random() / 2);
            await ports.wait(Math.min(Math.max(retryAfter ?? 0, Math.round(backoff)), maxWaitMs));
        }
    };
}
function faultText(error, timeoutMs) {
    if (error instanceof Error && error.name === 'TimeoutError')
        return `did not answer within ${timeoutMs} ms`;
    // fetch hides the system error below a TypeError that says "fetch failed".
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return `cannot be reached: ${(0,errors/* systemErrorText */.f9)(cause)}`;
}
/** Milliseconds of a Retry-After header (RFC 9110 section 10.2.3), or undefined when there is none that is valid. */
function retryAfterMs(header, now) {
    if (header === null)
        return undefined;
    if (/^\d+$/.test(header))
        return Number(header) * 1000;
    const date = / GMT$/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function parse(bytes, contentType, redact) {
    const read = (0,lib_json/* readJson */.Vh)(bytes, { maxBytes: limits/* MAX_REGISTRY_ANSWER_BYTES */.y4 });
    if (read.ok)
        return { ok: true, value: redact.json(read.document.value) };
    const kind = contentType === null ? '' : ` (content type ${(0,lib_escape/* quote */.hD)(redact.text(contentType))})`;
    // The name of a duplicate member is shortened already, so a token in it would not be found.
    const fault = read.fault.message.replace(/^(duplicate member) .*$/s, '$1');
    return { ok: false, fault: `${fault}${kind}` };
}

;// CONCATENATED MODULE: ./lib/registry/redact.js
/** What a bearer token may be. */
const TOKEN = /^[\x21-\x7e]+$/;
const SHOWN = '***';
/** Fewer digits of base64 stand in many texts by chance. */
const MIN_BASE64_DIGITS = 8;
/**
 * Replaces a token as it is, URL-encoded, and in base64 wherever it stands in what was encoded; upper and lower case
 * are not told apart. Texts must come whole: shortened or escaped, they may hold a part that is not found.
 */
function redactor(token) {
    // No other text is ever sent as a token.
    if (token === undefined || !TOKEN.test(token))
        return { text: (text) => text, json: (value) => value };
    const escaped = formsOf(token).map((form) => form.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'));
    const pattern = new RegExp(escaped.join('|'), 'gi');
    const text = (one) => one.replace(pattern, SHOWN);
    const json = (value) => {
        if (typeof value === 'string')
            return text(value);
        if (Array.isArray(value))
            return value.map(json);
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([name, each]) => [text(name), json(each)]));
    };
    return { text, json };
}
/** Longer ones first, so that none leaves a rest of another. */
function formsOf(token) {
    const encoded = base64Forms(token).filter((form) => form.length >= MIN_BASE64_DIGITS);
    const urlSafe = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
    const forms = new Set([token, encodeURIComponent(token), ...encoded, ...urlSafe]);
    return [...forms].sort((a, b) => b.length - a.length);
}
/** The digits of base64 that the token alone decides, with none, one and two bytes before it in its group of three. */
function base64Forms(token) {
    return [0, 1, 2].map((before) => {
        const bits = (before + Buffer.byteLength(token)) * 8;
        const digits = Buffer.from('\0'.repeat(before) + token).toString('base64');
        return digits.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
    });
}

;// CONCATENATED MODULE: ./lib/registry/client.js
/**
 * The registry client: the calls, and what is checked before and after each. It does no I/O of its own. No answer that
 * is not exactly what the contract says is ever taken for a good one.
 */












/** A client of one registry. Throws when the base URL is not one that `registryUrl` accepts. */
function createRegistryClient(options) {
    const checked = (0,registry_url/* registryUrl */.NH)(options.baseUrl);
    if (!checked.ok)
        throw new errors/* CodedError */.AK(checked.finding.code, checked.finding.message);
    const base = checked.value;
    const request = createExchange(options, redactor(options.token?.value));
    async function health() {
        const reply = await request('GET', `${base}/health`);
        return reply.ok ? answer(reply.value, protocol/* healthSchema */.qO) : reply;
    }
    async function verify(workerId) {
        if ((0,lib_worker_id/* workerNamespace */.St)(workerId) === undefined)
            return fail(invalidId(workerId));
        const reply = await request('GET', `${base}/api/v1/verify/${encodeURIComponent(workerId)}`);
        if (!reply.ok)
            return reply;
        const { status, json } = reply.value;
        if (status === 404 && json.ok && (0,lib_json/* isJsonObject */.OW)(json.value))
            return fail(unknownWorker(workerId, base));
        const parsed = answer(reply.value, protocol/* verifyResponseSchema */.kd);
        return parsed.ok ? judge(workerId, parsed.value, base) : parsed;
    }
    async function banList() {
        const path = `${base}/api/v1/ban-list`;
        let url = `${path}?limit=${limits/* BAN_LIST_PAGE_ENTRIES */.SE}`;
        const entries = [];
        for (let page = 0; page < limits/* MAX_BAN_LIST_PAGES */.FP; page += 1) {
            const reply = await request('GET', url);
            if (!reply.ok)
                return reply;
            const parsed = answer(reply.value, protocol/* banListSchema */.D3);
            if (!parsed.ok)
                return parsed;
            for (const entry of parsed.value)
                entries.push(entry);
            const { link, call } = reply.value;
            if (link === null) {
                return { ok: true, value: { entries, complete: parsed.value.length < limits/* BAN_LIST_PAGE_ENTRIES */.SE } };
            }
            const next = nextPage(link, url);
            if (next === undefined)
                return { ok: true, value: { entries, complete: true } };
            if (!next.startsWith(`${path}?`)) {
                return unavailable(`${call}: the next page is said to be at ${(0,lib_escape/* quote */.hD)(next)}, which is not the ban list`);
            }
            url = next;
        }
        return { ok: true, value: { entries, complete: false } };
    }
    async function checkHashes(hashes) {
        const wanted = new Set(hashes.map((hash) => hash.toLowerCase()));
        for (const hash of wanted) {
            if (!(0,bytes/* isSha256Hex */.P4)(hash)) {
                return fail((0,finding/* finding */.gk)('WCP2001', `${(0,lib_escape/* quote */.hD)(hash)} is not a SHA-256 digest of 64 hex digits`, {
                    fix: 'Give the package hash as `wcp-attest hash DIR` prints it.',
                }));
            }
        }
        const list = await banList();
        if (!list.ok)
            return list;
        const { entries, complete } = list.value;
        const ban = entries.find((entry) => wanted.has(entry.sha256));
        if (ban !== undefined)
            return fail(bannedHash(ban.sha256, ban.reason, base));
        if (!complete) {
            return unavailable(`the registry at ${base} cuts its ban list at ${entries.length} entries and names no next page, so a hash that is not among them may still be banned`);
        }
        return { ok: true, value: { entries: entries.length } };
    }
    async function submit(workerId, submission, profile = 'pyhall') {
        if ((0,lib_worker_id/* workerNamespace */.St)(workerId) === undefined)
            return fail(invalidId(workerId));
        const body = protocol/* submitBodySchema */.e9.safeParse((0,protocol/* submitBody */.J6)(workerId, submission, profile));
        if (!body.success) {
            return fail((0,finding/* finding */.gk)('WCP2008', `the submission is not valid: ${(0,protocol/* shapeFault */.E4)(body.error)}`));
        }
        const token = usableToken(options.token, base);
        if (!token.ok)
            return token;
        const text = (0,lib_json/* canonicalJson */.dj)(body.data);
        const bytes = Buffer.byteLength(text);
        if (bytes > limits/* MAX_REGISTRY_REQUEST_BYTES */.by) {
            const message = `the submission has ${bytes} bytes, and a registry takes ${limits/* MAX_REGISTRY_REQUEST_BYTES */.by}; nothing was sent`;
            return fail((0,finding/* finding */.gk)('WCP2014', message, { fix: SMALLER }));
        }
        const reply = await request('PUT', `${base}/api/v1/workers/${encodeURIComponent(workerId)}/attest`, {
            body: text,
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token.value}` },
        });
        if (!reply.ok)
            return reply;
        const parsed = answer(reply.value, protocol/* submitAnswerSchema */.G4);
        if (!parsed.ok)
            return parsed;
        const { worker_id, worker_version, id, attested_at, status } = parsed.value;
        const echoed = [parsed.value.sha256, parsed.value.package_hash].filter((hash) => typeof hash === 'string');
        const hash = submission.packageHash;
        if (worker_id !== workerId)
            return fail(otherWorker(workerId, worker_id, base));
        for (const one of echoed)
            if (one !== hash)
                return fail(otherHash(workerId, hash, one, base));
        const stored = await verify(workerId);
        if (!stored.ok) {
            const { code, message } = stored.finding;
            return fail((0,finding/* finding */.gk)(code, `the attestation was submitted, but reading it back failed: ${message}`));
        }
        const current = stored.value.current_hash === hash;
        // The registry reads back its newest attestation. It may be newer than ours only when the registry said in so many
        // words that it had ours already, and in force.
        const hadOurs = reply.value.status === 200 && status === 'active' && worker_version === submission.workerVersion;
        if (!current && !hadOurs)
            return fail(otherHash(workerId, hash, stored.value.current_hash, base));
        return {
            ok: true,
            value: {
                worker_id,
                package_hash: hash,
                created: reply.value.status === 201,
                current,
                ...(id === null || id === undefined ? {} : { id: String(id) }),
                ...(typeof attested_at === 'string' ? { attested_at } : {}),
            },
        };
    }
    return { health, verify, banList, checkHashes, submit };
}
/** The URL of `rel="next"` in a Link header (RFC 8288 section 3), or undefined. */
function nextPage(link, current) {
    for (const one of link.split(/,\s*(?=<)/)) {
        const [, target, parameters] = /^\s*<([^>]*)>(.*)$/.exec(one) ?? [];
        if (target === undefined || !/;\s*rel\s*=\s*"?next"?\s*(?:;|$)/i.test(parameters ?? ''))
            continue;
        return URL.canParse(target, current) ? new URL(target, current).href : target;
    }
    return undefined;
}
function usableToken(token, base) {
    if (token === undefined || token.value === '') {
        return fail((0,finding/* finding */.gk)('WCP2014', 'submitting needs a registry token, and none is set'));
    }
    const { origin } = new URL(base);
    if (token.origin !== origin) {
        return fail((0,finding/* finding */.gk)('WCP2014', `the registry token was supplied for ${(0,lib_escape/* quote */.hD)(token.origin)} and is not sent to ${origin}`, {
            fix: 'Give the registry address by the environment (PYHALL_REGISTRY_URL) or a flag, next to the token.',
        }));
    }
    if (!TOKEN.test(token.value)) {
        return fail((0,finding/* finding */.gk)('WCP2014', 'the registry token holds a space, a line break or another character that no token has', {
            fix: 'Set PYHALL_TOKEN to the token alone, without quotes or a line break.',
        }));
    }
    return { ok: true, value: token.value };
}

;// CONCATENATED MODULE: ./lib/registry/client.io.js
/** The registry client on the real network and clock. */


/** As `createRegistryClient`, with the ports of this process. */
function openRegistryClient(options) {
    return createRegistryClient({
        ...options,
        ports: {
            send: (url, init) => fetch(url, init),
            clock: () => Date.now(),
            wait: (milliseconds) => (0,promises_.setTimeout)(milliseconds),
            random: () => Math.random(),
            deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
        },
    });
}

// EXTERNAL MODULE: ./lib/cli/attestation-flags.js
var attestation_flags = __webpack_require__(9902);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
// EXTERNAL MODULE: ./lib/cli/package-root.js
var package_root = __webpack_require__(4367);
// EXTERNAL MODULE: ./lib/cli/verify.js
var verify = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/cli/verify-flags.js
var verify_flags = __webpack_require__(7779);
;// CONCATENATED MODULE: ./lib/cli/submit.js
/** `submit`: verifies a package and submits its attestation to a registry. */










const submit_command = (0,command/* defineCommand */.N)({
    usage: 'submit DIR|TAR --worker-id ID --trust FILE [--registry-url URL]',
    description: 'Verifies a package, submits its attestation, compares what the registry echoes and reads it back. The token is taken from PYHALL_TOKEN and sent to this registry only.',
    output: 'report',
    positionals: { DIR: attestation_flags/* PACKAGE_OR_TARBALL_POSITIONAL */.hn },
    flags: {
        ...verify_flags/* VERIFY_FLAGS */.O,
        'registry-url': {
            type: 'string',
            value: 'URL',
            env: 'PYHALL_REGISTRY_URL',
            default: registry_url/* PUBLIC_REGISTRY_URL */.iA,
            text: 'base address of the registry; https, or http to a literal loopback address',
        },
        profile: {
            type: 'string',
            value: 'NAME',
            choices: ['pyhall', 'wcp-attest'],
            default: 'pyhall',
            text: 'what is sent: the members that the SDKs know, or also manifest and bundle',
        },
        'registry-timeout': {
            type: 'integer',
            value: 'MS',
            min: 1,
            max: 600_000,
            default: 10_000,
            text: 'milliseconds for one request',
        },
        label: {
            type: 'string',
            value: 'TEXT',
            text: 'label of the attestation (default: full-package vVERSION)',
        },
        'ai-generated': { type: 'boolean', text: 'the package was written with the help of an AI' },
        'ai-service': { type: 'string', value: 'NAME', text: 'which service' },
        'ai-model': { type: 'string', value: 'NAME', text: 'which model' },
    },
    examples: [
        'wcp-attest submit worker --worker-id org.acme.summarizer --trust wcp-trust.json --registry-url http://127.0.0.1:8787',
    ],
    async run({ flags, positionals }, io) {
        const root = (0,package_root/* packageRoot */.Z)('submit', positionals.DIR, flags['package-root']);
        const address = (0,registry_url/* registryUrl */.NH)(flags['registry-url']);
        if (!address.ok)
            return { json: { ok: false, findings: [address.finding] }, pretty: '', findings: [address.finding] };
        const { verdict, evidence, findings } = await (0,verify_flags/* verifyByFlags */.q)('submit', root, flags, io);
        const attested = verdict?.attested;
        if (!attested) {
            return {
                json: { ...(0,verify.verdictJson)(verdict), submitted: false, findings },
                pretty: 'not submitted',
                findings,
            };
        }
        const token = io.env('PYHALL_TOKEN');
        if (token === undefined) {
            const missing = (0,finding/* finding */.gk)('WCP2014', 'there is no token: PYHALL_TOKEN is not set');
            return {
                json: { ok: false, submitted: false, findings: [missing] },
                pretty: 'not submitted',
                findings: [missing],
            };
        }
        const client = openRegistryClient({
            baseUrl: address.value,
            token: { value: token, origin: new URL(address.value).origin },
            timeoutMs: flags['registry-timeout'],
        });
        const submission = {
            packageHash: attested.package_hash,
            workerSpeciesId: attested.worker_species_id,
            workerVersion: attested.worker_version,
            label: flags.label ?? `full-package v${attested.worker_version}`,
            aiGenerated: flags['ai-generated'],
        };
        if (flags['ai-service'] !== undefined)
            submission.aiService = flags['ai-service'];
        if (flags['ai-model'] !== undefined)
            submission.aiModel = flags['ai-model'];
        if (flags.profile === 'wcp-attest') {
            const manifest = objectOf(evidence.manifest.bytes);
            const bundle = objectOf(evidence.bundle.bytes);
            if (manifest !== undefined)
                submission.manifest = manifest;
            if (bundle !== undefined)
                submission.bundle = bundle;
        }
        const answer = await client.submit(attested.worker_id, submission, flags.profile);
        const all = answer.ok ? findings : [...findings, answer.finding];
        const receipt = answer.ok ? answer.value : null;
        return {
            json: {
                ...(0,verify.verdictJson)(verdict),
                ok: !(0,finding/* hasErrors */.Cs)(all),
                submitted: answer.ok,
                receipt,
                registry: address.value,
                findings: all,
            },
            pretty: receipt === null
                ? 'not submitted'
                : [
                    `${receipt.created ? 'SUBMITTED' : 'ALREADY SUBMITTED'} ${attested.worker_id} ${attested.worker_version}`,
                    `  package hash  ${receipt.package_hash}`,
                    `  registry      ${address.value}, ${receipt.current ? 'read back and equal' : 'which holds a newer version too'}`,
                ].join('\n'),
            findings: all,
        };
    },
});
function objectOf(bytes) {
    const read = bytes && (0,lib_json/* readJson */.Vh)(bytes, { maxBytes: limits/* MAX_BUNDLE_BYTES */.Me });
    return read?.ok && (0,lib_json/* isJsonObject */.OW)(read.document.value) ? read.document.value : undefined;
}


/***/ }),

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ VERIFY_FLAGS),
/* harmony export */   q: () => (/* binding */ verifyByFlags)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8207);
/* harmony import */ var _manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5215);
/* harmony import */ var _sign_trust_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4162);
/* harmony import */ var _source_directory_io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6571);
/* harmony import */ var _verify_evidence_io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6824);
/* harmony import */ var _verify_refuse_inside_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1178);
/* harmony import */ var _verify_verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9105);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8875);
/* harmony import */ var _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9902);
/* harmony import */ var _parse_args_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6995);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9095);
/** The flags that say what a package must be and whom to trust, and the verification they ask for. */












const VERIFY_FLAGS = {
    'package-root': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .PACKAGE_ROOT_FLAG */ .LM,
    'worker-id': { type: 'string', value: 'ID', required: true, text: 'the worker it must be' },
    'worker-species-id': { type: 'string', value: 'ID', text: 'the species it must be' },
    'worker-version': { type: 'string', value: 'VERSION', text: 'the version it must be' },
    trust: {
        type: 'string',
        value: 'FILE',
        text: 'trust policy: the keys to accept, and for which namespaces',
    },
    scheme: {
        type: 'string',
        value: 'SCHEME',
        choices: ['hmac'],
        text: 'without --trust: accept an HMAC signature made with the secret in --key-env',
    },
    'key-env': _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .HMAC_ENV_FLAG */ .jZ,
    'hash-order': {
        type: 'string',
        value: 'SDK',
        choices: ['python', 'go', 'typescript', 'any'],
        default: 'python',
        text: 'record order to demand where only HMAC signs',
    },
    'manifest-in': {
        type: 'string',
        value: 'FILE',
        text: 'manifest.json, when it is not in DIR; the bundle is beside it',
    },
    bundle: { type: 'string', value: 'FILE', text: 'manifest.sig, when it is not beside the manifest' },
    strip: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .STRIP_FLAG */ .Yh,
    residue: {
        type: 'string',
        value: 'WHAT',
        choices: ['deny', 'warn'],
        default: 'deny',
        text: 'what to do with unsigned files such as __pycache__; warn needs the trust policy’s permission',
    },
};
/** Verifies a package as the flags say. Throws WCP2001 and WCP2002 for what the user mistyped. */
async function verifyByFlags(name, root, flags, io) {
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_9__/* .startProgress */ .ot)('verifying', io);
    return run(name, root, flags, io, progress.onProgress).finally(progress.end);
}
async function run(name, root, flags, io, onProgress) {
    const absolute = io.resolve(root);
    const source = await sourceOf(name, root, { strip: flags.strip, onProgress }, io);
    const evidence = await evidenceOf(source, root, flags, io);
    const inside = (0,_verify_refuse_inside_io_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseInside */ .N)(absolute, {
        'the trust policy': flags.trust && io.resolve(flags.trust),
        'this program': io.program,
    });
    if (inside.length > 0)
        return { source, evidence, findings: inside };
    const trust = trustPolicy(name, flags, io);
    if (!trust.ok)
        return { source, evidence, findings: trust.findings };
    const notes = [];
    if (flags.residue === 'warn' && !trust.policy.mayWarnOfResidue) {
        notes.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('ATTEST_UNHASHED_CONTENT', '--residue warn is not permitted by the trust policy', {
            severity: 'note',
            fix: 'Set "residue": "warn" in the trust policy if unsigned files are acceptable.',
        }));
    }
    const verdict = await (0,_verify_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyPackage */ .s)(source, evidence, {
        expected: {
            worker_id: flags['worker-id'],
            worker_species_id: flags['worker-species-id'],
            worker_version: flags['worker-version'],
        },
        policy: trust.policy,
        secretOf: (env) => io.env(env),
        hmacOrder: flags['hash-order'],
        warnOfResidue: flags.residue === 'warn',
        now: io.clock(),
        onProgress,
    });
    const findings = (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrors */ .Cs)(verdict.findings) ? [...verdict.findings, ...notes] : verdict.findings;
    return { source, verdict, evidence, findings };
}
/** The tarball or the directory that is named. What reads a tarball is only loaded for one. */
async function sourceOf(name, root, options, io) {
    const path = io.resolve(root);
    if (io.kind(root) === 'file') {
        const { tarballSource } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 2331));
        return tarballSource(path, { label: root, ...options });
    }
    if (options.strip !== undefined)
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('--strip is for tarballs only', name);
    return (0,_source_directory_io_js__WEBPACK_IMPORTED_MODULE_3__/* .directorySource */ .X)(path, root);
}
async function evidenceOf(source, root, flags, io) {
    const read = (shown) => (0,_verify_evidence_io_js__WEBPACK_IMPORTED_MODULE_4__/* .readEvidence */ .A)({ manifest: io.resolve(shown.manifest), bundle: io.resolve(shown.bundle) }, shown);
    const manifestIn = flags['manifest-in'];
    let evidence;
    if (manifestIn !== undefined)
        evidence = read((0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsBeside */ .Vq)(manifestIn));
    else if (source.kind === 'directory')
        evidence = read((0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__/* .pathsInPackage */ .m0)(root));
    else
        evidence = await (await __webpack_require__.e(/* import() */ 176).then(__webpack_require__.bind(__webpack_require__, 2176))).sourceEvidence(source);
    if (flags.bundle !== undefined) {
        const bundle = {
            path: flags.bundle,
            bytes: undefined,
            ...(0,_manifest_attestation_files_io_js__WEBPACK_IMPORTED_MODULE_1__/* .readAttestationFile */ .tV)(io.resolve(flags.bundle)),
        };
        // A bundle that is asked for must be there, even where the policy would do without one.
        if (bundle.bytes === undefined)
            bundle.problem ??= 'does not exist';
        evidence = { ...evidence, bundle };
    }
    return evidence;
}
function trustPolicy(name, flags, io) {
    if (flags.trust !== undefined) {
        if (flags.scheme !== undefined)
            throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('--scheme and --trust exclude each other', name);
        return (0,_sign_trust_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .readTrustPolicy */ .v)(io.readFile(flags.trust, _limits_js__WEBPACK_IMPORTED_MODULE_10__/* .MAX_DOCUMENT_BYTES */ .bi), flags.trust);
    }
    if (flags.scheme === undefined) {
        throw (0,_parse_args_js__WEBPACK_IMPORTED_MODULE_8__/* .usageError */ .Wp)('whom to trust is not said: give --trust FILE, or --scheme hmac for a shared secret', name);
    }
    return { ok: true, policy: sharedSecretPolicy(flags['worker-id'], flags['key-env']) };
}
/** What --scheme hmac says: whoever holds the secret may sign for the namespace of the worker that is asked for. */
function sharedSecretPolicy(workerId, env) {
    const namespace = (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_11__/* .workerNamespace */ .St)(workerId);
    return {
        schemes: ['hmac'],
        mayWarnOfResidue: false,
        expires: undefined,
        minimumVersions: {},
        keys: [],
        hmac: namespace === undefined ? [] : [{ env, namespaces: [namespace], allow_short_secret: false }],
    };
}


/***/ }),

/***/ 1421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   verdictJson: () => (/* binding */ verdictJson)
/* harmony export */ });
/* harmony import */ var _check_source_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(449);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(800);
/* harmony import */ var _attestation_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9902);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9859);
/* harmony import */ var _package_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4367);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8745);
/* harmony import */ var _verify_flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7779);
/** `verify`: checks a package against its attestation, fail-closed. */







const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .defineCommand */ .N)({
    usage: 'verify DIR|TAR --worker-id ID --trust FILE',
    description: 'Verifies a package: identity, files, signature, and that nothing unsigned hides in it. Who it must be and whom to trust come from you, never from the package. Exit status 1 on any deny code.',
    output: 'report',
    positionals: { DIR: _attestation_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKAGE_OR_TARBALL_POSITIONAL */ .hn },
    flags: _verify_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .VERIFY_FLAGS */ .O,
    examples: [
        'wcp-attest verify worker --worker-id org.acme.summarizer --trust wcp-trust.json',
        'wcp-attest verify worker --worker-id org.acme.summarizer --scheme hmac',
        'wcp-attest verify worker.tgz --worker-id org.acme.summarizer --trust wcp-trust.json',
    ],
    async run({ flags, positionals }, io) {
        const root = (0,_package_root_js__WEBPACK_IMPORTED_MODULE_3__/* .packageRoot */ .Z)('verify', positionals.DIR, flags['package-root']);
        const { source, verdict, findings } = await (0,_verify_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyByFlags */ .q)('verify', root, flags, io);
        const workerId = flags['worker-id'];
        const facts = (0,_check_source_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceFacts */ .tp)(source);
        return {
            json: { ...verdictJson(verdict), source: facts, findings },
            pretty: verdict?.attested
                ? passText(verdict, verdict.attested, facts)
                : `DENIED ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(workerId)}`,
            findings,
            packages: [
                {
                    name: workerId,
                    root,
                    verdict: verdict?.ok ? 'verified' : 'denied',
                    ...(verdict?.attested && {
                        packageHash: verdict.attested.package_hash,
                        hashOrder: verdict.attested.hash_order,
                    }),
                },
            ],
        };
    },
});
/** The verdict as JSON: signed values at the top, null where nothing vouches for them. */
function verdictJson(verdict) {
    const { attested, findings: _, ...rest } = verdict ?? { attested: null, findings: [], ok: false, deny_code: null };
    return {
        ...rest,
        worker_id: attested?.worker_id ?? null,
        worker_species_id: attested?.worker_species_id ?? null,
        worker_version: attested?.worker_version ?? null,
        package_hash: attested?.package_hash ?? null,
        hash_order: attested?.hash_order ?? null,
        schemes: attested?.schemes ?? [],
        keyid: attested?.keyid ?? null,
        built_at: attested?.built_at ?? null,
        trust_statement: attested?.trust_statement ?? null,
        covers: attested?.covers ?? null,
    };
}
function passText(verdict, attested, facts) {
    const lines = [
        `VERIFIED ${attested.worker_id} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(attested.worker_version)}`,
        `  package hash  ${attested.package_hash}`,
        `  hash order    ${attested.hash_order}`,
        `  signed with   ${attested.schemes.join(' and ')}`,
        ...(attested.keyid === null ? [] : [`  key           ${attested.keyid}`]),
        `  files         ${verdict.files}, ${verdict.bytes} bytes`,
        ...(0,_source_text_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceLines */ .J)(facts).map((line) => `  paths         ${line}`),
        `  covers        ${attested.covers}`,
        `  built at      ${attested.built_at}`,
        `  freshness     ${verdict.freshness === 'checked' ? 'checked' : 'unchecked: no registry was asked'}`,
    ];
    if (!verdict.complete)
        lines.push('  complete      no: the package holds files that nobody signed');
    return [...lines, attested.trust_statement].join('\n');
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


/***/ })

};
