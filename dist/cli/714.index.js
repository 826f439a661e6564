export const id = 714;
export const ids = [714];
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

/***/ 8714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ init_command)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/bounded-file.io.js
var bounded_file_io = __webpack_require__(4031);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/names.js
var names = __webpack_require__(3879);
// EXTERNAL MODULE: ./lib/config/list-files.io.js
var list_files_io = __webpack_require__(3318);
;// CONCATENATED MODULE: ./lib/config/find-repository.io.js
/** What a repository without a configuration seems to hold: worker packages, routing rules, fixtures. */






const SECOND_LOOK = /rule|route|routing|fixture|test|vector|conformance/i;
/** Looks through the JSON files whose path sounds like rules or fixtures; all paths relative, in order. */
function findRepository(directory) {
    const found = { packages: [], rules: [], fixtures: [] };
    for (const path of (0,list_files_io/* listFiles */.C)(directory)) {
        if (path === names/* RECORD_NAME */.qP || path.endsWith(`/${names/* RECORD_NAME */.qP}`))
            found.packages.push((0,external_node_path_.dirname)(path));
        else if (path.endsWith('.json') && SECOND_LOOK.test(path)) {
            const value = read((0,external_node_path_.join)(directory, path));
            if (isListOf(value, 'rules', 'rule_id'))
                found.rules.push(path);
            else if (isListOf(value, 'tests', 'input') || isListOf(value, 'vectors', 'input'))
                found.fixtures.push(path);
        }
    }
    return found;
}
/** A guess is worth no error: a file that cannot be read is not one of ours. */
function read(path) {
    const file = (0,bounded_file_io/* readBoundedFile */.M)(path, limits/* MAX_GUESS_BYTES */.Ls);
    const result = file.ok ? (0,json/* readJson */.Vh)(file.bytes) : undefined;
    return result?.ok ? result.document.value : null;
}
function isListOf(value, list, member) {
    const items = (0,json/* isJsonObject */.OW)(value) ? value[list] : undefined;
    return Array.isArray(items) && items.some((one) => (0,json/* isJsonObject */.OW)(one) && Object.hasOwn(one, member));
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
;// CONCATENATED MODULE: ./lib/cli/init-files.js
/** The texts of wcp-attest.yml and of the workflow that `init` writes. */
const WORKFLOW_NAME = '.github/workflows/wcp-attest.yml';
const WORKFLOW_TEXT = `# Checks worker packages and routing rules on every pull request. Needs no key and no account.
name: wcp-attest

on:
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: pyhall/attest-action@v1
        with:
          mode: check
`;
/** wcp-attest.yml for what a repository has; all paths relative to it. */
function configText(found) {
    const lines = [
        '# What wcp-attest checks in this repository. Members: docs/configuration.md of wcp-attest.',
        'version: 1',
    ];
    if (found.packages.length > 0) {
        lines.push('', '# Worker ids come from the registry_record.json of each package.', 'packages:');
        for (const root of found.packages) {
            const name = root === '.' ? '' : `${root.split('/').at(-1)}-`;
            const tag = found.packages.length === 1 ? 'v*' : `${name}v*`;
            lines.push(`  - root: ${yaml(root)}`, `    version: { tag: ${JSON.stringify(tag)} }`);
        }
    }
    if (found.rules !== undefined) {
        lines.push('', `rules: ${yaml(found.rules)}`);
        if (found.fixtures.length > 0)
            lines.push('fixtures:');
        for (const one of found.fixtures)
            lines.push(`  - ${yaml(one)}`);
    }
    if (found.records !== undefined)
        lines.push('', 'hall:', `  records: ${yaml(found.records)}`);
    return `${lines.join('\n')}\n`;
}
/** A text as YAML: plain when nothing in it can be read as something else, otherwise in double quotes as in JSON. */
function yaml(text) {
    return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(?:true|false|null)$/i.test(text)
        ? text
        : JSON.stringify(text);
}

;// CONCATENATED MODULE: ./lib/cli/init-worker.js
/** The worker package, rules and fixtures that `init --worker` writes. */

const CONTROL = 'ctrl.obs.audit-log-append-only';
const MAX_NAME_LENGTH = 40;
/** A worker for an id of the form `org.example.name`; paths are relative to the repository. */
function scaffoldWorker(workerId, existingRules) {
    const name = (workerId.split('.').at(-1) ?? 'worker').slice(0, MAX_NAME_LENGTH);
    const species = `wrk.${name}.worker`;
    const capability = `cap.${name}.run`;
    const root = `workers/${name}`;
    const own = existingRules === undefined;
    const files = [
        { path: `${root}/code/bootstrap.py`, text: BOOTSTRAP },
        { path: `${root}/code/worker_logic.py`, text: WORKER_LOGIC },
        {
            path: `${root}/requirements.lock`,
            text: '# Exact versions with hashes, as `pip-compile --generate-hashes` writes them. None yet.\n',
        },
        { path: `${root}/config.schema.json`, text: (0,json/* prettyJson */.D_)(CONFIG_SCHEMA) },
        { path: `${root}/registry_record.json`, text: (0,json/* prettyJson */.D_)(record(workerId, species, capability)) },
    ];
    if (own) {
        files.push({ path: 'routing/rules.json', text: (0,json/* prettyJson */.D_)(rules(name, species, capability)) }, { path: 'routing/fixtures.json', text: (0,json/* prettyJson */.D_)(fixtures(name, capability)) });
    }
    return {
        root,
        rules: own ? 'routing/rules.json' : undefined,
        fixtures: own ? 'routing/fixtures.json' : undefined,
        records: own ? 'workers' : undefined,
        files,
    };
}
const BOOTSTRAP = `"""Starts the worker: one JSON request on standard input, one JSON answer on standard output."""

import json
import sys

from worker_logic import run


def main() -> int:
    try:
        request = json.load(sys.stdin)
    except ValueError as error:
        print(f"the request is not JSON: {error}", file=sys.stderr)
        return 2
    json.dump(run(request), sys.stdout)
    sys.stdout.write("\\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
`;
const WORKER_LOGIC = `"""What the worker does. Replace \`run\` by your own."""


def run(request: dict) -> dict:
    text = str(request.get("text", ""))
    return {"characters": len(text), "words": len(text.split())}
`;
const CONFIG_SCHEMA = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: { text: { type: 'string' } },
    required: ['text'],
};
function record(workerId, species, capability) {
    return {
        worker_id: workerId,
        worker_species_id: species,
        capabilities: [capability],
        risk_tier: 'low',
        idempotency: 'full',
        determinism: 'deterministic',
        required_controls: [CONTROL],
        currently_implements: [CONTROL],
        allowed_environments: ['dev', 'stage', 'prod'],
        blast_radius: { data: 0, network: 0, financial: 0, time: 0, reversibility: 'reversible' },
        privilege_envelope: { secrets_access: [], network_egress: 'none', filesystem_writes: [], tools: [] },
        owner: workerId.split('.').slice(0, 2).join('.'),
    };
}
function rules(name, species, capability) {
    const worker = { candidate_workers_ranked: [{ worker_species_id: species, score_hint: 1 }] };
    return {
        rules: [
            {
                rule_id: `${name}_prod`,
                match: { capability_id: capability, env: 'prod', data_label: { in: ['PUBLIC', 'INTERNAL'] } },
                decision: { ...worker, required_controls_suggested: [CONTROL] },
            },
            {
                rule_id: `${name}_dev`,
                match: { capability_id: capability, env: { in: ['dev', 'stage'] } },
                decision: worker,
            },
        ],
    };
}
function fixtures(name, capability) {
    const request = {
        capability_id: capability,
        env: 'dev',
        data_label: 'PUBLIC',
        tenant_risk: 'low',
        qos_class: 'P2',
        tenant_id: 'example',
        correlation_id: '00000000-0000-4000-8000-000000000001',
        request: {},
    };
    return {
        tests: [
            { test_id: `${name}_runs_in_dev`, input: request, expect: { expected_rule_id: `${name}_dev` } },
            {
                test_id: `${name}_runs_in_prod`,
                input: { ...request, env: 'prod', data_label: 'INTERNAL' },
                expect: { expected_rule_id: `${name}_prod` },
            },
            {
                test_id: `${name}_never_sees_restricted_data_in_prod`,
                input: { ...request, env: 'prod', data_label: 'RESTRICTED' },
                expect: { expected_rule_id: 'NO_MATCH' },
            },
        ],
    };
}

