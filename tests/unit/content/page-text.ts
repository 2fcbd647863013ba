/** What a page says, as a reader without the edition's additions would read it. */
import { readFileSync } from 'node:fs';
import { HTMLElement, parse, type Node } from 'node-html-parser';

const INLINE = new Set(['A', 'ABBR', 'B', 'EM', 'I', 'SPAN', 'STRONG']);
const SILENT = '[data-added], script, style, noscript, svg';
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The built page. */
export function builtPage(name: string): string {
  try {
    return readFileSync(`dist/${name}.html`, 'utf8');
  } catch {
    throw new Error(`dist/${name}.html is not there: run npm run build, then the tests again.`);
  }
}

function textOf(node: Node): string {
  if (!(node instanceof HTMLElement)) return node.text;
  const text = node.childNodes.map(textOf).join('');
  return INLINE.has(node.tagName) ? text : ` ${text} `;
}

/**
 * Text of the first element that matches; everything marked `data-added` is left out, whitespace
 * collapsed.
 */
export function pageText(html: string, selector = 'main'): string {
  const element = parse(html).querySelector(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  element.querySelectorAll(SILENT).forEach((added) => added.remove());
  return squeezed(textOf(element));
}
