/** Starts the registry server: a database file, a port, a token. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { CodedError, systemErrorText } from '../errors.js';
import { quote } from '../escape.js';
import { REGISTRY_SERVER_REQUEST_MS, REGISTRY_SERVER_STOP_MS } from '../limits.js';
import { isLoopback } from '../registry-url.js';
import { createRegistryApp, type RequestLog } from './server.js';
import { openSqliteStorage } from './storage.io.js';
import { writeAccess } from './token.js';

export interface RegistryServerOptions {
  /** Address to listen on; default 127.0.0.1. Anything but a literal loopback address needs a token. */
  host?: string;
  /** Default 0: any free port. */
  port?: number;
  /** Path of the SQLite file, or `:memory:`. */
  dataFile: string;
  /** The bearer token of all writes; without one the server takes none. */
  token?: string | undefined;
  /** Of this program, for /health. */
  version: string;
  /** Takes one entry per request; default: nothing is logged. */
  log?: (entry: RequestLog) => void;
}

export interface RegistryServer {
  /** Base URL with the real port, without a trailing slash. */
  url: string;
  /** Lets running requests end, then closes the database. */
  close(): Promise<void>;
}

/** Starts a registry server; resolves when it listens. Throws WCP3004 when it cannot, WCP2007 for a bad token. */
export async function startRegistryServer(options: RegistryServerOptions): Promise<RegistryServer> {
  const { host = '127.0.0.1', port = 0, dataFile, token, version, log = () => {} } = options;
  const access = writeAccess(token);
  if (!isLoopback(host) && token === undefined) {
    throw new CodedError('WCP3004', `the registry does not listen on ${quote(host)} without a token`, {
      fix: 'Set PYHALL_TOKEN to a token of your own, or listen on 127.0.0.1.',
    });
  }
  const storage = await openSqliteStorage(dataFile);
  const app = createRegistryApp({
    storage,
    clock: () => Date.now(),
    newId: () => randomUUID(),
    access,
    log,
    version,
  });
  const server = createServer(
    { requestTimeout: REGISTRY_SERVER_REQUEST_MS, headersTimeout: REGISTRY_SERVER_REQUEST_MS },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    await storage.close();
    throw new CodedError(
      'WCP3004',
      `the registry cannot listen on ${quote(host)} port ${port}: ${systemErrorText(error)}`,
      { cause: error },
    );
  }
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new CodedError('WCP7000', 'no address to listen on');
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      const stop = setTimeout(() => server.closeAllConnections(), REGISTRY_SERVER_STOP_MS);
      await closed;
      clearTimeout(stop);
      await storage.close();
    },
  };
}
