/** A source that holds what a test gives it, also what no file system can hold. */
import { createHash } from 'node:crypto';
import type { EntryKind, RawPath, Source, SourceEntry } from '../../src/source/source.js';

export interface MemoryEntry {
  path: RawPath;
  kind: EntryKind;
  content?: Uint8Array;
  mode?: number;
}

/** The entries, and every directory above one that is not among them, in the order given. */
export function memorySource(
  entries: readonly MemoryEntry[],
  label: string,
  kind: Source['kind'] = 'tarball',
): Source {
  const held = new Map<SourceEntry, MemoryEntry>();
  const known = new Set(entries.map((entry) => entry.path));
  for (const entry of entries) {
    const parts = entry.path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const path = parts.slice(0, depth).join('/');
      if (!known.has(path)) held.set({ path, kind: 'directory' }, { path, kind: 'directory' });
      known.add(path);
    }
    held.set({ path: entry.path, kind: entry.kind }, entry);
  }
  return {
    kind,
    label,
    async list(descend) {
      const all = [...held.keys()];
      const declined = all.filter((entry) => entry.kind === 'directory' && !descend(entry));
      const below = (path: RawPath): boolean => declined.some((one) => path.startsWith(`${one.path}/`));
      return { entries: all.filter((entry) => !below(entry.path)), faults: [] };
    },
    async digest(files) {
      const facts = new Map(
        files.map((file) => {
          const { content = new Uint8Array(), mode = 0o644 } = held.get(file) ?? {};
          const sha256 = createHash('sha256').update(content).digest('hex');
          return [file, { sha256, size: content.length, mode }] as const;
        }),
      );
      return { facts, faults: [] };
    },
    async read(path, maxBytes) {
      const content = entries.find((entry) => entry.path === path && entry.kind === 'file')?.content;
      return content !== undefined && content.length <= maxBytes ? content : undefined;
    },
    async stream(files, receive) {
      const chunks = async function* (file: SourceEntry): AsyncGenerator<Uint8Array> {
        yield held.get(file)?.content ?? new Uint8Array();
      };
      for (const file of files) await receive(file, chunks(file));
    },
  };
}
