export const id = 954;
export const ids = [954];
export const modules = {

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ sign_command)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/time.js
var time = __webpack_require__(6146);
;// CONCATENATED MODULE: ./lib/check/build-facts.js

const ACTIONS_VARIABLES = {
    repository: 'GITHUB_REPOSITORY',
    repository_id: 'GITHUB_REPOSITORY_ID',
    repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
    commit: 'GITHUB_SHA',
    ref: 'GITHUB_REF',
    workflow: 'GITHUB_WORKFLOW_REF',
    run_id: 'GITHUB_RUN_ID',
};
/**
 * The facts of a build. `source` is the label that the manifest signs. `built_at` is SOURCE_DATE_EPOCH when it is set
 * (reproducible-builds.org: seconds since 1970), else the time of the commit that is built (milliseconds since 1970),
 * so that a build that runs again states the same; without either it is now. `commit` is the one that was read, of which
 * Actions can name another; without it, it is that of Actions.
 */
function buildFacts(env, source, now, committedAt, commit) {
    const epoch = env('SOURCE_DATE_EPOCH');
    const seconds = epoch !== undefined && /^[0-9]{1,11}$/.test(epoch) ? Number(epoch) : undefined;
    const built = seconds === undefined ? undefined : (0,time/* formatInstant */.r)(seconds * 1000);
    const facts = {
        source,
        built_at: built !== undefined && (0,time/* parseInstant */.n)(built) !== undefined ? built : (0,time/* formatInstant */.r)(committedAt ?? now),
        signed_at: (0,time/* formatInstant */.r)(now),
    };
    if (env('GITHUB_ACTIONS') === 'true') {
        for (const [member, variable] of Object.entries(ACTIONS_VARIABLES)) {
            const value = env(variable);
            if (value?.isWellFormed())
                facts[member] = value;
        }
    }
    if (commit !== undefined)
        facts.commit = commit;
    return facts;
}

// EXTERNAL MODULE: ./lib/config/find-config.io.js + 6 modules
var find_config_io = __webpack_require__(6070);
// EXTERNAL MODULE: ./lib/escape.js
var lib_escape = __webpack_require__(800);
// EXTERNAL MODULE: ./lib/finding.js
var finding = __webpack_require__(182);
// EXTERNAL MODULE: ./lib/bounded-file.io.js
var bounded_file_io = __webpack_require__(4031);
// EXTERNAL MODULE: ./lib/bytes.js
var bytes = __webpack_require__(240);
;// CONCATENATED MODULE: ./lib/config/config.js
/** The version that a tag name stands for under a pattern with one `*`, or undefined when it does not fit. */
function versionOfTag(pattern, tag) {
    const [before = '', after = ''] = pattern.split('*');
    const fits = tag.startsWith(before) && tag.endsWith(after) && tag.length > before.length + after.length;
    return fits ? tag.slice(before.length, tag.length - after.length) : undefined;
}

// EXTERNAL MODULE: ./lib/config/list-files.io.js
var list_files_io = __webpack_require__(3318);
// EXTERNAL MODULE: ./lib/limits.js
var limits = __webpack_require__(8207);
;// CONCATENATED MODULE: ./lib/check/package-version.io.js
/** The version that a release signs: stated in the configuration, never a default. */








/** The version of a package; `directory` is that of the configuration. A missing one is a finding (WCP2008). */
function versionOf(one, directory, tag, findings) {
    const missing = (message, fix) => {
        findings.push((0,finding/* finding */.gk)('WCP2008', `the version of ${(0,lib_escape/* quote */.hD)(one.workerId)} ${message}`, { ...one.place, fix }));
        return undefined;
    };
    const source = one.version;
    if (source === undefined) {
        return missing('is not configured', 'Add `version:` to the package in wcp-attest.yml, or give the version with worker-version.');
    }
    if ('value' in source)
        return source.value;
    if ('tag' in source) {
        if (tag === undefined)
            return missing('comes from a tag, and this run is not for a tag', 'Run the release on a tag.');
        const version = versionOfTag(source.tag, tag);
        const fix = 'Push a tag of that form, or correct `version.tag`.';
        return (version ?? missing(`comes from a tag like ${(0,lib_escape/* quote */.hD)(source.tag)}, and the tag is ${(0,lib_escape/* quote */.hD)(tag)}`, fix));
    }
    const outside = (0,list_files_io/* outsideFault */.j)(directory, source.file);
    if (outside !== undefined)
        return missing(`comes from a file: ${outside}`, 'Correct `version.file`.');
    // A version file is one short line; what is longer is another file.
    const read = (0,bounded_file_io/* readBoundedFile */.M)((0,external_node_path_.join)(directory, source.file), 4 * limits/* MAX_ID_LENGTH */.Qx);
    const text = read.ok ? (0,bytes/* decodeUtf8 */._6)(read.bytes)?.trim() : undefined;
    if (text !== undefined && text !== '' && text.length <= limits/* MAX_ID_LENGTH */.Qx)
        return text;
    const why = read.ok ? 'it holds something else than a version' : read.detail;
    return missing(`comes from ${(0,lib_escape/* quote */.hD)(source.file)}: ${why}`, 'The file must hold nothing but the version.');
}

