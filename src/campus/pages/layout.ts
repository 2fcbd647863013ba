/** The frame of every page of the campus. */
import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';

/** What `html` makes: text that is already escaped. */
export type Html = ReturnType<typeof html>;

const NAV = [
  { href: '/', label: say.nav.home },
  { href: '/calificaciones', label: say.nav.gradebook },
  { href: '/revision', label: say.nav.review },
  { href: '/paquetes', label: say.nav.downloads },
  { href: '/guias', label: say.nav.guides },
];

export function page({
  title,
  path,
  notices = [],
  body,
}: {
  title: string;
  path: string;
  notices?: string[];
  body: Html;
}): Html {
  const link = ({ href, label }: (typeof NAV)[number]) => {
    const isCurrent = href === path ? html`aria-current="page"` : '';
    return html`<a href="${href}" ${isCurrent}>${label}</a>`;
  };
  return html`<!doctype html>
    <html lang="es-MX">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${say.name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/static/campus.css" />
      </head>
      <body>
        <a class="skip" href="#main">${say.skip}</a>
        <header class="top">
          <a class="brand" href="/">${say.name}</a>
          <nav aria-label="${say.name}">${NAV.map(link)}</nav>
        </header>
        <main id="main" tabindex="-1">
          <h1>${title}</h1>
          ${notices.map((notice) => html`<p class="notice" role="status">${notice}</p>`)} ${body}
        </main>
      </body>
    </html>`;
}
