/** `keygen`: a new Ed25519 signing key, its public halves, and the entry for a trust policy. */
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { CodedError } from '../errors.js';
import { printable, quote } from '../escape.js';
import { isJsonObject, prettyJson, readJson } from '../json.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { signingKey, toSpki } from '../sign/ed25519.js';
import { encodePrivateKey, encodeSshPublicKey } from '../sign/key-files.js';
import { readTrustPolicy } from '../sign/trust-policy.js';
import { isNamespace } from '../worker-id.js';
import { defineCommand } from './command.js';
import type { CliIo } from './io.js';
import { usageError } from './parse-args.js';

const PRIVATE_MODE = 0o600;

export const command = defineCommand({
  usage: 'keygen --out FILE --namespace NS... [--trust FILE]',
  description:
    'Makes an Ed25519 signing key: FILE (PKCS8 PEM, readable by you alone) and FILE.pub (OpenSSH form). Prints the trust policy entry for it, or adds the entry to the trust policy given with --trust, making the file if it is not there.',
  output: 'value',
  positionals: {},
  flags: {
    out: {
      type: 'string',
      value: 'FILE',
      required: true,
      text: 'where to write the private key; never overwritten',
    },
    namespace: {
      type: 'string',
      value: 'NS',
      repeatable: true,
      required: true,
      text: 'tenant namespace that the key may sign for, such as org.acme',
    },
    trust: { type: 'string', value: 'FILE', text: 'trust policy to add the key to' },
    note: { type: 'string', value: 'TEXT', text: 'whose key it is, for the people who read the policy' },
  },
  examples: ['wcp-attest keygen --out worker-key.pem --namespace org.acme --trust wcp-trust.json'],
  async run({ flags }, io) {
    for (const namespace of flags.namespace) {
      if (isNamespace(namespace)) continue;
      throw usageError(
        `--namespace ${quote(namespace)} is not a namespace such as org.acme or x.alice`,
        'keygen',
      );
    }
    const key = signingKey(randomBytes(32));
    const entry = {
      keyid: key.keyid,
      public_key: toSpki(key.publicKey).toString('base64'),
      namespaces: flags.namespace,
      roles: ['sign'],
      status: 'active',
      ...(flags.note === undefined ? {} : { note: flags.note }),
    };
    const publicFile = `${flags.out}.pub`;
    refuseOutput([flags.out, publicFile], flags.trust, io);
    io.writeNewFiles(
      [
        { path: flags.out, text: encodePrivateKey(key), mode: PRIVATE_MODE },
        { path: publicFile, text: encodeSshPublicKey(key.publicKey, flags.namespace.join(',')) },
      ],
      flags.trust === undefined ? undefined : { path: flags.trust, text: policyWith(entry, flags.trust, io) },
    );
    const written = [flags.out, publicFile, ...(flags.trust === undefined ? [] : [flags.trust])];
    return {
      json: { ok: true, keyid: key.keyid, entry, written },
      pretty: [
        `new key ${key.keyid}`,
        `  private key   ${printable(flags.out)} (keep it secret; never commit it)`,
        `  public key    ${printable(publicFile)}`,
        flags.trust === undefined
          ? `Add this to "keys" of the trust policy:\n${prettyJson(entry).trimEnd()}`
          : `  trusted in    ${printable(flags.trust)}, for ${flags.namespace.join(', ')}`,
      ].join('\n'),
      findings: [],
    };
  },
});

/** Throws WCP2001 for a trust policy that would replace a key, WCP2002 for a directory that is not there. */
function refuseOutput(keyFiles: readonly string[], trust: string | undefined, io: CliIo): void {
  if (trust !== undefined && keyFiles.some((file) => io.resolve(file) === io.resolve(trust))) {
    throw usageError(`--trust ${quote(trust)} is a file of the new key`, 'keygen');
  }
  for (const file of trust === undefined ? keyFiles : [...keyFiles, trust]) {
    if (io.kind(dirname(io.resolve(file))) === 'directory') continue;
    throw new CodedError('WCP2002', `there is no directory for ${quote(file)}`);
  }
}

/** The text of the trust policy with the entry added. Throws WCP2006 when the policy there is not a valid one. */
function policyWith(entry: object, path: string, io: CliIo): string {
  if (io.kind(path) === undefined) return prettyJson({ version: 1, keys: [entry] });
  const bytes = io.readFile(path, MAX_DOCUMENT_BYTES);
  const checked = readTrustPolicy(bytes, path);
  const read = readJson(bytes);
  if (!checked.ok || !read.ok || !isJsonObject(read.document.value)) {
    const why = checked.ok ? undefined : checked.findings[0];
    throw new CodedError('WCP2006', why?.message ?? `${quote(path)} is not a trust policy`);
  }
  const { value } = read.document;
  return prettyJson({ ...value, keys: [...(Array.isArray(value.keys) ? value.keys : []), entry] });
}
