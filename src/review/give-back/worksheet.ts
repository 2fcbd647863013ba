/**
 * Moodle's offline grading worksheet. Its headers are in the language of whoever downloaded it and
 * differ between packs and versions; their order does not (`mod/assign/gradingtable.php`): id, name
 * …, status, group, marker, **grade, its maximum or scale**, workflow, can be changed, last
 * modified (submission), …, **last modified (grade), comments**. So the columns are found by what
 * is in them, and by the names that are known where there is nothing in them yet.
 */
import { plainWords } from '../../model/spelling.ts';
import { readNumber } from './numbers.ts';
import { at, find, type Recognised, type SheetLanguage } from './sheet.ts';
import type { Row } from './table.ts';

const NAMED = {
  id: /^identifi|^id$|^kennung$/,
  grade: /^(grade|calificacion|nota|puntuacion|note|bewertung|cualificacion|qualificacio)$/,
  most: new RegExp(
    '^(maximum (grade|mark)|(calificacion|puntuacion|nota) maxima|' +
      'scale|escala|skala|bareme|scala)$',
  ),
  name: new RegExp(
    '^(full ?name|name|nombre|nom complet|nome|vollstandiger name|naam|volledige naam|navn|namn|' +
      'fullt namn|nimi|koko nimi|izen|cele jmeno|imie|pelne|teljes nev|ad soyad|tam ad|полное имя|' +
      'повне|ονοματεπωνυμο|氏名|姓名|全名|이름|성명|الاسم|שם)',
  ),
  group: /^(group|grupo|gruppe|groupe|gruppo|groep|grupp|grup|skupina|csoport|ryhma|talde)/,
  marker: /^(marker|grader|evaluador|marcador|calificador|bewerter|evaluateur)/,
  comment: new RegExp(
    'feedback.*(com|kom)|(retroaliment|realiment|retroacc).*coment|' +
      'coment.*(retroaliment|realiment|feedback)',
  ),
};

/** «No» as the packs say it under «Grade can be changed». */
const NO = new Set(
  'no nein non nao nee nej nei ne nie nem ei hayır ez nu не нет ні ні οχι いいえ 否 아니오 아니요 لا לא'.split(
    ' ',
  ),
);
const YES = new Set(
  'yes si ja oui sim ano tak igen kylla evet bai da да так ναι はい 是 예 네 نعم כן'.split(' '),
);

const isEmptyGrade = (text: string) => text === '' || text === '-';
const wordsOf = (text: string) => {
  const words = text.split(',').map((word) => word.trim());
  const isDated = /\d:\d\d|\d{4}/.test(text);
  return words.length > 1 && words.every(Boolean) && !isDated && !readNumber(text, undefined)
    ? words
    : undefined;
};
const isFullMarks = (text: string) =>
  readNumber(text, undefined) !== undefined || wordsOf(text) !== undefined;
const isDate = (text: string) =>
  text === '-' || (/\p{Nd}/u.test(text) && /[^\d.,%\s-]/.test(text) && text.length >= 8);

/** The id is a word of the language and a number: `Participant 101`, `Teilnehmer/in101`. */
function prefixOf(rows: readonly Row[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const prefix = /^(\D+?)\s*[0-9]+$/.exec(at(row, 0))?.[1];
    if (prefix) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] * 2 > rows.length ? most[0] : undefined;
}

/** The grade stands right before its maximum, which is the same in every row. */
function pairIn(names: readonly string[], rows: readonly Row[]): number {
  const same = (index: number) => {
    const text = rows.length > 0 ? at(rows[0]!, index) : '';
    return isFullMarks(text) && rows.every((row) => at(row, index) === text);
  };
  const takes = (index: number) => {
    const words = rows.length > 0 ? wordsOf(at(rows[0]!, index + 1)) : undefined;
    return rows.every((row) => {
      const text = at(row, index);
      return isEmptyGrade(text) || (words ? words.includes(text) : !!readNumber(text, undefined));
    });
  };
  const pairs = names
    .map((_, index) => index)
    .filter((index) => index > 0 && index + 1 < names.length && same(index + 1) && takes(index));
  const grades = names.map((name, index) => (NAMED.grade.test(name) ? index : -1));
  const named = grades.filter((index) => index > 0);
  const both = pairs.find((index) => named.includes(index));
  if (both !== undefined) return both;
  if (named.length > 0)
    return named.find((index) => NAMED.most.test(names[index + 1] ?? '')) ?? named[0]!;
  const most = find(names, NAMED.most);
  const counted = pairs.filter((index) => readNumber(at(rows[0]!, index + 1), undefined));
  return counted.at(-1) ?? pairs.at(-1) ?? (most > 1 ? most - 1 : -1);
}

