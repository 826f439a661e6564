/** placeholder */
import { defineCommand } from './command.js';
export const command = defineCommand({
  usage: 'init',
  description: 'x',
  output: 'value',
  positionals: {},
  flags: {},
  examples: [],
  async run() {
    return { json: {}, pretty: '', findings: [] };
  },
});
