/** Where the parts of the review page stand that a variant changes. */
import type { ReviewContent } from '../content.ts';

export const CONTENT_OPEN = '<script type="application/json" id="content">';
export const CONTENT_CLOSE = '</script>';
/** The end of the page's own styles. */
export const STYLE_END = '/* end of styles */</style>';

export const contentText = (content: ReviewContent): string =>
  JSON.stringify(content).replaceAll('<', '\\u003c');
