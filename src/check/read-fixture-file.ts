/** A fixture file in either syntax: YAML by the ending of its name, else JSON. */
import { readYaml } from '../config/strict-yaml.js';
import { finding } from '../finding.js';
import { readJson } from '../json.js';
import { MAX_ROUTING_VALUES } from '../limits.js';
import { type FixturesResult, fixturesOf } from '../route-check/read-fixtures.js';

/** Reads fixtures from bytes; WCP2003 with line and column for a syntax fault, then as `fixturesOf`. Never throws. */
export function readFixtureFile(bytes: Uint8Array, file: string): FixturesResult {
  const read = /\.ya?ml$/i.test(file) ? readYaml(bytes) : readJson(bytes, { maxValues: MAX_ROUTING_VALUES });
  if (read.ok) return fixturesOf(read.document, file);
  const { message, line, column } = read.fault;
  return { ok: false, findings: [finding('WCP2003', message, { path: file, line, column })] };
}
