/** A source to its canonical form: list, check, digest. Nothing here throws on what a tree can hold. */
import { type Finding, finding } from '../finding.js';
import type { Source } from '../source/source.js';
import { type CheckedFile, checkFileSet, descendInto, faultFinding, shownPath } from './file-set.js';
import type { PackageFile } from './package-hash.js';

export interface CanonicalPackage {
  /** In byte order of the path. Complete only when there are no findings. */
  files: PackageFile[];
  /** manifest.json and manifest.sig at the root, with their digests: covered only when they are what is verified. */
  own: Pick<PackageFile, 'path' | 'sha256'>[];
  emptyDirectories: string[];
  /** Paths that the hash leaves out and nobody signs. */
  residue: string[];
  /** Every refusal (`ATTEST_TREE_UNSAFE`) and `ATTEST_PACKAGE_EMPTY`; an error makes the package unusable. */
  findings: Finding[];
  /** Bytes of all files. */
  bytes: number;
  /** The content of a listed file up to a limit, for comparing line endings. */
  read(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
}

/** Reads a source. The digests are computed even when something is refused, so that every finding is reported. */
export async function canonicalize(source: Source): Promise<CanonicalPackage> {
  const listing = await source.list(descendInto);
  const set = checkFileSet(source, listing);
  const entries = new Map(set.files.map((file) => [file.path, file.entry]));
  const findings = [...set.findings];
  const digests = await source.digest([...set.files, ...set.own].map((file) => file.entry));
  const digested = (file: CheckedFile): PackageFile[] => toPackageFile(file, digests.sha256.get(file.entry));
  const refused = new Set(findings.map((one) => one.path));
  const faults = digests.faults.map((fault) => faultFinding(source.label, fault));
  for (const one of faults) if (!refused.has(one.path)) findings.push(one);
  const files = set.files.flatMap(digested);
  if (findings.length === 0 && !files.some((file) => file.hashed)) {
    findings.push(
      finding('ATTEST_PACKAGE_EMPTY', 'the package has no files', { path: shownPath(source.label, '') }),
    );
  }
  return {
    files,
    own: set.own.flatMap(digested),
    emptyDirectories: set.emptyDirectories,
    residue: set.residue,
    findings,
    bytes: files.reduce((sum, file) => sum + file.size, 0),
    async read(path, maxBytes) {
      const entry = entries.get(path);
      return entry === undefined ? undefined : source.read(entry, maxBytes);
    },
  };
}

function toPackageFile(file: CheckedFile, sha256: string | undefined): PackageFile[] {
  if (sha256 === undefined) return [];
  const { size, mode } = file.entry;
  return [{ path: file.path, size, sha256, executable: (mode & 0o111) !== 0, hashed: file.hashed }];
}
