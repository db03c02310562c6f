/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { Workbook } from '../../src/workbench/model/workbook';
import { pairs, type Who } from './groundKinds';
import { openPane, type PaneOnOffice } from './pane';
import { publishedBook } from './scorecardBook';

// A status is never written on figures, targets, headings or settings that have changed since it was judged.
// Indicator 4 stands in row 5: 134 of 189 against 95%, higher is better: red (25.4% short). Q3 is column K, RAG column L.

const NOON = (): Date => new Date(2026, 10, 22, 12, 0);
const [ROW, Q3, RAG] = [4, 10, 11];

interface Kind {
  readonly what: string;
  /** Where it stands; on the settings sheet by the word in the row and the heading, found when the sheet is there. */
  readonly at: (book: Workbook) => { readonly sheet: string; readonly row: number; readonly column: number };
  readonly from: string;
  readonly to: string;
  /** What row 5 is to say once it is judged anew. */
  readonly status: string;
  /** The row judged, where it is not row 5. */
  readonly judged?: number;
}

const onScorecard = (row: number, column: number) => () => ({ sheet: 'Scorecard', row, column });

/** The cell `across` columns right of `word` that says `from`. */
const onSettings = (word: string, across: number, from: string, to: string) => (book: Workbook) => {
  const sheet = book.find('Scorecard settings');
  const area = sheet?.usedArea(false);
  if (!sheet || !area) throw new Error('no settings sheet');
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (
        String(sheet.peek(row, column).value) === word &&
        [from, to].includes(String(sheet.peek(row, column + across).value))
      )
        return { sheet: sheet.name, row, column: column + across };
  throw new Error(`no ${word}`);
};

const KINDS: readonly Kind[] = [
  // 181 of 189 is 95.8%.
  {
    what: 'a figure',
    at: onScorecard(ROW, Q3),
    from: '70.9 (134/189)',
    to: '95.8 (181/189)',
    status: 'Green',
  },
  // The exact ratio is judged: 173 of 189 is 91.5%, 3.6% short.
  {
    what: 'a numerator',
    at: onScorecard(ROW, Q3),
    from: '70.9 (134/189)',
    to: '70.9 (173/189)',
    status: 'Amber',
  },
  {
    what: 'a denominator',
    at: onScorecard(ROW, Q3),
    from: '70.9 (134/189)',
    to: '70.9 (134/140)',
    status: 'Green',
  },
  { what: 'a target', at: onScorecard(ROW, 7), from: '95%', to: '60%', status: 'Green' },
  // Q4 in place of Q3: indicator 5, row 6, says 16 of 192, 8.3%, against 10% instead of 7.5%, lower is better.
  {
    what: 'a heading',
    at: onScorecard(0, Q3),
    from: 'Harrow Q3 2022-23',
    to: 'Harrow Q4 2022-23',
    status: 'Green',
    judged: 5,
  },
  {
    what: 'a setting',
    at: onSettings('4', 2, 'Higher', 'Lower'),
    from: 'Higher',
    to: 'Lower',
    status: 'Green',
  },
  { what: 'a rule', at: onSettings('Tolerance', 1, '5', '30'), from: '5', to: '30', status: 'Amber' },
];

interface Staged {
  readonly pane: PaneOnOffice;
  readonly change: () => void;
}

/** A preview of a first Refresh, the settings there, and a way to change what it rests on. */
async function stage({ at, from, to }: Kind, who: Who): Promise<Staged> {
  const book = publishedBook();
  const pane = await openPane(book);
  const { actions } = pane.store;
  await actions.check();
  await actions.previewSettings([]);
  await actions.applyPreview();
  const { sheet: name, row, column } = at(book);
  const sheet = book.find(name);
  if (!sheet) throw new Error(`no ${name}`);
  const before = sheet.peek(row, column).input;
  let change = () => sheet.setInput(row, column, to, who === 'a co-author' ? 'coauthor' : 'user');
  if (who === 'undo') {
    sheet.setInput(row, column, to, 'user');
    sheet.setInput(row, column, before, 'user');
    change = () => book.undo();
  } else if (who === 'a recalculated formula') {
    const source = book.addSheet('Source', undefined, 'user');
    source.setInput(0, 0, from, 'user');
    source.setInput(1, 0, to, 'user');
    source.setInput(2, 0, '1', 'user');
    // Text as the cell would show it, so that the value is the same as typed.
    sheet.setInput(row, column, '=IF(Source!A3=1,Source!A1,Source!A2)', 'user');
    await book.calculation.ready();
    change = () => source.setInput(2, 0, '2', 'user');
  }
  await actions.check();
  await actions.previewRefresh();
  if (!pane.store.getState().preview) throw new Error(JSON.stringify(pane.store.getState().problem));
  return { pane, change };
}

const status = (book: Workbook, row = ROW): unknown => book.find('Scorecard')?.peek(row, RAG).value ?? '';

