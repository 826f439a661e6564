import { readFileSync } from 'node:fs';
import type { Finding } from '../../src/finding.js';

const text = readFileSync(new URL('../../docs/compatibility.md', import.meta.url), 'utf8');

/** The cells of the table under a heading of docs/compatibility.md, without its head; code marks are taken off. */
export function compatibilityRows(heading: string): string[][] {
  const section = text.split(/^#+ /m).find((one) => one.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/compatibility.md has no heading: ${heading}`);
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

/** How the tables name a rule file that is not loaded: the codes of its errors. */
export function refusal(findings: readonly Finding[]): string {
  const errors = findings.filter((one) => one.severity === 'error').map((one) => one.code);
  return `refused: ${[...new Set(errors)].join(', ')}`;
}
