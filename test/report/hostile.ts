/** Findings whose every text is as hostile as a file name or a rule text can be. */
import fc from 'fast-check';
import { allCodes } from '../../src/codes/table.js';
import type { Finding } from '../../src/finding.js';
import type { Report } from '../../src/report/report.js';

export const HOSTILE = [
  '::error::x',
  ' ::set-output name=x::y',
  '##[set-output name=verdict]pass',
  'a ##[error]b ##vso[task.x]y',
  'line\nbreak\r\n::add-mask::x',
  '%0A::error::x%0D%25',
  '\u001b[31mred\u001b]0;title\u0007',
  '\u202etxt.exe\u2066\u200b\ufeff\u2028\u2029\u0085\u009b31m',
  '|a|b|\n| --- |',
  '<script>alert(1)</script><!-- --> <img src=x onerror=y>',
  ']]><![CDATA[ &amp; &#0; \u0000 \ufffe \uffff \ud800',
  '`code` **bold** _x_ [link](javascript:x) ![i](https://example.org) <https://example.org>',
  '@someone #123 https://example.org www.example.org a@example.org',
  ', file=x,line=1::title=y',
  '\\x3a\\u{1b} C:\\path',
  'e\u0301 \u{1f600} \u{e0041}',
  `${'long '.repeat(2000)}`,
  'x'.repeat(10_000),
  '',
];

export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...HOSTILE.filter((one) => one.length < 100)), { maxLength: 4 })
    .map((all) => all.join('')),
);

const optional = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });

export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    code: fc.constantFrom(...allCodes()),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    message: anyText,
    fix: anyText,
    path: optional(anyText),
    line: optional(fc.integer({ min: 1, max: 1e6 })),
    column: optional(fc.integer({ min: 1, max: 1e6 })),
    region: optional(anyText),
  })
  .map(
    (one) =>
      Object.fromEntries(
        Object.entries(one).filter(([, value]) => value !== undefined),
      ) as unknown as Finding,
  );

export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    title: fc.constant('wcp-attest check'),
    version: fc.constant('1.2.3'),
    ok: fc.boolean(),
    findings: fc.array(anyFinding, { maxLength: 6 }),
    cases: fc.array(
      fc.record({
        suite: anyText,
        name: anyText,
        status: fc.constantFrom('passed' as const, 'failed' as const, 'skipped' as const),
        findings: fc.array(anyFinding, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    packages: fc.array(
      fc.record({
        name: anyText,
        root: anyText,
        packageHash: anyText,
        hashOrder: anyText,
        orderLines: fc.array(anyText, { maxLength: 2 }),
        verdict: anyText,
      }),
      { maxLength: 3 },
    ),
  })
  .map((report) => ({
    ...report,
    findings: [...report.findings, ...report.cases.flatMap((one) => one.findings)],
  }));

/** What the runner executes of a log: lines that start with `::` after spaces, and `##[` anywhere in a line. */
export function runnerCommands(
  log: string,
): { command: string; properties: Record<string, string>; data: string }[] {
  return log.split(/\r\n|\n|\r/).flatMap((raw) => {
    const line = raw.trimStart();
    const match = /^::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line);
    if (match !== null) {
      const properties = Object.fromEntries(
        (match[2] ?? '')
          .split(',')
          .filter((one) => one.includes('='))
          .map((one) => [
            one.slice(0, one.indexOf('=')),
            unescapeText(one.slice(one.indexOf('=') + 1), true),
          ]),
      );
      return [{ command: match[1] ?? '', properties, data: unescapeText(match[3] ?? '', false) }];
    }
    return line.includes('##[') ? [{ command: `old ${line}`, properties: {}, data: '' }] : [];
  });
}

function unescapeText(text: string, property: boolean): string {
  const data = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (property ? data.replaceAll('%3A', ':').replaceAll('%2C', ',') : data).replaceAll('%25', '%');
}

/** Characters that must never reach a terminal, a log or a page. */
export const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
