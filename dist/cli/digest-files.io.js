/**
 * Digests files of one directory tree, in this thread and in further ones that share the work. Each file is opened once,
 * without following a link and without blocking (a FIFO put in its place would), and looked at before and after it is
 * read. This file is also what a worker thread starts, as source, as library and beside a bundle: so it imports nothing
 * but Node.
 */
import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
/** The argument of a worker thread that was started for this. */
export const DIGEST_WORKER = 'wcp-attest:digest';
/** What became of a file; 0 is nothing yet. */
export const DIGESTED = 1;
/** It is not a plain file any more, or was not the same before and after it was read. */
export const CHANGED = 2;
/** A system error, which `digestAt` gives when it is asked again. */
export const FAILED = 3;
// O_NOFOLLOW and O_NONBLOCK do not exist on Windows, which has no FIFOs in a tree either.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
// Larger reads fall out of the second-level cache between the copy and the hash.
const CHUNK_BYTES = 256 * 1024;
const DIGEST_BYTES = 32;
/**
 * Numbers kept of each file that was read. Whatever happens to a file changes the time of its inode, so with the inode
 * itself they say whether a path still leads to what was read.
 */
const KEPT = ['ino', 'ctimeMs', 'size'];
const SIZE = KEPT.indexOf('size');
/** Most files that a thread takes at once: neighbours, so that threads seldom meet in one directory. */
const MAX_BATCH_FILES = 32;
/** The counters of `DigestJob.done`. */
export function doneCounters() {
    return new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT));
}
/** A job on raw paths for so many threads. */
export function digestJob(root, paths, threads, done) {
    const count = paths.length;
    const shared = (bytes) => new SharedArrayBuffer(bytes);
    const all = paths.join('');
    const names = new Uint8Array(shared(all.length));
    Buffer.from(names.buffer).write(all, 'latin1');
    const ends = new Uint32Array(shared(count * Uint32Array.BYTES_PER_ELEMENT));
    let end = 0;
    for (let index = 0; index < count; index += 1) {
        end += paths[index]?.length ?? 0;
        ends[index] = end;
    }
    return {
        root,
        count,
        batch: Math.max(1, Math.min(MAX_BATCH_FILES, Math.floor(count / (threads * MAX_BATCH_FILES)))),
        names,
        ends,
        ascii: isAscii(all),
        next: new Int32Array(shared(Int32Array.BYTES_PER_ELEMENT)),
        done,
        status: new Uint8Array(shared(count)),
        modes: new Uint16Array(shared(count * Uint16Array.BYTES_PER_ELEMENT)),
        kept: new Float64Array(shared(count * KEPT.length * Float64Array.BYTES_PER_ELEMENT)),
        digests: new Uint8Array(shared(count * DIGEST_BYTES)),
    };
}
// One for all jobs of a thread: memory that is touched for the first time costs more than what is read into it.
let sharedChunk;
function deskOf(job) {
    sharedChunk ??= Buffer.allocUnsafeSlow(CHUNK_BYTES);
    return {
        names: Buffer.from(job.names.buffer),
        digests: Buffer.from(job.digests.buffer),
        chunk: sharedChunk,
    };
}
/**
 * Takes and digests files until none is left, in steps after which its thread may do something else. Calls `beat` at least
 * once for each file and chunk.
 */
