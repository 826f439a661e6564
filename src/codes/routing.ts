/** Codes of rule files, fixtures and their analysis (WCP1xxx). */
import type { CodePage } from './code-page.js';

export const ROUTING_CODES = {} as const satisfies Record<string, CodePage>;
