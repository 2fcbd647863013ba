/**
 * The addresses that pages and styles ask for, as a server that knows no root and no directory
 * index would answer them.
 */
import type { Finding } from '../../model/packaging.ts';
import { textOf, type Files } from '../../model/files.ts';
import { attribute, Page } from '../html.ts';

interface Address {
  value: string;
  /** The browser asks for it by itself, without a click. */
  loaded: boolean;
}

/** Elements whose `src` a browser fetches. */
const LOADED = ['script', 'img', 'iframe', 'audio', 'video', 'source', 'embed'];

/** What a `link` may be for that makes a browser fetch it (HTML 4.6.7); a licence is only named. */
const FETCHED =
  /(?:^|\s)(?:stylesheet|icon|apple-touch-icon|mask-icon|manifest|\w*preload|prefetch)(?:\s|$)/i;

function pageAddresses(html: string): Address[] {
  const page = new Page(html);
  const values = (tags: string[], name: string) =>
    page.tagged(...tags).flatMap((element) => attribute(element, name) ?? []);
  const loaded = [
    ...values(LOADED, 'src'),
    ...values(['astro-island'], 'component-url'),
    ...values(['astro-island'], 'renderer-url'),
  ];
  const links = page.tagged('link').flatMap((element) => {
    const value = attribute(element, 'href');
    const isLoaded = FETCHED.test(attribute(element, 'rel') ?? '');
    return value === undefined ? [] : [{ value, loaded: isLoaded }];
  });
  return [
    ...loaded.map((value) => ({ value, loaded: true })),
    ...links,
    ...values(['a'], 'href').map((value) => ({ value, loaded: false })),
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

/** The path that a relative address in a file leads to; above the root it stays as it is. */
export function resolved(path: string, address: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
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
  const target = resolved(path, bare);
  if (files.has(target)) return;
  const folder =
    bare.endsWith('/') || [...files.keys()].some((one) => one.startsWith(`${target}/`));
  const otherCase = [...files.keys()].find((one) => one.toLowerCase() === target.toLowerCase());
  if (folder) yield { code: 'directory-address', level: 'error', path, detail: value };
  else if (otherCase)
    yield { code: 'case-differs', level: 'error', path: target, detail: otherCase };
  else yield { code: 'broken-link', level: loaded ? 'error' : 'warning', path, detail: value };
}
