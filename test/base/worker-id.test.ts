import { describe, expect, it } from 'vitest';
import { isInNamespace, isNamespace, trustStatement, workerNamespace } from '../../src/worker-id.js';

describe('workerNamespace', () => {
  it.each([
    ['org.acme', 'org.acme'],
    ['org.acme.summarizer', 'org.acme'],
    ['org.acme.summarizer.i-7', 'org.acme'],
    ['x.alice.my_worker', 'x.alice'],
    ['x.0', 'x.0'],
  ])('of %s is %s', (id, namespace) => {
    expect(workerNamespace(id)).toBe(namespace);
  });

  it.each([
    '',
    'org',
    'org.',
    'org..w',
    'x.',
    'org.acme.',
    '.org.acme',
    'org.acme..w',
    'org.-acme',
    'org.acme-',
    'ORG.acme',
    'org.Acme',
    'X.alice',
    'xx.alice',
    'orgs.acme',
    'wrk.acme.summarizer',
    'org.acme w',
    'org.acme\n',
    'org.acme\u0000',
    'org.acmé',
    'org/acme',
    'org.acme.$&',
    `org.${'a'.repeat(300)}`,
  ])('of %j is none', (id) => {
    expect(workerNamespace(id)).toBeUndefined();
    expect(isNamespace(id)).toBe(false);
  });
});

describe('isInNamespace', () => {
  it('goes by whole labels', () => {
    expect(isInNamespace('org.acme', 'org.acme')).toBe(true);
    expect(isInNamespace('org.acme.w', 'org.acme')).toBe(true);
    expect(isInNamespace('org.acmee.w', 'org.acme')).toBe(false);
    expect(isInNamespace('org.acme-corp.w', 'org.acme')).toBe(false);
    expect(isInNamespace('org.acme', 'org.acme.w')).toBe(false);
    expect(isInNamespace('x.org.acme', 'org.acme')).toBe(false);
  });
});

describe('trustStatement', () => {
  it('is that of the reference SDKs', () => {
    expect(trustStatement('org.acme', '2026-01-02T03:04:05Z', 'ab')).toBe(
      'Package attested by namespace org.acme at 2026-01-02T03:04:05Z; package hash sha256:ab.',
    );
  });
});
