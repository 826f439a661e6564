/** Why a tarball is not read any further: thrown by its readers, and made a fault of the source (`tarball.io.ts`). */
import type { RawPath } from './source.js';

const PACK_AGAIN =
  'Pack it again with `npm pack`, `git archive`, `python -m build` or `tar --format=ustar --no-xattrs`.';

export class TarRefusal extends Error {
  /** The entry it is about as the archive names it; empty for the archive. */
  readonly path: RawPath;
  readonly fix: string;

  /** `detail` is one phrase, lower case, with untrusted parts printable. */
  constructor(detail: string, { path = '', fix = PACK_AGAIN }: { path?: RawPath; fix?: string } = {}) {
    super(detail);
    this.path = path;
    this.fix = fix;
  }
}
