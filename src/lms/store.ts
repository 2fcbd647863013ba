/** Where this browser keeps the learners' copies. */
import { openStorage } from '../storage/storage.ts';

export const openStore = () =>
  openStorage({
    name: 'cuentas-clave',
    objects: 'copies',
    join: async (first, spare) => (await import('./spare-copies.ts')).join(first, spare),
  });
