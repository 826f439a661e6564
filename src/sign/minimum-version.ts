/** Versions as a trust policy compares them, for its minimum version of a worker. */
import { compare, validate } from 'compare-versions';

/** True for a version of one to four numbers, with an optional `v`, pre-release and build, such as 1.2.3-rc.1. */
export function isVersion(text: string): boolean {
  // The library lets x and * stand for any part, so that such a version would satisfy every minimum.
  const [comparable = ''] = text.split('+');
  return (
    validate(text) &&
    !comparable
      .replace('-', '.')
      .split('.')
      .some((part) => /^[xX*]$/.test(part))
  );
}

/** True when a version is the minimum or later. One that cannot be compared is not. */
export function isAtLeast(version: string, minimum: string): boolean {
  return isVersion(version) && isVersion(minimum) && compare(version, minimum, '>=');
}
