import { readFolder } from '../course/folder.ts';
import { guidesIn } from '../course/guides.ts';
import { Reading } from '../course/reading.ts';
import { guidesOf, type Guide } from './guides.ts';

/** Those of a content folder; one that cannot be read is left out. Node only. */
export async function readGuides(folder = 'content'): Promise<Guide[]> {
  return guidesOf(guidesIn(new Reading(await readFolder(folder), folder)));
}
