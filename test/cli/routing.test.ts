import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryDirectory } from './cli-fixture.js';

const cwd = temporaryDirectory();
const put = (name: string, value: unknown): void => {
  writeFileSync(join(cwd, name), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
};
const request = {
  capability_id: 'cap.doc.summarize',
  env: 'dev',
  data_label: 'PUBLIC',
  tenant_risk: 'low',
  qos_class: 'P2',
  tenant_id: 'acme',
  correlation_id: 'c-1',
};

beforeAll(() => {
  put('rules.json', {
    rules: [
      {
        rule_id: 'summarize',
        match: { capability_id: 'cap.doc.summarize', env: { in: ['dev', 'stage'] } },
        decision: { candidate_workers_ranked: [{ worker_species_id: 'wrk.doc.summarizer' }] },
      },
    ],
  });
  put('bad-rules.json', { rules: [{ rule_id: 'r', match: { enviroment: 'dev' } }] });
  put('good.json', { tests: [{ test_id: 'ok', input: request, expect: { expected_rule_id: 'summarize' } }] });
  put(
    'good.yml',
    `tests:\n  - test_id: yaml\n    input: ${JSON.stringify(request)}\n    expect: { denied: false, rule_id: summarize }\n`,
  );
  put('bad.json', {
    tests: [{ test_id: 'no', input: { ...request, env: 'prod' }, expect: { expected_rule_id: 'summarize' } }],
  });
  put('none.json', { tests: [] });
  put('request.json', request);
  put('list.json', []);
  mkdirSync(join(cwd, 'hall'));
  put('hall/other.json', {
    worker_id: 'org.example.other',
    worker_species_id: 'wrk.doc.other',
    capabilities: ['cap.doc.summarize'],
  });
});

describe('route', () => {
  const flags = ['route', '--rules', 'rules.json', '--capability', 'cap.doc.summarize'];

  it('allows with 0 and the defaults of the reference', async () => {
    const { status, stdout } = await run([...flags, '--format', 'json'], cwd);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      denied: false,
      matched_rule_id: 'summarize',
      selected_worker_species_id: 'wrk.doc.summarizer',
      env: 'dev',
      data_label: 'PUBLIC',
      tenant_risk: 'low',
      qos_class: 'P2',
      tenant_id: 'demo',
      correlation_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('denies with 1, and JSON is the decision', async () => {
    const { status, stdout } = await run([...flags, '--env', 'prod', '--format', 'json'], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      denied: true,
      deny_reason_if_denied: { code: 'DENY_NO_MATCHING_RULE' },
    });
  });

  it('says why to a person', async () => {
    const { status, stdout } = await run([...flags, '--env', 'prod', '--explain'], cwd);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^decision {5}DENY\ncode {9}DENY_NO_MATCHING_RULE\n/);
    expect(stdout).toContain('steps:');
    expect(stdout).toContain('error DENY_NO_MATCHING_RULE');
  });

  it('adds the trace to JSON when asked', async () => {
    const { stdout } = await run([...flags, '--explain', '--format', 'json'], cwd);
    expect((JSON.parse(stdout) as { trace: unknown[] }).trace.length).toBeGreaterThan(2);
  });

  it('decides by enrolled records when they are given, and says when they are not', async () => {
    const assumed = await run(flags, cwd);
    expect(assumed.stderr).toContain('no --registry-dir');
    const { status, stdout, stderr } = await run(
      [...flags, '--registry-dir', 'hall', '--format', 'json'],
      cwd,
    );
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ deny_reason_if_denied: { code: 'DENY_NO_AVAILABLE_WORKER' } });
  });

  it('takes a request from a file', async () => {
    const { status, stdout } = await run(
      ['route', '--rules', 'rules.json', '--request', 'request.json', '--format=json'],
      cwd,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ tenant_id: 'acme', correlation_id: 'c-1' });
  });

  it.each([
    [['--request', 'request.json', '--env', 'prod'], 'WCP2001', 2],
    [[], 'WCP2001', 2],
    [['--capability', 'c', '--env', 'production'], 'WCP2001', 2],
    [['--request', 'list.json'], 'WCP2011', 2],
    [['--request', 'none-there.json'], 'WCP2002', 2],
    [['--capability', 'c', '--registry-dir', 'nowhere'], 'WCP2002', 2],
  ])('route %j is %s', async (more, code, status) => {
    const result = await run(['route', '--rules', 'rules.json', ...more], cwd);
    expect(result.status).toBe(status);
    expect(result.stdout + result.stderr).toContain(`error ${code} `);
  });

  it('does not decide by rules that have errors', async () => {
    const { status, stdout } = await run(
      ['route', '--rules', 'bad-rules.json', '--capability', 'c', '--format', 'json'],
      cwd,
    );
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: [{ code: 'WCP1002', line: 6 }] });
  });
});

describe('route-check', () => {
  it.each(['route-check', 'validate'])('%s passes', async (name) => {
    const { status, stdout } = await run(
      [name, 'rules.json', 'good.json', 'good.yml', '--format', 'json'],
      cwd,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      summary: { total: 2, passed: 2, failed: 0, skipped: 0 },
      results: [
        { id: 'ok', status: 'passed' },
        { id: 'yaml', status: 'passed' },
      ],
    });
  });

  it('fails with 1, names file and line, and writes JUnit', async () => {
    const { status, stdout } = await run(['route-check', 'rules.json', 'good.json', 'bad.json'], cwd);
    expect(status).toBe(1);
    expect(stdout).toContain('2 fixtures: 1 passed, 1 failed, 0 skipped');
    expect(stdout).toMatch(/fixture `no` \(bad\.json:\d+\)[\s\S]*at rules\.json:\d+:\d+/);
    const junit = await run(['route-check', 'rules.json', 'good.json', 'bad.json', '--format', 'junit'], cwd);
    expect(junit.status).toBe(1);
    expect(junit.stdout).toContain('<testcase classname="good.json" name="ok"/>');
    expect(junit.stdout).toMatch(/<testsuite name="bad\.json" tests="1" failures="1"/);
  });

  it('is not green over nothing', async () => {
    const { status, stdout } = await run(['route-check', 'rules.json', 'none.json'], cwd);
    expect(status).toBe(2);
    expect(stdout).toContain('error WCP1103');
  });

  it.each([
    [['rules.json'], 'WCP2001', 2],
    [['rules.json', 'missing.json'], 'WCP2002', 2],
    [['missing.json', 'good.json'], 'WCP2002', 2],
    [['good.json', 'good.json'], 'WCP1001', 2],
    [['bad-rules.json', 'good.json'], 'WCP1002', 2],
  ])('route-check %j is %s', async (words, code, status) => {
    const result = await run(['route-check', ...words], cwd);
    expect(result.stdout + result.stderr).toContain(`error ${code} `);
    expect(result.status).toBe(status);
  });
});