;// CONCATENATED MODULE: ./lib/cli/init.js
/** `wcp-attest init`: describes the repository it finds and writes configuration, workflow and, if asked, a worker. */








/** A tenant namespace of at least three lower-case labels, so that the last one can name the worker. */
const WORKER_ID = /^(?:org|x)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?){2,}$/;
const MAX_WORKER_ID_LENGTH = 128;
const init_command = (0,command/* defineCommand */.N)({
    usage: 'init [DIR] [--worker WORKER_ID]',
    description: 'Sets a repository up: writes wcp-attest.yml for the packages, rules and fixtures that are found, and a workflow that checks every pull request. Nothing that exists is overwritten.',
    output: 'value',
    positionals: {
        DIR: { arity: 'optional', text: 'the root of the repository; the working directory by default' },
    },
    flags: {
        worker: {
            type: 'string',
            value: 'WORKER_ID',
            text: 'also write a small worker package with rules and fixtures, for example org.example.summarizer',
        },
    },
    examples: ['wcp-attest init', 'wcp-attest init --worker org.example.summarizer'],
    async run({ flags, positionals }, io) {
        const directory = io.resolve(positionals.DIR ?? '.');
        if (io.kind(directory) !== 'directory') {
            throw new errors/* CodedError */.AK('WCP2002', `there is no directory ${(0,lib_escape/* quote */.hD)(positionals.DIR ?? directory)}`);
        }
        if (flags.worker !== undefined)
            checkWorkerId(flags.worker);
        const found = findRepository(directory);
        const scaffold = flags.worker === undefined ? undefined : scaffoldWorker(flags.worker, found.rules[0]);
        const packages = [...found.packages, ...(scaffold === undefined ? [] : [scaffold.root])];
        const rules = [...found.rules, ...(scaffold?.rules === undefined ? [] : [scaffold.rules])];
        const fixtures = [...found.fixtures, ...(scaffold?.fixtures === undefined ? [] : [scaffold.fixtures])];
        if (packages.length === 0 && rules.length === 0) {
            throw new errors/* CodedError */.AK('WCP2005', `there is no ${names/* RECORD_NAME */.qP} and no rule file in ${(0,lib_escape/* quote */.hD)(directory)}`, {
                fix: 'Run `wcp-attest init --worker org.example.my-worker` to begin with a small worker.',
            });
        }
        const relative = [
            ...(scaffold?.files ?? []),
            {
                path: names/* CONFIG_NAME */.fA,
                text: configText({ packages, rules: rules[0], fixtures, records: scaffold?.records }),
            },
            { path: WORKFLOW_NAME, text: WORKFLOW_TEXT },
        ];
        const base = io.resolve(positionals.DIR ?? '.');
        for (const { path } of relative)
            refuseLinksOut(base, path, io);
        const files = relative.map(({ path, text }) => ({
            path: positionals.DIR === undefined ? path : `${positionals.DIR.replace(/\/+$/, '')}/${path}`,
            text,
        }));
        io.writeNewFiles(files);
        const written = files.map((one) => (0,lib_escape/* printable */.g$)(one.path));
        const next = nextSteps(rules.slice(1));
        return {
            json: { ok: true, written, next },
            pretty: [
                ...written.map((one) => `wrote ${one}`),
                '',
                'Next:',
                ...next.map((one, i) => `  ${i + 1}. ${one}`),
            ].join('\n'),
            findings: [],
        };
    },
});
function checkWorkerId(id) {
    if (WORKER_ID.test(id) && id.length <= MAX_WORKER_ID_LENGTH)
        return;
    throw new errors/* CodedError */.AK('ATTEST_NAMESPACE_INVALID', `${(0,lib_escape/* quote */.hD)(id)} is not a worker id`, {
        fix: 'Give an id such as `org.example.summarizer`: `org.` or `x.`, your name, the name of the worker.',
    });
}
function nextSteps(otherRules) {
    return [
        ...otherRules.map((one) => `Look at ${one}: it seems to hold rules too, and only one file can be \`rules\`.`),
        `Read ${names/* CONFIG_NAME */.fA} and correct what is not meant.`,
        'Run `wcp-attest check` and commit the files.',
        'For releases make a key with `wcp-attest keygen`.',
    ];
}
/** A directory of the repository that is a link may lead anywhere; nothing is written there. Throws WCP2002. */
function refuseLinksOut(base, path, io) {
    const parts = path.split('/').slice(0, -1);
    for (const parent of parts.map((_, index) => parts.slice(0, index + 1).join('/'))) {
        if (io.kind(`${base}/${parent}`) === undefined)
            return;
        const fault = (0,list_files_io/* outsideFault */.j)(base, parent);
        if (fault !== undefined)
            throw new errors/* CodedError */.AK('WCP2002', fault, { fix: 'Replace the link by a directory.' });
    }
}


