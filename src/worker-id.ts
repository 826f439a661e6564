/** Worker identities and the tenant namespace that trust is bound to (WCP spec sections 3.1 and 12). */
import { MAX_ID_LENGTH } from './limits.js';

// Two or more labels: the namespace (`org.acme`, `x.alice`) and the worker within it.
const WORKER_ID = /^(?:org|x)(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)+$/;

/** The tenant namespace of a worker id, its first two labels, or undefined when the id is not in one. */
export function workerNamespace(workerId: string): string | undefined {
  if (workerId.length > MAX_ID_LENGTH || !WORKER_ID.test(workerId)) return undefined;
  return workerId.split('.').slice(0, 2).join('.');
}

/** True for a namespace that a key may be trusted for: `org.acme`, `x.alice` or something below them. */
export function isNamespace(text: string): boolean {
  return workerNamespace(text) !== undefined;
}

/** True when an id is the namespace itself or below it, by whole labels. */
export function isInNamespace(workerId: string, namespace: string): boolean {
  return workerId === namespace || workerId.startsWith(`${namespace}.`);
}

/** The trust statement of the reference SDKs, always derived, never read from a manifest. */
export function trustStatement(namespace: string, instant: string, packageHash: string): string {
  return `Package attested by namespace ${namespace} at ${instant}; package hash sha256:${packageHash}.`;
}
