/** A small built site, enough for every rule of a package. */
import { buildPackages, type Package } from '../../../src/packaging/build.ts';
import { readCourse, type CourseFiles } from '../../../src/packaging/course-files.ts';
import { bytesOf, type Files } from '../../../src/packaging/files.ts';

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

async function course(): Promise<CourseFiles> {
  const read = await readCourse('content');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export async function packages(change: Partial<CourseFiles['course']> = {}): Promise<Package[]> {
  const files = await course();
  return buildPackages(site, { ...files, course: { ...files.course, ...change } }, '1.0.0');
}
