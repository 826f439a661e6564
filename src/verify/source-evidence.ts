/** The attestation that lies in a source itself: how a tarball brings its own. */
import { shownPath } from '../canonicalize/file-set.js';
import { MAX_BUNDLE_BYTES, MAX_MANIFEST_BYTES } from '../limits.js';
import type { Source } from '../source/source.js';
import type { Evidence } from './authenticate.js';

/** manifest.json and manifest.sig at the root of a source. */
export async function sourceEvidence(source: Source): Promise<Evidence> {
  const one = async (name: string, maxBytes: number): Promise<Evidence['manifest']> => ({
    path: shownPath(source.label, name),
    bytes: await source.read(name, maxBytes),
  });
  return {
    manifest: await one('manifest.json', MAX_MANIFEST_BYTES),
    bundle: await one('manifest.sig', MAX_BUNDLE_BYTES),
  };
}
