export const id = 470;
export const ids = [470];
export const modules = {

/***/ 8674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ refuseIgnored),
/* harmony export */   s: () => (/* binding */ signPackage)
/* harmony export */ });
/* harmony import */ var _canonicalize_canonicalize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1231);
/* harmony import */ var _canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3405);
/* harmony import */ var _canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2151);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(182);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8207);
/* harmony import */ var _manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6924);
/* harmony import */ var _manifest_payload_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(203);
/* harmony import */ var _manifest_statement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5620);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3879);
/* harmony import */ var _sign_bundle_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3781);
/* harmony import */ var _sign_hmac_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7698);
/* harmony import */ var _verify_completeness_step_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7844);
/* harmony import */ var _worker_id_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8875);
/* harmony import */ var _source_facts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(449);
/** Makes the attestation of a package: canonicalize, build manifest and statement, sign. Writes nothing. */















/** Signs a package, or says why not. */
async function signPackage(source, request) {
    const { identity, key, secret, hashOrder, build, notAfter } = request;
    const content = await (0,_canonicalize_canonicalize_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalize */ .d)(source, { ignoreRules: true, onProgress: request.onProgress });
    const findings = [
        ...refuseIdentity(identity, build.source),
        ...refuseLargeRecord(source.label, content),
        ...content.findings,
        ...(0,_source_facts_js__WEBPACK_IMPORTED_MODULE_11__/* .refuseUncommittedEdits */ .XL)(source),
        ...(request.elsewhere ? [] : residueWarnings(source.label, content.residue)),
        ...(request.elsewhere ? [] : refuseIgnored(source.label, content.ignored)),
    ];
    if (key === undefined)
        for (const each of refuseListedOnly(source.label, content))
            findings.push(each);
    const namespace = (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_12__/* .workerNamespace */ .St)(identity.worker_id);
    if ((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrors */ .Cs)(findings) || namespace === undefined)
        return { signed: undefined, content, findings };
    const orders = (0,_canonicalize_package_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .orderReport */ .zZ)(content.files, hashOrder);
    const package_hash = orders.orders[hashOrder];
    const manifest = (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .buildManifest */ .u1)(identity, {
        package_hash,
        build_source: build.source,
        built_at_utc: build.built_at,
        attested_at_utc: build.signed_at,
        namespace,
    });
    if (secret !== undefined)
        manifest.signature_hmac_sha256 = (0,_sign_hmac_js__WEBPACK_IMPORTED_MODULE_9__/* .signHmac */ .Xw)((0,_manifest_payload_js__WEBPACK_IMPORTED_MODULE_6__/* .signingPayload */ .E)(manifest, 'python'), secret);
    const { files, emptyDirectories, ignorePatterns } = content;
    const statement = (0,_manifest_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .buildStatement */ .Y5)(identity, { package_hash, hash_order: hashOrder, files, emptyDirectories, ignorePatterns }, build, notAfter);
    const bundleBytes = key && (0,_sign_bundle_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeBundle */ .n)((0,_manifest_statement_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeStatement */ ._i)(statement), key);
    if (bundleBytes !== undefined && bundleBytes.length > _limits_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_BUNDLE_BYTES */ .Me) {
        const message = `the signed statement lists ${files.length} files and has ${bundleBytes.length} bytes, more than ${_limits_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_BUNDLE_BYTES */ .Me}`;
        const fix = 'Split the package: verifiers read no larger attestation.';
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('WCP2013', message, { path: (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(source.label, ''), fix }));
        return { signed: undefined, content, findings };
    }
    return {
        signed: {
            manifest,
            manifestBytes: (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeManifest */ .Gb)(manifest),
            bundleBytes,
            hashOrder,
            orders,
        },
        content,
        findings,
    };
}
function refuseIdentity(identity, buildSource) {
    const findings = [];
    const values = { ...identity, build_source: buildSource };
    for (const [member, value] of Object.entries(values)) {
        const refusal = (0,_manifest_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseSignedValue */ .Uq)(value);
        if (refusal !== undefined)
            findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('WCP2008', `${member} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(value)} ${refusal}`));
    }
    if (findings.length === 0 && (0,_worker_id_js__WEBPACK_IMPORTED_MODULE_12__/* .workerNamespace */ .St)(identity.worker_id) === undefined) {
        findings.push((0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('ATTEST_NAMESPACE_INVALID', `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(identity.worker_id)} is in no tenant namespace`));
    }
    return findings;
}
/** Warnings for what is left out of the package but is still there for a verifier of this directory. */
function residueWarnings(label, residue) {
    return residue.map((path) => {
        const shown = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(label, path);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('ATTEST_UNHASHED_CONTENT', `\`${shown}\` is not part of the package and is not signed`, {
            path: shown,
            severity: 'warning',
            fix: 'Delete it before deploying this directory: a verifier denies a package that holds it.',
        });
    });
}
/** What the rules leave out still lies in the directory, and a verifier, which knows no rules, denies it. */
function refuseIgnored(label, ignored) {
    const findings = new _finding_js__WEBPACK_IMPORTED_MODULE_4__/* .FileFindings */ .zp();
    for (const path of ignored.filter((one) => !(0,_verify_completeness_step_js__WEBPACK_IMPORTED_MODULE_10__/* .isHarmless */ .E)(one))) {
        const shown = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(label, path);
        findings.report('WCP2013', `\`${shown}\` is left out by \`.wcpignore\`, but lies in the directory`, () => ({
            path: shown,
        }));
    }
    const fix = 'Write the package elsewhere with `wcp-attest sign --out DIR|TGZ`, or remove the file: verifiers know no ignore rules.';
    return findings.all().map((one) => ({ ...one, fix }));
}
/** A record that nobody could read may name another worker. */
function refuseLargeRecord(label, content) {
    const record = content.files.find((file) => file.path === _names_js__WEBPACK_IMPORTED_MODULE_14__/* .RECORD_NAME */ .qP);
    if (record === undefined || record.size <= _limits_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_DOCUMENT_BYTES */ .bi)
        return [];
    const path = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(label, _names_js__WEBPACK_IMPORTED_MODULE_14__/* .RECORD_NAME */ .qP);
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('WCP2008', `\`${path}\` is larger than ${_limits_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_DOCUMENT_BYTES */ .bi} bytes`, {
            path,
            fix: 'Make it smaller.',
        }),
    ];
}
function refuseListedOnly(label, content) {
    return content.files
        .filter((file) => !file.hashed)
        .map((file) => {
        const shown = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(label, file.path);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .finding */ .gk)('WCP2013', `\`${shown}\` is left out of the package hash, so HMAC alone would not cover it`, {
            path: shown,
            fix: 'Sign with `--scheme ed25519`, which lists and so covers every file, or rename the file.',
        });
    });
}


