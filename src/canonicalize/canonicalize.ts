/** A source to its canonical form: list, check, digest. Nothing here throws on what a tree can hold. */
import { FileFindings, type Finding, finding } from '../finding.js';
import { isLfsPointer, USUAL_LFS_POINTER_BYTES } from '../source/lfs-pointer.js';
import { type Digests, type OnProgress, rawPathOf, type Source, type SourceEntry } from '../source/source.js';
import { IGNORE_FILE } from './exclusions.js';
import { type CheckedFile, checkFileSet, isSelected } from './file-set.js';
import { startIgnoring } from './ignoring.js';
import type { PackageFile } from './package-hash.js';
import { type Refusals, shownPath } from './refusals.js';

export interface CanonicalPackage {
  /** In byte order of the path. Complete only when there are no findings. */
  files: PackageFile[];
  /** manifest.json and manifest.sig at the root, with their digests: covered only when they are what is verified. */
  own: Pick<PackageFile, 'path' | 'sha256'>[];
  emptyDirectories: string[];
  /** Paths that the hash leaves out and nobody signs. */
  residue: string[];
  /** Paths that `.wcpignore` leaves out; a directory ends in `/` and stands for all below it. Not UTF-8: with U+FFFD. */
  ignored: string[];
  /** The patterns of `.wcpignore`, when rules were asked for and the package has the file. */
  ignorePatterns: string[] | undefined;
  /** Every refusal (`ATTEST_TREE_UNSAFE`, `WCP2016`) and `ATTEST_PACKAGE_EMPTY`; an error makes the package unusable. */
  findings: Finding[];
  /** Bytes of all files. */
  bytes: number;
  /** The content of a listed file up to a limit, for comparing line endings. */
  read(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** Hands the content of files of the package over, as `stream` of the source does: in what order, it decides. */
  stream(
    paths: readonly string[],
    receive: (path: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>,
  ): Promise<void>;
}

export interface CanonicalizeOptions {
  /** Whether `.wcpignore` holds: for making a package, never for verifying one. A tarball has no ignore rules. */
  ignoreRules?: boolean | undefined;
  /** Called while files are read. */
  onProgress?: OnProgress | undefined;
}

/** Reads a source. The digests are computed even when something is refused, so that every finding is reported. */
export async function canonicalize(
  source: Source,
  options: CanonicalizeOptions = {},
): Promise<CanonicalPackage> {
  // A tarball is a package already.
  const applied = options.ignoreRules === true && source.kind !== 'tarball';
  const ignoring = applied ? await startIgnoring(source) : undefined;
  const all = await source.list(
    ignoring === undefined ? isSelected : (entry) => !ignoring.ignores(entry) && isSelected(entry),
  );
  const { listing, ignored } = ignoring?.leaveOut(all) ?? { listing: all, ignored: [] };
  const set = checkFileSet(listing);
  const entries = [...set.files, ...set.own].map((file) => file.entry);
  const digests = await source.digest(entries, options.onProgress);
  const digested = (checked: readonly CheckedFile[]): PackageFile[] =>
    toPackageFiles(checked, digests, set.refusals);
  const files = digested(set.files);
  const own = digested(set.own);
  for (const fault of digests.faults) set.refusals.addReadFault(fault);
  const findings = set.refusals.findings(source.label);
  for (const one of ignoring?.findings(listing, digests) ?? []) findings.push(one);
  // The rules alone are no package: they leave out too much.
  const counts = (file: PackageFile): boolean =>
    file.hashed && (ignored.length === 0 || file.path !== IGNORE_FILE);
  if (findings.length === 0 && !files.some(counts)) {
    const what = ignored.length === 0 ? 'no files' : 'no files besides `.wcpignore`';
    findings.push(
      finding('ATTEST_PACKAGE_EMPTY', `the package has ${what}`, { path: shownPath(source.label, '') }),
    );
  }
  if (options.ignoreRules === true && source.kind === 'directory')
    for (const one of await pointerWarnings(source, files)) findings.push(one);
  return {
    files,
    own,
    emptyDirectories: set.emptyDirectories,
    residue: set.residue,
    ignored,
    ignorePatterns: ignoring?.patterns,
    findings,
    bytes: files.reduce((sum, file) => sum + file.size, 0),
    read: (path, maxBytes) => source.read(rawPathOf(path), maxBytes),
    stream: (paths, receive) => {
      const byPath = new Map([...set.files, ...set.own].map(({ path, entry }) => [path, entry]));
      const byEntry = new Map(paths.flatMap((path) => pairOf(byPath.get(path), path)));
      return source.stream([...byEntry.keys()], (entry, chunks) => receive(byEntry.get(entry) ?? '', chunks));
    },
  };
}

function pairOf(entry: SourceEntry | undefined, path: string): [SourceEntry, string][] {
  return entry === undefined ? [] : [[entry, path]];
}

/** On disk a Git LFS pointer is a file like any other, but hardly what should be signed. */
async function pointerWarnings(source: Source, files: readonly PackageFile[]): Promise<Finding[]> {
  const findings = new FileFindings();
  const { min, max } = USUAL_LFS_POINTER_BYTES;
  for (const { path, size } of files) {
    if (size < min || size > max) continue;
    const bytes = await source.read(rawPathOf(path), max);
    if (bytes === undefined || !isLfsPointer(bytes)) continue;
    const shown = shownPath(source.label, path);
    const message = `\`${shown}\`: a Git LFS pointer, not the file itself`;
    const fix = 'git lfs pull';
    findings.add(finding('ATTEST_TREE_UNSAFE', message, { path: shown, severity: 'warning', fix }));
  }
  return findings.all();
}

/** The files that were digested. What is missing has a fault; what may not be executed as it is, a finding. */
function toPackageFiles(
  checked: readonly CheckedFile[],
  digests: Digests,
  refusals: Refusals,
): PackageFile[] {
  const files: PackageFile[] = [];
  for (const { path, entry, hashed } of checked) {
    const facts = digests.facts.get(entry);
    if (facts === undefined) continue;
    const { sha256, size, mode } = facts;
    if ((mode & 0o6000) !== 0) refusals.addMode(entry.path);
    else files.push({ path, size, sha256, executable: (mode & 0o111) !== 0, hashed });
  }
  return files;
}
