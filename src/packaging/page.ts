/** What the packager changes in a built page. Everything else stays as Astro wrote it, byte by byte. */
import { bytesOf, textOf, type Files } from './files.ts';
import type { Format } from './formats.ts';

const MARK = /(<html\b[^>]*\bdata-package=")[^"]*(")/;

/** The course's files with every page told which package it is in. */
export function forPackage(site: Files, kind: Format['package']): Files {
  return new Map([...site].map(([path, bytes]) => [path, path.endsWith('.html') ? bytesOf(textOf(bytes).replace(MARK, `$1${kind}$2`)) : bytes]));
}
