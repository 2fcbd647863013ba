/** The review page: content from the page itself, then what this browser keeps, then the screen. */
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/parts.css';
import '../ui/work-parts.css';
import '../ui/report.css';
import './review.css';
import './work.css';
import './give-back.css';
import type { ReviewContent } from './content.ts';
import { keep } from './store/keep.ts';
import { $content } from './store/content.ts';
import { $rows } from './store/rows.ts';
import { $current } from './store/review.ts';
import { restoreRoster } from './store/roster.ts';
import { App } from './view/App.tsx';

const content = JSON.parse(document.getElementById('content')!.textContent!) as ReviewContent;
$content.set(content);
/** The first of the list, as long as nobody chose. */
$rows.subscribe((rows) => {
  if ($current.get() === undefined && rows.length > 0) $current.set(rows[0]!.submission.id);
});
void Promise.all([keep(), restoreRoster()]).then(() => {
  render(<App content={content} />, document.getElementById('page')!);
  document.dispatchEvent(new Event('course:ready'));
});
