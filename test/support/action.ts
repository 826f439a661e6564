import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { temporaryDirectory } from './tree.js';

const BUNDLE = resolve(import.meta.dirname, '../../dist/action/index.js');

export interface ActionRun {
  status: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  /** The workflow commands that a runner would obey. */
  commands: RunnerCommand[];
  /** What a runner would show in the log. */
  log: string;
}

export interface RunnerCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** Runs dist/action/index.js as a runner does: a clean environment, files for outputs, summary and event. */
export async function runAction(options: {
  workspace: string;
  event: string;
  ref?: string;
  payload?: object;
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  /** The files that the runner gives may be written by anybody. */
  unprivileged?: boolean;
}): Promise<ActionRun> {
  const dir = temporaryDirectory();
  mkdirSync(join(dir, 'tmp'));
  const file = (name: string, text = ''): string => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  const output = file('output');
  const summary = file('summary');
  const inputs = Object.fromEntries(
    Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: dir,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.payload ?? {})),
    GITHUB_REF: options.ref ?? 'refs/heads/main',
    GITHUB_SHA: '0123456789012345678901234567890123456789',
    GITHUB_REPOSITORY: 'example/workers',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_REPOSITORY_OWNER_ID: '2',
    GITHUB_RUN_ID: '3',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: join(dir, 'tmp'),
    ...inputs,
    ...options.env,
  };
  if (options.unprivileged) {
    for (const path of [output, summary, join(dir, 'tmp')]) chmodSync(path, 0o777);
  }
  const child = spawn(process.execPath, [BUNDLE], {
    env,
    cwd: options.workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  const { commands, log } = readAsRunner(stdout);
  return {
    status,
    stdout,
    stderr,
    outputs: readOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    commands,
    log,
  };
}

function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const start = /^(.+?)<<(.+)$/.exec(lines[i] ?? '');
    if (start === null) continue;
    const end = lines.indexOf(start[2] ?? '', i + 1);
    outputs[start[1] ?? ''] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return outputs;
}

const unescapeData = (text: string): string =>
  text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');

/** What the runner takes for commands: `::name …::` at the start of a line, `##[name …]` anywhere, unless stopped. */
export function readAsRunner(stdout: string): { commands: RunnerCommand[]; log: string } {
  const commands: RunnerCommand[] = [];
  const shown: string[] = [];
  let stopped: string | undefined;
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const match = /^\s*::([^\s:]+)\s*([^:]*?(?:%3A[^:]*?)*)::(.*)$/.exec(line);
    const old = /##\[([^\s\]]+)\s*([^\]]*)\](.*)$/.exec(line);
    if (stopped !== undefined) {
      if (match?.[1] === stopped) stopped = undefined;
      else shown.push(line);
      continue;
    }
    const [, name = '', list = '', data = ''] = match ?? old ?? [];
    if (name === '') {
      shown.push(line);
      continue;
    }
    if (name === 'stop-commands') {
      stopped = data;
      continue;
    }
    const properties = Object.fromEntries(
      list
        .split(old !== null && match === null ? ';' : ',')
        .filter((part) => part.includes('='))
        .map((part) => [part.slice(0, part.indexOf('=')), unescapeData(part.slice(part.indexOf('=') + 1))]),
    );
    commands.push({ name, properties, data: unescapeData(data) });
  }
  return { commands, log: shown.join('\n') };
}

export interface RecordedRequest {
  method: string;
  url: string;
  authorization: string | undefined;
  body: Buffer;
}

/** A loopback server that records what it is sent and answers as told: the GitHub API, or a registry. */
export async function loopback(
  answer: (request: RecordedRequest) => { status: number; body?: string; headers?: Record<string, string> },
): Promise<{ url: string; requests: RecordedRequest[]; close(): Promise<void> }> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (incoming: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request = {
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      body: Buffer.concat(chunks),
    };
    requests.push(request);
    const { status, body = '', headers = {} } = answer(request);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
