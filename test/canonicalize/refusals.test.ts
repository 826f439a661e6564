import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/canonicalize/canonicalize.js';
import { checkFileSet } from '../../src/canonicalize/file-set.js';
import { directorySource } from '../../src/source/directory.io.js';
import { rawPathOf, type SourceEntry } from '../../src/source/source.js';
import {
  makeTree,
  removeTemporary,
  type TreeEntry,
  temporaryDirectory,
  unprivileged,
} from '../support/tree.js';

afterEach(removeTemporary);

const twin = (other: string): string => `name is the same as \`${other}\` on some systems`;
const alias = (name: string): string =>
  `name is taken for \`${name}\` on some systems, which the hash leaves out`;
const CONTROL = 'name holds a control character';
const BIDI = 'name holds a bidirectional control character';
const DEVICE = 'name is a Windows device';
const DOT = 'name ends in a dot or a space, which Windows drops';
const GIT = 'name is the Windows short name of one that the hash leaves out';
const LINK = 'symbolic link';

const file = (path: string): TreeEntry => ({ path, text: 'x' });
const link = (path: string, target: string): TreeEntry => ({ path, type: 'symlink', target });

/** Trees, and for each refused path (as it is shown) what is said of it. */
const TREES: [string, TreeEntry[], Record<string, string>][] = [
  ['a link to a file', [link('l', 'ok')], { l: LINK }],
  ['a link to a directory', [file('d/f'), link('l', 'd')], { l: LINK }],
  ['a link out of the package', [link('d/l', '/etc/passwd')], { 'd/l': LINK }],
  ['a dangling link', [link('l', 'nowhere')], { l: LINK }],
  ['a link to itself', [link('l', 'l')], { l: LINK }],
  ['a link to its parent', [link('d/l', '..')], { 'd/l': LINK }],
  ['a link called like residue', [link('.git', 'ok'), link('x.pyc', 'ok')], { '.git': LINK, 'x.pyc': LINK }],
  ['a link called .DS_Store', [link('.DS_Store', 'ok')], { '.DS_Store': LINK }],
  ['a link as the manifest', [link('manifest.json', 'ok')], { 'manifest.json': LINK }],
  ['a link as the bundle', [link('manifest.sig', 'ok')], { 'manifest.sig': LINK }],
  ['a FIFO', [{ path: 'p', type: 'fifo' }], { p: 'special file (fifo)' }],
  [
    'a FIFO as the manifest',
    [{ path: 'manifest.json', type: 'fifo' }],
    { 'manifest.json': 'special file (fifo)' },
  ],
  ['a FIFO called like residue', [{ path: 'x.pyc', type: 'fifo' }], { 'x.pyc': 'special file (fifo)' }],
  ['a socket', [{ path: 's', type: 'socket' }], { s: 'special file (socket)' }],
  ['a setuid file', [{ path: 's', mode: 0o4755 }], { s: 'setuid or setgid file' }],
  ['a setgid file', [{ path: 's', mode: 0o2755 }], { s: 'setuid or setgid file' }],
  [
    'a setuid manifest',
    [{ path: 'manifest.json', mode: 0o4755 }],
    { 'manifest.json': 'setuid or setgid file' },
  ],
  ['a file name that is not UTF-8', [{ path_hex: '61ff' }], { 'a\\xff': 'name is not UTF-8' }],
  [
    'a directory name that is not UTF-8',
    [{ path_hex: 'fe2f61' }],
    { '\\xfe': 'name is not UTF-8', '\\xfe/a': 'name is not UTF-8' },
  ],
  ['an overlong form', [{ path_hex: 'c0ae' }], { '\\xc0\\xae': 'name is not UTF-8' }],
  ['a line feed', [file('a\nb')], { 'a\\nb': CONTROL }],
  ['a line feed in a directory', [file('a\nb/c')], { 'a\\nb': CONTROL }],
  ['an ANSI escape', [file('\u001b[31m')], { '\\x1b[31m': CONTROL }],
  ['DEL', [file('a\u007f')], { 'a\\x7f': CONTROL }],
  ['C1', [file('a\u0085')], { 'a\\u{85}': CONTROL }],
  ['a line separator', [file('a\u2028b')], { 'a\\u{2028}b': CONTROL }],
  ['a paragraph separator', [file('a\u2029b')], { 'a\\u{2029}b': CONTROL }],
  ['right-to-left override', [file('a\u202egpj.py')], { 'a\\u{202e}gpj.py': BIDI }],
  ['a bidi isolate', [file('a\u2066b')], { 'a\\u{2066}b': BIDI }],
  ['an Arabic letter mark', [file('a\u061cb')], { 'a\\u{61c}b': BIDI }],
  ['a backslash', [file('a\\b')], { 'a\\\\b': 'name holds a backslash' }],
  ['a colon', [file('a.txt:stream')], { 'a.txt:stream': 'name holds a colon' }],
  ['a trailing dot', [file('a.')], { 'a.': DOT }],
  ['a trailing space', [file('a ')], { 'a ': DOT }],
  ['three dots', [file('...')], { '...': DOT }],
  ['a space alone', [file(' ')], { ' ': DOT }],
  ['a directory with a trailing dot', [file('d./f')], { 'd.': DOT }],
  ['CON', [file('CON')], { CON: DEVICE }],
  ['CON with a dot', [file('CON.')], { 'CON.': DOT }],
  ['aux', [file('lib/aux')], { 'lib/aux': DEVICE }],
  ['aux as a directory', [file('aux/f')], { aux: DEVICE }],
  ['com1.txt', [file('com1.txt')], { 'com1.txt': DEVICE }],
  ['nul.tar.gz', [file('nul.tar.gz')], { 'nul.tar.gz': DEVICE }],
  ['a superscript device', [file('com¹'), file('lpt².x')], { 'com¹': DEVICE, 'lpt².x': DEVICE }],
  ['a device with a space', [file('prn .txt')], { 'prn .txt': DEVICE }],
  ['conin$', [file('conIn$.log')], { 'conIn$.log': DEVICE }],
  ['- at the root', [file('-')], { '-': 'a file called `-` at the root is standard input to sha256sum' }],
  [
    'a path that is too long',
    [file(`${`${'d'.repeat(250)}/`.repeat(4)}${'f'.repeat(25)}`)],
    {
      [`${`${'d'.repeat(250)}/`.repeat(4)}${'f'.repeat(25)}`]: 'path is longer than 1024 bytes',
    },
  ],
  ['case twins', [file('Readme.md'), file('README.md')], { 'Readme.md': twin('README.md') }],
  ['case twins beyond ASCII', [file('É'), file('é')], { é: twin('É') }],
  ['NFC and NFD twins', [file('\u00e9'), file('e\u0301')], { '\u00e9': twin('e\u0301') }],
  ['ß and ss', [file('straße'), file('strasse')], { straße: twin('strasse') }],
  ['capital ẞ and ß', [file('ẞ'), file('ß')], { ẞ: twin('ß') }],
  ['final sigma', [file('ος'), file('οσ')], { οσ: twin('ος') }],
  ['a ligature', [file('ﬁle'), file('file')], { ﬁle: twin('file') }],
  ['Kelvin and K', [file('\u212a'), file('k')], { '\u212a': twin('k') }],
  ['ignorable characters', [file('a\u200bb'), file('ab')], { 'a\\u{200b}b': twin('ab') }],
  ['a variation selector', [file('a\ufe0f'), file('a')], { 'a\ufe0f': twin('a') }],
  ['a file and a directory', [file('Lib'), file('lib/f')], { lib: twin('Lib') }],
  ['three of a kind', [file('A.b'), file('a.B'), file('a.b')], { 'a.B': twin('A.b'), 'a.b': twin('A.b') }],
  ['twins in the parents', [file('Src/a.py'), file('src/b.py')], { src: twin('Src') }],
  [
    'twins in the parents and below',
    [file('Src/a.py'), file('src/A.py')],
    { src: twin('Src'), 'src/A.py': twin('Src/a.py') },
  ],
  ['twins among the residue', [file('a.pyc'), file('A.pyc')], { 'a.pyc': twin('A.pyc') }],
  [
    'near-aliases of the manifest',
    [file('Manifest.json'), file('lib/MANIFEST.SIG'), file('manifest.Tmp')],
    {
      'Manifest.json': alias('manifest.json'),
      'lib/MANIFEST.SIG': alias('manifest.sig'),
      'manifest.Tmp': alias('manifest.tmp'),
    },
  ],
  ['a near-alias of .git', [file('.GIT/hooks')], { '.GIT': alias('.git') }],
  [
    'a near-alias of __pycache__',
    [file('lib/__PyCache__/x.py')],
    { 'lib/__PyCache__': alias('__pycache__') },
  ],
  ['a near-alias of .DS_Store', [file('.ds_store')], { '.ds_store': alias('.DS_Store') }],
  ['.git with an ignorable character', [file('.g\u200cit/x')], { '.g\\u{200c}it': alias('.git') }],
  ['manifest with a long s', [file('manife\u017ft.json')], { 'manife\u017ft.json': alias('manifest.json') }],
  ['the short name of .git', [file('git~1/x'), file('GIT~2')], { 'git~1': GIT, 'GIT~2': GIT }],
  [
    'the short names of other excluded names',
    [file('MANIFE~1.JSO'), file('d/manife~2.sig'), file('__PYCA~1/m'), file('DS_STO~1'), file('MANIFE~1x')],
    { 'MANIFE~1.JSO': GIT, 'd/manife~2.sig': GIT, '__PYCA~1': GIT, 'DS_STO~1': GIT },
  ],
];

