import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type CheckRequest,
  type CheckResult,
  check,
  checkCases,
  checkJson,
  checkPackages,
} from '../../src/check/check.io.js';
import { makeTree, removeTemporary, snapshot, temporaryDirectory, unprivileged } from '../support/tree.js';
import {
  FILES,
  KEY,
  NOW,
  OTHER_KEY,
  SECRET,
  type Signing,
  signTree,
  trusted,
} from '../verify/signed-package.js';

afterEach(removeTemporary);

const RECORD = JSON.stringify({ worker_id: 'org.acme.summarizer', worker_species_id: 'wrk.doc.summarizer' });
const RULES = JSON.stringify({
  rules: [
    {
      rule_id: 'rr_summarize',
      match: { capability_id: 'cap.doc.summarize', env: 'dev' },
      decision: { candidate_workers_ranked: [{ worker_species_id: 'wrk.doc.summarizer' }] },
    },
  ],
});
const INPUT = {
  capability_id: 'cap.doc.summarize',
  env: 'dev',
  data_label: 'INTERNAL',
  tenant_risk: 'low',
  qos_class: 'P2',
  tenant_id: 'tenant-1',
  correlation_id: 'c-1',
};
const fixtures = (env = 'dev'): string =>
  JSON.stringify({
    tests: [{ test_id: 't1', input: { ...INPUT, env }, expect: { expected_rule_id: 'rr_summarize' } }],
  });

type Files = Record<string, string>;

/** A repository with the worker in `worker/`, and a configuration of these lines. */
async function repository(config: string[] | undefined, more: Files = {}): Promise<string> {
  const root = temporaryDirectory();
  const worker = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`worker/${path}`, text]));
  const files: Files = { ...worker, 'worker/registry_record.json': RECORD, ...more };
  if (config !== undefined) files['wcp-attest.yml'] = ['version: 1', ...config, ''].join('\n');
  await makeTree(
    root,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
  return root;
}

function checkAt(directory: string, change: Partial<CheckRequest> = {}): Promise<CheckResult> {
  let ids = 0;
  return check({
    directory,
    shownFrom: directory,
    ports: { newId: () => `id-${++ids}`, now: () => NOW },
    secretOf: (env) => (env === 'SECRET' ? SECRET : undefined),
    ...change,
  });
}

/** The findings as `severity code path:line message`. */
function told(result: CheckResult): string[] {
  expect(result.ok).toBe(!result.findings.some((one) => one.severity === 'error'));
  return result.findings.map(({ severity, code, path, line, message }) => {
    const place = path === undefined ? '' : ` ${path}${line === undefined ? '' : `:${line}`}`;
    return `${severity} ${code}${place} ${message}`;
  });
}

const verdicts = (result: CheckResult): string[] =>
  result.packages.map((one) => `${one.root} ${one.verdict}`);
const packages = (attestation?: string, more: string[] = []): string[] => [
  'packages:',
  '  - root: worker',
  ...(attestation === undefined ? [] : [`    attestation: ${attestation}`]),
  ...more,
];
const trust = (change: Record<string, unknown> = {}): string =>
  JSON.stringify({ version: 1, keys: [trusted(KEY)], ...change });

