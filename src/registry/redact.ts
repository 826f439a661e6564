/** Keeps the token out of what a registry says: a registry may repeat what it was sent, whole or within other text. */
import type { JsonValue } from '../json.js';

export interface Redactor {
  text(text: string): string;
  /** Every text and member name of a value. */
  json(value: JsonValue): JsonValue;
}

/** What a bearer token may be. */
export const TOKEN = /^[\x21-\x7e]+$/;

const SHOWN = '***';
/** Fewer digits of base64 stand in many texts by chance. */
const MIN_BASE64_DIGITS = 8;

/**
 * Replaces a token as it is, URL-encoded, and in base64 wherever it stands in what was encoded; upper and lower case
 * are not told apart. Texts must come whole: shortened or escaped, they may hold a part that is not found.
 */
export function redactor(token: string | undefined): Redactor {
  // No other text is ever sent as a token.
  if (token === undefined || !TOKEN.test(token)) return { text: (text) => text, json: (value) => value };
  const escaped = formsOf(token).map((form) => form.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'gi');
  const text = (one: string): string => one.replace(pattern, SHOWN);
  const json = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [text(name), json(each)]));
  };
  return { text, json };
}

/** Longer ones first, so that none leaves a rest of another. */
function formsOf(token: string): string[] {
  const encoded = base64Forms(token).filter((form) => form.length >= MIN_BASE64_DIGITS);
  const urlSafe = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  const forms = new Set([token, encodeURIComponent(token), ...encoded, ...urlSafe]);
  return [...forms].sort((a, b) => b.length - a.length);
}

/** The digits of base64 that the token alone decides, with none, one and two bytes before it in its group of three. */
function base64Forms(token: string): string[] {
  return [0, 1, 2].map((before) => {
    const bits = (before + Buffer.byteLength(token)) * 8;
    const digits = Buffer.from('\0'.repeat(before) + token).toString('base64');
    return digits.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
  });
}