async function treeAt(entries: readonly TreeEntry[]): Promise<string> {
  const root = join(temporaryDirectory(), 'package');
  await makeTree(root, [file('ok'), ...entries]);
  return root;
}

describe('a tree with', () => {
  it.each(TREES)('%s', async (_what, entries, refused) => {
    const root = await treeAt(entries);
    const { findings } = await canonicalize(directorySource(root, 'w'));
    expect(Object.fromEntries(findings.map((one) => [one.path, one.message]))).toEqual(
      Object.fromEntries(
        Object.entries(refused).map(([path, what]) => [`w/${path}`, `\`w/${path}\`: ${what}`]),
      ),
    );
    expect(findings).toHaveLength(Object.keys(refused).length);
    for (const one of findings) {
      expect(one).toMatchObject({ code: 'ATTEST_TREE_UNSAFE', severity: 'error' });
      expect(one.fix).toMatch(/\S/);
    }
  });

  it('every fault at once: each path has one finding', async () => {
    const entries = TREES.flatMap(([, each], i) =>
      each.map((entry) =>
        entry.path_hex === undefined
          ? { ...entry, path: `t${i}/${entry.path}` }
          : { ...entry, path_hex: `${Buffer.from(`t${i}/`).toString('hex')}${entry.path_hex}` },
      ),
    );
    const { findings } = await canonicalize(directorySource(await treeAt(entries), 'w'));
    const paths = findings.map((one) => one.path);
    expect(new Set(paths).size).toBe(paths.length);
    // Below the root `-` is a name, and links that pointed to a neighbour are still links.
    const wanted = TREES.flatMap(([, , refused], i) => Object.keys(refused).map((path) => `w/t${i}/${path}`));
    expect(paths.sort()).toEqual(wanted.filter((path) => !/^w\/t\d+\/-$/.test(path)).sort());
  });

  it('unreadable entries', async () => {
    const root = await treeAt([
      { path: 'secret', mode: 0 },
      { path: 'closed/f' },
      { path: 'closed', type: 'dir', mode: 0 },
      { path: 'hidden/f' },
      { path: 'hidden', type: 'dir', mode: 0o311 },
      { path: 'listed/f' },
      { path: 'listed', type: 'dir', mode: 0o744 },
    ]);
    const { findings } = await unprivileged(() => canonicalize(directorySource(root, 'w')));
    expect(findings.map((one) => one.message).sort()).toEqual([
      '`w/closed`: cannot be read: permission denied',
      '`w/hidden`: cannot be read: permission denied',
      '`w/listed/f`: cannot be read: permission denied',
      '`w/secret`: cannot be read: permission denied',
    ]);
  });

  it('two faults on one path: it has one finding', async () => {
    const root = await treeAt([
      { path: 'a:b/f' },
      { path: 'a:b', type: 'dir', mode: 0 },
      { path: 'Secret', mode: 0 },
      { path: 'secret', mode: 0 },
      { path: 'x:y', mode: 0 },
    ]);
    const { findings } = await unprivileged(() => canonicalize(directorySource(root, 'w')));
    expect(findings.map((one) => one.path).sort()).toEqual(['w/Secret', 'w/a:b', 'w/secret', 'w/x:y']);
  });
});

