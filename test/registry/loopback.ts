// A plain HTTP server that answers as a test says, and remembers what it was asked.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { openRegistryClient } from '../../src/registry/client.io.js';
import { type ClientOptions, createRegistryClient, type RegistryClient } from '../../src/registry/client.js';

export interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Loopback {
  url: string;
  asked: Asked[];
}

export type Answer = (asked: Asked, response: ServerResponse, count: number) => void;

export async function loopback(answer: Answer): Promise<Loopback> {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    asked.push(one);
    answer(one, response, asked.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

export function json(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

export const NOW = Date.parse('2026-01-02T03:04:05Z');
export const TOKEN = 'a-token-for-tests-0123456789';

/** A client with the real network, a clock that stands still, and waiting that is only written down. */
export function patientClient(
  url: string,
  options: Partial<Omit<ClientOptions, 'baseUrl' | 'ports'>> & { random?: number } = {},
): RegistryClient & { waits: number[] } {
  const { random = 0.5, ...rest } = options;
  const waits: number[] = [];
  const client = createRegistryClient({
    baseUrl: url,
    token: { value: TOKEN, origin: new URL(url).origin },
    ...rest,
    ports: {
      send: (target, init) => fetch(target, init),
      clock: () => NOW,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
      random: () => random,
      deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
    },
  });
  return { ...client, waits };
}

export function realClient(url: string, token: string | undefined = TOKEN): RegistryClient {
  return openRegistryClient({
    baseUrl: url,
    token: token === undefined ? undefined : { value: token, origin: url },
  });
}
