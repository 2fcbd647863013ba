/**
 * What an LMS's answers mean. The standards know strings, "true" and "false"; LMSs answer booleans,
 * numbers, String objects (forma.lms), promises (Chamilo, the Moodle app), '' or nothing.
 */

/** `unclear`: neither a yes nor a no, so that only what the LMS holds afterwards tells. */
export type Answer = 'yes' | 'no' | 'unclear';

export function isPromise(given: unknown): given is PromiseLike<unknown> {
  return typeof (given as { then?: unknown } | null | undefined)?.then === 'function';
}

export function yesOrNo(given: unknown): Answer {
  if (isPromise(given)) return 'unclear';
  switch (textOf(given).toLowerCase()) {
    case 'true':
    case '1':
    case 'yes':
    case 'ok':
      return 'yes';
    case 'false':
    case '0':
    case 'no':
      return 'no';
    default:
      return 'unclear';
  }
}

/** What a script writes where it has nothing: never a learner's name, a status or a text. */
const NOTHING = /^(undefined|null|nan|\[object \w+\])$/i;

/** A value as text; '' for what only says that there is none. */
export function textOf(given: unknown): string {
  if (given === undefined || given === null || isPromise(given)) return '';
  // A String or Number object of another frame is an object here.
  const text = String(given);
  return NOTHING.test(text.trim()) ? '' : text;
}

/** Defaults that LMSs put into a suspend_data nobody has written yet. */
const BLANK = /^\s*(none|nil|0|false|\{\s*\}|\[\s*\]|"")?\s*$/i;

/**
 * suspend_data as the LMS gives it; '' where nobody has written it. What a transport put into it
 * (MIME's line breaks) or around it (JSON's quotation marks) comes off: no form of the codec has
 * either.
 */
export function suspendDataOf(given: string): string {
  if (BLANK.test(given)) return '';
  return given.replace(/^\s*"([^"\\]*)"\s*$/, '$1').replace(/[\r\n]+/g, '');
}

/**
 * A grade, or undefined for what is none: `Number('')` and `Number(null)` are 0, which would be a
 * grade. Some LMSs write a decimal comma or a per cent sign.
 */
export function gradeOf(given: string): number | undefined {
  const text = given.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
}
