/** XML as a plain tree, names without their prefixes, references and CDATA as what they stand for. */
import { create } from 'xmlbuilder2';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its own, without that of its children. */
  text: string;
}

/** What is used of a DOM node (DOM 4.4, 4.9), of which xmlbuilder2 exports no type. */
interface Node {
  nodeType: number;
  localName: string;
  nodeValue: string | null;
  childNodes: Iterable<Node>;
  attributes: Iterable<{ localName: string; value: string }>;
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** The root of a well-formed document. */
export const rootOf = (xml: string): Element =>
  elementOf(create(xml).root().node as unknown as Node);

function elementOf({ localName, attributes, childNodes }: Node): Element {
  const nodes = [...childNodes];
  return {
    name: localName,
    attributes: Object.fromEntries(
      [...attributes].map((one): [string, string] => [one.localName, one.value]),
    ),
    children: nodes.filter(({ nodeType }) => nodeType === ELEMENT).map(elementOf),
    text: nodes
      .filter(({ nodeType }) => nodeType === TEXT || nodeType === CDATA)
      .map(({ nodeValue }) => nodeValue ?? '')
      .join(''),
  };
}

export const within = (root: Element): Element[] => [root, ...root.children.flatMap(within)];
