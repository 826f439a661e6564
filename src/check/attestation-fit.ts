/** Whether an attestation that lies in a package is about its files: no key is needed to see that it is not. */
import type { CanonicalPackage } from '../canonicalize/canonicalize.js';
import { HASH_ORDERS } from '../canonicalize/order.js';
import { packageHash } from '../canonicalize/package-hash.js';
import { shownPath } from '../canonicalize/refusals.js';
import { type Finding, finding } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { changeText, compareWithSigned } from '../manifest/changes.js';
import { readManifest, SIGNED_MEMBERS, type SignedMembers } from '../manifest/manifest.js';
import { manifestMembers, readStatement, type Statement } from '../manifest/statement.js';
import { readBundle } from '../sign/bundle.js';
import type { Evidence } from '../verify/authenticate.js';

const FIX =
  'Sign again with `wcp-attest sign`, or remove manifest.json and manifest.sig to pack without them.';

/**
 * Compares an attestation with the files. Without findings it fits, which does not say that anybody trusted has signed
 * it. `signed` has the members of the manifest when it could be read.
 */
export async function attestationFit(
  label: string,
  { manifest, bundle }: Evidence,
  content: CanonicalPackage,
): Promise<{ signed?: SignedMembers; findings: Finding[] }> {
  const misfit = (message: string, path: string): Finding =>
    finding('ATTEST_HASH_MISMATCH', message, { path, fix: FIX });
  for (const { path, problem } of [manifest, bundle])
    if (problem !== undefined) return { findings: [misfit(`\`${path}\` ${problem}`, path)] };
  if (manifest.bytes === undefined) {
    const message = `there is \`${bundle.path}\`, but no \`${manifest.path}\``;
    return { findings: [finding('ATTEST_MANIFEST_MISSING', message, { path: bundle.path, fix: FIX })] };
  }
  const read = readManifest(manifest.bytes, manifest.path);
  if (!read.ok) return { findings: [read.finding] };
  const { signed } = read.manifest;
  if (bundle.bytes === undefined) {
    if (HASH_ORDERS.some((order) => packageHash(content.files, order) === signed.package_hash))
      return { signed, findings: [] };
    const message = `\`${manifest.path}\` is about other files: its package hash is not that of the package`;
    return { signed, findings: [misfit(message, manifest.path)] };
  }
  const payload = readBundle(bundle.bytes);
  const stated = payload.ok ? readStatement(payload.bundle.payload) : undefined;
  if (!payload.ok || stated?.ok !== true) {
    const why = payload.ok ? 'holds no statement of a worker package' : payload.message;
    return {
      signed,
      findings: [
        finding('ATTEST_SCHEMA_UNSUPPORTED', `\`${bundle.path}\` ${why}`, { path: bundle.path, fix: FIX }),
      ],
    };
  }
  const findings = await differences(label, stated.statement, content, misfit);
  const members = manifestMembers(stated.statement.predicate);
  const other = SIGNED_MEMBERS.find((member) => members[member] !== signed[member]);
  if (other !== undefined)
    findings.push(misfit(`\`${manifest.path}\` and \`${bundle.path}\` differ in ${other}`, manifest.path));
  return { signed, findings };
}

async function differences(
  label: string,
  { predicate }: Statement,
  content: CanonicalPackage,
  misfit: (message: string, path: string) => Finding,
): Promise<Finding[]> {
  const changes = await compareWithSigned(predicate, content, (path) =>
    content.read(path, MAX_DOCUMENT_BYTES),
  );
  const findings = changes.map(({ path, change }) => {
    const shown = shownPath(label, path);
    return misfit(`\`${shown}\` ${changeText(change)}`, shown);
  });
  const hash = packageHash(content.files, predicate.hash_order);
  if (findings.length === 0 && hash !== predicate.package_hash)
    findings.push(misfit('the signed package hash is not that of the signed files', shownPath(label, '')));
  return findings;
}
