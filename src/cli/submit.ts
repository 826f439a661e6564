/** `submit`: verifies a package and submits its attestation to a registry. */
import { finding, hasErrors } from '../finding.js';
import { isJsonObject, type JsonObject, readJson } from '../json.js';
import { MAX_BUNDLE_BYTES } from '../limits.js';
import { openRegistryClient } from '../registry/client.io.js';
import type { Submission } from '../registry/protocol.js';
import { PUBLIC_REGISTRY_URL, registryUrl } from '../registry-url.js';
import { PACKAGE_OR_TARBALL_POSITIONAL } from './attestation-flags.js';
import { defineCommand } from './command.js';
import { packageRoot } from './package-root.js';
import { verdictJson } from './verify.js';
import { VERIFY_FLAGS, verifyByFlags } from './verify-flags.js';

export const command = defineCommand({
  usage: 'submit DIR|TAR --worker-id ID --trust FILE [--registry-url URL]',
  description:
    'Verifies a package, submits its attestation, compares what the registry echoes and reads it back. The token is taken from PYHALL_TOKEN and sent to this registry only.',
  output: 'report',
  positionals: { DIR: PACKAGE_OR_TARBALL_POSITIONAL },
  flags: {
    ...VERIFY_FLAGS,
    'registry-url': {
      type: 'string',
      value: 'URL',
      env: 'PYHALL_REGISTRY_URL',
      default: PUBLIC_REGISTRY_URL,
      text: 'base address of the registry; https, or http to a literal loopback address',
    },
    profile: {
      type: 'string',
      value: 'NAME',
      choices: ['pyhall', 'wcp-attest'],
      default: 'pyhall',
      text: 'what is sent: the members that the SDKs know, or also manifest and bundle',
    },
    'registry-timeout': {
      type: 'integer',
      value: 'MS',
      min: 1,
      max: 600_000,
      default: 10_000,
      text: 'milliseconds for one request',
    },
    label: {
      type: 'string',
      value: 'TEXT',
      text: 'label of the attestation (default: full-package vVERSION)',
    },
    'ai-generated': { type: 'boolean', text: 'the package was written with the help of an AI' },
    'ai-service': { type: 'string', value: 'NAME', text: 'which service' },
    'ai-model': { type: 'string', value: 'NAME', text: 'which model' },
  },
  examples: [
    'wcp-attest submit worker --worker-id org.acme.summarizer --trust wcp-trust.json --registry-url http://127.0.0.1:8787',
  ],
  async run({ flags, positionals }, io) {
    const root = packageRoot('submit', positionals.DIR, flags['package-root']);
    const address = registryUrl(flags['registry-url']);
    if (!address.ok)
      return { json: { ok: false, findings: [address.finding] }, pretty: '', findings: [address.finding] };
    const { verdict, evidence, findings } = await verifyByFlags('submit', root, flags, io);
    const attested = verdict?.attested;
    if (!attested) {
      return {
        json: { ...verdictJson(verdict), submitted: false, findings },
        pretty: 'not submitted',
        findings,
      };
    }
    const token = io.env('PYHALL_TOKEN');
    if (token === undefined) {
      const missing = finding('WCP2014', 'there is no token: PYHALL_TOKEN is not set');
      return {
        json: { ok: false, submitted: false, findings: [missing] },
        pretty: 'not submitted',
        findings: [missing],
      };
    }
    const client = openRegistryClient({
      baseUrl: address.value,
      token: { value: token, origin: new URL(address.value).origin },
      timeoutMs: flags['registry-timeout'],
    });
    const submission: Submission = {
      packageHash: attested.package_hash,
      workerSpeciesId: attested.worker_species_id,
      workerVersion: attested.worker_version,
      label: flags.label ?? `full-package v${attested.worker_version}`,
      aiGenerated: flags['ai-generated'],
    };
    if (flags['ai-service'] !== undefined) submission.aiService = flags['ai-service'];
    if (flags['ai-model'] !== undefined) submission.aiModel = flags['ai-model'];
    if (flags.profile === 'wcp-attest') {
      const manifest = objectOf(evidence.manifest.bytes);
      const bundle = objectOf(evidence.bundle.bytes);
      if (manifest !== undefined) submission.manifest = manifest;
      if (bundle !== undefined) submission.bundle = bundle;
    }
    const answer = await client.submit(attested.worker_id, submission, flags.profile);
    const all = answer.ok ? findings : [...findings, answer.finding];
    const receipt = answer.ok ? answer.value : null;
    return {
      json: {
        ...verdictJson(verdict),
        ok: !hasErrors(all),
        submitted: answer.ok,
        receipt,
        registry: address.value,
        findings: all,
      },
      pretty:
        receipt === null
          ? 'not submitted'
          : [
              `${receipt.created ? 'SUBMITTED' : 'ALREADY SUBMITTED'} ${attested.worker_id} ${attested.worker_version}`,
              `  package hash  ${receipt.package_hash}`,
              `  registry      ${address.value}, ${receipt.current ? 'read back and equal' : 'which holds a newer version too'}`,
            ].join('\n'),
      findings: all,
    };
  },
});

function objectOf(bytes: Uint8Array | undefined): JsonObject | undefined {
  const read = bytes && readJson(bytes, { maxBytes: MAX_BUNDLE_BYTES });
  return read?.ok && isJsonObject(read.document.value) ? read.document.value : undefined;
}
