import { describe, expect, it } from 'vitest';
import { isBlank } from '../../src/route-check/blank.js';
import { decide } from '../../src/route-check/decide.js';
import { hallWith, ports, REQUEST, RULE, rulesOf } from './world.js';

// Every character for which Python 3's str.isspace() holds, and U+FEFF, which only String.prototype.trim takes away.
const RANGES = [
  [0x09, 0x0d],
  [0x1c, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;
const WHITE = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
);

describe('isBlank', () => {
  it('holds for the white space of either language, and for nothing else', () => {
    const blank: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (isBlank(character)) blank.push(character);
    }
    expect(blank).toEqual(WHITE);
    expect(isBlank('')).toBe(true);
    expect(isBlank(WHITE.join(''))).toBe(true);
    expect(isBlank(`${WHITE.join('')}a${WHITE.join('')}`)).toBe(false);
  });

  it.each([
    ['tenant_id', 'DENY_MISSING_TENANT_ID'],
    ['correlation_id', 'DENY_MISSING_CORRELATION_ID'],
  ])('a blank %s is denied', (member, code) => {
    for (const white of WHITE) {
      const decision = decide({ ...REQUEST, [member]: white }, rulesOf(RULE), hallWith(), ports());
      expect(decision.deny_reason_if_denied?.code).toBe(code);
    }
  });
});
