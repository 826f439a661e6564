/** What differs between the signed file list and the files that are there. */
import { createHash } from 'node:crypto';
import { compareGo } from '../canonicalize/order.js';
import type { PackageFile } from '../canonicalize/package-hash.js';
import type { Predicate } from './statement.js';

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'modified'
  | 'line-endings'
  | 'made-executable'
  | 'made-not-executable'
  | 'directory-added'
  | 'directory-removed';

export interface Change {
  path: string;
  change: ChangeKind;
}

type SignedFile = Predicate['files'][number];

/** Every difference, in byte order of the path. `read` gives a file's content, to tell line endings from edits. */
export async function compareWithSigned(
  signed: Pick<Predicate, 'files' | 'empty_directories'>,
  found: { files: readonly PackageFile[]; emptyDirectories: readonly string[] },
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<Change[]> {
  const changes: Change[] = [];
  const now = new Map(found.files.map((file) => [file.path, file]));
  for (const before of signed.files) {
    const after = now.get(before.path);
    now.delete(before.path);
    if (after === undefined) changes.push({ path: before.path, change: 'removed' });
    else for (const each of await compareFile(before, after, read)) changes.push(each);
  }
  for (const path of now.keys()) changes.push({ path, change: 'added' });
  // A directory that got its first file, or lost its last, shows in the files already.
  const parents = new Set([...now.keys(), ...signed.files.map((file) => file.path)].flatMap(parentsOf));
  const signedDirectories = new Set(signed.empty_directories);
  for (const path of found.emptyDirectories) {
    if (!signedDirectories.delete(path) && !parents.has(path))
      changes.push({ path, change: 'directory-added' });
  }
  for (const path of signedDirectories) {
    if (!parents.has(path)) changes.push({ path, change: 'directory-removed' });
  }
  return changes.sort((a, b) => compareGo(a.path, b.path));
}

function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function compareFile(
  before: SignedFile,
  after: PackageFile,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<Change[]> {
  const { path } = before;
  const changes: Change[] = [];
  if (before.sha256 !== after.sha256) {
    const content = await read(path);
    const only = content !== undefined && isLineEndingsOnly(content, before.sha256);
    changes.push({ path, change: only ? 'line-endings' : 'modified' });
  }
  if (before.executable !== after.executable) {
    changes.push({ path, change: after.executable ? 'made-executable' : 'made-not-executable' });
  }
  return changes;
}

/** True when the content with other line endings has the signed digest. */
function isLineEndingsOnly(content: Uint8Array, signedSha256: string): boolean {
  const text = Buffer.from(content).toString('latin1');
  const lf = text.replaceAll('\r\n', '\n');
  return [lf, lf.replaceAll('\n', '\r\n')].some(
    (form) => createHash('sha256').update(form, 'latin1').digest('hex') === signedSha256,
  );
}

/** A change as a phrase, for messages. */
export function changeText(change: ChangeKind): string {
  switch (change) {
    case 'added':
      return 'added after signing';
    case 'removed':
      return 'removed after signing';
    case 'modified':
      return 'changed after signing';
    case 'line-endings':
      return 'changed after signing, in line endings only';
    case 'made-executable':
      return 'made executable after signing';
    case 'made-not-executable':
      return 'lost its executable bit after signing';
    case 'directory-added':
      return 'empty directory added after signing';
    case 'directory-removed':
      return 'empty directory removed after signing';
  }
}
