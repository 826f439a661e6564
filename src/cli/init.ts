/** `wcp-attest init`: describes the repository it finds and writes configuration, workflow and, if asked, a worker. */
import { findRepository } from '../config/find-repository.io.js';
import { outsideFault } from '../config/list-files.io.js';
import { CodedError } from '../errors.js';
import { printable, quote } from '../escape.js';
import { CONFIG_NAME, RECORD_NAME } from '../names.js';
import { defineCommand } from './command.js';
import { configText, WORKFLOW_NAME, WORKFLOW_TEXT } from './init-files.js';
import { scaffoldWorker } from './init-worker.js';
import type { CliIo } from './io.js';

/** A tenant namespace of at least three lower-case labels, so that the last one can name the worker. */
const WORKER_ID = /^(?:org|x)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?){2,}$/;
const MAX_WORKER_ID_LENGTH = 128;

export const command = defineCommand({
  usage: 'init [DIR] [--worker WORKER_ID]',
  description:
    'Sets a repository up: writes wcp-attest.yml for the packages, rules and fixtures that are found, and a workflow that checks every pull request. Nothing that exists is overwritten.',
  output: 'value',
  positionals: {
    DIR: { arity: 'optional', text: 'the root of the repository; the working directory by default' },
  },
  flags: {
    worker: {
      type: 'string',
      value: 'WORKER_ID',
      text: 'also write a small worker package with rules and fixtures, for example org.example.summarizer',
    },
  },
  examples: ['wcp-attest init', 'wcp-attest init --worker org.example.summarizer'],
  async run({ flags, positionals }, io) {
    const directory = io.resolve(positionals.DIR ?? '.');
    if (io.kind(directory) !== 'directory') {
      throw new CodedError('WCP2002', `there is no directory ${quote(positionals.DIR ?? directory)}`);
    }
    if (flags.worker !== undefined) checkWorkerId(flags.worker);
    const found = findRepository(directory);
    const scaffold = flags.worker === undefined ? undefined : scaffoldWorker(flags.worker, found.rules[0]);
    const packages = [...found.packages, ...(scaffold === undefined ? [] : [scaffold.root])];
    const rules = [...found.rules, ...(scaffold?.rules === undefined ? [] : [scaffold.rules])];
    const fixtures = [...found.fixtures, ...(scaffold?.fixtures === undefined ? [] : [scaffold.fixtures])];
    if (packages.length === 0 && rules.length === 0) {
      throw new CodedError('WCP2005', `there is no ${RECORD_NAME} and no rule file in ${quote(directory)}`, {
        fix: 'Run `wcp-attest init --worker org.example.my-worker` to begin with a small worker.',
      });
    }
    const relative = [
      ...(scaffold?.files ?? []),
      {
        path: CONFIG_NAME,
        text: configText({ packages, rules: rules[0], fixtures, records: scaffold?.records }),
      },
      { path: WORKFLOW_NAME, text: WORKFLOW_TEXT },
    ];
    const base = io.resolve(positionals.DIR ?? '.');
    for (const { path } of relative) refuseLinksOut(base, path, io);
    const files = relative.map(({ path, text }) => ({
      path: positionals.DIR === undefined ? path : `${positionals.DIR.replace(/\/+$/, '')}/${path}`,
      text,
    }));
    io.writeNewFiles(files);
    const written = files.map((one) => printable(one.path));
    const next = nextSteps(rules.slice(1));
    return {
      json: { ok: true, written, next },
      pretty: [
        ...written.map((one) => `wrote ${one}`),
        '',
        'Next:',
        ...next.map((one, i) => `  ${i + 1}. ${one}`),
      ].join('\n'),
      findings: [],
    };
  },
});

function checkWorkerId(id: string): void {
  if (WORKER_ID.test(id) && id.length <= MAX_WORKER_ID_LENGTH) return;
  throw new CodedError('ATTEST_NAMESPACE_INVALID', `${quote(id)} is not a worker id`, {
    fix: 'Give an id such as `org.example.summarizer`: `org.` or `x.`, your name, the name of the worker.',
  });
}

function nextSteps(otherRules: readonly string[]): string[] {
  return [
    ...otherRules.map(
      (one) => `Look at ${one}: it seems to hold rules too, and only one file can be \`rules\`.`,
    ),
    `Read ${CONFIG_NAME} and correct what is not meant.`,
    'Run `wcp-attest check` and commit the files.',
    'For releases make a key with `wcp-attest keygen`.',
  ];
}

/** A directory of the repository that is a link may lead anywhere; nothing is written there. Throws WCP2002. */
function refuseLinksOut(base: string, path: string, io: CliIo): void {
  const parts = path.split('/').slice(0, -1);
  for (const parent of parts.map((_, index) => parts.slice(0, index + 1).join('/'))) {
    if (io.kind(`${base}/${parent}`) === undefined) return;
    const fault = outsideFault(base, parent);
    if (fault !== undefined)
      throw new CodedError('WCP2002', fault, { fix: 'Replace the link by a directory.' });
  }
}
