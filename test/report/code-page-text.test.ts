import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCodes } from '../../src/codes/table.js';
import { codeIndexMarkdown, codePageMarkdown, codePageText } from '../../src/report/code-page-text.js';

const pages = resolve(import.meta.dirname, '../../docs/codes');

describe('docs/codes', () => {
  it('has a page for every code and nothing else', () => {
    expect(readdirSync(pages).sort()).toEqual(
      [...allCodes().map((code) => `${code}.md`), 'README.md'].sort(),
    );
  });

  it.each(allCodes())('is current for %s (else run `npm run docs`)', (code) => {
    expect(readFileSync(join(pages, `${code}.md`), 'utf8')).toBe(codePageMarkdown(code));
  });

  it('has a current index (else run `npm run docs`)', () => {
    expect(readFileSync(join(pages, 'README.md'), 'utf8')).toBe(codeIndexMarkdown());
  });
});

describe('codePageText', () => {
  it.each(allCodes())('fits the width for %s', (code) => {
    for (const line of codePageText(code, 80).split('\n')) {
      expect(line.length <= 80 || !line.trim().includes(' ')).toBe(true);
    }
  });
});
