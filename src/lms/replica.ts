/**
 * The name under which this window's changes of an attempt go: four characters, drawn once for an
 * attempt and browser, so that a record does not collect a name a launch, and known to no other
 * attempt, so that a copy of the LMS that holds it was written here. Two windows of one course take
 * two names, by locks; where there are no locks (pages served without TLS) both take the first, and
 * the merge keeps both texts.
 */
const MOST = 8;

export function drawnReplica(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
    (byte % 36).toString(36),
  ).join('');
}

/** Holds the lock until the page goes away. */
function claim(name: string): Promise<boolean> {
  return new Promise((claimed) => {
    const held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      claimed(lock !== null);
      return lock === null ? undefined : new Promise(() => {});
    });
    held.catch(() => claimed(true));
  });
}

/** The first of the copy's names that no other window goes under; a new one where all do. */
export async function ownReplica(marks: readonly [string, ...string[]]): Promise<string> {
  if (!('locks' in navigator)) return marks[0];
  for (const mark of marks.slice(0, MOST))
    if (await claim(`cuentas-clave-replica-${mark}`)) return mark;
  const drawn = drawnReplica();
  await claim(`cuentas-clave-replica-${drawn}`);
  return drawn;
}
