/** Step 6 of verifying a package: what the registry says about it, when it is asked for. */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import type { RegistryClient } from './client.js';

/**
 * The findings about a package that the registry should vouch for; none means that it does. `lookups` are further
 * digests of the same package that must not be banned (other file orders, the list digest). What keeps the registry
 * from answering is ATTEST_REGISTRY_UNAVAILABLE: no answer is not a good answer.
 */
export async function registryFindings(
  client: RegistryClient,
  expected: { workerId: string; packageHash: string; lookups?: readonly string[] },
): Promise<Finding[]> {
  const { workerId, packageHash, lookups = [] } = expected;
  const [worker, hashes] = await Promise.all([
    client.verify(workerId),
    client.checkHashes([packageHash, ...lookups]),
  ]);
  const findings: Finding[] = [];
  if (!worker.ok) findings.push(asDenial(worker.finding));
  else if (worker.value.current_hash !== packageHash) {
    findings.push(
      finding(
        'ATTEST_REGISTRY_MISMATCH',
        `the package hash of ${quote(workerId)} is ${quote(packageHash)}, and the registry attests ${worker.value.current_hash}`,
      ),
    );
  }
  if (!hashes.ok) findings.push(asDenial(hashes.finding));
  return findings;
}

function asDenial(one: Finding): Finding {
  return one.code.startsWith('ATTEST_') ? one : finding('ATTEST_REGISTRY_UNAVAILABLE', one.message);
}
