/** The version that a release signs: stated in the configuration, never a default. */
import { join } from 'node:path';
import { readBoundedFile } from '../bounded-file.io.js';
import { decodeUtf8 } from '../bytes.js';
import { versionOfTag } from '../config/config.js';
import type { ResolvedPackage } from '../config/find-config.io.js';
import { outsideFault } from '../config/list-files.io.js';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { MAX_ID_LENGTH } from '../limits.js';

/** The version of a package; `directory` is that of the configuration. A missing one is a finding (WCP2008). */
export function versionOf(
  one: ResolvedPackage,
  directory: string,
  tag: string | undefined,
  findings: Finding[],
): string | undefined {
  const missing = (message: string, fix: string): undefined => {
    findings.push(
      finding('WCP2008', `the version of ${quote(one.workerId)} ${message}`, { ...one.place, fix }),
    );
    return undefined;
  };
  const source = one.version;
  if (source === undefined) {
    return missing(
      'is not configured',
      'Add `version:` to the package in wcp-attest.yml, or give the version with worker-version.',
    );
  }
  if ('value' in source) return source.value;
  if ('tag' in source) {
    if (tag === undefined)
      return missing('comes from a tag, and this run is not for a tag', 'Run the release on a tag.');
    const version = versionOfTag(source.tag, tag);
    const fix = 'Push a tag of that form, or correct `version.tag`.';
    return (
      version ?? missing(`comes from a tag like ${quote(source.tag)}, and the tag is ${quote(tag)}`, fix)
    );
  }
  const outside = outsideFault(directory, source.file);
  if (outside !== undefined) return missing(`comes from a file: ${outside}`, 'Correct `version.file`.');
  // A version file is one short line; what is longer is another file.
  const read = readBoundedFile(join(directory, source.file), 4 * MAX_ID_LENGTH);
  const text = read.ok ? decodeUtf8(read.bytes)?.trim() : undefined;
  if (text !== undefined && text !== '' && text.length <= MAX_ID_LENGTH) return text;
  const why = read.ok ? 'it holds something else than a version' : read.detail;
  return missing(`comes from ${quote(source.file)}: ${why}`, 'The file must hold nothing but the version.');
}