export function moodleSheet(
  titles: readonly string[],
  all: readonly Row[],
): Recognised | undefined {
  const names = titles.map(plainWords);
  const rows = all.filter((row) => row.cells.some(({ value }) => value !== ''));
  const prefix = prefixOf(rows);
  if (prefix === undefined && !NAMED.id.test(names[0]!)) return undefined;
  const isLearner = (row: Row) => {
    const [, word, number] = /^(\D+?)\s*([0-9]+)$/.exec(at(row, 0)) ?? [];
    return word !== undefined && word === prefix ? number : undefined;
  };
  const learners = rows.filter(isLearner);
  const grade = pairIn(names, learners);
  if (grade < 1) return undefined;
  const first = learners.map((row) => at(row, grade + 1)).find(Boolean) ?? '';
  const hasMost =
    NAMED.most.test(names[grade + 1] ?? '') || (learners.length > 0 && isFullMarks(first));
  const words = hasMost ? wordsOf(first) : undefined;
  const dates = names
    .map((_, index) => index)
    .filter(
      (index) =>
        index > grade && learners.length > 0 && learners.every((row) => isDate(at(row, index))),
    );
  const changeable = names.findIndex(
    (_, index) =>
      index > grade &&
      learners.length > 0 &&
      learners.every(
        (row) => NO.has(plainWords(at(row, index))) || YES.has(plainWords(at(row, index))),
      ),
  );
  const modified = dates.at(-1) ?? -1;
  const submitted = dates.length > 1 ? dates[0]! : -1;
  const [name, group, marker] = [
    nameColumn(names, learners, grade),
    find(names, NAMED.group),
    find(names, NAMED.marker),
  ];
  const handedIn = (row: Row) => {
    const text = at(row, submitted);
    return submitted < 0 ? undefined : text === '-' ? '' : text;
  };
  return {
    kind: 'moodle',
    language: languageOf(names),
    columns: [{ index: grade, title: titles[grade]!, most: first, ...(words ? { words } : {}) }],
    comment: commentColumn(names, modified),
    commentFormat: 'html',
    numbers: hasMost ? [grade, grade + 1] : [grade],
    learner: (row) => {
      const number = isLearner(row);
      return {
        ids: number === undefined ? [] : [number],
        name: at(row, name),
        group: at(row, group),
        marker: at(row, marker),
        handedIn: handedIn(row),
      };
    },
    isLocked: (row) => changeable >= 0 && NO.has(plainWords(at(row, changeable))),
    gradedAt: (row) => (at(row, modified) === '-' ? '' : at(row, modified)),
    mostText: (row) => (hasMost ? at(row, grade + 1) : ''),
  };
}

/** Hidden where marking is blind: then the column after the id is another one. */
function nameColumn(names: readonly string[], learners: readonly Row[], grade: number): number {
  const named = find(names, NAMED.name);
  if (named >= 1 && named < grade) return named;
  const values = new Set(learners.map((row) => at(row, 1)));
  const isNames =
    grade > 1 &&
    learners.length > 2 &&
    values.size === learners.length &&
    [...values].every((value) => /\p{L}/u.test(value) && !/[@\d]/.test(value));
  return isNames ? 1 : -1;
}

function commentColumn(names: readonly string[], modified: number): number | undefined {
  const named = names.flatMap((name, index) => (NAMED.comment.test(name) ? [index] : []));
  if (named.length === 1) return named[0];
  // Two of one name: the LMS would read one of them, and nobody can say which.
  if (named.length > 1) return undefined;
  return modified >= 0 && modified + 1 < names.length ? modified + 1 : undefined;
}

/** The two Spanish packs are told apart by their words for «Grade can be changed». */
function languageOf(names: readonly string[]): SheetLanguage {
  if (names.includes('la calificacion puede cambiarse')) return 'es_mx';
  if (names[0] === 'identificador') return 'es';
  return names[0] === 'identifier' ? 'en' : 'other';
}
