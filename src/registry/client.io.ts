/** The registry client on the real network and clock. */
import { setTimeout as wait } from 'node:timers/promises';
import { type ClientOptions, createRegistryClient, type RegistryClient } from './client.js';

/** As `createRegistryClient`, with the ports of this process. */
export function openRegistryClient(options: Omit<ClientOptions, 'ports'>): RegistryClient {
  return createRegistryClient({
    ...options,
    ports: {
      send: (url, init) => fetch(url, init),
      clock: () => Date.now(),
      wait: (milliseconds) => wait(milliseconds),
      random: () => Math.random(),
      deadline: (milliseconds) => AbortSignal.timeout(milliseconds),
    },
  });
}
