import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findConfig } from '../../src/config/find-config.io.js';
import { listFiles } from '../../src/config/list-files.io.js';
import { MAX_DISCOVERY_DEPTH } from '../../src/limits.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'list-files-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const write = (path: string): void => {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), '');
};
/** `d/d/…/d`, this many levels. */
const levels = (count: number): string => Array(count).fill('d').join('/');

describe('listFiles', () => {
  it('lists regular files by name, without hidden ones and node_modules', () => {
    for (const path of ['b', 'a/x', '.git/x', 'node_modules/x', 'a/.x']) write(path);
    expect(listFiles(directory)).toEqual(['a/x', 'b']);
    expect(listFiles(directory, 'a')).toEqual(['a/x']);
  });

  it('looks as deep as the limit, and refuses what is deeper instead of passing over it', () => {
    const deepest = `${levels(MAX_DISCOVERY_DEPTH - 1)}/registry_record.json`;
    write(deepest);
    expect(listFiles(directory)).toEqual([deepest]);
    write(`${levels(MAX_DISCOVERY_DEPTH)}/registry_record.json`);
    expect(() => findConfig(directory)).toThrow(
      expect.objectContaining({
        code: 'WCP2005',
        message: `\`${levels(MAX_DISCOVERY_DEPTH)}\` is deeper than ${MAX_DISCOVERY_DEPTH} levels`,
        fix: expect.stringContaining('wcp-attest.yml'),
      }),
    );
  });
});
