/** Where and when a package is built, from the environment that GitHub Actions sets (GitHub's default variables). */
import type { BuildFacts } from '../manifest/statement.js';
import { formatInstant, parseInstant } from '../time.js';

const ACTIONS_VARIABLES = {
  repository: 'GITHUB_REPOSITORY',
  repository_id: 'GITHUB_REPOSITORY_ID',
  repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
  commit: 'GITHUB_SHA',
  ref: 'GITHUB_REF',
  workflow: 'GITHUB_WORKFLOW_REF',
  run_id: 'GITHUB_RUN_ID',
} as const;

/**
 * The facts of a build. `source` is the label that the manifest signs. `built_at` is SOURCE_DATE_EPOCH when it is set
 * (reproducible-builds.org: seconds since 1970), else the time of the commit that is built (milliseconds since 1970),
 * so that a build that runs again states the same; without either it is now. `commit` is the one that was read, of which
 * Actions can name another; without it, it is that of Actions.
 */
export function buildFacts(
  env: (name: string) => string | undefined,
  source: string,
  now: number,
  committedAt?: number,
  commit?: string,
): BuildFacts {
  const epoch = env('SOURCE_DATE_EPOCH');
  const seconds = epoch !== undefined && /^[0-9]{1,11}$/.test(epoch) ? Number(epoch) : undefined;
  const built = seconds === undefined ? undefined : formatInstant(seconds * 1000);
  const facts: BuildFacts = {
    source,
    built_at:
      built !== undefined && parseInstant(built) !== undefined ? built : formatInstant(committedAt ?? now),
    signed_at: formatInstant(now),
  };
  if (env('GITHUB_ACTIONS') === 'true') {
    for (const [member, variable] of Object.entries(ACTIONS_VARIABLES)) {
      const value = env(variable);
      if (value?.isWellFormed()) facts[member as keyof typeof ACTIONS_VARIABLES] = value;
    }
  }
  if (commit !== undefined) facts.commit = commit;
  return facts;
}
