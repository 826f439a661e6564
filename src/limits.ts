/** Every limit of the program, each with its unit. What is over a limit is refused, never cut silently. */

/** Bytes of one JSON or YAML file that a person or an SDK writes: manifest, config, trust policy, fixtures, rules. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
/** Bytes of a manifest.json: ten short members. */
export const MAX_MANIFEST_BYTES = 64 * 1024;
/** Bytes of a manifest.sig. A statement lists every file, so a large package has a large one. */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
/** Rules of one rule file. */
export const MAX_RULES = 20_000;
/** Fixtures of one fixture file. */
export const MAX_FIXTURES = 20_000;
/** Values (texts, numbers, lists, objects) of one rule, fixture or record file. Checking one takes much more memory. */
export const MAX_ROUTING_VALUES = 1_000_000;
/** Findings about one file; the last one then says how many more there are. */
export const MAX_FINDINGS_PER_FILE = 1000;
/** Pairs of shadowed rules that are kept and named; further ones are only counted. */
export const MAX_SHADOW_PAIRS = 1000;
/** Bytes of a PEM key file. */
export const MAX_KEY_BYTES = 16 * 1024;
/** Untracked paths of one package that are named one by one; further ones are counted. */
export const MAX_UNTRACKED_FINDINGS = 20;
/** Nesting levels of JSON and YAML. */
export const MAX_DOCUMENT_DEPTH = 64;

/** Bytes of one path component; what ext4, APFS and NTFS can hold. */
export const MAX_COMPONENT_BYTES = 255;
/** Bytes of a whole package path. */
export const MAX_PATH_BYTES = 1024;
/** Files and directories below one package root. */
export const MAX_PACKAGE_ENTRIES = 1_000_000;
/** Bytes of all paths of one package together: what is listed of a package is kept in memory. */
export const MAX_PACKAGE_PATH_BYTES = 64 * 1024 * 1024;
/** Refused paths of one package that are named; further ones are counted. */
export const MAX_REFUSED_PATHS = 1000;
/** Directory levels of one package, the root being the first. */
export const MAX_PACKAGE_DEPTH = 128;
/** Bytes of a `.wcpignore`. */
export const MAX_IGNORE_FILE_BYTES = 64 * 1024;
/** Patterns of a `.wcpignore`. */
export const MAX_IGNORE_PATTERNS = 500;
/** Bytes of a pattern of `.wcpignore`. */
export const MAX_IGNORE_PATTERN_BYTES = 255;
/** `**` of a pattern. With two the worst pattern takes 1.5 ms for a path of 1,024 bytes in 511 levels; with four, a hundred times that. */
export const MAX_IGNORE_GLOBSTARS = 2;
/**
 * Work of matching all paths of a package with a `.wcpignore`, in bytes of path that a pattern reads: a unit takes 1 to
 * 4 ns, and 16 ns with the worst patterns. A hundred patterns and 100,000 paths of 60 bytes are 0.6 of it.
 */
export const MAX_IGNORE_WORK = 1_000_000_000;
/** Bytes read from a file at once. */
export const READ_CHUNK_BYTES = 1024 * 1024;
/** Threads that digest the files of a directory; further ones gain nothing on a file system. */
export const MAX_DIGEST_THREADS = 8;

