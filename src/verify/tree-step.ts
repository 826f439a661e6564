/** Step 3 of verifying: are the files the ones that were signed? With a signed list every changed file is named. */
import type { CanonicalPackage } from '../canonicalize/canonicalize.js';
import { HASH_ORDERS, type HashOrder } from '../canonicalize/order.js';
import { fileListDigest, packageHash } from '../canonicalize/package-hash.js';
import { shownPath } from '../canonicalize/refusals.js';
import { quote } from '../escape.js';
import { type Finding, finding, hasErrors } from '../finding.js';
import { MAX_DOCUMENT_BYTES } from '../limits.js';
import { type Change, changeText, compareWithSigned } from '../manifest/changes.js';
import { isPlaceholderHash, type SignedMembers } from '../manifest/manifest.js';
import type { Statement } from '../manifest/statement.js';
import type { VerifyOptions } from './verify-options.js';

export interface TreeOutcome {
  changes: Change[];
  /** The order in which the package hash is the one that the manifest or the statement names. */
  order: HashOrder | undefined;
  findings: Finding[];
}

/** Compares the files with the authenticated statement or, without one, with the hash in manifest.json. */
export async function treeStep(
  label: string,
  content: CanonicalPackage,
  statement: Statement | undefined,
  signed: SignedMembers | undefined,
  options: VerifyOptions,
): Promise<TreeOutcome> {
  if (statement !== undefined) return compareWithStatement(label, content, statement);
  // What cannot be hashed whole has no hash to compare; it is denied already.
  if (hasErrors(content.findings) || signed === undefined) {
    return { changes: [], order: undefined, findings: [] };
  }
  const accepted = options.hmacOrder === 'any' ? HASH_ORDERS : [options.hmacOrder];
  const order = accepted.find((one) => packageHash(content.files, one) === signed.package_hash);
  const findings =
    order === undefined ? [hashMismatch(label, content, signed.package_hash, options.hmacOrder)] : [];
  return { changes: [], order, findings };
}

function hashMismatch(
  label: string,
  content: CanonicalPackage,
  signed: string,
  pinned: HashOrder | 'any',
): Finding {
  if (isPlaceholderHash(signed)) {
    return finding(
      'ATTEST_HASH_MISMATCH',
      `the manifest holds the placeholder \`${signed}\`: the package was never attested`,
      {
        path: shownPath(label, ''),
        fix: 'Sign the package with `wcp-attest sign DIR`.',
      },
    );
  }
  const other = HASH_ORDERS.find((order) => packageHash(content.files, order) === signed);
  if (other !== undefined) {
    return finding(
      'ATTEST_HASH_MISMATCH',
      `the files fit the signed hash in the order of the ${other} SDK, not in the order \`${pinned}\``,
      {
        path: shownPath(label, ''),
        fix: `If the signer uses the ${other} SDK, verify with --hash-order ${other}.`,
      },
    );
  }
  const computed = packageHash(content.files, pinned === 'any' ? 'python' : pinned);
  return finding(
    'ATTEST_HASH_MISMATCH',
    `the package hash is \`${computed}\`, the manifest says ${quote(signed)}`,
    {
      path: shownPath(label, ''),
      fix: 'Restore the signed files, or sign again if the change is wanted. HMAC signs no file list; with --scheme ed25519 the changed file is named.',
    },
  );
}

async function compareWithStatement(
  label: string,
  content: CanonicalPackage,
  statement: Statement,
): Promise<TreeOutcome> {
  const { predicate, subject } = statement;
  const every = await compareWithSigned(predicate, content, (path) => content.read(path, MAX_DOCUMENT_BYTES));
  const refused = new Set(
    content.findings.filter((one) => one.code === 'ATTEST_TREE_UNSAFE').map((one) => one.path),
  );
  // What is refused, or below it, was not compared, so nothing is said about it.
  const changes = every.filter(
    ({ path }) => !withParents(path).some((one) => refused.has(shownPath(label, one))),
  );
  const findings = changes.map(({ path, change }) => {
    const shown = shownPath(label, path);
    return finding('ATTEST_HASH_MISMATCH', `\`${shown}\` ${changeText(change)}`, {
      path: shown,
      fix: changeFix(change),
    });
  });
  const order = predicate.hash_order;
  if (changes.length === 0 && !hasErrors(content.findings)) {
    const list = fileListDigest(content.files);
    const agrees =
      packageHash(content.files, order) === predicate.package_hash &&
      subject[0].digest.sha256 === list &&
      subject[0].digest.dirHash1 === list;
    if (!agrees)
      findings.push(
        finding('ATTEST_HASH_MISMATCH', 'the signed digests contradict the signed file list', {
          path: shownPath(label, ''),
        }),
      );
  }
  return { changes, order: findings.length === 0 ? order : undefined, findings };
}

/** A path, the directories above it, and the root as the empty path. */
function withParents(path: string): string[] {
  const parts = path.split('/');
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

function changeFix(change: Change['change']): string {
  switch (change) {
    case 'added':
    case 'directory-added':
      return 'Remove it, or sign again if it belongs to the package.';
    case 'removed':
    case 'directory-removed':
      return 'Restore it, or sign again if it is meant to be gone.';
    case 'line-endings':
      return 'Deploy the packed files or set `* -text` in .gitattributes: a checkout rewrote the line endings.';
    case 'made-executable':
      return 'chmod -x it, or sign again if it is meant to be executable.';
    case 'made-not-executable':
      return 'chmod +x it, or sign again if it is meant not to be executable.';
    case 'modified':
      return 'Restore the signed content, or sign again if the change is wanted.';
  }
}
