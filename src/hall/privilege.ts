/** The reference SDKs' privilege policy: which egress destinations a worker may declare in prod and edge. */
import { isJsonObject, type JsonObject } from '../json.js';
import type { PrivilegeCheck } from './hall.js';
import { isGuardedEnv } from './vocabulary.js';

/**
 * Judges `envelope.egress.allowlist` for RESTRICTED data in prod and edge: every destination must be on the hall's
 * list for that env. No envelope, or none that names a destination, is allowed. An egress of another shape is not.
 */
export function egressPolicy(
  allowlist: Readonly<Record<string, readonly string[] | undefined>>,
): PrivilegeCheck['allows'] {
  return (env, dataLabel, envelope) => {
    if (!isGuardedEnv(env) || dataLabel !== 'RESTRICTED') return { allowed: true, reason: 'not_restricted' };
    const destinations = destinationsOf(envelope);
    if (destinations === undefined) return { allowed: false, reason: 'egress_not_understood' };
    if (destinations.length === 0) return { allowed: true, reason: 'no_egress' };
    const listed = allowlist[env] ?? [];
    if (listed.length === 0) return { allowed: false, reason: 'egress_denied_no_allowlist_configured' };
    const stranger = destinations.find((one) => !listed.includes(one));
    if (stranger !== undefined) return { allowed: false, reason: `egress_not_allowlisted:${stranger}` };
    return { allowed: true, reason: 'egress_allowlisted' };
  };
}

function destinationsOf(envelope: JsonObject | undefined): string[] | undefined {
  const egress = envelope?.egress ?? {};
  if (!isJsonObject(egress)) return undefined;
  const list = egress.allowlist ?? [];
  if (!Array.isArray(list)) return undefined;
  const texts = list.filter((one) => typeof one === 'string');
  return texts.length === list.length ? texts : undefined;
}
