/** What is known of the room that an LMS gives suspend_data. */
type SuspendAlphabet = 'unicode' | 'latin1' | 'ascii';

export interface Capacity {
  /** UTF-16 units. */
  units: number;
  /** Bytes of UTF-8, where the LMS counts those. */
  bytes?: number;
  /** Which characters come back as they went; `unicode` where nothing else is known. */
  alphabet?: SuspendAlphabet;
}

/** A bare number is UTF-16 units. */
export function capacityOf(limit: number | Capacity): Required<Capacity> {
  const {
    units,
    bytes = Infinity,
    alphabet = 'unicode',
  } = typeof limit === 'number' ? { units: limit } : limit;
  return { units, bytes, alphabet };
}
