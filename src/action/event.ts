/** What kind of run this is, from the event that started it (GitHub's default variables). */

export type Mode = 'check' | 'release';

/**
 * The events that run on what the repository itself holds. Every other one, known or not, can run on content of
 * somebody else (pull_request_review, issue_comment, workflow_run, …), and nothing is ever signed there.
 */
const SIGNING_EVENTS: ReadonlySet<string> = new Set(['push', 'release', 'workflow_dispatch', 'schedule']);

/** The mode that an event stands for: tags and releases sign, everything else checks. */
export function modeOfEvent(eventName: string, ref: string): Mode {
  if (!maySign(eventName, ref)) return 'check';
  return eventName === 'release' || (eventName === 'push' && tagOf(ref) !== undefined) ? 'release' : 'check';
}

/** True when a run of this event on this ref may sign. */
export function maySign(eventName: string, ref: string): boolean {
  return SIGNING_EVENTS.has(eventName) && !ref.startsWith('refs/pull/');
}

/** The tag of a ref, or undefined. */
export function tagOf(ref: string): string | undefined {
  return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}
