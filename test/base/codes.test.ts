import { describe, expect, it } from 'vitest';
import { allCodes, codePage, isCode } from '../../src/codes/table.js';
import { denyCodes, finding, hasErrors } from '../../src/finding.js';
import { DENY_ORDER } from '../../src/verify/verdict.js';

describe('the code table', () => {
  it.each(allCodes())('%s explains itself', (code) => {
    const { title, meaning, causes, fix, severity, exit } = codePage(code);
    expect(title).toMatch(/^\S.*[^.\s]$/);
    expect(title).not.toContain('\n');
    expect(meaning).toMatch(/[.)]$/);
    expect(causes.length).toBeGreaterThan(0);
    for (const cause of causes) expect(cause).toMatch(/^\S.*[^.\s]$/);
    expect(fix).toMatch(/\S.*\.$|\S.*\.\)$/);
    expect(['error', 'warning', 'note']).toContain(severity);
    expect([1, 2, 3, 70]).toContain(exit);
  });

  it('has codes of the known families only, each page of its own', () => {
    for (const code of allCodes()) expect(code).toMatch(/^(?:ATTEST_[A-Z_]+|DENY_[A-Z_]+|WCP[1237]\d{3})$/);
    const titles = allCodes().map((code) => codePage(code).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('knows nothing that objects have by nature', () => {
    for (const name of ['constructor', 'toString', '__proto__', '', 'attest_revoked'])
      expect(isCode(name)).toBe(false);
  });

  it('denies with every attestation code', () => {
    const codes = allCodes().filter((code) => code.startsWith('ATTEST_'));
    for (const code of codes) expect(codePage(code)).toMatchObject({ severity: 'error', exit: 1 });
    expect(codes).toEqual(expect.arrayContaining([...DENY_ORDER]));
    expect(new Set(DENY_ORDER).size).toBe(DENY_ORDER.length);
  });
});

describe('finding', () => {
  it('takes severity and fix from the table unless they are given', () => {
    const page = codePage('ATTEST_REVOKED');
    expect(finding('ATTEST_REVOKED', 'gone')).toEqual({
      code: 'ATTEST_REVOKED',
      severity: 'error',
      message: 'gone',
      fix: page.fix,
    });
    expect(finding('ATTEST_REVOKED', 'gone', { severity: 'note', fix: 'wait', path: 'a', line: 2 })).toEqual({
      code: 'ATTEST_REVOKED',
      severity: 'note',
      message: 'gone',
      fix: 'wait',
      path: 'a',
      line: 2,
    });
  });
});

describe('hasErrors and denyCodes', () => {
  it('look at errors only, and at deny codes only', () => {
    const warning = finding('ATTEST_UNHASHED_CONTENT', 'x', { severity: 'warning' });
    expect(hasErrors([warning])).toBe(false);
    expect(denyCodes([warning])).toEqual([]);
    const findings = [
      warning,
      finding('WCP2004', 'x'),
      finding('ATTEST_REVOKED', 'x'),
      finding('DENY_NO_MATCHING_RULE', 'x'),
      finding('ATTEST_REVOKED', 'y'),
    ];
    expect(hasErrors(findings)).toBe(true);
    expect(denyCodes(findings)).toEqual(['ATTEST_REVOKED', 'DENY_NO_MATCHING_RULE']);
  });
});
