/**
 * `LMS.LaunchData` (cmi5 10): what the LMS says of this session. It is evidence: a value of another
 * type than the standard's says nothing.
 */
import { isAddress } from './launch.ts';
import type { Context } from './statements.ts';

export interface LaunchData {
  /** Goes into every statement, unchanged (cmi5 10.2.1). */
  template: Context;
  mode: 'normal' | 'browse' | 'review';
  /** 0–1 (cmi5 10.2.4). CATAPULT sends null where there is none. */
  masteryScore?: number;
  /** http or https (cmi5 10.2.6). */
  returnUrl?: string;
}

type Fields = Record<string, unknown>;

/** `text`: the document as it came; '' where there is none. Never throws. */
export function launchDataIn(text: string): LaunchData {
  const data = fieldsOf(parsed(text));
  const masteryScore = data['masteryScore'];
  const returnUrl = trimmed(data['returnURL']);
  return {
    template: templateIn(data['contextTemplate']),
    mode: modeIn(data['launchMode']),
    ...(typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1
      ? { masteryScore }
      : {}),
    ...(isAddress(returnUrl) ? { returnUrl } : {}),
  };
}

/** An LMS that names a mode in other letters still means it; one that says nothing means Normal. */
function modeIn(found: unknown): LaunchData['mode'] {
  const name = trimmed(found).toLowerCase();
  return name === 'browse' || name === 'review' ? name : 'normal';
}

function templateIn(found: unknown): Context {
  const { contextActivities, extensions, ...others } = fieldsOf(found);
  return {
    ...others,
    ...(isFields(contextActivities) ? { contextActivities: listsIn(contextActivities) } : {}),
    ...(isFields(extensions) ? { extensions } : {}),
  };
}

/** xAPI 2.4.6.2: each is an Activity or a list of them; only what has an id is one. */
function listsIn(found: Fields): NonNullable<Context['contextActivities']> {
  const isActivity = (one: unknown): one is { id: string } =>
    isFields(one) && typeof one['id'] === 'string';
  return Object.fromEntries(
    Object.entries(found)
      .map(([name, value]) => [name, [value].flat().filter(isActivity)] as const)
      .filter(([, activities]) => activities.length > 0),
  );
}

/** A document that was encoded twice is a string that holds the JSON. */
export function parsed(text: string): unknown {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'string' ? JSON.parse(found) : found;
  } catch {
    return undefined;
  }
}

const trimmed = (found: unknown) => (typeof found === 'string' ? found.trim() : '');
export const isFields = (found: unknown): found is Fields =>
  typeof found === 'object' && found !== null && !Array.isArray(found);
const fieldsOf = (found: unknown): Fields => (isFields(found) ? found : {});
