import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/finding.js';
import { ANSI, PLAIN, prettyFindings } from '../../src/report/pretty.js';
import { wrap } from '../../src/report/wrap.js';
import { anyFinding, runnerCommands, UNPRINTABLE } from './hostile.js';

const plain = { columns: 60, palette: PLAIN, count: true };

describe('prettyFindings', () => {
  it('shows errors first, with place and fix, wrapped', () => {
    const findings = [
      finding('WCP2008', 'a note', { severity: 'note', fix: '' }),
      finding('WCP2004', 'unknown member `package` in the file; known are version, packages, rules', {
        path: 'wcp-attest.yml',
        line: 2,
        column: 1,
        fix: 'Correct the member that is named; docs/configuration.md lists all of them.',
      }),
    ];
    expect(prettyFindings(findings, plain)).toBe(
      [
        'error WCP2004 unknown member `package` in the file; known',
        '  are version, packages, rules',
        '  at wcp-attest.yml:2:1',
        '  fix: Correct the member that is named;',
        '       docs/configuration.md lists all of them.',
        'note WCP2008 a note',
        '1 error, 1 note; `wcp-attest explain WCP2004` tells more',
        '',
      ].join('\n'),
    );
    expect(prettyFindings([], plain)).toBe('');
  });

  it('says the same with and without colour', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 4 }), (findings) => {
        const coloured = prettyFindings(findings, { ...plain, palette: ANSI });
        expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(prettyFindings(findings, plain));
      }),
    );
  });

  it('is printable and starts no runner command, at any width', () => {
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 4 }),
        fc.integer({ min: 1, max: 200 }),
        (findings, columns) => {
          const text = prettyFindings(findings, { ...plain, columns });
          expect(text.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
          expect(runnerCommands(text)).toEqual([]);
          for (const { code } of findings) expect(text).toContain(code);
        },
      ),
    );
  });
});

describe('wrap', () => {
  it('keeps every word and the width', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 30 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 80 }), (all, columns) => {
        const lines = wrap(all.join(' '), columns, '  ');
        expect(lines.join(' ').split(/ +/)).toEqual(all);
        for (const line of lines) expect(line.length <= columns || !line.trim().includes(' ')).toBe(true);
      }),
    );
  });
});
