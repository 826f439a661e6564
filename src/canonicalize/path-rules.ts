/** Which names a package path may have. Each rule refuses what two systems or two readers would take differently. */
import { decodeUtf8 } from '../bytes.js';
import { MAX_COMPONENT_BYTES, MAX_PATH_BYTES } from '../limits.js';
import { isAscii, type RawPath, rawBytes, rawPathOf } from '../source/source.js';
import { EXCLUDED_NAMES_FOLDED } from './exclusions.js';
import { foldName } from './fold.js';

/** A refusal: what is wrong with the name, as a phrase, and what to do. */
export interface NameRefusal {
  what: string;
  fix: string;
}

const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const DEVICE =
  /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])\s*(?:\.|$)/i;
// Windows gives long names a short one (8.3 names): `.git` is GIT~1, `manifest.json` MANIFE~1.JSO.
const SHORT_NAME = /^(?:git|manife|__pyca|ds_sto)~[0-9]+(?:\.|$)/i;

// Nearly every name is one of these, and then only what the name means is left to ask.
const PLAIN = /^[\w.+@-]*[\w+@-]$/;
// What a plain name has to begin with to be a device, `-` or an excluded name: few do.
const MAY_MEAN_MORE = /^(?:con|prn|aux|nul|com|lpt|-|\.git|\.ds_|__pyc|manifest\.)/i;

const RENAME = 'Rename it.';

/** The path as text, or undefined when it is not UTF-8. */
export function pathText(path: RawPath): string | undefined {
  return isAscii(path) ? path : decodeUtf8(rawBytes(path));
}

/** Why a path is refused, or undefined. Looks at the last component and the length only: parents are entries too. */
export function refuseName(
  path: RawPath,
  text: string | undefined = pathText(path),
): NameRefusal | undefined {
  if (text === undefined) return { what: 'name is not UTF-8', fix: RENAME };
  if (path.length > MAX_PATH_BYTES) {
    return {
      what: `path is longer than ${MAX_PATH_BYTES} bytes`,
      fix: 'Shorten the names of its directories.',
    };
  }
  const name = text.slice(text.lastIndexOf('/') + 1);
  if (path.length - path.lastIndexOf('/') - 1 > MAX_COMPONENT_BYTES) {
    return { what: `name is longer than ${MAX_COMPONENT_BYTES} bytes`, fix: 'Shorten it.' };
  }
  if (!PLAIN.test(name)) return refuseCharacters(name) ?? refuseMeaning(name, text);
  return MAY_MEAN_MORE.test(name) ? refuseMeaning(name, text) : undefined;
}

function refuseCharacters(name: string): NameRefusal | undefined {
  if (name === '') return { what: 'path holds an empty name', fix: RENAME };
  if (CONTROL.test(name)) return { what: 'name holds a control character', fix: RENAME };
  if (BIDI.test(name)) return { what: 'name holds a bidirectional control character', fix: RENAME };
  if (name.includes('\\')) return { what: 'name holds a backslash', fix: RENAME };
  if (name.includes(':')) return { what: 'name holds a colon', fix: RENAME };
  if (/[. ]$/.test(name)) return { what: 'name ends in a dot or a space, which Windows drops', fix: RENAME };
  if (SHORT_NAME.test(name)) {
    return { what: 'name is the Windows short name of one that the hash leaves out', fix: RENAME };
  }
  return undefined;
}

function refuseMeaning(name: string, path: string): NameRefusal | undefined {
  if (DEVICE.test(name)) return { what: 'name is a Windows device', fix: RENAME };
  if (path === '-') {
    return { what: 'a file called `-` at the root is standard input to sha256sum', fix: RENAME };
  }
  const alias = EXCLUDED_NAMES_FOLDED.get(foldName(name));
  if (alias !== undefined && alias !== name) {
    return { what: `name is taken for \`${alias}\` on some systems, which the hash leaves out`, fix: RENAME };
  }
  return undefined;
}

/** True for a path that a package can have: relative, without empty, `.` or `..` components, every name allowed. */
export function isPackagePath(path: string): boolean {
  const components = path.split('/');
  if (components.some((name) => name === '' || name === '.' || name === '..')) return false;
  return components.every(
    (_, index) => refuseName(rawPathOf(components.slice(0, index + 1).join('/'))) === undefined,
  );
}
