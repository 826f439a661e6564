/** The awp.v1 package hash and the signed file list, over files whose digests are known. Pure. */
import { createHash } from 'node:crypto';
import {
  comparatorOf,
  compareGo,
  firstDisagreement,
  HASH_ORDERS,
  type HashOrder,
  ordersOfSorted,
} from './order.js';

/** A file of the package with its digest. */
export interface PackageFile {
  path: string;
  /** Bytes. */
  size: number;
  /** Lowercase hex SHA-256 of the content. */
  sha256: string;
  /** True when anybody may execute it: a worker need not run as the owner of its files. */
  executable: boolean;
  /** In the package hash; otherwise only in the file list. */
  hashed: boolean;
}

/** One record: `path LF size LF sha256 LF`. */
export function encodeRecord(file: Pick<PackageFile, 'path' | 'size' | 'sha256'>): string {
  return `${file.path}\n${file.size}\n${file.sha256}\n`;
}

/**
 * The package hash: lowercase hex SHA-256 of the records of the hashed files, sorted as the named SDK sorts. Of no
 * files it is the SHA-256 of nothing, as in the SDKs; callers that attest refuse an empty package.
 */
export function packageHash(files: readonly PackageFile[], order: HashOrder): string {
  return hashRecords(sorted(files, order));
}

function sorted(files: readonly PackageFile[], order: HashOrder): PackageFile[] {
  const compare = comparatorOf(order);
  return files.filter((file) => file.hashed).sort((a, b) => compare(a.path, b.path));
}

function hashRecords(files: readonly PackageFile[]): string {
  return sha256(files, encodeRecord);
}

/** The file list in `sha256sum` form, `<hex>  <path>\n` in byte order of the paths, nested manifests included. */
export function fileList(files: readonly ListedFile[]): string {
  return inByteOrder(files).map(encodeLine).join('');
}

type ListedFile = Pick<PackageFile, 'path' | 'sha256'>;

function inByteOrder(files: readonly ListedFile[]): ListedFile[] {
  return [...files].sort((a, b) => compareGo(a.path, b.path));
}

function encodeLine(file: ListedFile): string {
  return `${file.sha256}  ${file.path}\n`;
}

/** Lowercase hex SHA-256 of the file list: the `dirHash1` of the signed statement. */
export function fileListDigest(files: readonly ListedFile[]): string {
  return sha256(inByteOrder(files), encodeLine);
}

/** What the three SDKs compute for these files, and which two siblings part them. */
export interface OrderReport {
  orders: Record<HashOrder, string>;
  /** For each SDK that differs from the order used: the siblings that it sorts differently. */
  disagreements: { order: HashOrder; siblings: [string, string] }[];
}

/** The order report for the order that is used. */
export function orderReport(files: readonly PackageFile[], used: HashOrder): OrderReport {
  const byBytes = sorted(files, 'go');
  const paths = byBytes.map((file) => file.path);
  const go = hashRecords(byBytes);
  // Most orders are the same sequence, which is hashed once.
  const same = ordersOfSorted(paths);
  const hashIn = (order: HashOrder): string => (same[order] ? go : hashRecords(sorted(files, order)));
  const orders = { python: hashIn('python'), go, typescript: hashIn('typescript') };
  const disagreements: OrderReport['disagreements'] = [];
  for (const order of HASH_ORDERS) {
    const siblings = orders[order] === orders[used] ? undefined : firstDisagreement(paths, used, order);
    if (siblings !== undefined) disagreements.push({ order, siblings });
  }
  return { orders, disagreements };
}

/** Files whose texts are hashed at once: all of them would take as much memory as everything else together. */
const FILES_AT_ONCE = 1000;

function sha256<File>(files: readonly File[], encode: (file: File) => string): string {
  const running = createHash('sha256');
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const texts = files.slice(start, start + FILES_AT_ONCE).map(encode);
    running.update(texts.join(''), 'utf8');
  }
  return running.digest('hex');
}
