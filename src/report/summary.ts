/**
 * The Markdown of a job summary or comment: verdict, packages, findings. Everything that is not ours is escaped for
 * Markdown and HTML at once, by character references: Markdown gives a reference no meaning of its own (CommonMark
 * 0.31 section 2.5), and HTML shows the character.
 */
import type { Finding } from '../finding.js';
import { MAX_SUMMARY_BYTES } from '../limits.js';
import { oneLine } from './one-line.js';
import { bySeverity } from './pretty.js';
import { countOf, placeText, type Report, type ReportPackage } from './report.js';

/** The summary, at most `maxBytes` of UTF-8: whole rows are left out at the end, and their number is said. */
export function summaryReport(report: Report, maxBytes: number = MAX_SUMMARY_BYTES): string {
  const errors = report.findings.filter((one) => one.severity === 'error');
  const budget = { left: maxBytes - RESERVE_BYTES };
  const head = [
    `## ${report.ok ? '✅' : '❌'} ${escapeMarkdown(report.title)}: ${report.ok ? 'passed' : 'failed'}`,
    '',
  ];
  if (errors.length > 0) {
    const codes = [...new Set(errors.map((one) => one.code))];
    head.push(`${countOf(errors.length, 'error')}: ${codes.map((code) => `\`${code}\``).join(', ')}`, '');
  }
  if (report.cases.length > 0) head.push(caseLine(report), '');
  budget.left -= Buffer.byteLength(head.join('\n'));
  return [
    ...head,
    ...section(
      'Packages',
      'package',
      ['| Worker | Root | Verdict | Package hash |', '| --- | --- | --- | --- |'],
      report.packages.map(packageRow),
      budget,
    ),
    ...section(
      'Findings',
      'finding',
      ['| | Code | Where | What and how to fix it |', '| --- | --- | --- | --- |'],
      bySeverity(report.findings).map(findingRow),
      budget,
    ),
    ...(report.findings.length === 0 ? [] : ['`wcp-attest explain CODE` explains any code.', '']),
  ].join('\n');
}

/** Bytes kept free for headings and the lines that say what was left out. */
const RESERVE_BYTES = 1024;

function section(
  title: string,
  noun: string,
  head: readonly string[],
  rows: readonly string[],
  budget: { left: number },
): string[] {
  if (rows.length === 0) return [];
  const shown: string[] = [];
  for (const row of rows) {
    const bytes = Buffer.byteLength(row) + 1;
    if (bytes > budget.left) break;
    budget.left -= bytes;
    shown.push(row);
  }
  const left = rows.length - shown.length;
  return [
    `### ${title}`,
    '',
    ...(shown.length === 0 ? [] : [...head, ...shown, '']),
    ...(left === 0 ? [] : [`${countOf(left, `more ${noun}`)} left out: the summary would be too large.`, '']),
  ];
}

function caseLine(report: Report): string {
  const number = (status: string): number => report.cases.filter((one) => one.status === status).length;
  const skipped = number('skipped');
  return `Fixtures: ${number('passed')} passed, ${number('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

function packageRow(one: ReportPackage): string {
  const order = one.hashOrder === undefined ? '' : ` ${escapeMarkdown(one.hashOrder)}`;
  const lines = (one.orderLines ?? []).map((line) => `<br>${withCode(line)}`).join('');
  const hash = one.packageHash === undefined ? '' : `${code(one.packageHash)}${order}${lines}`;
  return `| ${code(one.name)} | ${code(one.root)} | ${escapeMarkdown(one.verdict)} | ${hash} |`;
}

function findingRow(one: Finding): string {
  const place = placeText(one);
  const region = one.region === undefined ? '' : ` in ${code(one.region)}`;
  return `| ${one.severity} | \`${one.code}\` | ${place === undefined ? '' : code(place)} | ${withCode(one.message)}${region}<br>Fix: ${withCode(one.fix)} |`;
}

/** A message, with what stands in backticks as code. An odd number of backticks is no quoting; then all is text. */
function withCode(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return escapeMarkdown(text);
  return parts.map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : code(part))).join('');
}

/** In `<code>`, GitHub turns neither mentions nor issue and commit numbers into links. */
function code(text: string): string {
  return `<code>${references(oneLine(text))}</code>`;
}

/**
 * Text on one line as Markdown that shows exactly it. After `@` and `#` comes a zero-width space, because GitHub looks
 * for mentions and issue numbers in the finished page.
 */
export function escapeMarkdown(text: string): string {
  return references(oneLine(text)).replaceAll(/&#(?:64|35);/g, '$&&#8203;');
}

function references(text: string): string {
  // Everything but letters, digits, spaces and what has no meaning in Markdown or HTML at any place.
  return text.replace(/[!-+\-./:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
