/** One run of the Action: inputs and event in, gate or release, results shown where people look. */
import { join, resolve } from 'node:path';
import { type CheckResult, check, checkCases, checkJson, checkPackages } from '../check/check.io.js';
import { type ReleasedPackage, type ReleaseRequest, release } from '../check/release.io.js';
import { type ActionInputs, readActionInputs } from '../config/action-inputs.js';
import { outsideFault } from '../config/list-files.io.js';
import { CodedError } from '../errors.js';
import { quote } from '../escape.js';
import { denyCodes, type Finding, finding, hasErrors } from '../finding.js';
import { openRegistryClient } from '../registry/client.io.js';
import { githubReport } from '../report/github.js';
import { jsonReport } from '../report/json.js';
import { PLAIN, prettyFindings } from '../report/pretty.js';
import type { Report } from '../report/report.js';
import { summaryReport } from '../report/summary.js';
import { refuseSecret } from '../sign/hmac.js';
import { signingKeyFromEnv } from '../sign/key-files.io.js';
import { maySign, modeOfEvent, tagOf } from './event.js';
import { type Outputs, perPackage } from './outputs.js';
import type { ActionPorts, Attachment } from './ports.js';

const LOG_COLUMNS = 120;

interface Result {
  title: string;
  gate: CheckResult | undefined;
  released: readonly ReleasedPackage[];
  findings: Finding[];
  skipReason: string;
}

/** Runs the Action. True when the job may go on. Never throws for what a repository or an input can hold. */
export async function run(ports: ActionPorts, version: string): Promise<boolean> {
  // Before anything is read or printed.
  for (const name of ['ed25519-key', 'hmac-key', 'registry-token', 'github-token'] as const)
    maskSecret(ports, name);
  const read = readActionInputs(ports.input);
  const failOnWarning = read.ok && read.inputs.failOn === 'warning';
  const result = read.ok
    ? await work(read.inputs, ports)
    : { title: 'wcp-attest', gate: undefined, released: [], findings: read.findings, skipReason: '' };
  return show(result, failOnWarning, ports, version);
}

/** The secret, its lines and its encodings: each would show it. */
function maskSecret(ports: ActionPorts, name: Parameters<ActionPorts['input']>[0]): void {
  const value = ports.input(name);
  if (value === '') return;
  const bytes = Buffer.from(value);
  const forms = [
    value,
    value.trim(),
    ...value.split('\n'),
    bytes.toString('base64'),
    bytes.toString('hex'),
    encodeURIComponent(value),
  ];
  for (const form of new Set(forms.map((one) => one.trim()))) {
    // The armour of a PEM file is no secret, and masking an empty line would blank the log.
    if (form !== '' && !form.startsWith('-----')) ports.mask(form);
  }
}

async function work(inputs: ActionInputs, ports: ActionPorts): Promise<Result> {
  const eventName = ports.env('GITHUB_EVENT_NAME') ?? '';
  const ref = ports.env('GITHUB_REF') ?? '';
  const mode = inputs.mode === 'auto' ? modeOfEvent(eventName, ref) : inputs.mode;
  const title = `wcp-attest ${mode}`;
  const failed = (one: Finding): Result => ({
    title,
    gate: undefined,
    released: [],
    findings: [one],
    skipReason: '',
  });
  const workspace = resolve(ports.env('GITHUB_WORKSPACE') ?? '.');
  const outside = outsideFault(workspace, inputs.workingDirectory);
  if (outside !== undefined) return failed(finding('WCP2002', `working-directory: ${outside}`));
  const request = {
    directory: join(workspace, inputs.workingDirectory),
    config: inputs.config,
    trust: inputs.trust,
    shownFrom: workspace,
    ports: { now: ports.clock, newId: () => ports.uuid() },
    secretOf: (name: string) => ports.env(name),
  };
  if (mode === 'check') {
    const gate = await check(request);
    return { title, gate, released: [], findings: gate.findings, skipReason: 'check mode signs nothing' };
  }
  if (!maySign(eventName, ref)) {
    return failed(
      finding('WCP2013', `mode: release is refused for the event ${quote(eventName)} on ${quote(ref)}`),
    );
  }
  try {
    return await doRelease(
      {
        ...request,
        ...signers(inputs),
        failOn: inputs.failOn,
        tag: tagOf(ref),
        ...releaseOptions(inputs, ports),
      },
      inputs,
      title,
      ports,
    );
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return failed(finding(error.code, error.message, error.fix === undefined ? {} : { fix: error.fix }));
  }
}

/** The keys that are given. Throws WCP2007 for one that cannot be used. */
function signers(inputs: ActionInputs): Pick<ReleaseRequest, 'key' | 'secret'> {
  const { ed25519Key, hmacKey } = inputs;
  const refusal = hmacKey === undefined ? undefined : refuseSecret(hmacKey);
  if (refusal !== undefined) throw new CodedError('WCP2007', `the input hmac-key ${refusal}`);
  return {
    key: ed25519Key === undefined ? undefined : signingKeyFromEnv('ed25519-key', ed25519Key),
    secret: hmacKey,
  };
}

