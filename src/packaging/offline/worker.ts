/**
 * Runs in the browser beside the web package: keeps the course's files of one build, so that it
 * opens without a network. The packager puts the list of files and the build's name in the place of
 * the two words below. An open course keeps the files that it began with: a newer build waits until
 * its last window is closed.
 */
interface Build {
  /** Hash of the files. */
  name: string;
  /** What is read and written with, relative to the course's folder. */
  files: string[];
  /**
   * What only makes the report: bigger than all of the rest, and left out where the browser asks to
   * save data, until it is used.
   */
  heavy: string[];
}
declare const BUILD: Build;

interface Worker {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
}
interface Life extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as Worker;
/** Several courses may live on one server: each folder has its own caches. */
const PREFIX = `cuentas-clave ${worker.registration.scope} `;
const CACHE = PREFIX + BUILD.name;
const addressOf = (file: string) => new URL(file, worker.registration.scope).href;
const KEPT = new Set([...BUILD.files, ...BUILD.heavy].map(addressOf));

/**
 * Some servers answer `tema.html` with a redirect to `tema`; a browser takes no redirected answer
 * for a page.
 */
async function plain(response: Response): Promise<Response> {
  return response.redirected
    ? new Response(await response.blob(), { headers: response.headers })
    : response;
}

async function keep(file: string): Promise<void> {
  const response = await fetch(addressOf(file), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await (await caches.open(CACHE)).put(addressOf(file), await plain(response));
}

async function install(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  const wanted = connection?.saveData ? BUILD.files : [...BUILD.files, ...BUILD.heavy];
  await Promise.all(wanted.map(keep));
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(PREFIX) && name !== CACHE)
      .map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

async function answer(request: Request, address: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const held = await cache.match(address);
  if (held) return held;
  const response = await fetch(request);
  if (response.ok) await cache.put(address, await plain(response.clone()));
  return response;
}

addEventListener('install', (event) => (event as Life).waitUntil(install()));
addEventListener('activate', (event) => (event as Life).waitUntil(forgetOlder()));
addEventListener('fetch', (event) => {
  const { request } = event as Asked;
  const url = new URL(request.url);
  const bare = url.origin + url.pathname;
  const address = bare === worker.registration.scope ? addressOf('index.html') : bare;
  if (request.method === 'GET' && KEPT.has(address))
    (event as Asked).respondWith(answer(request, address));
});