export function* digestClaims(job, beat) {
    const desk = deskOf(job);
    for (;;) {
        const start = Atomics.add(job.next, 0, job.batch);
        if (start >= job.count)
            return;
        for (let index = start; index < Math.min(start + job.batch, job.count); index += 1) {
            try {
                const large = begin(job, index, desk);
                if (large !== undefined)
                    yield* digestLarge(job, index, desk, large, beat);
            }
            catch {
                Atomics.store(job.status, index, FAILED);
            }
            beat?.();
        }
        yield;
    }
}
/** Digests one file into the job. Throws system errors. */
export function digestAt(job, index) {
    const desk = deskOf(job);
    const large = begin(job, index, desk);
    if (large === undefined)
        return;
    for (const _ of digestLarge(job, index, desk, large))
        ;
}
/** Opens a file and digests it when one chunk holds it all. Throws system errors. */
function begin(job, index, { names, digests, chunk }) {
    const fd = openSync(pathOf(job, names, index), OPEN_FLAGS);
    let large;
    try {
        const before = fstatSync(fd);
        if (!before.isFile()) {
            finish(job, index, digests, { fd, before }, undefined);
            return undefined;
        }
        const length = readSync(fd, chunk, 0, chunk.length, null);
        Atomics.add(job.done, 0, BigInt(length));
        if (length === chunk.length) {
            large = { fd, before, running: createHash('sha256').update(chunk) };
            return large;
        }
        // Less than was asked for is the end of a plain file.
        const digest = length === before.size ? hash('sha256', chunk.subarray(0, length), 'binary') : undefined;
        finish(job, index, digests, { fd, before }, digest);
        return undefined;
    }
    finally {
        if (large === undefined)
            closeSync(fd);
    }
}
/** The rest of a large file, chunk by chunk. Throws system errors. */
function* digestLarge(job, index, { digests, chunk }, file, beat) {
    const { fd, before, running } = file;
    try {
        let total = chunk.length;
        while (total <= before.size) {
            beat?.();
            yield;
            // Nobody else uses the chunk between these two.
            const length = readSync(fd, chunk, 0, chunk.length, null);
            if (length === 0)
                break;
            running.update(length === chunk.length ? chunk : chunk.subarray(0, length));
            Atomics.add(job.done, 0, BigInt(length));
            total += length;
        }
        finish(job, index, digests, file, total === before.size ? running.digest('binary') : undefined);
    }
    finally {
        closeSync(fd);
    }
}
/** Notes what became of a file: its digest has one character for each byte, and is undefined for another size. */
function finish(job, index, digests, { fd, before }, digest) {
    if (digest === undefined || !isSame(before, fstatSync(fd))) {
        Atomics.store(job.status, index, CHANGED);
        return;
    }
    KEPT.forEach((member, offset) => {
        job.kept[index * KEPT.length + offset] = before[member];
    });
    job.modes[index] = before.mode & 0o7777;
    digests.write(digest, index * DIGEST_BYTES, 'latin1');
    Atomics.add(job.done, 1, 1n);
    Atomics.store(job.status, index, DIGESTED);
}
function pathOf(job, names, index) {
    const start = index === 0 ? 0 : job.ends[index - 1];
    const path = names.toString('latin1', start, job.ends[index]);
    return job.ascii ? `${job.root}/${path}` : systemPath(job.root, path);
}
/** The path of an entry for the file system: as bytes when a name is not plain ASCII. */
export function systemPath(root, path) {
    if (isAscii(path))
        return path === '' ? root : `${root}/${path}`;
    return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(path, 'latin1')]);
}
function isAscii(text) {
    return /^[\x00-\x7f]*$/.test(text);
}
function isSame(a, b) {
    return (a.dev === b.dev &&
        a.ino === b.ino &&
        a.mode === b.mode &&
        a.size === b.size &&
        a.mtimeMs === b.mtimeMs &&
        a.ctimeMs === b.ctimeMs);
}
/** Whether a path that has these facts now leads to the digested file as it was read. */
export function isStill(job, index, stats) {
    return KEPT.every((member, offset) => job.kept[index * KEPT.length + offset] === stats[member]);
}
/** What is known of a digested file; `digests` is the memory of `job.digests`. */
export function factsAt(job, index, digests) {
    const start = index * DIGEST_BYTES;
    return {
        sha256: digests.toString('hex', start, start + DIGEST_BYTES),
        size: job.kept[index * KEPT.length + SIZE] ?? 0,
        mode: job.modes[index] ?? 0,
    };
}
// The arguments tell a worker thread: what knows about threads takes longer to load than most packages to hash.
if (process.argv[2] === DIGEST_WORKER) {
    const { isMainThread, parentPort } = process.getBuiltinModule('node:worker_threads');
    if (!isMainThread) {
        parentPort?.on('message', (task) => {
            if (task === 'end')
                return parentPort.close();
            for (const _ of digestClaims(task))
                ;
            parentPort.postMessage('done');
        });
    }
}