/***/ }),

/***/ 6070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u0: () => (/* binding */ findConfig),
  sA: () => (/* binding */ resolveFiles),
  ow: () => (/* binding */ resolvePackages)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/bounded-file.io.js
var bounded_file_io = __webpack_require__(4031);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/json.js
var json = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
// EXTERNAL MODULE: ./lib/names.js
var names = __webpack_require__(3879);
;// CONCATENATED MODULE: ./lib/config/glob.js
/** File name patterns of wcp-attest.yml: `*` and `?` within a name, `**` for any directories. Nothing else is special. */
/** True when the text is a pattern rather than one path. */
function isGlob(text) {
    return /[*?]/.test(text);
}
/** The longest leading directory of a pattern that has no wildcard; `.` when there is none. */
function globBase(pattern) {
    const parts = pattern.split('/');
    const first = parts.findIndex(isGlob);
    return parts.slice(0, first === -1 ? parts.length - 1 : first).join('/') || '.';
}
/** Whether a relative path fits a pattern. Names that start with a dot fit only a pattern that writes the dot. */
function fitsGlob(pattern, path) {
    return fits(pattern.split('/'), path.split('/'));
}
function fits(pattern, names) {
    // One row per pattern part: which numbers of leading names it can have used up. No backtracking, so no blow-up.
    let reached = new Set([0]);
    for (const part of pattern) {
        const next = new Set();
        for (const used of reached) {
            if (part === '**') {
                next.add(used);
                for (let i = used; i < names.length && names[i]?.startsWith('.') === false; i += 1)
                    next.add(i + 1);
            }
            else if (used < names.length && fitsName(part, names[used] ?? ''))
                next.add(used + 1);
        }
        reached = next;
    }
    return reached.has(names.length);
}
function fitsName(part, name) {
    if (name.startsWith('.') && !part.startsWith('.'))
        return false;
    let reached = new Set([0]);
    const characters = [...name];
    for (const one of part) {
        const next = new Set();
        for (const used of reached) {
            if (one === '*')
                for (let i = used; i <= characters.length; i += 1)
                    next.add(i);
            else if (used < characters.length && (one === '?' || one === characters[used]))
                next.add(used + 1);
        }
        reached = next;
    }
    return reached.has(characters.length);
}

;// CONCATENATED MODULE: ./lib/config/glob-directories.io.js
/** The directories that a package pattern stands for. */






