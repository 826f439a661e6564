/** The JSON Schema of wcp-attest.yml for editors, made from the schema that reads it. */
import { z } from 'zod';
import { CONFIG_SCHEMA } from './config-schema.js';

const ID = 'https://raw.githubusercontent.com/pyhall/attest-action/main/schema/wcp-attest.schema.json';

/** The text of schema/wcp-attest.schema.json. */
export function configJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(CONFIG_SCHEMA, { io: 'input' });
  return `${JSON.stringify({ $schema, $id: ID, title: 'wcp-attest.yml', ...schema }, null, 2)}\n`;
}
