/** What is said of the source that a package is read from: the commit, and what the work tree has besides it. */
import { coverageOf } from '../canonicalize/exclusions.js';
import { shownPath } from '../canonicalize/refusals.js';
import { pathText } from '../canonicalize/path-rules.js';
import type { Severity } from '../codes/code-page.js';
import { FileFindings, type Finding, finding } from '../finding.js';
import { MAX_UNTRACKED_FINDINGS } from '../limits.js';
import { countOf } from '../report/report.js';
import type { Source } from '../source/source.js';

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

/** The facts of a source that was listed; `ignored` are the paths that `.wcpignore` leaves out of the package. */
export function sourceFacts(source: Source, ignored: readonly string[] = []): SourceFacts {
  const { kind, commit, edits, untracked, strip } = source;
  return {
    kind,
    ...(commit === undefined ? {} : { commit: commit.commit }),
    ...(edits === undefined ? {} : { edits: editedPaths(source, ignored) }),
    ...(untracked === undefined ? {} : { untracked: untrackedPaths(source) }),
    ...(strip === undefined ? {} : { strip }),
  };
}

/**
 * What the work tree has that the commit has not: a warning (WCP2015) for every edit of the package and a note (WCP2017)
 * for every untracked path. What `.wcpignore` leaves out is not of the package.
 */
export function uncommittedEdits(
  source: Source,
  ignored: readonly string[],
  options: {
    /** Whether the attestation at the root, which signing writes, counts too: where it is verified. */
    withAttestation?: boolean;
    untracked?: Severity;
  } = {},
): Finding[] {
  const { withAttestation, untracked } = options;
  return [...editFindings(source, ignored, withAttestation), ...untrackedFindings(source, untracked)];
}

/** Edits as errors, for signing, because what is signed would not be what is on disk. */
export function refuseUncommittedEdits(source: Source, ignored: readonly string[]): Finding[] {
  return editFindings(source, ignored).map((one) => ({
    ...one,
    severity: 'error',
    fix: 'Commit or undo the edits, or sign what is on disk with `--from directory`.',
  }));
}

/** A finding (WCP2017) for every untracked path, up to MAX_UNTRACKED_FINDINGS, and one that counts the others. */
export function untrackedFindings(source: Source, severity: Severity = 'note'): Finding[] {
  const paths = untrackedPaths(source);
  const findings = paths.slice(0, MAX_UNTRACKED_FINDINGS).map((path) => {
    const shown = shownPath(source.label, path);
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

function editFindings(source: Source, ignored: readonly string[], withAttestation?: boolean): Finding[] {
  const findings = new FileFindings();
  for (const path of editedPaths(source, ignored, withAttestation)) {
    const shown = shownPath(source.label, path);
    findings.report('WCP2015', `\`${shown}\` has edits that are not committed`, () => ({ path: shown }));
  }
  return findings.all();
}

function untrackedPaths({ untracked = [] }: Source): string[] {
  return untracked
    .map((path) => pathText(path) ?? path)
    .filter((path) => path.endsWith('/') || coverageOf(path, false) !== 'own');
}

function editedPaths({ edits = [] }: Source, ignored: readonly string[], withAttestation = false): string[] {
  const leftOut = new Set(ignored);
  return edits
    .map((path) => pathText(path) ?? path)
    .filter((path) => {
      const coverage = coverageOf(path, false);
      if (coverage === 'residue' || leftOut.has(path)) return false;
      return coverage !== 'own' || withAttestation;
    });
}
