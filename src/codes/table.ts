/** The one table of codes. No code exists outside it; every finding, deny reason and error names one of these. */
import { ATTEST_CODES } from './attest.js';
import type { CodePage } from './code-page.js';
import { DENY_CODES } from './deny.js';
import { PROGRAM_CODES } from './program.js';
import { ROUTING_CODES } from './routing.js';

const CODES = { ...ATTEST_CODES, ...DENY_CODES, ...ROUTING_CODES, ...PROGRAM_CODES } as const;

export type AttestCode = keyof typeof ATTEST_CODES;
export type DenyCode = keyof typeof DENY_CODES;
export type Code = keyof typeof CODES;

/** The page of a code. */
export function codePage(code: Code): CodePage {
  return CODES[code];
}

/** True when the text is a code of the table. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(CODES, text);
}

/** Every code in the table's order. */
export function allCodes(): Code[] {
  return Object.keys(CODES).filter(isCode);
}
