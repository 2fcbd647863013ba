/**
 * The bundler puts its few helpers into a file of their own, which most chunks import: a request for
 * 400 bytes, and found late. Here each chunk takes along those that it names.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'es-module-lexer/js';
import { buildSync } from 'esbuild';

const HELPERS = /^rolldown-runtime\.[^.]+\.js$/;

/** In a folder of built modules. */
export function takeHelpersAlong(folder: string): void {
  const names = readdirSync(folder);
  const helpers = names.find((name) => HELPERS.test(name));
  if (helpers === undefined) return;
  for (const name of names.filter((one) => one.endsWith('.js') && one !== helpers)) {
    const module = readFileSync(join(folder, name), 'utf8');
    const found = parse(module)[0].find(({ n }) => n === `./${helpers}`);
    if (!found) continue;
    const [, list] = /^import\s*\{([^}]*)\}/.exec(module.slice(found.ss, found.se))!;
    const own = withOnly(folder, helpers, list!);
    writeFileSync(join(folder, name), module.slice(0, found.ss) + own + module.slice(found.se));
  }
  rmSync(join(folder, helpers));
}

/** `list`: the names as an import says them, `n as e`. The helpers' own names stay inside. */
function withOnly(folder: string, helpers: string, list: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `export{${list}}from"./${helpers}"`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const [, code, given] = /^([\s\S]*)export\{([^}]*)\};\s*$/.exec(outputFiles[0]!.text)!;
  const pairs = given!.split(',').map((pair) => pair.split(' as ') as [string, string?]);
  const object = pairs.map(([inner, outer = inner]) => `${outer}:${inner}`).join(',');
  const outer = pairs.map(([inner, name = inner]) => name).join(',');
  return `const{${outer}}=(()=>{${code}return{${object}}})()`;
}
