import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfig, resolveFiles, resolvePackages } from '../../src/config/find-config.io.js';
import { loadRecords } from '../../src/hall/load-hall.io.js';
import { readRules } from '../../src/route-check/read-rules.js';
import { run, temporaryDirectory } from './cli-fixture.js';

function put(directory: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}
const tree = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(directory.length + 1))
    .sort();

const RECORD =
  '{"worker_id":"org.example.a","worker_species_id":"wrk.example.a","capabilities":["cap.a.run"]}';

describe('init', () => {
  it('writes a worker that its own configuration, rules and records accept', async () => {
    const cwd = temporaryDirectory();
    const { status, stdout, stderr } = await run(['init', '--worker', 'org.example.summarizer'], cwd);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const written = tree(cwd);
    expect(written).toEqual([
      '.github/workflows/wcp-attest.yml',
      'routing/fixtures.json',
      'routing/rules.json',
      'wcp-attest.yml',
      'workers/summarizer/code/bootstrap.py',
      'workers/summarizer/code/worker_logic.py',
      'workers/summarizer/config.schema.json',
      'workers/summarizer/registry_record.json',
      'workers/summarizer/requirements.lock',
    ]);
    for (const path of written) expect(stdout).toContain(`wrote ${path}\n`);
    const found = findConfig(cwd);
    if (!found.ok) throw new Error(JSON.stringify(found.findings));
    expect(resolvePackages(found)).toMatchObject({
      packages: [
        {
          root: 'workers/summarizer',
          workerId: 'org.example.summarizer',
          workerSpeciesId: 'wrk.summarizer.worker',
        },
      ],
      findings: [],
    });
    expect(resolveFiles(cwd, found.config.fixtures, () => ({}))).toEqual({
      files: ['routing/fixtures.json'],
      findings: [],
    });
    expect(found.config.hall).toEqual({ records: 'workers' });
    expect((await run(['check'], cwd)).status).toBe(0);
    const check = await run(['check', '--format', 'json'], cwd);
    expect(JSON.parse(check.stdout)).toMatchObject({ ok: true, findings: [] });
    const rules = readRules(readFileSync(join(cwd, 'routing/rules.json')), 'rules.json');
    expect(rules.findings).toEqual([]);
    expect(loadRecords(join(cwd, 'workers'))).toMatchObject({ ok: true, findings: [] });
  });

  it('writes nothing through a link that leads out of the repository', async () => {
    const cwd = temporaryDirectory();
    const outside = temporaryDirectory();
    symlinkSync(outside, join(cwd, '.github'));
    const { status, stderr } = await run(['init', '--worker', 'org.acme.greeter'], cwd);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('WCP2002') });
    expect([readdirSync(outside), readdirSync(cwd)]).toEqual([[], ['.github']]);
  });

  it('describes what is there', async () => {
    const cwd = temporaryDirectory();
    put(cwd, {
      'a/registry_record.json': RECORD,
      'b c/registry_record.json': RECORD.replaceAll('example.a', 'example.b'),
      'node_modules/x/registry_record.json': RECORD,
      'routing/my-rules.json': '{"rules":[{"rule_id":"r","match":{}}]}',
      'routing/other-rules.json': '{"rules":[{"rule_id":"r"}]}',
      'routing/broken-rules.json': '{',
      'tests/routing.json': '{"tests":[{"test_id":"t","input":{}}]}',
    });
    const { status, stdout } = await run(['init', '--format', 'json'], cwd);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      written: ['wcp-attest.yml', '.github/workflows/wcp-attest.yml'],
    });
    expect(stdout).toContain('other-rules.json');
    const found = findConfig(cwd);
    expect(found).toMatchObject({
      ok: true,
      config: {
        packages: [
          { root: 'a', version: { tag: 'a-v*' } },
          { root: 'b c', version: { tag: 'b c-v*' } },
        ],
        rules: 'routing/my-rules.json',
        fixtures: ['tests/routing.json'],
      },
    });
  });

  it('adds a worker to existing rules without touching them', async () => {
    const cwd = temporaryDirectory();
    put(cwd, { 'rules.json': '{"rules":[{"rule_id":"r"}]}' });
    const { status } = await run(['init', '.', '--worker', 'org.example.w'], cwd);
    expect(status).toBe(0);
    expect(tree(cwd)).not.toContain('routing/rules.json');
  });

  it.each(['wcp-attest.yml', '.github/workflows/wcp-attest.yml'])('never overwrites %s', async (path) => {
    const cwd = temporaryDirectory();
    put(cwd, { [path]: 'mine', 'a/registry_record.json': RECORD });
    const before = tree(cwd);
    const { status, stderr } = await run(['init', '--worker', 'org.example.w'], cwd);
    expect(status).toBe(2);
    expect(stderr).toContain(`error WCP2010 \`${path}\` is there already`);
    expect(tree(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, path), 'utf8')).toBe('mine');
  });

  it.each([
    [['init'], 'WCP2005', 2],
    [['init', 'nowhere'], 'WCP2002', 2],
    [['init', '--worker', 'wrk.doc.summarizer'], 'ATTEST_NAMESPACE_INVALID', 1],
    [['init', '--worker', 'org.example.../../x'], 'ATTEST_NAMESPACE_INVALID', 1],
    [['init', '--worker', 'org.example'], 'ATTEST_NAMESPACE_INVALID', 1],
  ])('%j is %s and writes nothing', async (words, code, status) => {
    const cwd = temporaryDirectory();
    const result = await run(words, cwd);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(`error ${code} `);
    expect(tree(cwd)).toEqual([]);
  });
});
