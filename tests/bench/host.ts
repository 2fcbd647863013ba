/**
 * The files of a package on a free port of this machine, as real hosts serve them: texts in gzip,
 * cached for a day.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

export interface Served {
  /** Inside the package. */
  path: string;
  /** As sent. */
  bytes: number;
}

export interface Host {
  /** Of the folder that holds the files, with its slash. */
  url: string;
  /** Every file's path inside the package. */
  paths: string[];
  /** Every file that was asked for, in order. */
  served: Served[];
  /** Files that the connection does not bring while it is set. */
  lost: RegExp | undefined;
  /** Files in whose place a network's login page comes, with 200, while it is set. */
  behindLogin: RegExp | undefined;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff: 'font/woff',
};
const COMPRESSED = /^(text\/|application\/json|image\/svg)/;

const LOGIN = '<!doctype html><title>Red</title><p>Acepta los términos para navegar.</p>';

/** `around` is a page beside the course's folder, at the server's root. */
export async function hostZip(zip: string, around = ''): Promise<Host> {
  const files = unzipSync(new Uint8Array(readFileSync(zip)));
  const answers = new Map(
    Object.entries(files).map(([path, bytes]) => {
      const type = TYPES[path.split('.').pop()!] ?? 'application/octet-stream';
      const isText = COMPRESSED.test(type);
      return [
        path,
        {
          body: isText ? gzipSync(bytes, { level: 6 }) : bytes,
          headers: {
            'content-type': type,
            'cache-control': 'max-age=86400',
            ...(isText ? { 'content-encoding': 'gzip' } : {}),
          },
        },
      ];
    }),
  );
  const served: Served[] = [];
  const host: Host = {
    url: '',
    paths: Object.keys(files),
    served,
    lost: undefined,
    behindLogin: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    const name = new URL(request.url!, 'http://localhost').pathname;
    if (name === '/') return response.writeHead(200, { 'content-type': TYPES['html'] }).end(around);
    const path = name.replace('/course/', '');
    if (host.lost?.test(path)) return request.socket.destroy();
    if (host.behindLogin?.test(path))
      return response.writeHead(200, { 'content-type': TYPES['html'] }).end(LOGIN);
    const found = answers.get(path);
    if (!found) return response.writeHead(404).end();
    served.push({ path, bytes: found.body.length });
    return response
      .writeHead(200, { ...found.headers, 'content-length': found.body.length })
      .end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/course/`;
  return host;
}
