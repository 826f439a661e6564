/** The shape of one entry of the code table: what `wcp-attest explain CODE` prints and docs/codes holds. */

export type Severity = 'error' | 'warning' | 'note';

/**
 * What a finding of this code means for the exit status when its severity is error:
 * 1 denied, 2 usage or invalid input, 3 environment (network, file system), 70 a bug of this program.
 */
export type ExitStatus = 1 | 2 | 3 | 70;

export interface CodePage {
  /** One line, no final period. */
  title: string;
  severity: Severity;
  exit: ExitStatus;
  /** What has been found, and why it matters. */
  meaning: string;
  /** The usual causes, most frequent first. */
  causes: readonly string[];
  /** What to do, as commands and edits. */
  fix: string;
}
