/** A source to its canonical form: list, check, digest. Nothing here throws on what a tree can hold. */
import { type Finding, finding } from '../finding.js';
import { type Digests, type OnProgress, rawPathOf, type Source } from '../source/source.js';
import {
  type CheckedFile,
  checkFileSet,
  faultFinding,
  isSelected,
  refuseMode,
  shownPath,
} from './file-set.js';
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

export interface CanonicalizeOptions {
  /** Called while files are read. */
  onProgress?: OnProgress | undefined;
}

/** Reads a source. The digests are computed even when something is refused, so that every finding is reported. */
export async function canonicalize(
  source: Source,
  options: CanonicalizeOptions = {},
): Promise<CanonicalPackage> {
  const listing = await source.list(isSelected);
  const set = checkFileSet(source, listing);
  const findings = [...set.findings];
  const entries = [...set.files, ...set.own].map((file) => file.entry);
  const digests = await source.digest(entries, options.onProgress);
  const refused = new Set(findings.map((one) => one.path));
  const refuse = (one: Finding): void => {
    if (!refused.has(one.path)) findings.push(one);
    refused.add(one.path);
  };
  const digested = (all: readonly CheckedFile[]): PackageFile[] =>
    toPackageFiles(source.label, all, digests, refuse);
  const files = digested(set.files);
  const own = digested(set.own);
  for (const fault of digests.faults) refuse(faultFinding(source.label, fault));
  if (findings.length === 0 && !files.some((file) => file.hashed)) {
    findings.push(
      finding('ATTEST_PACKAGE_EMPTY', 'the package has no files', { path: shownPath(source.label, '') }),
    );
  }
  return {
    files,
    own,
    emptyDirectories: set.emptyDirectories,
    residue: set.residue,
    findings,
    bytes: files.reduce((sum, file) => sum + file.size, 0),
    read: (path, maxBytes) => source.read(rawPathOf(path), maxBytes),
  };
}

/** The files that were digested. What is missing has a fault; what may not be executed as it is, a finding. */
function toPackageFiles(
  label: string,
  checked: readonly CheckedFile[],
  digests: Digests,
  refuse: (one: Finding) => void,
): PackageFile[] {
  const files: PackageFile[] = [];
  for (const { path, entry, hashed } of checked) {
    const facts = digests.facts.get(entry);
    if (facts === undefined) continue;
    const { sha256, size, mode } = facts;
    const refusal = refuseMode(label, entry.path, mode);
    if (refusal === undefined) files.push({ path, size, sha256, executable: (mode & 0o111) !== 0, hashed });
    else refuse(refusal);
  }
  return files;
}
