/** Codes of rule files (WCP10xx), fixtures (WCP11xx), and registry records and hall config (WCP12xx). */
import type { CodePage } from './code-page.js';

const input = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({
  severity: 'error',
  exit: 2,
  ...page,
});
const failed = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({ ...input(page), exit: 1 });
const warning = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({
  ...input(page),
  severity: 'warning',
});

export const ROUTING_CODES = {
  WCP1001: input({
    title: 'a rule file has an unknown member',
    meaning:
      'The SDKs drop members that they do not know without a word. A misspelt `policy_gat` so turns the gate off, and a misspelt `match` makes the rule match everything.',
    causes: ['a misspelt member', 'a comment written as a member', 'a member of another tool'],
    fix: 'Correct the spelling or remove the member; the message lists the members that are known there.',
  }),
  WCP1002: input({
    title: 'a rule matches on a field that does not exist',
    meaning:
      'Only capability_id, env, data_label, tenant_risk and qos_class are matched. The SDKs ignore any other field (`enviroment`, `tenant_id`), so the rule is wider than it reads.',
    causes: ['a misspelt field', 'a rule meant for one tenant'],
    fix: 'Correct the field. Tenants cannot be matched in a rule: use allowed_tenants of the hall config or the policy gate.',
  }),
  WCP1003: input({
    title: 'a match condition is not understood',
    meaning:
      'A condition is a text, {"in": [texts]} or {"any": true}. In the SDKs anything else, such as {"eq": …}, {"any": false} or {"in": "dev,prod"}, never matches or matches by accident.',
    causes: ['an operator of another policy language', '`in` given as one text instead of a list'],
    fix: 'Write the value itself for equality, {"in": ["a", "b"]} for a choice, or leave the field out for any value.',
  }),
  WCP1004: input({
    title: 'an `in` condition is empty',
    meaning: 'A rule with an empty choice never matches, so it looks like a rule and decides nothing.',
    causes: ['a list that was generated from nothing'],
    fix: 'List at least one value, or delete the rule.',
  }),
  WCP1005: input({
    title: 'a rule holds a null',
    meaning:
      'The SDKs read a null differently: as "any value" in Python, as "never" in TypeScript, and as a crash elsewhere.',
    causes: ['a template variable was empty', 'a null written to say "not set"'],
    fix: 'Leave the member out instead of giving it null.',
  }),
  WCP1006: input({
    title: 'a rule_id is used twice or is reserved',
    meaning:
      'Fixtures, telemetry and audit name the rule that decided, so each id must be unique. NO_MATCH and PRE_ROUTING are what decisions say when no rule decided.',
    causes: ['a rule was copied and its id left unchanged'],
    fix: 'Give each rule its own id.',
  }),
  WCP1007: input({
    title: 'a member of a rule is missing or of the wrong kind',
    meaning:
      'The SDKs coerce values of another kind each in its own way ("false" is false in Python and true in TypeScript), or crash on them.',
    causes: ['a boolean or number written as a text', 'rule_id or worker_species_id is missing'],
    fix: 'Give the member the kind that the message names.',
  }),
  WCP1008: input({
    title: 'a match condition names a value that does not exist',
    meaning:
      'env, data_label, tenant_risk and qos_class each have a fixed list of values, compared exactly. A rule for any other value never matches.',
    causes: ['another spelling such as `production` or `internal`', 'a value of another system'],
    fix: 'Use dev, stage, prod or edge for env; PUBLIC, INTERNAL or RESTRICTED for data_label; low, medium or high for tenant_risk; P0, P1, P2 or P3 for qos_class.',
  }),
  WCP1009: warning({
    title: 'an id in a rule does not have the form of the protocol',
    meaning:
      'Ids have a prefix and two to four segments of lower-case letters, digits and hyphens, at most 64 characters (spec 3.2); control ids may also hold underscores. The SDKs drop control ids of another form when a worker is enrolled, so a rule that requires one always denies.',
    causes: ['a misspelt prefix', 'upper-case letters or spaces'],
    fix: 'Correct the id, for example cap.doc.summarize, wrk.doc.summarizer, ctrl.obs.audit-log-append-only.',
  }),
  WCP1010: warning({
    title: 'a rule has no candidates',
    meaning:
      'The rule names no worker, so it denies everything it matches with DENY_NO_AVAILABLE_WORKER. An explicit empty candidate_workers_ranked says that this is meant.',
    causes: ['the decision was left out'],
    fix: 'Add decision.candidate_workers_ranked; write it as [] when the rule is meant to deny.',
  }),
  WCP1011: warning({
    title: 'a rule can never decide, because an earlier one is broader',
    meaning:
      'While such a pair is in the rule set, the Python SDK denies every prod and edge request with DENY_SHADOW_RULES_DETECTED, and in dev and stage the later rule is dead.',
    causes: ['a catch-all above specific rules', 'two rules with the same conditions'],
    fix: 'Move the later rule above the broader one, or delete it.',
  }),
  WCP1012: warning({
    title: 'a rule file has no rules',
    meaning: 'Every request is denied with DENY_NO_MATCHING_RULE.',
    causes: ['the file was generated from nothing'],
    fix: 'Add a rule, or remove the file.',
  }),
  WCP1101: failed({
    title: 'a fixture’s decision is not the expected one',
    meaning:
      'The request of the fixture was decided, but another rule, worker or outcome came out than the fixture expects. Either the rules changed behaviour, or the expectation is out of date.',
    causes: [
      'a rule was edited, moved or added',
      'the fixture was written for other rules',
      'the hall (workers, controls, gate) is not the one the fixture was written for',
    ],
    fix: 'Correct the rule that decided, or the expectation when the change is meant.',
  }),
  WCP1102: failed({
    title: 'a fixture was denied where no deny is expected',
    meaning:
      'The request of the fixture is denied. It fails whatever rule matched: `pyhall validate` lets such a fixture pass when only the rule id is right.',
    causes: [
      'a condition of a rule became narrower',
      'a control or worker that the rule needs is not in the hall',
      'the rules hold a shadowed pair, which closes prod and edge',
    ],
    fix: 'Correct what the reason names, or expect the deny with "denied": true and its deny_code.',
  }),
  WCP1103: input({
    title: 'no fixture was run',
    meaning: 'A run that tests nothing must not look like a run that passed.',
    causes: [
      'the list of tests is empty',
      'the path or pattern matches no file',
      'every vector says that it is skipped',
    ],
    fix: 'Add at least one test that is run, or correct the path.',
  }),
  WCP1104: input({
    title: 'a fixture has an unknown member',
    meaning:
      'An expectation that is not understood would not be checked. `pyhall validate` ignores everything in `expect` but expected_rule_id.',
    causes: ['a misspelt member', 'a member of another tool'],
    fix: 'Correct the spelling; the message lists the members that are known there.',
  }),
  WCP1105: input({
    title: 'a fixture names a rule that does not exist',
    meaning: 'No rule of the set has this id, so the expectation can never hold.',
    causes: ['the rule was renamed or deleted', 'a misspelt rule id', 'the fixture runs against other rules'],
    fix: 'Correct the id; NO_MATCH and PRE_ROUTING stand for "no rule decided".',
  }),
  WCP1106: input({
    title: 'a fixture names a worker that does not exist',
    meaning: 'The species is neither a candidate of a rule nor enrolled in the hall.',
    causes: ['a misspelt species id', 'a worker id (org.…) in the place of a species id (wrk.…)'],
    fix: 'Correct the species id, or enrol the worker.',
  }),
  WCP1107: input({
    title: 'a fixture names a deny code that does not exist',
    meaning: 'The table of codes has no such deny code, so the expectation can never hold.',
    causes: ['a misspelt code', 'a code of the Go SDK, which has other names'],
    fix: 'Run `wcp-attest codes` for the list.',
  }),
  WCP1108: input({
    title: 'a test_id is used twice',
    meaning: 'Results name the fixture by its id, so each id must be unique in its file.',
    causes: ['a fixture was copied and its id left unchanged'],
    fix: 'Give each fixture its own test_id.',
  }),
  WCP1109: input({
    title: 'a member of a fixture is missing or of the wrong kind',
    meaning: 'The file is not a fixture file, or a member of it has a value that is not understood.',
    causes: [
      '`tests` is missing or not a list',
      'test_id or input is missing',
      'a text in the place of a list',
    ],
    fix: 'Give the member the kind that the message names; docs/compatibility.md describes the format.',
  }),
  WCP1110: warning({
    title: 'the request of a fixture has a member that routing does not know',
    meaning: 'The routers ignore members that they do not know, so it has no effect on the decision.',
    causes: ['a misspelt member such as `blast_scor`'],
    fix: 'Correct the spelling; what the worker is to receive belongs into `request`.',
  }),
  WCP1111: input({
    title: 'a fixture contradicts itself',
    meaning: 'No decision can satisfy all members of `expect` at once.',
    causes: [
      '"denied": false together with a deny_code',
      'a worker expected for a denied request',
      'expected_rule_id and rule_id that differ',
    ],
    fix: 'Keep the member that is meant.',
  }),
  WCP1112: {
    ...input({
      title: 'the workers and controls that the rules name were taken as present',
      meaning:
        'The fixtures bring no setup and no hall was given, so they ran in the world of `pyhall validate`: every worker and every control that a rule names is there, and the policy gate allows. What is really enrolled was not tested.',
      causes: ['route-check was called without a hall'],
      fix: 'Give a directory of registry records as the hall, or a setup in each fixture.',
    }),
    severity: 'note',
  },
  WCP1113: input({
    title: 'a fixture expects nothing',
    meaning: 'A fixture without an expectation can hardly fail, so it proves nothing.',
    causes: ['`expect` was left out or is empty'],
    fix: 'Say at least whether the request is denied, for example "expect": {"denied": false, "rule_id": "…"}.',
  }),
  WCP1201: input({
    title: 'a registry record is not valid',
    meaning:
      'A member that routing depends on is missing or of the wrong kind. Members that routing does not use are not looked at.',
    causes: ['worker_id, worker_species_id or capabilities is missing', 'a text in the place of a list'],
    fix: 'Correct the member that is named.',
  }),
  WCP1202: input({
    title: 'two registry records have the same worker_id',
    meaning: 'Which of the two would count depends on the order of reading, differently in each SDK.',
    causes: ['a record was copied', 'the same record is found under two names'],
    fix: 'Give each worker its own worker_id, or remove one of the records.',
  }),
  WCP1203: warning({
    title: 'an id in a registry record does not have the form of the protocol',
    meaning:
      'Control ids of another form do not count as present, as in the SDKs. A worker_id starts with org. or x., a species with wrk., a capability with cap.',
    causes: ['a misspelt prefix', 'upper-case letters or spaces'],
    fix: 'Correct the id.',
  }),
  WCP1204: input({
    title: 'the hall config is not valid',
    meaning: 'The hall config has an unknown member or a value of the wrong kind.',
    causes: ['a misspelt member', 'a boolean written as a text'],
    fix: 'Correct the member that is named.',
  }),
  WCP1205: input({
    title: 'the hall has no registry records',
    meaning: 'A hall without workers denies everything; an empty directory is more likely a wrong path.',
    causes: ['the path is wrong', 'the records have another name than *.json or */registry_record.json'],
    fix: 'Correct the path, or put the registry records there.',
  }),
  WCP1206: warning({
    title: 'require_credential is set, but nothing checks credentials',
    meaning:
      'The flag is declared by the protocol and enforced by no SDK and not by this program: requests without a credential are still allowed.',
    causes: ['the flag was set in the belief that it protects something'],
    fix: 'Do not rely on it; require_signatory with allowed_tenants is enforced.',
  }),
} as const satisfies Record<string, CodePage>;
