import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isInside, refuseInside } from '../../src/verify/refuse-inside.io.js';
import { removeTemporary, temporaryDirectory } from '../support/tree.js';

afterEach(removeTemporary);

function world(): string {
  const base = temporaryDirectory();
  for (const name of ['package/sub', 'package-trust', 'other'])
    mkdirSync(join(base, name), { recursive: true });
  for (const name of [
    'package/trust.json',
    'package/sub/trust.json',
    'package/..trust.json',
    'package-trust/trust.json',
    'trust.json',
  ])
    writeFileSync(join(base, name), '');
  symlinkSync('package/trust.json', join(base, 'link-into'));
  symlinkSync('../trust.json', join(base, 'package/link-out'));
  symlinkSync('package', join(base, 'root-link'));
  symlinkSync('../package/sub', join(base, 'other/sub-link'));
  return base;
}

describe('refuseInside', () => {
  it.each([
    ['package', 'package/trust.json', true],
    ['package', 'package/sub/trust.json', true],
    ['package', 'package/sub/../trust.json', true],
    ['package', 'package/..trust.json', true],
    ['package', 'link-into', true],
    ['package', 'other/sub-link/trust.json', true],
    ['package', 'package', true],
    ['root-link', 'package/trust.json', true],
    ['root-link', 'root-link/trust.json', true],
    ['package', 'trust.json', false],
    ['package', 'package-trust/trust.json', false],
    ['package', 'package/../trust.json', false],
    // The file that decides lies outside; the link itself is refused as part of the tree.
    ['package', 'package/link-out', false],
    ['package', 'nowhere', false],
    ['nowhere', 'trust.json', false],
  ])('in %s: %s is inside: %s', (root, path, inside) => {
    const base = world();
    const findings = refuseInside(join(base, root), { 'the trust policy': join(base, path) });
    expect(findings.map((one) => one.code)).toEqual(inside ? ['WCP2009'] : []);
    if (inside) {
      expect(findings[0]?.message).toBe(
        `the trust policy \`${join(base, path)}\` lies inside the package \`${join(base, root)}\``,
      );
    }
  });

  it('looks at every one that is given', () => {
    const base = world();
    linkSync(join(base, 'trust.json'), join(base, 'package/program.js'));
    const findings = refuseInside(join(base, 'package'), {
      'the trust policy': join(base, 'package/trust.json'),
      'this program': join(base, 'package/program.js'),
      'the key': undefined,
    });
    expect(findings).toHaveLength(2);
  });
});

describe('isInside', () => {
  it.each([
    ['/a/b', '/a/b', true],
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/b/..c', true],
    ['/a/b', '/a', false],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/c/b', false],
  ])('in %s: %s: %s', (directory, path, inside) => {
    expect(isInside(directory, path)).toBe(inside);
  });
});
