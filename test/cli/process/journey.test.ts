import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, REPOSITORY, type RunningRegistry, run, startRegistry } from '../../support/cli.js';
import { removeTemporary } from '../../support/tree.js';
import { makeWorld, TOKEN, VERSION, WORKER, WORKER_ID, withSecret } from './world.js';

// The main job as a user types it, with what a user sees: transcripts in fixtures/cli, at 80 columns. The tests go on
// where the one before ended; `npx vitest run -u` writes the transcripts anew.
let cwd = '';
let registry: RunningRegistry;
beforeAll(async () => {
  cwd = (await makeWorld()).enter();
  registry = await startRegistry(['--data', ':memory:'], { env: { PYHALL_TOKEN: TOKEN } });
});
afterAll(async () => {
  await registry.stop();
  removeTemporary();
});

const execute = promisify(execFile);

/** Runs the command lines one after the other and compares everything that they print with the transcript. */
async function transcript(name: string, lines: readonly string[]): Promise<void> {
  const shown: string[] = [];
  for (const line of lines) {
    const words = line
      .replaceAll('$URL', registry.url)
      .split(' ')
      .map((word) => word.replaceAll('%20', ' '));
    const ran = await run(words, { cwd, env: { ...withSecret, PYHALL_TOKEN: TOKEN } });
    shown.push(
      `$ wcp-attest ${line}\n`,
      masked(ran.stdout),
      masked(ran.stderr, '2> '),
      `(exit status ${ran.status})\n\n`,
    );
  }
  await expect(shown.join('')).toMatchFileSnapshot(join(REPOSITORY, 'fixtures/cli', `${name}.txt`));
}

/** What differs from run to run, replaced by as many characters where it can be, so that line breaks stay. */
function masked(text: string, prefix = ''): string {
  return text
    .replaceAll(registry.url, 'http://127.0.0.1:PORT')
    .replace(/\b[0-9a-f]{64}\b/g, `${'#'.repeat(59)}-hash`)
    .replace(/SHA256:[A-Za-z0-9+/]{43}/g, `SHA256:${'#'.repeat(37)}-keyid`)
    .replace(/"public_key": "[^"]*"/g, '"public_key": "…"')
    .replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g, '2026-01-02T03:04:05Z')
    .replace(/^(?=.)/gm, prefix);
}

const VERIFY = `${WORKER} --worker-id ${WORKER_ID} --trust wcp-trust.json`;
const SIGN = `sign ${WORKER} --worker-version ${VERSION} --key new.pem`;

describe('the main job', () => {
  it('goes from a new key to a registered package', async () => {
    await transcript('main-job', [
      'check',
      'keygen --out new.pem --namespace org.example --trust wcp-trust.json --note the%20build%20server',
      SIGN,
      `verify ${VERIFY}`,
      `files ${WORKER}`,
      `files ${VERIFY} --signed`,
      `submit ${VERIFY} --registry-url $URL`,
      `submit ${VERIFY} --registry-url $URL`,
      'check --config committed.yml',
      'route --rules rules.json --registry-dir workers --capability cap.doc.summarize --correlation-id c-1',
      'route-check rules.json fixtures.json --registry-dir workers',
    ]);
  });

  it('gives a list that sha256sum reads, before and after a change', async () => {
    const env = cleanEnvironment();
    const words = ['files', WORKER, '--signed', '--worker-id', WORKER_ID, '--trust', 'wcp-trust.json'];
    const list = join(cwd, 'LIST');
    writeFileSync(list, (await run(words, { cwd })).stdout);
    const check = () => execute('sha256sum', ['-c', '--strict', list], { cwd: join(cwd, WORKER), env });
    expect((await check()).stdout.trimEnd().split('\n')).toHaveLength(5);
    const path = join(cwd, WORKER, 'code/bootstrap.py');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('main()', 'main( )'));
    await expect(check()).rejects.toMatchObject({
      stdout: expect.stringContaining('code/bootstrap.py: FAILED\n'),
    });
    // The list is what was signed, whatever the files are now.
    expect((await run(words, { cwd })).stdout).toBe(readFileSync(list, 'utf8'));
    writeFileSync(path, before);
  });

  it('stops at one edit of the code and one of a rule, naming the file, the line and the fix', async () => {
    const code = join(cwd, WORKER, 'code/bootstrap.py');
    const rules = join(cwd, 'rules.json');
    writeFileSync(code, readFileSync(code, 'utf8').replace('main()', 'main( )'));
    writeFileSync(rules, readFileSync(rules, 'utf8').replace('["dev", "stage"]', '["dev"]'));
    await transcript('two-edits', [
      `verify ${VERIFY}`,
      `submit ${VERIFY} --registry-url $URL`,
      'check',
      'route-check rules.json fixtures.json --registry-dir workers',
      'route --rules rules.json --registry-dir workers --capability cap.doc.summarize --env stage --correlation-id c-1',
    ]);
  });

  it('says what is wrong with a command line', async () => {
    await transcript('usage', [
      'sing',
      'verify',
      `verify ${WORKER} --worker-id ${WORKER_ID}`,
      `verify ${WORKER} --worker_id ${WORKER_ID}`,
      `verify nowhere --worker-id ${WORKER_ID} --trust nowhere.json`,
      `hash ${WORKER} --hash-order pyhton --format json`,
      'explain ATTEST_HASH_MISMACH',
      'registry',
    ]);
  });

  it.each([
    ['attest build-sign', ['sign', WORKER, '--worker-version', VERSION, '--key', 'new.pem']],
    ['attest verify', ['verify', WORKER, '--worker-id', WORKER_ID, '--trust', 'wcp-trust.json']],
  ])('%s is the command under the name of the reference CLI', async (alias, [, ...words]) => {
    const root = words.indexOf(WORKER);
    const flags = words.with(root, '--package-root').toSpliced(root + 1, 0, WORKER);
    expect(await run([...alias.split(' '), ...flags], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });
});
