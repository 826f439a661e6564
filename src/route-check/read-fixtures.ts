/**
 * Reads fixture files: `{"tests": […]}` of `pyhall validate` with our further members of `expect` and `setup`, and the
 * `{"vectors": […]}` of the WCP conformance suite. What is not understood is an error: it would not be tested.
 */
import { z } from 'zod';
import type { Code } from '../codes/table.js';
import { quote } from '../escape.js';
import { FileFindings, type Finding, finding, hasErrors, type Place } from '../finding.js';
import type { EnrolledWorker, GateAnswer } from '../hall/hall.js';
import { hallConfigAt } from '../hall/hall-config.js';
import { ENVS } from '../hall/vocabulary.js';
import { isJsonObject, type JsonDocument, type JsonPath, type JsonValue, readJson } from '../json.js';
import { MAX_FIXTURES, MAX_ID_LENGTH, MAX_ROUTING_VALUES } from '../limits.js';
import { placeIn, readZod, valueAt } from '../zod-faults.js';
import { type Expectation, expectsDeny, type Fixture, type FixtureSetup, isDenyCode } from './fixture.js';
import { readVectors } from './read-vectors.js';
import { REQUEST_MEMBERS } from './request.js';

const id = z.string().min(1).max(MAX_ID_LENGTH);
const text = z.string();

const ESCALATION = z.strictObject({
  policy_gate: z.boolean().optional(),
  msavx_step_up: z.boolean().optional(),
  human_required_default: z.boolean().optional(),
  rationale: text.nullable().optional(),
});
const EXPECT = z.strictObject({
  expected_rule_id: id.optional(),
  rule_id: id.optional(),
  denied: z.boolean().optional(),
  deny_code: id.nullable().optional(),
  worker: id.nullable().optional(),
  controls: z.array(id).optional(),
  escalation: ESCALATION.optional(),
  blast_score: z.number().nullable().optional(),
  telemetry: z.array(id).optional(),
});
const WORKER = z.strictObject({
  worker_species_id: id,
  worker_id: id.optional(),
  allowed_environments: z.array(z.enum(ENVS)).optional(),
});
const GATE = z.strictObject({
  decision: z.enum(['ALLOW', 'DENY', 'REQUIRE_HUMAN']),
  policy_version: text.nullable().optional(),
  reason: text.nullable().optional(),
});
const ATTESTATION = z.strictObject({ registered: text.nullable(), current: text.nullable() });
const PRIVILEGE = z.strictObject({ allowed: z.boolean(), reason: text });
const SETUP = z.strictObject({
  workers: z.array(z.preprocess(asWorker, WORKER)).optional(),
  controls: z.array(id).optional(),
  // Read by the hall, which owns its shape.
  hall_config: z.unknown().optional(),
  gate: z.preprocess(asGate, GATE).optional(),
  attestation: z.record(z.string(), ATTESTATION).optional(),
  privilege: PRIVILEGE.optional(),
});
const TEST = z.strictObject({
  test_id: id,
  description: text.optional(),
  input: z.custom<JsonValue>((value) => value !== undefined),
  expect: EXPECT.optional(),
  setup: SETUP.optional(),
});
const FILE = z.strictObject({ $schema: text.optional(), tests: z.array(TEST) });

