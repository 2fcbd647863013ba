/**
 * What an LMS may ask of a statement: xAPI 1.0.3 part two, 2, and cmi5 7.1.3, 9 and 10. Each rule
 * gives sentences; none means that the statement is valid.
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

export const verbOf = ({ verb }: Statement): string => verb?.id?.split('/').at(-1) ?? '';
const categoriesOf = ({ context }: Statement) =>
  (context?.contextActivities?.['category'] ?? []).map(({ id }) => id);
const isDefined = (statement: Statement): boolean =>
  categoriesOf(statement).includes(`${CMI5}/context/categories/cmi5`);

export function* faultsOf(statement: Statement, session: Session): Generator<string> {
  const { id, actor, verb, object, result, context, timestamp } = statement;
  for (const name of Object.keys(statement))
    if (!PROPERTIES.includes(name)) yield `property ${name}`;
  if (!UUID4.test(id ?? '')) yield 'id is no UUID v4';
  if (JSON.stringify(actor) !== JSON.stringify(session.actor)) yield 'actor differs';
  if (!IRI.test(verb?.id ?? '')) yield 'verb has no IRI';
  if (!IRI.test(object?.id ?? '')) yield 'object has no IRI';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(timestamp ?? ''))
    yield 'timestamp is not UTC';
  if (context?.registration !== session.registration) yield 'registration differs';
  for (const [list, activities] of Object.entries(session.template.contextActivities)) {
    const held = (context?.contextActivities?.[list] ?? []).map((one) => one.id);
    for (const one of activities)
      if (!held.includes(one.id)) yield `contextActivities.${list} lacks ${one.id}`;
  }
  for (const activities of Object.values(context?.contextActivities ?? {}))
    for (const one of activities) if (!IRI.test(one.id)) yield 'context activity has no IRI';
  for (const [name, value] of Object.entries(session.template.extensions))
    if (context?.extensions?.[name] !== value) yield `extension ${name} differs`;
  for (const name of Object.keys({ ...context?.extensions, ...result?.extensions }))
    if (!IRI.test(name)) yield 'extension has no IRI';
  if (result?.duration !== undefined && !ISO_DURATION.test(result.duration))
    yield `duration ${result.duration}`;
  const { scaled = 0, raw, min = 0, max = 100 } = result?.score ?? {};
  if (scaled < -1 || scaled > 1 || (raw !== undefined && (raw < min || raw > max)))
    yield 'score out of range';
  const progress = result?.extensions?.[`${CMI5}/result/extensions/progress`];
  if (
    progress !== undefined &&
    !(Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100)
  )
    yield `progress ${String(progress)}`;
  if (isDefined(statement)) yield* definedFaults(statement, session);
  else if (categoriesOf(statement).includes(`${CMI5}/context/categories/moveon`))
    yield 'moveOn category outside of cmi5';
}

function* definedFaults(
  statement: Statement,
  { activityId, mode, masteryScore }: Session,
): Generator<string> {
  const { object, result = {}, context } = statement;
  const verb = verbOf(statement);
  if (!DEFINED.includes(verb)) yield `${verb} is no verb of cmi5 for a course`;
  if (object?.id !== activityId) yield `${verb}: object is not the launched activity`;
  if (mode !== 'Normal' && !['initialized', 'terminated'].includes(verb))
    yield `${verb} in ${mode}`;
  const judges = verb === 'passed' || verb === 'failed';
  if (
    (result.success !== undefined) !== judges ||
    (judges && result.success !== (verb === 'passed'))
  )
    yield `${verb}: success ${String(result.success)}`;
  if ((result.completion !== undefined) !== (verb === 'completed') || result.completion === false)
    yield `${verb}: completion ${String(result.completion)}`;
  if (result.score && !judges) yield `${verb}: score`;
  if (['completed', 'passed', 'failed', 'terminated'].includes(verb) && !result.duration)
    yield `${verb}: no duration`;
  const movesOn = categoriesOf(statement).includes(`${CMI5}/context/categories/moveon`);
  if (movesOn !== (judges || verb === 'completed')) yield `${verb}: moveOn category`;
  if (!judges || masteryScore === undefined) return;
  if (context?.extensions?.[`${CMI5}/context/extensions/masteryscore`] !== masteryScore)
    yield `${verb}: masteryScore`;
  if (
    result.score?.scaled !== undefined &&
    result.score.scaled >= masteryScore !== (verb === 'passed')
  )
    yield `${verb}: score against masteryScore`;
}

/**
 * The order within a session and within a registration (cmi5 9.3). `before`: what this registration
 * has, of this session first.
 */
export function* orderFaults(
  statement: Statement,
  session: Statement[],
  registration: Statement[],
): Generator<string> {
  const verb = verbOf(statement);
  if (session.some((one) => verbOf(one) === 'terminated')) yield `${verb} after terminated`;
  if (session.length === 0 && verb !== 'initialized') yield `${verb} before initialized`;
  if (session.some(({ timestamp }) => timestamp! > statement.timestamp!))
    yield `${verb} is older than what came before`;
  if (!isDefined(statement)) return;
  const defined = session.filter(isDefined).map(verbOf);
  if (defined.includes(verb)) yield `${verb} twice in a session`;
  if (
    ['passed', 'failed'].includes(verb) &&
    defined.some((one) => one === 'passed' || one === 'failed')
  )
    yield 'passed and failed in a session';
  const all = registration.filter(isDefined).map(verbOf);
  if (['completed', 'passed'].includes(verb) && all.includes(verb))
    yield `${verb} twice in a registration`;
  if (verb === 'failed' && all.includes('passed')) yield 'failed after passed';
}
