/** `hash`: the package hash of a directory, a commit or a tarball, in the three orders. */
import { canonicalize } from '../canonicalize/canonicalize.js';
import { orderReport } from '../canonicalize/package-hash.js';
import { sourceFacts, uncommittedEdits } from '../check/source-facts.js';
import { denyCodes, hasErrors } from '../finding.js';
import { orderLines, packageHashRow } from '../report/order-text.js';
import { countOf } from '../report/report.js';
import { openSource } from '../source/open-source.io.js';
import {
  FROM_FLAG,
  HASH_ORDER_FLAG,
  PACKAGE_ROOT_FLAG,
  PACKAGE_SOURCE_POSITIONAL,
  STRIP_FLAG,
} from './attestation-flags.js';
import { defineCommand } from './command.js';
import { packageRoot } from './package-root.js';
import { startProgress } from './progress.js';
import { leftOutLines, sourceLines } from './source-text.js';

export const command = defineCommand({
  usage: 'hash DIR|TAR|REF:PATH [--from WHERE] [--hash-order SDK]',
  description:
    'Prints the awp.v1 package hash of a directory, a tarball or a directory in a git commit; it is the same for all of them. Refuses a tree that verifiers would not agree on, naming every path.',
  output: 'report',
  positionals: { DIR: PACKAGE_SOURCE_POSITIONAL },
  flags: {
    'package-root': PACKAGE_ROOT_FLAG,
    'hash-order': HASH_ORDER_FLAG,
    from: FROM_FLAG,
    strip: STRIP_FLAG,
  },
  examples: [
    'wcp-attest hash worker',
    'wcp-attest hash worker --hash-order go --format json',
    'wcp-attest hash v1.2.0:worker',
  ],
  async run({ flags, positionals }, io) {
    const root = packageRoot('hash', positionals.DIR, flags['package-root']);
    const order = flags['hash-order'];
    const { from, strip } = flags;
    const progress = startProgress('hashing', io);
    const { onProgress } = progress;
    const source = await openSource(root, { label: root, from, strip, cwd: io.cwd, onProgress });
    const content = await canonicalize(source, { ignoreRules: true, onProgress }).finally(progress.end);
    const findings = [...content.findings, ...uncommittedEdits(source)];
    const facts = sourceFacts(source);
    const usable = !hasErrors(findings);
    const report = usable ? orderReport(content.files, order) : undefined;
    return {
      json: {
        ok: usable,
        package_hash: report?.orders[order] ?? null,
        hash_order: order,
        source: facts,
        orders: report?.orders ?? null,
        files: content.files.length,
        bytes: content.bytes,
        residue: content.residue,
        ignored: content.ignored,
        deny_code: denyCodes(findings)[0] ?? null,
        findings,
      },
      pretty:
        report === undefined
          ? ''
          : [
              report.orders[order],
              ...orderLines(report, order).map((line) => `  ${line}`),
              ...sourceLines(facts).map((line) => `  ${line}`),
              `  ${countOf(content.files.length, 'file')}, ${content.bytes} bytes`,
              ...leftOutLines(content).map((line) => `  ${line}`),
            ].join('\n'),
      findings,
      packages: [
        {
          name: root,
          root,
          verdict: usable ? 'hashed' : 'denied',
          ...(report && packageHashRow(report, order)),
        },
      ],
    };
  },
});