describe('a package that is attested at release', () => {
  it('is hashed, and needs no key, no trust and no manifest', async () => {
    const root = await repository(packages());
    const before = snapshot(root);
    const result = await checkAt(root);
    expect([result.ok, told(result), verdicts(result)]).toEqual([true, [], ['worker hashed']]);
    expect(result.packages[0]).toMatchObject({
      worker_id: 'org.acme.summarizer',
      attestation: 'released',
      files: 4,
      hash_order: 'python',
      package_hash: result.packages[0]?.orders?.python,
    });
    expect(snapshot(root)).toBe(before);
  });

  it('is found by its record where there is no configuration', async () => {
    const result = await checkAt(await repository(undefined));
    expect([result.ok, verdicts(result)]).toEqual([true, ['worker hashed']]);
  });

  it('is hashed in the configured order', async () => {
    const result = await checkAt(await repository([...packages(), 'hash_order: typescript']));
    const [one] = result.packages;
    expect(one?.hash_order).toBe('typescript');
    expect(one?.package_hash).toBe(one?.orders?.typescript);
  });

  it('is denied with every unsafe path', async () => {
    const root = await repository(packages());
    symlinkSync('/etc/passwd', join(root, 'worker/secrets'));
    writeFileSync(join(root, 'worker/a:b'), '');
    const result = await checkAt(root);
    expect(told(result)).toEqual([
      'error ATTEST_TREE_UNSAFE worker/a:b `worker/a:b`: name holds a colon',
      'error ATTEST_TREE_UNSAFE worker/secrets `worker/secrets`: symbolic link',
    ]);
    expect([verdicts(result), result.deny_codes]).toEqual([['worker denied'], ['ATTEST_TREE_UNSAFE']]);
    expect(result.packages[0]).toMatchObject({ package_hash: null, orders: null });
  });

  it('is told what of it is not part of the package', async () => {
    const root = await repository(packages(), { 'worker/x\u200b.pyc': '', 'worker/__pycache__/a.pyc': '' });
    const result = await checkAt(root);
    expect([result.ok, told(result)]).toEqual([
      true,
      [
        'note ATTEST_UNHASHED_CONTENT worker/__pycache__/ `worker/__pycache__/` is not part of the package',
        'note ATTEST_UNHASHED_CONTENT worker/x\\u{200b}.pyc `worker/x\\u{200b}.pyc` is not part of the package',
      ],
    ]);
  });

  it('is denied when it is empty or unreadable', async () => {
    const root = await repository([
      'packages:',
      '  - root: worker',
      '    worker_id: org.acme.a',
      '    worker_species_id: wrk.a.b',
    ]);
    rmSync(join(root, 'worker'), { recursive: true });
    mkdirSync(join(root, 'worker'));
    expect(told(await checkAt(root))).toEqual(['error ATTEST_PACKAGE_EMPTY worker the package has no files']);
    await makeTree(join(root, 'worker'), [{ path: 'f', mode: 0 }]);
    expect(told(await unprivileged(() => checkAt(root)))).toEqual([
      'error ATTEST_TREE_UNSAFE worker/f `worker/f`: cannot be read: permission denied',
    ]);
  });
});

