import fc from 'fast-check';
import { expect, it } from 'vitest';
import { submitBody, submitBodySchema } from '../../src/registry/protocol.js';

it('every body of a printable submission is one that a server takes, and survives JSON', () => {
  const word = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/[^\x20-\x7e]/g, '-'));
  const submission = fc.record(
    {
      packageHash: fc.stringMatching(/^[0-9a-f]{64}$/),
      workerSpeciesId: word,
      workerVersion: word,
      label: word,
      aiGenerated: fc.boolean(),
      aiService: word,
      aiModel: word,
      aiSession: word,
      manifestPath: word,
      manifest: fc.constant({ schema_version: 'awp.v1' }),
      bundle: fc.constant({ mediaType: 'm' }),
    },
    { requiredKeys: ['packageHash', 'workerSpeciesId', 'workerVersion'] },
  );
  fc.assert(
    fc.property(submission, fc.constantFrom('pyhall', 'wcp-attest'), (one, profile) => {
      const body = submitBody('org.example.w', one, profile);
      expect(submitBodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
      expect('manifest' in body).toBe(profile === 'wcp-attest' && one.manifest !== undefined);
    }),
  );
});
