/** The entry point of the Action: binds the ports to the runner and sets the exit status. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getInput, setOutput, setSecret } from '@actions/core';
import { systemErrorCode, systemErrorText } from '../errors.js';
import { printable } from '../escape.js';
import { finding } from '../finding.js';
import { githubAnnotations } from '../report/github.js';
import { VERSION } from '../version.js';
import type { ActionPorts } from './ports.js';
import { run } from './run.js';

const ports: ActionPorts = {
  input: (name) => getInput(name, { trimWhitespace: false }),
  env: (name) => process.env[name] || undefined,
  mask: setSecret,
  log(text) {
    // Between these two lines the runner takes nothing for a command, whatever a file name or a rule says.
    const token = randomUUID();
    process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
  },
  annotate: (commands) => void process.stdout.write(commands),
  setOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  },
  async summary(markdown) {
    // core.summary throws where the runner offers no summary, and keeps a copy in memory; a line is enough here.
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file) appendFileSync(file, `${markdown}\n`);
  },
  writeReport(json) {
    const path = join(mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), 'wcp-attest-')), 'report.json');
    writeFileSync(path, json);
    return path;
  },
  clock: () => Date.now(),
  uuid: () => randomUUID(),
  attach: async (token, files) => (await import('./github-release.io.js')).attachToRelease(token, files),
};

try {
  if (!(await run(ports, VERSION))) process.exitCode = 1;
} catch (error) {
  // The files that the runner gives (outputs, summary, temporary directory) are the only I/O that is not in a finding.
  const code = systemErrorCode(error) === undefined ? 'WCP7000' : 'WCP3001';
  const what =
    code === 'WCP3001' ? systemErrorText(error) : String(error instanceof Error ? error.message : error);
  process.stdout.write(githubAnnotations([finding(code, `the Action ended early: ${printable(what)}`)]));
  if (process.env.WCP_ATTEST_DEBUG === '1' && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
