/**
 * The name under which this window's changes go: four characters, drawn once for a browser profile,
 * so that a record does not collect a name a launch. Two windows of one course take two names, by
 * locks; where there are no locks (pages served without TLS) both take the first, and the merge
 * keeps both texts.
 */
import { get, set } from 'idb-keyval';
import { openStore } from './store.ts';

const MOST = 8;

export function drawnReplica(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
    (byte % 36).toString(36),
  ).join('');
}

/**
 * The nth name of this profile, drawn where it has none; a passing one where the browser stores
 * nothing.
 */
async function nameAt(position: number): Promise<string> {
  try {
    const store = openStore('cuentas-clave-replicas', 'names');
    const held = await get<string>(position, store);
    if (held) return held;
    const name = drawnReplica();
    await set(position, name, store);
    return name;
  } catch {
    return drawnReplica();
  }
}

/** Holds the lock until the page goes away. */
function claim(position: number): Promise<boolean> {
  return new Promise((claimed) => {
    const held = navigator.locks.request(
      `cuentas-clave-replica-${position}`,
      { ifAvailable: true },
      (lock) => {
        claimed(lock !== null);
        return lock === null ? undefined : new Promise(() => {});
      },
    );
    held.catch(() => claimed(true));
  });
}

export async function ownReplica(): Promise<string> {
  if (!('locks' in navigator)) return nameAt(0);
  for (let position = 0; position < MOST; position++)
    if (await claim(position)) return nameAt(position);
  return drawnReplica();
}
