/**
 * The administrators' guides of `content/guides/`, as html that the campus and the web package put
 * into pages of their own.
 */
import { Marked, type MarkedExtension, type Tokens } from 'marked';
import type { GuideText } from '../course/guides.ts';

export interface Guide {
  /** The file's name without extension. */
  id: string;
  title: string;
  /** Without the title; headings begin at h2. Ours, so it is not made safe. */
  html: string;
}

/** Pictures stand in the page, so that it is one file wherever it is read. */
const markedWith = (pictures: GuideText['pictures']) =>
  new Marked(TABLES, {
    renderer: {
      image: ({ href, text }) =>
        `<img src="data:image/jpeg;base64,${pictures[href] ?? ''}" alt="${text}" loading="lazy">`,
    },
  });

const TABLES: MarkedExtension = {
  renderer: {
    /**
     * The first cell names its row and each of the others says its column, so that a narrow page
     * can show rows as cards.
     */
    table({ header, rows }) {
      const text = ({ tokens }: Tokens.TableCell) => this.parser.parseInline(tokens);
      const cell = (one: Tokens.TableCell, i: number) =>
        i === 0
          ? `<th scope="row">${text(one)}</th>`
          : `<td data-label="${header[i]!.text}">${text(one)}</td>`;
      const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
      const head = header.map((one) => `<th>${text(one)}</th>`).join('');
      const parts = `<thead><tr>${head}</tr></thead><tbody>${body}</tbody>`;
      return `<table class="rows">${parts}</table>\n`;
    },
  },
};

export const guidesOf = (texts: readonly GuideText[]): Guide[] =>
  texts.map(({ id, title, body, pictures }) => ({
    id,
    title,
    html: markedWith(pictures).parse(body, { async: false }),
  }));
