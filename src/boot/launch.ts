/** Opens the course once the code of the LMS that it was launched in is here. */
import { fetchEdition } from '../lms/fetch-edition.ts';

fetchEdition(window, document.documentElement.dataset['package'] ?? 'web')
  .then(async () => {
    const { start } = await import('../boot.ts');
    void start();
  })
  .catch(() => document.dispatchEvent(new Event('course:away')));
