/** The files for an administrator, with what each is for. */
import { html } from 'hono/html';
import { campusMessages as say } from '../../messages/campus.ts';
import type { Guide } from '../../guides/guides.ts';
import type { Shelf } from '../packages.ts';
import { guideLinks } from './guides.ts';
import { type Html, page } from './layout.ts';

export function downloadsPage(shelf: Shelf, guides: Guide[], notices: string[]): Html {
  const text = say.downloads;
  const packages = shelf.packages.map(({ file, size, files, manifest }) => ({
    file,
    facts: `${say.size(size)} · ${text.files}: ${say.number(files.size)}`,
    ...(manifest
      ? say.editions[manifest.edition]
      : files.has('cmi5.xml')
        ? say.cmi5Package
        : say.otherPackage),
  }));
  const others = shelf.others.map(({ file, size }) => ({
    file,
    facts: say.size(size),
    name: file,
    use: file === 'configurar.html' ? say.configureFile : say.otherFile,
  }));
  const cards = [...packages, ...others].map(
    ({ file, facts, name, use }) =>
      html`<li class="card">
        <h2>${name}</h2>
        <p>${use}</p>
        <p class="soft">${file} · ${facts}</p>
        <p>
          <a class="button quiet" href="/descargas/${encodeURIComponent(file)}" download
            >${text.download}<span class="hidden"> ${file}</span></a
          >
        </p>
      </li>`,
  );
  return page({
    title: text.title,
    path: '/paquetes',
    notices,
    body: html`<p class="lead">${text.lead}</p>
      <p><a class="button" href="/configurar">${text.configure}</a></p>
      <section>
        <h2>${say.guides.more}</h2>
        ${guideLinks(guides)}
      </section>
      <ul class="cards">
        ${cards}
      </ul>`,
  });
}
