/** The blast score: how much a request could damage, 0 to 100, by the reference's heuristic. */
import { isGuardedEnv } from '../hall/vocabulary.js';
import type { RouteRequest } from './request.js';

/** At this score and above, prod and edge need a human. */
const HUMAN_AT = 85;

/**
 * The larger of the computed and the supplied score: a caller may raise it, never lower it. Computed: 10, + 20 INTERNAL
 * or 40 RESTRICTED, + 15 prod or edge, + 10 P0, + 15 egress, + 15 writes.
 */
export function blastScore(request: RouteRequest): number {
  let score = 10;
  if (request.data_label === 'INTERNAL') score += 20;
  if (request.data_label === 'RESTRICTED') score += 40;
  if (isGuardedEnv(request.env)) score += 15;
  if (request.qos_class === 'P0') score += 10;
  if (flag(request.request, 'egress') || flag(request.request, 'external_call')) score += 15;
  if (flag(request.request, 'writes') || flag(request.request, 'mutates_state')) score += 15;
  return Math.max(Math.min(score, 100), request.blast_score ?? 0);
}

/** True when the score may run without a human in this environment. */
export function blastGatePasses(score: number, env: string): boolean {
  return !isGuardedEnv(env) || score < HUMAN_AT;
}

/** Truth as Python has it: an empty list or object is false. */
function flag(request: Readonly<Record<string, unknown>>, name: string): boolean {
  const value = Object.hasOwn(request, name) ? request[name] : undefined;
  if (typeof value !== 'object' || value === null) return Boolean(value);
  return Object.keys(value).length > 0;
}
