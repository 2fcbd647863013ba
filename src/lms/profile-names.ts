import { get, keys } from 'idb-keyval';
import { database } from '../storage/database.ts';
import { patient } from '../storage/patient.ts';

/** Milliseconds. */
const PATIENCE = 2000;

/**
 * Until November 2026 one profile's changes went under the same names in every attempt; those of
 * then are still found by them.
 */
export async function profileNames(): Promise<string[]> {
  const { use, close } = database('cuentas-clave-replicas', 'names');
  try {
    const store = patient(use, PATIENCE, { isMute: false });
    const held = await keys<number>(store);
    const names = await Promise.all(held.map((position) => get<string>(position, store)));
    return names.filter((name) => name !== undefined);
  } catch {
    return [];
  } finally {
    close();
  }
}
