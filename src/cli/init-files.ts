/** The texts of wcp-attest.yml and of the workflow that `init` writes. */

export const WORKFLOW_NAME = '.github/workflows/wcp-attest.yml';

export const WORKFLOW_TEXT = `# Checks worker packages and routing rules on every pull request. Needs no key and no account.
name: wcp-attest

on:
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: pyhall/attest-action@v1
        with:
          mode: check
`;

/** wcp-attest.yml for what a repository has; all paths relative to it. */
export function configText(found: {
  packages: readonly string[];
  rules: string | undefined;
  fixtures: readonly string[];
  /** The directory of the enrolled records, when it is known. */
  records: string | undefined;
}): string {
  const lines = [
    '# What wcp-attest checks in this repository. Members: docs/configuration.md of wcp-attest.',
    'version: 1',
  ];
  if (found.packages.length > 0) {
    lines.push('', '# Worker ids come from the registry_record.json of each package.', 'packages:');
    for (const root of found.packages) {
      const name = root === '.' ? '' : `${root.split('/').at(-1)}-`;
      const tag = found.packages.length === 1 ? 'v*' : `${name}v*`;
      lines.push(`  - root: ${yaml(root)}`, `    version: { tag: ${JSON.stringify(tag)} }`);
    }
  }
  if (found.rules !== undefined) {
    lines.push('', `rules: ${yaml(found.rules)}`);
    if (found.fixtures.length > 0) lines.push('fixtures:');
    for (const one of found.fixtures) lines.push(`  - ${yaml(one)}`);
  }
  if (found.records !== undefined) lines.push('', 'hall:', `  records: ${yaml(found.records)}`);
  return `${lines.join('\n')}\n`;
}

/** A text as YAML: plain when nothing in it can be read as something else, otherwise in double quotes as in JSON. */
function yaml(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(?:true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
