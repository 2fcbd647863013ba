/**
 * `cmi5.xml` before the rules of its schema (cmi5 13.2, CourseStructure.xsd), which no package of
 * ours or of a registry carries.
 */
import type { Finding } from '../../model/packaging.ts';
import { within, type Element } from '../../xml/element.ts';

const PATH = 'cmi5.xml';
const MOVE_ON = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
const LAUNCH_METHOD = ['OwnWindow', 'AnyWindow'];

const error = (code: Finding['code'], detail = ''): Finding => ({
  code,
  level: 'error',
  path: PATH,
  detail,
});
const named = (root: Element, ...names: string[]) =>
  within(root).filter(({ name }) => names.includes(name));
const child = (element: Element, name: string) => element.children.find((one) => one.name === name);
/** What an LMS adds to the address of an AU at launch (cmi5 8.1), which its own query may not say. */
const LAUNCH_PARAMETERS = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
/** The children of each element in their order (CourseStructure.xsd); others are extensions. */
const ORDER: Record<string, string[]> = {
  courseStructure: ['course', 'objectives'],
  course: ['title', 'description'],
  block: ['title', 'description', 'objectives'],
  au: ['title', 'description', 'objectives', 'url', 'launchParameters', 'entitlementKey'],
};
const urlsOf = (root: Element) =>
  named(root, 'au').map((unit) => child(unit, 'url')?.text.trim() ?? '');

/** The files of the zip that it opens. */
export function cmi5Files(root: Element): string[] {
  return urlsOf(root)
    .filter((url) => url && !/^[a-z][a-z0-9+.-]*:/i.test(url))
    .map((url) => url.split(/[?#]/)[0]!);
}

export function cmi5Findings(root: Element): Finding[] {
  const ids = named(root, 'course', 'block', 'au', 'objective').flatMap(({ name, attributes }) =>
    attributes['id'] && !attributes['idref'] ? [{ name, id: attributes['id'] }] : [],
  );
  const twice = ids.filter(({ id }, i) => ids.findIndex((one) => one.id === id) !== i);
  const urls = urlsOf(root);
  return [
    ...[...new Set(twice.map(({ id }) => id))].map((id) => error('duplicate-id', id)),
    ...(urls.length === 0 || urls.includes('') ? [error('no-launch')] : []),
    // An IRI has a scheme (RFC 3987); cmi5 13.1 wants every id to be one.
    ...ids
      .filter(({ id }) => !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id))
      .map(({ name, id }) => error('cmi5-invalid', `${name} id="${id}"`)),
    ...named(root, 'course', 'au', 'block').flatMap((element) =>
      ['title', 'description']
        .filter((part) => !texts(element, part))
        .map((part) => error('cmi5-invalid', `${element.name}: ${part}`)),
    ),
    ...urlsOf(root)
      .filter(isBadUrl)
      .map((url) => error('cmi5-url', url)),
    ...within(root).flatMap((element) => {
      const misplaced = outOfOrder(element);
      return misplaced ? [error('cmi5-order', `${element.name}: ${misplaced}`)] : [];
    }),
    ...named(root, 'au').flatMap(({ attributes }) => [
      ...allowed(attributes, 'moveOn', (value) => MOVE_ON.includes(value)),
      ...allowed(attributes, 'launchMethod', (value) => LAUNCH_METHOD.includes(value)),
      ...allowed(
        attributes,
        'masteryScore',
        (value) => value.trim() !== '' && Number(value) >= 0 && Number(value) <= 1,
      ),
    ]),
  ];
}

/** No URI (RFC 3986), or one whose query says what the LMS will say (cmi5 8.1, 13.1.4). */
function isBadUrl(url: string): boolean {
  if (/[\s<>"{}|\\^`]/.test(url)) return true;
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return LAUNCH_PARAMETERS.some((name) => new URLSearchParams(query).has(name));
}

/** The first child that stands after one that must follow it. */
function outOfOrder({ name, children }: Element): string | undefined {
  const order = ORDER[name];
  const places = children.map((one) => order?.indexOf(one.name) ?? -1).filter((at) => at >= 0);
  const at = places.findIndex((place, i) => i > 0 && place < places[i - 1]!);
  return order?.[places[at] ?? -1];
}

/** Each text in its language, at least one. */
function texts(element: Element, part: string): boolean {
  const strings = child(element, part)?.children.filter(({ name }) => name === 'langstring') ?? [];
  return (
    strings.length > 0 && strings.every(({ attributes, text }) => attributes['lang'] && text.trim())
  );
}

function allowed(
  attributes: Record<string, string>,
  name: string,
  isGood: (value: string) => boolean,
): Finding[] {
  const value = attributes[name];
  return value === undefined || isGood(value) ? [] : [error('cmi5-invalid', `${name}="${value}"`)];
}
