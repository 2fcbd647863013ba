/** The statements of a session, valid by xAPI 1.0.3 and cmi5 9. */
import type { Interaction, Objective } from '../../model/lms.ts';
import type { Launch } from './launch.ts';

const CMI5 = 'https://w3id.org/xapi/cmi5';
const CATEGORY = `${CMI5}/context/categories`;
const MASTERY = `${CMI5}/context/extensions/masteryscore`;
const PROGRESS = `${CMI5}/result/extensions/progress`;
const ACTIVITY = 'http://adlnet.gov/expapi/activities';

type Activity = { id: string };

/**
 * xAPI's Context. What the LMS gives as a template is in every statement, unchanged (cmi5 10.2.1).
 */
export interface Context {
  contextActivities?: Record<string, Activity[]>;
  extensions?: Record<string, unknown>;
}

export interface Statement {
  /** UUID v4. */
  id: string;
  verb: { id: string; display: Record<string, string> };
  /** No two of a session are the same, and they follow the order of the statements. */
  timestamp: string;
  [property: string]: unknown;
}

/**
 * Verbs that cmi5 defines for a course; the rest is "cmi5 allowed" and goes without its category
 * (cmi5 7.1.3).
 */
type Cmi5Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

export interface Scribe {
  /**
   * `seconds`: of the session so far. `passed` and `failed` carry the score, and the mastery score
   * where the LMS gave one. `id`: of a statement that may be on its way already, and is then told
   * apart by nobody.
   */
  defined(
    verb: Cmi5Verb,
    more?: { id?: string; seconds?: number; score?: number; masteryScore?: number | undefined },
  ): Statement;
  answered(interaction: Interaction): Statement;
  /** 0–1; of the course, or of one of its topics. */
  progressed(share: number, score: number | undefined, topic?: Objective): Statement;
}

interface Parts {
  launch: Launch;
  template: Context;
  /** Of the course: what its topics and exercises are named under (cmi5 13.1.3). */
  iri: string;
  lang: string;
  now(): Date;
}

/**
 * Milliseconds of the next statement: after the one before, also where the clock was put back or
 * both are made at once. Kept with the launch, so that a reload goes on with it.
 */
function nextMoment(launch: Launch, now: Date): Date {
  launch.last = Math.max(now.getTime(), (launch.last ?? 0) + 1);
  return new Date(launch.last);
}

export function scribe({ launch, template, iri, lang, now }: Parts): Scribe {
  const said = (text: string) => ({ [lang]: text });
  const course = { id: launch.activityId, objectType: 'Activity' };
  const context = (categories: string[], extensions: Record<string, unknown> = {}): object => {
    const given = template.contextActivities?.['category'] ?? [];
    const category = added(
      given,
      categories.map((name) => ({ id: `${CATEGORY}/${name}` })),
    );
    return {
      ...template,
      registration: launch.registration,
      contextActivities: {
        ...template.contextActivities,
        ...(category.length > 0 ? { category } : {}),
      },
      extensions: { ...extensions, ...template.extensions },
    };
  };
  const statement = (verb: string, parts: object, id = newId()): Statement => ({
    id,
    actor: launch.actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    timestamp: nextMoment(launch, now()).toISOString(),
    ...parts,
  });
  const scored = (score: number) => ({
    scaled: score,
    raw: Math.round(100 * score),
    min: 0,
    max: 100,
  });

  return {
    defined(verb, { id, seconds, score, masteryScore } = {}) {
      const judges = verb === 'passed' || verb === 'failed';
      const moves = judges || verb === 'completed';
      const result = {
        ...(seconds === undefined ? {} : { duration: duration(seconds) }),
        ...(verb === 'completed' ? { completion: true } : {}),
        ...(judges
          ? { success: verb === 'passed', ...(score === undefined ? {} : { score: scored(score) }) }
          : {}),
      };
      const parts = {
        object: course,
        ...(Object.keys(result).length > 0 ? { result } : {}),
        context: context(
          moves ? ['cmi5', 'moveon'] : ['cmi5'],
          judges && masteryScore !== undefined ? { [MASTERY]: masteryScore } : {},
        ),
      };
      return statement(verb, parts, id);
    },
    answered({ id, objective, type, response, words, result, description }) {
      return statement('answered', {
        object: {
          id: `${iri}#${id}`,
          objectType: 'Activity',
          definition: {
            type: `${ACTIVITY}/cmi.interaction`,
            interactionType: type,
            description: said(description),
            // Of a choice, what the identifier in the response means (xAPI, Data 2.4.4.3).
            ...(words ? { choices: [{ id: response, description: said(words) }] } : {}),
          },
        },
        result: { response, ...(result ? { success: result === 'correct' } : {}) },
        context: withParent(context([]), course, { id: `${iri}#${objective}` }),
      });
    },
    progressed(share, score, topic) {
      const object = topic
        ? {
            id: `${iri}#${topic.id}`,
            objectType: 'Activity',
            definition: { type: `${ACTIVITY}/objective`, name: said(topic.description) },
          }
        : course;
      return statement('progressed', {
        object,
        result: {
          ...(score === undefined ? {} : { score: scored(score) }),
          extensions: { [PROGRESS]: Math.floor(100 * share + 1e-9) },
        },
        context: topic ? withParent(context([]), course) : context([]),
      });
    },
  };
}

function withParent(context: object, ...parents: Activity[]): object {
  const { contextActivities } = context as Context;
  return {
    ...context,
    contextActivities: {
      ...contextActivities,
      parent: added(contextActivities?.['parent'] ?? [], parents),
    },
  };
}

/** The LMS's own stay first and as they are: some compare them place by place (CATAPULT). */
function added(given: Activity[], ours: Activity[]): Activity[] {
  return [...given, ...ours.filter(({ id }) => !given.some((one) => one.id === id))];
}

/** ISO 8601 (xAPI 4.6), to the hundredth that LRSs keep. */
function duration(seconds: number): string {
  return `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`;
}

/** UUID v4 (RFC 4122); `crypto.randomUUID` is missing where the page came without TLS. */
export function newId(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(16));
  drawn[6] = (drawn[6]! & 0x0f) | 0x40;
  drawn[8] = (drawn[8]! & 0x3f) | 0x80;
  const hex = Array.from(drawn, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
