/**
 * The bytes that HMAC signs: a compact JSON object of the seven signed members in ASCII order. The reference SDKs
 * escape some characters differently, so a verifier tries each of their encodings. That is safe: each is valid JSON of
 * the same value, and reading JSON is a function, so equal bytes mean equal values.
 */
import { utf8 } from '../bytes.js';
import { SIGNED_MEMBERS, type SignedMembers } from './manifest.js';

export type PayloadDialect = 'python' | 'typescript' | 'go';
export const PAYLOAD_DIALECTS: readonly PayloadDialect[] = ['python', 'typescript', 'go'];

/** The payload as one SDK writes it. All three agree for values that `refuseSignedValue` lets pass. */
export function signingPayload(signed: SignedMembers, dialect: PayloadDialect): Uint8Array {
  const members = SIGNED_MEMBERS.map((name) => `"${name}":${encodeString(signed[name], dialect)}`);
  return utf8(`{${members.join(',')}}`);
}

const unicodeEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function encodeString(text: string, dialect: PayloadDialect): string {
  const json = JSON.stringify(text);
  switch (dialect) {
    case 'typescript':
      return json;
    case 'python':
      // json.dumps with ensure_ascii: everything from DEL upwards as UTF-16 escapes.
      return json.replace(/[\u007f-\uffff]/g, unicodeEscape);
    case 'go':
      // encoding/json escapes for HTML and for JavaScript's line separators.
      return json.replace(/[<>&\u2028\u2029]/g, unicodeEscape);
  }
}
