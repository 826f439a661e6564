/** What a repository without a configuration seems to hold: worker packages, routing rules, fixtures. */
import { dirname, join } from 'node:path';
import { readBoundedFile } from '../bounded-file.io.js';
import { isJsonObject, type JsonValue, readJson } from '../json.js';
import { MAX_GUESS_BYTES } from '../limits.js';
import { RECORD_NAME } from '../names.js';
import { listFiles } from './list-files.io.js';

export interface FoundRepository {
  /** Directories with a registry_record.json. */
  packages: string[];
  /** JSON files with a list `rules` whose items have a `rule_id`. */
  rules: string[];
  /** JSON files with a list `tests` or `vectors` whose items have an `input`. */
  fixtures: string[];
}

const SECOND_LOOK = /rule|route|routing|fixture|test|vector|conformance/i;

/** Looks through the JSON files whose path sounds like rules or fixtures; all paths relative, in order. */
export function findRepository(directory: string): FoundRepository {
  const found: FoundRepository = { packages: [], rules: [], fixtures: [] };
  for (const path of listFiles(directory)) {
    if (path === RECORD_NAME || path.endsWith(`/${RECORD_NAME}`)) found.packages.push(dirname(path));
    else if (path.endsWith('.json') && SECOND_LOOK.test(path)) {
      const value = read(join(directory, path));
      if (isListOf(value, 'rules', 'rule_id')) found.rules.push(path);
      else if (isListOf(value, 'tests', 'input') || isListOf(value, 'vectors', 'input'))
        found.fixtures.push(path);
    }
  }
  return found;
}

/** A guess is worth no error: a file that cannot be read is not one of ours. */
function read(path: string): JsonValue {
  const file = readBoundedFile(path, MAX_GUESS_BYTES);
  const result = file.ok ? readJson(file.bytes) : undefined;
  return result?.ok ? result.document.value : null;
}

function isListOf(value: JsonValue, list: string, member: string): boolean {
  const items = isJsonObject(value) ? value[list] : undefined;
  return Array.isArray(items) && items.some((one) => isJsonObject(one) && Object.hasOwn(one, member));
}
