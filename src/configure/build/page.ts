/**
 * `configurar.html`: one file with the program, the review page of the same build, the standards'
 * schemas and xmllint inside. It asks for nothing. Node only.
 */
import { resolve } from 'node:path';
import { zipSync } from 'fflate';
import { configureMessages as say } from '../../messages/configure.ts';
import { bytesOf } from '../../model/files.ts';
import { controlDocuments } from '../../packaging/control-documents.ts';
import { noticesOf } from '../../packaging/notices.ts';
import { bundled, hashOf, licences } from '../../review/build/page.ts';
import { PAYLOAD } from '../payload.ts';
import { browserModules, xmllintFiles } from './browser-modules.ts';

const SCHEMAS = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;

/**
 * `review`: the review page before any course.yaml has its word; `build`: of the packages that it
 * belongs to.
 */
export async function configurePage(review: string, build: string): Promise<string> {
  const { js, css, modules } = await bundled('src/configure/main.tsx', [browserModules]);
  const schemas = await Promise.all(
    SCHEMAS.map(async (id) =>
      [...(await controlDocuments(id))].map(
        ([path, bytes]) => [`schemas/${id}/${path}`, bytes] as const,
      ),
    ),
  );
  const packed = zipSync(
    {
      ...Object.fromEntries(schemas.flat()),
      ...(await xmllintFiles()),
      'revision.html': bytesOf(review),
      build: bytesOf(build),
    },
    { level: 9, mtime: new Date(2026, 0, 1) },
  );
  // WebAssembly needs a word of its own, and before Safari 16 the wider one. Nothing can be sent or
  // fetched in any case.
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(js)} blob: 'wasm-unsafe-eval' 'unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${say.title}</title>
<style>${css}</style>
</head>
<body>
<div id="page"></div>
<noscript><p class="page-note">${say.noScript}</p></noscript>
${licences(await noticesOf([...modules, resolve('node_modules/xmllint-wasm/COPYING')]))}
<script type="text/plain" id="${PAYLOAD}">${Buffer.from(packed).toString('base64')}</script>
<script>${js}</script>
</body>
</html>
`;
}
