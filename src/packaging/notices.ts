/**
 * The licences of what is shipped, made of what was really bundled: the modules that a bundler put
 * into its output name their packages, and each package brings its licence's text. Node only.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { packagingMessages as say } from '../messages/packaging.ts';
import { NOTICES } from './control.ts';

const PACKAGE = /^(.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE = /^(?:licen[cs]e|copying|notice|ofl)(?:[.-].*)?$/i;

/** Folders of the packages that modules belong to. */
function packagesOf(modules: Iterable<string>): string[] {
  const folders = [...modules].flatMap((module) => {
    const [, root, name] = PACKAGE.exec(module.replace(/^\0+/, '').split('?')[0]!) ?? [];
    return root && name ? [root + name] : [];
  });
  return [...new Set(folders)];
}

interface About {
  name: string;
  version: string;
  license?: string;
}

async function noticeOf(folder: string): Promise<{ name: string; text: string }> {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as About;
  const files = (await readdir(folder)).filter((name) => LICENCE.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const head = `${about.name} ${about.version} · ${about.license ?? say.notices.seeBelow}`;
  return {
    name: about.name,
    text: [head, ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())].join('\n\n'),
  };
}

/** `modules`: paths as a bundler names them; those outside of `node_modules` are ours. */
export async function noticesOf(modules: Iterable<string>): Promise<string> {
  const notices = await Promise.all(packagesOf(modules).map(noticeOf));
  // A package may stand in several folders; by code unit, the same in every locale.
  const each = new Map(notices.map((one) => [one.text, one.name]));
  const sorted = [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text]) => text);
  return `${[say.notices.lead, ...sorted].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** What a Rollup bundle was made of: code, and files such as fonts. */
interface Bundled {
  modules?: Record<string, { renderedLength: number }>;
  originalFileNames?: string[];
}

/** Writes the notices of the built pages beside them. */
export function writesNotices(): AstroIntegration {
  const modules = new Set<string>();
  const collect = (bundle: Record<string, object>) => {
    for (const { modules: code, originalFileNames = [] } of Object.values(bundle) as Bundled[]) {
      for (const [id, { renderedLength }] of Object.entries(code ?? {}))
        if (renderedLength > 0) modules.add(id);
      for (const name of originalFileNames) modules.add(join(process.cwd(), name));
    }
  };
  const plugin = (inWorker: boolean) => ({
    name: inWorker ? 'notices-worker' : 'notices',
    applyToEnvironment: ({ name }: { name: string }) => inWorker || name === 'client',
    generateBundle: (_: object, bundle: Record<string, object>) => collect(bundle),
  });
  return {
    name: 'notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [plugin(false)], worker: { plugins: () => [plugin(true)] } },
        });
      },
      'astro:build:done': async ({ dir }) =>
        writeFile(join(fileURLToPath(dir), NOTICES), await noticesOf(modules)),
    },
  };
}
