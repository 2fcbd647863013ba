/** A small built site, enough for every rule of a package. */
import { buildPackages, type Package } from '../../../src/packaging/build.ts';
import type { Course } from '../../../src/model/course.ts';
import { courseOf } from '../content/read-content.ts';
import { bytesOf, type Files } from '../../../src/model/files.ts';

const page = (title: string) =>
  bytesOf(`<!doctype html><html lang="es-MX" data-package="web">
<head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="./assets/base.css"></head>
<body><a href="./tema-16.html">Tema 16</a><script type="module" src="./assets/boot.js"></script></body></html>`);

export const site: Files = new Map([
  ['tema-16.html', page('Tema 16')],
  ['index.html', page('Portada')],
  ['favicon.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['assets/boot.js', bytesOf("import './rest.js';")],
  ['assets/rest.js', bytesOf('export {};')],
  ['assets/base.css', bytesOf('body { margin: 0 }')],
]);

export async function packages(change: Partial<Course> = {}): Promise<Package[]> {
  const content = courseOf();
  return buildPackages(site, { ...content, course: { ...content.course, ...change } }, '1.0.0');
}
