/**
 * Attempts: one per learner and edition, made of launches. What a learner's session commits stays
 * under that attempt and no other.
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Elements } from './elements.ts';
import type { Fault } from './faults.ts';
import type { LoggedCall } from './log.ts';
import type { Commit } from './run-time.ts';
import type { Rules } from './standard.ts';
import { secondsOf } from './time.ts';

export interface Launch {
  id: number;
  attempt: number;
  /** Milliseconds since 1970, as all moments here. */
  startedAt: number;
  mode: 'normal' | 'review';
  rules: Rules;
  fault: Fault | '';
  savedAt: number | null;
  terminatedAt: number | null;
  /** As the SCO reported it (session_time). */
  sessionSeconds: number;
}

interface Attempt {
  id: number;
  learner: string;
  edition: string;
}

export interface Attempts {
  find(learner: string, edition: string): Attempt | undefined;
  byId(id: number): Attempt | undefined;
  /** The attempt, begun if it was not, and a new launch in it. */
  launch(
    who: { learner: string; edition: string },
    how: Pick<Launch, 'mode' | 'rules' | 'fault'>,
  ): Launch;
  launchOf(id: number): Launch | undefined;
  launches(attempt: number): Launch[];
  elements(attempt: number): Elements;
  /** Seconds of all its launches. */
  totalSeconds(attempt: number): number;
  /**
   * All of it or nothing. False when the launch is unknown or a later commit of it is already
   * stored.
   */
  commit(launch: number, commit: Commit): boolean;
  addCalls(launch: number, calls: LoggedCall[]): void;
  calls(launch: number): LoggedCall[];
  close(): void;
}

type Row = Record<string, SQLOutputValue>;

const asLaunch = (row: Row) =>
  ({
    id: row['id'],
    attempt: row['attempt'],
    startedAt: row['started_at'],
    mode: row['mode'],
    rules: row['rules'],
    fault: row['fault'],
    savedAt: row['saved_at'],
    terminatedAt: row['terminated_at'],
    sessionSeconds: row['session_seconds'],
  }) as Launch;

const asAttempt = (row: Row | undefined) => (row ? ({ ...row } as unknown as Attempt) : undefined);

export function attemptsIn(database: DatabaseSync): Attempts {
  // A number past what JavaScript counts exactly could be stored once, and not be read again.
  database.exec('UPDATE launches SET sequence = 1000000000 WHERE sequence > 1000000000');
  const find = database.prepare(
    'SELECT id, learner, edition FROM attempts WHERE learner = ? AND edition = ?',
  );
  const byId = database.prepare('SELECT id, learner, edition FROM attempts WHERE id = ?');
  const begin = database.prepare(
    'INSERT INTO attempts (learner, edition) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const launch = database.prepare(
    'INSERT INTO launches (attempt, started_at, mode, rules, fault) VALUES (?, ?, ?, ?, ?) RETURNING *',
  );
  const launchOf = database.prepare('SELECT * FROM launches WHERE id = ?');
  const launches = database.prepare('SELECT * FROM launches WHERE attempt = ? ORDER BY id');
  const elements = database.prepare(
    'SELECT element, value FROM elements WHERE attempt = ? ORDER BY rowid',
  );
  const total = database.prepare(
    'SELECT coalesce(sum(session_seconds), 0) AS seconds FROM launches WHERE attempt = ?',
  );
  const clear = database.prepare('DELETE FROM elements WHERE attempt = ?');
  const put = database.prepare(
    'INSERT INTO elements VALUES (?, ?, ?) ON CONFLICT (attempt, element) DO UPDATE SET value = excluded.value',
  );
  const mark = database.prepare(
    'UPDATE launches SET saved_at = ?, sequence = ?, session_seconds = ?, terminated_at ' +
      '= coalesce(?, terminated_at) WHERE id = ?',
  );
  const addCall = database.prepare(
    'INSERT INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const calls = database.prepare(
    'SELECT n, at, method, element, value, length, result, error FROM calls WHERE launch = ? ORDER BY n',
  );

  function together(work: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    find: (learner, edition) => asAttempt(find.get(learner, edition)),
    byId: (id) => asAttempt(byId.get(id)),
    launch({ learner, edition }, { mode, rules, fault }) {
      begin.run(learner, edition);
      const { id } = asAttempt(find.get(learner, edition))!;
      return asLaunch(launch.get(id, Date.now(), mode, rules, fault)!);
    },
    launchOf(id) {
      const row = launchOf.get(id);
      return row && asLaunch(row);
    },
    launches: (attempt) => launches.all(attempt).map(asLaunch),
    elements: (attempt) =>
      Object.fromEntries(
        elements.all(attempt).map((row) => [row['element'], row['value']]),
      ) as Elements,
    totalSeconds: (attempt) => Number(total.get(attempt)!['seconds']),
    commit(id, commit) {
      const row = launchOf.get(id);
      if (!row || Number(row['sequence']) >= commit.sequence) return false;
      const { attempt, sessionSeconds } = asLaunch(row);
      const reported =
        commit.elements['cmi.core.session_time'] ?? commit.elements['cmi.session_time'];
      const now = Date.now();
      together(() => {
        if (commit.whole) clear.run(attempt);
        for (const [element, value] of Object.entries(commit.elements))
          put.run(attempt, element, value);
        mark.run(
          now,
          commit.sequence,
          reported === undefined ? sessionSeconds : secondsOf(reported),
          commit.terminate ? now : null,
          id,
        );
      });
      return true;
    },
    addCalls(id, logged) {
      if (!launchOf.get(id)) return;
      together(() => {
        for (const { n, at, method, element, value, length, result, error } of logged)
          addCall.run(id, n, at, method, element, value, length, result, error);
      });
    },
    calls: (id) => calls.all(id).map((row) => ({ ...row }) as unknown as LoggedCall),
    close: () => database.close(),
  };
}