/** Every directory and link below `directory` whose path fits the pattern. Throws WCP2005 beyond the limit, WCP3001. */
function globDirectories(directory, pattern) {
    const found = { directories: [], links: [] };
    const deepest = pattern.includes('**') ? Number.POSITIVE_INFINITY : pattern.split('/').length;
    let seen = 0;
    const visit = (path, depth) => {
        for (const entry of entriesOf((0,external_node_path_.join)(directory, path))) {
            seen += 1;
            if (seen > limits/* MAX_DISCOVERY_ENTRIES */.v4) {
                throw new errors/* CodedError */.AK('WCP2005', `more than ${limits/* MAX_DISCOVERY_ENTRIES */.v4} entries for the pattern ${(0,lib_escape/* quote */.hD)(pattern)}`, {
                    fix: 'Narrow the pattern, or name the packages.',
                });
            }
            const inner = path === '.' ? entry.name : `${path}/${entry.name}`;
            if (entry.isSymbolicLink() && fitsGlob(pattern, inner))
                found.links.push(inner);
            if (!entry.isDirectory() || entry.name === 'node_modules')
                continue;
            if (fitsGlob(pattern, inner))
                found.directories.push(inner);
            if (depth < deepest && !entry.name.startsWith('.'))
                visit(inner, depth + 1);
        }
    };
    const base = globBase(pattern);
    visit(base, base === '.' ? 1 : base.split('/').length + 1);
    return found;
}
function entriesOf(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        throw new errors/* CodedError */.AK('WCP3001', `cannot read ${(0,lib_escape/* quote */.hD)(path)}: ${(0,errors/* systemErrorText */.f9)(error)}`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./lib/config/list-files.io.js
var list_files_io = __webpack_require__(3318);
;// CONCATENATED MODULE: ./lib/config/package-overlaps.js
/** Packages that cannot all be attested: one directory twice, one inside another, one worker id for two. */


/** One WCP2004 for each later package that collides with an earlier or an outer one. Roots are relative, with `/`. */
function packageOverlaps(packages) {
    const findings = [];
    const byRoot = new Map();
    const byId = new Map();
    const report = (one, message, fix) => {
        findings.push((0,finding/* finding */.gk)('WCP2004', `package ${(0,lib_escape/* quote */.hD)(one.root)} ${message}`, { ...one.place, fix }));
    };
    for (const one of packages) {
        if (byRoot.has(one.root))
            report(one, 'is configured twice', 'Name it once, or narrow the pattern that fits it too.');
        else {
            const twin = byId.get(one.workerId);
            if (twin !== undefined) {
                const message = `has the worker id ${(0,lib_escape/* quote */.hD)(one.workerId)} of package ${(0,lib_escape/* quote */.hD)(twin.root)}`;
                report(one, message, 'Give each package a worker id of its own, or configure only one of them.');
            }
            byId.set(one.workerId, one);
            byRoot.set(one.root, one);
        }
    }
    for (const one of byRoot.values()) {
        const outer = outerRoots(one.root).find((root) => byRoot.has(root));
        if (outer === undefined)
            continue;
        report(one, `lies inside package ${(0,lib_escape/* quote */.hD)(outer)}: signing it would change the other`, 'Name the packages in wcp-attest.yml so that none contains another.');
    }
    return findings;
}
/** The directories above a root, innermost first. */
function outerRoots(root) {
    if (root === '.')
        return [];
    const parts = root.split('/');
    return [...parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/')), '.'];
}

// EXTERNAL MODULE: ./lib/registry-url.js
var registry_url = __webpack_require__(3284);
// EXTERNAL MODULE: ./lib/zod-faults.js
var zod_faults = __webpack_require__(7198);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./lib/config/config-schema.js
/** The shape of wcp-attest.yml, version 1. The published JSON Schema is made from it. */



const ATTESTATION_MODES = ['released', 'committed', 'must-match'];
const PATH_NOTE = 'Relative to the directory of this file, with `/`, without `..`.';
const id = schemas/* string */.YjP().min(1).max(limits/* MAX_ID_LENGTH */.Qx);
const path = schemas/* string */.YjP().min(1).max(limits/* MAX_PATH_BYTES */.PR);
const version = schemas/* strictObject */.rej({
    value: id.optional().describe('The version itself, in quotes.'),
    file: path.optional().describe(`A text file that holds nothing but the version. ${PATH_NOTE}`),
    tag: id
        .regex(/^[^*]*\*[^*]*$/, 'a tag name with one `*`, such as `v*`')
        .optional()
        .describe('A pattern of the tag that releases it, with one `*` for the version: `v*`.'),
})
    .meta({ minProperties: 1, maxProperties: 1 })
    .describe('The worker version, from exactly one of value, file and tag. There is no default.');
const workerPackage = schemas/* strictObject */.rej({
    root: path.describe(`The package directory; \`*\` stands for any name, so \`workers/*\` is every worker. ${PATH_NOTE}`),
    worker_id: id
        .optional()
        .describe('Such as `org.acme.summarizer`. Default: that of registry_record.json in the root.'),
    worker_species_id: id
        .optional()
        .describe('Such as `wrk.doc.summarizer`. Default: that of registry_record.json in the root.'),
    version: version.optional(),
    from: schemas/* enum */.k5n(names/* SOURCE_CHOICES */.HQ)
        .default('auto')
        .describe('`git`: the commit that is checked out. `directory`: what is on disk, for a package with results of a build that are not committed. `auto`: the commit when git tracks the directory, else what is on disk.'),
    attestation: schemas/* enum */.k5n(ATTESTATION_MODES)
        .default('released')
        .describe('`released`: manifest files are made at release and not committed. `committed`: they are committed; a stale one is a note, an edited one is verified. `must-match`: they are committed and must always verify.'),
});
const CONFIG_SCHEMA = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('The version of this format.'),
    packages: schemas/* array */.YOg(workerPackage).max(limits/* MAX_CONFIG_ITEMS */.Fx).default([]).describe('The worker packages.'),
    rules: path.optional().describe(`The routing rules. ${PATH_NOTE}`),
    fixtures: schemas/* array */.YOg(path)
        .max(limits/* MAX_CONFIG_ITEMS */.Fx)
        .default([])
        .describe(`Fixture files of the rules; \`*\`, \`**\` and \`?\` stand for names. ${PATH_NOTE}`),
    hall: schemas/* strictObject */.rej({
        records: path.optional().describe(`The directory of enrolled registry records. ${PATH_NOTE}`),
        config: path.optional().describe(`The hall config, JSON. ${PATH_NOTE}`),
    })
        .optional()
        .describe('The hall that fixtures are decided in. Without it, all workers and controls are assumed.'),
    trust: path.optional().describe(`The trust policy. ${PATH_NOTE}`),
    registry: schemas/* strictObject */.rej({
        url: schemas/* string */.YjP().min(1).max(limits/* MAX_PATH_BYTES */.PR).describe('https, or http on a literal loopback address.'),
        profile: schemas/* enum */.k5n(names/* SUBMIT_PROFILES */.qG).default('pyhall').describe('The form of the submit body.'),
    })
        .optional()
        .describe('The registry that releases are submitted to. Without it nothing is sent.'),
    hash_order: schemas/* enum */.k5n(names/* HASH_ORDERS */.PW)
        .default('python')
        .describe('The SDK whose verifier has to accept the package hash.'),
})
    .describe('Describes a repository once, for the wcp-attest command line and Action.');

;// CONCATENATED MODULE: ./lib/config/relative-path.js
/** Paths in wcp-attest.yml and in Action inputs: relative, with `/`, never leaving their directory. */
/** The path without `.` parts and doubled or trailing slashes (`.` for the directory itself), or what is wrong. */
function relativePath(text) {
    const wrong = (fault) => ({ ok: false, fault });
    if (text === '')
        return wrong('is empty');
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text))
        return wrong('holds a character that cannot be shown');
    if (text.includes('\\'))
        return wrong('holds a backslash; separate names with `/`');
    const parts = text.split('/').filter((part) => part !== '' && part !== '.');
    // Looked at after `./` is gone: `./~` must not become `~`, which a shell or a person takes for a home directory.
    if (text.startsWith('/') || /^(?:[A-Za-z]:|~)/.test(parts[0] ?? ''))
        return wrong('is not relative; paths count from the directory of the configuration');
    if (parts.includes('..'))
        return wrong('holds `..`; a path may not leave its directory');
    return { ok: true, path: parts.join('/') || '.' };
}

