import { unaccented } from '../model/spelling.ts';

/**
 * Longest name without its extension; bulk tools put more before it, and Windows stops at 260 for
 * the whole path.
 */
const LONGEST = 60;

const words = (text: string) =>
  unaccented(text)
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);

/**
 * Family names first where the learner wrote a comma, as LMSs do; else the last two words of three
 * or more, as is usual in Mexico.
 */
function nameParts(name: string): string[][] {
  const [family = '', given] = name.split(',');
  if (given !== undefined) return [words(family), words(given)];
  const all = words(name);
  const at = all.length < 3 ? all.length - 1 : all.length - 2;
  return [all.slice(Math.max(at, 0)), all.slice(0, Math.max(at, 0))];
}

/**
 * `Villalpando-Ruiz_Jorge-Armando_Tema18.pdf`: ASCII letters, digits, hyphens and single
 * underscores, at most 60 characters before the extension. The bulk tools of LMSs split names at
 * underscores, so that each part holds none.
 */
export function reportFileName(
  report: { learner: string; document: { file: string } },
  extension: 'pdf' | 'docx' | 'json',
): string {
  const { file } = report.document;
  const name = nameParts(report.learner)
    .map((part) => part.join('-'))
    .filter(Boolean)
    .join('_')
    .slice(0, LONGEST - file.length - 1)
    .replace(/[-_]+$/, '');
  return `${name || 'Sin-nombre'}_${file}.${extension}`;
}
