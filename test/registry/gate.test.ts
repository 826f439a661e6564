import { expect, it } from 'vitest';
import { registryFindings } from '../../src/registry/gate.js';
import { json, loopback, patientClient } from './loopback.js';

const ID = 'org.example.summarizer';
const HASH = 'ab'.repeat(32);
const TWIN = 'cd'.repeat(32);
const active = { worker_id: ID, status: 'active', current_hash: HASH, banned: false };

async function codes(worker: unknown, bans: unknown, packageHash = HASH): Promise<string[]> {
  const { url } = await loopback((one, response) =>
    json(response, one.url.includes('ban-list') ? bans : worker),
  );
  const expected = { workerId: ID, packageHash, lookups: [TWIN] };
  return (await registryFindings(patientClient(url), expected)).map((one) => one.code);
}

it('has nothing to say about a package that the registry vouches for', async () => {
  expect(await codes(active, [])).toEqual([]);
});

it('denies another hash, and a ban under any of the digests of the package', async () => {
  expect(await codes(active, [], TWIN)).toEqual(['ATTEST_REGISTRY_MISMATCH']);
  expect(await codes(active, [{ sha256: TWIN }])).toEqual(['ATTEST_HASH_BANNED']);
  expect(await codes({ ...active, status: 'revoked' }, [{ sha256: HASH }])).toEqual([
    'ATTEST_REVOKED',
    'ATTEST_HASH_BANNED',
  ]);
  expect(await codes({ ...active, status: 'unknown' }, [])).toEqual(['ATTEST_NOT_REGISTERED']);
});

it('denies when there is no proper answer to either question', async () => {
  expect(await codes('<html>', [])).toEqual(['ATTEST_REGISTRY_UNAVAILABLE']);
  expect(await codes(active, '<html>')).toEqual(['ATTEST_REGISTRY_UNAVAILABLE']);
});

it('denies when the registry refuses to answer', async () => {
  const { url } = await loopback((_, response) => json(response, {}, 403));
  const findings = await registryFindings(patientClient(url), { workerId: ID, packageHash: HASH });
  expect(new Set(findings.map((one) => one.code))).toEqual(new Set(['ATTEST_REGISTRY_UNAVAILABLE']));
});
