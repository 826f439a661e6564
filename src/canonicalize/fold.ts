/**
 * One key for all names that some file system takes for the same: NFC or NFD (macOS), upper or lower case (macOS,
 * Windows), with or without ignorable characters (HFS+). Two paths of a package must not share a key.
 */

const ASCII = /^[\x20-\x7e]*$/;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The key of a name. Lower, upper, lower case approximates Unicode full case folding and merges no less than it: the
 * first step is for U+1E9E, whose upper case is itself and whose lower case is `ß`, which becomes `ss`.
 */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  const plain = name.normalize('NFD').replace(IGNORABLE, '');
  return plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

/** The key of a path: its names folded. */
export function foldPath(path: string): string {
  return ASCII.test(path) ? path.toLowerCase() : path.split('/').map(foldName).join('/');
}
