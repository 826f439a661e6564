/** Command lines that must fail, as a table: each in a world of its own, nothing in it changed afterwards. */
import { it } from 'vitest';
import { printable } from '../../../src/escape.js';
import { expectRefused, expectRefusedPlainly } from '../../support/cli.js';
import { TOKEN, type World, withSecret } from './world.js';

export interface RefusedCase {
  name: string;
  words: readonly string[];
  status: number;
  /** Codes of all errors, each once, in their order. */
  codes: readonly string[];
  /** What is done to the world before. */
  prepare?(cwd: string): void;
  /** In place of the secrets that a good run has. */
  env?: Readonly<Record<string, string>>;
  /** The process runs without the rights of root. */
  ordinary?: boolean;
  /** What the message must hold. */
  says?: string | RegExp;
}

export const GOOD_ENVIRONMENT = { ...withSecret, PYHALL_TOKEN: TOKEN };

/** One concurrent test per case. */
export function refuses(world: () => World, cases: readonly RefusedCase[], plainly = false): void {
  for (const one of cases) {
    const { name, words, status, codes, prepare, env = GOOD_ENVIRONMENT, ordinary = false, says = '' } = one;
    it.concurrent(printable(`${words[0]}: ${name}`), async ({ expect }) => {
      const cwd = prepare === undefined ? world().shared : world().enter();
      prepare?.(cwd);
      const options = { cwd, env, ordinary, watch: cwd };
      if (plainly) {
        const { stdout, stderr } = await expectRefusedPlainly(words, { status, codes }, options);
        expect(unwrapped(stdout + stderr)).toMatch(says);
      } else {
        const json = await expectRefused(words, { status, codes }, options);
        expect(JSON.stringify(json)).toMatch(says);
      }
    });
  }
}

/** The text as it was before lines were broken at 80 columns. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ');
}
