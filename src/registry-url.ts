/** The form of a registry's address. */
import { quote } from './escape.js';
import { type Finding, finding } from './finding.js';

/** Where a registry is asked when nothing else is said. */
export const PUBLIC_REGISTRY_URL = 'https://api.pyhall.dev';

// URL has made one form of every IPv4 spelling by then, and a name that ends in a number is no name.
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** True for a literal loopback address (127.0.0.0/8, ::1). `localhost` is a name and can be made to point elsewhere. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** The fault of an address, as `is …, which …` goes on; undefined for https, or http to a literal loopback address. */
export function registryUrlFault(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null) return 'is not an address such as `https://registry.example.org`';
  if (url.username !== '' || url.password !== '')
    return 'holds a user name or password; a token goes into PYHALL_TOKEN or the input registry-token';
  if (url.search !== '' || url.hash !== '') return 'has a query or a fragment';
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return 'uses http, which anyone on the way can read and change; http is for 127.0.0.1 and [::1] only';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'is not https';
  return undefined;
}

/** An address as messages show it: without what it may hold of a user name or password. */
export function shownRegistryUrl(text: string): string {
  const url = URL.parse(text);
  const secret = url !== null && (url.username !== '' || url.password !== '');
  return quote(secret ? url.host : text);
}

/** The base URL of a registry without a trailing slash, or WCP2001. */
export function registryUrl(value: string): { ok: true; value: string } | { ok: false; finding: Finding } {
  const fault = registryUrlFault(value);
  if (fault !== undefined) {
    return {
      ok: false,
      finding: finding('WCP2001', `the registry address is ${shownRegistryUrl(value)}, which ${fault}`, {
        fix: `Give a registry address such as ${PUBLIC_REGISTRY_URL}, or http://127.0.0.1:PORT for one on this machine.`,
      }),
    };
  }
  const url = new URL(value);
  return { ok: true, value: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}
