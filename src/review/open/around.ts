/**
 * What the files of one download tell together and none alone: where Blackboard's assignment title
 * ends and the user name begins, and whether Moodle calls everybody by one name.
 */
export interface Around {
  /** Blackboard: names by user name, as its own text files give them. */
  names: ReadonlyMap<string, string>;
  /** Blackboard: what stands before every user name; '' where nothing tells. */
  title: string;
  /** Moodle: names that several participants share. */
  everybody: ReadonlySet<string>;
}

export const NOTHING_AROUND: Around = { names: new Map(), title: '', everybody: new Set() };

/** Blackboard's own text file of an attempt. */
export const ATTEMPT_NOTE = /_attempt_\d{4}(?:-\d{2}){5}\.txt$/;

const HEAD = /^(.+)_attempt_\d{4}(?:-\d{2}){5}(?:_.+|\.txt)$/s;
const FOLDER = /(?:^|\/)([^/]+)_(\d+)_assignsubmission_(?:file|onlinetext)/g;

/** As many with one name are a name for all, not namesakes. */
const FEWEST_OF_ONE_NAME = 3;

/** `notes`: the text of Blackboard's own files. */
export function aroundOf(paths: readonly string[], notes: readonly string[] = []): Around {
  const heads = [
    ...new Set(paths.flatMap((path) => HEAD.exec(path.split('/').at(-1)!)?.[1] ?? [])),
  ];
  const ids = new Map<string, Set<string>>();
  for (const path of paths)
    for (const [, name = '', id = ''] of path.matchAll(FOLDER))
      ids.set(name, (ids.get(name) ?? new Set()).add(id));
  return {
    names: new Map(notes.flatMap((note) => namedIn(note) ?? [])),
    title: commonTitle(heads),
    everybody: new Set(
      [...ids].flatMap(([name, some]) =>
        some.size >= FEWEST_OF_ONE_NAME && !/[ _]/.test(name) ? [name] : [],
      ),
    ),
  };
}

/** `Name: Ana Lucía Pérez Núñez (a_perez)`: the first line, in any language. */
function namedIn(note: string): [string, string][] | undefined {
  const line = note.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  const [, name, user] = /^[^:：]+[:：]\s*(.+?)\s*\(([^()]+)\)\s*$/.exec(line) ?? [];
  return name && user ? [[user.trim(), name]] : undefined;
}

/** User names hold no space; titles do. */
const firstWithoutSpace = (head: string) => /_(?=[^\s]*$)/.exec(head)?.index ?? -1;

function commonTitle(heads: readonly string[]): string {
  if (heads.length < 2) return '';
  const [first = '', ...others] = heads;
  let length = first.length;
  for (const head of others) while (!head.startsWith(first.slice(0, length))) length--;
  const common = first.slice(0, first.slice(0, length).lastIndexOf('_'));
  if (!/\s/.test(common)) return common;
  const at = firstWithoutSpace(first);
  return at > 0 && at <= common.length ? first.slice(0, at) : common;
}

/** Title and user name out of `<title>_<user>`, where both may hold underscores. */
export function splitHead(head: string, { names, title }: Around): { user: string } {
  const told = [...names.keys()]
    .filter((user) => head.endsWith(`_${user}`))
    .sort((a, b) => b.length - a.length)[0];
  if (told !== undefined) return { user: told };
  if (title !== '' && head.startsWith(`${title}_`)) return { user: head.slice(title.length + 1) };
  const at = /\s/.test(head) ? firstWithoutSpace(head) : head.lastIndexOf('_');
  return { user: head.slice((at < 0 ? head.lastIndexOf('_') : at) + 1) };
}
