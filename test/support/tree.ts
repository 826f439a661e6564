import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One entry of a test tree; `path_hex` for names that are not UTF-8. `type` is file (when missing), dir, symlink to
 * `target`, hardlink to the entry `target`, sparse (`size` bytes of holes), fifo, socket or device. `xattrs` are in
 * base64 and need python3.
 */
export interface TreeEntry {
  path?: string | undefined;
  path_hex?: string | undefined;
  type?: string | undefined;
  text?: string | undefined;
  b64?: string | undefined;
  target?: string | undefined;
  size?: number | undefined;
  mode?: number | undefined;
  xattrs?: Record<string, string> | undefined;
}

const made: string[] = [];
const servers: Server[] = [];

/** A new empty directory that `removeTemporary` deletes. Others may enter it. */
export function temporaryDirectory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'wcp-attest-test-'));
  chmodSync(dir, 0o755);
  made.push(dir);
  return dir;
}

/** Deletes every temporary directory; call it in afterEach or afterAll. */
export function removeTemporary(): void {
  for (const server of servers.splice(0)) server.close();
  for (const dir of made.splice(0)) {
    execFileSync('chmod', ['-R', 'u+rwX', dir], { stdio: 'ignore' });
    rmSync(dir, { recursive: true, force: true });
  }
}

function pathOf(root: string, entry: TreeEntry): Buffer {
  const below =
    entry.path_hex === undefined ? Buffer.from(entry.path ?? '') : Buffer.from(entry.path_hex, 'hex');
  return Buffer.concat([Buffer.from(`${root}/`), below]);
}

/** Makes the entries below a directory; modes are set last, so that unreadable directories can be filled. */
export async function makeTree(root: string, entries: readonly TreeEntry[]): Promise<void> {
  mkdirSync(root, { recursive: true });
  for (const entry of entries) {
    const path = pathOf(root, entry);
    mkdirSync(parentOf(path), { recursive: true });
    switch (entry.type ?? 'file') {
      case 'dir':
        mkdirSync(path, { recursive: true });
        break;
      case 'symlink':
        symlinkSync(entry.target ?? '', path);
        break;
      case 'hardlink':
        linkSync(pathOf(root, { path: entry.target ?? '' }), path);
        break;
      case 'sparse':
        writeFileSync(path, '');
        truncateSync(path, entry.size);
        break;
      case 'fifo':
        execFileSync('mkfifo', [path.toString()]);
        break;
      case 'device':
        execFileSync('mknod', [path.toString(), 'c', '1', '5'], { stdio: 'pipe' });
        break;
      case 'socket': {
        const server = createServer();
        servers.push(server);
        await new Promise<void>((done) => server.listen(path.toString(), done));
        break;
      }
      default:
        writeFileSync(path, entry.b64 === undefined ? (entry.text ?? '') : Buffer.from(entry.b64, 'base64'));
    }
  }
  for (const entry of entries) {
    const path = pathOf(root, entry);
    if (entry.mode !== undefined) chmodSync(path, entry.mode);
    for (const [name, value] of Object.entries(entry.xattrs ?? {}))
      setAttribute(path.toString(), name, value);
  }
}

/** Sets an extended attribute, for which neither Node nor every system has a tool. Throws when it cannot be set. */
function setAttribute(path: string, name: string, base64: string): void {
  const script = 'import base64,os,sys; os.setxattr(sys.argv[1], sys.argv[2], base64.b64decode(sys.argv[3]))';
  execFileSync('python3', ['-c', script, path, name, base64], { stdio: 'pipe' });
}

function parentOf(path: Buffer): Buffer {
  return path.subarray(0, path.lastIndexOf('/'));
}

/** A temporary directory with files of these contents. */
export async function treeOf(files: Record<string, string>): Promise<string> {
  const root = join(temporaryDirectory(), 'package');
  await makeTree(
    root,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
  return root;
}

/** Everything below a directory as text, contents as digests: for comparing it byte for byte before and after. */
export function snapshot(root: string): string {
  const lines: string[] = [];
  const visit = (path: Buffer): void => {
    const stats = lstatSync(path);
    const mode = (stats.mode & 0o7777).toString(8);
    // Owned by whoever runs the tests, so that what is unreadable can be seen by the mode.
    const readable = process.getuid?.() === 0 || (stats.mode & 0o400) !== 0;
    const shown = path.toString('latin1');
    if (stats.isDirectory()) {
      lines.push(`${shown} d ${mode}`);
      const names = readable ? readdirSync(path, { encoding: 'buffer' }) : [];
      for (const name of names.sort(Buffer.compare)) visit(Buffer.concat([path, Buffer.from('/'), name]));
    } else if (stats.isSymbolicLink()) lines.push(`${shown} l ${readlinkSync(path)}`);
    else if (stats.isFile())
      lines.push(`${shown} f ${mode} ${readable ? hash('sha256', readFileSync(path)) : 'unreadable'}`);
    else lines.push(`${shown} ?`);
  };
  visit(Buffer.from(root));
  return lines.join('\n');
}

/** Runs with the rights of an ordinary user when the tests run as root, to whom nothing is unreadable. */
export async function unprivileged<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}
