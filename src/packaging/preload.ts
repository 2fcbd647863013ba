/**
 * Names in each page the chunks that its scripts import, so that a browser asks for them at once
 * instead of finding them one import after another: on a slow network every level of imports costs
 * a round trip.
 */
const SCRIPT = /<script type="module" src="\.\/([^"]+)"/g;
const ISLAND = /<astro-island\b[^>]*?\bcomponent-url="\.\/[^"]*\/([^"]+)"[^>]*?>/g;
const RENDERER = /\brenderer-url="\.\/[^"]*\/([^"]+)"/;
const STATIC_IMPORT = /\b(?:from|import)\s*"\.\/([^"]+\.js)"/g;

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

/** The files and what they import, however deep. */
function withImports(files: readonly string[], source: (file: string) => string): Set<string> {
  const seen = new Set(files);
  for (const file of seen)
    for (const imported of all(source(file), STATIC_IMPORT)) seen.add(imported);
  return seen;
}

/**
 * The page with a `modulepreload` link for every chunk that its module scripts import; each island
 * has in `data-preload` what it needs besides, for whoever opens it. `source` gives the text of a
 * file in `assets/`.
 */
export function withPreloads(html: string, source: (file: string) => string): string {
  const entries = all(html, SCRIPT).map((path) => path.split('/'));
  const folder = entries[0]?.slice(0, -1).join('/');
  const own = entries.map((path) => path.at(-1)!);
  const loaded = withImports(own, source);
  const links = [...loaded]
    .filter((file) => !own.includes(file))
    .map((file) => `<link rel="modulepreload" href="./${folder}/${file}">`);
  return html
    .replace('</head>', `${links.join('')}</head>`)
    .replace(ISLAND, (tag, component: string) => {
      const renderer = RENDERER.exec(tag)?.[1];
      const needed = [
        ...withImports(renderer ? [component, renderer] : [component], source),
      ].filter((file) => !loaded.has(file));
      return needed.length === 0
        ? tag
        : `${tag.slice(0, -1)} data-preload="${needed.map((file) => `./${folder}/${file}`).join(' ')}">`;
    });
}

const STYLES = /<link rel="stylesheet" href="([^"]+)"/g;

/**
 * The cover with the addresses, in `data-ahead`, of the styles that it lacks and other pages have:
 * every learner goes on to a lesson and to the report, and with them in the browser a page is drawn
 * as soon as it comes.
 */
export function withStylesAhead(cover: string, pages: readonly string[]): string {
  const own = all(cover, STYLES);
  const ahead = new Set(
    pages.flatMap((page) => all(page, STYLES)).filter((file) => !own.includes(file)),
  );
  return ahead.size === 0
    ? cover
    : cover.replace('<body', `<body data-ahead="${[...ahead].join(' ')}"`);
}
