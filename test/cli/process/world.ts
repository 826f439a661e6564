/** A copy of the governed-worker example with keys, trust policies and signed packages: where every case starts. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { REPOSITORY, run, secret } from '../../support/cli.js';
import { temporaryDirectory } from '../../support/tree.js';

export const WORKER_ID = 'org.example.summarizer';
export const SPECIES_ID = 'wrk.doc.summarizer';
export const VERSION = '1.2.0';
/** The package that is signed with Ed25519. */
export const WORKER = 'workers/summarizer';
/** A copy of it that is signed with HMAC alone. */
export const HMAC_WORKER = 'hmac/summarizer';

export const SECRET = secret('hmac-secret-that-must-never-be-shown-0123456789');
export const OTHER_SECRET = secret('another-secret-that-must-never-be-shown-987654');
export const SHORT_SECRET = secret('short-secret-hush-hush');
export const TOKEN = secret('registry-token-that-must-never-be-shown');

/** The variable that every HMAC case reads. */
export const withSecret = { WCP_ATTEST_HMAC_KEY: SECRET };

/** What every case of a test file begins with. */
export interface World {
  /** A copy of its own, to change. */
  enter(): string;
  /** One copy for all cases that change nothing, as each of them checks. */
  shared: string;
}

/** Makes the world once, so that its copies are cheap. */
export async function makeWorld(): Promise<World> {
  const base = temporaryDirectory();
  const origin = join(base, 'origin');
  cpSync(join(REPOSITORY, 'examples/governed-worker'), origin, { recursive: true });
  cpSync(join(origin, WORKER), join(origin, HMAC_WORKER), { recursive: true });
  for (const name of ['README.md', '.github']) rmSync(join(origin, name), { recursive: true, force: true });
  const must = async (words: readonly string[], env = {}): Promise<void> => {
    const { status, stderr } = await run(words, { cwd: origin, env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  };
  await Promise.all([
    must(['keygen', '--out', 'key.pem', '--namespace', 'org.example', '--trust', 'wcp-trust.json']),
    must(['keygen', '--out', 'other.pem', '--namespace', 'org.other', '--trust', 'other-trust.json']),
  ]);
  for (const file of ['key.pem', 'other.pem']) secret(keyBody(join(origin, file)));
  const sign = ['--worker-version', VERSION];
  await Promise.all([
    must(['sign', WORKER, ...sign, '--key', 'key.pem']),
    must(['sign', HMAC_WORKER, ...sign, '--scheme', 'hmac'], withSecret),
  ]);
  write(origin, 'hmac-trust.json', {
    version: 1,
    schemes: ['hmac'],
    hmac: [{ env: 'WCP_ATTEST_HMAC_KEY', namespaces: ['org.example'] }],
  });
  write(origin, 'committed.yml', config(WORKER, 'wcp-trust.json'));
  write(origin, 'committed-hmac.yml', config(HMAC_WORKER, 'hmac-trust.json'));
  const entries = listing(origin);
  let copies = 0;
  const enter = (): string => {
    copies += 1;
    const place = join(base, `case-${copies}`);
    mkdirSync(place);
    for (const { path, bytes, mode } of entries) {
      if (bytes === undefined) mkdirSync(join(place, path));
      else writeFileSync(join(place, path), bytes, { mode });
    }
    return place;
  };
  return { enter, shared: enter() };
}

/** Directories (without bytes) and files below a directory, parents first. Five times as fast to write as cpSync. */
function listing(root: string): { path: string; bytes?: Uint8Array; mode: number }[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((one) => join(one.parentPath, one.name))
    .sort()
    .map((path) => {
      const stats = statSync(path);
      const bytes = stats.isFile() ? { bytes: readFileSync(path) } : {};
      return { path: relative(root, path), mode: stats.mode & 0o777, ...bytes };
    });
}

/** A configuration whose one package must carry a valid attestation. */
export function config(
  root: string,
  trust: string,
  ids = { worker_id: WORKER_ID, worker_species_id: SPECIES_ID },
): string {
  return JSON.stringify(
    { version: 1, packages: [{ root, attestation: 'must-match', ...ids }], trust },
    null,
    2,
  );
}

/** Writes a file of the world: text as it stands, anything else as JSON. */
export function write(world: string, path: string, value: unknown): void {
  writeFileSync(join(world, path), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

/** A JSON file of the world, changed. */
export function edit(world: string, path: string, change: (value: Record<string, unknown>) => void): void {
  const value = JSON.parse(readFileSync(join(world, path), 'utf8')) as Record<string, unknown>;
  change(value);
  write(world, path, value);
}

function keyBody(path: string): string {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.slice(1, -1).join('');
}

/** The commands that judge an attestation, and what each is given for a package. */
export const JUDGES: readonly { name: string; words: (scheme: Scheme) => string[] }[] = [
  { name: 'verify', words: (scheme) => ['verify', ...judged(scheme)] },
  {
    name: 'submit',
    // Nothing listens there: a denied package must not get as far as a request.
    words: (scheme) => ['submit', ...judged(scheme), '--registry-url', 'http://127.0.0.1:9'],
  },
  {
    name: 'check',
    words: (scheme) => ['check', '--config', scheme === 'hmac' ? 'committed-hmac.yml' : 'committed.yml'],
  },
];

export type Scheme = 'ed25519' | 'hmac';

const IDS = ['--worker-id', WORKER_ID, '--worker-species-id', SPECIES_ID];

function judged(scheme: Scheme): string[] {
  return scheme === 'hmac'
    ? [HMAC_WORKER, ...IDS, '--scheme', 'hmac']
    : [WORKER, ...IDS, '--trust', 'wcp-trust.json'];
}
