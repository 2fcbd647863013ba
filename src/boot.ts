/** The one file that knows both the record and what keeps it. */
import { $saving } from './record/saving.ts';
import { $ready, openRecord } from './record/store.ts';

openRecord({ replica: 'aaaa' });
$ready.set(true);
$saving.set({ at: 'idle', lms: false });
