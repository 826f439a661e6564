/** What is said of the source that a package is read from: the commit, and what the work tree has besides it. */
import { coverageOf } from '../canonicalize/exclusions.js';
import { pathText } from '../canonicalize/path-rules.js';
import { shownPath, shownRaw } from '../canonicalize/refusals.js';
import type { Severity } from '../codes/code-page.js';
import { printableBytes } from '../escape.js';
import { FileFindings, type Finding, finding } from '../finding.js';
import { MAX_UNTRACKED_FINDINGS } from '../limits.js';
import { countOf } from '../report/report.js';
import { type RawPath, rawBytes, type Source } from '../source/source.js';

/** The member `source` of JSON results. */
export interface SourceFacts {
  kind: Source['kind'];
  /** Hex object id, of a git source. */
  commit?: string;
  /** Of a commit that is checked out: paths in the package that the work tree has differently. */
  edits?: string[];
  /** Of a commit that is checked out: paths beside the package that git does not track; a directory ends in `/`. */
  untracked?: string[];
  /** Of a tarball: how many leading names are left out of every path. */
  strip?: number;
}

/** The facts of a source that was listed. */
export function sourceFacts(source: Source): SourceFacts {
  const { kind, commit, edits, untracked, strip } = source;
  return {
    kind,
    ...(commit === undefined ? {} : { commit: commit.commit }),
    ...(edits === undefined ? {} : { edits: editedPaths(source).map(textOf) }),
    ...(untracked === undefined ? {} : { untracked: untrackedPaths(source).map(textOf) }),
    ...(strip === undefined ? {} : { strip }),
  };
}

/**
 * What the work tree has that the commit has not: a warning (WCP2015) for every edit of the package and a note (WCP2017)
 * for every untracked path.
 */
export function uncommittedEdits(
  source: Source,
  options: {
    /** Whether the attestation at the root, which signing writes, counts too: where it is verified. */
    withAttestation?: boolean;
    untracked?: Severity;
  } = {},
): Finding[] {
  const { withAttestation, untracked } = options;
  return [...editFindings(source, withAttestation), ...untrackedFindings(source, untracked)];
}

/** Edits as errors, for signing, because what is signed would not be what is on disk. */
export function refuseUncommittedEdits(source: Source): Finding[] {
  return editFindings(source).map((one) => ({
    ...one,
    severity: 'error',
    fix: 'Commit or undo the edits, or sign what is on disk with `--from directory`.',
  }));
}

/** A finding (WCP2017) for every untracked path, up to MAX_UNTRACKED_FINDINGS, and one that counts the others. */
export function untrackedFindings(source: Source, severity: Severity = 'note'): Finding[] {
  const paths = untrackedPaths(source);
  const findings = paths.slice(0, MAX_UNTRACKED_FINDINGS).map((path) => {
    const shown = shownRaw(source.label, path);
    const message = `\`${shown}\` is not tracked by git, so it is not part of the package`;
    return finding('WCP2017', message, { path: shown, severity });
  });
  const more = paths.length - findings.length;
  if (more > 0) {
    const path = shownPath(source.label, '');
    const message = `\`${path}\` has ${countOf(more, 'more path')} that git does not track`;
    findings.push(finding('WCP2017', message, { path, severity }));
  }
  return findings;
}

function editFindings(source: Source, withAttestation?: boolean): Finding[] {
  const findings = new FileFindings();
  for (const path of editedPaths(source, withAttestation)) {
    const shown = shownRaw(source.label, path);
    findings.report('WCP2015', `\`${shown}\` has edits that are not committed`, () => ({ path: shown }));
  }
  return findings.all();
}

function untrackedPaths({ untracked = [] }: Source): RawPath[] {
  return untracked.filter((path) => path.endsWith('/') || coverageOf(path, false) !== 'own');
}

function editedPaths({ edits = [] }: Source, withAttestation = false): RawPath[] {
  return edits.filter((path) => withAttestation || coverageOf(path, false) !== 'own');
}

/** As text; a path that is not UTF-8 with its other bytes escaped. */
function textOf(path: RawPath): string {
  return pathText(path) ?? printableBytes(rawBytes(path));
}
