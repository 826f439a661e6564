/** What every report format is made from: findings, and around them the test cases and packages they belong to. */
import type { Finding } from '../finding.js';

/** One test, such as a routing fixture. */
export interface ReportCase {
  /** What groups cases: the fixture file. */
  suite: string;
  name: string;
  status: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped; empty for one that passed. */
  findings: readonly Finding[];
}

/** One worker package. */
export interface ReportPackage {
  /** Worker id, or what is known of it. */
  name: string;
  /** Directory or file as the user named it. */
  root: string;
  packageHash?: string;
  hashOrder?: string;
  /** Which SDKs compute the same hash, and what makes the others differ; one line each. */
  orderLines?: readonly string[];
  /** One or two words: `verified`, `denied`, `signed`, `not signed`. */
  verdict: string;
}

export interface Report {
  /** What was run: `wcp-attest check`. */
  title: string;
  /** The version of this program. */
  version: string;
  ok: boolean;
  /** Everything found, the findings of `cases` included. */
  findings: readonly Finding[];
  cases: readonly ReportCase[];
  packages: readonly ReportPackage[];
}

/** `1 error`, `2 errors`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `path:line:column` as far as it is known, or undefined without a path. */
export function placeText(one: Finding): string | undefined {
  if (one.path === undefined) return undefined;
  return [one.path, one.line, one.line === undefined ? undefined : one.column]
    .filter((part) => part !== undefined)
    .join(':');
}
