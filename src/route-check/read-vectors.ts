/** Reads the WCP conformance vectors, unmodified. Each brings its own rule; this engine answers for Python and TypeScript. */
import { z } from 'zod';
import type { Code } from '../codes/table.js';
import { quote } from '../escape.js';
import { FileFindings } from '../finding.js';
import type { EnrolledWorker } from '../hall/hall.js';
import type { JsonDocument, JsonPath, JsonValue } from '../json.js';
import { MAX_ID_LENGTH } from '../limits.js';
import { placeIn, readZod } from '../zod-faults.js';
import { type Fixture, isDenyCode, NO_CONTROL_CHARACTERS } from './fixture.js';
import type { FixturesResult } from './read-fixtures.js';
import { readRuleValue } from './read-rules.js';

const id = z.string().min(1).max(MAX_ID_LENGTH);
const note = z.unknown().optional();

const EXPECT = z.strictObject({
  denied: z.boolean(),
  deny_code: id.nullable(),
  deny_code_go: note,
  deny_code_python: note,
  telemetry_invariant: z.literal(NO_CONTROL_CHARACTERS).optional(),
});
const SETUP = z.strictObject({
  no_workers: z.boolean().optional(),
  required_control: id.optional(),
  control_present: z.boolean().optional(),
  worker_allowed_envs: z.array(z.string()).optional(),
  worker_species_id: id.optional(),
  worker_capability: id.optional(),
});
// A vector that no SDK runs describes a procedure in words and has neither input nor expectation.
const VECTOR = z.looseObject({
  id,
  skip_sdks: z.array(z.string()).optional(),
  input: z.custom<JsonValue>(() => true).optional(),
  rule: z.custom<JsonValue>(() => true).optional(),
  setup: SETUP.optional(),
  expect: EXPECT.optional(),
});
const FILE = z.looseObject({ vectors: z.array(VECTOR) });

type Report = (code: Code, path: JsonPath, message: string) => void;
type RawVector = z.infer<typeof VECTOR>;

/** Reads `{"vectors": […]}`. Errors as `readFixtures`, and those of a rule for the rule that a vector brings. */
export function readVectors(document: JsonDocument, file: string): FixturesResult {
  const found = new FileFindings();
  const report: Report = (code, path, message) =>
    found.report(code, message, () => placeIn(document, file, path));
  const parsed = readZod(FILE, document.value, knownMembers);
  if (!parsed.ok) {
    for (const fault of parsed.faults) {
      report(fault.kind === 'unknown' ? 'WCP1104' : 'WCP1109', fault.path, fault.message);
    }
    return { ok: false, findings: found.all() };
  }
  const seen = new Set<string>();
  const fixtures = parsed.value.vectors.flatMap((vector, index) => {
    if (seen.has(vector.id)) {
      report('WCP1108', ['vectors', index, 'id'], `vector id ${quote(vector.id)} is used twice`);
    }
    seen.add(vector.id);
    const fixture = fixtureOf(vector, ['vectors', index], document, file, found);
    return fixture === undefined ? [] : [fixture];
  });
  return { ok: true, fixtures, findings: found.all() };
}

function knownMembers(path: JsonPath): string[] {
  return Object.keys((path.at(-1) === 'setup' ? SETUP : EXPECT).shape);
}

function fixtureOf(
  vector: RawVector,
  base: JsonPath,
  document: JsonDocument,
  file: string,
  found: FileFindings,
): Fixture | undefined {
  const place: Fixture['place'] = (path) =>
    placeIn(document, file, path.length === 0 ? [...base, 'id'] : [...base, ...path]);
  const { id, input = null, setup = {} } = vector;
  const skipped = vector.skip_sdks ?? [];
  if (skipped.includes('all') || (skipped.includes('python') && skipped.includes('typescript'))) {
    const skip = 'the vector says that it does not apply to Python and TypeScript';
    return { id, file, input, expect: {}, setup: {}, skip, place };
  }
  if (vector.input === undefined || vector.expect === undefined) {
    found.report('WCP1109', `vector ${quote(id)} has no input or no expect`, () => place([]));
    return undefined;
  }
  const code = vector.expect.deny_code;
  if (code !== null && !isDenyCode(code)) {
    const message = `there is no deny code ${quote(code)}`;
    found.report('WCP1107', message, () => place(['expect', 'deny_code']));
    return undefined;
  }
  const species = setup.worker_species_id ?? 'wrk.test.worker';
  const rule = vector.rule ?? ruleFor(id, species);
  // Paths within the one-rule set begin with `rules`, 0; in the file the rule is the vector's own member.
  const read = readRuleValue({ rules: [rule] }, (path) => place(['rule', ...path.slice(2)]), file);
  found.add(...read.findings);
  if (!read.ok) return undefined;
  const worker: EnrolledWorker = {};
  if (setup.worker_allowed_envs !== undefined) worker.allowed_environments = setup.worker_allowed_envs;
  const control = setup.control_present === true ? setup.required_control : undefined;
  const { denied, telemetry_invariant: invariant } = vector.expect;
  return {
    id,
    file,
    input,
    expect: {
      denied,
      deny_code: code,
      ...(invariant === undefined ? {} : { telemetry_invariant: invariant }),
    },
    setup: {
      workers: new Map(setup.no_workers === true ? [] : [[species, [worker]]]),
      controls: control === undefined ? [] : [control],
    },
    ruleSet: read.ruleSet,
    place,
  };
}

/** The rule of a vector that brings none: anything, to the vector's worker. */
function ruleFor(id: string, species: string): JsonValue {
  return {
    rule_id: id,
    match: { capability_id: { any: true } },
    decision: { candidate_workers_ranked: [{ worker_species_id: species }] },
  };
}
