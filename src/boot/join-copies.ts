/** Joins copies to the record, and keeps those that cannot be read as they are. */
import { lazyCodec } from '../lms/lazy-codec.ts';
import type { Journal, SetAside } from '../model/journal.ts';
import { parseLater } from '../model/new-record.ts';
import { notify } from '../record/notices.ts';
import { adopt } from '../record/store.ts';

export interface CopyJoiner {
  /** A value of the LMS; false where it cannot be read. */
  join(content: string): Promise<boolean>;
  /** Sets a copy of the LMS aside, or holds the LMS where nothing else can keep it. */
  keepUnread(copy: SetAside): Promise<void>;
  /** A copy of this browser; one that cannot be read is set aside as it is. */
  adoptHere(found: unknown): Promise<void>;
}

export function copyJoiner(journal: Journal, hold: (isHeld: boolean) => void): CopyJoiner {
  const keepUnread = async (copy: SetAside) => {
    // `unreadable` may only be a part of the course that did not load: the next launch may read it,
    // so it is not written over either.
    if (copy.code !== 'unreadable' && (await journal.setAside(copy)) === undefined)
      return notify({ code: 'set-aside', copy });
    hold(true);
    return notify({ code: 'held', copy });
  };
  return {
    keepUnread,
    async join(content) {
      const decoded = await lazyCodec.decode(content);
      if (decoded.ok) adopt(decoded.value);
      else await keepUnread({ at: Date.now(), from: 'lms', code: decoded.error.code, content });
      return decoded.ok;
    },
    async adoptHere(found) {
      if (found === undefined) return;
      const parsed = await parseLater(found);
      if (parsed.ok) return adopt(parsed.value);
      const { code } = parsed.error;
      const copy: SetAside = {
        at: Date.now(),
        from: 'browser',
        code,
        content: JSON.stringify(found),
      };
      await journal.setAside(copy);
      notify({ code: 'set-aside', copy });
    },
  };
}