// EXTERNAL MODULE: ./lib/config/strict-yaml.js
var strict_yaml = __webpack_require__(8989);
;// CONCATENATED MODULE: ./lib/config/read-config.js








/** Reads the configuration. Errors WCP2003 (not strict YAML) and WCP2004; `file` is its path as messages show it. */
function readConfig(bytes, file) {
    const path = (0,lib_escape/* printable */.g$)(file);
    const read = (0,strict_yaml/* readYaml */.g)(bytes);
    if (!read.ok) {
        const { message, line, column } = read.fault;
        return { ok: false, findings: [(0,finding/* finding */.gk)('WCP2003', message, { path, line, column })] };
    }
    const { document } = read;
    const place = (at) => (0,zod_faults/* placeIn */.VV)(document, file, at);
    const parsed = (0,zod_faults/* readZod */.aZ)(CONFIG_SCHEMA, document.value, knownMembers, 'yaml');
    if (!parsed.ok) {
        return {
            ok: false,
            findings: [...parsed.faults].map((one) => (0,finding/* finding */.gk)('WCP2004', one.message, place(one.path))),
        };
    }
    const faults = [];
    const config = configOf(parsed.value, faults);
    if (faults.length > 0)
        return { ok: false, findings: faults.map((one) => (0,finding/* finding */.gk)('WCP2004', one.message, place(one.path))) };
    return { ok: true, config, place };
}
/** The members that every object of the configuration may have, by where it stands. */
function knownMembers(path) {
    const shape = CONFIG_SCHEMA.shape;
    const workerPackage = shape.packages.unwrap().element.shape;
    const shapes = {
        '': shape,
        packages: workerPackage,
        'packages.version': workerPackage.version.unwrap().shape,
        hall: shape.hall.unwrap().shape,
        registry: shape.registry.unwrap().shape,
    };
    return Object.keys(shapes[path.filter((step) => typeof step === 'string').join('.')] ?? {});
}
function configOf(read, faults) {
    const fault = (path, message) => {
        faults.push({ path, message: `${(0,zod_faults/* pathText */.LF)(path)} ${message}` });
    };
    const pathAt = (path, text) => {
        const result = relativePath(text);
        if (result.ok)
            return result.path;
        fault(path, `is ${(0,lib_escape/* quote */.hD)(text)}, which ${result.fault}`);
        return '.';
    };
    const packages = read.packages.map((one, i) => packageOf(one, ['packages', i], pathAt, fault));
    packages.forEach((one, i) => {
        const first = packages.findIndex((other) => other.root === one.root);
        if (first < i)
            fault(['packages', i, 'root'], `is ${(0,lib_escape/* quote */.hD)(one.root)}, as is packages[${first}].root`);
    });
    const config = {
        packages,
        fixtures: read.fixtures.map((text, i) => pathAt(['fixtures', i], text)),
        hashOrder: read.hash_order,
    };
    if (read.rules !== undefined)
        config.rules = pathAt(['rules'], read.rules);
    if (read.trust !== undefined)
        config.trust = pathAt(['trust'], read.trust);
    if (read.hall !== undefined) {
        const { records, config: file } = read.hall;
        config.hall = {
            ...(records === undefined ? {} : { records: pathAt(['hall', 'records'], records) }),
            ...(file === undefined ? {} : { config: pathAt(['hall', 'config'], file) }),
        };
    }
    if (read.registry !== undefined) {
        const problem = (0,registry_url/* registryUrlFault */.vb)(read.registry.url);
        if (problem !== undefined)
            fault(['registry', 'url'], `is ${(0,registry_url/* shownRegistryUrl */.KX)(read.registry.url)}, which ${problem}`);
        config.registry = read.registry;
    }
    if (config.fixtures.length > 0 && config.rules === undefined)
        fault(['fixtures'], 'are given without `rules`: there is nothing to try them on');
    if (packages.length === 0 && config.rules === undefined)
        faults.push({
            path: [],
            message: 'the file names neither `packages` nor `rules`: there is nothing to check',
        });
    return config;
}
function packageOf(read, path, pathAt, fault) {
    const one = {
        root: pathAt([...path, 'root'], read.root),
        from: read.from,
        attestation: read.attestation,
    };
    const many = isGlob(one.root);
    if (many && (read.worker_id !== undefined || read.worker_species_id !== undefined))
        fault([...path, 'root'], 'is a pattern, so the ids must come from the registry_record.json of each package');
    if (read.worker_id !== undefined)
        one.workerId = read.worker_id;
    if (read.worker_species_id !== undefined)
        one.workerSpeciesId = read.worker_species_id;
    if (read.version !== undefined) {
        const source = versionOf(read.version, [...path, 'version', 'file'], pathAt);
        if (source === undefined)
            fault([...path, 'version'], 'must have exactly one of value, file and tag');
        else
            one.version = source;
    }
    return one;
}
function versionOf(read, filePath, pathAt) {
    const { value, file, tag } = read;
    if ([value, file, tag].filter((one) => one !== undefined).length !== 1)
        return undefined;
    if (value !== undefined)
        return { value };
    if (file !== undefined)
        return { file: pathAt(filePath, file) };
    return tag === undefined ? undefined : { tag };
}

