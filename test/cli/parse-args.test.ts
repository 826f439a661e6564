import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagSpecs } from '../../src/cli/command.js';
import { asksForHelp, parseCommandArgs } from '../../src/cli/parse-args.js';
import { CodedError } from '../../src/errors.js';

const flags: FlagSpecs = {
  file: { type: 'string', value: 'FILE', text: 'a file', env: 'A_FILE' },
  order: { type: 'string', value: 'ORDER', text: 'an order', choices: ['up', 'down'], default: 'up' },
  key: { type: 'string', value: 'KEY', text: 'keys', repeatable: true },
  count: { type: 'integer', value: 'N', text: 'a number', min: -5, max: 100, env: 'A_COUNT', default: 7 },
  force: { type: 'boolean', text: 'a switch' },
};
const positionals = {
  DIR: { arity: 'one' as const, text: 'a directory' },
  FILE: { arity: 'any' as const, text: 'files' },
};

function parse(words: readonly string[], env: Record<string, string> = {}) {
  return parseCommandArgs('test', { flags, positionals }, words, (name) => env[name] || undefined);
}
function fault(words: readonly string[], env: Record<string, string> = {}): string {
  try {
    parse(words, env);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'WCP2001') return error.message;
    throw error;
  }
  return 'no error';
}

describe('parseCommandArgs', () => {
  it('fills in defaults', () => {
    const args = parse(['dir']);
    expect(args.flags).toEqual({ file: undefined, order: 'up', key: [], count: 7, force: false });
    expect(args.positionals).toEqual({ DIR: 'dir', FILE: [] });
    expect(args.given('order')).toBe(false);
  });

  it('takes every form of a value', () => {
    const words = [
      '--file=a=b',
      'dir',
      '--key',
      'k1',
      '--key=k2',
      '--count',
      '42',
      '--force',
      'x',
      '--',
      '--y',
    ];
    const args = parse(words);
    expect(args.flags).toEqual({ file: 'a=b', order: 'up', key: ['k1', 'k2'], count: 42, force: true });
    expect(args.positionals).toEqual({ DIR: 'dir', FILE: ['x', '--y'] });
    expect(args.given('file')).toBe(true);
  });

  it('reads the environment only when the flag is absent', () => {
    const env = { A_FILE: 'e', A_COUNT: '9' };
    expect(parse(['d'], env).flags).toMatchObject({ file: 'e', count: 9 });
    expect(parse(['d', '--file', 'f', '--count=-5'], env).flags).toMatchObject({ file: 'f', count: -5 });
    expect(fault(['d'], { A_COUNT: 'many' })).toBe(
      'the environment variable A_COUNT is `many`, not a whole number from -5 to 100',
    );
  });

  it.each([
    [['d', '--force=yes'], '`--force` takes no value'],
    [['d', '--no-force'], 'unknown flag `--no-force`'],
    [['d', '-f'], 'unknown flag `-f`'],
    [['d', '--file', '--force'], '`--file` needs a value, and `--force` looks like a flag'],
    [['d', '--count', '-3'], '`--count` needs a value, and `-3` looks like a flag'],
    [['d', '--count', '1.5'], '`--count` is `1.5`, not a whole number'],
    [['d', '--count', '101'], '`--count` is `101`, not a whole number'],
    [['d', '--count', '0x10'], '`--count` is `0x10`, not a whole number'],
    [['d', '--order', 'dwon'], '`--order` is `dwon`, which is none of up, down; did you mean `down`?'],
    [['d', '--file', 'a', '--file', 'b'], '`--file` is given 2 times and takes one value'],
    [['--foce', 'd'], 'unknown flag `--foce`; did you mean `--force`?'],
    [[], 'DIR is missing: a directory'],
    [['d', ''], 'FILE is empty'],
  ])('%j is refused', (words, message) => {
    expect(fault(words)).toContain(message);
  });

  it('gives a value or WCP2001 for any words', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '--file',
        '--key=',
        '--count',
        '--',
        '-',
        '-h',
        '--force',
        '--order=up',
        '5',
        '__proto__',
        '--=x',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(typeof fault(words)).toBe('string');
      }),
    );
  });

  it('sees a request for help only when it stands alone', () => {
    expect(asksForHelp(['-h'])).toBe(true);
    expect(asksForHelp(['--help'])).toBe(true);
    for (const words of [[], ['a', '-h'], ['--help', 'a'], ['--', '--help']])
      expect(asksForHelp(words)).toBe(false);
  });
});