describe('a package whose attestation is committed', () => {
  async function committed(mode: string, how?: Signing): Promise<string> {
    const root = await repository([...packages(mode), 'trust: wcp-trust.json'], {
      'wcp-trust.json': trust(),
    });
    await signTree(join(root, 'worker'), how);
    return root;
  }

  it.each(['committed', 'must-match'])('is verified (%s)', async (mode) => {
    const result = await checkAt(await committed(mode));
    expect([result.ok, told(result), verdicts(result)]).toEqual([true, [], ['worker verified']]);
  });

  it('is refused with a trust policy of more faults than a call has arguments', async () => {
    const keys = Array<number>(150_000).fill(1);
    const root = await repository([...packages('committed'), 'trust: wcp-trust.json'], {
      'wcp-trust.json': trust({ keys }),
    });
    const result = await checkAt(root);
    expect(result.findings.filter((one) => one.code === 'WCP2006')).toHaveLength(keys.length);
  });

  it('and stale is a note that says what changed', async () => {
    const root = await committed('committed');
    appendFileSync(join(root, 'worker/main.py'), '#');
    const result = await checkAt(root);
    expect([result.ok, verdicts(result), result.deny_codes]).toEqual([true, ['worker stale'], []]);
    expect(told(result)).toEqual([
      'note ATTEST_HASH_MISMATCH worker/main.py `worker/main.py` changed after signing',
    ]);
    expect(result.findings[0]?.fix).toContain('made again at release');
  });

  it('and stale is denied where it must match', async () => {
    const root = await committed('must-match');
    appendFileSync(join(root, 'worker/main.py'), '#');
    const result = await checkAt(root);
    expect([result.ok, verdicts(result), result.deny_codes]).toEqual([
      false,
      ['worker denied'],
      ['ATTEST_HASH_MISMATCH'],
    ]);
  });

  it.each<[string, (worker: string) => void, string]>([
    ['no manifest', (worker) => rmSync(join(worker, 'manifest.json')), 'ATTEST_MANIFEST_MISSING'],
    ['no bundle', (worker) => rmSync(join(worker, 'manifest.sig')), 'ATTEST_SIGNATURE_MISSING'],
    [
      'an edited manifest',
      (worker) => {
        const text = readFileSync(join(worker, 'manifest.json'), 'utf8');
        writeFileSync(join(worker, 'manifest.json'), text.replace('1.2.3', '1.2.4'));
      },
      'ATTEST_MANIFEST_ID_MISMATCH',
    ],
    ['a planted .pyc', (worker) => writeFileSync(join(worker, 'main.pyc'), ''), 'ATTEST_UNHASHED_CONTENT'],
    ['a link', (worker) => symlinkSync('main.py', join(worker, 'l')), 'ATTEST_TREE_UNSAFE'],
  ])('is denied with %s, stale or not', async (_what, change, code) => {
    const root = await committed('committed');
    change(join(root, 'worker'));
    expect((await checkAt(root)).deny_codes).toEqual([code]);
    appendFileSync(join(root, 'worker/main.py'), '#');
    const stale = await checkAt(root);
    expect([stale.ok, verdicts(stale), stale.deny_codes.includes(code as never)]).toEqual([
      false,
      ['worker denied'],
      true,
    ]);
  });

  it('is denied when another key signed it, or another worker is configured', async () => {
    const other = await committed('committed', { key: OTHER_KEY });
    expect((await checkAt(other)).deny_codes).toEqual(['ATTEST_KEY_UNTRUSTED']);
    const root = await committed('committed', {
      key: KEY,
      identity: { worker_id: 'org.acme.other', worker_species_id: 'wrk.doc.summarizer', worker_version: '1' },
    });
    expect((await checkAt(root)).deny_codes).toEqual(['ATTEST_MANIFEST_ID_MISMATCH']);
  });

  it('with HMAC names the secret from the environment', async () => {
    const root = await repository([...packages('must-match'), 'trust: wcp-trust.json'], {
      'wcp-trust.json': trust({
        schemes: ['hmac'],
        keys: [],
        hmac: [{ env: 'SECRET', namespaces: ['org.acme'] }],
      }),
    });
    await signTree(join(root, 'worker'), { secret: SECRET });
    expect((await checkAt(root)).ok).toBe(true);
    expect((await checkAt(root, { secretOf: () => undefined })).deny_codes).toEqual([
      'ATTEST_SIGNATURE_MISSING',
    ]);
  });

  it('is only hashed for a release', async () => {
    const root = await committed('must-match');
    rmSync(join(root, 'worker/manifest.sig'));
    expect(verdicts(await checkAt(root, { hashOnly: true }))).toEqual(['worker hashed']);
  });
});

describe('the trust policy', () => {
  it('that is missing from the configuration denies what needs it', async () => {
    const root = await repository(packages('committed'));
    const result = await checkAt(root);
    expect(told(result)).toEqual([
      'error WCP2004 wcp-attest.yml a package has `attestation: committed` or `must-match`, but no `trust` policy is configured',
    ]);
    expect(verdicts(result)).toEqual(['worker denied']);
  });

  it.each<[string, Files, string[]]>([
    [
      'does not exist',
      {},
      ['error WCP2002 wcp-attest.yml:5 cannot read `wcp-trust.json`: no such file or directory'],
    ],
    [
      'is no JSON',
      { 'wcp-trust.json': '{' },
      [
        'error WCP2003 wcp-trust.json:1 the trust policy is not strict JSON: the text ends in the middle of a value',
      ],
    ],
    [
      'has an unknown member',
      { 'wcp-trust.json': '{"version": 1,\n"x": 1}' },
      ['error WCP2006 wcp-trust.json:2 `x` is not a known member'],
    ],
  ])('that %s denies', async (_what, files, expected) => {
    const root = await repository([...packages('committed'), 'trust: wcp-trust.json'], files);
    await signTree(join(root, 'worker'));
    const result = await checkAt(root);
    expect([told(result), verdicts(result)]).toEqual([expected, ['worker denied']]);
  });

  it.each([
    ['in it', 'worker/wcp-trust.json'],
    ['in it by a link', 'linked-trust.json'],
  ])('may not lie inside the package (%s)', async (_what, path) => {
    const root = await repository([...packages(), `trust: ${path}`], { 'worker/wcp-trust.json': trust() });
    symlinkSync('worker/wcp-trust.json', join(root, 'linked-trust.json'));
    const result = await checkAt(root);
    expect([result.ok, result.findings.map((one) => one.code)]).toEqual([false, ['WCP2009']]);
  });

  it('may be stated instead', async () => {
    const root = await repository([...packages('must-match'), 'trust: nowhere.json'], {
      'other.json': trust(),
    });
    await signTree(join(root, 'worker'));
    expect((await checkAt(root, { trust: 'other.json' })).ok).toBe(true);
  });
});

