/** Starts and stops a campus. Listens on this machine only. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { campusMessages as say } from '../messages/campus.ts';
import { attemptsIn } from './attempts.ts';
import { openDatabase } from './database.ts';
import { rosterIn } from './learners.ts';
import { shelfOf } from './packages.ts';
import { routes } from './routes.ts';

export interface CampusOptions {
  /** 0 takes any free port; undefined takes the first free one from 8016 on. */
  port?: number | undefined;
  /** Folder of the attempts, made when it is missing. */
  dataDir: string;
  packagesDir: string;
}

export interface Campus {
  /** Without a slash at the end. */
  url: string;
  /** What a person should know at start, in sentences. */
  notices: string[];
  close(): Promise<void>;
}

export const FIRST_PORT = 8016;
const PORTS_TRIED = 10;

/**
 * Rejects with what Node says: `EADDRINUSE` for a given port that is busy, or what the file system
 * says of `dataDir`.
 */
export async function startCampus({ port, dataDir, packagesDir }: CampusOptions): Promise<Campus> {
  const { database, setAside } = openDatabase(dataDir);
  const attempts = attemptsIn(database);
  const roster = rosterIn(database);
  const notices = setAside ? [say.problems.damagedDatabase(setAside)] : [];
  const app = routes({ attempts, roster, shelf: shelfOf(packagesDir), packagesDir, notices });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1' });

  const listen = (on: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(on, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });

  try {
    if (port !== undefined) await listen(port);
    else await listenFrom(FIRST_PORT, listen);
  } catch (error) {
    attempts.close();
    throw error;
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    notices,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          attempts.close();
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function listenFrom(first: number, listen: (port: number) => Promise<void>): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      return await listen(port);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || port + 1 >= first + PORTS_TRIED) throw error;
    }
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
