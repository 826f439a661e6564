import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../src/cli/exit-status.js';
import { allCodes, codePage } from '../../src/codes/table.js';
import { finding } from '../../src/finding.js';

const anyFinding = fc
  .tuple(
    fc.constantFrom(...allCodes()),
    fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
  )
  .map(([code, severity]) => finding(code, 'a message', { severity }));

describe('exitStatus', () => {
  it.each([
    [[], 0],
    [['WCP3001'], 3],
    [['WCP2001'], 2],
    [['WCP3001', 'WCP2001'], 2],
    [['WCP3001', 'WCP2001', 'ATTEST_HASH_MISMATCH'], 1],
    [['ATTEST_HASH_MISMATCH', 'WCP7000'], 70],
  ] as const)('%j gives %i', (codes, status) => {
    expect(exitStatus(codes.map((code) => finding(code, 'x')))).toBe(status);
  });

  it('depends on neither order nor anything but errors', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 8 }), (findings) => {
        const status = exitStatus(findings);
        expect(exitStatus([...findings].reverse())).toBe(status);
        const errors = findings.filter((one) => one.severity === 'error');
        expect(exitStatus(errors)).toBe(status);
        expect(status === 0).toBe(errors.length === 0);
        if (errors.some((one) => codePage(one.code).exit === 1)) expect([1, 70]).toContain(status);
      }),
    );
  });
});
