/** The outputs of the Action, as action.yml names them. */
export interface Outputs {
  verdict: 'pass' | 'fail';
  signed: boolean;
  /** One hash for one package; a JSON object from root to hash for several; empty for none. */
  'package-hash': string;
  'manifest-path': string;
  'bundle-path': string;
  /** Separated by commas. */
  'deny-codes': string;
  'skip-reason': string;
  /** Path of the JSON report. */
  report: string;
}

/** One value as itself, several as a JSON object by package root. */
export function perPackage(values: readonly { root: string; value: string | null }[]): string {
  const known = values.filter((one) => one.value !== null);
  if (known.length <= 1) return known[0]?.value ?? '';
  return JSON.stringify(Object.fromEntries(known.map((one) => [one.root, one.value])));
}
