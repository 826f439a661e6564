import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../../src/time.js';

describe('instants', () => {
  it('survive the round trip in whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59) }), (milliseconds) => {
        const whole = Math.floor(milliseconds / 1000) * 1000;
        expect(parseInstant(formatInstant(milliseconds))).toBe(whole);
      }),
    );
  });

  it('are written without fractions', () => {
    expect(formatInstant(Date.UTC(2026, 0, 2, 3, 4, 5, 999))).toBe('2026-01-02T03:04:05Z');
    expect(formatInstant(-1)).toBe('1969-12-31T23:59:59Z');
  });

  it.each([
    '',
    '2026-01-02',
    '2026-01-02T03:04Z',
    '2026-01-02T03:04:05',
    '2026-01-02T03:04:05.0Z',
    '2026-01-02T03:04:05z',
    '2026-01-02t03:04:05Z',
    '2026-01-02 03:04:05Z',
    '2026-01-02T03:04:05+00:00',
    ' 2026-01-02T03:04:05Z',
    '2026-01-02T03:04:05Z\n',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-02T24:00:00Z',
    '2026-01-02T03:60:00Z',
    '2026-12-31T23:59:60Z',
    '+12026-01-02T03:04:05Z',
    '٢٠٢٦-01-02T03:04:05Z',
  ])('%j is refused', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('know leap years', () => {
    expect(parseInstant('2024-02-29T00:00:00Z')).toBe(Date.UTC(2024, 1, 29));
  });
});
