/** UTC instants as the manifest writes them: whole seconds and a `Z`, RFC 3339. Clocks are passed in, never read here. */

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;

/** The current time as milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;

/** `2026-01-02T03:04:05Z` of milliseconds since 1970. Fractions of a second are dropped. */
export function formatInstant(milliseconds: number): string {
  return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/** Milliseconds since 1970 of such a text, or undefined when it is not exactly that form or not a real date. */
export function parseInstant(text: string): number | undefined {
  if (!INSTANT.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) || formatInstant(milliseconds) !== text ? undefined : milliseconds;
}
