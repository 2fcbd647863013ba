/**
 * A page of the built site as a tree that can be changed: what is not touched keeps its bytes, so
 * that a page that needs no change is the same file. Runs in Node and in a browser.
 */
import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { escaped } from '../xml/escaped.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

interface Edit {
  from: number;
  to: number;
  text: string;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** A start tag's text with other attributes; `end`: an element of SVG may close itself. */
function startTag(
  name: string,
  attributes: readonly { name: string; value: string }[],
  end: '>' | '/>',
): string {
  const written = attributes.map((one) =>
    one.value === '' ? one.name : `${one.name}="${escaped(one.value)}"`,
  );
  return `<${[name, ...written].join(' ')}${end}`;
}

export class Page {
  private readonly html: string;
  private readonly edits: Edit[] = [];
  private readonly elements: Element[];

  constructor(html: string) {
    this.html = html;
    // Without scripting, what stands in a noscript is elements, too.
    this.elements = within(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  }

  /** Elements that the source names, in its order. */
  all(fits: (element: Element) => boolean): Element[] {
    return this.elements.filter((element) => element.sourceCodeLocation && fits(element));
  }

  /** With this attribute, and this value where one is given. */
  marked(name: string, value?: string): Element[] {
    return this.all((element) => {
      const its = attribute(element, name);
      return its !== undefined && (value === undefined || its === value);
    });
  }

  tagged(...names: string[]): Element[] {
    return this.all(({ tagName }) => names.includes(tagName));
  }

  /** What stands between the element's tags, as it is written. */
  inner(element: Element): string {
    const { from, to } = this.inside(element);
    return this.html.slice(from, to);
  }

  outer(element: Element): string {
    const { startOffset, endOffset } = element.sourceCodeLocation!;
    return this.html.slice(startOffset, endOffset);
  }

  /** The text of a script: it has no entities. */
  text(element: Element): string {
    return element.tagName === 'script' ? this.inner(element) : serialize(element);
  }

  setInner(element: Element, html: string): void {
    if (this.inner(element) !== html) this.edits.push({ ...this.inside(element), text: html });
  }

  setText(element: Element, text: string): void {
    this.setInner(element, escaped(text));
  }

  /** `undefined` takes the attribute away. */
  setAttributes(element: Element, values: Record<string, string | undefined>): void {
    const kept = element.attrs.filter(({ name }) => !(name in values));
    const changed = Object.entries(values).filter(
      ([name, value]) => attribute(element, name) !== value,
    );
    if (changed.length === 0) return;
    const place = Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value }],
    );
    const { startTag: tag } = element.sourceCodeLocation!;
    this.edits.push({
      from: tag!.startOffset,
      to: tag!.endOffset,
      text: startTag(
        element.tagName,
        inOrder(element, kept, place),
        this.html.startsWith('/>', tag!.endOffset - 2) ? '/>' : '>',
      ),
    });
  }

  replace(element: Element, html: string): void {
    const { startOffset, endOffset } = element.sourceCodeLocation!;
    this.edits.push({ from: startOffset, to: endOffset, text: html });
  }

  before(element: Element, html: string): void {
    const { startOffset } = element.sourceCodeLocation!;
    this.edits.push({ from: startOffset, to: startOffset, text: html });
  }

  /** As the last thing of the head. */
  appendToHead(html: string): void {
    const at = this.tagged('head')[0]!.sourceCodeLocation!.endTag!.startOffset;
    this.edits.push({ from: at, to: at, text: html });
  }

  toString(): string {
    let [made, from] = ['', 0];
    for (const edit of [...this.edits].sort((a, b) => a.from - b.from)) {
      made += this.html.slice(from, edit.from) + edit.text;
      from = edit.to;
    }
    return made + this.html.slice(from);
  }

  private inside(element: Element): { from: number; to: number } {
    const { startTag: start, endTag: end } = element.sourceCodeLocation!;
    return { from: start!.endOffset, to: end!.startOffset };
  }
}

/** The element's attributes where they stood, changed ones in their place, new ones last. */
function inOrder(
  element: Element,
  kept: readonly { name: string; value: string }[],
  values: readonly { name: string; value: string }[],
) {
  const known = element.attrs.flatMap(
    ({ name }) =>
      kept.find((one) => one.name === name) ?? values.find((one) => one.name === name) ?? [],
  );
  return [...known, ...values.filter(({ name }) => !known.some((one) => one.name === name))];
}

function within(parent: Parent): Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    const inner = 'content' in node ? (node.content as Parent) : node;
    return [node, ...within(inner)];
  });
}
