/**
 * The guides as pages of the web package: whoever publishes it finds them beside the course, under
 * `guias/`.
 */
import type { Guide } from '../guides/guides.ts';
import { packagingMessages as say } from '../messages/packaging.ts';
import { bytesOf, type Files } from '../model/files.ts';
import { escaped } from '../xml/escaped.ts';

const CSS = `:root {
  color-scheme: light dark;
  --paper: #fbfaf6;
  --ink: #1d2429;
  --line: #ddd8cb;
  --key: #0b5a56;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --ink: #e9e6df; --line: #333a3e; --key: #7fd1c6; }
}
body {
  max-width: 44rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  font: 1.0625rem / 1.6 system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
  color: var(--ink);
  background: var(--paper);
  overflow-wrap: anywhere;
}
h1, h2 { line-height: 1.25; text-wrap: balance; }
a { color: var(--key); }
nav a { display: inline-block; padding-block: 0.625rem; }
:focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
img { max-width: 100%; border: 1px solid var(--line); border-radius: 0.5rem; }
table { border-collapse: collapse; }
th, td { padding: 0.5rem 0.75rem; text-align: start; vertical-align: top; border: 1px solid var(--line); }
@media (max-width: 36rem) {
  thead { display: none; }
  tr, th, td { display: block; }
  th + td { border-block-start: 0; }
  tbody th { background: none; }
  tr + tr { margin-block-start: 0.75rem; }
  td::before { content: attr(data-label); display: block; font-size: 0.875rem; }
}
`;

const page = (title: string, body: string) =>
  `<!doctype html>
<html lang="es-MX">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="icon" href="../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./guias.css"></head>
<body><main><h1>${escaped(title)}</h1>
${body}</main></body>
</html>
`;

export function guidePages(guides: readonly Guide[]): Files {
  const links = guides.map(
    ({ id, title }) => `<li><a href="./${id}.html">${escaped(title)}</a></li>`,
  );
  const list = `<nav aria-label="${say.guides.title}"><ul>${links.join('')}</ul></nav>`;
  const back = `<nav><a href="./index.html">${say.guides.all}</a></nav>`;
  const pages = [
    ['index', page(say.guides.title, `<p>${say.guides.lead}</p>${list}`)],
    ...guides.map(({ id, title, html }) => [id, page(title, html + back)]),
  ];
  return new Map([
    ...pages.map(([id, text]) => [`guias/${id}.html`, bytesOf(text!)] as const),
    ['guias/guias.css', bytesOf(CSS)] as const,
  ]);
}
