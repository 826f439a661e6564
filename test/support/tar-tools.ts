/** Programs that write and read tarballs, where a machine has them. What is missing is named on stderr. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { temporaryDirectory } from './tree.js';

/** `path/` for directories, `path executable? sha256` for files, in order. */
export type Extracted = string[];

function works(program: string, words: readonly string[], says: RegExp): boolean {
  const { stdout, error } = spawnSync(program, words, { encoding: 'utf8' });
  const found = error === undefined && says.test(stdout);
  if (!found) console.warn(`skipped: there is no ${program} (${says.source}) to compare with`);
  return found;
}

export const hasGnuTar = works('tar', ['--version'], /GNU tar/);
export const hasPython = works('python3', ['--version'], /Python 3/);
export const hasGit = works('git', ['--version'], /git version/);

const PACK_WITH_PYTHON = `
import sys, tarfile
with tarfile.open(sys.argv[1], 'w', format=getattr(tarfile, sys.argv[2])) as archive:
    archive.add(sys.argv[3], arcname='.')
`;

/** Archives of a directory by every writer there is, by the writer's name. */
export async function archivesOf(root: string): Promise<Map<string, Buffer>> {
  const archives = new Map<string, Buffer>();
  const into = temporaryDirectory();
  const add = (name: string, make: (file: string) => void): void => {
    const file = join(into, `${name.replaceAll(' ', '-')}.tar`);
    make(file);
    archives.set(name, readFileSync(file));
  };
  if (hasGnuTar) {
    for (const format of ['v7', 'ustar', 'gnu', 'oldgnu', 'pax'])
      add(`GNU tar ${format}`, (file) => {
        // v7 cannot hold the long names, and says so.
        spawnSync('tar', [`--format=${format}`, '-cf', file, '-C', root, '.'], { stdio: 'ignore' });
      });
  }
  if (hasPython) {
    for (const format of ['USTAR_FORMAT', 'GNU_FORMAT', 'PAX_FORMAT'])
      add(`Python ${format}`, (file) => {
        execFileSync('python3', ['-c', PACK_WITH_PYTHON, file, format, root]);
      });
  }
  if (hasGit) {
    add('git archive', (file) => {
      const git = (...words: string[]): void => {
        const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'core.autocrlf=false'];
        execFileSync('git', [...who, `--git-dir=${into}/git`, `--work-tree=${root}`, ...words], {
          stdio: 'ignore',
        });
      };
      git('init', '-q');
      git('add', '-A', '-f');
      git('commit', '-q', '-m', 'all');
      git('archive', '--prefix=worker/', '-o', file, 'HEAD');
    });
  }
  archives.set('npm pack', packWithNpm(root));
  archives.set('tar-stream', await packWithTarStream(root));
  return archives;
}

/** The archive inside what `npm pack` writes for a directory with a package.json. */
function packWithNpm(root: string): Buffer {
  const into = temporaryDirectory();
  const { HOME = '/', PATH = '' } = process.env;
  const words = ['pack', '--offline', '--silent', '--ignore-scripts', '--pack-destination', into];
  execFileSync('npm', words, { cwd: root, env: { HOME, PATH, npm_config_cache: join(into, 'cache') } });
  const name = readdirSync(into).find((one) => one.endsWith('.tgz')) ?? '';
  return gunzipSync(readFileSync(join(into, name)));
}

async function packWithTarStream(root: string): Promise<Buffer> {
  const packed = pack();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const stats = lstatSync(join(root, name));
    const mode = stats.mode & 0o777;
    if (stats.isDirectory()) packed.entry({ name, mode, type: 'directory' });
    else packed.entry({ name, mode }, readFileSync(join(root, name)));
  }
  packed.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of packed) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** What GNU tar makes of an archive, or what it says against it. */
export function extractWithGnuTar(file: string): Extracted | string {
  const into = mkdtempSync(join(tmpdir(), 'wcp-attest-tar-'));
  const { status, stderr } = spawnSync(
    'tar',
    [
      '-xf',
      file,
      '-C',
      into,
      '--no-same-owner',
      '--same-permissions',
      '--delay-directory-restore',
      '--warning=no-timestamp',
      '--warning=no-unknown-keyword',
    ],
    { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
  const extracted = status === 0 && stderr === '' ? walk(into) : `${status} ${stderr}`;
  rmSync(into, { recursive: true, force: true });
  return extracted;
}

function walk(root: string, below = ''): Extracted {
  return readdirSync(join(root, below), { encoding: 'latin1' })
    .map((name) => Buffer.from(name, 'latin1').toString())
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      const place = join(root, path);
      const stats = lstatSync(place);
      if (stats.isSymbolicLink()) return [`${path} link`];
      chmodSync(place, 0o700);
      if (stats.isDirectory()) return [`${path}/`, ...walk(root, path)];
      return [`${path} ${(stats.mode & 0o111) !== 0} ${hash('sha256', readFileSync(place), 'hex')}`];
    })
    .sort();
}

const EXTRACT_WITH_PYTHON = `
import hashlib, json, os, shutil, sys, tarfile, tempfile
def walk(root):
    found = []
    for place, directories, files in os.walk(root):
        for name in directories + files:
            full = os.path.join(place, name)
            path = os.path.relpath(full, root)
            if os.path.islink(full):
                found.append(path + ' link')
                continue
            mode = os.lstat(full).st_mode
            os.chmod(full, 0o700)
            if os.path.isdir(full):
                found.append(path + '/')
            else:
                with open(full, 'rb') as content:
                    digest = hashlib.sha256(content.read()).hexdigest()
                found.append('%s %s %s' % (path, 'true' if mode & 0o111 else 'false', digest))
    return found
for line in sys.stdin:
    into = tempfile.mkdtemp()
    try:
        with tarfile.open(line.rstrip('\\n'), encoding='utf-8') as archive:
            if hasattr(tarfile, 'tar_filter'):
                archive.extractall(into, filter='tar')
            else:
                archive.extractall(into)
        answer = walk(into)
    except Exception as error:
        answer = repr(error)
    shutil.rmtree(into, ignore_errors=True)
    print(json.dumps(answer), flush=True)
`;

/** One Python process that extracts one archive after the other. */
export class PythonExtractor {
  private readonly child: ChildProcessWithoutNullStreams = spawn('python3', ['-c', EXTRACT_WITH_PYTHON]);
  private readonly lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();

  /** What Python makes of an archive, or its exception. */
  async extract(file: string): Promise<Extracted | string> {
    this.child.stdin.write(`${file}\n`);
    const { value } = await this.lines.next();
    const answer = JSON.parse(value as string) as Extracted | string;
    return typeof answer === 'string' ? answer : answer.sort();
  }

  close(): void {
    this.child.stdin.end();
  }
}