;// CONCATENATED MODULE: ./lib/config/find-config.io.js
/** Finds and reads the configuration of a directory, and what its patterns stand for on disk. */














/**
 * The configuration of a directory: `file` if given (counted from the directory), else wcp-attest.yml in it, else the
 * packages that have a registry_record.json below it. Nothing above the directory is looked at. Throws WCP2002 when
 * `file` is not there, WCP2005 when nothing is found, WCP3001.
 */
function findConfig(directory, file) {
    const given = file ?? names/* CONFIG_NAME */.fA;
    const path = (0,external_node_path_.resolve)(directory, given);
    const home = (0,external_node_path_.dirname)(path);
    const shown = (0,external_node_path_.basename)(path);
    // A path that the user gives whole is the user's choice; any other must not lead out by a link.
    if (!(0,external_node_path_.isAbsolute)(given) && (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined) {
        const outside = (0,list_files_io/* outsideFault */.j)(directory, given);
        if (outside !== undefined)
            return {
                ok: false,
                directory: home,
                findings: [(0,finding/* finding */.gk)('WCP2002', outside, { path: (0,lib_escape/* printable */.g$)(shown) })],
            };
    }
    const bytes = readOptional(path, limits/* MAX_YAML_BYTES */.jl, shown);
    if (bytes !== undefined) {
        const read = readConfig(bytes, shown);
        return read.ok ? { ...read, directory: home, file: shown } : { ...read, directory: home };
    }
    if (file !== undefined) {
        throw new errors/* CodedError */.AK('WCP2002', `there is no file ${(0,lib_escape/* quote */.hD)(file)}`, { fix: 'Correct --config.' });
    }
    const roots = packageRoots(directory, '.');
    if (roots.length === 0) {
        throw new errors/* CodedError */.AK('WCP2005', `there is neither ${names/* CONFIG_NAME */.fA} nor a ${names/* RECORD_NAME */.qP} in ${(0,lib_escape/* quote */.hD)(directory)}`);
    }
    const packages = roots.map((root) => ({ root, from: 'auto', attestation: 'released' }));
    const config = { packages, fixtures: [], hashOrder: 'python' };
    return { ok: true, config, directory, file: undefined, place: () => ({}) };
}
/** The directories with a registry_record.json, relative. */
function packageRoots(directory, base) {
    return (0,list_files_io/* listFiles */.C)(directory, base)
        .filter((path) => path === names/* RECORD_NAME */.qP || path.endsWith(`/${names/* RECORD_NAME */.qP}`))
        .map((path) => (0,external_node_path_.dirname)(path));
}
/**
 * The packages on disk. Errors WCP2002 (no such directory, or a pattern that fits none), WCP2003 and WCP2008 (no id to
 * be had, or a record that says another id than the configuration: the router would know the worker by that one), and
 * WCP2004 for packages that overlap.
 */
function resolvePackages(found) {
    const packages = [];
    const findings = [];
    found.config.packages.forEach((one, i) => {
        const place = found.place(['packages', i, 'root']);
        const roots = isGlob(one.root) ? globbedRoots(one.root, found.directory, place, findings) : [one.root];
        for (const root of roots) {
            const resolved = resolvePackage(one, root, found.directory, place, findings);
            if (resolved !== undefined)
                packages.push(resolved);
        }
    });
    for (const each of packageOverlaps(packages))
        findings.push(each);
    return { packages, findings };
}
/**
 * The roots that a pattern stands for. A directory that fits and has no record is an error, or a package would drop out
 * of the check with its record; only `**` fits directories above and below packages, and so skips those.
 */
function globbedRoots(pattern, directory, place, findings) {
    const refuse = (message) => void findings.push((0,finding/* finding */.gk)('WCP2002', message, place));
    const outside = (0,list_files_io/* outsideFault */.j)(directory, globBase(pattern));
    if (outside !== undefined) {
        refuse(outside);
        return [];
    }
    const { directories, links } = globDirectories(directory, pattern);
    for (const link of links)
        refuse(`${(0,lib_escape/* quote */.hD)(link)} fits the pattern ${(0,lib_escape/* quote */.hD)(pattern)} and is a symbolic link`);
    const roots = directories.filter((root) => {
        const kind = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(directory, root, names/* RECORD_NAME */.qP), { throwIfNoEntry: false });
        if (kind === undefined && !pattern.includes('**')) {
            refuse(`${(0,lib_escape/* quote */.hD)(root)} fits the pattern ${(0,lib_escape/* quote */.hD)(pattern)} and has no ${names/* RECORD_NAME */.qP}`);
        }
        return kind !== undefined;
    });
    if (roots.length === 0 && links.length === 0 && directories.length === 0) {
        refuse(`the pattern ${(0,lib_escape/* quote */.hD)(pattern)} fits no directory`);
    }
    if (roots.length === 0 && directories.length > 0 && pattern.includes('**')) {
        refuse(`the pattern ${(0,lib_escape/* quote */.hD)(pattern)} fits no directory with a ${names/* RECORD_NAME */.qP}`);
    }
    return roots;
}
function resolvePackage(one, root, base, place, findings) {
    const directory = (0,external_node_path_.join)(base, root);
    const outside = (0,list_files_io/* outsideFault */.j)(base, root);
    if (outside !== undefined) {
        findings.push((0,finding/* finding */.gk)('WCP2002', outside, place));
        return undefined;
    }
    const recordPath = root === '.' ? names/* RECORD_NAME */.qP : `${root}/${names/* RECORD_NAME */.qP}`;
    const shown = (0,lib_escape/* printable */.g$)(recordPath);
    const present = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(directory, names/* RECORD_NAME */.qP), { throwIfNoEntry: false }) !== undefined;
    const led = present ? (0,list_files_io/* outsideFault */.j)(base, recordPath) : undefined;
    if (led !== undefined) {
        findings.push((0,finding/* finding */.gk)('WCP2002', led, { path: shown }));
        return undefined;
    }
    const bytes = readOptional((0,external_node_path_.join)(directory, names/* RECORD_NAME */.qP), limits/* MAX_DOCUMENT_BYTES */.bi, shown);
    const record = bytes === undefined ? undefined : recordIds(bytes, shown, findings);
    if (record === false)
        return undefined;
    const id = (member, given) => {
        const own = record?.[member];
        if (given !== undefined && own !== undefined && own !== given) {
            findings.push((0,finding/* finding */.gk)('WCP2008', `${member} is ${(0,lib_escape/* quote */.hD)(given)} in the configuration and ${(0,lib_escape/* quote */.hD)(own)} in the record`, {
                fix: 'Write the same id into both files, or leave it out of the configuration.',
                path: shown,
                line: 1,
            }));
        }
        if (given === undefined && own === undefined) {
            findings.push((0,finding/* finding */.gk)('WCP2008', `package ${(0,lib_escape/* quote */.hD)(root)} has no ${member}: neither here nor in ${(0,lib_escape/* quote */.hD)(shown)}`, {
                fix: `Write ${member} into ${names/* CONFIG_NAME */.fA} or into ${names/* RECORD_NAME */.qP}.`,
                ...place,
            }));
        }
        return given ?? own;
    };
    const workerId = id('worker_id', one.workerId);
    const workerSpeciesId = id('worker_species_id', one.workerSpeciesId);
    if (workerId === undefined || workerSpeciesId === undefined)
        return undefined;
    const { version, from, attestation } = one;
    return {
        root,
        directory,
        workerId,
        workerSpeciesId,
        stated: { workerId: one.workerId, workerSpeciesId: one.workerSpeciesId },
        from,
        attestation,
        place,
        ...(version === undefined ? {} : { version }),
    };
}
/** The two ids of a registry record as far as they are texts; false (and a finding) when it cannot be read. */
function recordIds(bytes, path, findings) {
    const read = (0,json/* readJson */.Vh)(bytes);
    if (!read.ok) {
        const { message, line, column } = read.fault;
        findings.push((0,finding/* finding */.gk)('WCP2003', message, { path, line, column }));
        return false;
    }
    const { value } = read.document;
    const text = (member) => {
        const found = typeof value === 'object' && value !== null && Object.hasOwn(value, member)
            ? value[member]
            : undefined;
        return typeof found === 'string' && found !== '' ? found : undefined;
    };
    return { worker_id: text('worker_id'), worker_species_id: text('worker_species_id') };
}
/** The files that names and patterns stand for, relative and in order; a pattern or name that fits none is WCP2002. */
function resolveFiles(directory, names, place) {
    const files = new Set();
    const findings = [];
    names.forEach((name, i) => {
        const outside = isGlob(name) ? undefined : (0,list_files_io/* outsideFault */.j)(directory, name);
        const fitting = isGlob(name)
            ? (0,list_files_io/* listFiles */.C)(directory, globBase(name)).filter((path) => fitsGlob(name, path))
            : outside === undefined
                ? [name]
                : [];
        if (fitting.length === 0) {
            findings.push((0,finding/* finding */.gk)('WCP2002', outside ?? `the pattern ${(0,lib_escape/* quote */.hD)(name)} fits no file`, place(i)));
        }
        for (const one of fitting)
            files.add(one);
    });
    return { files: [...files], findings };
}
function readOptional(path, maxBytes, shown) {
    const read = (0,bounded_file_io/* readBoundedFile */.M)(path, maxBytes);
    if (read.ok)
        return read.bytes;
    const { reason, detail } = read;
    if (reason === 'missing')
        return undefined;
    if (reason === 'unreadable')
        throw new errors/* CodedError */.AK('WCP3001', `cannot read ${(0,lib_escape/* quote */.hD)(shown)}: ${detail}`);
    const code = reason === 'too-large' ? 'WCP2004' : 'WCP2002';
    throw new errors/* CodedError */.AK(code, `${(0,lib_escape/* quote */.hD)(shown)} is ${detail}`);
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

/***/ 4000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ orderLines),
/* harmony export */   z: () => (/* binding */ packageHashRow)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(800);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3879);


