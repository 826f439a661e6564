/** Packages that cannot all be attested: one directory twice, one inside another, one worker id for two. */
import { quote } from '../escape.js';
import { type Finding, finding } from '../finding.js';
import type { ResolvedPackage } from './find-config.io.js';

type Package = Pick<ResolvedPackage, 'root' | 'workerId' | 'place'>;

/** One WCP2004 for each later package that collides with an earlier or an outer one. Roots are relative, with `/`. */
export function packageOverlaps(packages: readonly Package[]): Finding[] {
  const findings: Finding[] = [];
  const byRoot = new Map<string, Package>();
  const byId = new Map<string, Package>();
  const report = (one: Package, message: string, fix: string): void => {
    findings.push(finding('WCP2004', `package ${quote(one.root)} ${message}`, { ...one.place, fix }));
  };
  for (const one of packages) {
    if (byRoot.has(one.root))
      report(one, 'is configured twice', 'Name it once, or narrow the pattern that fits it too.');
    else {
      const twin = byId.get(one.workerId);
      if (twin !== undefined) {
        const message = `has the worker id ${quote(one.workerId)} of package ${quote(twin.root)}`;
        report(one, message, 'Give each package a worker id of its own, or configure only one of them.');
      }
      byId.set(one.workerId, one);
      byRoot.set(one.root, one);
    }
  }
  for (const one of byRoot.values()) {
    const outer = outerRoots(one.root).find((root) => byRoot.has(root));
    if (outer === undefined) continue;
    report(
      one,
      `lies inside package ${quote(outer)}: signing it would change the other`,
      'Name the packages in wcp-attest.yml so that none contains another.',
    );
  }
  return findings;
}

/** The directories above a root, innermost first. */
function outerRoots(root: string): string[] {
  if (root === '.') return [];
  const parts = root.split('/');
  return [...parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/')), '.'];
}
