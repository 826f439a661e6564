/** From the entries of an archive to a tree below one root: which leading names are left out, and what cannot be. */
import { MAX_PACKAGE_DEPTH, MAX_PACKAGE_ENTRIES } from '../limits.js';
import type { RawPath, SourceEntry, SourceFault } from './source.js';
import type { TarEntry } from './tar-headers.js';

/** An entry as the archive has it; root entries and refused ones left out. */
export type ArchivedEntry = Pick<TarEntry, 'path' | 'kind' | 'mode'>;

export interface TarTree<A extends ArchivedEntry> {
  /** Names left out at the start of every path. */
  strip: number;
  /** By path. A directory that only follows from what is in it has nothing archived. */
  nodes: Map<RawPath, { entry: SourceEntry; archived: A | undefined }>;
  faults: SourceFault[];
}

/**
 * How many leading names to leave out when nobody said: 1 when everything lies in one directory that is the `package/`
 * of npm or has a manifest.json, else 0.
 */
function chooseStrip(archived: readonly ArchivedEntry[]): number {
  let top: string | undefined;
  for (const { path, kind } of archived) {
    const slash = path.indexOf('/');
    if (slash < 0 && kind !== 'directory') return 0;
    const first = slash < 0 ? path : path.slice(0, slash);
    top ??= first;
    if (top !== first) return 0;
  }
  const marks = [`${top}/manifest.json`, 'package/package.json'];
  return archived.some(({ path, kind }) => kind === 'file' && marks.includes(path)) ? 1 : 0;
}

/** The tree of an archive's entries. */
export function tarTree<A extends ArchivedEntry>(
  archived: readonly A[],
  strip: number = chooseStrip(archived),
): TarTree<A> {
  const tree: TarTree<A> = { strip, nodes: new Map(), faults: [] };
  for (const one of archived) {
    if (tree.nodes.size >= MAX_PACKAGE_ENTRIES) {
      tree.faults.push({ path: '', reason: 'too-many', detail: `over ${MAX_PACKAGE_ENTRIES} entries` });
      return tree;
    }
    const parts = one.path.split('/');
    const directories = parts.length - (one.kind === 'directory' ? 0 : 1);
    if (parts.length > strip) place(tree, one, parts.slice(strip).join('/'), directories - strip);
    else if (one.kind !== 'directory') {
      const detail = `has no name left when ${strip} leading ${strip === 1 ? 'name is' : 'names are'} left out`;
      tree.faults.push({ path: one.path, reason: 'refused', detail, fix: 'Give another --strip N.' });
    }
  }
  return tree;
}

function place<A extends ArchivedEntry>(
  { nodes, faults }: TarTree<A>,
  archived: A,
  path: RawPath,
  depth: number,
): void {
  const refuse = (detail: string, at: RawPath = path): void => {
    faults.push({ path: at, reason: 'refused', detail, fix: 'Pack each path once.' });
  };
  if (depth >= MAX_PACKAGE_DEPTH) {
    faults.push({ path, reason: 'too-deep', detail: `over ${MAX_PACKAGE_DEPTH} directory levels` });
    return;
  }
  const { kind, mode } = archived;
  const before = nodes.get(path);
  if (before !== undefined) {
    const { archived: other } = before;
    if (kind !== before.entry.kind) refuse('is in the archive as a file and as a directory');
    else if (other === undefined) before.archived = archived;
    // `tar` writes a directory again for each argument that leads to it; any other repetition lets the last one win.
    else if (kind !== 'directory' || other.mode !== mode) refuse('is in the archive twice');
    return;
  }
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const parent = path.slice(0, slash);
    const known = nodes.get(parent);
    if (known === undefined)
      nodes.set(parent, { entry: { path: parent, kind: 'directory' }, archived: undefined });
    else if (known.entry.kind !== 'directory')
      refuse('is in the archive as a file and as a directory', parent);
    if (known !== undefined) break;
  }
  nodes.set(path, { entry: { path, kind }, archived });
}