export type FixturesResult =
  | { ok: true; fixtures: Fixture[]; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/**
 * Reads a fixture file from JSON bytes. Errors WCP2003, WCP1103, WCP1104, WCP1107 to WCP1109, WCP1111, WCP1113 and
 * WCP1204; warning WCP1110. Never throws.
 */
export function readFixtures(bytes: Uint8Array, file: string): FixturesResult {
  const read = readJson(bytes, { maxValues: MAX_ROUTING_VALUES });
  if (!read.ok) {
    const { message, line, column } = read.fault;
    return { ok: false, findings: [finding('WCP2003', message, { path: file, line, column })] };
  }
  return fixturesOf(read.document, file);
}

/** As `readFixtures`, for a document of any syntax that has been read already. */
export function fixturesOf(document: JsonDocument, file: string): FixturesResult {
  const { value } = document;
  const isVectors = isJsonObject(value) && Object.hasOwn(value, 'vectors');
  const list = isVectors ? 'vectors' : 'tests';
  const items = isJsonObject(value) ? value[list] : undefined;
  if (Array.isArray(items) && items.length > MAX_FIXTURES) {
    const message = `the file has ${items.length} ${list}; at most ${MAX_FIXTURES} are read`;
    return { ok: false, findings: [finding('WCP1109', message, placeIn(document, file, [list]))] };
  }
  const result = isVectors ? readVectors(document, file) : readTests(document, file);
  if (result.ok && result.fixtures.length === 0 && !hasErrors(result.findings)) {
    const message = 'the file has no fixtures';
    result.findings.push(finding('WCP1103', message, placeIn(document, file, [list])));
  }
  return hasErrors(result.findings) ? { ok: false, findings: result.findings } : result;
}

type Report = (code: Code, path: JsonPath, message: string) => void;
type RawTest = z.infer<typeof TEST>;

function readTests(document: JsonDocument, file: string): FixturesResult {
  const found = new FileFindings();
  const place = (path: JsonPath): Required<Omit<Place, 'region'>> => placeIn(document, file, path);
  const report: Report = (code, path, message) => found.report(code, message, () => place(path));
  const parsed = readZod(FILE, document.value, knownMembers);
  if (!parsed.ok) {
    for (const fault of parsed.faults) {
      report(fault.kind === 'unknown' ? 'WCP1104' : 'WCP1109', fault.path, fault.message);
    }
    return { ok: false, findings: found.all() };
  }
  const seen = new Set<string>();
  const fixtures = parsed.value.tests.map((test, i): Fixture => {
    const base = ['tests', i];
    if (seen.has(test.test_id)) {
      report('WCP1108', [...base, 'test_id'], `test_id ${quote(test.test_id)} is used twice`);
    }
    seen.add(test.test_id);
    lintInput(test.input, [...base, 'input'], report);
    const expect = readExpectation(test, base, report);
    const setup = setupOf(test.setup);
    if (valueAt(document.value, [...base, 'setup', 'hall_config']) !== undefined) {
      const config = hallConfigAt(document, file, [...base, 'setup', 'hall_config']);
      found.add(...config.findings);
      if (config.ok) setup.hall_config = config.config;
    }
    return {
      id: test.test_id,
      file,
      input: test.input,
      expect,
      setup,
      place(path) {
        if (path.length === 0) return place([...base, 'test_id']);
        const older = path.at(-1) === 'rule_id' && test.expect?.rule_id === undefined;
        return place([...base, ...(older ? ['expect', 'expected_rule_id'] : path)]);
      },
    };
  });
  return { ok: true, fixtures, findings: found.all() };
}

function knownMembers(path: JsonPath): string[] {
  const shapes: Readonly<Record<string, z.ZodObject>> = {
    tests: TEST,
    expect: EXPECT,
    escalation: ESCALATION,
    setup: SETUP,
    workers: WORKER,
    gate: GATE,
    privilege: PRIVILEGE,
  };
  if (path.at(-2) === 'attestation') return Object.keys(ATTESTATION.shape);
  const last = path.findLast((step) => typeof step === 'string');
  return Object.keys((shapes[last ?? ''] ?? FILE).shape);
}

/** A worker may be given by its species id alone. */
function asWorker(value: unknown): unknown {
  return typeof value === 'string' ? { worker_species_id: value } : value;
}

/** A gate may be given by its decision alone. */
function asGate(value: unknown): unknown {
  return typeof value === 'string' ? { decision: value } : value;
}

function lintInput(input: JsonValue, path: JsonPath, report: Report): void {
  if (!isJsonObject(input)) return;
  for (const name of Object.keys(input)) {
    if (!REQUEST_MEMBERS.includes(name)) {
      report('WCP1110', [...path, name], `routing does not know the member ${quote(name)} of the request`);
    }
  }
}

function readExpectation(test: RawTest, base: JsonPath, report: Report): Expectation {
  const { expected_rule_id, deny_code, ...rest } = test.expect ?? {};
  const path = [...base, 'expect'];
  const expect = compact<Expectation>({ ...rest, rule_id: rest.rule_id ?? expected_rule_id });
  if (deny_code === null) expect.deny_code = null;
  else if (deny_code !== undefined && isDenyCode(deny_code)) expect.deny_code = deny_code;
  else if (deny_code !== undefined) {
    report('WCP1107', [...path, 'deny_code'], `there is no deny code ${quote(deny_code)}`);
  }
  if (test.expect === undefined || Object.keys(test.expect).length === 0) {
    report('WCP1113', [...base, 'test_id'], `fixture ${quote(test.test_id)} expects nothing`);
  }
  if (expected_rule_id !== undefined && expected_rule_id !== expect.rule_id) {
    report('WCP1111', [...path, 'rule_id'], 'expected_rule_id and rule_id name different rules');
  }
  const contradiction = contradictionOf(expect);
  if (contradiction !== undefined) report('WCP1111', path, contradiction);
  return expect;
}

function contradictionOf(expect: Expectation): string | undefined {
  if (!expectsDeny(expect)) return undefined;
  if (expect.denied === false) return 'the fixture says that the request is not denied, and that it is';
  if (expect.deny_code === null)
    return 'the fixture says that there is no deny code, and that the request is denied';
  if (typeof expect.worker === 'string')
    return 'the fixture expects a worker for a request that is to be denied';
  return undefined;
}

function setupOf(raw: z.infer<typeof SETUP> | undefined): FixtureSetup {
  const { workers, gate, attestation, controls, privilege } = raw ?? {};
  return compact<FixtureSetup>({
    controls,
    privilege,
    workers:
      workers === undefined
        ? undefined
        : (Map.groupBy(workers, (one) => one.worker_species_id) as ReadonlyMap<string, EnrolledWorker[]>),
    gate: gate === undefined ? undefined : gateOf(gate),
    attestation: attestation === undefined ? undefined : new Map(Object.entries(attestation)),
  });
}

function gateOf(raw: z.infer<typeof GATE>): GateAnswer {
  return { decision: raw.decision, policy_version: raw.policy_version ?? null, reason: raw.reason ?? null };
}

/** The object without the members that are undefined. */
function compact<T extends object>(members: { [K in keyof T]?: unknown }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
