import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/hall/load-hall.io.js';
import { MAX_DOCUMENT_BYTES } from '../../src/limits.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hall-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const record = (id: string): string =>
  JSON.stringify({ worker_id: id, worker_species_id: 'wrk.a.b', capabilities: ['cap.a.b'] });
const write = (name: string, text: string): void => {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), text);
};

describe('loadRecords', () => {
  it('reads *.json, and registry_record.json one level down, by name', () => {
    write('b.json', record('org.example.b'));
    write('a/registry_record.json', record('org.example.a'));
    write('a/deeper/registry_record.json', record('org.example.deeper'));
    write('a/other.json', '{}');
    write('notes.txt', 'no');
    const result = loadRecords(dir, 'hall');
    expect(result.ok && result.records.map((one) => [one.worker_id, one.file])).toEqual([
      ['org.example.a', 'hall/a/registry_record.json'],
      ['org.example.b', 'hall/b.json'],
    ]);
  });

  it('refuses the hall when one record is not valid, and names the file', () => {
    write('a.json', record('org.example.a'));
    write('b.json', '{}');
    expect(loadRecords(dir, 'hall')).toMatchObject({
      ok: false,
      findings: [
        { code: 'WCP1201', path: 'hall/b.json' },
        { code: 'WCP1201', path: 'hall/b.json' },
        { code: 'WCP1201', path: 'hall/b.json' },
      ],
    });
  });

  it('refuses two records of one worker', () => {
    write('a.json', record('org.example.a'));
    write('b.json', record('org.example.a'));
    expect(loadRecords(dir, 'hall')).toMatchObject({
      ok: false,
      findings: [
        {
          code: 'WCP1202',
          path: 'hall/b.json',
          message: 'worker_id `org.example.a` is also in `hall/a.json`',
        },
      ],
    });
  });

  it('refuses an empty hall', () => {
    expect(loadRecords(dir, 'hall')).toMatchObject({
      ok: false,
      findings: [{ code: 'WCP1205', path: 'hall' }],
    });
  });

  it('throws when there is no such directory, or it is a file', () => {
    expect(() => loadRecords(join(dir, 'no'))).toThrow(expect.objectContaining({ code: 'WCP2002' }));
    write('a.json', record('org.example.a'));
    expect(() => loadRecords(join(dir, 'a.json'))).toThrow(expect.objectContaining({ code: 'WCP2002' }));
  });

  it('throws when a record is too large to read', () => {
    write('a.json', '');
    truncateSync(join(dir, 'a.json'), MAX_DOCUMENT_BYTES + 1);
    expect(() => loadRecords(dir)).toThrow(expect.objectContaining({ code: 'WCP3001' }));
  });

  it('throws when a record is neither a file nor a directory', async () => {
    const server = createServer().listen(join(dir, 'a.json'));
    await once(server, 'listening');
    expect(() => loadRecords(dir)).toThrow(expect.objectContaining({ code: 'WCP2002' }));
    server.close();
    await once(server, 'close');
  });

  it('does not wait for a FIFO', () => {
    execFileSync('mkfifo', [join(dir, 'a.json')]);
    expect(() => loadRecords(dir)).toThrow(expect.objectContaining({ code: 'WCP2002' }));
  });
});
