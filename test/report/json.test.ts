import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../src/report/json.js';
import { anyReport, runnerCommands, UNPRINTABLE } from './hostile.js';

describe('jsonReport', () => {
  it('gives back the value, printable and without a runner command', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = jsonReport(report);
        expect(JSON.parse(text)).toEqual(report);
        expect(text.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
        expect(runnerCommands(text)).toEqual([]);
      }),
    );
  });

  it('keeps the order of members', () => {
    expect(jsonReport({ ok: true, a: [1] })).toBe('{\n  "ok": true,\n  "a": [\n    1\n  ]\n}\n');
  });
});
