/** The shape of wcp-attest.yml, version 1. The published JSON Schema is made from it. */
import { z } from 'zod';
import { MAX_CONFIG_ITEMS, MAX_ID_LENGTH, MAX_PATH_BYTES } from '../limits.js';
import { HASH_ORDERS, SOURCE_CHOICES, SUBMIT_PROFILES } from '../names.js';

export const ATTESTATION_MODES = ['released', 'committed', 'must-match'] as const;

const PATH_NOTE = 'Relative to the directory of this file, with `/`, without `..`.';
const id = z.string().min(1).max(MAX_ID_LENGTH);
const path = z.string().min(1).max(MAX_PATH_BYTES);

const version = z
  .strictObject({
    value: id.optional().describe('The version itself, in quotes.'),
    file: path.optional().describe(`A text file that holds nothing but the version. ${PATH_NOTE}`),
    tag: id
      .regex(/^[^*]*\*[^*]*$/, 'a tag name with one `*`, such as `v*`')
      .optional()
      .describe('A pattern of the tag that releases it, with one `*` for the version: `v*`.'),
  })
  .meta({ minProperties: 1, maxProperties: 1 })
  .describe('The worker version, from exactly one of value, file and tag. There is no default.');

const workerPackage = z.strictObject({
  root: path.describe(
    `The package directory; \`*\` stands for any name, so \`workers/*\` is every worker. ${PATH_NOTE}`,
  ),
  worker_id: id
    .optional()
    .describe('Such as `org.acme.summarizer`. Default: that of registry_record.json in the root.'),
  worker_species_id: id
    .optional()
    .describe('Such as `wrk.doc.summarizer`. Default: that of registry_record.json in the root.'),
  version: version.optional(),
  from: z
    .enum(SOURCE_CHOICES)
    .default('auto')
    .describe(
      '`git`: the commit that is checked out. `directory`: what is on disk, for a package with results of a build that are not committed. `auto`: the commit when git tracks the directory, else what is on disk.',
    ),
  attestation: z
    .enum(ATTESTATION_MODES)
    .default('released')
    .describe(
      '`released`: manifest files are made at release and not committed. `committed`: they are committed; a stale one is a note, an edited one is verified. `must-match`: they are committed and must always verify.',
    ),
});

export const CONFIG_SCHEMA = z
  .strictObject({
    version: z.literal(1).describe('The version of this format.'),
    packages: z.array(workerPackage).max(MAX_CONFIG_ITEMS).default([]).describe('The worker packages.'),
    rules: path.optional().describe(`The routing rules. ${PATH_NOTE}`),
    fixtures: z
      .array(path)
      .max(MAX_CONFIG_ITEMS)
      .default([])
      .describe(`Fixture files of the rules; \`*\`, \`**\` and \`?\` stand for names. ${PATH_NOTE}`),
    hall: z
      .strictObject({
        records: path.optional().describe(`The directory of enrolled registry records. ${PATH_NOTE}`),
        config: path.optional().describe(`The hall config, JSON. ${PATH_NOTE}`),
      })
      .optional()
      .describe('The hall that fixtures are decided in. Without it, all workers and controls are assumed.'),
    trust: path.optional().describe(`The trust policy. ${PATH_NOTE}`),
    registry: z
      .strictObject({
        url: z.string().min(1).max(MAX_PATH_BYTES).describe('https, or http on a literal loopback address.'),
        profile: z.enum(SUBMIT_PROFILES).default('pyhall').describe('The form of the submit body.'),
      })
      .optional()
      .describe('The registry that releases are submitted to. Without it nothing is sent.'),
    hash_order: z
      .enum(HASH_ORDERS)
      .default('python')
      .describe('The SDK whose verifier has to accept the package hash.'),
  })
  .describe('Describes a repository once, for the wcp-attest command line and Action.');
