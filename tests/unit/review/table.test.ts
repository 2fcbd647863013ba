import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, padded, readTable, withChanges } from '../../../src/review/give-back/table.ts';

describe('a table', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('', '"', '""', 'a\nb', 'a;b,c\td', '\r', 'ñandú'),
  );
  it('that nobody changes is the same text, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', 'ñ', ' ') }),
        (text) => withChanges(readTable(text), new Map()) === text,
      ),
    );
  });

  it('gives back what was written into a cell, and the other cells as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), cell, (rows, value) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = readTable(
          `h1,h2,h3\n${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`,
        );
        const target = table.rows[1]!.cells[1]!;
        const again = readTable(withChanges(table, new Map([[target, value]])));
        const values = again.rows.map(({ cells }) => cells.map((one) => one.value));
        expect(values).toEqual(
          table.rows.map(({ cells }) => cells.map((one) => (one === target ? value : one.value))),
        );
      }),
    );
  });

  it('never lets a text begin like a formula', () => {
    for (const text of ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'])
      expect(guarded(text)).toBe(`'${text}`);
    expect(guarded('Buen trabajo = bien')).toBe('Buen trabajo = bien');
  });

  it('whose row a spreadsheet cut short is written behind the cells that it lacks', () => {
    const table = readTable('a;b;c;d\r\n1\r\n2;;;\r\n');
    const row = padded(table.rows[1]!, 4);
    const rows = [table.rows[0]!, row, table.rows[2]!];
    const changes = new Map([
      [row.cells[1]!, 'x'],
      [row.cells[2]!, 'y;z'],
    ]);
    expect(withChanges(table, changes, rows)).toBe('a;b;c;d\r\n1;x;"y;z"\r\n2;;;\r\n');
  });

  it('loses the line that only Excel understands, and is split where it says', () => {
    const table = readTable('sep=;\r\na,x;b;c\r\n1;2;3');
    expect(table.rows.map(({ cells }) => cells.length)).toEqual([3, 3]);
    expect(withChanges(table, new Map())).toBe('a,x;b;c\r\n1;2;3');
  });
});

describe('a row that makes sense in two ways', () => {
  // A backslash at the end of a cell, or PHP's quote after it: other cells, and both are whole.
  it.each(['x,y\n"\\",\n,\n",', 'x,y\n"\\",a\n,\n",', 'x,y\n"\\"",\n,\n",'])(
    'has no cells: %j',
    (text) => {
      const [, row] = readTable(text).rows;
      expect(row!.cells).toEqual([]);
    },
  );

  it('has its cells where only one way fits', () => {
    const [, row] = readTable('x,y\n"C:\\",a\n').rows;
    expect(row!.cells.map(({ value }) => value)).toEqual(['C:\\', 'a']);
  });
});