;// CONCATENATED MODULE: ./lib/check/configured-package.io.js
/** One package as wcp-attest.yml describes it, for signing it alone. */





/** The package whose root is `directory`; both paths are absolute. A configuration without it is WCP2004. */
function configuredPackage(configFile, directory) {
    const found = (0,find_config_io/* findConfig */.u0)((0,external_node_path_.dirname)(configFile), (0,external_node_path_.basename)(configFile));
    if (!found.ok)
        return found;
    const { packages, findings } = (0,find_config_io/* resolvePackages */.ow)(found);
    const one = packages.find((each) => each.directory === directory);
    if (one === undefined && !(0,finding/* hasErrors */.Cs)(findings)) {
        findings.push((0,finding/* finding */.gk)('WCP2004', `${(0,lib_escape/* quote */.hD)(configFile)} lists no package with the root ${(0,lib_escape/* quote */.hD)(directory)}`));
    }
    const stated = one?.version !== undefined && !('tag' in one.version);
    const version = one && stated ? versionOf(one, found.directory, undefined, findings) : undefined;
    if (one === undefined || (0,finding/* hasErrors */.Cs)(findings))
        return { ok: false, findings };
    const { workerId, workerSpeciesId } = one.stated;
    const { hashOrder } = found.config;
    const described = { workerId, workerSpeciesId, hashOrder, from: one.from };
    return { ok: true, package: version === undefined ? described : { ...described, version } };
}

// EXTERNAL MODULE: ./lib/canonicalize/refusals.js
var refusals = __webpack_require__(2151);
// EXTERNAL MODULE: ./lib/hall/registry-record.js
var registry_record = __webpack_require__(9660);
// EXTERNAL MODULE: ./lib/manifest/attestation-files.io.js
var attestation_files_io = __webpack_require__(5215);
// EXTERNAL MODULE: ./lib/names.js
var names = __webpack_require__(3879);
;// CONCATENATED MODULE: ./lib/check/describe-package.io.js
/** Who a package is: what the caller states, completed from registry_record.json in the package. For signing only. */








/**
 * The identity to sign. WCP2008 names what is missing; a record that contradicts what is stated is an error, because
 * the router would know the worker under another name than its attestation. The record is that of the source, which is
 * what is signed: of a commit the one that is committed, where `signPackage` refuses one that is too large to be read here;
 * of `root` (absolute) the one on disk.
 */
