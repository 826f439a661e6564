import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { run } from '../support/cli.js';
import { commitAll, emptyRepository, git } from '../support/git.js';
import { removeTemporary } from '../support/tree.js';

afterEach(removeTemporary);

const MEBIBYTE = 1024 * 1024;

// A blob is never held as a whole, whatever its size and however git keeps it.
it('a blob of 300 MiB is hashed in memory that does not depend on its size', async () => {
  const repository = emptyRepository();
  const fd = openSync(join(repository, 'model.bin'), 'w');
  const chunk = Buffer.alloc(MEBIBYTE);
  for (let index = 0; index < 300; index += 1) {
    chunk.fill(`${index} weights `);
    writeSync(fd, chunk);
  }
  commitAll(repository);
  const script = 'process.on("exit",()=>process.stderr.write("rss "+process.resourceUsage().maxRSS))';
  const peak = async (...words: string[]): Promise<{ hash: string; mebibytes: number }> => {
    const ran = await run(['hash', '.', '--format', 'json', ...words], {
      cwd: repository,
      env: { GIT_CONFIG_GLOBAL: '/dev/null' },
      node: ['--import', `data:text/javascript,${encodeURIComponent(script)}`],
    });
    expect(ran.status).toBe(0);
    const hash = (JSON.parse(ran.stdout) as { package_hash: string }).package_hash;
    return { hash, mebibytes: Number(/rss (\d+)/.exec(ran.stderr)?.[1]) / 1024 };
  };
  const onDisk = await peak('--from', 'directory');
  for (const pack of [false, true]) {
    if (pack) git(repository, ['gc', '-q']);
    const { hash, mebibytes } = await peak('--from', 'git');
    expect(hash).toBe(onDisk.hash);
    expect(mebibytes).toBeLessThan(150);
  }
});
