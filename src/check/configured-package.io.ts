/** One package as wcp-attest.yml describes it, for signing it alone. */
import { basename, dirname } from 'node:path';
import type { HashOrder } from '../canonicalize/order.js';
import { findConfig, resolvePackages } from '../config/find-config.io.js';
import { quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import type { SourceChoice } from '../names.js';
import { versionOf } from './package-version.io.js';

export interface ConfiguredPackage {
  /** Missing when the configuration leaves the ids to the record of the package. */
  workerId: string | undefined;
  workerSpeciesId: string | undefined;
  /** Missing when the configuration takes it from a tag, or does not say. */
  version?: string;
  hashOrder: HashOrder;
  from: SourceChoice;
}

/** The package whose root is `directory`; both paths are absolute. A configuration without it is WCP2004. */
export function configuredPackage(
  configFile: string,
  directory: string,
): { ok: true; package: ConfiguredPackage } | { ok: false; findings: Finding[] } {
  const found = findConfig(dirname(configFile), basename(configFile));
  if (!found.ok) return found;
  const { packages, findings } = resolvePackages(found);
  const one = packages.find((each) => each.directory === directory);
  if (one === undefined && !hasErrors(findings)) {
    findings.push(
      finding('WCP2004', `${quote(configFile)} lists no package with the root ${quote(directory)}`),
    );
  }
  const stated = one?.version !== undefined && !('tag' in one.version);
  const version = one && stated ? versionOf(one, found.directory, undefined, findings) : undefined;
  if (one === undefined || hasErrors(findings)) return { ok: false, findings };
  const { workerId, workerSpeciesId } = one.stated;
  const { hashOrder } = found.config;
  const described: ConfiguredPackage = { workerId, workerSpeciesId, hashOrder, from: one.from };
  return { ok: true, package: version === undefined ? described : { ...described, version } };
}