describe('names that are accepted', () => {
  it('are hashed', async () => {
    const names = [
      'lib/-',
      '-x',
      '--help',
      '.hidden',
      '..a',
      'a b',
      ' a',
      'a*?|"<>',
      "it's",
      'é',
      '日本語',
      '😀',
      'console',
      'com10',
      'auxiliary.py',
      'a.nul',
      'manifest.json5',
      'manifests.json',
      'xmanifest.json',
      'x.PYC',
      '.gitignore',
      'git~x',
      'GIT~',
      'n'.repeat(255),
    ];
    const root = await treeAt(names.map(file));
    const { findings, files, residue } = await canonicalize(directorySource(root));
    expect(findings).toEqual([]);
    expect(residue).toEqual([]);
    expect(
      files
        .filter((one) => one.hashed)
        .map((one) => one.path)
        .sort(),
    ).toEqual([...names, 'ok'].sort());
  });
});

describe('what no file system here can hold', () => {
  const entry = (path: string, more: Partial<SourceEntry> = {}): SourceEntry => ({
    path: rawPathOf(path),
    kind: 'file',
    ...more,
  });
  const refusals = (entries: SourceEntry[]): string[] =>
    checkFileSet({ entries, faults: [] })
      .refusals.findings('.')
      .map((one) => one.message);

  it('is refused all the same', () => {
    const long = 'é'.repeat(128);
    expect(refusals([entry(long)])).toEqual([`\`${long}\`: name is longer than 255 bytes`]);
    expect(refusals([entry('tty', { kind: 'device' })])).toEqual(['`tty`: special file (device)']);
  });

  it('has its limits exactly where they are said to be', () => {
    expect(refusals([entry('n'.repeat(255))])).toEqual([]);
    const path = (bytes: number): string => 'd/'.repeat(500) + 'n'.repeat(bytes - 1000);
    expect(refusals([entry(path(1024))])).toEqual([]);
    expect(refusals([entry(path(1025))])).toHaveLength(1);
  });

  it('says which fault a source met', () => {
    const faults = (['too-many', 'too-deep', 'changed'] as const).map((reason) => ({
      path: 'd',
      reason,
      detail: `over ${reason}`,
    }));
    const messages = faults.map((fault) =>
      checkFileSet({ entries: [], faults: [fault] }).refusals.findings('w/'),
    );
    expect(messages.flat().map((one) => [one.path, one.message])).toEqual([
      ['w/d', '`w/d`: over too-many'],
      ['w/d', '`w/d`: over too-deep'],
      ['w/d', '`w/d`: over changed'],
    ]);
  });
});

