/** Tells the page's first script (`ui/start.js`) that the course runs and its fields are open. */
import { $ready } from '../record/store.ts';

$ready.subscribe((isReady) => isReady && document.dispatchEvent(new Event('course:ready')));