function releaseOptions(
  inputs: ActionInputs,
  ports: ActionPorts,
): Pick<ReleaseRequest, 'stated' | 'env' | 'registry'> {
  const { workerId, workerSpeciesId, workerVersion, registryUrl, registryToken } = inputs;
  const stated = { workerId, workerSpeciesId, workerVersion };
  const env = (name: string): string | undefined => ports.env(name);
  if (registryUrl === undefined) {
    // A token goes only where the workflow says, never to an address that a file of the checkout names.
    if (registryToken !== undefined) {
      throw new CodedError('WCP2004', 'registry-token is given without registry-url', {
        fix: 'Give the address that the token is for as the input registry-url.',
      });
    }
    return { stated, env };
  }
  if (registryToken === undefined)
    throw new CodedError('WCP2014', 'registry-url is given without registry-token');
  const token = { value: registryToken, origin: new URL(registryUrl).origin };
  return {
    stated,
    env,
    registry: { client: openRegistryClient({ baseUrl: registryUrl, token }), url: registryUrl },
  };
}

async function doRelease(
  request: ReleaseRequest,
  inputs: ActionInputs,
  title: string,
  ports: ActionPorts,
): Promise<Result> {
  const { check: gate, packages, findings } = await release(request);
  if (packages.length > 0 && !hasErrors(findings) && inputs.githubToken !== undefined) {
    const problems = await ports.attach(inputs.githubToken, attachments(packages, request.shownFrom));
    for (const problem of problems) findings.push(finding('WCP3005', problem));
  }
  return {
    title,
    gate,
    released: packages,
    findings,
    skipReason:
      request.registry === undefined && packages.length > 0 ? 'not submitted: no registry-url is given' : '',
  };
}

function attachments(packages: readonly ReleasedPackage[], base: string): Attachment[] {
  return packages.flatMap(({ worker_id, worker_version, manifest, bundle }) =>
    [manifest, bundle]
      .filter((path) => path !== null)
      .map((path) => ({
        name: `${worker_id}-${worker_version}.${path.endsWith('.sig') ? 'manifest.sig' : 'manifest.json'}`,
        path: join(base, path),
      })),
  );
}

async function show(
  result: Result,
  failOnWarning: boolean,
  ports: ActionPorts,
  version: string,
): Promise<boolean> {
  const { title, gate, released, findings } = result;
  const ok = !hasErrors(findings) && !(failOnWarning && findings.some((one) => one.severity === 'warning'));
  const signed = new Map(released.map((one) => [one.root, one]));
  const report: Report = {
    title,
    version,
    ok,
    findings,
    cases: gate === undefined ? [] : checkCases(gate),
    packages: (gate === undefined ? [] : checkPackages(gate)).map((one) =>
      signed.has(one.root)
        ? {
            ...one,
            verdict: signed.get(one.root)?.receipt ? 'signed, submitted' : 'signed',
            name: signed.get(one.root)?.worker_id ?? one.name,
          }
        : one,
    ),
  };
  const reportPath = ports.writeReport(
    jsonReport({
      ...(gate === undefined ? {} : checkJson(gate)),
      ok,
      mode: title.split(' ')[1] ?? null,
      released,
      findings,
    }),
  );
  const hashes = gate?.packages.map((one) => ({
    root: one.root,
    value: signed.get(one.root)?.package_hash ?? one.package_hash,
  }));
  const outputs: Outputs = {
    verdict: ok ? 'pass' : 'fail',
    signed: released.length > 0,
    'package-hash': perPackage(hashes ?? []),
    'manifest-path': perPackage(released.map((one) => ({ root: one.root, value: one.manifest }))),
    'bundle-path': perPackage(released.map((one) => ({ root: one.root, value: one.bundle }))),
    'deny-codes': [...new Set([...denyCodes(findings), ...(gate?.deny_codes ?? [])])].join(','),
    'skip-reason': result.skipReason,
    report: reportPath,
  };
  ports.log(logText(report, released));
  ports.annotate(githubReport(report));
  await ports.summary(summaryReport(report));
  ports.setOutputs(outputs);
  return ok;
}

function logText(report: Report, released: readonly ReleasedPackage[]): string {
  const lines = [`${report.title}: ${report.ok ? 'passed' : 'FAILED'}`];
  for (const one of report.packages) {
    lines.push(
      `  ${one.verdict}: ${quote(one.name)} in ${quote(one.root)}${one.packageHash ? ` ${one.packageHash}` : ''}`,
    );
  }
  for (const one of released)
    lines.push(`  written: ${quote(one.manifest)}${one.bundle ? ` and ${quote(one.bundle)}` : ''}`);
  if (report.cases.length > 0) {
    const passed = report.cases.filter((one) => one.status === 'passed').length;
    lines.push(`  fixtures: ${passed} of ${report.cases.length} passed`);
  }
  if (report.findings.length > 0) {
    lines.push('', prettyFindings(report.findings, { columns: LOG_COLUMNS, palette: PLAIN, count: true }));
  }
  return lines.join('\n');
}