describe('routing', () => {
  const config = [...packages(), 'rules: rules.json', 'fixtures: ["fixtures/*.json"]'];

  it('runs the fixtures', async () => {
    const root = await repository(config, { 'rules.json': RULES, 'fixtures/a.json': fixtures() });
    const result = await checkAt(root);
    expect(result.ok).toBe(true);
    expect(result.conformance?.summary).toMatchObject({ total: 1, passed: 1, failed: 0 });
    expect(checkCases(result)).toEqual([
      { suite: 'fixtures/a.json', name: 't1', status: 'passed', findings: expect.any(Array) },
    ]);
  });

  it('fails with a fixture that is denied unexpectedly', async () => {
    const root = await repository(config, { 'rules.json': RULES, 'fixtures/a.json': fixtures('prod') });
    const result = await checkAt(root);
    expect(result.conformance?.summary).toMatchObject({ total: 1, failed: 1 });
    expect(told(result)).toContain(
      'error WCP1102 rules.json:1 fixture `t1` (fixtures/a.json:1): expected an allow by rule `rr_summarize`, got a deny with DENY_NO_MATCHING_RULE (no rule matches the request)',
    );
    expect(result.ok).toBe(false);
  });

  it('reads fixtures in YAML too', async () => {
    const yaml = `tests:\n  - test_id: y1\n    input: ${JSON.stringify(INPUT)}\n    expect: { expected_rule_id: rr_summarize }\n`;
    const root = await repository([...packages(), 'rules: rules.json', 'fixtures: [a.yml]'], {
      'rules.json': RULES,
      'a.yml': yaml,
    });
    const result = await checkAt(root);
    expect([
      told(result).filter((one) => one.startsWith('error')),
      result.conformance?.summary.passed,
    ]).toEqual([[], 1]);
  });

  it.each<[string, string[], Files, string]>([
    [
      'fixtures without rules',
      ['fixtures: [a.json]'],
      { 'a.json': fixtures() },
      'error WCP2004 wcp-attest.yml:4 `fixtures` are given without `rules`: there is nothing to try them on',
    ],
    [
      'a pattern that fits nothing',
      ['rules: rules.json', 'fixtures: ["none/*.json"]'],
      { 'rules.json': RULES, 'none/x.txt': '' },
      'error WCP2002 wcp-attest.yml:5 the pattern `none/*.json` fits no file',
    ],
    [
      'missing rules',
      ['rules: rules.json'],
      {},
      'error WCP2002 wcp-attest.yml:4 cannot read `rules.json`: no such file or directory',
    ],
    [
      'rules that are a directory',
      ['rules: rules'],
      { 'rules/x': '' },
      'error WCP2002 wcp-attest.yml:4 cannot read `rules`: not a file',
    ],
  ])('is refused with %s', async (_what, lines, files, message) => {
    const root = await repository([...packages(), ...lines], files);
    expect(told(await checkAt(root))).toEqual([message]);
  });

  it('is refused with broken rules, at their place', async () => {
    const root = await repository([...packages(), 'rules: rules.json', 'fixtures: [a.json]'], {
      'rules.json': '{\n "rules": [}',
      'a.json': fixtures(),
    });
    const result = await checkAt(root);
    expect([result.ok, result.conformance]).toEqual([false, undefined]);
    expect(result.findings[0]).toMatchObject({ code: 'WCP2003', path: 'rules.json', line: 2 });
  });

  it('does not follow links out of the repository', async () => {
    const root = await repository([...packages(), 'rules: rules.json']);
    writeFileSync(`${root}-rules.json`, RULES);
    symlinkSync(`${root}-rules.json`, join(root, 'rules.json'));
    const result = await checkAt(root);
    rmSync(`${root}-rules.json`);
    expect(told(result)).toEqual([
      'error WCP2002 wcp-attest.yml:4 `rules.json` leads out of the directory of the configuration by a symbolic link',
    ]);
  });
});

