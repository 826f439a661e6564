import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CodedError, systemErrorCode, systemErrorText } from '../../src/errors.js';

describe('system errors', () => {
  it('are told in a phrase without the path', () => {
    let error: unknown;
    try {
      readFileSync('/nowhere/secret-name');
    } catch (caught) {
      error = caught;
    }
    expect(systemErrorCode(error)).toBe('ENOENT');
    expect(systemErrorText(error)).toBe('no such file or directory');
  });

  it.each<[unknown, string]>([
    [{ code: 'EXOTIC' }, 'EXOTIC'],
    [{ code: 5 }, 'unknown error'],
    [new Error('x'), 'unknown error'],
    [null, 'unknown error'],
    ['ENOENT', 'unknown error'],
  ])('%j', (error, text) => {
    expect(systemErrorText(error)).toBe(text);
  });
});

describe('CodedError', () => {
  it('has a code, and a fix and a cause when there are any', () => {
    const cause = new Error('why');
    const error = new CodedError('WCP3001', 'what', { fix: 'how', cause });
    expect(error).toMatchObject({ name: 'CodedError', code: 'WCP3001', message: 'what', fix: 'how', cause });
    expect('cause' in new CodedError('WCP3001', 'what')).toBe(false);
  });
});
