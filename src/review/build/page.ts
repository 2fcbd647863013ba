/**
 * The review page as one HTML file: program, worker, styles, fonts and content inside, and a policy
 * that lets nothing else in or out.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { FLOOR_TARGETS } from '../../model/floor.ts';
import { compileCss } from '../../ui/compile-css.ts';
import { startScript } from '../../ui/start-script.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import { packagingMessages } from '../../messages/packaging.ts';
import { escaped } from '../../xml/escaped.ts';
import { noticesOf } from '../../packaging/notices.ts';
import type { ReviewContent } from '../content.ts';
import { CONTENT_CLOSE, CONTENT_OPEN, contentText, STYLE_END } from './marks.ts';

export const hashOf = (text: string) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Inside a script element, nothing may look like its end or like a comment's beginning. */
const scriptSafe = (code: string) => code.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c');

/** A program and its styles for one page; `modules`: what they were made of. */
export async function bundled(
  entry: string,
  plugins: Plugin[] = [],
): Promise<{ js: string; css: string; modules: string[] }> {
  const { outputFiles, metafile } = await build({
    plugins,
    metafile: true,
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    platform: 'browser',
    target: FLOOR_TARGETS,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff': 'binary' },
    // Pdfkit and zip.js look for files beside themselves, which they do not need here; a script
    // without a module has no address of its own.
    define: {
      'process.env.NODE_ENV': '"production"',
      global: 'globalThis',
      'import.meta.url': '"file:///"',
    },
    logLevel: 'warning',
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const modules = Object.keys(metafile.inputs).map((path) => resolve(path));
  return { js: scriptSafe(text('.js')), css: compileCss(text('.css')), modules };
}

/** What is inside of others, at the page's foot, folded. */
export const licences = (text: string): string =>
  '<details class="page-licences" style="max-inline-size:48rem;margin:3rem auto;padding:1rem">' +
  `<summary>${packagingMessages.notices.title}</summary>` +
  `<pre style="white-space:pre-wrap;font-size:0.8rem">${escaped(text)}</pre></details>`;

export async function reviewPage(content: ReviewContent): Promise<string> {
  const [{ js, css, modules }, worker] = await Promise.all([
    bundled('src/review/main.tsx'),
    bundled('src/review/worker/worker.ts'),
  ]);
  const start = scriptSafe(startScript(say.start));
  // A blob's worker obeys the page's own policy (CSP 3, 4.2.1), so what it runs needs no more than
  // worker-src.
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(start)} ${hashOf(js)}`,
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
<style>${css}${STYLE_END}
</head>
<body>
<div id="page"></div>
<noscript><p class="page-note">${say.noScript}</p></noscript>
${licences(await noticesOf([...modules, ...worker.modules])).replace('<details ', '<details hidden ')}
<script id="start">${start}</script>
${CONTENT_OPEN}${contentText(content)}${CONTENT_CLOSE}
<script type="text/plain" id="worker">${worker.js}</script>
<script>${js}</script>
</body>
</html>
`;
}
