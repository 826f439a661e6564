/** What extension headers hold: PAX records (POSIX.1-2017 pax, "pax Extended Header") and the GNU long name. */
import { printable } from '../escape.js';
import type { RawPath } from './source.js';
import { MAX_ID } from './tar-fields.js';
import { TarRefusal } from './tar-refusal.js';

export interface PaxRecords {
  path?: RawPath;
  /** Bytes. */
  size?: number;
}

/**
 * Records that change neither name, kind, size, mode nor content for any reader. Where a number is expected it must be
 * one: Go gives up on another value, Python takes it for 0. LIBARCHIVE.creationtime and SCHILY.dev, ino, nlink come from
 * bsdtar and node-tar; com.apple.provenance marks every file that macOS has seen, and no reader makes content of it.
 * Other extended attributes, ACLs and file flags are refused: security.capability gives rights as a setuid bit does,
 * com.apple.decmpfs and ResourceFork are content. So is `hdrcharset`: readers differ in what it makes of a name.
 */
const HARMLESS: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ...['mtime', 'atime', 'ctime', 'LIBARCHIVE.creationtime'].map((key) => [key, isTime] as const),
  ...['uid', 'gid'].map((key) => [key, isId] as const),
  ...['SCHILY.dev', 'SCHILY.ino', 'SCHILY.nlink'].map((key) => [key, isNumber] as const),
  ...['uname', 'gname', 'comment'].map((key) => [key, hasNoNul] as const),
  ...['LIBARCHIVE.xattr.com.apple.provenance', 'SCHILY.xattr.com.apple.provenance'].map(
    (key) => [key, () => true] as const,
  ),
]);

function isTime(value: string): boolean {
  return /^-?[0-9]{1,11}(?:\.[0-9]+)?$/.test(value);
}

/** GNU tar and Python fail above 32 bits. */
function isId(value: string): boolean {
  return isNumber(value) && Number(value) <= MAX_ID;
}

function isNumber(value: string): boolean {
  return /^[0-9]{1,20}$/.test(value);
}

function hasNoNul(value: string): boolean {
  return !value.includes('\0');
}

/** The records of an `x` header, or of a `g` header, which may hold only a comment (`git archive` names the commit). */
export function readPax(text: string, global: boolean): PaxRecords {
  const records: PaxRecords = {};
  const seen = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const { key, value, end } = recordAt(text, at);
    at = end;
    const name = `the PAX record \`${printable(key)}\``;
    // Readers take the first or the last.
    if (seen.has(key)) throw new TarRefusal(`${name} is there twice`);
    seen.add(key);
    if (global && key !== 'comment') throw new TarRefusal(`${name} is set for all entries`);
    if (key === 'path') records.path = paxPath(value);
    else if (key === 'size') records.size = paxSize(value);
    else checkHarmless(key, value, name);
  }
  return records;
}

/** The record at a place, `LENGTH KEY=VALUE LF`: node-tar splits at line feeds first, so that one in a value would begin a record there. */
function recordAt(text: string, at: number): { key: string; value: string; end: number } {
  const length = /^([1-9][0-9]{0,5}) /.exec(text.slice(at, at + 7))?.[1];
  const end = at + Number(length);
  const record = length === undefined ? '' : text.slice(at + length.length + 1, end);
  const equals = record.indexOf('=');
  const key = record.slice(0, Math.max(0, equals));
  const value = record.slice(equals + 1, -1);
  if (end > text.length || !record.endsWith('\n') || !/^[!-~]+$/.test(key))
    throw new TarRefusal('a PAX record is malformed');
  // An empty value unsets the record in some readers, and is empty in others.
  if (value === '' || value.includes('\n'))
    throw new TarRefusal(`the PAX record \`${printable(key)}\` is empty or holds a line feed`);
  return { key, value, end };
}

/** The C readers and node-tar end it at a NUL. */
function paxPath(value: string): RawPath {
  if (value.includes('\0')) throw new TarRefusal('the PAX record `path` holds a NUL');
  return value;
}

function paxSize(value: string): number {
  const size = Number(value);
  if (!/^(?:0|[1-9][0-9]*)$/.test(value) || !Number.isSafeInteger(size))
    throw new TarRefusal('the PAX record `size` is not a number');
  return size;
}

function checkHarmless(key: string, value: string, name: string): void {
  const hasForm = HARMLESS.get(key);
  if (hasForm === undefined) {
    const link = key === 'linkpath' ? ': the archive holds a link' : '';
    throw new TarRefusal(`${name} is not allowed${link}`);
  }
  if (!hasForm(value)) throw new TarRefusal(`${name} has a value of another form`);
}

/** The name in a GNU `L` header: one NUL at its end and none before. GNU tar reads to the first, old ones to the last. */
export function readLongName(text: string): RawPath {
  if (text.indexOf('\0') !== text.length - 1) throw new TarRefusal('a GNU long name does not end in one NUL');
  if (text === '\0') throw new TarRefusal('a GNU long name is empty');
  return text.slice(0, -1);
}
