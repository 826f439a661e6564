import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sarifReport } from '../../src/report/sarif.js';
import { anyReport, runnerCommands, UNPRINTABLE } from './hostile.js';

interface Sarif {
  version: string;
  runs: {
    tool: { driver: { version: string; rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
    }[];
  }[];
}

describe('sarifReport', () => {
  it('has a result for every finding, a rule for every code and relative addresses', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = sarifReport(report);
        expect(text.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
        expect(runnerCommands(text)).toEqual([]);
        const { version, runs } = JSON.parse(text) as Sarif;
        expect([version, runs.length]).toEqual(['2.1.0', 1]);
        const [run] = runs;
        expect(run?.results.map((one) => one.ruleId)).toEqual(report.findings.map((one) => one.code));
        for (const result of run?.results ?? []) {
          expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
          expect(['error', 'warning', 'note']).toContain(result.level);
          expect(result.message.text.endsWith(`(${result.ruleId})`)).toBe(true);
          const place = result.locations[0]?.physicalLocation;
          expect(place?.artifactLocation.uri).toMatch(/^(?:[A-Za-z0-9\-._~!*'()/]|%[0-9A-F]{2})*$/);
          expect(place?.region.startLine).toBeGreaterThan(0);
        }
      }),
    );
  });
});
