/** SARIF 2.1.0 (OASIS), for code scanning: rules from the code table, one result per finding. */
import type { Severity } from '../codes/code-page.js';
import { type Code, codePage } from '../codes/table.js';
import type { Finding } from '../finding.js';
import { jsonText, oneLine } from './one-line.js';
import type { Report } from './report.js';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };
const HOME = 'https://github.com/pyhall/attest-action';

/** The report as one SARIF run. Findings without a place point at the root of the repository. */
export function sarifReport(report: Report): string {
  const codes = [...new Set(report.findings.map((one) => one.code))];
  return `${jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'wcp-attest',
            version: report.version,
            informationUri: HOME,
            rules: codes.map(rule),
          },
        },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The directory the program ran in.' } } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((one) => result(one, codes.indexOf(one.code))),
      },
    ],
  })}\n`;
}

function rule(code: Code): unknown {
  const page = codePage(code);
  return {
    id: code,
    shortDescription: { text: page.title },
    fullDescription: { text: page.meaning },
    help: { text: page.fix },
    helpUri: `${HOME}/blob/main/docs/codes/${code}.md`,
    defaultConfiguration: { level: LEVEL[page.severity] },
  };
}

function result(one: Finding, ruleIndex: number): unknown {
  return {
    ruleId: one.code,
    ruleIndex,
    level: LEVEL[one.severity],
    message: { text: oneLine(`${one.message}. Fix: ${one.fix} (${one.code})`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(one.path ?? '.'), uriBaseId: '%SRCROOT%' },
          region: {
            startLine: one.line ?? 1,
            ...(one.column === undefined ? {} : { startColumn: one.column }),
          },
        },
      },
    ],
    ...(one.region === undefined ? {} : { properties: { region: oneLine(one.region) } }),
  };
}

/** A relative URI reference (RFC 3986 section 4.2) of a path: every character outside the unreserved ones is escaped. */
function uriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
