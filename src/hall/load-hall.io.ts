/** Reads the registry records of a hall from a directory. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBoundedFile } from '../bounded-file.io.js';
import { CodedError, systemErrorCode, systemErrorText } from '../errors.js';
import { printable, quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { RECORD_NAME } from '../names.js';
import { type RegistryRecord, readRecord } from './registry-record.js';

export type HallResult =
  | { ok: true; records: RegistryRecord[]; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/**
 * Every `*.json` of the directory, and `registry_record.json` one level down, in the order of their names. Any record
 * that is not valid makes the whole hall invalid: a hall with a worker missing would decide differently.
 * `shownAs` is how paths begin in findings. Throws WCP2002 and WCP3001.
 */
export function loadRecords(directory: string, shownAs: string = directory): HallResult {
  const findings: Finding[] = [];
  const records: RegistryRecord[] = [];
  const byId = new Map<string, RegistryRecord>();
  for (const name of recordNames(directory)) {
    const shown = printable(`${shownAs}/${name}`);
    const result = readRecord(readRecordFile(join(directory, name)), shown);
    for (const each of result.findings) findings.push(each);
    if (!result.ok) continue;
    const twin = byId.get(result.record.worker_id);
    if (twin !== undefined) {
      findings.push(
        finding('WCP1202', `worker_id ${quote(twin.worker_id)} is also in ${quote(twin.file)}`, {
          path: shown,
          line: 1,
          column: 1,
        }),
      );
    } else byId.set(result.record.worker_id, result.record);
    records.push(result.record);
  }
  if (records.length === 0 && findings.length === 0) {
    findings.push(
      finding('WCP1205', `no registry records in ${quote(shownAs)}`, { path: printable(shownAs) }),
    );
  }
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, records, findings };
}

function recordNames(directory: string): string[] {
  try {
    return readdirSync(directory)
      .sort()
      .flatMap((name) => {
        const path = join(directory, name);
        if (statSync(path).isDirectory()) {
          const inside = `${name}/${RECORD_NAME}`;
          return statSync(join(directory, inside), { throwIfNoEntry: false })?.isFile() === true
            ? [inside]
            : [];
        }
        return name.endsWith('.json') ? [name] : [];
      });
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(systemErrorCode(error) ?? '');
    throw unreadable(absent, directory, systemErrorText(error));
  }
}

function readRecordFile(path: string): Uint8Array {
  const read = readBoundedFile(path, MAX_DOCUMENT_BYTES);
  if (read.ok) return read.bytes;
  const { reason, detail } = read;
  if (reason === 'too-large') throw new CodedError('WCP3001', `${quote(path)} is ${detail}`);
  if (reason === 'not-a-file') throw new CodedError('WCP2002', `${quote(path)} is ${detail}`);
  throw unreadable(reason === 'missing', path, detail);
}

function unreadable(absent: boolean, path: string, detail: string): CodedError {
  return new CodedError(absent ? 'WCP2002' : 'WCP3001', `cannot read ${quote(path)}: ${detail}`);
}
