/** What the player page sends and what tests read: JSON in, JSON out. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { Attempts } from './attempts.ts';
import { METHODS } from './standard.ts';

/**
 * More than any course keeps (64,000 characters of suspend_data and its interactions), and no more
 * than a small machine can hold.
 */
const LARGEST_BODY = 4 * 2 ** 20;
/** Whole numbers that SQLite gives back as such; a launch has no more commits or calls. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** Element names come from the page: only those of the data model get in. */
const CommitSchema = v.strictObject({
  sequence: v.pipe(whole, v.minValue(1)),
  terminate: v.boolean(),
  whole: v.boolean(),
  elements: v.record(v.pipe(v.string(), v.regex(/^(cmi|adl)(\.[a-z_]+|\.\d{1,4})+$/)), v.string()),
});

const short = v.pipe(v.string(), v.maxLength(4096));
const CallsSchema = v.array(
  v.strictObject({
    n: v.pipe(whole, v.minValue(1)),
    at: moment,
    method: v.picklist(METHODS),
    element: short,
    value: short,
    length: whole,
    result: short,
    error: short,
  }),
);

/** Moodle takes these two out of every value without saying so. */
const clean = (value: string) => value.replaceAll(/[\0\uFFFE]/g, '');

export function api(attempts: Attempts): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json({ error: 'too-large' }, 413) }),
  );

  app.post('/launches/:launch/commit', async (c) => {
    const commit = v.safeParse(CommitSchema, await c.req.json().catch(() => null));
    if (!commit.success) return c.json({ error: 'bad-commit' }, 400);
    const elements = Object.fromEntries(
      Object.entries(commit.output.elements).map(([element, value]) => [element, clean(value)]),
    );
    return attempts.commit(Number(c.req.param('launch')), { ...commit.output, elements })
      ? c.body(null, 204)
      : c.json({ error: 'unknown-launch-or-old-commit' }, 409);
  });

  app.post('/launches/:launch/calls', async (c) => {
    const calls = v.safeParse(CallsSchema, await c.req.json().catch(() => null));
    if (!calls.success) return c.json({ error: 'bad-calls' }, 400);
    attempts.addCalls(Number(c.req.param('launch')), calls.output);
    return c.body(null, 204);
  });

  /**
   * Everything about an attempt. `initialize`, `terminate` and `commits` count the calls that
   * answered "true".
   */
  app.get('/attempts/:learner/:edition', (c) => {
    const attempt = attempts.find(c.req.param('learner'), c.req.param('edition'));
    if (!attempt) return c.json({ error: 'no-attempt' }, 404);
    const launches = attempts.launches(attempt.id).map((launch) => {
      const calls = attempts.calls(launch.id);
      const count = (method: string) =>
        calls.filter((call) => call.method === method && call.result === 'true').length;
      return {
        ...launch,
        initialize: count('Initialize'),
        terminate: count('Terminate'),
        commits: count('Commit'),
        calls,
      };
    });
    const total = (name: 'initialize' | 'terminate' | 'commits') =>
      launches.reduce((sum, launch) => sum + launch[name], 0);
    return c.json({
      ...attempt,
      cmi: attempts.elements(attempt.id),
      totalSeconds: attempts.totalSeconds(attempt.id),
      initialize: total('initialize'),
      terminate: total('terminate'),
      commits: total('commits'),
      launches,
    });
  });

  return app;
}
