/** What is said of the source that a package is read from: the commit, and the edits that are not in it. */
import { coverageOf } from '../canonicalize/exclusions.js';
import { shownPath } from '../canonicalize/file-set.js';
import { pathText } from '../canonicalize/path-rules.js';
import { FileFindings, type Finding } from '../finding.js';
import type { Source } from '../source/source.js';

/** The member `source` of JSON results. */
export interface SourceFacts {
  kind: Source['kind'];
  /** Hex object id, of a git source. */
  commit?: string;
  /** Of a commit that is checked out: paths in the package that the work tree has differently. */
  edits?: string[];
  /** Of a tarball: how many leading names are left out of every path. */
  strip?: number;
}

/** The facts of a source that was listed; `ignored` are the paths that `.wcpignore` leaves out of the package. */
export function sourceFacts(source: Source, ignored: readonly string[] = []): SourceFacts {
  const { kind, commit, edits, strip } = source;
  return {
    kind,
    ...(commit === undefined ? {} : { commit: commit.commit }),
    ...(edits === undefined ? {} : { edits: editedPaths(source, ignored) }),
    ...(strip === undefined ? {} : { strip }),
  };
}

/**
 * A warning (WCP2015) for every edit of the package that is not committed. What `.wcpignore` leaves out is not of the
 * package; the attestation at its root, which signing writes, counts only where it is verified.
 */
export function uncommittedEdits(
  source: Source,
  ignored: readonly string[],
  withAttestation = false,
): Finding[] {
  const findings = new FileFindings();
  for (const path of editedPaths(source, ignored, withAttestation)) {
    const shown = shownPath(source.label, path);
    findings.report('WCP2015', `\`${shown}\` has edits that are not committed`, () => ({ path: shown }));
  }
  return findings.all();
}

/** As `uncommittedEdits`, for signing: errors, because what is signed would not be what is on disk. */
export function refuseUncommittedEdits(source: Source, ignored: readonly string[]): Finding[] {
  return uncommittedEdits(source, ignored).map((one) => ({
    ...one,
    severity: 'error',
    fix: 'Commit or undo the edits, or sign what is on disk with `--from directory`.',
  }));
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
