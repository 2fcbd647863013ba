/** Texts and times as the SCORM run-times take them. */
import type { Interaction } from '../model/lms.ts';
import { wellFormed } from '../model/text.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** CMITimespan `HHHH:MM:SS` (SCORM 1.2 RTE 3.4.1); hours beyond 9999 do not happen. */
export function timespan12(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
}

/** timeinterval(second,10,2) `PT1H2M3S` (SCORM 2004 RTE 4.1.1.7). */
export function timespan2004(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${whole % 60}S`;
}

/** CMITime `HH:MM:SS`, local (SCORM 1.2 RTE 3.4.1). */
export function time12(now: Date): string {
  return `${pad(now.getHours())}:${pad(now.getMinutes())}:${pad(now.getSeconds())}`;
}

/**
 * time(second,10,0) `YYYY-MM-DDThh:mm:ss`, local (SCORM 2004 RTE 4.1.1.6). Moodle refuses
 * milliseconds and a bare Z.
 */
export function time2004(now: Date): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}T${time12(now)}`;
}

/** At most `limit` UTF-16 units; a text that is cut ends in `mark`. Never cuts an emoji in two. */
function shortened(text: string, limit: number, mark: string): string {
  if (text.length <= limit) return text;
  return `${wellFormed(text.slice(0, limit - mark.length)).replace(/\uFFFD$/, '')}${mark}`;
}

const oneLine = (text: string) =>
  wellFormed(text)
    .replaceAll('\uFFFE', '')
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' / ')
    .trim();

/**
 * A response on one line, within `limit`. Moodle refuses line breaks in SCORM 2004 responses; the
 * delimiters `[,]` `[.]` `[:]` and `{lang=…}` are reserved (SCORM 2004 RTE 4.1.1.6), so they are
 * opened with a space.
 */
export function responseText({ response, type }: Interaction, limit: number, mark: string): string {
  if (type === 'choice') return response.replace(/[^\w.]/g, '_').slice(0, limit);
  const plain = oneLine(response)
    .replace(/\[([,.:])\]/g, '[ $1 ]')
    .replace(/\{(?=(lang|case_matters|order_matters)=)/g, '{ ');
  return shortened(plain, limit, mark);
}

/** localized_string_type, SPM 250 (SCORM 2004 RTE 4.2.9). */
export function descriptionText(text: string): string {
  return shortened(oneLine(text), 250, '…').replace(/^\{/, '(');
}

/** In ASCII, for LMSs that refuse accents: «Qué» becomes «Que», a dash a hyphen. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[«»“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replaceAll('…', '...')
    .replace(/[¿¡]/g, '')
    .replace(/[^\x20-\x7e]/g, '?');
}
