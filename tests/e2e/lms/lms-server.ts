/**
 * The server of the small LMSs: the package's files, a launch page for each attempt, and what each
 * attempt holds. Every behaviour has an address of its own, so that many run at once.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';
import { launchOf, newAttempt, store, type Attempt } from './attempts.ts';
import { lmsPage, type Standard } from './lms-page.ts';

export interface LmsServer {
  /** Address of an attempt's launch page. */
  urlOf(behaviour: string, learner: string): string;
  attempt(behaviour: string, learner: string): Attempt;
  /** Requests of this behaviour's pages find nobody. */
  setDown(behaviour: string, isDown: boolean): void;
  close(): Promise<void>;
}

export interface Played {
  standard: Standard;
  /** Source of the function that plays the behaviour. */
  play: string;
  /** Attributes of the course's frame. */
  frame?: string;
  /** What the LMS tells of the learner. */
  learner?: string;
  /** Headers of the course's files. */
  headers?: Record<string, string>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};
const PAGE = 'tema-16.html#t16-ejercicio';

const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const pageOf = (played: Played, attempt: Attempt, id: string) => {
  const launch = launchOf(played.standard, attempt, played.learner ?? id);
  return `<!doctype html>
<html lang="es"><meta charset="utf-8"><title>LMS</title>
<style>html, body, iframe { margin: 0; width: 100%; height: 100%; border: 0; display: block }</style>
<iframe title="Curso" ${played.frame ?? ''} data-src="../course/${played.standard}/${PAGE}"></iframe>
<script type="application/json" id="launch">${inScript(launch)}</script>
<script>(${lmsPage.toString()})(${inScript(played.standard)}, ${played.play})</script></html>`;
};

export async function startLmsServer(
  zips: Record<Standard, string>,
  playedBy: (behaviour: string) => Played | undefined,
): Promise<LmsServer> {
  const files = Object.fromEntries(
    Object.entries(zips).map(([standard, zip]) => [
      standard,
      unzipSync(new Uint8Array(readFileSync(zip))),
    ]),
  );
  const attempts = new Map<string, Attempt>();
  const down = new Set<string>();
  const attemptOf = (behaviour: string, learner: string) => {
    const key = `${behaviour}/${learner}`;
    const held = attempts.get(key) ?? newAttempt();
    attempts.set(key, held);
    return held;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const [, behaviour = '', who = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    if (down.has(behaviour)) return request.socket.destroy();
    const played = playedBy(behaviour);
    if (!played) return response.writeHead(404).end();
    if (who === 'course') {
      const [standard = '', ...path] = rest;
      const name = path.join('/');
      const bytes = files[standard]?.[name];
      if (!bytes) return response.writeHead(404).end();
      return response
        .writeHead(200, {
          'content-type': TYPES[name.split('.').pop()!] ?? 'application/octet-stream',
          'cache-control': 'no-cache',
          ...played.headers,
        })
        .end(bytes);
    }
    const attempt = attemptOf(behaviour, rest[0]!);
    if (request.method === 'POST') {
      const chunks = await request.toArray();
      const body = Buffer.concat(chunks).toString();
      if (body.startsWith('{'))
        store(played.standard, attempt, JSON.parse(body) as Attempt['data']);
      return response.writeHead(204).end();
    }
    response
      .writeHead(200, { 'content-type': TYPES['html'] })
      .end(pageOf(played, attempt, rest[0]!));
    attempt.launches += 1;
    return undefined;
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (behaviour, learner) => `http://127.0.0.1:${port}/${behaviour}/of/${learner}`,
    attempt: attemptOf,
    setDown: (behaviour, isDown) => void (isDown ? down.add(behaviour) : down.delete(behaviour)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
