import { describe, expect, it } from 'vitest';
import { FileFindings, finding, hasErrors } from '../../src/finding.js';
import { MAX_FINDINGS_PER_FILE } from '../../src/limits.js';

const PLACE = { path: 'rules.json', line: 1, column: 1 };

describe('FileFindings', () => {
  it('shows as many as the limit', () => {
    const found = new FileFindings();
    for (let i = 0; i < MAX_FINDINGS_PER_FILE; i += 1) found.report('WCP1009', `${i}`, () => PLACE);
    expect(found.all()).toHaveLength(MAX_FINDINGS_PER_FILE);
    expect(found.all().at(-1)).toEqual(finding('WCP1009', `${MAX_FINDINGS_PER_FILE - 1}`, PLACE));
  });

  it('says how many more there are, and is an error when one of those is', () => {
    const found = new FileFindings();
    for (let i = 0; i <= MAX_FINDINGS_PER_FILE; i += 1) found.report('WCP1009', `${i}`, () => PLACE);
    expect(found.all()).toHaveLength(MAX_FINDINGS_PER_FILE);
    expect(found.all().at(-1)).toMatchObject({
      code: 'WCP1009',
      severity: 'warning',
      message: 'there are 2 more findings about this file',
      path: 'rules.json',
    });
    expect(hasErrors(found.all())).toBe(false);
    found.add(finding('WCP1003', 'wrong', PLACE), finding('WCP1004', 'wrong', PLACE));
    expect(found.all().at(-1)).toMatchObject({
      code: 'WCP1003',
      severity: 'error',
      message: 'there are 4 more findings about this file',
    });
  });

  it('does not lose the error in the last place to a further warning', () => {
    const found = new FileFindings();
    for (let i = 1; i < MAX_FINDINGS_PER_FILE; i += 1) found.report('WCP1009', `${i}`, () => PLACE);
    found.report('WCP1003', 'the last that fits', () => PLACE);
    found.report('WCP1009', 'one more', () => PLACE);
    expect(found.all().at(-1)).toMatchObject({ code: 'WCP1003', severity: 'error' });
  });
});
