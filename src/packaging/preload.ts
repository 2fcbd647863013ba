/**
 * Names in each page the chunks that its scripts import, so that a browser asks for them at once instead of finding them one import after
 * another: on a slow network every level of imports costs a round trip.
 */
const SCRIPT = /<script type="module" src="\.\/([^"]+)"/g;
const STATIC_IMPORT = /\b(?:from|import)\s*"\.\/([^"]+\.js)"/g;

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

/** The page with a `modulepreload` link for every chunk that its module scripts import, however deep. `source` gives the text of a file in `assets/`. */
export function withPreloads(html: string, source: (file: string) => string): string {
  const entries = all(html, SCRIPT).map((path) => path.split('/'));
  const folder = entries[0]?.slice(0, -1).join('/');
  const own = new Set(entries.map((path) => path.at(-1)!));
  const seen = new Set(own);
  for (const file of seen) for (const imported of all(source(file), STATIC_IMPORT)) seen.add(imported);
  const links = [...seen].filter((file) => !own.has(file)).map((file) => `<link rel="modulepreload" href="./${folder}/${file}">`);
  return html.replace('</head>', `${links.join('')}</head>`);
}
