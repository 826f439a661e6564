/** A command's result as JSON, 2 spaces, a line feed at the end. */
import { jsonText } from './one-line.js';

/** The text of a JSON value; members stay in the order given. */
export function jsonReport(value: unknown): string {
  return `${jsonText(value)}\n`;
}
