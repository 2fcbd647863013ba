/** The administrators' guides, read beside the packages that they explain. */
import { html, raw } from 'hono/html';
import type { Guide } from '../../guides/guides.ts';
import { campusMessages as say } from '../../messages/campus.ts';
import { type Html, page } from './layout.ts';

export function guideLinks(guides: Guide[], current = ''): Html {
  const link = ({ id, title }: Guide) => {
    const isCurrent = id === current ? html`aria-current="page"` : '';
    return html`<li><a href="/guias/${id}" ${isCurrent}>${title}</a></li>`;
  };
  return html`<ul class="guides">
    ${guides.map(link)}
  </ul>`;
}

export function guidesPage(guides: Guide[]): Html {
  return page({
    title: say.guides.title,
    path: '/guias',
    body: html`<p class="lead">${say.guides.lead}</p>
      ${guideLinks(guides)}`,
  });
}

export function guidePage(guide: Guide, guides: Guide[]): Html {
  const others = html`<nav class="more" aria-label="${say.guides.title}">
    <h2>${say.guides.title}</h2>
    ${guideLinks(guides, guide.id)}
  </nav>`;
  return page({
    title: guide.title,
    path: '/guias',
    body: html`<div class="guide">${raw(guide.html)}</div>
      ${others}`,
  });
}
