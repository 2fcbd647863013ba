/**
 * The file where attempts live. Opening it never destroys one: a file that cannot be read is set
 * aside under a name that is told.
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised with every change of the tables; a file of another version is set aside. */
const VERSION = 1;

const TABLES = `
  CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    learner TEXT NOT NULL,
    edition TEXT NOT NULL,
    UNIQUE (learner, edition)
  ) STRICT;
  CREATE TABLE elements (
    attempt INTEGER NOT NULL REFERENCES attempts,
    element TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (attempt, element)
  ) STRICT;
  CREATE TABLE launches (
    id INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL REFERENCES attempts,
    started_at INTEGER NOT NULL,
    mode TEXT NOT NULL,
    rules TEXT NOT NULL,
    fault TEXT NOT NULL,
    saved_at INTEGER,
    terminated_at INTEGER,
    sequence INTEGER NOT NULL DEFAULT 0,
    session_seconds REAL NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE calls (
    launch INTEGER NOT NULL REFERENCES launches,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL,
    method TEXT NOT NULL,
    element TEXT NOT NULL,
    value TEXT NOT NULL,
    length INTEGER NOT NULL,
    result TEXT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (launch, n)
  ) STRICT;
  PRAGMA user_version = ${VERSION};
`;

export interface OpenedDatabase {
  database: DatabaseSync;
  /** Name of the damaged file inside the data folder, when there was one. */
  setAside: string | undefined;
}

/**
 * Opens or creates `campus.sqlite` in a folder, which it makes. Throws what the file system throws
 * when the folder cannot be written.
 */
export function openDatabase(dataDir: string): OpenedDatabase {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'campus.sqlite');
  if (!existsSync(path)) return { database: create(path), setAside: undefined };
  const sound = openSound(path);
  if (sound) return { database: sound, setAside: undefined };
  const setAside = `campus-damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`;
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(path + suffix)) renameSync(path + suffix, join(dataDir, setAside + suffix));
  return { database: create(path), setAside };
}

function create(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(TABLES);
  return database;
}

function openSound(path: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    const check = database.prepare('PRAGMA quick_check').get();
    const version = database.prepare('PRAGMA user_version').get();
    if (check?.['quick_check'] === 'ok' && version?.['user_version'] === VERSION) {
      database.exec('PRAGMA journal_mode = WAL');
      return database;
    }
  } catch {
    // Not a database, or not whole: the caller sets it aside.
  }
  database?.close();
  return undefined;
}
