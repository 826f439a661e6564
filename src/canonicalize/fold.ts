/**
 * One key for all names that some file system takes for the same: NFC or NFD (macOS), upper or lower case (macOS,
 * Windows), with or without ignorable characters (HFS+). Two paths of a package must not share a key.
 */

const ASCII = /^[\x20-\x7e]*$/;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The key of a name. Upper then lower case approximates Unicode full case folding and merges no less than it. */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  return name.normalize('NFD').replace(IGNORABLE, '').toUpperCase().toLowerCase().normalize('NFC');
}
