/** The page of a code: Markdown for docs/codes, plain text for `wcp-attest explain`. */
import type { CodePage } from '../codes/code-page.js';
import { allCodes, type Code, codePage } from '../codes/table.js';
import { wrap } from './wrap.js';

const EXIT: Readonly<Record<CodePage['exit'], string>> = {
  1: '1 (denied)',
  2: '2 (usage or invalid input)',
  3: '3 (environment)',
  70: '70 (a bug in wcp-attest)',
};

function exitText(page: CodePage): string {
  return page.severity === 'error' ? EXIT[page.exit] : `0 (a ${page.severity} does not fail)`;
}

/** The page as plain text of at most `columns` columns. */
export function codePageText(code: Code, columns: number): string {
  const page = codePage(code);
  return [
    ...wrap(`${code}: ${page.title}`, columns, '  '),
    '',
    ...wrap(page.meaning, columns),
    '',
    'Usual causes:',
    ...page.causes.flatMap((cause) => wrap(`  - ${cause}`, columns, '    ')),
    '',
    ...wrap(`Fix: ${page.fix}`, columns, '     '),
    '',
    `Severity: ${page.severity}. Exit status: ${exitText(page)}.`,
    '',
  ].join('\n');
}

/** The page as a Markdown document. */
export function codePageMarkdown(code: Code): string {
  const page = codePage(code);
  return [
    `# ${code}`,
    '',
    `**${page.title}**`,
    '',
    `Severity: ${page.severity}. Exit status: ${exitText(page)}.`,
    '',
    '## Meaning',
    '',
    page.meaning,
    '',
    '## Usual causes',
    '',
    ...page.causes.map((cause) => `- ${cause}`),
    '',
    '## Fix',
    '',
    page.fix,
    '',
  ].join('\n');
}

/** The list of all pages as a Markdown document. */
export function codeIndexMarkdown(): string {
  return [
    '# Codes',
    '',
    'Every message of wcp-attest names one of these. `wcp-attest explain CODE` prints a page; these files are generated',
    'from `src/codes` by `npm run docs`.',
    '',
    '| Code | Title | Severity | Exit status |',
    '| --- | --- | --- | --- |',
    ...allCodes().map((code) => {
      const page = codePage(code);
      return `| [${code}](${code}.md) | ${page.title.replaceAll('|', '\\|')} | ${page.severity} | ${page.severity === 'error' ? page.exit : 0} |`;
    }),
    '',
  ].join('\n');
}
