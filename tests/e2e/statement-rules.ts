/**
 * What an LMS may ask of a statement: xAPI 1.0.3 part two, 2, and cmi5 7.1.3, 9 and 10. Each rule
 * gives sentences that begin with the requirement's number in ADL CATAPULT's list
 * (`requirements/requirements.json`), or with `xAPI`; none means that the statement is valid. The
 * rules are those by which its player refuses statements, and a few that are stricter.
 */
export interface Statement {
  id?: string;
  actor?: unknown;
  verb?: { id?: string; display?: unknown };
  object?: { id?: string; objectType?: string; definition?: Record<string, unknown> };
  result?: {
    score?: { scaled?: number; raw?: number; min?: number; max?: number };
    success?: boolean;
    completion?: boolean;
    duration?: string;
    response?: string;
    extensions?: Record<string, unknown>;
  };
  context?: {
    registration?: string;
    contextActivities?: Record<string, { id: string }[]>;
    extensions?: Record<string, unknown>;
    [other: string]: unknown;
  };
  timestamp?: string;
}

export interface Session {
  actor: unknown;
  registration: string;
  activityId: string;
  template: {
    contextActivities: Record<string, { id: string }[]>;
    extensions: Record<string, unknown>;
  };
  mode: 'Normal' | 'Browse' | 'Review';
  masteryScore?: number;
}

const CMI5 = 'https://w3id.org/xapi/cmi5';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const PROPERTIES = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp'];
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ISO_DURATION = /^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const verbOf = ({ verb }: Statement): string => verb?.id?.split('/').at(-1) ?? '';
const categoriesOf = ({ context }: Statement) =>
  (context?.contextActivities?.['category'] ?? []).map(({ id }) => id);
export const isDefined = (statement: Statement): boolean =>
  categoriesOf(statement).includes(`${CMI5}/context/categories/cmi5`);

export function* faultsOf(statement: Statement, session: Session): Generator<string> {
  const { id, actor, verb, object, result, context, timestamp } = statement;
  for (const name of Object.keys(statement))
    if (!PROPERTIES.includes(name)) yield `xAPI: property ${name}`;
  if (!UUID4.test(id ?? '')) yield '9.1.0.0-1: id is no UUID v4';
  if (JSON.stringify(actor) !== JSON.stringify(session.actor)) yield '8.1.3.0-3: actor differs';
  if (!IRI.test(verb?.id ?? '')) yield '4.1.0.0-1: verb has no IRI';
  if (verb?.id === 'http://adlnet.gov/expapi/verbs/voided') yield '6.3.0.0-1: voids';
  if (!IRI.test(object?.id ?? '')) yield '4.1.0.0-1: object has no IRI';
  if (!UTC.test(timestamp ?? '')) yield '9.7.0.0-2: timestamp is not UTC';
  if (context?.registration !== session.registration) yield '9.6.1.0-1: registration differs';
  yield* templateFaults(statement, session);
  for (const activities of Object.values(context?.contextActivities ?? {}))
    for (const one of activities) if (!IRI.test(one.id)) yield 'xAPI: context activity has no IRI';
  for (const name of Object.keys({ ...context?.extensions, ...result?.extensions }))
    if (!IRI.test(name)) yield 'xAPI: extension has no IRI';
  if (result?.duration !== undefined && !ISO_DURATION.test(result.duration))
    yield `xAPI: duration ${result.duration}`;
  const { scaled = 0, raw, min, max } = result?.score ?? {};
  if (raw !== undefined && (min === undefined || max === undefined))
    yield '9.5.1.0-3: raw without min and max';
  if (scaled < -1 || scaled > 1 || (raw !== undefined && (raw < min! || raw > max!)))
    yield 'xAPI: score out of range';
  const progress = result?.extensions?.[`${CMI5}/result/extensions/progress`];
  if (
    progress !== undefined &&
    !(Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100)
  )
    yield `9.5.5.1: progress ${String(progress)}`;
  if (isDefined(statement)) yield* definedFaults(statement, session);
  else if (categoriesOf(statement).includes(`${CMI5}/context/categories/moveon`))
    yield '9.6.2.2-2: moveOn category outside of cmi5';
}