/** Characters of an id (worker, species, tenant, capability, control, rule). */
export const MAX_ID_LENGTH = 256;
/** Bytes of an HMAC secret; 32 is the output size of SHA-256 (RFC 2104 section 3 advises no less). */
export const MIN_HMAC_SECRET_BYTES = 32;
/** Bytes of a registry answer. */
export const MAX_REGISTRY_ANSWER_BYTES = 4 * 1024 * 1024;
/** Milliseconds for one registry request, body included. */
export const REGISTRY_TIMEOUT_MS = 10_000;
/** Tries of one registry request on 429, 5xx and network faults. */
export const REGISTRY_TRIES = 3;
/** Milliseconds the client waits at most before a retry; a registry that asks for more is not asked again. */
export const REGISTRY_MAX_WAIT_MS = 20_000;
/** Milliseconds before the first retry of a registry request, doubled for each further one. */
export const REGISTRY_RETRY_MS = 500;
/** Entries the client asks for in one page of the ban list; the number that every SDK asks for. */
export const BAN_LIST_PAGE_ENTRIES = 500;
/** Pages of the ban list that the client reads. */
export const MAX_BAN_LIST_PAGES = 2000;
/** Entries that the registry server gives in one page of the ban list. */
export const MAX_BAN_LIST_PAGE_ENTRIES = 10_000;
/** Bytes of a request body that the registry server takes and the client sends; a bundle lists every file. */
export const MAX_REGISTRY_REQUEST_BYTES = 16 * 1024 * 1024;
/** Characters of a text in a registry request: label, reason, model name, path. */
export const MAX_REGISTRY_TEXT_CHARACTERS = 1024;
/** Characters of the token that protects the writes of a registry server. */
export const MIN_REGISTRY_TOKEN_CHARACTERS = 16;
/** Milliseconds a client of the registry server has to send one whole request. */
export const REGISTRY_SERVER_REQUEST_MS = 30_000;
/** Milliseconds a starting registry server waits for the one before it to release the database. */
export const REGISTRY_DATABASE_WAIT_MS = 1_000;
/** Milliseconds the registry server gives running requests when it is stopped. */
export const REGISTRY_SERVER_STOP_MS = 5_000;

/** Characters of untrusted text shown inside one message before it is shortened. */
export const MAX_SHOWN_CHARACTERS = 200;
/** Annotations of one severity shown in a job; GitHub drops the rest unseen. */
export const MAX_ANNOTATIONS = 10;
/** Bytes of a job summary; GitHub drops the whole step summary above 1 MiB. */
export const MAX_SUMMARY_BYTES = 1024 * 1024 - 64 * 1024;

/** Bytes of one YAML file. Its reader takes many times the memory and time of JSON. */
export const MAX_YAML_BYTES = 1024 * 1024;
/** Tokens of one YAML file: marks, names, values, gaps, line ends. One line `name: value` has seven. */
export const MAX_YAML_TOKENS = 300_000;
/** Packages, and fixture names or patterns, of one wcp-attest.yml. */
export const MAX_CONFIG_ITEMS = 1000;
/** Directory levels in which packages and fixtures are looked for. */
export const MAX_DISCOVERY_DEPTH = 32;
/** Files and directories looked at while packages or fixtures are looked for. */
export const MAX_DISCOVERY_ENTRIES = 100_000;
/** Bytes of a JSON file that `init` looks into to see whether it holds rules or fixtures. */
export const MAX_GUESS_BYTES = 1024 * 1024;

/** Bytes of one git tree object: the entries of one directory. */
export const MAX_GIT_TREE_BYTES = 64 * 1024 * 1024;
/** Bytes of one git commit object. */
export const MAX_GIT_COMMIT_BYTES = 1024 * 1024;
/** Bytes of what git says besides the objects it is asked for: a path, an id, a message. */
export const MAX_GIT_ANSWER_BYTES = 64 * 1024;
/** Objects that are asked of git ahead of their answers. */
export const GIT_REQUESTS = 256;
/** Bytes of a blob that is hashed as a whole; a larger one is hashed as it arrives. */
export const GIT_WHOLE_BLOB_BYTES = 256 * 1024;
/** Bytes of content that wait for whoever writes them before git is held up. */
export const GIT_WAITING_BYTES = 4 * 1024 * 1024;
/** Milliseconds without a request after which a git process is ended. */
export const GIT_IDLE_MS = 200;
/** Milliseconds in which git has to begin its answer: in a hostile repository it may wait for ever. */
export const GIT_ANSWER_MS = 60_000;

/** Bytes that a tarball expands to, and of all files of a package in a commit. */
export const MAX_TARBALL_BYTES = 64 * 1024 * 1024 * 1024;
/** Bytes that a gzipped tarball may expand to whatever its ratio. */
export const TARBALL_RATIO_FREE_BYTES = 256 * 1024 * 1024;
/** Bytes that each compressed byte may expand to beyond that. DEFLATE can do 1,032; program text comes to 10. */
export const MAX_TARBALL_RATIO = 200;
/** Bytes of one PAX or GNU extension header. */
export const MAX_TAR_EXTENSION_BYTES = 64 * 1024;
/** Bytes of a gzip header: ten, and the optional name, comment and extra field. */
export const MAX_GZIP_HEADER_BYTES = 64 * 1024;
