/** Where a result goes: the format on stdout, and the files of --report. */
import { CodedError } from '../errors.js';
import { printable, quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { oneLine } from '../report/one-line.js';
import { ANSI, PLAIN, prettyFindings } from '../report/pretty.js';
import type { Report } from '../report/report.js';
import { VERSION } from '../version.js';
import type { FlagSpecs, Outcome } from './command.js';
import type { CliIo } from './io.js';
import { usageError } from './parse-args.js';
import { suggestion } from './suggest.js';

export const FORMATS = ['pretty', 'json', 'junit', 'sarif', 'github'] as const;
export const REPORT_FORMATS = [...FORMATS, 'summary'] as const;
export type Format = (typeof FORMATS)[number];
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface OutputChoice {
  format: Format;
  reports: readonly { format: ReportFormat; file: string }[];
}

/** Columns that a wider terminal is not used beyond: longer lines read badly. */
const MAX_COLUMNS = 120;

/** The flags that the framework adds to a command. */
export function formatFlags(output: 'report' | 'value' | 'none'): FlagSpecs {
  if (output === 'none') return {};
  const format = { type: 'string', value: 'FORMAT', default: 'pretty', text: 'what stdout carries' } as const;
  if (output === 'value') return { format: { ...format, choices: ['pretty', 'json'] } };
  return {
    format: { ...format, choices: FORMATS },
    report: {
      type: 'string',
      value: 'FORMAT=FILE',
      repeatable: true,
      text: `also write a report to a file; ${REPORT_FORMATS.join(', ')} (Markdown)`,
    },
  };
}

/** The choice that parsed flags make. Throws WCP2001 on a --report that is not FORMAT=FILE or names a file twice. */
export function outputChoice(flags: Readonly<Record<string, unknown>>, command: string): OutputChoice {
  const words = Array.isArray(flags.report) ? flags.report.map(String) : [];
  const reports = words.map((word) => {
    const [name = '', ...rest] = word.split('=');
    const format = REPORT_FORMATS.find((one) => one === name);
    const file = rest.join('=');
    if (format === undefined || file === '') {
      throw usageError(
        `\`--report\` is ${quote(word)}, not FORMAT=FILE with one of ${REPORT_FORMATS.join(', ')}${suggestion(name, REPORT_FORMATS)}`,
        command,
      );
    }
    return { format, file };
  });
  const files = reports.map((one) => one.file);
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined) throw usageError(`\`--report\` names ${quote(twice)} twice`, command);
  return { format: FORMATS.find((one) => one === flags.format) ?? 'pretty', reports };
}

/** The format that words ask for before they are parsed, so that even a parse error comes in it. */
export function roughFormat(words: readonly string[]): Format {
  const at = words.findIndex((word) => word === '--format' || word.startsWith('--format='));
  const word = words[at]?.includes('=') ? words[at]?.slice('--format='.length) : words[at + 1];
  return (at === -1 ? undefined : FORMATS.find((one) => one === word)) ?? 'pretty';
}

/** Writes a result to stdout and its reports to their files; a finding for each file that could not be written. */
export async function emitOutcome(
  command: string,
  outcome: Outcome,
  choice: OutputChoice,
  io: CliIo,
): Promise<Finding[]> {
  const report = reportOf(command, outcome);
  const failures: Finding[] = [];
  for (const { format, file } of choice.reports) {
    try {
      io.writeFileAtomic(
        file,
        await render(format, report, outcome, { columns: MAX_COLUMNS, colour: false }),
      );
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      failures.push(findingOf(error));
    }
  }
  // What another program reads must hold nothing else.
  const aside = choice.format === 'pretty' && outcome.verbatim === true && outcome.pretty !== '';
  io.stdout(
    await render(choice.format, aside ? { ...report, findings: [] } : report, outcome, {
      columns: Math.min(io.columns, MAX_COLUMNS),
      colour: io.colour.stdout,
    }),
  );
  if (aside) for (const one of report.findings) io.stderr(errorText(one, io));
  for (const failure of failures) io.stderr(errorText(failure, io));
  return failures;
}

/** Tells of an error that ended the run: on stderr for people, in any other format than pretty on stdout as well. */
export async function emitError(
  command: string,
  error: Finding,
  choice: OutputChoice,
  io: CliIo,
): Promise<void> {
  io.stderr(errorText(error, io));
  if (choice.format === 'pretty' && choice.reports.length === 0) return;
  const outcome: Outcome = { json: { ok: false, findings: [error] }, pretty: '', findings: [error] };
  const quiet = choice.format === 'pretty' ? { ...io, stdout: () => undefined } : io;
  await emitOutcome(command, outcome, choice, quiet);
}

/** The finding that a thrown error stands for: its own code, or WCP7000 for what should not have been thrown. */
export function findingOf(error: unknown): Finding {
  if (error instanceof CodedError) {
    const fix = error.fix === undefined ? {} : { fix: error.fix };
    return finding(error.code, error.message, { severity: 'error', ...fix });
  }
  const text = error instanceof Error ? error.message : String(error);
  return finding('WCP7000', `unexpected error: ${printable(text)}`);
}

function errorText(error: Finding, io: CliIo): string {
  return prettyFindings([error], {
    columns: Math.min(io.columns, MAX_COLUMNS),
    palette: io.colour.stderr ? ANSI : PLAIN,
    count: false,
  });
}

function reportOf(command: string, outcome: Outcome): Report {
  return {
    title: `wcp-attest ${command}`.trim(),
    version: VERSION,
    ok: outcome.status === undefined ? !hasErrors(outcome.findings) : outcome.status === 0,
    findings: outcome.findings,
    cases: outcome.cases ?? [],
    packages: outcome.packages ?? [],
  };
}

async function render(
  format: ReportFormat,
  report: Report,
  outcome: Outcome,
  look: { columns: number; colour: boolean },
): Promise<string> {
  switch (format) {
    case 'pretty': {
      const findings = prettyFindings(report.findings, {
        columns: look.columns,
        palette: look.colour ? ANSI : PLAIN,
        count: true,
      });
      const result = outcome.verbatim ? outcome.pretty : outcome.pretty.split('\n').map(oneLine).join('\n');
      const text = result === '' || result.endsWith('\n') ? result : `${result}\n`;
      return text !== '' && findings !== '' ? `${text}\n${findings}` : `${text}${findings}`;
    }
    case 'json':
      return (await import('../report/json.js')).jsonReport(outcome.json);
    case 'junit':
      return (await import('../report/junit.js')).junitReport(report);
    case 'sarif':
      return (await import('../report/sarif.js')).sarifReport(report);
    case 'github':
      return (await import('../report/github.js')).githubReport(report);
    case 'summary':
      return (await import('../report/summary.js')).summaryReport(report);
  }
}
