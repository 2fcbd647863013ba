/**
 * Where a learner takes the packaged course: the campus for SCORM, a plain web server for the
 * course without an LMS.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Fault } from '../../src/campus/faults.ts';
import { startCampus } from '../../src/campus/server.ts';

export const SESSIONS = ['scorm12', 'scorm2004-4th', 'web'] as const;
export type Session = (typeof SESSIONS)[number];

export interface Venue {
  /** Address at which this learner opens the course; strict limits in the campus. */
  address(session: Session, learner: string, fault?: Fault): string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** The web package's files, each at its name, on a free port of this machine. */
async function serveZip(file: string): Promise<{ url: string; close(): Promise<void> }> {
  const files = unzipSync(new Uint8Array(readFileSync(file)));
  const server = createServer((request, response) => {
    const name =
      decodeURIComponent(new URL(request.url!, 'http://localhost').pathname.slice(1)) ||
      'index.html';
    const bytes = files[name];
    response.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[name.split('.').pop()!] ?? 'application/octet-stream',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export async function openVenue(): Promise<Venue> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kills-campus-'));
  const [campus, web] = await Promise.all([
    startCampus({ port: 0, dataDir, packagesDir: 'packages' }),
    serveZip('packages/cuentas-clave-web.zip'),
  ]);
  return {
    address(session, learner, fault) {
      if (session === 'web') return `${web.url}/index.html`;
      return `${campus.url}/tomar/${learner}/${session}${fault ? `?falla=${fault}` : ''}`;
    },
    async close() {
      await Promise.all([campus.close(), web.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
