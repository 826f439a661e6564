/** Codes of using the program: WCP2xxx is usage and input, WCP3xxx the environment, WCP7000 a bug of ours. */
import type { CodePage } from './code-page.js';

const input = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({
  severity: 'error',
  exit: 2,
  ...page,
});
const environment = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({
  severity: 'error',
  exit: 3,
  ...page,
});

export const PROGRAM_CODES = {
  WCP2001: input({
    title: 'the command line is not understood',
    meaning:
      'A command, a flag or a flag’s value is unknown, missing or contradicts another one. Nothing was done.',
    causes: ['a typing error', 'a flag of another version'],
    fix: 'Run `wcp-attest COMMAND --help` for the flags of a command.',
  }),
  WCP2002: input({
    title: 'a file or directory is not there',
    meaning: 'A path given on the command line or in wcp-attest.yml does not exist or is of another kind.',
    causes: ['a typing error', 'the command runs in another directory than expected'],
    fix: 'Correct the path; paths in wcp-attest.yml count from the directory of that file.',
  }),
  WCP2003: input({
    title: 'a document is not valid JSON or YAML',
    meaning:
      'The file cannot be read as strict JSON (RFC 8259) or YAML: the place of the first fault is given. Duplicate members are a fault, because readers differ in which one they take.',
    causes: ['a missing comma or bracket', 'the same member written twice', 'an encoding other than UTF-8'],
    fix: 'Correct the file at the place that is named.',
  }),
  WCP2004: input({
    title: 'wcp-attest.yml or an Action input is not valid',
    meaning:
      'The configuration has an unknown member, a value of the wrong kind, or misses something required.',
    causes: ['a misspelt member', 'a member of another version'],
    fix: 'Correct the member that is named; docs/configuration.md lists all of them.',
  }),
  WCP2005: input({
    title: 'no configuration was found',
    meaning:
      'The command needs to know which packages and rules the repository has, and found neither wcp-attest.yml nor a registry_record.json.',
    causes: ['the repository was not set up', 'the command runs in the wrong directory'],
    fix: 'Run `wcp-attest init` in the root of the repository, or give the paths as flags.',
  }),
  WCP2006: input({
    title: 'a trust policy is not valid',
    meaning:
      'The trust policy has an unknown member, a duplicate or unsafe key, a keyid that is not that of its key, or a namespace that is not one.',
    causes: ['an entry was edited by hand', 'a key was pasted twice'],
    fix: 'Correct the entry that is named; `wcp-attest keygen` prints a valid one for a new key.',
  }),
  WCP2007: input({
    title: 'a key or secret cannot be used',
    meaning:
      'The signing key is missing, is not an unencrypted Ed25519 key in PKCS8 PEM, can be read by other users, or the HMAC secret is empty or too short.',
    causes: [
      'the environment variable is not set',
      'the file is a public key or a key of another algorithm',
      'the secret was typed by hand',
    ],
    fix: 'Make a key with `wcp-attest keygen`, or a secret with `openssl rand -hex 32`; `chmod 600` the key file.',
  }),
  WCP2008: input({
    title: 'the package description is incomplete or not valid',
    meaning:
      'Signing needs worker id, species and version, all in printable ASCII without `<`, `>` and `&` so that every SDK signs the same bytes.',
    causes: [
      'a flag is missing and registry_record.json does not have it',
      'the version holds a character outside ASCII',
    ],
    fix: 'Give --worker-id, --worker-species-id and --worker-version, or write them into wcp-attest.yml.',
  }),
  WCP2009: input({
    title: 'trust material lies inside the package it judges',
    meaning:
      'The trust policy, a key, the configuration or this program lies below the package root. A package must never bring its own judge.',
    causes: ['wcp-trust.json was put into the worker directory'],
    fix: 'Move the file out of the package, for example to the root of the repository.',
  }),
  WCP2010: input({
    title: 'an output file already exists',
    meaning:
      'The command would overwrite a file that it must not lose, such as a private key or a configuration.',
    causes: ['the command was run twice'],
    fix: 'Choose another name, or remove the file if it is not needed any more.',
  }),
  WCP2011: input({
    title: 'the request to decide on is not valid',
    meaning: 'The file given to `route --request` is not a JSON object with the members of a WCP RouteInput.',
    causes: ['a missing member', 'a file of another kind'],
    fix: 'Give capability_id, env, data_label, tenant_risk, qos_class, tenant_id and correlation_id.',
  }),
  WCP2012: input({
    title: 'the code is not known',
    meaning: 'The table of codes has no such entry.',
    causes: ['a typing error', 'a code of another version'],
    fix: 'Run `wcp-attest codes` for the list.',
  }),
  WCP2013: input({
    title: 'signing is refused for this event or tree',
    meaning:
      'A pull request event never signs, and a package is not signed when the chosen scheme would not cover its content or when a verifier would deny it as it lies there.',
    causes: [
      'mode: release in a pull_request workflow',
      'a nested manifest.json in a package signed with HMAC alone',
      'files that .wcpignore leaves out, in a directory that is signed in place',
    ],
    fix: 'Sign in a workflow that runs on a tag or release; add `--scheme ed25519`, which lists and so covers every file; write the package elsewhere with `--out DIR|TGZ`.',
  }),
  WCP2014: input({
    title: 'the registry refused the request',
    meaning:
      'The registry answered with a client error, or would: the token is missing, expired or not allowed for this namespace, or the body is refused or too large.',
    causes: [
      'PYHALL_TOKEN is not set',
      'the token belongs to another namespace',
      'a bundle of very many files is submitted with it',
    ],
    fix: 'Set PYHALL_TOKEN to a token of the namespace and try again.',
  }),
  WCP2015: {
    severity: 'warning',
    exit: 2,
    title: 'the work tree has edits that are not committed',
    meaning:
      'The package is read from the commit that is checked out, and files of it are edited, deleted or staged in the work tree without being committed. Hashing and checking use what is committed; signing is refused, because what would be signed is not what is on disk.',
    causes: [
      'a file was edited and not committed yet',
      'a build step changed files that git tracks',
      'a filter other than line endings rewrites files on checkout',
    ],
    fix: 'Commit or undo the edits, or use what is on disk with `--from directory`.',
  },
  WCP2016: input({
    title: '.wcpignore is not valid',
    meaning:
      'A line of .wcpignore is not UTF-8, is over a limit, or is a pattern that programs take differently; or matching its patterns with all paths of the package would take too long. What a package leaves out must be clear before anything is hashed or signed, so nothing is.',
    causes: [
      'a pattern such as `src/**.py`, in which `**` is not a whole name',
      'a pattern with three or more `**`',
      'hundreds of patterns, or many with `**` between names, in a package of very many or very deep paths',
      'a backslash at the end of a line, as in a path copied from Windows',
      'the file was saved in another encoding than UTF-8',
    ],
    fix: 'Correct the line that is named; the syntax is that of .gitignore (docs/sources.md).',
  }),
  WCP2017: {
    severity: 'note',
    exit: 2,
    title: 'the package directory has files that git does not track',
    meaning:
      'The package is read from the commit that is checked out, and the work tree has files in the directory of the package that git does not track, among them those that .gitignore names. They are not part of the package: neither hashed nor signed. A release warns of them, because a worker that is built in the workflow would be signed without what was built.',
    causes: [
      'a build step wrote dist/ or node_modules/ into the package',
      'a new file was not added to git yet',
      'an editor or a test left files behind',
    ],
    fix: 'Commit it, name it in .wcpignore when it is no part of the package, or read what is on disk with `--from directory` (in wcp-attest.yml `from: directory`).',
  },
  WCP3001: environment({
    title: 'a file could not be read or written',
    meaning: 'The operating system refused to read or write a file.',
    causes: ['missing permission', 'a full disk', 'a read-only file system'],
    fix: 'Check permissions and free space of the path that is named.',
  }),
  WCP3002: environment({
    title: 'the registry could not be reached',
    meaning:
      'The registry did not answer, answered with a server error, or answered with something that is not its protocol.',
    causes: ['the network or the registry is down', 'a proxy answers in its place', 'the address is wrong'],
    fix: 'Try again later, or correct --registry-url.',
  }),
  WCP3003: environment({
    title: 'this version of Node.js is too old',
    meaning: 'wcp-attest needs Node.js 22.13 or newer.',
    causes: ['an old Node.js is first on the PATH'],
    fix: 'Install Node.js 22.13 or newer.',
  }),
  WCP3004: environment({
    title: 'the server could not start',
    meaning: 'The address is in use or not allowed, or the database cannot be opened.',
    causes: ['another server runs on the same port', 'the data directory is not writable'],
    fix: 'Choose another --port or --data.',
  }),
  WCP3005: {
    severity: 'warning',
    exit: 3,
    title: 'GitHub did not accept a request',
    meaning:
      'A request to the GitHub API failed or was refused. It is never part of the verdict: what was checked or signed stands.',
    causes: [
      'the token lacks a permission',
      'the run belongs to a fork or to Dependabot, whose token may only read',
      'a file of that name is attached already',
    ],
    fix: 'Give the job the permission that is named under `permissions:`, or leave the input github-token out.',
  },
  WCP3006: environment({
    title: 'the git repository could not be read',
    meaning:
      'The package lies in a git repository, and git is not installed or refuses to read it. What is on disk is not taken instead without being asked for: it can differ from the commit.',
    causes: [
      'git is not on the PATH, as in a slim container',
      'the repository belongs to another user, which git calls dubious ownership',
      'the repository is damaged',
    ],
    fix: 'Make git work there (`git status` shows the same error), or read what is on disk with `--from directory`.',
  }),
  WCP7000: {
    severity: 'error',
    exit: 70,
    title: 'a bug in wcp-attest',
    meaning: 'The program met a state that it was written to exclude. Nothing was accepted.',
    causes: ['a bug'],
    fix: 'Report it with the command and the output; WCP_ATTEST_DEBUG=1 adds the stack trace.',
  },
} as const satisfies Record<string, CodePage>;
