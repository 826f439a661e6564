/** The attestation that lies in a source itself: how a commit and a tarball bring their own. */
import { shownPath } from '../canonicalize/refusals.js';
import { MAX_BUNDLE_BYTES, MAX_MANIFEST_BYTES } from '../limits.js';
import type { Source } from '../source/source.js';
import type { Evidence } from './authenticate.js';

/**
 * manifest.json and manifest.sig at the root of a source. `listed` has those of the two that are there; without it the
 * source is listed. One that is there and cannot be read is a problem: it must not pass for an absent one.
 */
export async function sourceEvidence(
  source: Source,
  listed?: readonly { path: string }[],
): Promise<Evidence> {
  const there = listed ?? (await source.list(() => false)).entries;
  const one = async (name: string, maxBytes: number): Promise<Evidence['manifest']> => {
    const path = shownPath(source.label, name);
    const bytes = await source.read(name, maxBytes);
    return bytes === undefined && there.some((each) => each.path === name)
      ? { path, bytes, problem: `is no file of at most ${maxBytes} bytes that can be read` }
      : { path, bytes };
  };
  return {
    manifest: await one('manifest.json', MAX_MANIFEST_BYTES),
    bundle: await one('manifest.sig', MAX_BUNDLE_BYTES),
  };
}
