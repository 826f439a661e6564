/** The exit status of a run, from its findings alone. */
import type { ExitStatus } from '../codes/code-page.js';
import { codePage } from '../codes/table.js';
import type { Finding } from '../finding.js';

/**
 * A bug of ours (70) makes every other result doubtful; a denial (1) is definite whatever else went wrong; invalid
 * input (2) is for the user to correct before an environment failure (3) is worth a retry.
 */
const PRECEDENCE: readonly ExitStatus[] = [70, 1, 2, 3];

/** 0 without errors, else the first of 70, 1, 2, 3 that the code of an error finding stands for. */
export function exitStatus(findings: readonly Finding[]): 0 | ExitStatus {
  const found = new Set(
    findings.filter((one) => one.severity === 'error').map((one) => codePage(one.code).exit),
  );
  return PRECEDENCE.find((status) => found.has(status)) ?? 0;
}
