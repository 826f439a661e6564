import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBoundedFile } from '../../src/bounded-file.io.js';

const directory = mkdtempSync(join(tmpdir(), 'bounded-'));
afterAll(() => rmSync(directory, { recursive: true }));
const at = (name: string): string => join(directory, name);

describe('readBoundedFile', () => {
  it('reads up to the limit, through a link, and an empty file', () => {
    writeFileSync(at('five'), '12345');
    writeFileSync(at('empty'), '');
    symlinkSync('five', at('link'));
    const text = (name: string): string | undefined => {
      const read = readBoundedFile(at(name), 5);
      return read.ok ? Buffer.from(read.bytes).toString() : undefined;
    };
    expect([text('five'), text('link'), text('empty')]).toEqual(['12345', '12345', '']);
    expect(readBoundedFile(at('five'), 4)).toEqual({
      ok: false,
      reason: 'too-large',
      detail: 'larger than 4 bytes',
    });
  });

  it('reads and bounds a file that states no size', () => {
    const whole = readBoundedFile('/proc/self/status', 1_000_000);
    expect(whole.ok && whole.bytes.length > 100).toBe(true);
    expect(readBoundedFile('/proc/self/status', 100)).toMatchObject({ reason: 'too-large' });
  });

  it('tells what is not there from what is no file and what cannot be opened', () => {
    writeFileSync(at('file'), '');
    mkdirSync(at('directory'));
    symlinkSync('itself', at('itself'));
    symlinkSync('nowhere', at('dangling'));
    execFileSync('mkfifo', [at('fifo')]);
    const reason = (path: string): string => {
      const read = readBoundedFile(path, 10);
      return read.ok ? 'read' : `${read.reason}: ${read.detail}`;
    };
    expect(reason(at('none'))).toBe('missing: no such file or directory');
    expect(reason(at('file/below'))).toBe('missing: not a directory');
    expect(reason(at('dangling'))).toBe('missing: no such file or directory');
    expect(reason(at('directory'))).toBe('not-a-file: not a file');
    expect(reason(at('fifo'))).toBe('not-a-file: not a file');
    expect(reason('/dev/zero')).toBe('not-a-file: not a file');
    expect(reason(at('itself'))).toBe('unreadable: too many symbolic links');
  });
});