describe('a root that is missing or a file', () => {
  it('is refused by its own name', async () => {
    const base = temporaryDirectory();
    await makeTree(base, [file('f')]);
    const of = async (name: string): Promise<string[]> =>
      (await canonicalize(directorySource(join(base, name), name))).findings.map((one) => one.message);
    expect(await of('nowhere')).toEqual(['`nowhere`: the package directory does not exist']);
    expect(await of('f')).toEqual(['`f`: the package is not a directory']);
  });
});

describe('a hostile multitude', () => {
  const many = (count: number, path: (index: number) => string): SourceEntry[] =>
    Array.from({ length: count }, (_, index) => ({ path: path(index), kind: 'file' as const }));

  it('of refused paths is named up to a limit and counted beyond it, whatever the order', () => {
    const entries = many(5000, (index) => `bad:${index}`);
    const { refusals } = checkFileSet({ entries, faults: [] });
    const findings = refusals.findings('w');
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({
      path: 'w',
      message: '`w`: 4000 more paths of the package are refused',
      severity: 'error',
    });
    const backwards = checkFileSet({ entries: entries.reverse(), faults: [] }).refusals.findings('w');
    expect(backwards).toEqual(findings);
  });

  it('of twins of one name takes no longer than any other', () => {
    const name = 'abcdefghijklmnopqrst';
    const inCase = (index: number): string =>
      [...name].map((letter, at) => ((index >> at) & 1 ? letter.toUpperCase() : letter)).join('');
    // Quadratic time would be minutes.
    const { refusals } = checkFileSet({ entries: many(200_000, inCase), faults: [] });
    expect(refusals.findings('w').at(-1)?.message).toBe('`w`: 198999 more paths of the package are refused');
  });
});
