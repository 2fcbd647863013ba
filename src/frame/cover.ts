/**
 * The cover for a returning learner: the way on leads to where they were, and says how far they
 * are.
 */
import { progressMessages as say } from '../messages/progress.ts';
import type { Outline } from '../model/course.ts';
import type { LearnerRecord } from '../model/record.ts';
import { courseDone, courseLackingNow, courseProgressNow } from '../record/progress.ts';
import { $ready, $record } from '../record/store.ts';
import { $glance } from '../record/glance.ts';
import { pageOutline } from '../record/page-outline.ts';

function howFar(record: LearnerRecord, outline: Outline): string {
  if (!courseDone(record, outline))
    return say.courseProgress(Math.floor(100 * courseProgressNow(record, outline)));
  const lacking = courseLackingNow(record, outline);
  return lacking === 0 ? say.courseDone : say.courseLacking(lacking);
}

/** The step that the learner was on, with its topic: from the record, or ahead of it. */
function whereStopped({ topics }: Outline) {
  const id = $ready.get() ? $record.get().place?.step : $glance.get()?.step;
  for (const topic of topics)
    for (const step of topic.steps) if (step.id === id) return { topic, step };
  return undefined;
}

function welcome(): void {
  const begin = document.querySelector<HTMLAnchorElement>('#begin');
  const outline = pageOutline();
  const stopped = whereStopped(outline);
  const place = stopped
    ? { page: stopped.topic.page, step: stopped.step.id }
    : $ready.get() && $record.get().place;
  if (!begin || !place) return;
  begin.href = `./${place.page}.html#${place.step}`;
  begin.textContent = begin.dataset['goOn']!;
  const said = [
    ...(stopped ? [say.stoppedAt(stopped.topic.label, stopped.step.title.replace(/\.$/, ''))] : []),
    ...($ready.get() ? [howFar($record.get(), outline)] : []),
  ];
  document.getElementById('course-progress')?.replaceChildren(said.join(' '));
}

document.addEventListener('astro:page-load', welcome);
$glance.listen(welcome);
$ready.listen(welcome);
welcome();
