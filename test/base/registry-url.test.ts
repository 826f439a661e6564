import { describe, expect, it } from 'vitest';
import { isLoopback, registryUrl, registryUrlFault } from '../../src/registry-url.js';

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
    'https://secret@registry.example.org',
    'javascript:x',
  ])('refuses %s', (text) => {
    const result = registryUrl(text);
    expect(result).toMatchObject({ ok: false, finding: { code: 'WCP2001' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(registryUrlFault(text)).toBeTypeOf('string');
  });
});

it('a literal loopback address is one, a name is not', () => {
  expect(['127.0.0.1', '127.255.0.9', '::1', '[::1]'].map(isLoopback)).toEqual([true, true, true, true]);
  expect(['localhost', '0.0.0.0', '::', '1127.0.0.1', '127.0.0.1.example.org'].map(isLoopback)).toEqual(
    Array(5).fill(false),
  );
});
