import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodePublicKey } from '../../src/sign/key-files.js';
import { removeTemporary, treeOf } from '../support/tree.js';
import { FILES, KEY, OTHER_KEY, signTree } from '../verify/signed-package.js';

afterEach(removeTemporary);

// The commands of docs/predicate.md, run as they stand there. They need openssl and jq.
const [byHand = '', digest = ''] = [
  ...readFileSync('docs/predicate.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/g),
].map((match) => match[1]);

async function world(): Promise<string> {
  const root = await treeOf({ ...FILES, 'plugin/manifest.json': '{}', 'a b/é.txt': 'x', 'run.sh': '' });
  chmodSync(join(root, 'run.sh'), 0o755);
  await signTree(root);
  const base = dirname(root);
  renameSync(root, join(base, 'worker'));
  writeFileSync(join(base, 'key.pub.pem'), encodePublicKey(KEY.publicKey));
  return base;
}

function run(cwd: string, script: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-ec', script], { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('the commands of docs/predicate.md', () => {
  it('accept a signed package', async () => {
    const base = await world();
    const { status, output } = run(base, byHand);
    expect([status, output]).toEqual([0, expect.stringContaining('Signature Verified Successfully')]);
    const [list, signed] = execFileSync('bash', ['-ec', digest], { cwd: base, encoding: 'utf8' }).split('\n');
    expect(list).toBe(`${signed}  LIST`);
  });

  it.each<[string, (base: string) => void, string]>([
    ['a changed file', (base) => appendFileSync(join(base, 'worker/main.py'), '#'), 'main.py: FAILED'],
    [
      'a changed nested manifest',
      (base) => writeFileSync(join(base, 'worker/plugin/manifest.json'), '[]'),
      'FAILED',
    ],
    ['an added file', (base) => writeFileSync(join(base, 'worker/new.py'), ''), '> new.py'],
    ['a removed file', (base) => renameSync(join(base, 'worker/main.py'), join(base, 'gone')), 'main.py'],
    ['a file made executable', (base) => chmodSync(join(base, 'worker/main.py'), 0o755), '> main.py'],
    [
      'another key',
      (base) => writeFileSync(join(base, 'key.pub.pem'), encodePublicKey(OTHER_KEY.publicKey)),
      'Signature Verification Failure',
    ],
  ])('refuse %s', async (_what, change, told) => {
    const base = await world();
    change(base);
    const { status, output } = run(base, byHand);
    expect(status).not.toBe(0);
    expect(output).toContain(told);
  });
});
