/** What happens to the page, told to whoever keeps the work. */
import type { Keeper } from '../lms/keeper.ts';

/**
 * `close`: lets go of this browser's storage, so that a page that went does not keep it from
 * others. `back`: the page came back from the back/forward cache.
 */
export function followPage(keep: Keeper, page: { close(): void; back(): unknown }): void {
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? keep.hidden() : void keep.retry(),
  );
  addEventListener('pagehide', () => void keep.leave().then(page.close));
  addEventListener('online', () => void keep.retry());
  addEventListener('pageshow', ({ persisted }) => persisted && page.back());
}
