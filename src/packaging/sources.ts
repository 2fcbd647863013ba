/**
 * What a site was built of, so that the packager never puts an old site and new content into one
 * package. The build writes the prints of its sources beside the pages; they are in no package.
 * Node only.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readFolder } from '../course/folder.ts';
import { hashOfFiles } from './hash.ts';

/** In the built site's folder. */
export const SOURCES = 'fuentes.json';

const FOLDERS = ['content', 'src', 'public'];
const FILES = ['astro.config.mjs', 'package-lock.json'];
/** The packager itself writes what these say, or they are in no student's page. */
const ELSEWHERE = new RegExp(
  [
    'content/(?:course\\.yaml$|instructor-guide\\.yaml$|guides/|rubrics/)',
    'src/(?:review|campus|guides|configure|single-file)/',
    'src/package\\.ts$',
    'src/packaging/(?!relocatable|chunks|helpers-along|preload|html|notices)',
    'src/course/(?!own|outline|read-content)',
    'src/messages/(?:campus|configure|packaging|review|verify)\\.ts$',
  ]
    .map((part) => `^${part}`)
    .join('|'),
);

/** Print of each source, by its path. */
async function sourcesNow(): Promise<Record<string, string>> {
  const folders = await Promise.all(
    FOLDERS.map(async (folder) =>
      [...(await readFolder(folder))].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const),
    ),
  );
  const files = await Promise.all(
    FILES.map(async (path) => [path, new Uint8Array(await readFile(path))] as const),
  );
  return Object.fromEntries(
    [...folders.flat(), ...files]
      .filter(([path]) => !ELSEWHERE.test(path))
      .map(([path, bytes]) => [path, hashOfFiles(new Map([['', bytes]])).slice(0, 12)]),
  );
}

/** Paths of the sources that are not as the site was built of; all of them where it does not say. */
export async function changedSince(site: string): Promise<string[]> {
  const now = await sourcesNow();
  const then = JSON.parse(await readFile(join(site, SOURCES), 'utf8').catch(() => '{}')) as Record<
    string,
    string
  >;
  return [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .filter((path) => then[path] !== now[path])
    .sort();
}

export function rememberSources(): AstroIntegration {
  let sources: Record<string, string> = {};
  return {
    name: 'sources',
    hooks: {
      // Before the build reads them: what changes meanwhile is not in the site.
      'astro:build:start': async () => {
        sources = await sourcesNow();
      },
      'astro:build:done': ({ dir }) =>
        writeFile(join(fileURLToPath(dir), SOURCES), JSON.stringify(sources)),
    },
  };
}