async function describePackage(source, root, stated) {
    const file = (0,refusals/* shownPath */.pS)(source.label, names/* RECORD_NAME */.qP);
    const findings = [];
    const { bytes, problem } = source.kind === 'directory'
        ? (0,attestation_files_io/* readAttestationFile */.tV)((0,external_node_path_.join)(root, names/* RECORD_NAME */.qP), limits/* MAX_DOCUMENT_BYTES */.bi)
        : { bytes: await source.read(names/* RECORD_NAME */.qP, limits/* MAX_DOCUMENT_BYTES */.bi) };
    if (problem !== undefined)
        findings.push((0,finding/* finding */.gk)('WCP3001', `\`${file}\` ${problem}`, { path: file }));
    const record = bytes && recordOf(bytes, file, findings);
    if (findings.length > 0)
        return { ok: false, findings };
    const identity = {};
    for (const member of ['worker_id', 'worker_species_id']) {
        const recorded = record?.[member];
        const value = stated[member] ?? recorded;
        if (value !== undefined)
            identity[member] = value;
        if (recorded !== undefined && value !== recorded) {
            const message = `${member} is stated as ${(0,lib_escape/* quote */.hD)(value)}, but \`${file}\` says ${(0,lib_escape/* quote */.hD)(recorded)}`;
            findings.push((0,finding/* finding */.gk)('WCP2008', message, { path: file, fix: 'Correct the flag, wcp-attest.yml or the record.' }));
        }
    }
    if (stated.worker_version !== undefined)
        identity.worker_version = stated.worker_version;
    const { worker_id, worker_species_id, worker_version } = identity;
    for (const member of ['worker_id', 'worker_species_id', 'worker_version']) {
        if (identity[member] !== undefined)
            continue;
        const flag = `--${member.replaceAll('_', '-')}`;
        const recorded = source.kind === 'git' && record === undefined && member !== 'worker_version';
        const fix = `Give it with ${flag} or in wcp-attest.yml${recorded ? `, or commit ${names/* RECORD_NAME */.qP}: one that is only on disk does not count` : ''}.`;
        findings.push((0,finding/* finding */.gk)('WCP2008', `${member} is not known`, { fix }));
    }
    if (findings.length > 0 || !worker_id || !worker_species_id || !worker_version)
        return { ok: false, findings };
    return { ok: true, identity: { worker_id, worker_species_id, worker_version } };
}
function recordOf(bytes, shown, findings) {
    const read = (0,registry_record/* readRecord */.a)(bytes, shown);
    if (read.ok)
        return read.record;
    for (const each of read.findings)
        findings.push(each);
    return undefined;
}

// EXTERNAL MODULE: ./lib/manifest/changes.js
var manifest_changes = __webpack_require__(3376);
// EXTERNAL MODULE: ./lib/source/source.js
var source = __webpack_require__(1808);
// EXTERNAL MODULE: ./lib/verify/completeness-step.js
var completeness_step = __webpack_require__(7844);
;// CONCATENATED MODULE: ./lib/check/disk-differences.js






const FIX = 'Deploy a fresh checkout or a packed tarball (`wcp-attest pack`): a verifier denies this directory as it is.';
/** A warning for each difference; a directory of which nothing is signed is one. `disk` must not be listed yet. */
async function diskDifferences(disk, content) {
    const findings = new finding/* FileFindings */.zp();
    const warn = (path, what) => {
        const shown = (0,refusals/* shownPath */.pS)(disk.label, path);
        findings.add(warning(shown, what));
    };
    const files = new Map(content.files.map((file) => [(0,source/* rawPathOf */.Rz)(file.path), file]));
    const directories = new Set([...files.keys(), ...content.emptyDirectories.map((path) => `${(0,source/* rawPathOf */.Rz)(path)}/`)].flatMap(parentsOf));
    const isSigned = ({ path, kind }) => kind === 'directory' ? directories.has(path) : kind === 'file' && files.has(path);
    const { entries, faults } = await disk.list(isSigned);
    for (const fault of faults)
        warn((0,source/* rawBytes */.Mt)(fault.path).toString(), fault.detail);
    for (const entry of entries) {
        const text = (0,source/* rawBytes */.Mt)(entry.path).toString();
        if (isSigned(entry) || (0,completeness_step/* isHarmless */.E)(text) || text === 'manifest.json' || text === 'manifest.sig')
            continue;
        warn(entry.kind === 'directory' ? `${text}/` : text, TEXTS.added);
    }
    const there = entries.filter((entry) => entry.kind === 'file' && files.has(entry.path));
    const { facts } = await disk.digest(there);
    const found = there.flatMap((entry) => {
        const [fact, file] = [facts.get(entry), files.get(entry.path)];
        if (fact === undefined || file === undefined)
            return [];
        const { sha256, size, mode } = fact;
        return [{ path: file.path, size, sha256, executable: (mode & 0o111) !== 0, hashed: file.hashed }];
    });
    const here = new Set(entries.filter((one) => one.kind === 'directory').map((one) => (0,source/* rawBytes */.Mt)(one.path).toString()));
    const changes = await (0,manifest_changes/* compareWithSigned */.c)({ files: [...content.files], empty_directories: [...content.emptyDirectories] }, { files: found, emptyDirectories: content.emptyDirectories.filter((path) => here.has(path)) }, (path) => disk.read((0,source/* rawPathOf */.Rz)(path), limits/* MAX_DOCUMENT_BYTES */.bi));
    for (const { path, change } of changes)
        warn(path, TEXTS[change]);
    return findings.all();
}
const TEXTS = {
    added: 'is on disk and not in what is signed',
    'directory-added': 'is on disk and not in what is signed',
    removed: 'is not on disk as it is signed',
    'directory-removed': 'is not on disk as it is signed',
    modified: 'has other content on disk than is signed',
    'line-endings': 'has other line endings on disk than are signed',
    'made-executable': 'is executable on disk, and not as it is signed',
    'made-not-executable': 'is not executable on disk, but is as it is signed',
};
function warning(path, what) {
    return (0,finding/* finding */.gk)('ATTEST_HASH_MISMATCH', `\`${path}\` ${what}`, { path, severity: 'warning', fix: FIX });
}
function parentsOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

