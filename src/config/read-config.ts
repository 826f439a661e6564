/** wcp-attest.yml: bytes to a typed value, or findings with line and column. */
import type { z } from 'zod';
import { printable, quote } from '../escape.js';
import { type Finding, finding, type Place } from '../finding.js';
import type { JsonPath } from '../json.js';
import { registryUrlFault, shownRegistryUrl } from '../registry-url.js';
import { pathText, placeIn, readZod } from '../zod-faults.js';
import type { Config, PackageConfig, VersionSource } from './config.js';
import { CONFIG_SCHEMA } from './config-schema.js';
import { isGlob } from './glob.js';
import { relativePath } from './relative-path.js';
import { readYaml } from './strict-yaml.js';

export type ConfigResult =
  | {
      ok: true;
      config: Config;
      /** Where a member stands, for findings about what it names: `place(['packages', 0, 'root'])`. */
      place(path: JsonPath): Place;
    }
  | { ok: false; findings: Finding[] };

type Read = z.infer<typeof CONFIG_SCHEMA>;

/** Reads the configuration. Errors WCP2003 (not strict YAML) and WCP2004; `file` is its path as messages show it. */
export function readConfig(bytes: Uint8Array, file: string): ConfigResult {
  const path = printable(file);
  const read = readYaml(bytes);
  if (!read.ok) {
    const { message, line, column } = read.fault;
    return { ok: false, findings: [finding('WCP2003', message, { path, line, column })] };
  }
  const { document } = read;
  const place = (at: JsonPath): Place => placeIn(document, file, at);
  const parsed = readZod(CONFIG_SCHEMA, document.value, knownMembers, 'yaml');
  if (!parsed.ok) {
    return {
      ok: false,
      findings: [...parsed.faults].map((one) => finding('WCP2004', one.message, place(one.path))),
    };
  }
  const faults: Fault[] = [];
  const config = configOf(parsed.value, faults);
  if (faults.length > 0)
    return { ok: false, findings: faults.map((one) => finding('WCP2004', one.message, place(one.path))) };
  return { ok: true, config, place };
}

interface Fault {
  path: JsonPath;
  message: string;
}

/** The members that every object of the configuration may have, by where it stands. */
function knownMembers(path: JsonPath): string[] {
  const shape = CONFIG_SCHEMA.shape;
  const workerPackage = shape.packages.unwrap().element.shape;
  const shapes: Readonly<Record<string, object>> = {
    '': shape,
    packages: workerPackage,
    'packages.version': workerPackage.version.unwrap().shape,
    hall: shape.hall.unwrap().shape,
    registry: shape.registry.unwrap().shape,
  };
  return Object.keys(shapes[path.filter((step) => typeof step === 'string').join('.')] ?? {});
}

function configOf(read: Read, faults: Fault[]): Config {
  const fault = (path: JsonPath, message: string): void => {
    faults.push({ path, message: `${pathText(path)} ${message}` });
  };
  const pathAt = (path: JsonPath, text: string): string => {
    const result = relativePath(text);
    if (result.ok) return result.path;
    fault(path, `is ${quote(text)}, which ${result.fault}`);
    return '.';
  };
  const packages = read.packages.map((one, i) => packageOf(one, ['packages', i], pathAt, fault));
  packages.forEach((one, i) => {
    const first = packages.findIndex((other) => other.root === one.root);
    if (first < i) fault(['packages', i, 'root'], `is ${quote(one.root)}, as is packages[${first}].root`);
  });
  const config: Config = {
    packages,
    fixtures: read.fixtures.map((text, i) => pathAt(['fixtures', i], text)),
    hashOrder: read.hash_order,
  };
  if (read.rules !== undefined) config.rules = pathAt(['rules'], read.rules);
  if (read.trust !== undefined) config.trust = pathAt(['trust'], read.trust);
  if (read.hall !== undefined) {
    const { records, config: file } = read.hall;
    config.hall = {
      ...(records === undefined ? {} : { records: pathAt(['hall', 'records'], records) }),
      ...(file === undefined ? {} : { config: pathAt(['hall', 'config'], file) }),
    };
  }
  if (read.registry !== undefined) {
    const problem = registryUrlFault(read.registry.url);
    if (problem !== undefined)
      fault(['registry', 'url'], `is ${shownRegistryUrl(read.registry.url)}, which ${problem}`);
    config.registry = read.registry;
  }
  if (config.fixtures.length > 0 && config.rules === undefined)
    fault(['fixtures'], 'are given without `rules`: there is nothing to try them on');
  if (packages.length === 0 && config.rules === undefined)
    faults.push({
      path: [],
      message: 'the file names neither `packages` nor `rules`: there is nothing to check',
    });
  return config;
}

function packageOf(
  read: Read['packages'][number],
  path: JsonPath,
  pathAt: (path: JsonPath, text: string) => string,
  fault: (path: JsonPath, message: string) => void,
): PackageConfig {
  const one: PackageConfig = {
    root: pathAt([...path, 'root'], read.root),
    from: read.from,
    attestation: read.attestation,
  };
  const many = isGlob(one.root);
  if (many && (read.worker_id !== undefined || read.worker_species_id !== undefined))
    fault(
      [...path, 'root'],
      'is a pattern, so the ids must come from the registry_record.json of each package',
    );
  if (read.worker_id !== undefined) one.workerId = read.worker_id;
  if (read.worker_species_id !== undefined) one.workerSpeciesId = read.worker_species_id;
  if (read.version !== undefined) {
    const source = versionOf(read.version, [...path, 'version', 'file'], pathAt);
    if (source === undefined) fault([...path, 'version'], 'must have exactly one of value, file and tag');
    else one.version = source;
  }
  return one;
}

function versionOf(
  read: NonNullable<Read['packages'][number]['version']>,
  filePath: JsonPath,
  pathAt: (path: JsonPath, text: string) => string,
): VersionSource | undefined {
  const { value, file, tag } = read;
  if ([value, file, tag].filter((one) => one !== undefined).length !== 1) return undefined;
  if (value !== undefined) return { value };
  if (file !== undefined) return { file: pathAt(filePath, file) };
  return tag === undefined ? undefined : { tag };
}
