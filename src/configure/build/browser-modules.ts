/**
 * What the verifier takes from Node, for a page that opens from disk: an esbuild plugin that puts
 * the page's own modules in their place. Node only.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const LIBRARY = 'xmllint-wasm/index-browser.mjs';
const WORKER = 'xmllint-wasm/xmllint-browser.mjs';

/**
 * Node's modules that xmlbuilder2 names for what is never asked of it here: documents written by
 * callbacks, and addresses of documents.
 */
const UNUSED: Record<string, string> = {
  events: 'exports.EventEmitter = class {};',
  url: 'exports.domainToASCII = exports.domainToUnicode = (domain) => domain;',
};

const pathOf = (module: string) => fileURLToPath(import.meta.resolve(module));
const folder = pathOf('xmllint-wasm/package.json').slice(0, -'package.json'.length);
const inLibrary = (file: string) => folder + file.slice('xmllint-wasm/'.length);

/** A library that changed is noticed here and not by an administrator. */
function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2)
    throw new Error(`xmllint-wasm: expected once: ${from}. Look at its new version.`);
  return text.replace(from, () => to);
}

export const browserModules: Plugin = {
  name: 'browser-modules',
  setup(build) {
    build.onResolve({ filter: /\/control-documents\.ts$/ }, ({ importer }) =>
      importer.includes('configure')
        ? undefined
        : { path: resolve('src/configure/browser/control-documents.ts') },
    );
    build.onResolve({ filter: /^(?:events|url)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: UNUSED[path]!,
      loader: 'js',
    }));
    build.onResolve({ filter: /^xmllint-wasm$/ }, () => ({ path: inLibrary(LIBRARY) }));
    build.onLoad({ filter: /xmllint-wasm.index-browser\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const started = replaced(
        text,
        "new Worker(new URL('./xmllint-browser.mjs', import.meta.url), { type: 'module' })",
        'startWorker()',
      );
      const given = replaced(
        started,
        'preprocessedOptions[messageKey] = true;',
        'preprocessedOptions[messageKey] = true; preprocessedOptions.wasmBinary = wasmBinary();',
      );
      const from = JSON.stringify(resolve('src/configure/browser/xmllint.ts'));
      return {
        contents: `import { startWorker, wasmBinary } from ${from};\n${given}`,
        loader: 'js',
      };
    });
  },
};

/** The worker's code and its program, as files of the page's payload. */
export async function xmllintFiles(): Promise<Record<string, Uint8Array>> {
  const code = await readFile(inLibrary(WORKER), 'utf8');
  const alone = replaced(
    replaced(code, 'wasmMemory,\n', 'wasmMemory, wasmBinary: data.wasmBinary,\n'),
    'import.meta.url',
    '"file:///"',
  );
  return {
    'xmllint.js': new TextEncoder().encode(alone),
    'xmllint.wasm': new Uint8Array(await readFile(inLibrary('xmllint-wasm/xmllint.wasm'))),
  };
}
