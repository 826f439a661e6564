/** `hash`: the package hash of a directory, in the three orders. */
import { canonicalize } from '../canonicalize/canonicalize.js';
import { orderReport } from '../canonicalize/package-hash.js';
import { printable } from '../escape.js';
import { denyCodes, hasErrors } from '../finding.js';
import { directorySource } from '../source/directory.io.js';
import { HASH_ORDER_FLAG, PACKAGE_POSITIONAL, PACKAGE_ROOT_FLAG } from './attestation-flags.js';
import { defineCommand } from './command.js';
import { orderLines } from './order-text.js';
import { packageRoot } from './package-root.js';

export const command = defineCommand({
  usage: 'hash DIR [--hash-order SDK]',
  description:
    'Prints the awp.v1 package hash of a directory. Refuses a tree that verifiers would not agree on, naming every path.',
  output: 'report',
  positionals: { DIR: PACKAGE_POSITIONAL },
  flags: { 'package-root': PACKAGE_ROOT_FLAG, 'hash-order': HASH_ORDER_FLAG },
  examples: ['wcp-attest hash worker', 'wcp-attest hash worker --hash-order go --format json'],
  async run({ flags, positionals }, io) {
    const root = packageRoot('hash', positionals.DIR, flags['package-root']);
    const order = flags['hash-order'];
    const content = await canonicalize(directorySource(io.resolve(root), root));
    const usable = !hasErrors(content.findings);
    const report = usable ? orderReport(content.files, order) : undefined;
    const residue = content.residue.map((path) => `  left out: ${printable(path)}`);
    return {
      json: {
        ok: usable,
        package_hash: report?.orders[order] ?? null,
        hash_order: order,
        orders: report?.orders ?? null,
        files: content.files.length,
        bytes: content.bytes,
        residue: content.residue,
        deny_code: denyCodes(content.findings)[0] ?? null,
        findings: content.findings,
      },
      pretty:
        report === undefined
          ? ''
          : [
              report.orders[order],
              ...orderLines(report, order).map((line) => `  ${line}`),
              `  ${content.files.length} files, ${content.bytes} bytes`,
              ...residue,
            ].join('\n'),
      findings: content.findings,
    };
  },
});
