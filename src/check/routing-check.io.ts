/** The routing part of the gate: rules, hall and fixtures of a configuration, read from disk and run. */
import { join } from 'node:path';
import { readBoundedFile } from '../bounded-file.io.js';
import { type FoundConfig, resolveFiles } from '../config/find-config.io.js';
import { outsideFault } from '../config/list-files.io.js';
import { quote } from '../escape.js';
import { type Finding, finding, hasErrors, type Place } from '../finding.js';
import { type Hall, hallOfRecords } from '../hall/hall.js';
import { DEFAULT_HALL_CONFIG, readHallConfig } from '../hall/hall-config.js';
import { loadRecords } from '../hall/load-hall.io.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import type { DecidePorts } from '../route-check/decide.js';
import type { Fixture } from '../route-check/fixture.js';
import { readRules } from '../route-check/read-rules.js';
import { type RunResult, runFixtures } from '../route-check/run-fixtures.js';
import { readFixtureFile } from './read-fixture-file.js';

export interface RoutingCheck {
  /** Missing when something could not be read; the findings say what. */
  run?: RunResult;
  findings: Finding[];
}

/** Runs the fixtures of a configuration against its rules. Every unreadable file is a finding. */
export function checkRouting(found: FoundConfig & { ok: true }, ports: DecidePorts): RoutingCheck {
  const { config, directory } = found;
  if (config.rules === undefined) {
    // Fixtures without rules are refused when the configuration is read.
    return { findings: [] };
  }
  const findings: Finding[] = [];
  const read = <T>(
    path: string,
    place: Place,
    parse: (bytes: Uint8Array, file: string) => Parsed<T>,
  ): T | undefined => {
    const bytes = readInside(directory, path, place, findings);
    const parsed = bytes && parse(bytes, path);
    if (parsed === undefined) return undefined;
    for (const each of parsed.findings) findings.push(each);
    return parsed.ok ? parsed.value : undefined;
  };
  const ruleSet = read(config.rules, found.place(['rules']), (bytes, file) => {
    const result = readRules(bytes, file);
    return result.ok ? { ...result, value: result.ruleSet } : result;
  });
  const files = resolveFiles(directory, config.fixtures, (index) => found.place(['fixtures', index]));
  for (const each of files.findings) findings.push(each);
  const fixtures: Fixture[] = [];
  for (const file of files.files) {
    const some = read(file, {}, (bytes, path) => {
      const result = readFixtureFile(bytes, path);
      return result.ok ? { ...result, value: result.fixtures } : result;
    });
    for (const each of some ?? []) fixtures.push(each);
  }
  const hall = hallOf(found, findings);
  if (ruleSet === undefined || hasErrors(findings)) return { findings };
  const run = runFixtures(fixtures, ruleSet, hall, ports);
  return { run, findings: [...findings, ...run.findings] };
}

type Parsed<T> = { ok: true; value: T; findings: Finding[] } | { ok: false; findings: Finding[] };

/** The configured hall; undefined without one, or when it could not be read, which is a finding then. */
function hallOf(found: FoundConfig & { ok: true }, findings: Finding[]): Hall | undefined {
  const { config, directory } = found;
  if (config.hall === undefined) return undefined;
  let hallConfig = DEFAULT_HALL_CONFIG;
  if (config.hall.config !== undefined) {
    const place = found.place(['hall', 'config']);
    const bytes = readInside(directory, config.hall.config, place, findings);
    const read = bytes && readHallConfig(bytes, config.hall.config);
    for (const each of read?.findings ?? []) findings.push(each);
    if (read?.ok) hallConfig = read.config;
  }
  const { records } = config.hall;
  if (records === undefined) return hallOfRecords([], hallConfig);
  const outside = outsideFault(directory, records);
  if (outside !== undefined) {
    findings.push(finding('WCP2002', outside, found.place(['hall', 'records'])));
    return undefined;
  }
  const loaded = loadRecords(join(directory, records), records);
  for (const each of loaded.findings) findings.push(each);
  return loaded.ok ? hallOfRecords(loaded.records, hallConfig) : undefined;
}

/** The bytes of a configured file, or a finding at the place of the configuration that names it. */
export function readInside(
  directory: string,
  path: string,
  place: Place,
  findings: Finding[],
): Uint8Array | undefined {
  const outside = outsideFault(directory, path);
  const read = outside === undefined ? readBoundedFile(join(directory, path), MAX_DOCUMENT_BYTES) : undefined;
  if (read?.ok) return read.bytes;
  const code =
    read?.reason === 'unreadable' ? 'WCP3001' : read?.reason === 'too-large' ? 'WCP2003' : 'WCP2002';
  const message = outside ?? `cannot read ${quote(path)}: ${read?.detail}`;
  findings.push(finding(code, message, place));
  return undefined;
}
