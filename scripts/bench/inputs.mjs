// The trees that hashing is measured on, made from a fixed seed.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const SEED = 20_261_121;
const MIB = 1024 * 1024;

/** Numbers from 0 up to 1, always the same ones (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function randomBytes(length, seed) {
  const random = generator(seed);
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(Math.floor(random() * 4294967296), at);
  return bytes;
}

/** `count` files of `mib` MiB each. */
export function largeFiles(directory, count, mib) {
  mkdirSync(directory, { recursive: true });
  const block = randomBytes(16 * MIB, SEED);
  for (let index = 0; index < count; index += 1) {
    const file = openSync(join(directory, `model-${index}.bin`), 'w');
    for (let written = 0; written < mib; written += 16) {
      block.writeUInt32LE(index * 65_536 + written, 0);
      writeSync(file, block);
    }
    closeSync(file);
  }
  return directory;
}

const WORDS = [
  'agent',
  'bridge',
  'client',
  'data',
  'engine',
  'format',
  'graph',
  'handler',
  'index',
  'job',
  'kernel',
  'loader',
  'main',
  'node',
  'option',
  'parser',
  'query',
  'runner',
  'schema',
  'task',
  'util',
  'view',
  'worker',
  'yield',
];
const SUFFIXES = ['.py', '.js', '.ts', '.json', '.md', '_test.py', '.d.ts'];

/** `count` files of 0.2 to 9 kB in `directories` directories, named as source files are. */
export function smallFiles(directory, count, directories) {
  const random = generator(SEED);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const content = randomBytes(16_384, SEED + 1);
  const names = Array.from({ length: directories }, (_, index) => join(directory, `${pick(WORDS)}-${index}`));
  for (const name of names) mkdirSync(name, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const size = 200 + Math.floor(random() * 8800);
    const start = Math.floor(random() * 7000);
    const file = join(names[index % directories], `${pick(WORDS)}_${pick(WORDS)}_${index}${pick(SUFFIXES)}`);
    writeFileSync(file, content.subarray(start, start + size));
  }
  return directory;
}