/***/ }),

/***/ 3318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ listFiles),
/* harmony export */   j: () => (/* binding */ outsideFault)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8207);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3879);
/** The files below a directory, for finding packages, rules and fixtures. */






/**
 * Regular files below `base`, itself below `directory`, as paths relative to `directory` in the order of their names.
 * Links are not followed; node_modules and names that start with a dot are skipped. Throws WCP2005 beyond
 * MAX_DISCOVERY_ENTRIES or MAX_DISCOVERY_DEPTH, WCP3001.
 */
function listFiles(directory, base = '.') {
    const files = [];
    let seen = 0;
    const visit = (path, depth) => {
        for (const entry of readDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path))) {
            seen += 1;
            if (seen > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DISCOVERY_ENTRIES */ .v4) {
                throw tooMuch(`more than ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DISCOVERY_ENTRIES */ .v4} files below ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(directory)}`);
            }
            if (entry.name.startsWith('.') || entry.name === 'node_modules')
                continue;
            const inner = path === '.' ? entry.name : `${path}/${entry.name}`;
            if (entry.isFile())
                files.push(inner);
            else if (entry.isDirectory()) {
                if (depth === _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DISCOVERY_DEPTH */ .AK)
                    throw tooMuch(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(inner)} is deeper than ${_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_DISCOVERY_DEPTH */ .AK} levels`);
                visit(inner, depth + 1);
            }
        }
    };
    if (outsideFault(directory, base) === undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, base)).isDirectory())
        visit(base, 1);
    return files;
}
function tooMuch(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2005', message, {
        fix: `Write a ${_names_js__WEBPACK_IMPORTED_MODULE_5__/* .CONFIG_NAME */ .fA} that names the packages, or run in a smaller directory.`,
    });
}
/** What is wrong with a path that does not exist or whose links lead out of the directory; undefined when all is well. */
function outsideFault(directory, path) {
    try {
        const from = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(directory), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)));
        const out = from === '..' || from.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(from);
        return out
            ? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} leads out of the directory of the configuration by a symbolic link`
            : undefined;
    }
    catch (error) {
        return `cannot read ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorText */ .f9)(error)}`;
    }
}
function readDirectory(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP3001', `cannot read ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemErrorText */ .f9)(error)}`, {
            cause: error,
        });
    }
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


/***/ })

};
