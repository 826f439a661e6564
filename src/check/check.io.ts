/** The pull request gate: packages hashed or verified, rules read strictly, fixtures run. It signs and sends nothing. */
import { relative, resolve } from 'node:path';
import { findConfig, resolvePackages } from '../config/find-config.io.js';
import { CodedError } from '../errors.js';
import { denyCodes, type Finding, finding, hasErrors } from '../finding.js';
import type { SourceChoice } from '../names.js';
import { packageHashRow } from '../report/order-text.js';
import type { ReportCase, ReportPackage } from '../report/report.js';
import type { DecidePorts } from '../route-check/decide.js';
import type { RunResult } from '../route-check/run-fixtures.js';
import { type CheckedPackage, checkPackage, type PackageCheckOptions, trustOf } from './package-check.io.js';
import { checkRouting } from './routing-check.io.js';

export interface CheckRequest {
  /** Absolute; where the configuration is looked for. */
  directory: string;
  /** Configuration file, counted from the directory. */
  config?: string | undefined;
  /** Trust policy instead of the configured one, counted from the configuration. */
  trust?: string | undefined;
  /** Absolute; paths in findings are relative to it, as an annotation needs them. */
  shownFrom: string;
  ports: DecidePorts;
  secretOf: PackageCheckOptions['secretOf'];
  /** Where packages are read from, instead of what the configuration says. */
  from?: SourceChoice | undefined;
  /** Only hash the packages, whatever their attestation mode; for the release, which signs them anew. */
  hashOnly?: boolean;
}

export interface CheckResult {
  ok: boolean;
  deny_codes: string[];
  packages: CheckedPackage[];
  /** Undefined when no rules are configured or they could not be read. */
  conformance: RunResult | undefined;
  findings: Finding[];
}

/** Runs the gate. Never throws for what a repository can hold: a CodedError of an edge becomes a finding. */
export async function check(request: CheckRequest): Promise<CheckResult> {
  try {
    return await run(request);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const place = error.fix === undefined ? {} : { fix: error.fix };
    return result([], undefined, [finding(error.code, error.message, place)]);
  }
}

async function run(request: CheckRequest): Promise<CheckResult> {
  const found = findConfig(request.directory, request.config);
  const prefix = relative(request.shownFrom, found.directory);
  if (!found.ok) return result([], undefined, found.findings, prefix);
  const { packages: resolved, findings } = resolvePackages(found);
  const packages = request.hashOnly
    ? resolved.map((one) => ({ ...one, attestation: 'released' as const }))
    : resolved;
  if (packages.length === 0 && found.config.rules === undefined && findings.length === 0) {
    findings.push(
      finding('WCP2004', 'the configuration names neither packages nor rules: there is nothing to check', {
        ...(found.file === undefined ? {} : { path: found.file }),
      }),
    );
  }
  const trust = trustOf(found, packages, findings, request.trust);
  const options = {
    secretOf: request.secretOf,
    now: request.ports.now(),
    from: request.from,
    releasing: request.hashOnly,
  };
  const checked: CheckedPackage[] = [];
  for (const one of packages) {
    const each = await checkPackage(one, found.config.hashOrder, trust, options);
    each.findings = each.findings.map((finding) => shownBelow(prefix, finding));
    checked.push(each);
  }
  const routing = checkRouting(found, request.ports);
  const conformance = routing.run && {
    ...routing.run,
    results: routing.run.results.map((one) => ({
      ...one,
      findings: one.findings.map((finding) => shownBelow(prefix, finding)),
    })),
  };
  return result(checked, conformance, [...findings, ...routing.findings], prefix);
}

function result(
  packages: CheckedPackage[],
  conformance: RunResult | undefined,
  others: readonly Finding[],
  prefix = '',
): CheckResult {
  const findings = [
    ...packages.flatMap((one) => one.findings),
    ...others.map((one) => shownBelow(prefix, one)),
  ];
  // What a failed fixture met is a deny of the routing under test.
  const met = (conformance?.results ?? [])
    .filter((one) => one.status === 'failed')
    .map((one) => one.actual?.deny_code);
  const deny_codes = [...new Set([...denyCodes(findings), ...met.filter((code) => code != null)])];
  return { ok: !hasErrors(findings), deny_codes, packages, conformance, findings };
}

/** The finding with its path counted from where the user looks. */
export function shownBelow(prefix: string, one: Finding): Finding {
  if (prefix === '' || one.path === undefined || resolve('/', one.path) === one.path) return one;
  return { ...one, path: `${prefix.replaceAll('\\', '/')}/${one.path}` };
}

/** The result as the stable JSON of the CLI and the Action. Diff and invariants come with route-diff. */
export function checkJson(value: CheckResult): object {
  const { ok, deny_codes, packages, conformance, findings } = value;
  return {
    ok,
    deny_codes,
    packages,
    conformance:
      conformance === undefined
        ? null
        : { ok: conformance.ok, summary: conformance.summary, results: conformance.results },
    diff: null,
    invariants: null,
    findings,
  };
}

/** The fixtures as test cases of a report. */
export function checkCases(value: CheckResult): ReportCase[] {
  return (value.conformance?.results ?? []).map(({ file, id, status, findings }) => ({
    suite: file,
    name: id,
    status,
    findings,
  }));
}

/** The packages as rows of a report. */
export function checkPackages(value: CheckResult): ReportPackage[] {
  return value.packages.map(({ worker_id, root, hash_order, orders, disagreements, verdict }) => ({
    name: worker_id,
    root,
    verdict,
    ...(orders === null ? {} : packageHashRow({ orders, disagreements }, hash_order)),
  }));
}
