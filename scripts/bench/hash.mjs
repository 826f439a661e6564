// Hashing against the tools that do nothing else and against the reference SDKs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeFiles, smallFiles } from './inputs.mjs';
import { cli, has, medians, peakMemory, table, time } from './measure.mjs';
import { referenceSdks } from './sdks.mjs';

const ROUNDS = 7;
const cores = availableParallelism();
const ours = (directory) => [process.execPath, cli, 'hash', directory];
const shell = (script) => ['bash', '-c', script];
const missing = ['bash', 'find', 'xargs', 'sha256sum', 'openssl', 'tar'].filter(
  (tool) => !has(tool, tool === 'openssl' ? ['version'] : ['--version']),
);

/** GB/s of all processors together, at 16 KiB, as openssl measures itself. */
function opensslSpeed() {
  const { stdout } = spawnSync(
    'openssl',
    ['speed', '-multi', `${cores}`, '-seconds', '2', '-bytes', '16384', '-evp', 'sha256'],
    { encoding: 'utf8' },
  );
  const thousands = /^(?:evp|sha256)\s+([0-9.]+)k/m.exec(stdout)?.[1];
  if (thousands === undefined) throw new Error(`openssl speed printed ${stdout}`);
  return Number(thousands) / 1e6;
}

/** Every case gets a fresh bare node, so that what node itself costs can be taken off. */
function run(cases, rounds = ROUNDS) {
  return medians({ 'node -e 0': [process.execPath, '-e', '0'], ...cases }, rounds);
}

