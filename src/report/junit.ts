/** JUnit XML: one test case per fixture, and one per finding that belongs to none. */
import { codePage } from '../codes/table.js';
import type { Finding } from '../finding.js';
import { oneLine } from './one-line.js';
import { placeText, type Report, type ReportCase } from './report.js';

/** The report as a `testsuites` document. A run without cases and findings has one passed case, so it is not empty. */
export function junitReport(report: Report): string {
  const inCases = new Set(report.cases.flatMap((one) => one.findings));
  const own = report.findings.filter((one) => !inCases.has(one)).map((one) => caseOf(one, report.title));
  const cases = [...report.cases, ...own];
  if (cases.length === 0) {
    cases.push({
      suite: report.title,
      name: report.ok ? 'no findings' : 'failed',
      status: report.ok ? 'passed' : 'failed',
      findings: [],
    });
  }
  const suites = Map.groupBy(cases, (one) => one.suite);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xml(report.title)}" ${counts(cases)}>`,
    ...[...suites].flatMap(([name, some]) => [
      `  <testsuite name="${xml(name)}" ${counts(some)}>`,
      ...some.flatMap(testCase),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(one: Finding, suite: string): ReportCase {
  return {
    suite,
    name: `${one.code} ${placeText(one) ?? codePage(one.code).title}`,
    status: one.severity === 'error' ? 'failed' : 'passed',
    findings: [one],
  };
}

function counts(cases: readonly ReportCase[]): string {
  const number = (status: ReportCase['status']): number =>
    cases.filter((one) => one.status === status).length;
  return `tests="${cases.length}" failures="${number('failed')}" errors="0" skipped="${number('skipped')}"`;
}

function testCase(one: ReportCase): string[] {
  const file = one.findings.find((some) => some.path !== undefined)?.path;
  const head = `    <testcase classname="${xml(one.suite)}" name="${xml(one.name)}"${file === undefined ? '' : ` file="${xml(file)}"`}`;
  if (one.status === 'passed' && one.findings.length === 0) return [`${head}/>`];
  const message = one.findings.map((some) => `${some.message} (${some.code})`).join('; ');
  const body = one.findings.map(findingText).join('\n');
  const tag = { failed: 'failure', skipped: 'skipped', passed: 'system-out' }[one.status];
  const type = one.status === 'failed' ? ` type="${xml(one.findings[0]?.code ?? 'failure')}"` : '';
  const attributes = one.status === 'passed' ? '' : ` message="${xml(message)}"${type}`;
  return [`${head}>`, `      <${tag}${attributes}>${body}</${tag}>`, '    </testcase>'];
}

function findingText(one: Finding): string {
  const place = placeText(one);
  return xml(
    `${one.severity} ${one.message}${place === undefined ? '' : ` at ${place}`}. Fix: ${one.fix} (${one.code})`,
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0 content and attribute values: characters XML cannot hold were made visible first. */
function xml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
