import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopback, registryUrl, submitBody, submitBodySchema } from '../../src/registry/protocol.js';

describe('registryUrl', () => {
  it.each([
    ['https://api.pyhall.dev', 'https://api.pyhall.dev'],
    ['https://registry.example.org/', 'https://registry.example.org'],
    ['https://REGISTRY.example.org:8443/wcp//', 'https://registry.example.org:8443/wcp'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.1.2.3', 'http://127.1.2.3'],
    ['http://0x7f.1/', 'http://127.0.0.1'],
    ['http://[::1]:9/', 'http://[::1]:9'],
    ['http://[0:0:0:0:0:0:0:1]:9', 'http://[::1]:9'],
  ])('takes %s', (text, url) => {
    expect(registryUrl(text)).toEqual({ ok: true, value: url });
  });

  it.each([
    '',
    'registry.example.org',
    'ftp://registry.example.org',
    'file:///etc/passwd',
    'http://registry.example.org',
    'http://localhost:8080',
    'http://127.0.0.1.example.org',
    'http://127.example.org',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'http://[::ffff:127.0.0.1]',
    'http://[::2]',
    'https://registry.example.org?x=1',
    'https://registry.example.org/#x',
    'https://user:secret@registry.example.org',
  ])('refuses %s', (text) => {
    const result = registryUrl(text);
    expect(result).toMatchObject({ ok: false, finding: { code: 'WCP2001' } });
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});

it('a literal loopback address is one, a name is not', () => {
  expect(['127.0.0.1', '127.255.0.9', '::1', '[::1]'].map(isLoopback)).toEqual([true, true, true, true]);
  expect(['localhost', '0.0.0.0', '::', '1127.0.0.1', '127.0.0.1.example.org'].map(isLoopback)).toEqual(
    Array(5).fill(false),
  );
});

it('every body of a printable submission is one that a server takes, and survives JSON', () => {
  const word = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/[^\x20-\x7e]/g, '-'));
  const submission = fc.record(
    {
      packageHash: fc.stringMatching(/^[0-9a-f]{64}$/),
      workerSpeciesId: word,
      workerVersion: word,
      label: word,
      aiGenerated: fc.boolean(),
      aiService: word,
      aiModel: word,
      aiSession: word,
      manifestPath: word,
      manifest: fc.constant({ schema_version: 'awp.v1' }),
      bundle: fc.constant({ mediaType: 'm' }),
    },
    { requiredKeys: ['packageHash', 'workerSpeciesId', 'workerVersion'] },
  );
  fc.assert(
    fc.property(submission, fc.constantFrom('pyhall', 'wcp-attest'), (one, profile) => {
      const body = submitBody('org.example.w', one, profile);
      expect(submitBodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
      expect('manifest' in body).toBe(profile === 'wcp-attest' && one.manifest !== undefined);
    }),
  );
});
