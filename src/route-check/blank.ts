/** When an id of a request names nothing. */

// `\s` is what `trim` takes away. The others are white space for `str.strip` of Python, whose SDK refuses such an id.
const VISIBLE = /[^\s\u001c-\u001f\u0085]/u;

/** True when the text is empty or only white space, as either SDK's language has it. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}