const SDK_NAMES = { python: 'Python', go: 'Go', typescript: 'TypeScript' };
/** Lines such as `same in the Python and Go SDKs`. */
function orderLines(report, used) {
    const same = _names_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_ORDERS */ .PW.filter((order) => report.orders[order] === report.orders[used]);
    const names = same.map((order) => SDK_NAMES[order]);
    if (same.length === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_ORDERS */ .PW.length)
        return ['same hash in the Python, Go and TypeScript SDKs'];
    return [
        `same hash in the ${names.join(' and ')} SDK${names.length === 1 ? '' : 's'}`,
        ...report.disagreements.map(({ order, siblings: [a, b] }) => {
            return `${SDK_NAMES[order]} differs: it sorts \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(b)}\` before \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(a)}\``;
        }),
    ];
}
/** The same for the row of a package in a report. */
function packageHashRow(report, used) {
    return { packageHash: report.orders[used], hashOrder: used, orderLines: orderLines(report, used) };
}


/***/ }),

/***/ 6421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LE: () => (/* binding */ isRepositoryEntry),
/* harmony export */   R6: () => (/* binding */ isBareRepository),
/* harmony export */   SV: () => (/* binding */ isBelowGit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** Whether there is a git repository, seen without starting git: most packages that are verified are in none. */


/** Whether some directory from this one (absolute, links resolved) upwards holds a repository as `.git`. */
function isBelowGit(directory) {
    for (let at = directory;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if (isRepositoryEntry((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return true;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return false;
    }
}
/** True for a bare repository, as git recognizes one. */
function isBareRepository(directory) {
    return ['HEAD', 'objects', 'refs'].every((name) => statOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)) !== undefined);
}
/** A `.git` that is a file points to a repository; a directory is one unless it holds nothing of one, as git sees it. */
function isRepositoryEntry(path) {
    const stats = statOf(path);
    if (stats === undefined)
        return false;
    if (!stats.isDirectory())
        return true;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path).some((name) => name === 'HEAD' || name === 'objects' || name === 'refs');
    }
    catch {
        // What cannot be looked into is for git to say.
        return true;
    }
}
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(800);
/* harmony import */ var _directory_io_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6571);
/* harmony import */ var _git_presence_io_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6421);
/** What a user names as a package, as the source that reads it: a directory, a commit, a tarball. */






