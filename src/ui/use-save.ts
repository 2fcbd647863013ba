import { useRef } from 'preact/hooks';
import { save } from './download.ts';

/**
 * Saves a file and gives the address under which it can also be opened, for a frame of an LMS that
 * drops downloads without a word. The address holds until the next file.
 */
export function useSave(): (file: File) => string {
  const last = useRef<string>();
  return (file) => {
    if (last.current) URL.revokeObjectURL(last.current);
    last.current = URL.createObjectURL(file);
    save(last.current, file.name);
    return last.current;
  };
}
