/** The fixed words of WCP: the values of the four enumerated fields and the form of ids (spec sections 3.2 and 4.1). */

export const ENVS = ['dev', 'stage', 'prod', 'edge'] as const;
export const DATA_LABELS = ['PUBLIC', 'INTERNAL', 'RESTRICTED'] as const;
export const TENANT_RISKS = ['low', 'medium', 'high'] as const;
export const QOS_CLASSES = ['P0', 'P1', 'P2', 'P3'] as const;

/** Characters of an id in a protocol namespace (spec section 3.2). */
const MAX_PROTOCOL_ID_LENGTH = 64;
const SEGMENTS = /^(?:cap|wrk)(?:\.[a-z0-9-]+){1,3}$/;
const CONTROL = /^ctrl\.[a-z0-9][a-z0-9._-]*$/;

/** True for `cap.…` of 2 to 4 segments of lower-case letters, digits and hyphens. */
export function isCapabilityId(id: string): boolean {
  return id.startsWith('cap.') && id.length <= MAX_PROTOCOL_ID_LENGTH && SEGMENTS.test(id);
}

/** True for `wrk.…` of the same form. */
export function isSpeciesId(id: string): boolean {
  return id.startsWith('wrk.') && id.length <= MAX_PROTOCOL_ID_LENGTH && SEGMENTS.test(id);
}

/** True for a control id as the SDKs enrol it: they drop any other, and allow underscores against the spec. */
export function isControlId(id: string): boolean {
  return CONTROL.test(id);
}

/** True when the environment is one in which risk closes a request: prod or edge. */
export function isGuardedEnv(env: string): boolean {
  return env === 'prod' || env === 'edge';
}
