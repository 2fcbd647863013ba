/**
 * Files of a package as Moodle serves them, so that what does not work there does not work here.
 */
import type { Package } from './packages.ts';

/**
 * `.mjs` is text and most modern formats are bytes without a name: measured in Moodle. A course
 * that needs better types fails there.
 */
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  mjs: 'text/plain; charset=utf-8',
};

function contentType(path: string): string {
  return TYPES[path.split('.').pop()!.toLowerCase()] ?? 'application/octet-stream';
}

/** The folder that holds attempt n's content: nested, and unknown to the package. */
export function contentAddress(attempt: number, path: string): string {
  return `/pluginfile.php/${attempt}/mod_scorm/content/1/${path}`;
}

/** A named file, or 404: there is no directory index. */
export function serveContent(from: Package, path: string): Response | undefined {
  const bytes = from.files.get(path);
  if (!bytes) return undefined;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': contentType(path), 'cache-control': 'no-cache' },
  });
}
