import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/route-check/request.js';
import { REQUEST } from './world.js';

const read = (value: unknown) =>
  readRequest(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), 'request.json');

describe('readRequest', () => {
  it('reads a request as it is; wrong values are for the decision', () => {
    const request = { ...REQUEST, env: 'qa' };
    expect(read(request)).toEqual({ ok: true, request, findings: [] });
  });

  it.each<[string, unknown, string]>([
    ['text that is not JSON', '{', 'WCP2003'],
    ['a list', [REQUEST], 'WCP2011'],
    ['null', null, 'WCP2011'],
    ['an object without members', {}, 'WCP2011'],
  ])('refuses %s', (_name, value, code) => {
    expect(read(value)).toMatchObject({ ok: false, findings: [{ code, path: 'request.json', line: 1 }] });
  });

  it('names the members that are missing', () => {
    const { env, tenant_id, ...rest } = REQUEST;
    expect(read(rest).findings[0]?.message).toBe('the request misses env, tenant_id');
  });

  it('warns of members that routing ignores', () => {
    expect(read({ ...REQUEST, blast_scor: 1 })).toMatchObject({
      ok: true,
      findings: [
        { code: 'WCP1110', severity: 'warning', message: 'unknown member `blast_scor` in the request' },
      ],
    });
  });
});
