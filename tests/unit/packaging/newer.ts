/**
 * What in a script or a style sheet is newer than the floor (`src/model/floor.ts`), by MDN's
 * compatibility data.
 */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { parse, type AnyNode } from 'acorn';
import { simple } from 'acorn-walk';
import { generate, parse as parseCss, walk, type CssNode } from 'css-tree';
import { FLOOR } from '../../../src/model/floor.ts';

type Support = { version_added?: string | boolean | null; flags?: unknown; prefix?: string };
type Compat = Record<string, unknown> & {
  ['__compat']?: { support: Record<string, Support | Support[]> };
};

const data = bcd as unknown as {
  javascript: Record<string, Compat>;
  api: Record<string, Compat>;
  css: Record<string, Record<string, Compat>>;
};
const floor: Record<string, string> = FLOOR;

const isAtMost = (one: string, other: string) =>
  one.replace('≤', '').localeCompare(other, 'en', { numeric: true }) <= 0;

/** Whether every browser of the floor has it. Unknown things are not judged. */
function isThere(compat: Compat | undefined): boolean {
  const support = compat?.['__compat']?.support;
  if (!support) return true;
  return Object.entries(floor).every(([browser, version]) =>
    [support[browser] ?? []]
      .flat()
      .some(
        ({ version_added: since, flags }) =>
          !flags && typeof since === 'string' && isAtMost(since, version),
      ),
  );
}

/** Those whose methods are called here; the others' names are too often a script's own. */
const BUILTINS = ['Array', 'TypedArray', 'ArrayBuffer', 'String', 'Map', 'Set', 'Uint8Array'];
// prettier-ignore
const INTERFACES = [
  'Window', 'Document', 'Node', 'Element', 'HTMLElement', 'HTMLDialogElement', 'ShadowRoot',
  'Request', 'Headers', 'URLSearchParams', 'AbortSignal', 'Navigator', 'StorageManager',
  'HTMLInputElement', 'DataTransfer', 'Crypto', 'Selection', 'History', 'IDBFactory',
];

/** Names of methods that no interface has in every browser of the floor. */
const newMethods = (() => {
  const known = new Map<string, boolean>();
  const owners = [
    ...BUILTINS.map((name) => data.javascript['builtins']![name]!),
    ...INTERFACES.map((name) => data.api[name]!),
  ] as Compat[];
  for (const one of owners)
    for (const [name, member] of Object.entries(one)) {
      if (!/^[a-z]\w+$/i.test(name) || /_(?:static|event)$/.test(name)) continue;
      known.set(name, (known.get(name) ?? false) || isThere(member as Compat));
    }
  return new Set([...known].flatMap(([name, isKnown]) => (isKnown ? [] : [name])));
})();

function owner(name: string): Compat | undefined {
  return (data.javascript['builtins']![name] ?? data.api[name]) as Compat | undefined;
}

const LOOK_BEHIND = /\(\?<[=!]/;

/**
 * Syntax, library functions and interfaces that are newer; a function's name counts wherever a
 * method of that name is called, because a script does not say of what it is.
 */
export function newerInScript(code: string, sourceType: 'module' | 'script'): Set<string> {
  const found = new Set<string>();
  let tree: AnyNode;
  try {
    tree = parse(code, { ecmaVersion: 2022, sourceType });
  } catch (error) {
    return new Set([`syntax: ${String(error)}`]);
  }
  simple(tree, {
    StaticBlock: () => void found.add('syntax: static block'),
    Literal({ regex, value }) {
      if (regex && (LOOK_BEHIND.test(regex.pattern) || regex.flags.includes('v')))
        found.add(`syntax: /${regex.pattern}/${regex.flags}`);
      if (typeof value === 'string' && LOOK_BEHIND.test(value)) found.add(`look-behind: ${value}`);
    },
    MemberExpression({ object, property, computed }) {
      if (computed || object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const member = (owner(object.name) as Record<string, Compat> | undefined)?.[
        `${property.name}_static`
      ];
      const builtin = (
        data.javascript['builtins']![object.name] as Record<string, Compat> | undefined
      )?.[property.name];
      if (!isThere(member) || !isThere(builtin)) found.add(`${object.name}.${property.name}`);
    },
    CallExpression({ callee }) {
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        if (!callee.computed && newMethods.has(callee.property.name))
          found.add(`.${callee.property.name}()`);
      if (callee.type === 'Identifier' && isNewGlobal(callee.name)) found.add(callee.name);
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && isNewGlobal(callee.name)) found.add(callee.name);
    },
  });
  return found;
}

function isNewGlobal(name: string): boolean {
  if (name.length < 4) return false;
  const global = (data.api['Window'] as Record<string, Compat>)[name];
  return !isThere(owner(name)) || !isThere(global);
}

/** Properties, at-rules, selectors and functions that are newer and stand outside `@supports`. */
export function newerInCss(code: string): Set<string> {
  const found = new Set<string>();
  const { properties, selectors, types } = data.css as Required<typeof data.css>;
  const atRules = data.css['at-rules'];
  const visit = (node: CssNode): symbol | undefined => {
    if (node.type === 'Atrule') {
      const condition = node.prelude ? generate(node.prelude) : '';
      if (node.name === 'supports') {
        if (condition.startsWith('not') && node.block) walk(node.block, visit);
        return walk.skip;
      }
      if (!isThere(atRules?.[node.name])) found.add(`@${node.name}`);
      if (node.name === 'media' && /[<>=]/.test(condition)) found.add('media range');
    }
    if (node.type === 'Declaration' && !node.property.startsWith('--')) {
      const property = properties?.[node.property] as Record<string, Compat> | undefined;
      const value = generate(node.value);
      if (!isThere(property as Compat)) found.add(node.property);
      else if (/^[a-z-]+$/.test(value) && !isThere(property?.[value]))
        found.add(`${node.property}: ${value}`);
    }
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
      if (!isThere(selectors?.[node.name])) found.add(`:${node.name}`);
    }
    if (node.type === 'Function') {
      const all = { ...types, ...(types?.['color'] as Record<string, Compat>) };
      if (!isThere(all[node.name] as Compat)) found.add(`${node.name}()`);
    }
    if (node.type === 'Dimension' && /^[sldv]v[hwib]|^[sldv]?vm(?:in|ax)$/.test(node.unit))
      if (/^[sl]/.test(node.unit)) found.add(node.unit);
    return undefined;
  };
  walk(parseCss(code, { parseCustomProperty: true }), visit);
  return found;
}
