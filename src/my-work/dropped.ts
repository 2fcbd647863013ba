/** A file that was dropped on any page, on its way to the page that opens it. */
import { atom } from 'nanostores';

export const $dropped = atom<File | undefined>(undefined);

const PAGE = 'retroalimentacion';

/** Followed as a link of the contents is, so that the session goes on. */
export function bring(file: File): void {
  $dropped.set(file);
  if (document.body.dataset['page'] === PAGE) return;
  const link = Object.assign(document.createElement('a'), { href: `./${PAGE}.html` });
  document.body.append(link);
  link.click();
  link.remove();
}
