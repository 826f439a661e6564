/** `wcp-attest codes`: the table of codes. */
import { allCodes, codePage } from '../codes/table.js';
import { defineCommand } from './command.js';

export const command = defineCommand({
  usage: 'codes [--format pretty|json]',
  description: 'Lists every code that a message can name, with its severity, exit status and title.',
  output: 'value',
  positionals: {},
  flags: {},
  examples: ['wcp-attest codes', 'wcp-attest codes --format json'],
  async run() {
    const codes = allCodes().map((code) => ({ code, ...codePage(code) }));
    const width = Math.max(...codes.map((one) => one.code.length));
    const lines = codes.map(
      (one) =>
        `${one.code.padEnd(width)}  ${one.severity.padEnd(7)}  ${String(one.severity === 'error' ? one.exit : 0).padStart(2)}  ${one.title}`,
    );
    return { json: codes, pretty: lines.join('\n'), findings: [] };
  },
});
