/** XML as a plain tree, names without their prefixes. */
import { convert } from 'xmlbuilder2';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** The root of a well-formed document. */
export function rootOf(xml: string): Element {
  const value = convert(xml, { format: 'object', verbose: true });
  const [entry] = Object.entries(value as unknown as Record<string, unknown>).filter(
    ([key]) => !/^[!?#@]/.test(key),
  );
  const [name, body] = entry!;
  return elementsOf(name, body)[0]!;
}

const local = (name: string) => name.split(':').at(-1)!;

function elementsOf(name: string, body: unknown): Element[] {
  if (Array.isArray(body)) return body.flatMap((one) => elementsOf(name, one));
  if (typeof body === 'string')
    return [{ name: local(name), attributes: {}, children: [], text: body }];
  const found: Element = { name: local(name), attributes: {}, children: [], text: '' };
  const read = (entries: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(entries)) {
      if (key.startsWith('@')) found.attributes[local(key.slice(1))] = String(value);
      else if (key === '#' && Array.isArray(value))
        value.forEach((one) =>
          typeof one === 'string' ? (found.text += one) : read(one as Record<string, unknown>),
        );
      else if (key.startsWith('#')) found.text += typeof value === 'string' ? value : '';
      else if (!/^[!?]/.test(key)) found.children.push(...elementsOf(key, value));
    }
  };
  read(body as Record<string, unknown>);
  return [found];
}

export const within = (root: Element): Element[] => [root, ...root.children.flatMap(within)];
