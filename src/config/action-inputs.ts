/** The inputs of the Action: raw strings to one typed value, or findings. Secrets are never part of a message. */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import { MAX_ID_LENGTH } from '../limits.js';
import { registryUrlFault, shownRegistryUrl } from '../registry-url.js';
import { relativePath } from './relative-path.js';

/** Every input of action.yml. All are optional; an input that is empty counts as not given. */
export const ACTION_INPUTS = [
  'mode',
  'config',
  'working-directory',
  'worker-id',
  'worker-species-id',
  'worker-version',
  'ed25519-key',
  'hmac-key',
  'trust',
  'registry-url',
  'registry-token',
  'github-token',
  'fail-on',
] as const;
export type ActionInputName = (typeof ACTION_INPUTS)[number];

export interface ActionInputs {
  /** `auto` follows the event. */
  mode: 'auto' | 'check' | 'release';
  /** Relative to the workspace. */
  workingDirectory: string;
  /** Relative to the working directory. */
  config?: string;
  workerId?: string;
  workerSpeciesId?: string;
  workerVersion?: string;
  /** PKCS8 PEM. */
  ed25519Key?: string;
  hmacKey?: string;
  /** Relative to the directory of the configuration. */
  trust?: string;
  registryUrl?: string;
  registryToken?: string;
  githubToken?: string;
  /** The least severity that fails the job. */
  failOn: 'error' | 'warning';
}

export type ActionInputsResult = { ok: true; inputs: ActionInputs } | { ok: false; findings: Finding[] };

/** Reads the inputs; `raw` gives the text of one, or the empty text. Errors WCP2004, one per input, all at once. */
export function readActionInputs(raw: (name: ActionInputName) => string): ActionInputsResult {
  const findings: Finding[] = [];
  const fault = (name: ActionInputName, message: string): undefined => {
    findings.push(
      finding('WCP2004', `input \`${name}\` ${message}`, {
        fix: 'Correct the input under `with:` of the step; docs/configuration.md lists all of them.',
      }),
    );
    return undefined;
  };
  const text = (name: ActionInputName): string | undefined => raw(name).trim() || undefined;
  const word = <W extends string>(name: ActionInputName, words: readonly W[], initial: W): W => {
    const given = text(name);
    const known = words.find((one) => one === given);
    if (given !== undefined && known === undefined)
      fault(name, `is ${quote(given)}, none of ${words.join(', ')}`);
    return known ?? initial;
  };
  const path = (name: ActionInputName): string | undefined => {
    const given = text(name);
    if (given === undefined) return undefined;
    const result = relativePath(given);
    return result.ok ? result.path : fault(name, `is ${quote(given)}, which ${result.fault}`);
  };
  const id = (name: ActionInputName): string | undefined => {
    const given = text(name);
    const long = given !== undefined && given.length > MAX_ID_LENGTH;
    return long ? fault(name, `is longer than ${MAX_ID_LENGTH} characters`) : given;
  };
  const url = (name: ActionInputName): string | undefined => {
    const given = text(name);
    const problem = given === undefined ? undefined : registryUrlFault(given);
    return problem === undefined || given === undefined
      ? given
      : fault(name, `is ${shownRegistryUrl(given)}, which ${problem}`);
  };
  const inputs: ActionInputs = {
    mode: word('mode', ['auto', 'check', 'release'], 'auto'),
    workingDirectory: path('working-directory') ?? '.',
    failOn: word('fail-on', ['error', 'warning'], 'error'),
    ...some('config', path('config')),
    ...some('workerId', id('worker-id')),
    ...some('workerSpeciesId', id('worker-species-id')),
    ...some('workerVersion', id('worker-version')),
    ...some('ed25519Key', text('ed25519-key')),
    ...some('hmacKey', text('hmac-key')),
    ...some('trust', path('trust')),
    ...some('registryUrl', url('registry-url')),
    ...some('registryToken', text('registry-token')),
    ...some('githubToken', text('github-token')),
  };
  return findings.length === 0 ? { ok: true, inputs } : { ok: false, findings };
}

function some<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, V>);
}
