/** Findings as workflow commands of the GitHub Actions runner: annotations on the lines they are about. */
import type { Severity } from '../codes/code-page.js';
import { codePage } from '../codes/table.js';
import type { Finding } from '../finding.js';
import { MAX_ANNOTATIONS } from '../limits.js';
import { oneLine } from './one-line.js';
import { bySeverity } from './pretty.js';
import { countOf, type Report } from './report.js';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** The report's findings as workflow commands. */
export function githubReport(report: Report): string {
  return githubAnnotations(report.findings);
}

/**
 * One command per finding and line. GitHub shows ten annotations of a kind per step and drops the rest unseen, so at
 * most MAX_ANNOTATIONS of a severity are written; a plain line then says how many are left.
 */
export function githubAnnotations(findings: readonly Finding[]): string {
  const lines: string[] = [];
  const written = { error: 0, warning: 0, note: 0 };
  const left = { error: 0, warning: 0, note: 0 };
  for (const one of bySeverity(findings)) {
    if (written[one.severity] >= MAX_ANNOTATIONS) {
      left[one.severity] += 1;
      continue;
    }
    written[one.severity] += 1;
    lines.push(annotation(one));
  }
  const more = (['error', 'warning', 'note'] as const)
    .filter((severity) => left[severity] > 0)
    .map((severity) => countOf(left[severity], `more ${severity}`));
  if (more.length > 0) lines.push(`${more.join(', ')} not shown as annotations; the summary has them all`);
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(one: Finding): string {
  const properties = {
    file: one.path,
    line: one.path === undefined ? undefined : one.line,
    col: one.path === undefined || one.line === undefined ? undefined : one.column,
    title: codePage(one.code).title,
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(oneLine(String(value)))}`)
    .join(',');
  const region = one.region === undefined ? '' : ` in ${one.region}`;
  return `::${COMMAND[one.severity]} ${list}::${escapeData(oneLine(`${one.message}${region}. Fix: ${one.fix} (${one.code})`))}`;
}

/** As the runner unescapes the text after the second `::` (actions/toolkit, docs/commands.md). */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As the runner unescapes the value of a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
