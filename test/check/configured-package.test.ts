import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { configuredPackage } from '../../src/check/configured-package.io.js';
import { removeTemporary, treeOf } from '../support/tree.js';

const RECORD = JSON.stringify({
  worker_id: 'org.example.w',
  worker_species_id: 'wrk.example.w',
  capabilities: ['cap.doc.summarize'],
});

afterEach(removeTemporary);

async function repository(packageLines: string): Promise<string> {
  return treeOf({
    'wcp-attest.yml': `version: 1\nhash_order: go\npackages:\n  - root: worker\n${packageLines}`,
    'worker/registry_record.json': RECORD,
    'worker/VERSION': '2.1.0\n',
    'other/file': 'x',
  });
}

describe('configuredPackage', () => {
  it('leaves the ids to the record, and gives the version from a file and the hash order', async () => {
    const root = await repository('    version: { file: worker/VERSION }\n');
    expect(configuredPackage(join(root, 'wcp-attest.yml'), join(root, 'worker'))).toEqual({
      ok: true,
      package: {
        workerId: undefined,
        workerSpeciesId: undefined,
        version: '2.1.0',
        hashOrder: 'go',
        from: 'auto',
      },
    });
  });

  it('leaves a version that comes from a tag to the caller', async () => {
    const root = await repository('    version: { tag: "v*" }\n');
    const result = configuredPackage(join(root, 'wcp-attest.yml'), join(root, 'worker'));
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.package.version).toBeUndefined();
  });

  it('refuses a directory that the configuration does not list, and a version file that is not there', async () => {
    const root = await repository('    version: { file: nothing }\n');
    const codes = (directory: string) => {
      const result = configuredPackage(join(root, 'wcp-attest.yml'), join(root, directory));
      return result.ok ? [] : result.findings.map((one) => one.code);
    };
    expect(codes('other')).toEqual(['WCP2004']);
    expect(codes('worker')).toEqual(['WCP2008']);
  });
});
