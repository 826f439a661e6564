/** The rules and the hall that `route` and `route-check` are given by flags. */
import { printable } from '../escape.js';
import type { Finding } from '../finding.js';
import { type Hall, hallOfRecords } from '../hall/hall.js';
import { loadRecords } from '../hall/load-hall.io.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import type { DecidePorts } from '../route-check/decide.js';
import { readRules } from '../route-check/read-rules.js';
import type { RuleSet } from '../route-check/rule.js';
import type { CliIo } from './io.js';

export interface RoutingInputs {
  /** Missing when the file has errors; the findings say which. */
  ruleSet?: RuleSet;
  /** Missing without a directory of records, or when one of them has errors. */
  hall?: Hall;
  findings: Finding[];
}

/** Reads rule file and records. Throws WCP2002, WCP2003 and WCP3001 for what cannot be read at all. */
export function readRoutingInputs(rules: string, registryDir: string | undefined, io: CliIo): RoutingInputs {
  const read = readRules(io.readFile(rules, MAX_DOCUMENT_BYTES), printable(rules));
  const records = registryDir === undefined ? undefined : loadRecords(io.resolve(registryDir), registryDir);
  return {
    ...(read.ok ? { ruleSet: read.ruleSet } : {}),
    ...(records?.ok === true ? { hall: hallOfRecords(records.records) } : {}),
    findings: [...read.findings, ...(records?.findings ?? [])],
  };
}

/** What a decision needs of the machine. */
export function decidePorts(io: CliIo): DecidePorts {
  return { newId: () => io.uuid(), now: io.clock };
}
