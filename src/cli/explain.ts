/** `wcp-attest explain CODE`: the page of one code. */
import { allCodes, codePage, isCode } from '../codes/table.js';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { codePageText } from '../report/code-page-text.js';
import { defineCommand } from './command.js';
import { suggestion } from './suggest.js';

const MAX_COLUMNS = 100;

export const command = defineCommand({
  usage: 'explain CODE [--format pretty|json]',
  description: 'Explains a code: what it means, its usual causes, and what to do.',
  output: 'value',
  positionals: { CODE: { arity: 'one', text: 'a code in any letter case, such as ATTEST_HASH_MISMATCH' } },
  flags: {},
  examples: ['wcp-attest explain ATTEST_HASH_MISMATCH'],
  async run({ positionals }, io) {
    const code = positionals.CODE.toUpperCase();
    if (!isCode(code)) {
      throw new CodedError(
        'WCP2012',
        `unknown code ${quote(positionals.CODE)}${suggestion(code, allCodes())}`,
        {
          fix: 'Run `wcp-attest codes` for the list.',
        },
      );
    }
    return {
      json: { code, ...codePage(code) },
      pretty: codePageText(code, Math.min(io.columns, MAX_COLUMNS)),
      findings: [],
    };
  },
});
