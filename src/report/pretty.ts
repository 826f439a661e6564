/** Findings for people: readable without colour, wrapped at the width of the terminal. */
import type { Severity } from '../codes/code-page.js';
import type { Finding } from '../finding.js';
import { oneLine } from './one-line.js';
import { countOf, placeText } from './report.js';
import { wrap } from './wrap.js';

/** How parts of the text are coloured; each function returns the text with its own start and end. */
export interface Palette {
  error(text: string): string;
  warning(text: string): string;
  note(text: string): string;
  dim(text: string): string;
}

const sgr = (start: number, end: number) => (text: string) => `\u001b[${start}m${text}\u001b[${end}m`;
const same = (text: string): string => text;

export const PLAIN: Palette = { error: same, warning: same, note: same, dim: same };
export const ANSI: Palette = { error: sgr(31, 39), warning: sgr(33, 39), note: sgr(36, 39), dim: sgr(2, 22) };

export interface PrettyOptions {
  /** Columns to wrap at. */
  columns: number;
  palette: Palette;
  /** Whether a last line counts the findings. */
  count: boolean;
}

/** The findings one below the other, errors first; empty text for none. */
export function prettyFindings(findings: readonly Finding[], options: PrettyOptions): string {
  if (findings.length === 0) return '';
  const blocks = bySeverity(findings).map((one) => block(one, options));
  if (options.count) blocks.push(`${countLine(findings)}\n`);
  return blocks.join('');
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Errors, then warnings, then notes, each in the order given. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

/** `2 errors, 1 warning; \`wcp-attest explain CODE\` tells more`. */
function countLine(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map(
    (severity) => [severity, findings.filter((one) => one.severity === severity)] as const,
  )
    .filter(([, some]) => some.length > 0)
    .map(([severity, some]) => countOf(some.length, severity));
  const [first] = bySeverity(findings);
  return `${counts.join(', ')}; \`wcp-attest explain ${first?.code ?? 'CODE'}\` tells more`;
}

function block(one: Finding, { columns, palette }: PrettyOptions): string {
  const head = `${one.severity} ${one.code} `;
  const [first = '', ...rest] = wrap(`${head}${oneLine(one.message)}`, columns, '  ');
  const place = placeText(one);
  const lines = [
    `${palette[one.severity](one.severity)}${first.slice(one.severity.length)}`,
    ...rest,
    ...(place === undefined ? [] : [palette.dim(`  at ${oneLine(place)}`)]),
    ...(one.region === undefined ? [] : wrap(`  in ${oneLine(one.region)}`, columns, '     ')),
    ...(one.fix === '' ? [] : wrap(`  fix: ${oneLine(one.fix)}`, columns, '       ')),
  ];
  return `${lines.join('\n')}\n`;
}
