import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BatchHeader, BatchParser } from '../../src/source/git-batch.js';
import { type IndexEntry, IndexParser } from '../../src/source/git-index.js';
import { isObjectId, kindOfMode, parseCommit, parseTree, TreeJudge } from '../../src/source/git-objects.js';
import { isLfsPointer } from '../../src/source/lfs-pointer.js';

const ID = '0123456789abcdef0123456789abcdef01234567';
const entry = (mode: string, name: string, id = ID): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`, 'latin1'), Buffer.from(id, 'hex')]);

describe('parseTree', () => {
  it('reads modes, names as bytes, and ids', () => {
    const bytes = Buffer.concat([
      entry('100644', 'a b'),
      entry('100755', 'caf\xe9'),
      entry('100664', 'g'),
      entry('40000', 'sub'),
      entry('120000', 'sym'),
      entry('160000', 'x'),
    ]);
    expect(parseTree(bytes, 'sha1')).toEqual([
      { name: 'a b', kind: 'file', mode: 0o644, id: ID },
      { name: 'caf\xe9', kind: 'file', mode: 0o755, id: ID },
      { name: 'g', kind: 'file', mode: 0o644, id: ID },
      { name: 'sub', kind: 'directory', mode: 0, id: ID },
      { name: 'sym', kind: 'symlink', mode: 0, id: ID },
      { name: 'x', kind: 'submodule', mode: 0, id: ID },
    ]);
    expect(parseTree(Buffer.alloc(0), 'sha1')).toEqual([]);
  });

  it('reads the ids of a SHA-256 repository', () => {
    const id = 'ab'.repeat(32);
    expect(parseTree(entry('100644', 'a', id), 'sha256')?.[0]?.id).toBe(id);
  });

  it.each([
    '100600',
    '100777',
    '104755',
    '100000',
    '40755',
    '120777',
    '160001',
    '60644',
    '0',
    '9',
    '',
    '10064x',
  ])('gives the mode %j no kind', (mode) => {
    expect(kindOfMode(mode).kind).toBeUndefined();
  });

  it('never throws, and gives only ids of full length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('sha1', 'sha256'), (bytes, format) => {
        for (const { id } of parseTree(bytes, format) ?? []) expect(isObjectId(id, format)).toBe(true);
      }),
    );
    const first = entry('100644', 'a');
    const whole = Buffer.concat([first, entry('40000', 'b')]);
    for (let end = 1; end < whole.length; end += 1) {
      if (end !== first.length) expect(parseTree(whole.subarray(0, end), 'sha1')).toBeUndefined();
    }
  });
});

describe('TreeJudge', () => {
  const judged = (...entries: [string, 'file' | 'directory' | undefined][]): (string | undefined)[] => {
    const judge = new TreeJudge();
    return entries.map(([name, kind]) => judge.refuse({ name, kind, mode: 0, id: ID }));
  };

  it('takes what git writes, in the order in which git sorts', () => {
    expect(judged(['a-b', 'file'], ['a', 'directory'], ['a0', 'file'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(judged(['a', 'file'], ['a-b', 'file'], ['a0', 'directory'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [[['', 'file']], 'an entry without a name'],
    [[['.', 'directory']], 'an entry named `.`'],
    [[['..', 'directory']], 'an entry named `..`'],
    [[['.git', 'directory']], 'an entry named `.git`'],
    [[['a/b', 'file']], 'a name that holds a slash'],
    [[['a', undefined]], 'an entry of an unknown mode'],
  ] as const)('refuses %j', (entries, why) => {
    expect(judged(...entries.map(([name, kind]) => [name, kind] as [string, 'file' | undefined]))).toEqual([
      why,
    ]);
  });

  it('refuses a name that is there twice, as a file and a directory too, and a wrong order', () => {
    expect(judged(['a', 'file'], ['a', 'file'])[1]).toBe('a name that is there twice');
    expect(judged(['a', 'file'], ['a-', 'file'], ['a', 'directory'])[2]).toBe('a name that is there twice');
    expect(judged(['b', 'file'], ['a', 'file'])[1]).toBe('entries that are not in order');
    expect(judged(['a', 'directory'], ['a-b', 'file'])[1]).toBe('entries that are not in order');
  });
});

describe('parseCommit', () => {
  const commit = (committer: string, tree = ID): Buffer =>
    Buffer.from(`tree ${tree}\nauthor A <a@example.org> 1 +0000\n${committer}\n\ncommitter B <> 9 +0000\n`);

  it('takes the tree and the time of the committer', () => {
    const parsed = parseCommit(commit('committer A B <a@example.org> 1700000000 -0730'), 'sha1');
    expect(parsed).toEqual({ tree: ID, committedAt: 1_700_000_000_000 });
    expect(parseCommit(commit('committer <> 0 +0000'), 'sha1')?.committedAt).toBe(0);
  });

  it.each([
    'committer A <a@example.org> -1 +0000',
    'committer A <a@example.org> 253402300800 +0000',
    'committer A <a@example.org> 18446744073709551615 +0000',
    'committer A <a@example.org>',
    'x',
  ])('refuses %j', (committer) => {
    expect(parseCommit(commit(committer), 'sha1')).toBeUndefined();
  });

  it('refuses a tree that is no id of the repository, and what is no commit', () => {
    expect(parseCommit(commit('committer A <> 1 +0000', 'ab'), 'sha1')).toBeUndefined();
    expect(parseCommit(commit('committer A <> 1 +0000'), 'sha256')).toBeUndefined();
    expect(parseCommit(Buffer.from('hello'), 'sha1')).toBeUndefined();
  });
});

describe('BatchParser', () => {
  interface Seen {
    header: BatchHeader;
    content: string;
    ended: boolean;
  }
  const parse = (chunks: readonly Buffer[]): { seen: Seen[]; understood: boolean } => {
    const seen: Seen[] = [];
    const parser = new BatchParser({
      header: (header) => void seen.push({ header, content: '', ended: false }),
      content(bytes) {
        const last = seen.at(-1);
        if (last !== undefined) last.content += bytes.toString('latin1');
      },
      end() {
        const last = seen.at(-1);
        if (last !== undefined) last.ended = true;
      },
    });
    return { understood: chunks.every((chunk) => parser.push(chunk)), seen };
  };

  it('gives the same answers however the output is cut', () => {
    const answer = fc.oneof(
      fc.record({
        content: fc.string({ unit: fc.constantFrom('\n', '\0', 'a', ' missing\n'), maxLength: 20 }),
      }),
      fc.constant({ content: undefined }),
    );
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 8 }),
        fc.array(fc.nat(200), { maxLength: 12 }),
        (answers, cuts) => {
          const output = Buffer.from(
            answers
              .map(({ content }) =>
                content === undefined ? `${ID} missing\n` : `${ID} blob ${content.length}\n${content}\n`,
              )
              .join(''),
          );
          const ends = [...cuts.filter((cut) => cut < output.length), output.length].sort((a, b) => a - b);
          const chunks = ends.map((end, index) => output.subarray(ends[index - 1] ?? 0, end));
          expect(parse(chunks)).toEqual({
            understood: true,
            seen: answers.map(({ content }) => ({
              header:
                content === undefined
                  ? { kind: 'missing', id: ID }
                  : { kind: 'object', id: ID, type: 'blob', size: content.length },
              content: content ?? '',
              ended: true,
            })),
          });
        },
      ),
    );
  });

  it.each([
    'nonsense\n',
    `${ID} blob -1\n`,
    `${ID} blob 1e3\n`,
    `${ID} ambiguous\n`,
    `${ID} blob 1\nab\n`,
    'x'.repeat(300),
  ])('does not understand %j', (output) => {
    expect(parse([Buffer.from(output)]).understood).toBe(false);
  });
});

describe('IndexParser', () => {
  const DEBUG = [
    '  ctime: 10:20',
    '  mtime: 30:40',
    '  dev: 1\tino: 77',
    '  uid: 0\tgid: 0',
    '  size: 5\tflags: 0',
    '',
  ].join('\n');
  const parse = (...chunks: string[]): IndexEntry[] => {
    const entries: IndexEntry[] = [];
    const parser = new IndexParser((one) => void entries.push(one));
    for (const chunk of chunks) expect(parser.push(Buffer.from(chunk, 'latin1'))).toBe(true);
    parser.end();
    return entries;
  };

  it('reads entries with names of any bytes, however the output is cut', () => {
    const output = `100755 ${ID} 0\ta\n  size: 9\xff\0${DEBUG}120000 ${ID} 2\tb\0${DEBUG.replace('flags: 0', 'flags: 40004000')}`;
    const expected = [
      {
        path: 'a\n  size: 9\xff',
        kind: 'file',
        mode: 0o755,
        id: ID,
        stage: 0,
        skipped: false,
        seen: { ctime: 10_000_000_020n, mtime: 30_000_000_040n, size: 5, ino: 77 },
      },
      { path: 'b', kind: 'symlink', mode: 0, id: ID, stage: 2, skipped: true },
    ];
    expect(parse(output)).toMatchObject(expected);
    for (let cut = 0; cut <= output.length; cut += 1)
      expect(parse(output.slice(0, cut), output.slice(cut))).toMatchObject(expected);
    expect(parse()).toEqual([]);
  });

  it('knows nothing of the file when git says it in another way', () => {
    const [first, second] = parse(`100644 ${ID} 0\ta\0  something: else\n100644 ${ID} 0\tb\0`);
    expect(first).toMatchObject({ path: 'a', seen: undefined, skipped: false });
    expect(second).toMatchObject({ path: 'b', seen: undefined });
  });

  it('does not take anything else for an index', () => {
    expect(new IndexParser(() => undefined).push(Buffer.from('what\0'))).toBe(false);
  });
});

describe('isLfsPointer', () => {
  const POINTER =
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';

  it('knows the example of the specification, with extensions too', () => {
    expect(isLfsPointer(Buffer.from(POINTER))).toBe(true);
    expect(isLfsPointer(Buffer.from(POINTER.replace('oid', 'ext-0-foo sha256:00\noid')))).toBe(true);
  });

  it.each([
    POINTER.slice(1),
    ` ${POINTER}`,
    POINTER.replace('size', 'sizes'),
    POINTER.replace('oid', 'id'),
    'version https://git-lfs.github.com/spec/v1\n',
    '',
  ])('takes %j for a file', (text) => {
    expect(isLfsPointer(Buffer.from(text))).toBe(false);
  });

  it('takes at most 1024 bytes for a pointer', () => {
    expect(isLfsPointer(Buffer.from(POINTER.padEnd(1024, '\n')))).toBe(true);
    expect(isLfsPointer(Buffer.from(POINTER.padEnd(1025, '\n')))).toBe(false);
  });
});
