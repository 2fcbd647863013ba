/** Opens the course once the code of the LMS that it was launched in is here. */
import { boot } from '../boot.ts';
import { fetchEdition } from '../lms/fetch-edition.ts';

fetchEdition(window, document.documentElement.dataset['package'] ?? 'web')
  .then(boot)
  .catch(() => document.dispatchEvent(new Event('course:away')));
