/** How a package hash is shown: with the SDKs that compute the same one, and why the others do not. */
import type { OrderReport } from '../canonicalize/package-hash.js';
import { printable } from '../escape.js';
import { HASH_ORDERS, type HashOrder } from '../names.js';
import type { ReportPackage } from './report.js';

const SDK_NAMES: Record<HashOrder, string> = { python: 'Python', go: 'Go', typescript: 'TypeScript' };

/** Lines such as `same in the Python and Go SDKs`. */
export function orderLines(report: OrderReport, used: HashOrder): string[] {
  const same = HASH_ORDERS.filter((order) => report.orders[order] === report.orders[used]);
  const names = same.map((order) => SDK_NAMES[order]);
  if (same.length === HASH_ORDERS.length) return ['same hash in the Python, Go and TypeScript SDKs'];
  return [
    `same hash in the ${names.join(' and ')} SDK${names.length === 1 ? '' : 's'}`,
    ...report.disagreements.map(({ order, siblings: [a, b] }) => {
      return `${SDK_NAMES[order]} differs: it sorts \`${printable(b)}\` before \`${printable(a)}\``;
    }),
  ];
}

/** The same for the row of a package in a report. */
export function packageHashRow(
  report: OrderReport,
  used: HashOrder,
): Required<Pick<ReportPackage, 'packageHash' | 'hashOrder' | 'orderLines'>> {
  return { packageHash: report.orders[used], hashOrder: used, orderLines: orderLines(report, used) };
}
