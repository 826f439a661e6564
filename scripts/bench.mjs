// `npm run bench`: figures as ratios within one run, medians of runs in turns. `-- startup` or `-- hash` runs one part;
// `-- --write` puts the figures and the chart into docs/.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chart } from './bench/chart.mjs';
import { benchHash } from './bench/hash.mjs';
import { root } from './bench/measure.mjs';
import { benchStartup } from './bench/startup.mjs';

const args = process.argv.slice(2);
const write = args.includes('--write');
const only = args.find((arg) => !arg.startsWith('--'));
const page = join(root, 'docs', 'performance.md');
const machine = `Node ${process.versions.node}, ${availableParallelism()} processors.`;

function report(name, markdown) {
  process.stdout.write(`${markdown}\n`);
  if (!write) return;
  const [begin, end] = [`<!-- ${name}: npm run bench -- ${name} --write -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`docs/performance.md has no place for ${name}`);
  writeFileSync(page, `${text.slice(0, start)}${begin}\n\n${markdown}\n${text.slice(stop)}`);
}

process.stdout.write(`${machine}\n\n`);
if (only === undefined || only === 'startup') report('startup', `${machine} ${benchStartup()}`);
if (only === undefined || only === 'hash') {
  const { markdown, bars } = await benchHash();
  report('hash', `${machine}\n\n${markdown}`);
  if (write && bars.length > 0) {
    writeFileSync(
      join(root, 'docs', 'performance.svg'),
      chart(bars, `${machine} Whole processes; shorter is better.`),
    );
  }
}
