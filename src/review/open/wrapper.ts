/**
 * Whose file it is, by the names that an LMS's bulk download puts around it (Moodle
 * `mod/assign/classes/downloader.php`, Canvas `lib/content_zipper.rb`, Blackboard's grade centre
 * and Brightspace's dropbox). The words of the language packs are never looked at: they differ
 * between versions and countries.
 */
export type Lms = 'moodle' | 'canvas' | 'blackboard' | 'brightspace' | 'plain';

export interface Wrapper {
  lms: Lms;
  /**
   * As the LMS writes it; '' where it tells none. Canvas leaves only lower-case letters, Blackboard
   * a user name.
   */
  name: string;
  /**
   * Moodle: participant id in the assignment. Canvas: user id. Blackboard: user name. Brightspace:
   * the second number of the folder. '' when plain or anonymous.
   */
  id: string;
  /** What the learner called the file. */
  file: string;
  /**
   * The part of the path that a feedback zip must repeat so that the LMS finds the learner; ''
   * where it takes none back.
   */
  back: string;
}

const MOODLE =
  /^(?<full>.+)_(?<pid>\d+)_assignsubmission_(?<plug>file|onlinetext)(?:_(?<rest>.*))?$/s;
const BLACKBOARD =
  /^(?<asg>.+)_(?<user>[^_]+)_attempt_(?<ts>\d{4}(?:-\d{2}){5})(?:_(?<file>.+)|\.txt)$/s;
const BRIGHTSPACE = /^(?<a>\d+)-(?<b>\d+) - (?<name>.+?) - (?<date>.+ \d{3,4} [AP]M)$/s;
const CANVAS_ANONYMOUS = /^(?:(?<late>LATE)_)?anon_(?<anon>[^_]+)_(?<aid>\d+)_(?<file>.+)$/s;
const CANVAS_TEXT = /^(?<name>.*?)_(?:(?<late>LATE)_)?(?<uid>\d+)_(?<kind>text|link)\.html$/s;
const CANVAS = /^(?<name>.*?)_(?:(?<late>LATE)_)?(?<uid>\d+)_(?<aid>\d+)_(?<file>.+)$/s;

type Groups = Record<string, string | undefined>;

const groups = (pattern: RegExp, text: string): Groups | undefined => pattern.exec(text)?.groups;

function inFolder(part: string, file: string): Wrapper | undefined {
  const moodle = groups(MOODLE, part);
  // Up to Moodle 4.0 the folder ends in an underscore; without folders the file's own name comes
  // after it.
  if (moodle)
    return {
      lms: 'moodle',
      name: moodle['full']!.replaceAll('_', ' '),
      id: moodle['pid']!,
      file: moodle['rest'] || file,
      back: `${moodle['full']}_${moodle['pid']}_assignsubmission_file`,
    };
  const brightspace = groups(BRIGHTSPACE, part);
  if (brightspace)
    return {
      lms: 'brightspace',
      name: brightspace['name']!,
      id: brightspace['b']!,
      file,
      back: part,
    };
  return undefined;
}

function inName(file: string): Wrapper | undefined {
  const blackboard = groups(BLACKBOARD, file);
  if (blackboard)
    return {
      lms: 'blackboard',
      name: '',
      id: blackboard['user']!,
      file: blackboard['file'] ?? '',
      back: '',
    };
  const anonymous = groups(CANVAS_ANONYMOUS, file);
  if (anonymous)
    return {
      lms: 'canvas',
      name: '',
      id: `anon_${anonymous['anon']}`,
      file: anonymous['file']!,
      back: file,
    };
  const text = groups(CANVAS_TEXT, file);
  if (text) return { lms: 'canvas', name: text['name']!, id: text['uid']!, file, back: '' };
  const canvas = groups(CANVAS, file);
  // Canvas leaves letters only, so a name with a space or a hyphen is no wrapper.
  if (canvas && !/[\s-]/.test(canvas['name']!))
    return {
      lms: 'canvas',
      name: canvas['name']!,
      id: canvas['uid']!,
      file: canvas['file']!,
      back: file,
    };
  return undefined;
}

/**
 * `path`: inside the zip or the folder, parts joined by `/`. The part nearest to the file decides.
 */
export function wrapperOf(path: string): Wrapper {
  const parts = path.split('/');
  const file = parts.at(-1)!;
  for (const part of [...parts].reverse()) {
    const found = inFolder(part, file);
    if (found) return found;
  }
  return inName(file) ?? { lms: 'plain', name: '', id: '', file, back: '' };
}

/** Lower case without accents or anything but letters and digits between the words. */
function words(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

/**
 * Whether the name on the wrapper may be of who signs inside: two words in common, or the only one.
 * Nothing to compare is no difference.
 */
export function mayBeSamePerson(
  { lms, name }: Pick<Wrapper, 'lms' | 'name'>,
  inside: string,
): boolean {
  const written = words(inside);
  const outside = words(name);
  if (written.length === 0 || outside.length === 0 || lms === 'blackboard') return true;
  const glued = outside.join('');
  const shared =
    lms === 'canvas'
      ? written.filter((word) => glued.includes(word))
      : written.filter((word) => outside.includes(word));
  return shared.length >= Math.min(2, written.length, lms === 'canvas' ? 2 : outside.length);
}
