/** `verify`: checks a package against its attestation, fail-closed. */
import { type SourceFacts, sourceFacts } from '../check/source-facts.js';
import { printable } from '../escape.js';
import type { Attested, Verdict } from '../verify/verdict.js';
import { PACKAGE_OR_TARBALL_POSITIONAL } from './attestation-flags.js';
import { defineCommand } from './command.js';
import { packageRoot } from './package-root.js';
import { sourceLines } from './source-text.js';
import { VERIFY_FLAGS, verifyByFlags } from './verify-flags.js';

export const command = defineCommand({
  usage: 'verify DIR|TAR --worker-id ID --trust FILE',
  description:
    'Verifies a package: identity, files, signature, and that nothing unsigned hides in it. Who it must be and whom to trust come from you, never from the package. Exit status 1 on any deny code.',
  output: 'report',
  positionals: { DIR: PACKAGE_OR_TARBALL_POSITIONAL },
  flags: VERIFY_FLAGS,
  examples: [
    'wcp-attest verify worker --worker-id org.acme.summarizer --trust wcp-trust.json',
    'wcp-attest verify worker --worker-id org.acme.summarizer --scheme hmac',
    'wcp-attest verify worker.tgz --worker-id org.acme.summarizer --trust wcp-trust.json',
  ],
  async run({ flags, positionals }, io) {
    const root = packageRoot('verify', positionals.DIR, flags['package-root']);
    const { source, verdict, findings } = await verifyByFlags('verify', root, flags, io);
    const workerId = flags['worker-id'];
    const facts = sourceFacts(source);
    return {
      json: { ...verdictJson(verdict), source: facts, findings },
      pretty: verdict?.attested
        ? passText(verdict, verdict.attested, facts)
        : `DENIED ${printable(workerId)}`,
      findings,
      packages: [
        {
          name: workerId,
          root,
          verdict: verdict?.ok ? 'verified' : 'denied',
          ...(verdict?.attested && {
            packageHash: verdict.attested.package_hash,
            hashOrder: verdict.attested.hash_order,
          }),
        },
      ],
    };
  },
});

/** The verdict as JSON: signed values at the top, null where nothing vouches for them. */
export function verdictJson(verdict: Verdict | undefined): Record<string, unknown> {
  const {
    attested,
    findings: _,
    ...rest
  } = verdict ?? { attested: null, findings: [], ok: false, deny_code: null };
  return {
    ...rest,
    worker_id: attested?.worker_id ?? null,
    worker_species_id: attested?.worker_species_id ?? null,
    worker_version: attested?.worker_version ?? null,
    package_hash: attested?.package_hash ?? null,
    hash_order: attested?.hash_order ?? null,
    schemes: attested?.schemes ?? [],
    keyid: attested?.keyid ?? null,
    built_at: attested?.built_at ?? null,
    trust_statement: attested?.trust_statement ?? null,
    covers: attested?.covers ?? null,
  };
}

function passText(verdict: Verdict, attested: Attested, facts: SourceFacts): string {
  const lines = [
    `VERIFIED ${attested.worker_id} ${printable(attested.worker_version)}`,
    `  package hash  ${attested.package_hash}`,
    `  hash order    ${attested.hash_order}`,
    `  signed with   ${attested.schemes.join(' and ')}`,
    ...(attested.keyid === null ? [] : [`  key           ${attested.keyid}`]),
    `  files         ${verdict.files}, ${verdict.bytes} bytes`,
    ...sourceLines(facts).map((line) => `  paths         ${line}`),
    `  covers        ${attested.covers}`,
    `  built at      ${attested.built_at}`,
    `  freshness     ${verdict.freshness === 'checked' ? 'checked' : 'unchecked: no registry was asked'}`,
  ];
  if (!verdict.complete) lines.push('  complete      no: the package holds files that nobody signed');
  return [...lines, attested.trust_statement].join('\n');
}
