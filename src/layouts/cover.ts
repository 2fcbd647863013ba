/**
 * The cover for a returning learner: the way on leads to where they were, and says how far they
 * are.
 */
import { progressMessages as say } from '../messages/progress.ts';
import type { Outline } from '../model/course.ts';
import type { LearnerRecord } from '../model/record.ts';
import { courseDone, courseLackingNow, courseProgressNow } from '../record/progress.ts';
import { $ready, $record } from '../record/store.ts';
import { pageOutline } from '../record/page-outline.ts';

function howFar(record: LearnerRecord, outline: Outline): string {
  if (!courseDone(record, outline))
    return say.courseProgress(Math.floor(100 * courseProgressNow(record, outline)));
  const lacking = courseLackingNow(record, outline);
  return lacking === 0 ? say.courseDone : say.courseLacking(lacking);
}

function welcome(): void {
  const begin = document.querySelector<HTMLAnchorElement>('#begin');
  const { place } = $record.get();
  if (!begin || !$ready.get() || !place) return;
  begin.href = `./${place.page}.html#${place.step}`;
  begin.textContent = begin.dataset['goOn']!;
  const outline = pageOutline();
  const said = howFar($record.get(), outline);
  const topic = outline.topics.find(({ page }) => page === place.page);
  const step = topic?.steps.find(({ id }) => id === place.step);
  document
    .getElementById('course-progress')
    ?.replaceChildren(
      topic && step ? `${say.stoppedAt(topic.label, step.title.replace(/\.$/, ''))} ${said}` : said,
    );
}

document.addEventListener('astro:page-load', welcome);
$ready.listen(welcome);
welcome();