// EXTERNAL MODULE: ./lib/check/sign-package.js
var sign_package = __webpack_require__(8674);
// EXTERNAL MODULE: ./lib/check/source-facts.js
var source_facts = __webpack_require__(449);
// EXTERNAL MODULE: ./lib/check/write-package.io.js + 2 modules
var write_package_io = __webpack_require__(7792);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/order-text.js
var order_text = __webpack_require__(4000);
// EXTERNAL MODULE: ./lib/sign/hmac.js
var hmac = __webpack_require__(7698);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/sign/key-files.js
var key_files = __webpack_require__(8112);
;// CONCATENATED MODULE: ./lib/sign/key-files.io.js
/** Signing keys from files and environment variables. What a key file holds never enters a message. */





/** Reads an Ed25519 signing key. Throws WCP2007: unreadable, readable by others (not on Windows), not such a key. */
function loadSigningKey(path) {
    let text;
    try {
        const fd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
        try {
            const stats = (0,external_node_fs_.fstatSync)(fd);
            if (!stats.isFile() || stats.size > limits/* MAX_KEY_BYTES */.Xd)
                throw unusable(path, 'is not a key file');
            if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
                throw new errors/* CodedError */.AK('WCP2007', `the signing key ${(0,lib_escape/* quote */.hD)(path)} can be read by other users`, {
                    fix: `Run \`chmod 600 ${(0,lib_escape/* printable */.g$)(path)}\`.`,
                });
            }
            text = (0,external_node_fs_.readFileSync)(fd, 'utf8');
        }
        finally {
            (0,external_node_fs_.closeSync)(fd);
        }
    }
    catch (error) {
        if (error instanceof errors/* CodedError */.AK)
            throw error;
        throw unusable(path, `cannot be read: ${(0,errors/* systemErrorText */.f9)(error)}`);
    }
    const read = (0,key_files/* readPrivateKey */.$k)(text);
    if (!read.ok)
        throw unusable(path, read.message);
    return read.key;
}
/** Reads an Ed25519 signing key from the value of an environment variable. Throws WCP2007. */
function signingKeyFromEnv(name, value) {
    const read = (0,key_files/* readPrivateKey */.$k)(value);
    if (!read.ok)
        throw new errors/* CodedError */.AK('WCP2007', `the signing key in ${(0,lib_escape/* quote */.hD)(name)} ${read.message}`);
    return read.key;
}
function unusable(path, why) {
    return new errors/* CodedError */.AK('WCP2007', `the signing key ${(0,lib_escape/* quote */.hD)(path)} ${why}`);
}

// EXTERNAL MODULE: ./lib/source/directory.io.js + 4 modules
var directory_io = __webpack_require__(6571);
// EXTERNAL MODULE: ./lib/source/open-source.io.js
var open_source_io = __webpack_require__(7297);
// EXTERNAL MODULE: ./lib/verify/refuse-inside.io.js
var refuse_inside_io = __webpack_require__(1178);
// EXTERNAL MODULE: ./lib/cli/attestation-flags.js
var attestation_flags = __webpack_require__(9902);
// EXTERNAL MODULE: ./lib/cli/command.js
var command = __webpack_require__(9859);
// EXTERNAL MODULE: ./lib/cli/package-root.js
var package_root = __webpack_require__(4367);
// EXTERNAL MODULE: ./lib/cli/parse-args.js
var parse_args = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/cli/progress.js
var cli_progress = __webpack_require__(9095);
// EXTERNAL MODULE: ./lib/cli/source-text.js
var source_text = __webpack_require__(8745);
;// CONCATENATED MODULE: ./lib/cli/sign.js
/** `sign`: writes manifest.json and manifest.sig of a package. */

























