import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePage } from '../../src/codes/table.js';
import { finding } from '../../src/finding.js';
import { MAX_ANNOTATIONS } from '../../src/limits.js';
import { githubAnnotations } from '../../src/report/github.js';
import { oneLine } from '../../src/report/one-line.js';
import { anyFinding, runnerCommands, UNPRINTABLE } from './hostile.js';

describe('githubAnnotations', () => {
  it('writes one command per finding on its line', () => {
    const one = finding('WCP2004', 'a 50% chance, they say', {
      path: 'a,b:c.yml',
      line: 3,
      column: 7,
      fix: 'Correct it.',
    });
    expect(githubAnnotations([one])).toBe(
      `::error file=a%2Cb%3Ac.yml,line=3,col=7,title=${codePage('WCP2004').title}::a 50%25 chance, they say. Fix: Correct it. (WCP2004)\n`,
    );
    expect(githubAnnotations([finding('WCP2005', 'nothing')])).toMatch(
      /^::error title=no configuration was found::/,
    );
  });

  it('stops at the limit of each severity and says what is left', () => {
    const many = [...Array(MAX_ANNOTATIONS + 3).keys()].map((i) => finding('WCP2004', `fault ${i}`));
    const notes = [...Array(MAX_ANNOTATIONS + 1).keys()].map((i) =>
      finding('WCP2004', `${i}`, { severity: 'note' }),
    );
    const text = githubAnnotations([...notes, ...many]);
    const commands = runnerCommands(text).map((one) => one.command);
    expect(commands.filter((one) => one === 'error')).toHaveLength(MAX_ANNOTATIONS);
    expect(commands.filter((one) => one === 'notice')).toHaveLength(MAX_ANNOTATIONS);
    expect(text.split('\n').at(-2)).toBe(
      '3 more errors, 1 more note not shown as annotations; the summary has them all',
    );
  });

  it('lets nothing untrusted become a command or a property', () => {
    fc.assert(
      fc.property(anyFinding, (one) => {
        const text = githubAnnotations([one]);
        expect(text.split('\n')).toHaveLength(2);
        expect(text.slice(0, -1)).not.toMatch(UNPRINTABLE);
        expect(text).not.toContain('##[');
        const [command, ...others] = runnerCommands(text);
        expect(others).toEqual([]);
        expect(['error', 'warning', 'notice']).toContain(command?.command);
        expect(command?.properties).toEqual({
          ...(one.path === undefined ? {} : { file: oneLine(one.path) }),
          ...(one.path === undefined || one.line === undefined ? {} : { line: String(one.line) }),
          ...(one.path === undefined || one.line === undefined || one.column === undefined
            ? {}
            : { col: String(one.column) }),
          title: codePage(one.code).title,
        });
        expect(command?.data.endsWith(`(${one.code})`)).toBe(true);
      }),
    );
  });
});