/**
 * The source of a directory, of a tarball or, when nothing has that name, of `REF:PATH`. A directory that is not there
 * is for the source to report. Throws WCP2001 for options that do not fit, WCP2002 when git tracks nothing there,
 * WCP3006 when git cannot read the repository: then what is on disk must be asked for.
 */
async function openSource(target, options) {
    const { label, from, strip, cwd, onProgress } = options;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, target);
    const stats = statOf(path);
    if (stats?.isFile()) {
        if (from !== 'auto')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2001', `--from ${from} does not fit a tarball`);
        const { tarballSource } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 2331));
        return tarballSource(path, { label, strip, onProgress });
    }
    if (strip !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2001', '--strip is for tarballs only');
    if (from === 'directory')
        return (0,_directory_io_js__WEBPACK_IMPORTED_MODULE_4__/* .directorySource */ .X)(path, label);
    if (stats?.isDirectory()) {
        const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
        // What reads git is only loaded where there is a repository.
        const { trackedSource } = (0,_git_presence_io_js__WEBPACK_IMPORTED_MODULE_5__/* .isBelowGit */ .SV)(directory) || (0,_git_presence_io_js__WEBPACK_IMPORTED_MODULE_5__/* .isBareRepository */ .R6)(directory) ? await openCommit() : {};
        const source = await trackedSource?.(directory, label);
        if (source !== undefined)
            return source;
    }
    else if (stats === undefined && target.includes(':')) {
        return (await openCommit()).refSource(target, label, cwd);
    }
    if (from === 'auto')
        return (0,_directory_io_js__WEBPACK_IMPORTED_MODULE_4__/* .directorySource */ .X)(path, label);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CodedError */ .AK('WCP2002', `git tracks nothing in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(target)}`, {
        fix: 'Commit the package first, or read what is on disk with `--from directory`.',
    });
}
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch {
        // What cannot be looked at is for the source of the directory to report.
        return undefined;
    }
}
function openCommit() {
    return __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 3416));
}


/***/ })

};
