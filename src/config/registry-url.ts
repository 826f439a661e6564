/** The form of a registry's address. */

/** The fault of an address, or undefined: https, or http on a literal loopback address; no user, query or fragment. */
export function registryUrlFault(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null) return 'is not an address such as `https://registry.example.org`';
  const loopback = /^(?:127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
    return 'must start with `https://` (http only on 127.0.0.1 or [::1])';
  if (url.username !== '' || url.password !== '') return 'may not hold a user name or password';
  if (url.search !== '' || url.hash !== '') return 'may not hold a query or a fragment';
  return undefined;
}
