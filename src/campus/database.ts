/**
 * The file where attempts live. Opening it never destroys one: a file that is corrupt, or of a
 * campus to come, is set aside under a name that is told. One that is only busy is waited for.
 */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised with every change of the tables; an older file is brought forward. */
const VERSION = 2;
/** Milliseconds that another program may hold the file. */
const PATIENCE = 5000;

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
`;
/** Version 2: people whom a teacher added. */
const LEARNERS = `
  CREATE TABLE learners (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    lms_name TEXT NOT NULL
  ) STRICT;
`;

export interface OpenedDatabase {
  database: DatabaseSync;
  /** Name of the damaged file inside the data folder, when there was one. */
  setAside: string | undefined;
}

/** Result codes of SQLite (sqlite.org/rescode.html) that mean something to a person. */
const CODES: Record<number, 'locked' | 'full' | 'corrupt'> = {
  5: 'locked',
  6: 'locked',
  11: 'corrupt',
  13: 'full',
  26: 'corrupt',
};

/** What is wrong with the file or its disk; undefined for anything else. */
export function faultOf(error: unknown): 'locked' | 'full' | 'corrupt' | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && error.code === 'ENOSPC') return 'full';
  return 'errcode' in error ? CODES[Number(error.errcode) & 0xff] : undefined;
}

/**
 * Opens or creates `campus.sqlite` in a folder, which it makes. Throws what the file system or
 * SQLite throws (see `faultOf`): the folder cannot be written, the file stays locked, the disk is
 * full.
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

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
  return database;
}

function create(path: string): DatabaseSync {
  const database = open(path);
  database.exec('PRAGMA journal_mode = WAL');
  // All of it or nothing: a file that a full disk cut short would be no database.
  database.exec(`BEGIN; ${TABLES} ${LEARNERS} PRAGMA user_version = ${VERSION}; COMMIT`);
  return database;
}

/** undefined where the file is corrupt, or of a version that this campus does not know. */
function openSound(path: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = open(path);
    const check = database.prepare('PRAGMA quick_check').get();
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (check?.['quick_check'] === 'ok' && version >= 1 && version <= VERSION) {
      database.exec('PRAGMA journal_mode = WAL');
      if (version < 2) database.exec(`BEGIN; ${LEARNERS} PRAGMA user_version = ${VERSION}; COMMIT`);
      return database;
    }
  } catch (error) {
    if (faultOf(error) !== 'corrupt') {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return undefined;
}
