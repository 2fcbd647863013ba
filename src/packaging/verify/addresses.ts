/**
 * The addresses that pages and styles ask for, as a server that knows no root and no directory
 * index would answer them.
 */
import { posix } from 'node:path';
import { parse } from 'node-html-parser';
import type { Finding } from '../../model/packaging.ts';
import { textOf, type Files } from '../../model/files.ts';

interface Address {
  value: string;
  /** The browser asks for it by itself, without a click. */
  loaded: boolean;
}

const LOADED =
  'script[src], img[src], link[href], iframe[src], audio[src], video[src], ' +
  'source[src], embed[src], astro-island[component-url]';

function pageAddresses(html: string): Address[] {
  const page = parse(html, { comment: false });
  const loaded = page
    .querySelectorAll(LOADED)
    .map(
      (one) =>
        one.getAttribute('src') ?? one.getAttribute('href') ?? one.getAttribute('component-url')!,
    );
  const renderers = page
    .querySelectorAll('astro-island[renderer-url]')
    .map((one) => one.getAttribute('renderer-url')!);
  const followed = page.querySelectorAll('a[href]').map((one) => one.getAttribute('href')!);
  return [
    ...[...loaded, ...renderers].map((value) => ({ value, loaded: true })),
    ...followed.map((value) => ({ value, loaded: false })),
  ];
}

const styleAddresses = (css: string): Address[] =>
  [...css.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].map(([, value]) => ({
    value: value!.trim(),
    loaded: true,
  }));

export function* addressFindings(files: Files): Generator<Finding> {
  for (const [path, bytes] of files) {
    const addresses = /\.html?$/i.test(path)
      ? pageAddresses(textOf(bytes))
      : path.endsWith('.css')
        ? styleAddresses(textOf(bytes))
        : [];
    for (const address of addresses) yield* judged(path, address, files);
  }
}

function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function* judged(path: string, { value, loaded }: Address, files: Files): Generator<Finding> {
  if (/^(?:https?:)?\/\//i.test(value)) {
    if (loaded) yield { code: 'external-request', level: 'warning', path, detail: value };
    return;
  }
  if (value === '' || /^(?:#|[a-z][a-z0-9+.-]*:)/i.test(value)) return;
  if (value.startsWith('/')) {
    yield { code: 'absolute-address', level: 'error', path, detail: value };
    return;
  }
  const bare = unescaped(value.split(/[?#]/)[0]!);
  if (bare === '') return;
  const target = posix.normalize(posix.join(posix.dirname(path), bare));
  if (files.has(target)) return;
  const folder =
    bare.endsWith('/') || [...files.keys()].some((one) => one.startsWith(`${target}/`));
  const otherCase = [...files.keys()].find((one) => one.toLowerCase() === target.toLowerCase());
  if (folder) yield { code: 'directory-address', level: 'error', path, detail: value };
  else if (otherCase)
    yield { code: 'case-differs', level: 'error', path: target, detail: otherCase };
  else yield { code: 'broken-link', level: loaded ? 'error' : 'warning', path, detail: value };
}
