/**
 * What `.wcpignore` at the root of a package leaves out when a package is made: the syntax and meaning of gitignore(5),
 * on bytes and case-sensitively. Verifying knows no such rules.
 */
import ignore from 'ignore';
import { decodeUtf8 } from '../bytes.js';
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import {
  MAX_IGNORE_GLOBSTARS,
  MAX_IGNORE_PATTERN_BYTES,
  MAX_IGNORE_PATTERNS,
  MAX_IGNORE_WORK,
  MAX_PATH_BYTES,
} from '../limits.js';
import { parentOf, type RawPath, rawPath, type SourceEntry } from '../source/source.js';
import { IGNORE_FILE } from './exclusions.js';

export interface IgnoreRules {
  /** As they are applied: without comments, empty lines and unescaped spaces at the end. */
  patterns: string[];
  /** Nothing more is ignored once matching has taken too much work. */
  ignores(entry: SourceEntry): boolean;
  /** Whether it has; then the rules are wrong for this package. */
  readonly exhausted: boolean;
}

/** What `.wcpignore` says, or every line that is wrong with it. `path` is how findings name the file. */
export function readIgnoreRules(
  bytes: Uint8Array,
  path: string,
): { ok: true; rules: IgnoreRules } | { ok: false; findings: Finding[] } {
  const findings: Finding[] = [];
  const refuse = (what: string, line?: number): void =>
    void findings.push(finding('WCP2016', `\`${path}\` ${what}`, { path, ...(line && { line }) }));
  const patterns: string[] = [];
  // Relative paths are all there are; the check would throw for a hostile name such as `..`.
  const matcher = ignore({ ignorecase: false, allowRelativePaths: true });
  for (const [index, line] of linesOf(bytes).entries()) {
    const text = decodeUtf8(Buffer.from(line, 'latin1'));
    const refusal = text === undefined ? 'is not UTF-8' : refusePattern(line, text);
    if (refusal !== undefined) refuse(refusal, index + 1);
    if (refusal !== undefined || text === undefined || text === '' || text.startsWith('#')) continue;
    patterns.push(text);
    // The bytes of names are matched with the bytes of patterns, as git does: `?` is one byte.
    matcher.add({ pattern: line });
    if (patterns.length === MAX_IGNORE_PATTERNS + 1)
      refuse(`has more than ${MAX_IGNORE_PATTERNS} patterns`, index + 1);
  }
  if (findings.length > 0) return { ok: false, findings };
  const workOn = workOf(patterns);
  const known = new Map<RawPath, boolean>();
  let work = 0;
  const ignores = (entry: SourceEntry): boolean => {
    if (isKept(entry) || entry.path.length > MAX_PATH_BYTES) return false;
    const isDirectory = entry.kind === 'directory' || entry.kind === 'submodule';
    const asked = isDirectory ? `${entry.path}/` : entry.path;
    const answer = known.get(asked);
    if (answer !== undefined || work > MAX_IGNORE_WORK) return answer ?? false;
    const parent = parentOf(entry.path);
    // The matcher tries the directories above a path, unless it knows them.
    const isIgnored = parent !== '' && ignores({ path: parent, kind: 'directory' });
    // Counted once for each path, so that the same package always comes to the same work.
    work += workOn(entry.path);
    if (work > MAX_IGNORE_WORK) return false;
    known.set(asked, isIgnored || matcher.ignores(asked));
    return known.get(asked) === true;
  };
  const rules: IgnoreRules = {
    patterns,
    ignores,
    get exhausted() {
      return work > MAX_IGNORE_WORK;
    },
  };
  return { ok: true, rules };
}

/**
 * About what it takes to match a path with all patterns: most read it once, one with `**` between names once for each
 * level, and one such as `**` or `a**` once for each byte.
 */
function workOf(patterns: readonly string[]): (path: RawPath) => number {
  const isStars = (name: string): boolean => name.includes('**');
  let [each, levels, bytes] = [0, 0, 0];
  for (const pattern of patterns) {
    const names = pattern.replace(/^!?\/?/, '').split('/');
    if (names.every((name) => name === '' || isStars(name))) bytes += 1;
    else if (names.slice(1, -1).some(isStars)) levels += 1;
    else each += 1;
  }
  return (path) => path.length * (each + levels * path.split('/').length + bytes * path.length);
}

/** Raw lines as git reads them: without a byte order mark, a CR before the line feed, and spaces at the end. */
function linesOf(bytes: Uint8Array): string[] {
  const text = rawPath(bytes).replace(/^\xef\xbb\xbf/, '');
  return text.split('\n').map((line) => withoutTrailingSpaces(line.replace(/\r$/, '')));
}

/** A space after a backslash stays, and so does everything before it. */
function withoutTrailingSpaces(line: string): string {
  return /^(?:[^\\ ]|\\.|\\$| +(?! |$))*/s.exec(line)?.[0] ?? line;
}

/** Why a pattern is refused, or undefined. */
function refusePattern(raw: string, text: string): string | undefined {
  if (raw.startsWith('#')) return undefined;
  if (raw.includes('\0')) return 'holds a NUL';
  if (raw.length > MAX_IGNORE_PATTERN_BYTES)
    return `has a pattern of more than ${MAX_IGNORE_PATTERN_BYTES} bytes`;
  const shown = `has the pattern ${quote(text)},`;
  if (/^(?:[^\\]|\\.)*\\$/s.test(raw)) return `${shown} which ends in a backslash and matches nothing`;
  if (/^(?:[^\\]|\\[^/])*\\\//s.test(raw)) return `${shown} in which a backslash stands before a slash`;
  const body = raw.replace(/^!/, '');
  if (!body.includes('/')) return undefined;
  // Git itself takes `a**/b` for `a` and `**/b`, unlike its documentation.
  const stars = body.split('/').filter((name) => /(?<!\\)\*\*/.test(name));
  if (stars.some((name) => !/^\*+$/.test(name)))
    return `${shown} in which \`**\` is a part of a name; write \`*\`, or \`**\` between slashes`;
  if (stars.length > MAX_IGNORE_GLOBSTARS)
    return `${shown} in which \`**\` stands more than ${MAX_IGNORE_GLOBSTARS} times`;
  return undefined;
}

/** The rules themselves and the attestation are never left out by a pattern. */
function isKept({ path, kind }: SourceEntry): boolean {
  if (path === IGNORE_FILE) return true;
  return kind !== 'directory' && (path === 'manifest.json' || path === 'manifest.sig');
}
