/** The worker package, rules and fixtures that `init --worker` writes. */
import { prettyJson } from '../json.js';
import type { NewFile } from './io.js';

export interface Scaffold {
  root: string;
  /** Undefined when the repository has rules already: the worker is then to be added to those. */
  rules: string | undefined;
  fixtures: string | undefined;
  /** The directory of enrolled records; undefined for existing rules, whose workers it may not hold. */
  records: string | undefined;
  files: NewFile[];
}

const CONTROL = 'ctrl.obs.audit-log-append-only';
const MAX_NAME_LENGTH = 40;

/** A worker for an id of the form `org.example.name`; paths are relative to the repository. */
export function scaffoldWorker(workerId: string, existingRules: string | undefined): Scaffold {
  const name = (workerId.split('.').at(-1) ?? 'worker').slice(0, MAX_NAME_LENGTH);
  const species = `wrk.${name}.worker`;
  const capability = `cap.${name}.run`;
  const root = `workers/${name}`;
  const own = existingRules === undefined;
  const files: NewFile[] = [
    { path: `${root}/code/bootstrap.py`, text: BOOTSTRAP },
    { path: `${root}/code/worker_logic.py`, text: WORKER_LOGIC },
    {
      path: `${root}/requirements.lock`,
      text: '# Exact versions with hashes, as `pip-compile --generate-hashes` writes them. None yet.\n',
    },
    { path: `${root}/config.schema.json`, text: prettyJson(CONFIG_SCHEMA) },
    { path: `${root}/registry_record.json`, text: prettyJson(record(workerId, species, capability)) },
  ];
  if (own) {
    files.push(
      { path: 'routing/rules.json', text: prettyJson(rules(name, species, capability)) },
      { path: 'routing/fixtures.json', text: prettyJson(fixtures(name, capability)) },
    );
  }
  return {
    root,
    rules: own ? 'routing/rules.json' : undefined,
    fixtures: own ? 'routing/fixtures.json' : undefined,
    records: own ? 'workers' : undefined,
    files,
  };
}

const BOOTSTRAP = `"""Starts the worker: one JSON request on standard input, one JSON answer on standard output."""

import json
import sys

from worker_logic import run


def main() -> int:
    try:
        request = json.load(sys.stdin)
    except ValueError as error:
        print(f"the request is not JSON: {error}", file=sys.stderr)
        return 2
    json.dump(run(request), sys.stdout)
    sys.stdout.write("\\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
`;

const WORKER_LOGIC = `"""What the worker does. Replace \`run\` by your own."""


def run(request: dict) -> dict:
    text = str(request.get("text", ""))
    return {"characters": len(text), "words": len(text.split())}
`;

const CONFIG_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: { text: { type: 'string' } },
  required: ['text'],
};

function record(workerId: string, species: string, capability: string): unknown {
  return {
    worker_id: workerId,
    worker_species_id: species,
    capabilities: [capability],
    risk_tier: 'low',
    idempotency: 'full',
    determinism: 'deterministic',
    required_controls: [CONTROL],
    currently_implements: [CONTROL],
    allowed_environments: ['dev', 'stage', 'prod'],
    blast_radius: { data: 0, network: 0, financial: 0, time: 0, reversibility: 'reversible' },
    privilege_envelope: { secrets_access: [], network_egress: 'none', filesystem_writes: [], tools: [] },
    owner: workerId.split('.').slice(0, 2).join('.'),
  };
}

function rules(name: string, species: string, capability: string): unknown {
  const worker = { candidate_workers_ranked: [{ worker_species_id: species, score_hint: 1 }] };
  return {
    rules: [
      {
        rule_id: `${name}_prod`,
        match: { capability_id: capability, env: 'prod', data_label: { in: ['PUBLIC', 'INTERNAL'] } },
        decision: { ...worker, required_controls_suggested: [CONTROL] },
      },
      {
        rule_id: `${name}_dev`,
        match: { capability_id: capability, env: { in: ['dev', 'stage'] } },
        decision: worker,
      },
    ],
  };
}

function fixtures(name: string, capability: string): unknown {
  const request = {
    capability_id: capability,
    env: 'dev',
    data_label: 'PUBLIC',
    tenant_risk: 'low',
    qos_class: 'P2',
    tenant_id: 'example',
    correlation_id: '00000000-0000-4000-8000-000000000001',
    request: {},
  };
  return {
    tests: [
      { test_id: `${name}_runs_in_dev`, input: request, expect: { expected_rule_id: `${name}_dev` } },
      {
        test_id: `${name}_runs_in_prod`,
        input: { ...request, env: 'prod', data_label: 'INTERNAL' },
        expect: { expected_rule_id: `${name}_prod` },
      },
      {
        test_id: `${name}_never_sees_restricted_data_in_prod`,
        input: { ...request, env: 'prod', data_label: 'RESTRICTED' },
        expect: { expected_rule_id: 'NO_MATCH' },
      },
    ],
  };
}
