import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// The import rules of docs/architecture.md, checked on every import of src/.
const SRC = resolve(import.meta.dirname, '../src');
const BASE = [
  'errors',
  'limits',
  'bytes',
  'bounded-file.io',
  'escape',
  'json',
  'names',
  'shape',
  'zod-faults',
  'registry-url',
  'time',
  'worker-id',
  'version',
  'finding',
  'codes',
];

/** folder -> the folders it may import besides itself and the base. */
const ALLOWED: Record<string, readonly string[]> = {
  source: [],
  canonicalize: ['source'],
  manifest: ['canonicalize'],
  sign: [],
  log: [],
  verify: ['source', 'canonicalize', 'manifest', 'sign', 'log'],
  hall: ['source'],
  'route-check': ['hall'],
  registry: ['manifest', 'sign', 'log'],
  config: [],
  report: [],
  check: [
    'source',
    'canonicalize',
    'manifest',
    'sign',
    'log',
    'verify',
    'hall',
    'route-check',
    'registry',
    'config',
    'report',
  ],
  cli: [
    'source',
    'canonicalize',
    'manifest',
    'sign',
    'log',
    'verify',
    'hall',
    'route-check',
    'registry',
    'config',
    'report',
    'check',
  ],
  action: [
    'source',
    'canonicalize',
    'manifest',
    'sign',
    'log',
    'verify',
    'hall',
    'route-check',
    'registry',
    'config',
    'report',
    'check',
  ],
  index: [
    'source',
    'canonicalize',
    'manifest',
    'sign',
    'log',
    'verify',
    'hall',
    'route-check',
    'registry',
    'config',
    'report',
    'check',
  ],
};

/** Built-in modules that do I/O. Only `*.io.ts` files (and the two entry points) may import them. */
const IO_MODULES =
  /^node:(?:fs|http|https|net|tls|dns|child_process|os|sqlite|worker_threads|readline|process|tty)(?:\/|$)/;
const IO_GLOBALS =
  /\b(?:process\.(?:env|argv|cwd|exit|stdout|stderr|stdin)|fetch\(|Date\.now\(|setTimeout\()/;

interface Import {
  from: string;
  typeOnly: boolean;
}

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function imports(text: string): Import[] {
  const found: Import[] = [];
  for (const m of text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms)) {
    found.push({ from: m[2] ?? '', typeOnly: m[1] !== undefined });
  }
  for (const m of text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g))
    found.push({ from: m[1] ?? '', typeOnly: false });
  for (const m of text.matchAll(/^import\s+'([^']+)'/gm)) found.push({ from: m[1] ?? '', typeOnly: false });
  return found;
}

const all = files(SRC);
const folderOf = (file: string): string => relative(SRC, file).split('/')[0]?.replace(/\.ts$/, '') ?? '';
const target = (file: string, from: string): string => resolve(dirname(file), from).replace(/\.js$/, '.ts');

describe('architecture', () => {
  it('has files to check', () => {
    expect(all.length).toBeGreaterThan(10);
  });

  it.each(all.map((file) => [relative(SRC, file), file]))('%s imports only what it may', (_name, file) => {
    const folder = folderOf(file);
    const breaches: string[] = [];
    const text = readFileSync(file, 'utf8');
    for (const { from, typeOnly } of imports(text)) {
      if (!from.startsWith('.')) continue;
      const other = folderOf(target(file, from));
      if (other === folder || BASE.includes(other)) continue;
      if (BASE.includes(folder)) breaches.push(`the base imports ${from}`);
      else if (folder === 'report' && typeOnly) continue;
      else if (!(ALLOWED[folder] ?? []).includes(other)) breaches.push(`${folder} imports ${from}`);
    }
    expect(breaches).toEqual([]);
  });

  it.each(all.map((file) => [relative(SRC, file), file]))('%s keeps I/O at the edge', (name, file) => {
    if (name.endsWith('.io.ts') || name === 'cli/index.ts' || name === 'action/index.ts') return;
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(
      imports(text)
        .filter((one) => !one.typeOnly && IO_MODULES.test(one.from))
        .map((one) => one.from),
    ).toEqual([]);
    expect(IO_GLOBALS.exec(text)?.[0]).toBeUndefined();
  });

  it('has no import cycle', () => {
    const graph = new Map(
      all.map((file) => [
        file,
        imports(readFileSync(file, 'utf8'))
          .filter((one) => one.from.startsWith('.') && !one.typeOnly)
          .map((one) => target(file, one.from)),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, trail: string[]): string[] | undefined => {
      if (state.get(file) === 'done') return undefined;
      if (state.get(file) === 'open') return [...trail, file].map((one) => relative(SRC, one));
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) {
        const cycle = visit(next, [...trail, file]);
        if (cycle !== undefined) return cycle;
      }
      state.set(file, 'done');
      return undefined;
    };
    for (const file of all) expect(visit(file, [])).toBeUndefined();
  });

  it('has no re-export of everything', () => {
    for (const file of all) expect(readFileSync(file, 'utf8')).not.toMatch(/^export \*/m);
  });
});
