/** A finding: one thing that is wrong or worth knowing, with its code, its place and its fix. Findings are data. */

import type { Severity } from './codes/code-page.js';
import { type Code, codePage } from './codes/table.js';
import { MAX_FINDINGS_PER_FILE } from './limits.js';

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

/**
 * Findings about one file, kept up to MAX_FINDINGS_PER_FILE. The last one then says how many more there are, and is an
 * error when one of those is.
 */
export class FileFindings {
  private readonly kept: Finding[] = [];
  private further = 0;
  /** The first of the most severe that `all` does not show. */
  private worst: Finding | undefined;

  /** Adds a finding as `finding` makes it; `place` is asked only when it is kept. */
  report(code: Code, message: string, place: () => Place): void {
    const full = this.kept.length === MAX_FINDINGS_PER_FILE;
    this.add(finding(code, message, full ? {} : place()));
  }

  add(...some: readonly Finding[]): void {
    for (const one of some) {
      if (this.kept.length < MAX_FINDINGS_PER_FILE) this.kept.push(one);
      else this.further += 1;
      if (this.kept.length < MAX_FINDINGS_PER_FILE) continue;
      if (this.worst === undefined || (this.worst.severity !== 'error' && one.severity === 'error'))
        this.worst = one;
    }
  }

  /** The findings, in the order in which they were added. */
  all(): Finding[] {
    if (this.further === 0 || this.worst === undefined) return [...this.kept];
    const { code, severity } = this.worst;
    const path = this.kept[0]?.path;
    const message = `there are ${this.further + 1} more findings about this file`;
    const last = finding(code, message, {
      severity,
      fix: 'Correct the ones that are shown, then run again.',
      ...(path === undefined ? {} : { path }),
    });
    return [...this.kept.slice(0, -1), last];
  }
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
