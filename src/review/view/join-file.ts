import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { backMessages as say } from '../../messages/back.ts';
import { readReviewFile } from '../grade/review-file.ts';
import { join } from '../store/join.ts';
import { $said, $view } from '../store/screen.ts';

/** Another instructor's review, or one's own from elsewhere. The sentence says what happened. */
export async function joinFile(file: File): Promise<string> {
  const read = readReviewFile(await file.text());
  const sentence = read.ok ? joined(read.value) : say.reviewErrors[read.error.code];
  $said.set(sentence);
  if ($view.get() !== 'back') $view.set('back');
  return sentence;
}

function joined(value: Parameters<typeof join>[0]): string {
  const { reviews, conflicts } = join(value);
  return `${sayWork.join.done(reviews)} ${sayWork.join.conflicts(conflicts)}`;
}
