import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/finding.js';
import { junitReport } from '../../src/report/junit.js';
import type { Report } from '../../src/report/report.js';
import { anyReport, runnerCommands } from './hostile.js';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

/** A small XML 1.0 reader: elements, attributes, character data and the five named references; else it throws. */
function readXml(text: string): Element {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed())
    throw new Error('a character that XML does not have');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  let rest = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, '');
  while (rest !== '') {
    const data = /^[^<]+/.exec(rest)?.[0];
    const tag = /^<(\/?)([a-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (data !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(data) || data.includes(']]>')) throw new Error(`data ${data}`);
      rest = rest.slice(data.length);
    } else if (tag !== null) {
      const [whole, close, name = '', attributes = '', empty] = tag;
      if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(attributes)) throw new Error(`attributes ${attributes}`);
      if (close === '/') {
        if (open.pop()?.name !== name) throw new Error(`unexpected end of ${name}`);
      } else {
        const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]);
        if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error('an attribute twice');
        const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
        open.at(-1)?.children.push(element);
        if (empty !== '/') open.push(element);
      }
      rest = rest.slice(whole.length);
    } else throw new Error(`not XML: ${rest.slice(0, 80)}`);
  }
  const [document] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || document === undefined)
    throw new Error('not one document');
  return document;
}

const base: Report = {
  title: 'wcp-attest route-check',
  version: '1',
  ok: true,
  findings: [],
  cases: [],
  packages: [],
};

describe('junitReport', () => {
  it('has one case per fixture and one per finding of none', () => {
    const own = finding('WCP2008', 'no version', { path: 'a.json' });
    const failed = finding('DENY_NO_MATCHING_RULE', 'denied', { path: 'f.json', line: 4 });
    const report: Report = {
      ...base,
      ok: false,
      findings: [own, failed],
      cases: [
        { suite: 'f.json', name: 'good', status: 'passed', findings: [] },
        { suite: 'f.json', name: 'bad', status: 'failed', findings: [failed] },
      ],
    };
    const document = readXml(junitReport(report));
    expect(document.attributes).toMatchObject({ tests: '3', failures: '2', skipped: '0' });
    const suites = document.children.map((suite) => [
      suite.attributes.name,
      suite.children.map((one) => one.attributes.name),
    ]);
    expect(suites).toEqual([
      ['f.json', ['good', 'bad']],
      ['wcp-attest route-check', ['WCP2008 a.json']],
    ]);
    const [failure] = document.children[0]?.children[1]?.children ?? [];
    expect(failure?.attributes).toEqual({
      message: 'denied (DENY_NO_MATCHING_RULE)',
      type: 'DENY_NO_MATCHING_RULE',
    });
  });

  it('is never empty', () => {
    expect(readXml(junitReport(base)).attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(readXml(junitReport({ ...base, ok: false })).attributes).toMatchObject({
      tests: '1',
      failures: '1',
    });
  });

  it('is well-formed and starts no runner command, whatever is in it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = junitReport(report);
        const document = readXml(text);
        const cases = document.children.flatMap((suite) => suite.children);
        const loose = report.findings.length - report.cases.flatMap((one) => one.findings).length;
        expect(cases).toHaveLength(report.cases.length + loose || 1);
        expect(runnerCommands(text)).toEqual([]);
      }),
    );
  });
});
