/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { Workbook as Book } from '../../src/workbench/model/workbook';
import { Workbook } from '../../src/workbench/model/workbook';
import { agree, KINDS, pairs, PLAIN, type Kind, type Rows, type Who } from './groundKinds';
import { openPane, type PaneOnOffice } from './pane';

// The same as grounds.test.ts for what other councils' sheets, and people's answers, are judged by: thresholds and
// tolerances in the row, the sheet's own rule beneath, which way is better, numerators and denominators in columns, a
// target in a row of its own, headings of a later table, the basis of a target, a column's meaning, what a person set,
// and the period that is judged.

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
function bookOf(rows: Rows): Book {
  const book = new Workbook('waste.xlsx', 'Scorecard');
  rows.forEach((row, at) => row.forEach((text, column) => book.active.setInput(at, column, text, 'user')));
  book.clearHistory();
  return book;
}

/** The word in our RAG column, '' where there is none yet. */
function statusIn(book: Book, row: number): string {
  const sheet = book.find('Scorecard');
  const area = sheet?.usedArea(false);
  for (let column = 0; sheet && area && column < area.columns; column++)
    if (sheet.peek(0, column).value === 'RAG') return String(sheet.peek(row, column).value ?? '');
  return '';
}

function placeOf(book: Book, { cell }: Kind): { sheet: string; row: number; column: number } {
  if ('row' in cell) return { sheet: 'Scorecard', ...cell };
  const sheet = book.find('Scorecard settings');
  const table = sheet?.tables.find(({ name }) => name === cell.table);
  if (!sheet || !table) throw new Error(`no ${cell.table}`);
  const { area } = table;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (sheet.peek(row, column).value === cell.word) return { sheet: sheet.name, row, column };
  throw new Error(`no ${cell.word}`);
}

interface Staged {
  readonly pane: PaneOnOffice;
  readonly change: () => void;
  readonly address: string;
}

/** What the pane is to write is on the screen; `change` alters what it rests on. */
async function stage(kind: Kind, who: Who): Promise<Staged> {
  const book = bookOf(kind.rows);
  const pane = await openPane(book);
  await kind.said?.(pane);
  const { sheet: name, row, column } = placeOf(book, kind);
  const sheet = book.find(name);
  if (!sheet) throw new Error(`no ${name}`);
  const before = sheet.peek(row, column).input;
  let change = (): void => sheet.setInput(row, column, kind.to, who === 'a co-author' ? 'coauthor' : 'user');
  if (who === 'undo') {
    sheet.setInput(row, column, kind.to, 'user');
    sheet.setInput(row, column, before, 'user');
    change = () => void book.undo();
  } else if (who === 'a recalculated formula') {
    const source = book.addSheet('Source', undefined, 'user');
    source.setInput(2, 0, '1', 'user');
    const text = (value: string): string =>
      value === '' ? '""' : /^[\d.]+%?$/.test(value) ? value : `"${value}"`;
    sheet.setInput(row, column, `=IF(Source!A3=1,${text(before)},${text(kind.to)})`, 'user');
    if (/%$/.test(kind.to))
      sheet.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat: '0.0%' }, 'user');
    await book.calculation.ready();
    change = () => source.setInput(2, 0, '2', 'user');
  }
  await pane.store.actions.check();
  await pane.store.actions.previewRefresh();
  if (!pane.store.getState().preview) throw new Error(JSON.stringify(pane.store.getState().problem));
  return { pane, change, address: `${String.fromCharCode(65 + column)}${row + 1}` };
}

test.each(pairs(KINDS))(
  '$kind.what changed $when by $who: nothing stale is written, it is said, and going on gives the right status',
  async ({ kind, who, when }) => {
    const { pane, change, address } = await stage(kind, who);
    const { workbook: book, core, store } = pane;
    if (when === 'before agreeing') change();
    else core.faults.beforeNextWrite = change;
    await store.actions.applyPreview();
    expect(statusIn(book, kind.judged)).toBe('');
    const { notice, preview, problem } = store.getState();
    expect(problem).toBeNull();
    expect(notice?.kind).toBe('partial');
    expect(notice?.says).toContain(address);
    if (when === 'before agreeing') expect(preview).not.toBeNull();
    if (!preview) await store.actions.previewRefresh();
    await store.actions.applyPreview();
    expect(store.getState()).toMatchObject({ problem: null, preview: null });
    expect(statusIn(book, kind.judged)).toBe(kind.after);
  },
);

test.each(KINDS)('left alone, $what gives what was shown', async (kind) => {
  const { pane } = await stage(kind, 'this person');
  await pane.store.actions.applyPreview();
  expect(statusIn(pane.workbook, kind.judged)).toBe(kind.before);
});

test.each(KINDS)('the ribbon, in the batch that writes: $what is judged anew at once', async (kind) => {
  const { pane, change } = await stage(kind, 'a co-author');
  pane.core.faults.beforeNextWrite = change;
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed' });
  expect(statusIn(pane.workbook, kind.judged)).toBe(kind.after);
  expect(await refreshFromRibbon(createExcelPort(), NOON)).toEqual({ kind: 'nothing' });
});

test.each(['the first', 'another'])(
  '%s status set by someone else while the Refresh is shown',
  async (which) => {
    const pane = await openPane(bookOf(PLAIN));
    const { actions, getState } = pane.store;
    const other = await openPane(pane.workbook);
    const set = async (address: string): Promise<void> => {
      await other.store.actions.check();
      const said = { to: 'amber', reason: 'New depot', by: 'Ann Lee', until: 'Q3' } as const;
      await agree(other, other.store.actions.previewOverride(address, said));
    };
    // 91 of 90 is green; 84 is 6.7% off.
    pane.workbook.find('Scorecard')?.setInput(1, 5, '91.0%', 'user');
    await actions.check();
    await agree(pane, actions.previewRefresh());
    if (which === 'another') await set('F3');
    pane.workbook.find('Scorecard')?.setInput(1, 5, '84.0%', 'user');
    await actions.check();
    await actions.previewRefresh();
    await set('F2');
    await actions.applyPreview();
    expect(getState()).toMatchObject({ problem: null, notice: { kind: 'partial' } });
    expect(statusIn(pane.workbook, 1)).toBe('Green');
    await actions.applyPreview();
    expect(getState()).toMatchObject({ problem: null, notice: { kind: 'done' } });
    expect(statusIn(pane.workbook, 1)).toBe('Amber (set)');
  },
);
