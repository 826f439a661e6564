/** A finding: one thing that is wrong or worth knowing, with its code, its place and its fix. Findings are data. */

import type { Severity } from './codes/code-page.js';
import { type Code, codePage } from './codes/table.js';

export interface Finding {
  code: Code;
  severity: Severity;
  /** One line: lower case, no final period, untrusted values already quoted (`escape.ts`). */
  message: string;
  /** What to do about it. */
  fix: string;
  /** The file, as it can be shown on one line. Relative to where the user stands, with `/`. */
  path?: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
  /** The part of the decision space it is about. */
  region?: string;
}

export type Place = Partial<Pick<Finding, 'path' | 'line' | 'column' | 'region'>>;

/** A finding of a code; severity and fix are those of the table unless given. */
export function finding(
  code: Code,
  message: string,
  more: Place & { severity?: Severity; fix?: string } = {},
): Finding {
  const page = codePage(code);
  const { severity = page.severity, fix = page.fix, ...place } = more;
  return { code, severity, message, fix, ...place };
}

/** True when any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.severity === 'error');
}

/** Distinct deny codes (`ATTEST_*`, `DENY_*`) of the errors, in order of appearance. */
export function denyCodes(findings: readonly Finding[]): Code[] {
  const codes = findings.filter((one) => one.severity === 'error').map((one) => one.code);
  return [...new Set(codes)].filter((code) => code.startsWith('ATTEST_') || code.startsWith('DENY_'));
}
