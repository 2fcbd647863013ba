/**
 * The cheapest proof that the server behind an LMS's "true" is there: a small file of the package's
 * own, never from a cache, whose content is known. A login page in its place is a no; so is an
 * answer that takes too long.
 */
const FILE = 'reach.txt';
const CONTENT = 'cuentas-clave';
/** Milliseconds. */
const PATIENCE = 8000;

export async function reachesServer(base: string): Promise<boolean> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), PATIENCE);
  try {
    const address = new URL(`./${FILE}`, base);
    address.searchParams.set('a', Date.now().toString(36));
    const answer = await fetch(address, { cache: 'no-store', signal: given.signal });
    return answer.ok && (await answer.text()).trim() === CONTENT;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
