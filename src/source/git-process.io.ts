/**
 * Starts git so that nothing of a repository can run or reach out: no shell, no hooks, no file system monitor, no
 * pager, no fetching, and none of the variables with which a caller's environment points git to another repository.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { GIT_ANSWER_MS, MAX_GIT_ANSWER_BYTES } from '../limits.js';

const SETTINGS = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'protocol.allow=never',
  'log.showSignature=false',
  // Larger blobs are streamed instead of held in git's memory.
  'core.bigFileThreshold=1m',
];

/** Of the variables that begin with GIT_ only these stay: where the user's own settings and git's programs are. */
const KEPT = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH']);
const SET = {
  LC_ALL: 'C',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Older versions do not know GIT_NO_LAZY_FETCH; with no protocol allowed they cannot fetch either.
  GIT_ALLOW_PROTOCOL: 'none',
  // The directories above are looked through for `.git` here in the same way.
  GIT_DISCOVERY_ACROSS_FILESYSTEM: '1',
};

function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.toUpperCase().startsWith('GIT_') || KEPT.has(name.toUpperCase()),
  );
  return { ...Object.fromEntries(kept), ...SET };
}

function gitArguments(directory: string, words: readonly string[]): string[] {
  return ['--no-pager', '-C', directory, ...SETTINGS.flatMap((setting) => ['-c', setting]), ...words];
}

/** Not a directory of the repository: Windows looks for programs in the working directory first. */
const options = (): { cwd: string; env: NodeJS.ProcessEnv; windowsHide: true } => ({
  cwd: dirname(process.execPath),
  env: gitEnvironment(),
  windowsHide: true,
});

/** Starts `git WORDS` in a directory (absolute). A git that is missing is an `error` event. */
export function startGit(directory: string, words: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', gitArguments(directory, words), options());
}

/** Kills a git that has not begun its answer in time; `onLate` is told before. Call it when its output is read. */
export function endLate(child: ChildProcessWithoutNullStreams, onLate: (what: string) => void): void {
  const late = setTimeout(() => {
    onLate(`error: git has not answered for ${GIT_ANSWER_MS / 1000} seconds`);
    child.kill('SIGKILL');
  }, GIT_ANSWER_MS);
  for (const event of ['data', 'end']) child.stdout.once(event, () => clearTimeout(late));
  child.once('close', () => clearTimeout(late));
}

export interface GitRun {
  ok: boolean;
  stdout: Buffer;
  stderr: string;
}

/** Runs `git WORDS` with a short answer to its end. Throws WCP3006 when there is no git. */
export function runGit(directory: string, words: readonly string[]): GitRun {
  const { error, status, stdout, stderr } = spawnSync('git', gitArguments(directory, words), {
    ...options(),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: MAX_GIT_ANSWER_BYTES,
    timeout: GIT_ANSWER_MS,
    killSignal: 'SIGKILL',
  });
  if (error !== undefined) throw noGit(directory, error);
  return { ok: status === 0, stdout, stderr: stderr.toString('utf8') };
}

/**
 * Runs `git WORDS` to its end and hands its output on as it comes. `receive` returns false for what it does not
 * understand. Throws WCP3006, and what `receive` throws.
 */
export function streamGit(
  directory: string,
  words: readonly string[],
  receive: (chunk: Buffer) => boolean,
): Promise<void> {
  const child = startGit(directory, words);
  child.stdin.end();
  return new Promise((done, fail) => {
    let said = '';
    let failure: unknown;
    child.stdout.on('data', (chunk: Buffer) => {
      if (failure !== undefined) return;
      try {
        if (!receive(chunk)) failure = gitRefused(directory, `git ${words[0]} answered in an unknown way`);
      } catch (error) {
        failure = error;
      }
      if (failure !== undefined) child.kill();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < MAX_GIT_ANSWER_BYTES) said += chunk.toString('utf8');
    });
    endLate(child, (what) => {
      said = what;
    });
    child.on('error', (error) => fail(noGit(directory, error)));
    child.on('close', (status) => {
      if (failure === undefined && status !== 0) failure = gitRefused(directory, said);
      if (failure === undefined) done();
      else fail(failure);
    });
  });
}

/** The error of a git that could not be started. */
export function noGit(directory: string, cause: unknown): CodedError {
  const what =
    systemErrorCode(cause) === 'ENOENT' ? 'there is no program `git`' : `git: ${systemErrorText(cause)}`;
  return new CodedError('WCP3006', `${quote(directory)} is in a git repository, but ${what}`, { cause });
}

/** The error of a git that refused; what it said is shown. */
export function gitRefused(directory: string, stderr: string): CodedError {
  const fix = stderr.includes('dubious ownership')
    ? 'If you trust the repository, add it to git’s `safe.directory` as git says, or read what is on disk with `--from directory`.'
    : undefined;
  return new CodedError('WCP3006', `git cannot read ${quote(directory)}: ${gitSaid(stderr)}`, {
    ...(fix === undefined ? {} : { fix }),
  });
}

/** The first error in what git wrote, safe to show. */
export function gitSaid(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const said = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== '');
  return said === undefined ? 'it gave no reason' : quote(said.replace(/^(?:fatal|error): /, ''));
}
