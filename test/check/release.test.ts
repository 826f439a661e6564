// What a release says of a checkout that is not what it signs, and whose name it signs.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type CheckRequest, type CheckResult, check } from '../../src/check/check.io.js';
import { type ReleaseRequest, type ReleaseResult, release } from '../../src/check/release.io.js';
import { commitAll, git, repositoryOf } from '../support/git.js';
import { removeTemporary } from '../support/tree.js';
import { FILES, KEY, NOW, verifyTree } from '../verify/signed-package.js';

afterEach(removeTemporary);

const IDS = ['worker_id: org.acme.summarizer', 'worker_species_id: wrk.doc.summarizer'];
const RECORD = JSON.stringify({
  worker_id: 'org.acme.summarizer',
  worker_species_id: 'wrk.doc.summarizer',
  capabilities: ['cap.doc.summarize'],
});

/** A repository with one package in `worker/`, all committed. */
function repository(members: readonly string[] = IDS, more: Record<string, string> = {}): Promise<string> {
  const worker = Object.entries({ ...FILES, ...more }).map(([path, text]) => [`worker/${path}`, text]);
  const config = ['version: 1', 'packages:', '  - root: worker', ...members.map((one) => `    ${one}`)];
  return repositoryOf({
    ...Object.fromEntries(worker),
    'wcp-attest.yml': `${config.join('\n')}\n    version: { value: "1.2.3" }\n`,
  });
}

const request = (directory: string): CheckRequest => ({
  directory,
  shownFrom: directory,
  ports: { newId: () => 'id', now: () => NOW },
  secretOf: () => undefined,
});
const checkAt = (directory: string): Promise<CheckResult> => check(request(directory));
const releaseAt = (directory: string, change: Partial<ReleaseRequest> = {}): Promise<ReleaseResult> =>
  release({
    ...request(directory),
    key: KEY,
    failOn: 'error',
    tag: undefined,
    stated: {},
    env: () => undefined,
    ...change,
  });
const told = ({ findings }: { findings: CheckResult['findings'] }): string[] =>
  findings.map(({ severity, code, message }) => `${severity} ${code} ${message}`);

describe('ignored files that are committed', () => {
  it('are a warning of check, because the release refuses them', async () => {
    const root = await repository();
    writeFileSync(join(root, 'worker/.wcpignore'), 'tests/\n');
    mkdirSync(join(root, 'worker/tests'));
    writeFileSync(join(root, 'worker/tests/a'), 'a');
    commitAll(root);
    const what = 'WCP2013 `worker/tests/` is left out by `.wcpignore`, but lies in the directory';
    const checked = await checkAt(root);
    expect([checked.ok, told(checked)]).toEqual([true, [`warning ${what}`]]);
    const released = await releaseAt(root);
    expect([released.packages, told(released)]).toEqual([[], [`error ${what}`]]);
  });
});

describe('a checkout that differs from the commit', () => {
  /** A checkout as on Windows: CRLF on disk, and an executable bit that nobody committed. */
  async function changed(): Promise<string> {
    const root = await repository();
    git(root, ['config', 'core.autocrlf', 'true']);
    git(root, ['config', 'core.fileMode', 'false']);
    writeFileSync(join(root, 'worker/main.py'), 'print("hello")\r\n');
    chmodSync(join(root, 'worker/lib/a.py'), 0o755);
    return root;
  }
  const WARNINGS = [
    'warning ATTEST_HASH_MISMATCH `worker/lib/a.py` is executable on disk, and not as it is signed',
    'warning ATTEST_HASH_MISMATCH `worker/main.py` has other line endings on disk than are signed',
  ];

  it('is released with a warning of every path that a verifier of it denies', async () => {
    const root = await changed();
    const result = await releaseAt(root);
    expect([result.ok, result.packages.length]).toEqual([true, 1]);
    expect(told(result).sort()).toEqual(WARNINGS);
    expect((await verifyTree(join(root, 'worker'))).ok).toBe(false);
  });

  it('is not written to where warnings fail', async () => {
    const root = await changed();
    const result = await releaseAt(root, { failOn: 'warning' });
    expect([result.packages, told(result).sort()]).toEqual([[], WARNINGS]);
    expect(existsSync(join(root, 'worker/manifest.json'))).toBe(false);
  });
});

describe('the ids of a release', () => {
  it('come from the record that is committed', async () => {
    const root = await repository([], { 'registry_record.json': RECORD });
    expect((await releaseAt(root)).packages).toMatchObject([{ worker_id: 'org.acme.summarizer' }]);
  });

  it('do not come from a record that is only on disk', async () => {
    const root = await repository([], { '.gitignore': 'registry_record.json\n' });
    writeFileSync(join(root, 'worker/registry_record.json'), RECORD);
    const { packages, findings } = await releaseAt(root);
    expect(packages).toEqual([]);
    const refused = findings.filter((one) => one.severity === 'error');
    expect(refused.map((one) => `${one.code} ${one.message}`)).toEqual([
      'WCP2008 worker_id is not known',
      'WCP2008 worker_species_id is not known',
    ]);
    for (const { fix } of refused) expect(fix).toContain('commit registry_record.json');
    const onDisk = await releaseAt(root, { from: 'directory' });
    expect(onDisk.packages).toMatchObject([{ worker_id: 'org.acme.summarizer' }]);
  });
});
