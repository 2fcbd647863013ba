/**
 * Whose file it is, by the names that an LMS's bulk download puts around it (Moodle
 * `mod/assign/classes/downloader.php`, Canvas `lib/content_zipper.rb`, Blackboard's grade centre
 * and Brightspace's dropbox). The words of the language packs are never looked at: they differ
 * between versions and countries.
 */
import { NOTHING_AROUND, splitHead, type Around } from './around.ts';

export type Lms = 'moodle' | 'canvas' | 'blackboard' | 'brightspace' | 'plain';

export interface Wrapper {
  lms: Lms;
  /**
   * As the LMS writes it; '' where it tells none. Canvas leaves only lower-case letters, Blackboard
   * a user name.
   */
  name: string;
  /**
   * Moodle: participant id in the assignment, or the team's. Canvas: user id. Blackboard: user name.
   * Brightspace: the first number of the folder (the second is the assignment's). '' when plain.
   */
  id: string;
  /** What the learner called the file. */
  file: string;
  /**
   * The part of the path that a feedback zip must repeat so that the LMS finds the learner; ''
   * where it takes none back.
   */
  back: string;
  /** When the LMS received it, sortable; '' where the name does not say. */
  receivedAt: string;
  /** The LMS's own word for a submission after its due date; false where it has none in the name. */
  late: boolean;
  /** The LMS hides who it is (blind marking): the name inside must show nowhere. */
  blind: boolean;
}

const MOODLE =
  /^(?<full>.+)_(?<pid>\d+)_assignsubmission_(?<plug>file|onlinetext)(?:_(?<rest>.*))?$/s;
const BLACKBOARD = /^(?<head>.+)_attempt_(?<ts>\d{4}(?:-\d{2}){5})(?:_(?<file>.+)|\.txt)$/s;
const BRIGHTSPACE = /^(?<a>\d+)-(?<b>\d+) - (?<name>.+?) - (?<date>.+ \d{3,4} [AP]M)$/s;
const CANVAS_ANONYMOUS = /^(?:(?<late>LATE)_)?anon_(?<anon>[^_]+)_(?<aid>\d+)_(?<file>.+)$/s;
const CANVAS_TEXT = /^(?<name>.*?)_(?:(?<late>LATE)_)?(?<uid>\d+)_(?<kind>text|link)\.html$/s;
const CANVAS = /^(?<name>.*?)_(?:(?<late>LATE)_)?(?<uid>\d+)_(?<aid>\d+)_(?<file>.+)$/s;

/**
 * What Moodle calls everybody under blind marking (`participant` of `mod_assign`, as `clean_filename`
 * leaves it), in the language of whoever downloads; a zip whose folders all have one name is
 * recognised without it.
 */
const PARTICIPANT = new RegExp(
  `(?:^|[ -])(?:${[
    'participant(?:[ea]|-e|ă)?|partecipante|teilnehmer(?:-?in)?|deelnemer|delt(?:aker|ager|agare)',
    'osallistuja|uczestnik|účastník|résztvevő|udeleženec|sudionik|dalyvis|osaleja|katılımcı',
    'partaide|parte-hartzailea?|участник|учасник|συμμετέχων|参加者|参与者|參與者|참가자|مشارك|משתתף',
  ].join('|')})$`,
  'iu',
);

type Groups = Record<string, string | undefined>;

const groups = (pattern: RegExp, text: string): Groups | undefined => pattern.exec(text)?.groups;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Nov 24, 2026 926 PM` as `2026-11-24 21:26`; '' in another language. */
function brightspaceMoment(date: string): string {
  const [, name = '', day, year, hours, minutes, half] =
    /^(\p{L}{3})\p{L}* (\d{1,2}), (\d{4}) (\d{1,2})(\d{2}) ([AP])M$/u.exec(date) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return '';
  const hour = (Number(hours) % 12) + (half === 'P' ? 12 : 0);
  const two = (n: number | string | undefined) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minutes)}`;
}

function inFolder(part: string, file: string, around: Around): Wrapper | undefined {
  const moodle = groups(MOODLE, part);
  // Up to Moodle 4.0 the folder ends in an underscore; without folders the file's own name comes
  // after it.
  if (moodle) {
    const name = moodle['full']!.replaceAll('_', ' ');
    return {
      lms: 'moodle',
      name,
      id: moodle['pid']!,
      file: moodle['rest'] || file,
      back: `${moodle['full']}_${moodle['pid']}_assignsubmission_file`,
      receivedAt: '',
      late: false,
      blind: PARTICIPANT.test(name) || around.everybody.has(moodle['full']!),
    };
  }
  const brightspace = groups(BRIGHTSPACE, part);
  if (brightspace)
    return {
      lms: 'brightspace',
      name: brightspace['name']!,
      id: brightspace['a']!,
      file,
      back: part,
      receivedAt: brightspaceMoment(brightspace['date']!),
      late: false,
      blind: false,
    };
  return undefined;
}

function inName(file: string, around: Around): Wrapper | undefined {
  const common = { receivedAt: '', late: false, blind: false };
  const blackboard = groups(BLACKBOARD, file);
  if (blackboard) {
    const { user } = splitHead(blackboard['head']!, around);
    return {
      ...common,
      lms: 'blackboard',
      name: around.names.get(user) ?? '',
      id: user,
      file: blackboard['file'] ?? '',
      back: '',
      receivedAt: blackboard['ts']!,
    };
  }
  const anonymous = groups(CANVAS_ANONYMOUS, file);
  if (anonymous)
    return {
      ...common,
      lms: 'canvas',
      name: '',
      id: `anon_${anonymous['anon']}`,
      file: anonymous['file']!,
      back: file,
      late: anonymous['late'] !== undefined,
      blind: true,
    };
  const text = groups(CANVAS_TEXT, file);
  if (text)
    return {
      ...common,
      lms: 'canvas',
      name: text['name']!,
      id: text['uid']!,
      file,
      back: '',
      late: text['late'] !== undefined,
    };
  const canvas = groups(CANVAS, file);
  // Canvas leaves letters only, so a name with a space or a hyphen is no wrapper.
  if (canvas && !/[\s-]/.test(canvas['name']!))
    return {
      ...common,
      lms: 'canvas',
      name: canvas['name']!,
      id: canvas['uid']!,
      file: canvas['file']!,
      back: file,
      late: canvas['late'] !== undefined,
    };
  return undefined;
}

/**
 * `path`: inside the zip or the folder, parts joined by `/`. The part nearest to the file decides;
 * `around`: what the other files of the same download tell.
 */
export function wrapperOf(path: string, around: Around = NOTHING_AROUND): Wrapper {
  const parts = path.split('/');
  const file = parts.at(-1)!;
  for (const part of parts.toReversed()) {
    const found = inFolder(part, file, around);
    if (found) return found;
  }
  return (
    inName(file, around) ?? {
      lms: 'plain',
      name: '',
      id: '',
      file,
      back: '',
      receivedAt: '',
      late: false,
      blind: false,
    }
  );
}
