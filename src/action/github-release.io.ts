/** Attaches files to the GitHub release of this run. Loaded only then: the API client is most of the bundle. */
import { readFileSync } from 'node:fs';
import { context, getOctokit } from '@actions/github';
import { printable } from '../escape.js';
import type { Attachment } from './ports.js';

const TEMPLATE = /\{[^}]*\}$/;

/** Uploads each file; resolves to what failed, one line each. A file that is attached already is left as it is. */
export async function attachToRelease(token: string, files: readonly Attachment[]): Promise<string[]> {
  const release: unknown = context.payload.release;
  const uploadUrl =
    typeof release === 'object' && release !== null && 'upload_url' in release
      ? release.upload_url
      : undefined;
  if (typeof uploadUrl !== 'string') {
    return ['nothing is attached: github-token is given, but this run is not for the event release'];
  }
  const octokit = getOctokit(token);
  const failed: string[] = [];
  for (const { name, path } of files) {
    try {
      const url = `${uploadUrl.replace(TEMPLATE, '')}?name=${encodeURIComponent(name)}`;
      const data = readFileSync(path);
      const headers = { 'content-type': 'application/json', 'content-length': String(data.length) };
      await octokit.request({ method: 'POST', url, headers, data });
    } catch (error) {
      const status =
        typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
      const why =
        status === 403
          ? 'the token lacks the permission `contents: write`'
          : status === 422
            ? 'a file of that name is attached already'
            : status === undefined
              ? 'GitHub could not be reached'
              : `GitHub answers ${printable(String(status))}`;
      failed.push(`\`${printable(name)}\` is not attached to the release: ${why}`);
    }
  }
  return failed;
}
