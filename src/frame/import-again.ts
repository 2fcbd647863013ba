/**
 * Modules that a browser has given up on. What the connection does not bring once Firefox never asks
 * for again, nor WebKit where another module imports it: the page's module map keeps the failure
 * (HTML 8.1.4.2). A reload would end the LMS's session, so such a module is made anew of its text,
 * and so is each that imports it; what has loaded stays the one that it is.
 */
const addresses = new Map<string, Promise<string>>();

/** As the build names a module; the word where it is imported at once. */
const NAMED = /(from|import)?(["'`])\.\/([\w.-]+\.js)\2/g;

const load = (address: string) => import(/* @vite-ignore */ address);

/** Where a module that did not load can be had: there now, or as one that is made of its text. */
async function made(address: string): Promise<string> {
  const response = await fetch(address);
  // A login page in its place, of the LMS or of a network, is no code.
  if (!/javascript/.test(response.headers.get('content-type')!)) throw new Error(address);
  const text = await response.text();
  try {
    await load(address);
    return address;
  } catch {
    const at = (file: string) => new URL(file, address).href;
    const sound = new Map<string, string>();
    for (const [, isAtOnce, , file] of text.matchAll(NAMED))
      if (isAtOnce) sound.set(file!, await soundAddress(at(file!)));
    const again = text
      .replaceAll('import.meta.url', `"${address}"`)
      .replace(NAMED, (all, _word, _quote, file) =>
        all.replace(`./${file}`, sound.get(file) ?? at(file)),
      );
    const copy = URL.createObjectURL(new Blob([again], { type: 'text/javascript' }));
    await load(copy);
    return copy;
  }
}

/**
 * Where the module at `address` can be imported from in this page: there, unless the browser has
 * given up on it. Rejects where the connection does not bring it.
 */
export function soundAddress(address: string): Promise<string> {
  const sound =
    addresses.get(address) ??
    load(address).then(
      () => address,
      () => made(address),
    );
  addresses.set(address, sound);
  sound.catch(() => addresses.delete(address));
  return sound;
}

/** "import(`./x.js`).then((all) => all.part)", as the build writes it (`built.test.ts`). */
const IMPORT = /import\(`([^`]+)`\)(?:\.then\(\w=>\w\.(\w+))?/;

/** Stands around every `import()` of the course (`astro.config.mjs`), in place of Vite's own helper. */
export const importAgain = <Module>(ask: () => Promise<Module>): Promise<Module> =>
  ask().catch(async () => {
    const [, file, part] = IMPORT.exec(String(ask))!;
    const module = await load(await soundAddress(new URL(file!, import.meta.url).href));
    return part ? module[part] : module;
  });
