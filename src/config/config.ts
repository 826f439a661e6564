/** What a repository says about itself, as typed values. Paths are relative to the directory of the configuration. */
import type { HashOrder, SourceChoice, SubmitProfile } from '../names.js';
import type { ATTESTATION_MODES } from './config-schema.js';

export type AttestationMode = (typeof ATTESTATION_MODES)[number];

/** Where the version of a worker comes from. `file` is relative; `tag` is a pattern with one `*` for the version. */
export type VersionSource = { value: string } | { file: string } | { tag: string };

export interface PackageConfig {
  /** May hold `*` for any name. */
  root: string;
  workerId?: string;
  workerSpeciesId?: string;
  version?: VersionSource;
  from: SourceChoice;
  attestation: AttestationMode;
}

export interface Config {
  packages: readonly PackageConfig[];
  rules?: string;
  /** File names or globs. */
  fixtures: readonly string[];
  hall?: { records?: string; config?: string };
  trust?: string;
  registry?: { url: string; profile: SubmitProfile };
  hashOrder: HashOrder;
}

/** The version that a tag name stands for under a pattern with one `*`, or undefined when it does not fit. */
export function versionOfTag(pattern: string, tag: string): string | undefined {
  const [before = '', after = ''] = pattern.split('*');
  const fits = tag.startsWith(before) && tag.endsWith(after) && tag.length > before.length + after.length;
  return fits ? tag.slice(before.length, tag.length - after.length) : undefined;
}
