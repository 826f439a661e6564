/** Deny codes of routing: the reference SDKs' names (Python and TypeScript). */
import type { CodePage } from './code-page.js';

const deny = (page: Omit<CodePage, 'severity' | 'exit'>): CodePage => ({
  severity: 'error',
  exit: 1,
  ...page,
});

export const DENY_CODES = {
  DENY_NO_MATCHING_RULE: deny({
    title: 'no routing rule matches the request',
    meaning:
      'No rule of the set covers this combination of capability, env, data label, tenant risk and QoS class. WCP fails closed.',
    causes: ['the capability is not routed yet', 'a condition of the rule is narrower than meant'],
    fix: 'Add a rule for the request, or widen the condition that excludes it; `wcp-attest route` shows the decision for one request.',
  }),
} as const satisfies Record<string, CodePage>;
