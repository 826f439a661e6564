/** Why a verifier would deny a directory on disk whose commit is signed: what differs between the two, path by path. */
import type { CanonicalPackage } from '../canonicalize/canonicalize.js';
import type { PackageFile } from '../canonicalize/package-hash.js';
import { shownPath } from '../canonicalize/refusals.js';
import { FileFindings, type Finding, finding } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { type ChangeKind, compareWithSigned } from '../manifest/changes.js';
import { rawBytes, rawPathOf, type Source, type SourceEntry } from '../source/source.js';
import { isHarmless } from '../verify/completeness-step.js';

const FIX =
  'Deploy a fresh checkout or a packed tarball (`wcp-attest pack`): a verifier denies this directory as it is.';

/** A warning for each difference; a directory of which nothing is signed is one. `disk` must not be listed yet. */
export async function diskDifferences(
  disk: Source,
  content: Pick<CanonicalPackage, 'files' | 'emptyDirectories'>,
): Promise<Finding[]> {
  const findings = new FileFindings();
  const warn = (path: string, what: string): void => {
    const shown = shownPath(disk.label, path);
    findings.add(warning(shown, what));
  };
  const files = new Map(content.files.map((file) => [rawPathOf(file.path), file]));
  const directories = new Set(
    [...files.keys(), ...content.emptyDirectories.map((path) => `${rawPathOf(path)}/`)].flatMap(parentsOf),
  );
  const isSigned = ({ path, kind }: SourceEntry): boolean =>
    kind === 'directory' ? directories.has(path) : kind === 'file' && files.has(path);
  const { entries, faults } = await disk.list(isSigned);
  for (const fault of faults) warn(rawBytes(fault.path).toString(), fault.detail);
  for (const entry of entries) {
    const text = rawBytes(entry.path).toString();
    if (isSigned(entry) || isHarmless(text) || text === 'manifest.json' || text === 'manifest.sig') continue;
    warn(entry.kind === 'directory' ? `${text}/` : text, TEXTS.added);
  }
  const there = entries.filter((entry) => entry.kind === 'file' && files.has(entry.path));
  const { facts } = await disk.digest(there);
  const found = there.flatMap((entry): PackageFile[] => {
    const [fact, file] = [facts.get(entry), files.get(entry.path)];
    if (fact === undefined || file === undefined) return [];
    const { sha256, size, mode } = fact;
    return [{ path: file.path, size, sha256, executable: (mode & 0o111) !== 0, hashed: file.hashed }];
  });
  const here = new Set(
    entries.filter((one) => one.kind === 'directory').map((one) => rawBytes(one.path).toString()),
  );
  const changes = await compareWithSigned(
    { files: [...content.files], empty_directories: [...content.emptyDirectories] },
    { files: found, emptyDirectories: content.emptyDirectories.filter((path) => here.has(path)) },
    (path) => disk.read(rawPathOf(path), MAX_DOCUMENT_BYTES),
  );
  for (const { path, change } of changes) warn(path, TEXTS[change]);
  return findings.all();
}

const TEXTS: Record<ChangeKind, string> = {
  added: 'is on disk and not in what is signed',
  'directory-added': 'is on disk and not in what is signed',
  removed: 'is not on disk as it is signed',
  'directory-removed': 'is not on disk as it is signed',
  modified: 'has other content on disk than is signed',
  'line-endings': 'has other line endings on disk than are signed',
  'made-executable': 'is executable on disk, and not as it is signed',
  'made-not-executable': 'is not executable on disk, but is as it is signed',
};

function warning(path: string, what: string): Finding {
  return finding('ATTEST_HASH_MISMATCH', `\`${path}\` ${what}`, { path, severity: 'warning', fix: FIX });
}

function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
