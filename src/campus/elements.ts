/**
 * CMI data by element name (`cmi.interactions.0.id`), as the campus stores and shows it;
 * scorm-again loads it nested.
 */
export type Elements = Record<string, string>;

/** What a run-time exports, without the empty collections that it exports as objects. */
export function elementsOf(exported: Record<string, unknown>): Elements {
  const entries = Object.entries(exported).filter(([, value]) => typeof value !== 'object');
  return Object.fromEntries(entries.map(([element, value]) => [element, String(value)]));
}

export interface Nested {
  [name: string]: string | Nested;
}

/**
 * `{ 'cmi.core.entry': '' }` becomes `{ cmi: { core: { entry: '' } } }`; the order of elements is
 * kept, as SCORM 2004 asks (type before response).
 */
export function nestedOf(elements: Elements): Nested {
  const root: Nested = {};
  for (const [element, value] of Object.entries(elements)) {
    const names = element.split('.');
    const last = names.pop()!;
    let at = root;
    for (const name of names) {
      const next = at[name];
      at = typeof next === 'object' ? next : (at[name] = {});
    }
    at[last] = value;
  }
  return root;
}

/**
 * The rows of a collection: `rowsOf(elements, 'cmi.objectives')` gives one map per objective, with
 * the names after the index.
 */
export function rowsOf(elements: Elements, collection: string): Elements[] {
  const rows: Elements[] = [];
  for (const [element, value] of Object.entries(elements)) {
    if (!element.startsWith(`${collection}.`)) continue;
    const [index, ...name] = element.slice(collection.length + 1).split('.');
    (rows[Number(index)] ??= {})[name.join('.')] = value;
  }
  return rows.filter((row) => row !== undefined);
}