const sign_command = (0,command/* defineCommand */.N)({
    usage: 'sign DIR [--worker-version VERSION] [--key FILE] [--scheme SCHEME]... [--out DIR|TGZ]',
    description: 'Hashes and signs a package: writes manifest.json and, with Ed25519, manifest.sig into it; with --out it writes the whole signed package elsewhere. Worker id and species come from the flags, from --config, or from registry_record.json in the package (of a commit the committed one); the version has no default.',
    output: 'report',
    positionals: { DIR: attestation_flags/* PACKAGE_POSITIONAL */.Yo },
    flags: {
        'package-root': attestation_flags/* PACKAGE_ROOT_FLAG */.LM,
        'worker-id': { type: 'string', value: 'ID', text: 'worker id, such as org.acme.summarizer' },
        'worker-species-id': { type: 'string', value: 'ID', text: 'species id, such as wrk.doc.summarizer' },
        'worker-version': { type: 'string', value: 'VERSION', text: 'version of the worker' },
        config: {
            type: 'string',
            value: 'FILE',
            text: 'wcp-attest.yml that lists the package: its ids, version, hash order and `from` hold',
        },
        'build-source': {
            type: 'string',
            value: 'LABEL',
            default: 'local',
            text: 'what built it: local, ci or agent',
        },
        scheme: attestation_flags/* SCHEME_FLAG */.$b,
        key: { type: 'string', value: 'FILE', text: 'Ed25519 signing key, PKCS8 PEM (see keygen)' },
        'ed25519-key-env': {
            type: 'string',
            value: 'NAME',
            default: 'WCP_SIGNING_KEY',
            text: 'environment variable that holds the Ed25519 key, when --key is not given',
        },
        'key-env': attestation_flags/* HMAC_ENV_FLAG */.jZ,
        'hash-order': attestation_flags/* HASH_ORDER_FLAG */.fj,
        'not-after': { type: 'string', value: 'TIME', text: 'UTC time after which the attestation is not valid' },
        from: attestation_flags/* FROM_FLAG */.g3,
        out: {
            type: 'string',
            value: 'DIR|TGZ',
            text: 'write the signed package to a new directory, or to a tarball (.tgz, .tar.gz, .tar); DIR stays as it is',
        },
        'manifest-out': {
            type: 'string',
            value: 'FILE',
            text: 'write the manifest here, and manifest.sig beside it',
        },
    },
    examples: [
        'wcp-attest sign worker --worker-version 1.2.0 --key worker-key.pem',
        'wcp-attest sign worker --worker-version 1.2.0 --scheme hmac --scheme ed25519 --key worker-key.pem',
        'wcp-attest sign worker --worker-version 1.2.0 --key worker-key.pem --out worker-1.2.0.tgz',
    ],
    async run({ flags, positionals, given }, io) {
        const root = (0,package_root/* packageRoot */.Z)('sign', positionals.DIR, flags['package-root']);
        const absolute = io.resolve(root);
        const notAfter = flags['not-after'];
        if (notAfter !== undefined && (0,time/* parseInstant */.n)(notAfter) === undefined) {
            throw (0,parse_args/* usageError */.Wp)(`--not-after ${(0,lib_escape/* quote */.hD)(notAfter)} is not a UTC time such as 2026-01-02T03:04:05Z`, 'sign');
        }
        const { out } = flags;
        if (out !== undefined && flags['manifest-out'] !== undefined)
            throw (0,parse_args/* usageError */.Wp)('--out and --manifest-out exclude each other', 'sign');
        const paths = outputPaths(root, flags['manifest-out'], io);
        const output = out === undefined ? undefined : { path: io.resolve(out), shown: out };
        if (output !== undefined) {
            (0,write_package_io/* refuseOutputInside */.cn)({ path: absolute, shown: root }, output);
            if (!(0,write_package_io/* isTarballName */.uh)(output.path))
                (0,write_package_io/* refuseExisting */.Uj)(output);
        }
        const configured = flags.config === undefined ? undefined : configuredPackage(io.resolve(flags.config), absolute);
        if (configured !== undefined && !configured.ok)
            return refused(configured.findings);
        const stated = configured?.package;
        const from = given('from') ? flags.from : (stated?.from ?? flags.from);
        const source = await (0,open_source_io/* openSource */.o)(root, { label: root, from, cwd: io.cwd });
        if (source.kind === 'tarball' || (source.kind === 'git' && io.kind(root) !== 'directory'))
            throw (0,parse_args/* usageError */.Wp)(`${(0,lib_escape/* quote */.hD)(root)} is not a directory; sign packs one with --out`, 'sign');
        const described = await describePackage(source, absolute, {
            worker_id: flags['worker-id'] ?? stated?.workerId,
            worker_species_id: flags['worker-species-id'] ?? stated?.workerSpeciesId,
            worker_version: flags['worker-version'] ?? stated?.version,
        });
        if (!described.ok)
            return refused(described.findings);
        const keyFile = flags.key;
        const inside = (0,refuse_inside_io/* refuseInside */.N)(absolute, { 'the signing key': keyFile && io.resolve(keyFile) });
        if (inside.length > 0)
            return refused(inside);
        const schemes = flags.scheme.length === 0 ? ['ed25519'] : flags.scheme;
        const progress = (0,cli_progress/* startProgress */.ot)('hashing', io);
        const request = {
            identity: described.identity,
            key: schemes.includes('ed25519') ? signingKeyOf(keyFile, flags['ed25519-key-env'], io) : undefined,
            secret: schemes.includes('hmac') ? secretOf(flags['key-env'], io) : undefined,
            hashOrder: given('hash-order') ? flags['hash-order'] : (stated?.hashOrder ?? flags['hash-order']),
            build: buildFacts((name) => io.env(name), flags['build-source'], io.clock(), source.commit?.committedAt, source.commit?.commit),
            notAfter,
            elsewhere: out !== undefined,
            onProgress: progress.onProgress,
        };
        const { signed, content, findings } = await (0,sign_package/* signPackage */.s)(source, request).finally(progress.end);
        if (signed === undefined)
            return refused(findings);
        let tarball;
        if (output !== undefined) {
            const attestation = { manifest: signed.manifestBytes, bundle: signed.bundleBytes };
            const contents = { label: root, content, attestation };
            if ((0,write_package_io/* isTarballName */.uh)(output.path))
                tarball = await (0,write_package_io/* writeTarball */.KH)(contents, output);
            else
                await (0,write_package_io/* writeDirectory */.Bh)(contents, output);
            for (const one of (0,source_facts/* untrackedFindings */.Ei)(source, 'warning'))
                findings.push(one);
        }
        else {
            (0,attestation_files_io/* writeAttestation */.U)({ manifest: io.resolve(paths.manifest), bundle: io.resolve(paths.bundle) }, signed.manifestBytes, signed.bundleBytes);
            if (source.kind === 'git') {
                const named = new Set(findings.map((one) => one.path));
                const differences = await diskDifferences((0,directory_io/* directorySource */.X)(absolute, root), content);
                for (const one of differences)
                    if (!named.has(one.path))
                        findings.push(one);
            }
        }
        const facts = (0,source_facts/* sourceFacts */.tp)(source);
        const { manifest, orders } = signed;
        const keyid = request.key?.keyid ?? null;
        const attestation = signed.bundleBytes === undefined ? [paths.manifest] : [paths.manifest, paths.bundle];
        const written = out === undefined ? attestation : [out];
        return {
            json: {
                ok: true,
                worker_id: manifest.worker_id,
                worker_species_id: manifest.worker_species_id,
                worker_version: manifest.worker_version,
                package_hash: manifest.package_hash,
                hash_order: request.hashOrder,
                source: facts,
                orders: orders.orders,
                schemes,
                keyid,
                files: content.files.length,
                bytes: content.bytes,
                residue: content.residue,
                ignored: content.ignored,
                out: out ?? null,
                sha256: tarball?.sha256 ?? null,
                written,
                findings,
            },
            pretty: [
                `signed ${manifest.worker_id} ${manifest.worker_version}`,
                `  package hash  ${manifest.package_hash}`,
                ...(0,order_text/* orderLines */.Y)(orders, request.hashOrder).map((line) => `                ${line}`),
                `  files         ${content.files.length}, ${content.bytes} bytes`,
                ...(keyid === null ? [] : [`  key           ${keyid}`]),
                ...[...(0,source_text/* sourceLines */.J)(facts), ...(0,source_text/* leftOutLines */.V)(content)].map((line) => `                ${line}`),
                ...written.map((path, index) => `  ${index === 0 ? 'written' : '       '}       ${(0,lib_escape/* printable */.g$)(path)}`),
                ...(tarball === undefined ? [] : [`  sha256        ${tarball.sha256}`]),
            ].join('\n'),
            findings,
            packages: [
                { name: manifest.worker_id, root, verdict: 'signed', ...(0,order_text/* packageHashRow */.z)(orders, request.hashOrder) },
            ],
        };
    },
});
function refused(findings) {
    return { json: { ok: false, deny_code: (0,finding/* denyCodes */.jw)(findings)[0] ?? null, findings }, pretty: '', findings };
}
/** Where to write. A manifest inside the package under another name would change the hash it states. */
function outputPaths(root, manifestOut, io) {
    if (manifestOut === undefined)
        return (0,attestation_files_io/* pathsInPackage */.m0)(root);
    const absolute = io.resolve(root);
    const wanted = io.resolve(manifestOut);
    if (wanted === (0,attestation_files_io/* pathsInPackage */.m0)(absolute).manifest)
        return (0,attestation_files_io/* pathsInPackage */.m0)(root);
    const inside = (0,refuse_inside_io/* refuseInside */.N)(absolute, { 'the output directory': (0,external_node_path_.dirname)(wanted) }).length > 0;
    if (inside || wanted.startsWith(`${absolute}/`)) {
        throw (0,parse_args/* usageError */.Wp)('--manifest-out lies inside the package; without it the manifest is written there', 'sign');
    }
    return (0,attestation_files_io/* pathsBeside */.Vq)(manifestOut);
}
function signingKeyOf(file, variable, io) {
    if (file !== undefined)
        return loadSigningKey(io.resolve(file));
    const value = io.env(variable);
    if (value !== undefined)
        return signingKeyFromEnv(variable, value);
    throw new errors/* CodedError */.AK('WCP2007', `there is no signing key: --key is not given and ${(0,lib_escape/* quote */.hD)(variable)} is not set`, {
        fix: 'Make a key with `wcp-attest keygen` and give it with --key FILE, or sign with `--scheme hmac`.',
    });
}
function secretOf(variable, io) {
    const secret = io.env(variable);
    const refusal = (0,hmac/* refuseSecret */.Tr)(secret);
    if (secret !== undefined && refusal === undefined)
        return secret;
    throw new errors/* CodedError */.AK('WCP2007', `the HMAC secret in ${(0,lib_escape/* quote */.hD)(variable)} ${refusal}`, {
        fix: `Set ${variable} to a random secret, for example from \`openssl rand -hex 32\`.`,
    });
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

/***/ 7844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isHarmless),
/* harmony export */   N: () => (/* binding */ completenessStep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2151);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(182);
/** Step 5 of verifying: no file that neither the hash nor a signed list covers. Code could hide in one. */



