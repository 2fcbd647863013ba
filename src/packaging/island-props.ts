/**
 * The data that Astro prints into a page for its islands: HTML-escaped JSON in which each value
 * stands as `[type, value]`.
 */

type Tree = { [name: string]: Tree } | Tree[] | string | number | boolean | null;
/** An object of the data; each field is `[0, value]`. */
export type PropsObject = Record<string, [0, Tree]>;

const PROPS = /(<astro-island\b[^>]*?\bprops=")([^"]*)(")/g;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
};
const CHARACTERS = Object.fromEntries(
  Object.entries(ENTITIES).map(([entity, one]) => [one, entity]),
);

/** The JSON that stands in a page as `escaped`. */
export function plainProps(escaped: string): string {
  return escaped.replace(/&(?:amp|quot|lt|gt|#39);/g, (one) => ENTITIES[one]!);
}

/**
 * `change` is called with every object and may assign to its fields. Data that stays the same keeps
 * its bytes.
 */
export function changeProps(html: string, change: (object: PropsObject) => void): string {
  return html.replace(PROPS, (whole, before: string, escaped: string, after: string) => {
    const tree = JSON.parse(plainProps(escaped)) as Tree;
    const was = JSON.stringify(tree);
    visit(tree, change);
    const is = JSON.stringify(tree);
    return is === was ? whole : before + is.replace(/[&"<>']/g, (one) => CHARACTERS[one]!) + after;
  });
}

function visit(tree: Tree, change: (object: PropsObject) => void): void {
  if (typeof tree !== 'object' || tree === null) return;
  if (!Array.isArray(tree)) change(tree as PropsObject);
  for (const one of Object.values(tree)) visit(one, change);
}