/** Place by place, as CATAPULT compares. */
function* templateFaults({ context }: Statement, { template }: Session): Generator<string> {
  for (const [list, activities] of Object.entries(template.contextActivities))
    for (const [i, { id }] of activities.entries())
      if (context?.contextActivities?.[list]?.[i]?.id !== id)
        yield `10.2.1.0-6: contextActivities.${list}[${i}] is not ${id}`;
  for (const [name, value] of Object.entries(template.extensions))
    if (context?.extensions?.[name] !== value) yield `10.2.1.0-7: extension ${name} differs`;
}

function* definedFaults(
  statement: Statement,
  { activityId, mode, masteryScore }: Session,
): Generator<string> {
  const { object, result = {}, context } = statement;
  const verb = verbOf(statement);
  if (!DEFINED.includes(verb)) yield `9.3.0.0-1: ${verb} is no verb of cmi5 for a course`;
  if (object?.id !== activityId) yield `8.1.5.0-6: ${verb}: object is not the launched activity`;
  if (mode !== 'Normal' && !['initialized', 'terminated'].includes(verb))
    yield `10.2.2.0-5: ${verb} in ${mode}`;
  const judges = verb === 'passed' || verb === 'failed';
  if (
    (result.success !== undefined) !== judges ||
    (judges && result.success !== (verb === 'passed'))
  )
    yield `9.5.2.0-3: ${verb}: success ${String(result.success)}`;
  if ((result.completion !== undefined) !== (verb === 'completed') || result.completion === false)
    yield `9.5.3.0-1: ${verb}: completion ${String(result.completion)}`;
  if (result.score && !judges) yield `9.5.1.0-2: ${verb}: score`;
  if (['completed', 'passed', 'failed', 'terminated'].includes(verb) && !result.duration)
    yield `9.5.4.1-1: ${verb}: no duration`;
  const movesOn = categoriesOf(statement).includes(`${CMI5}/context/categories/moveon`);
  if (movesOn !== (judges || verb === 'completed')) yield `9.6.2.2-1: ${verb}: moveOn category`;
  const mastery = context?.extensions?.[`${CMI5}/context/extensions/masteryscore`];
  if (mastery !== (judges ? masteryScore : undefined)) yield `9.6.3.2-2: ${verb}: masteryScore`;
  if (!judges || masteryScore === undefined) return;
  if (
    result.score?.scaled !== undefined &&
    result.score.scaled >= masteryScore !== (verb === 'passed')
  )
    yield `9.3.4.0-2: ${verb}: score against masteryScore`;
}

/**
 * The order within a session and within a registration (cmi5 9.3). `session`, `registration`: what
 * each has so far.
 */
export function* orderFaults(
  statement: Statement,
  session: Statement[],
  registration: Statement[],
): Generator<string> {
  const verb = verbOf(statement);
  if (session.some((one) => verbOf(one) === 'terminated'))
    yield `9.3.0.0-5: ${verb} after terminated`;
  if (session.length === 0 && verb !== 'initialized') yield `9.3.0.0-4: ${verb} before initialized`;
  if (session.some(({ timestamp }) => timestamp! >= statement.timestamp!))
    yield `9.7.0.0-1: ${verb} is not later than what came before`;
  if (!isDefined(statement)) return;
  const defined = session.filter(isDefined).map(verbOf);
  if (defined.includes(verb)) yield `9.3.0.0-2: ${verb} twice in a session`;
  if (
    ['passed', 'failed'].includes(verb) &&
    defined.some((one) => one === 'passed' || one === 'failed')
  )
    yield '9.3.0.0-3: passed and failed in a session';
  const all = registration.filter(isDefined).map(verbOf);
  if (['completed', 'passed'].includes(verb) && all.includes(verb))
    yield `9.3.0.0-6: ${verb} twice in a registration`;
  if (verb === 'failed' && all.includes('passed')) yield '9.3.0.0-8: failed after passed';
}
