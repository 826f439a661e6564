// The chart of docs/performance.md: one bar for each process, grouped by input, shorter is better. Plain SVG that is
// readable on a light and on a dark page.
const WIDTH = 720;
const LABEL = 190;
const BAR = 18;
const GAP = 6;
const OURS = 'wcp-attest hash';

const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `groups`: `{name, times: {process: milliseconds}}`. */
export function chart(groups, caption) {
  const lines = [];
  let y = 24;
  for (const { name, times } of groups) {
    const shown = Object.entries(times).filter(([process]) => process !== 'node -e 0');
    const longest = Math.max(...shown.map(([, ms]) => ms));
    lines.push(`<text x="0" y="${y}" class="group">${xml(name)}</text>`);
    y += 12;
    for (const [process, ms] of shown) {
      const length = Math.max(2, ((WIDTH - LABEL - 70) * ms) / longest);
      const middle = y + BAR / 2 + 4;
      lines.push(
        `<text x="${LABEL - 8}" y="${middle}" text-anchor="end">${xml(process)}</text>`,
        `<rect x="${LABEL}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" class="${process === OURS ? 'ours' : 'other'}"/>`,
        `<text x="${(LABEL + length + 6).toFixed(1)}" y="${middle}">${ms.toFixed(0)} ms</text>`,
      );
      y += BAR + GAP;
    }
    y += 26;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${xml(caption)}">
<style>text{font:12px sans-serif;fill:#57606a}.group{font-weight:bold}.ours{fill:#1a7f37}.other{fill:#8c959f}@media(prefers-color-scheme:dark){text{fill:#c9d1d9}.ours{fill:#3fb950}.other{fill:#6e7681}}</style>
${lines.join('\n')}
<text x="0" y="${y - 4}">${xml(caption)}</text>
</svg>
`;
}
