// Hashing enough files for further threads, as the bundle does it: with the file of the threads and without.

import { hash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packageHash } from '../../../src/canonicalize/package-hash.js';
import { PROGRAM, run } from '../../support/cli.js';
import { removeTemporary, temporaryDirectory } from '../../support/tree.js';

afterAll(removeTemporary);

it('hashes the same whether or not its threads can start', async () => {
  const base = temporaryDirectory();
  const files = Array.from({ length: 4000 }, (_, index) => ({
    path: `d${index % 40}/f${index}`,
    text: `content of ${index}`,
  }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(base, 'package', path)), { recursive: true });
    writeFileSync(join(base, 'package', path), text);
  }
  const expected = packageHash(
    files.map(({ path, text }) => ({
      path,
      size: text.length,
      sha256: hash('sha256', text),
      executable: false,
      hashed: true,
    })),
    'python',
  );
  cpSync(dirname(PROGRAM), join(base, 'program'), { recursive: true });
  rmSync(join(base, 'program', 'digest-files.io.js'));
  const without = { program: join(base, 'program', 'index.js') };
  // What is not permitted to start threads is told so by an exception.
  const forbidden = { node: ['--permission', '--allow-fs-read=*'] };
  for (const options of [{}, without, forbidden]) {
    const { status, stdout, stderr } = await run(['hash', 'package'], { cwd: base, ...options });
    expect({ status, hash: stdout.split('\n')[0], stderr }).toEqual({
      status: 0,
      hash: expected,
      stderr: '',
    });
  }
});
