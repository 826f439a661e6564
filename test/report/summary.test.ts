import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/finding.js';
import { MAX_SUMMARY_BYTES } from '../../src/limits.js';
import { oneLine } from '../../src/report/one-line.js';
import type { Report } from '../../src/report/report.js';
import { escapeMarkdown, summaryReport } from '../../src/report/summary.js';
import { anyReport, anyText, runnerCommands, UNPRINTABLE } from './hostile.js';

const base: Report = {
  title: 'wcp-attest check',
  version: '1',
  ok: true,
  findings: [],
  cases: [],
  packages: [],
};
const show = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, point: string) =>
    point === '8203' ? '' : String.fromCharCode(Number(point)),
  );

describe('summaryReport', () => {
  it('begins with the verdict, then packages, then findings', () => {
    const text = summaryReport({
      ...base,
      ok: false,
      findings: [
        finding('ATTEST_HASH_MISMATCH', '`a` was modified', { path: 'w/a', line: 3, fix: 'Restore it.' }),
      ],
      cases: [{ suite: 'f', name: 'n', status: 'passed', findings: [] }],
      packages: [
        {
          name: 'org.example.w',
          root: 'w',
          verdict: 'denied',
          packageHash: 'ab',
          hashOrder: 'python',
          orderLines: ['same hash in the Python SDK', 'Go differs: it sorts `a-b` before `a/`'],
        },
      ],
    });
    expect(show(text)).toBe(
      [
        '## ❌ wcp-attest check: failed',
        '',
        '1 error: `ATTEST_HASH_MISMATCH`',
        '',
        'Fixtures: 1 passed, 0 failed',
        '',
        '### Packages',
        '',
        '| Worker | Root | Verdict | Package hash |',
        '| --- | --- | --- | --- |',
        '| <code>org.example.w</code> | <code>w</code> | denied | <code>ab</code> python<br>same hash in the Python SDK<br>Go differs: it sorts <code>a-b</code> before <code>a/</code> |',
        '',
        '### Findings',
        '',
        '| | Code | Where | What and how to fix it |',
        '| --- | --- | --- | --- |',
        '| error | `ATTEST_HASH_MISMATCH` | <code>w/a:3</code> | <code>a</code> was modified<br>Fix: Restore it. |',
        '',
        '`wcp-attest explain CODE` explains any code.',
        '',
      ].join('\n'),
    );
    expect(summaryReport(base)).toMatch(/^## ✅ wcp&#45;attest check: passed\n/);
  });

  it('keeps every row a row, and shows the text that was there', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = summaryReport(report);
        expect(runnerCommands(text)).toEqual([]);
        expect(text.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
        const rows = text
          .split('\n')
          .filter((line) => line.startsWith('|') && !/^\| (?:---|Worker|\| Code)/.test(line));
        expect(rows).toHaveLength(report.packages.length + report.findings.length);
        for (const row of rows) {
          expect(row.split('|')).toHaveLength(6);
          const inner = row.replaceAll(/<\/?code>|<br>(?:Fix:)?|`[A-Z0-9_]+`/g, '').replace(/^\| | \|$/g, '');
          expect(inner.replaceAll(' | ', '').replaceAll(/&#\d+;/g, '')).not.toMatch(/[<>`*_[\]|@#~&\\:]/);
        }
      }),
    );
  });

  it('escapes so that exactly the text is shown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(show(escapeMarkdown(text))).toBe(oneLine(text));
      }),
    );
    expect(escapeMarkdown('@a #1')).toBe('&#64;&#8203;a &#35;&#8203;1');
  });

  it('leaves out whole rows, says how many, and stays below the limit', () => {
    const findings = [...Array(3000).keys()].map((i) => finding('WCP2004', `${i} ${'é'.repeat(300)}`));
    const packages = [{ name: 'org.example.w', root: 'w', verdict: 'denied' }];
    for (const limit of [2000, 50_000, MAX_SUMMARY_BYTES]) {
      const text = summaryReport({ ...base, ok: false, findings, packages }, limit);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      const shown = text.split('\n').filter((line) => line.startsWith('| error')).length;
      expect(text).toContain(`${3000 - shown} more findings left out`);
    }
  });
});