describe('a repository', () => {
  it('without configuration and without a record is refused', async () => {
    const result = await checkAt(temporaryDirectory());
    expect([result.ok, result.findings.map((one) => one.code)]).toEqual([false, ['WCP2005']]);
  });

  it('whose configuration is missing or broken is refused', async () => {
    const root = await repository(['pakages: []']);
    expect((await checkAt(root)).findings[0]).toMatchObject({
      code: 'WCP2004',
      path: 'wcp-attest.yml',
      line: 2,
    });
    expect((await checkAt(root, { config: 'nowhere.yml' })).findings[0]).toMatchObject({ code: 'WCP2002' });
  });

  it('with nothing to check is refused', async () => {
    const result = await checkAt(await repository(['packages: []']));
    expect([result.ok, result.findings.map((one) => one.code)]).toEqual([false, ['WCP2004']]);
  });

  it('with a package that does not exist is refused', async () => {
    const result = await checkAt(await repository(['packages:', '  - root: nowhere']));
    expect([result.ok, result.findings.map((one) => one.code)]).toEqual([false, ['WCP2002']]);
  });

  it('that cannot be read is refused', async () => {
    const root = await repository(packages());
    chmodSync(join(root, 'wcp-attest.yml'), 0);
    const result = await unprivileged(() => checkAt(root));
    expect(result.findings.map((one) => one.code)).toEqual(['WCP3001']);
  });

  it('below the place the user looks from has paths from there', async () => {
    const root = await repository(undefined);
    symlinkSync('main.py', join(root, 'worker/l'));
    const result = await checkAt(join(root, 'worker'), { shownFrom: root });
    expect(result.findings.map((one) => one.path)).toEqual(['worker/l']);
  });

  it('with many packages checks each, in hostile directories too', async () => {
    const hostile = 'a\n::error::x\u202e';
    const root = await repository(
      ['packages:', '  - root: workers/*', '    attestation: committed', 'trust: t.json'],
      {
        't.json': trust(),
        'workers/b/registry_record.json': RECORD,
        [`workers/${hostile}/registry_record.json`]: RECORD,
        [`workers/${hostile}/x.pyc`]: '',
      },
    );
    const result = await checkAt(root);
    expect(result.packages).toHaveLength(2);
    expect(result.packages.map((one) => one.verdict)).toEqual(['denied', 'denied']);
    for (const one of result.findings) {
      expect(`${one.message}${one.path ?? ''}${one.fix}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('the forms of the result', () => {
  it('hold it all', async () => {
    const result = await checkAt(await repository(packages()));
    expect(checkJson(result)).toEqual({
      ok: true,
      deny_codes: [],
      packages: result.packages,
      conformance: null,
      diff: null,
      invariants: null,
      findings: [],
    });
    expect(checkCases(result)).toEqual([]);
    expect(checkPackages(result)).toEqual([
      {
        name: 'org.acme.summarizer',
        root: 'worker',
        verdict: 'hashed',
        packageHash: result.packages[0]?.package_hash,
        hashOrder: 'python',
        orderLines: ['same hash in the Python, Go and TypeScript SDKs'],
      },
    ]);
  });
});
