/** What a caller of `verifyPackage` states: who the package must be, and whom to trust. */
import type { HashOrder } from '../canonicalize/order.js';
import type { TrustPolicy } from '../sign/trust-policy.js';
import type { OnProgress } from '../source/source.js';

/** Who the package must be. Only the worker id is needed; what is left out is not compared. */
export interface ExpectedIdentity {
  worker_id: string;
  worker_species_id?: string | undefined;
  worker_version?: string | undefined;
}

export interface VerifyOptions {
  expected: ExpectedIdentity;
  policy: TrustPolicy;
  /** The value of an environment variable that holds an HMAC secret. */
  secretOf: (env: string) => string | undefined;
  /** The record order to demand where only HMAC signs; `any` accepts each of the three. */
  hmacOrder: HashOrder | 'any';
  /** Asks to report unsigned residue instead of denying it; holds only when the policy permits it. */
  warnOfResidue: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** Called while files are read. */
  onProgress?: OnProgress | undefined;
}
