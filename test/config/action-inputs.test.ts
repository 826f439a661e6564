import { describe, expect, it } from 'vitest';
import { ACTION_INPUTS, readActionInputs } from '../../src/config/action-inputs.js';

const read = (given: Record<string, string>) => readActionInputs((name) => given[name] ?? '');

describe('readActionInputs', () => {
  it('has defaults for everything', () => {
    expect(read({})).toEqual({ ok: true, inputs: { mode: 'auto', workingDirectory: '.', failOn: 'error' } });
  });

  it('reads everything', () => {
    const given = Object.fromEntries(ACTION_INPUTS.map((name) => [name, `a-${name}`]));
    const result = read({
      ...given,
      mode: 'release',
      'fail-on': ' warning ',
      'working-directory': './w/',
      'registry-url': 'https://registry.example.org',
      'ed25519-key': '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n',
    });
    expect(result).toEqual({
      ok: true,
      inputs: {
        mode: 'release',
        workingDirectory: 'w',
        failOn: 'warning',
        config: 'a-config',
        workerId: 'a-worker-id',
        workerSpeciesId: 'a-worker-species-id',
        workerVersion: 'a-worker-version',
        ed25519Key: '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----',
        hmacKey: 'a-hmac-key',
        trust: 'a-trust',
        registryUrl: 'https://registry.example.org',
        registryToken: 'a-registry-token',
        githubToken: 'a-github-token',
      },
    });
  });

  it('reports every fault at once, and no secret', () => {
    const result = read({
      mode: 'sign',
      config: '../x.yml',
      'working-directory': '/tmp',
      trust: 'a\\b',
      'worker-id': 'x'.repeat(1000),
      'registry-url': 'http://u:a-very-secret-word@registry.example.org',
      'fail-on': 'never',
      'hmac-key': 'a-very-secret-secret',
      'ed25519-key': 'a-very-secret-key',
      'registry-token': 'a-very-secret-token',
    });
    if (result.ok) throw new Error('accepted');
    expect(result.findings.map((one) => one.code)).toEqual(Array(7).fill('WCP2004'));
    expect(JSON.stringify(result.findings)).not.toContain('a-very-secret');
    for (const name of [
      'mode',
      'config',
      'working-directory',
      'trust',
      'worker-id',
      'registry-url',
      'fail-on',
    ]) {
      expect(result.findings.some((one) => one.message.startsWith(`input \`${name}\` `))).toBe(true);
    }
  });
});
