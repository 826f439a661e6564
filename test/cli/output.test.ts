import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/cli/command.js';
import { emitError, emitOutcome, FORMATS, outputChoice, roughFormat } from '../../src/cli/output.js';
import { CodedError } from '../../src/errors.js';
import { finding } from '../../src/finding.js';
import { cliIn, temporaryDirectory } from './cli-fixture.js';

const denied: Outcome = {
  json: { ok: false, package_hash: 'x' },
  pretty: 'denied',
  findings: [
    finding('ATTEST_HASH_MISMATCH', 'file `a` was modified', { path: 'worker/a', line: 3, column: 2 }),
    finding('WCP2008', 'a warning', { severity: 'warning' }),
  ],
};

describe('emitOutcome', () => {
  it.each(FORMATS)('prints %s on stdout and nothing on stderr', async (format) => {
    const { io, out } = cliIn(temporaryDirectory());
    expect(await emitOutcome('check', denied, { format, reports: [] }, io)).toEqual([]);
    expect(out.stderr).toBe('');
    if (format !== 'json') expect(out.stdout).toContain('ATTEST_HASH_MISMATCH');
    if (format === 'json') expect(JSON.parse(out.stdout)).toEqual(denied.json);
  });

  it('writes every report and no temporary file', async () => {
    const cwd = temporaryDirectory();
    const { io, out } = cliIn(cwd);
    writeFileSync(join(cwd, 'r.json'), 'old');
    const choice = outputChoice(
      {
        format: 'pretty',
        report: ['json=r.json', 'junit=r.xml', 'sarif=r.sarif', 'summary=r.md', 'pretty=a=b'],
      },
      'check',
    );
    expect(await emitOutcome('check', denied, choice, io)).toEqual([]);
    expect(readdirSync(cwd).sort()).toEqual(['a=b', 'r.json', 'r.md', 'r.sarif', 'r.xml']);
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toEqual(denied.json);
    expect(out.stdout).toContain('denied\n\nerror ATTEST_HASH_MISMATCH');
  });

  it('still prints the result when a report cannot be written, and says so', async () => {
    const cwd = temporaryDirectory();
    const { io, out } = cliIn(cwd);
    const choice = outputChoice({ report: ['json=missing/r.json', 'junit=.'] }, 'check');
    const failures = await emitOutcome('check', denied, choice, io);
    expect(failures.map((one) => one.code)).toEqual(['WCP3001', 'WCP3001']);
    expect(out.stdout).toContain('denied');
    expect(out.stderr).toContain('error WCP3001 cannot write `missing/r.json`');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('uses colour only on a terminal without NO_COLOR', async () => {
    for (const [env, coloured] of [
      [{}, true],
      [{ NO_COLOR: '1' }, false],
      [{ TERM: 'dumb' }, false],
    ] as const) {
      const { io, out } = cliIn('/', env, 60);
      await emitOutcome('check', denied, { format: 'pretty', reports: [] }, io);
      expect(out.stdout.includes('\u001b[')).toBe(coloured);
    }
  });
});

describe('emitError', () => {
  it('writes the reports too, so that what reads them sees the failure', async () => {
    const cwd = temporaryDirectory();
    const { io, out } = cliIn(cwd);
    const choice = outputChoice({ report: ['json=r.json'] }, 'check');
    await emitError('check', finding('WCP2002', 'no such file'), choice, io);
    expect(out.stdout).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toMatchObject({ ok: false });
  });
});

describe('the choice of output', () => {
  it.each(['json', 'json=', 'html=x', '=x'])('refuses --report %s', (report) => {
    expect(() => outputChoice({ report: [report] }, 'check')).toThrow(CodedError);
  });
  it('refuses one file for two reports', () => {
    expect(() => outputChoice({ report: ['json=x', 'junit=x'] }, 'check')).toThrow('twice');
  });
  it('is seen before the flags parse', () => {
    expect(roughFormat(['x', '--format', 'sarif'])).toBe('sarif');
    expect(roughFormat(['x', '--format=github'])).toBe('github');
    expect(roughFormat(['x', '--format=bogus'])).toBe('pretty');
    expect(roughFormat(['x', '--format'])).toBe('pretty');
  });
});