/** Runs everything in a new directory and returns the report as Markdown and the bars of the chart. */
export async function benchHash() {
  if (missing.length > 0) return { markdown: `skipped: there is no ${missing.join(', ')}\n`, bars: [] };
  const free = freeGigabytes();
  if (free < SMALL_INPUTS_GB)
    return { markdown: `skipped: there are only ${free.toFixed(1)} GB free\n`, bars: [] };
  const isRoomy = free >= ALL_INPUTS_GB;
  const work = mkdtempSync(join(tmpdir(), 'wcp-attest-bench-'));
  try {
    const sdkWork = join(work, 'sdks');
    mkdirSync(sdkWork);
    const sdks = referenceSdks(sdkWork);
    const parts = [large(work, sdks), small(work, sdks)];
    if (isRoomy) parts.push(huge(work), many(work));
    else
      process.stderr.write(
        `skipped: the inputs of 4 GiB and of 200,000 files, with ${free.toFixed(1)} GB free\n`,
      );
    const figures = parts.flatMap((part) => part.figures);
    const memory = parts.map(({ name, megabytes }) => [name, `${megabytes.toFixed(0)} MB`]);
    if (isRoomy) memory.push(['tarball of one file of 4 GiB', `${tarball(work).toFixed(0)} MB`]);
    const markdown = [
      ...parts.map(({ name, times }) => `${name}, median of ${ROUNDS} runs in turns:\n\n${times}\n`),
      `${table(['figure', 'asked for', 'measured'], figures)}\n`,
      `${table(['largest resident memory of `wcp-attest hash`', 'measured'], memory)}\n`,
    ].join('\n');
    return { markdown, bars: parts.flatMap((part) => part.bars ?? []) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function timesTable(times, base) {
  const rows = Object.entries(times).map(([name, ms]) => [
    name,
    ms.toFixed(0),
    (ms / times[base]).toFixed(2),
  ]);
  return table(['process', 'ms', 'times wcp-attest'], rows);
}

const OURS = 'wcp-attest hash';

function sdkFigures(name, times, sdks) {
  return Object.keys(sdks).map((sdk) => [
    `${name}: the ${sdk}, times our time`,
    'at least 4',
    (times[sdk] / times[OURS]).toFixed(2),
  ]);
}

function sdkCases(sdks, directory) {
  return Object.fromEntries(Object.entries(sdks).map(([name, command]) => [name, command(directory)]));
}

/** Gigabytes on disk that the inputs take: of the first two parts, and of all. */
const SMALL_INPUTS_GB = 3;
const ALL_INPUTS_GB = 14;

function freeGigabytes() {
  const { bavail, bsize } = statfsSync(tmpdir());
  return (bavail * bsize) / 1e9;
}

const LARGE_BYTES = 4 * 256 * 1024 * 1024;

/** GB/s of the large files in so many milliseconds. */
function rateOf(milliseconds) {
  return LARGE_BYTES / 1e6 / milliseconds;
}

function large(work, sdks) {
  const directory = largeFiles(join(work, 'large'), 4, 256);
  const each = (tool) => shell(`find '${directory}' -type f -print0 | xargs -0 -P ${cores} -n1 ${tool}`);
  const speeds = [opensslSpeed()];
  const read = `find '${directory}' -type f -print0 | xargs -0 -P ${cores} -n1 -I{} dd if={} of=/dev/null bs=256k status=none`;
  const times = run({
    [OURS]: ours(directory),
    'xargs openssl dgst -sha256': each('openssl dgst -sha256'),
    'xargs sha256sum': each('sha256sum'),
    'xargs dd, reading only': shell(read),
    ...sdkCases(sdks, directory),
  });
  speeds.push(opensslSpeed());
  const name = '4 files of 256 MiB';
  const net = times[OURS] - times['node -e 0'];
  const rate = rateOf(net);
  const speed = Math.max(...speeds);
  return {
    name,
    times: timesTable(times, OURS),
    megabytes: peakMemory(cli, ['hash', directory]),
    bars: [{ name, times }],
    figures: [
      [
        `${name}: less a bare node, of \`openssl speed -multi ${cores}\` (${speed.toFixed(2)} GB/s)`,
        'at least 0.85',
        (rate / speed).toFixed(2),
      ],
      [
        'the same figure of `xargs openssl dgst`',
        '',
        (rateOf(times['xargs openssl dgst -sha256']) / speed).toFixed(2),
      ],
      [
        'the most that hashing after reading, as fast as `dd`, leaves room for',
        '',
        (rateOf(LARGE_BYTES / 1e6 / speed + times['xargs dd, reading only']) / speed).toFixed(2),
      ],
      [
        'less a bare node, times `xargs openssl dgst`',
        'at most 1.1',
        (net / times['xargs openssl dgst -sha256']).toFixed(2),
      ],
      [
        '`xargs sha256sum`, times ours less a bare node',
        'at least 3',
        (times['xargs sha256sum'] / net).toFixed(2),
      ],
      ...sdkFigures(name, times, sdks),
    ],
  };
}

const perFile = {};

function small(work, sdks) {
  const directory = smallFiles(join(work, 'small'), 20_000, 200);
  const times = run({
    [OURS]: ours(directory),
    'find and xargs sha256sum': shell(
      `find '${directory}' -type f -print0 | xargs -0 -P ${cores} -n 256 sha256sum`,
    ),
    ...sdkCases(sdks, directory),
  });
  perFile.small = times[OURS] / 20_000;
  const name = '20,000 files of 0.2 to 9 kB';
  return {
    name,
    times: timesTable(times, OURS),
    megabytes: peakMemory(cli, ['hash', directory]),
    bars: [{ name, times }],
    figures: [
      [
        `${name}: times \`find\` and \`xargs sha256sum\``,
        'at most 1.0',
        (times[OURS] / times['find and xargs sha256sum']).toFixed(2),
      ],
      ...sdkFigures(name, times, sdks),
    ],
  };
}

function huge(work) {
  const directory = largeFiles(join(work, 'huge'), 1, 4096);
  const times = run(
    {
      [OURS]: ours(directory),
      'openssl dgst -sha256': ['openssl', 'dgst', '-sha256', join(directory, 'model-0.bin')],
    },
    5,
  );
  const name = 'one file of 4 GiB';
  return {
    name,
    times: timesTable(times, OURS),
    megabytes: peakMemory(cli, ['hash', directory]),
    figures: [
      [
        `${name}: times \`openssl dgst\``,
        'at most 1.1',
        (times[OURS] / times['openssl dgst -sha256']).toFixed(2),
      ],
    ],
  };
}

function many(work) {
  const directory = smallFiles(join(work, 'many'), 200_000, 2000);
  const times = run({ [OURS]: ours(directory) }, 5);
  const name = '200,000 files of 0.2 to 9 kB';
  const figure = (times[OURS] / 200_000 / perFile.small).toFixed(2);
  return {
    name,
    times: timesTable(times, OURS),
    megabytes: peakMemory(cli, ['hash', directory]),
    figures: [[`${name}: time per file, times that of 20,000`, 'at most 1.5', figure]],
  };
}

/** Peak memory of hashing a plain tarball of the file of 4 GiB, which `huge` has made. */
function tarball(work) {
  const file = join(work, 'huge.tar');
  time(['tar', '-cf', file, '-C', join(work, 'huge'), '.']);
  return peakMemory(cli, ['hash', file]);
}