/** `ATTEST_UNHASHED_CONTENT` per path; `listSigned` says whether an authenticated list covers nested manifests. */
function completenessStep(label, content, evidence, listSigned, options) {
    const lenient = options.warnOfResidue && options.policy.mayWarnOfResidue;
    const uncovered = (path, why, more = {}) => {
        const shown = (0,_canonicalize_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(label, path);
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)('ATTEST_UNHASHED_CONTENT', `\`${shown}\` ${why}`, { path: shown, ...more });
    };
    const residue = content.residue.map((path) => uncovered(path, 'is covered by no signature', {
        severity: lenient || isHarmless(path) ? 'warning' : 'error',
    }));
    // A manifest given from elsewhere does not vouch for the file of that name in the package.
    const verified = new Map([
        ['manifest.json', sha256Of(evidence.manifest.bytes)],
        ['manifest.sig', sha256Of(evidence.bundle.bytes)],
    ]);
    const strangers = content.own
        .filter((file) => file.sha256 !== verified.get(file.path))
        .map((file) => uncovered(file.path, 'is not the file that was verified, and nothing covers it', {
        fix: 'Remove it, or verify the attestation that lies in the package.',
    }));
    const listed = content.files
        .filter((file) => !listSigned && !file.hashed)
        .map((file) => uncovered(file.path, 'is left out of the package hash, and HMAC signs no file list', {
        fix: 'Sign with `--scheme ed25519`, which lists and so covers every file.',
    }));
    return [...residue, ...strangers, ...listed];
}
function sha256Of(bytes) {
    return bytes && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex');
}
/** macOS writes this file into every folder it shows; it is data that no interpreter loads. */
function isHarmless(path) {
    return path.split('/').at(-1) === '.DS_Store';
}


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
