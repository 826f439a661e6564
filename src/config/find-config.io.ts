/** Finds and reads the configuration of a directory, and what its patterns stand for on disk. */
import { lstatSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { readBoundedFile } from '../bounded-file.io.js';
import { CodedError } from '../errors.js';
import { printable, quote } from '../escape.js';
import { type Finding, finding, type Place } from '../finding.js';
import { type JsonPath, readJson } from '../json.js';
import { MAX_DOCUMENT_BYTES, MAX_YAML_BYTES } from '../limits.js';
import { CONFIG_NAME, RECORD_NAME, type SourceChoice } from '../names.js';
import type { AttestationMode, Config, PackageConfig, VersionSource } from './config.js';
import { fitsGlob, globBase, isGlob } from './glob.js';
import { globDirectories } from './glob-directories.io.js';
import { listFiles, outsideFault } from './list-files.io.js';
import { packageOverlaps } from './package-overlaps.js';
import { readConfig } from './read-config.js';

export type FoundConfig =
  | {
      ok: true;
      config: Config;
      /** Absolute; every path of the configuration counts from it. */
      directory: string;
      /** The name of the file in that directory; undefined when packages were found by their registry_record.json. */
      file: string | undefined;
      place(path: JsonPath): Place;
    }
  | {
      ok: false;
      /** Absolute; the paths in the findings count from it. */
      directory: string;
      findings: Finding[];
    };

/**
 * The configuration of a directory: `file` if given (counted from the directory), else wcp-attest.yml in it, else the
 * packages that have a registry_record.json below it. Nothing above the directory is looked at. Throws WCP2002 when
 * `file` is not there, WCP2005 when nothing is found, WCP3001.
 */
export function findConfig(directory: string, file?: string): FoundConfig {
  const given = file ?? CONFIG_NAME;
  const path = resolve(directory, given);
  const home = dirname(path);
  const shown = basename(path);
  // A path that the user gives whole is the user's choice; any other must not lead out by a link.
  if (!isAbsolute(given) && lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    const outside = outsideFault(directory, given);
    if (outside !== undefined)
      return {
        ok: false,
        directory: home,
        findings: [finding('WCP2002', outside, { path: printable(shown) })],
      };
  }
  const bytes = readOptional(path, MAX_YAML_BYTES, shown);
  if (bytes !== undefined) {
    const read = readConfig(bytes, shown);
    return read.ok ? { ...read, directory: home, file: shown } : { ...read, directory: home };
  }
  if (file !== undefined) {
    throw new CodedError('WCP2002', `there is no file ${quote(file)}`, { fix: 'Correct --config.' });
  }
  const roots = packageRoots(directory, '.');
  if (roots.length === 0) {
    throw new CodedError(
      'WCP2005',
      `there is neither ${CONFIG_NAME} nor a ${RECORD_NAME} in ${quote(directory)}`,
    );
  }
  const packages = roots.map((root): PackageConfig => ({ root, from: 'auto', attestation: 'released' }));
  const config: Config = { packages, fixtures: [], hashOrder: 'python' };
  return { ok: true, config, directory, file: undefined, place: () => ({}) };
}

/** The directories with a registry_record.json, relative. */
function packageRoots(directory: string, base: string): string[] {
  return listFiles(directory, base)
    .filter((path) => path === RECORD_NAME || path.endsWith(`/${RECORD_NAME}`))
    .map((path) => dirname(path));
}

/** A package of the configuration with everything that its patterns and its registry_record.json say. */
export interface ResolvedPackage {
  /** Relative to the directory of the configuration, without patterns. */
  root: string;
  /** Absolute. */
  directory: string;
  workerId: string;
  workerSpeciesId: string;
  /** The ids that the configuration itself states. Where they are missing, those above are of the record on disk. */
  stated: { workerId: string | undefined; workerSpeciesId: string | undefined };
  version?: VersionSource;
  from: SourceChoice;
  attestation: AttestationMode;
  /** Where the configuration names it. */
  place: Place;
}

/**
 * The packages on disk. Errors WCP2002 (no such directory, or a pattern that fits none), WCP2003 and WCP2008 (no id to
 * be had, or a record that says another id than the configuration: the router would know the worker by that one), and
 * WCP2004 for packages that overlap.
 */
export function resolvePackages(found: FoundConfig & { ok: true }): {
  packages: ResolvedPackage[];
  findings: Finding[];
} {
  const packages: ResolvedPackage[] = [];
  const findings: Finding[] = [];
  found.config.packages.forEach((one, i) => {
    const place = found.place(['packages', i, 'root']);
    const roots = isGlob(one.root) ? globbedRoots(one.root, found.directory, place, findings) : [one.root];
    for (const root of roots) {
      const resolved = resolvePackage(one, root, found.directory, place, findings);
      if (resolved !== undefined) packages.push(resolved);
    }
  });
  for (const each of packageOverlaps(packages)) findings.push(each);
  return { packages, findings };
}

/**
 * The roots that a pattern stands for. A directory that fits and has no record is an error, or a package would drop out
 * of the check with its record; only `**` fits directories above and below packages, and so skips those.
 */
function globbedRoots(pattern: string, directory: string, place: Place, findings: Finding[]): string[] {
  const refuse = (message: string): void => void findings.push(finding('WCP2002', message, place));
  const outside = outsideFault(directory, globBase(pattern));
  if (outside !== undefined) {
    refuse(outside);
    return [];
  }
  const { directories, links } = globDirectories(directory, pattern);
  for (const link of links)
    refuse(`${quote(link)} fits the pattern ${quote(pattern)} and is a symbolic link`);
  const roots = directories.filter((root) => {
    const kind = lstatSync(join(directory, root, RECORD_NAME), { throwIfNoEntry: false });
    if (kind === undefined && !pattern.includes('**')) {
      refuse(`${quote(root)} fits the pattern ${quote(pattern)} and has no ${RECORD_NAME}`);
    }
    return kind !== undefined;
  });
  if (roots.length === 0 && links.length === 0 && directories.length === 0) {
    refuse(`the pattern ${quote(pattern)} fits no directory`);
  }
  if (roots.length === 0 && directories.length > 0 && pattern.includes('**')) {
    refuse(`the pattern ${quote(pattern)} fits no directory with a ${RECORD_NAME}`);
  }
  return roots;
}

function resolvePackage(
  one: PackageConfig,
  root: string,
  base: string,
  place: Place,
  findings: Finding[],
): ResolvedPackage | undefined {
  const directory = join(base, root);
  const outside = outsideFault(base, root);
  if (outside !== undefined) {
    findings.push(finding('WCP2002', outside, place));
    return undefined;
  }
  const recordPath = root === '.' ? RECORD_NAME : `${root}/${RECORD_NAME}`;
  const shown = printable(recordPath);
  const present = lstatSync(join(directory, RECORD_NAME), { throwIfNoEntry: false }) !== undefined;
  const led = present ? outsideFault(base, recordPath) : undefined;
  if (led !== undefined) {
    findings.push(finding('WCP2002', led, { path: shown }));
    return undefined;
  }
  const bytes = readOptional(join(directory, RECORD_NAME), MAX_DOCUMENT_BYTES, shown);
  const record = bytes === undefined ? undefined : recordIds(bytes, shown, findings);
  if (record === false) return undefined;
  const id = (member: 'worker_id' | 'worker_species_id', given: string | undefined): string | undefined => {
    const own = record?.[member];
    if (given !== undefined && own !== undefined && own !== given) {
      findings.push(
        finding(
          'WCP2008',
          `${member} is ${quote(given)} in the configuration and ${quote(own)} in the record`,
          {
            fix: 'Write the same id into both files, or leave it out of the configuration.',
            path: shown,
            line: 1,
          },
        ),
      );
    }
    if (given === undefined && own === undefined) {
      findings.push(
        finding('WCP2008', `package ${quote(root)} has no ${member}: neither here nor in ${quote(shown)}`, {
          fix: `Write ${member} into ${CONFIG_NAME} or into ${RECORD_NAME}.`,
          ...place,
        }),
      );
    }
    return given ?? own;
  };
  const workerId = id('worker_id', one.workerId);
  const workerSpeciesId = id('worker_species_id', one.workerSpeciesId);
  if (workerId === undefined || workerSpeciesId === undefined) return undefined;
  const { version, from, attestation } = one;
  return {
    root,
    directory,
    workerId,
    workerSpeciesId,
    stated: { workerId: one.workerId, workerSpeciesId: one.workerSpeciesId },
    from,
    attestation,
    place,
    ...(version === undefined ? {} : { version }),
  };
}

/** The two ids of a registry record as far as they are texts; false (and a finding) when it cannot be read. */
function recordIds(
  bytes: Uint8Array,
  path: string,
  findings: Finding[],
): { worker_id: string | undefined; worker_species_id: string | undefined } | false {
  const read = readJson(bytes);
  if (!read.ok) {
    const { message, line, column } = read.fault;
    findings.push(finding('WCP2003', message, { path, line, column }));
    return false;
  }
  const { value } = read.document;
  const text = (member: string): string | undefined => {
    const found =
      typeof value === 'object' && value !== null && Object.hasOwn(value, member)
        ? (value as Record<string, unknown>)[member]
        : undefined;
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  return { worker_id: text('worker_id'), worker_species_id: text('worker_species_id') };
}

/** The files that names and patterns stand for, relative and in order; a pattern or name that fits none is WCP2002. */
export function resolveFiles(
  directory: string,
  names: readonly string[],
  place: (index: number) => Place,
): { files: string[]; findings: Finding[] } {
  const files = new Set<string>();
  const findings: Finding[] = [];
  names.forEach((name, i) => {
    const outside = isGlob(name) ? undefined : outsideFault(directory, name);
    const fitting = isGlob(name)
      ? listFiles(directory, globBase(name)).filter((path) => fitsGlob(name, path))
      : outside === undefined
        ? [name]
        : [];
    if (fitting.length === 0) {
      findings.push(finding('WCP2002', outside ?? `the pattern ${quote(name)} fits no file`, place(i)));
    }
    for (const one of fitting) files.add(one);
  });
  return { files: [...files], findings };
}

function readOptional(path: string, maxBytes: number, shown: string): Uint8Array | undefined {
  const read = readBoundedFile(path, maxBytes);
  if (read.ok) return read.bytes;
  const { reason, detail } = read;
  if (reason === 'missing') return undefined;
  if (reason === 'unreadable') throw new CodedError('WCP3001', `cannot read ${quote(shown)}: ${detail}`);
  const code = reason === 'too-large' ? 'WCP2004' : 'WCP2002';
  throw new CodedError(code, `${quote(shown)} is ${detail}`);
}