test.each(pairs(KINDS))(
  '$kind.what changed $when by $who: nothing stale is written, it is said, and going on gives the right status',
  async ({ kind, who, when }) => {
    const { pane, change } = await stage(kind, who);
    const { workbook: book, core, store } = pane;
    if (when === 'before agreeing') change();
    else core.faults.beforeNextWrite = change;
    await store.actions.applyPreview();
    expect(status(book, kind.judged)).toBe('');
    const { sheet, row, column } = kind.at(book);
    const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
    const { notice, preview, problem } = store.getState();
    expect(problem).toBeNull();
    expect(notice?.kind).toBe('partial');
    expect(notice?.says).toContain(cell);
    expect(notice?.says).toContain(`“${sheet}”`);
    if (when === 'before agreeing') expect(preview).not.toBeNull();
    if (!preview) await store.actions.previewRefresh();
    await store.actions.applyPreview();
    expect(store.getState()).toMatchObject({ problem: null, preview: null });
    expect(status(book, kind.judged)).toBe(kind.status);
    await store.actions.check();
    expect(store.getState().session?.refreshCount).toBe(0);
  },
);

describe('the ribbon', () => {
  test.each(KINDS)('$what changed in the batch that writes: judged anew at once', async (kind) => {
    const { pane, change } = await stage(kind, 'a co-author');
    pane.core.faults.beforeNextWrite = change;
    expect(await refreshFromRibbon(createExcelPort(), NOON)).toMatchObject({ kind: 'refreshed' });
    expect(status(pane.workbook, kind.judged)).toBe(kind.status);
    expect(await refreshFromRibbon(createExcelPort(), NOON)).toEqual({ kind: 'nothing' });
  });

  test('somebody types and types: after four tries it says so, and no status stands on an old figure', async () => {
    const book = publishedBook();
    const { core } = await openPane(book);
    let cases = 100;
    const type = (): void => {
      cases += 1;
      book.active.setInput(ROW, Q3, `${((100 * cases) / 189).toFixed(1)} (${cases}/189)`, 'coauthor');
      core.faults.beforeNextWrite = type;
    };
    core.faults.beforeNextWrite = type;
    const outcome = await refreshFromRibbon(createExcelPort(), NOON);
    core.faults.beforeNextWrite = null;
    expect(outcome).toMatchObject({ kind: 'failed', problem: { code: 'grounds-changed' } });
    expect(outcome.kind === 'failed' && outcome.problem.says).toContain('K5');
    expect(status(book)).toBe('');
    // The other rows are certain, and stand: indicator 5, row 6, is 16 of 192 against 7.5, lower: red.
    expect(book.active.peek(5, RAG).value).toBe('Red');
  });
});

describe('what nothing rests on changes freely', () => {
  test('a comment beside the table while the preview is shown: written without a word', async () => {
    const { pane } = await stage(KINDS[0] as Kind, 'a co-author');
    pane.workbook.find('Scorecard')?.setInput(ROW, 14, 'rang the team', 'coauthor');
    await pane.store.actions.applyPreview();
    expect(pane.store.getState()).toMatchObject({ preview: null, problem: null, notice: { kind: 'done' } });
    expect(status(pane.workbook)).toBe('Red');
  });

  test('a figure retyped that gives the same plan: made anew and written without a question', async () => {
    const { pane } = await stage(KINDS[0] as Kind, 'a co-author');
    // England's average of another indicator, which is compared with but not judged by.
    pane.workbook.find('Scorecard')?.setInput(5, 3, '8', 'coauthor');
    await pane.store.actions.applyPreview();
    expect(pane.store.getState()).toMatchObject({ preview: null, problem: null, notice: { kind: 'done' } });
    expect(status(pane.workbook)).toBe('Red');
  });
});

describe('rows that have moved', () => {
  const insert = (book: Workbook): void => book.find('Scorecard')?.insertRows(3, 1, 'coauthor');
  const swap = (book: Workbook): void => {
    const sheet = book.find('Scorecard');
    for (let column = 0; column <= Q3; column++) {
      const [one, two] = [4, 5].map((row) =>
        row === 4 && column === 7 ? '95%' : (sheet?.peek(row, column).input ?? ''),
      );
      sheet?.setInput(4, column, two ?? '', 'coauthor');
      sheet?.setInput(5, column, one ?? '', 'coauthor');
    }
  };
  test.each([
    ['a row inserted', 'before agreeing', insert],
    ['a row inserted', 'in the batch that writes', insert],
    ['two rows change places', 'before agreeing', swap],
    ['two rows change places', 'in the batch that writes', swap],
  ] as const)('%s %s: planned anew for where they are now, and shown', async (_, when, move) => {
    const book = publishedBook();
    const { core, store } = await openPane(book);
    await store.actions.check();
    await store.actions.previewRefresh();
    if (when === 'before agreeing') move(book);
    else core.faults.beforeNextWrite = () => move(book);
    await store.actions.applyPreview();
    expect(store.getState()).toMatchObject({ problem: null, notice: { kind: 'partial' } });
    expect(store.getState().preview).not.toBeNull();
    for (let row = 0; row < 17; row++) expect(book.active.peek(row, RAG).value ?? '').toBe('');
    await store.actions.applyPreview();
    expect(store.getState()).toMatchObject({ problem: null, preview: null, notice: { kind: 'done' } });
    const four = [4, 5].find((row) => book.active.peek(row, 0).value === 4) ?? -1;
    expect([book.active.peek(four, Q3).value, book.active.peek(four, RAG).value]).toEqual([
      '70.9 (134/189)',
      'Red',
    ]);
  });
});
