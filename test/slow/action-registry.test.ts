import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { signingKey } from '../../src/sign/ed25519.js';
import { encodePrivateKey } from '../../src/sign/key-files.js';
import { runAction } from '../support/action.js';
import { removeTemporary, temporaryDirectory } from '../support/tree.js';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/governed-worker');

afterEach(removeTemporary);

// Each try waits for the whole REGISTRY_TIMEOUT_MS, so this takes half a minute.
it('gives up on a registry whose answer never ends', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 200);
    response.on('close', () => clearInterval(drip));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const workspace = join(temporaryDirectory(), 'workspace');
  cpSync(EXAMPLE, workspace, { recursive: true });
  const run = await runAction({
    workspace,
    event: 'push',
    ref: 'refs/tags/v1.0.0',
    inputs: {
      'ed25519-key': encodePrivateKey(signingKey(new Uint8Array(32).fill(7))),
      'registry-url': `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      'registry-token': 'a-token-of-sixteen',
    },
  });
  server.closeAllConnections();
  server.close();
  expect(run.status).toBe(1);
  expect(run.stderr).toBe('');
  expect(
    run.commands
      .filter((one) => one.name === 'error')
      .map((one) => one.data)
      .join(),
  ).toContain('WCP3002');
});
