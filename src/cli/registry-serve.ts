/** `wcp-attest registry serve`: a registry for development, tests and small teams. */
import { VERSION } from '../version.js';
import { defineCommand } from './command.js';

export const command = defineCommand({
  usage: 'registry serve [--host ADDRESS] [--port PORT] [--data FILE] [--token-env NAME]',
  description:
    'Serves the registry API from one SQLite file until it is stopped. Writes need the bearer token of the environment variable; without one the registry is read only.',
  output: 'none',
  positionals: {},
  flags: {
    host: {
      type: 'string',
      value: 'ADDRESS',
      default: '127.0.0.1',
      text: 'address to listen on; one that is not loopback needs a token',
    },
    port: {
      type: 'integer',
      value: 'PORT',
      min: 0,
      max: 65_535,
      default: 7777,
      text: 'port; 0 for any free one',
    },
    data: { type: 'string', value: 'FILE', default: 'wcp-registry.sqlite', text: 'the database' },
    'token-env': {
      type: 'string',
      value: 'NAME',
      default: 'PYHALL_TOKEN',
      text: 'environment variable that holds the token of all writes',
    },
  },
  examples: ['PYHALL_TOKEN=$(openssl rand -hex 32) wcp-attest registry serve --port 7777'],
  async run({ flags }, io) {
    const stop = io.stopSignal();
    const { startRegistryServer } = await import('../registry/server.io.js');
    const token = io.env(flags['token-env']);
    const server = await startRegistryServer({
      host: flags.host,
      port: flags.port,
      dataFile: flags.data === ':memory:' ? flags.data : io.resolve(flags.data),
      token,
      version: VERSION,
    });
    io.stderr(`registry ready at ${server.url}${token === undefined ? ' (read only: no token)' : ''}\n`);
    await stopped(stop);
    await server.close();
    io.stderr('registry stopped\n');
    return { json: { ok: true }, pretty: '', findings: [] };
  },
});

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
