/** Paths in wcp-attest.yml and in Action inputs: relative, with `/`, never leaving their directory. */

/** The path without `.` parts and doubled or trailing slashes (`.` for the directory itself), or what is wrong. */
export function relativePath(text: string): { ok: true; path: string } | { ok: false; fault: string } {
  const wrong = (fault: string) => ({ ok: false as const, fault });
  if (text === '') return wrong('is empty');
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return wrong('holds a character that cannot be shown');
  if (text.includes('\\')) return wrong('holds a backslash; separate names with `/`');
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  // Looked at after `./` is gone: `./~` must not become `~`, which a shell or a person takes for a home directory.
  if (text.startsWith('/') || /^(?:[A-Za-z]:|~)/.test(parts[0] ?? ''))
    return wrong('is not relative; paths count from the directory of the configuration');
  if (parts.includes('..')) return wrong('holds `..`; a path may not leave its directory');
  return { ok: true, path: parts.join('/') || '.' };
}
