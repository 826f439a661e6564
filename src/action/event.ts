/** What kind of run this is, from the event that started it (GitHub's default variables). */

export type Mode = 'check' | 'release';

/** Events that run with the rights of the base repository on content of somebody else: nothing is ever signed there. */
const UNTRUSTED_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'workflow_run',
]);

/** The mode that an event stands for: tags and releases sign, everything else checks. */
export function modeOfEvent(eventName: string, ref: string): Mode {
  if (UNTRUSTED_EVENTS.has(eventName)) return 'check';
  return eventName === 'release' || (eventName === 'push' && ref.startsWith('refs/tags/'))
    ? 'release'
    : 'check';
}

/** True when a run of this event may sign. */
export function maySign(eventName: string): boolean {
  return !UNTRUSTED_EVENTS.has(eventName) && eventName !== 'merge_group' && eventName !== '';
}

/** The tag of a ref, or undefined. */
export function tagOf(ref: string): string | undefined {
  return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}
