/** @jest-environment jsdom */
import fc from 'fast-check';
import { formatAddress, parseArea } from '../../src/domain/grid/address';
import type { Edit, Look, Plan } from '../../src/domain/plan/plan';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { areaAt } from '../../src/domain/grid/area';
import { Workbook } from '../../src/workbench/model/workbook';
import { seed } from '../property/seed';
import { startRealOffice } from '../setup/realOffice';
import { bookState } from './bookState';
import { openPane } from './pane';
import { publishedBook } from './scorecardBook';

const ADDRESS = fc.tuple(fc.nat(7), fc.nat(5)).map(([row, column]) => formatAddress(row, column));
const COLOR = fc.constantFrom('#FF0000', '#00B050', '#FFFFFF', null);
const CONTENT = fc.constantFrom<string[]>(
  'text',
  '=1+1',
  '=A1',
  '12.5',
  "'=not a formula",
  "'007",
  'TRUE',
  '#N/A',
  '1/2/2023',
  '86.2 (94/109)',
  '50%',
);
const TO = fc.constantFrom<(string | number)[]>('Red', '=cmd', -0.25, 3, '', '2/50', '@team', 'x y');
const LOOK: fc.Arbitrary<Look> = fc.record(
  {
    bold: fc.boolean(),
    size: fc.constantFrom(9, 14),
    color: fc.constant('#112233'),
    fill: COLOR,
    horizontal: fc.constantFrom('left', 'center'),
    wrap: fc.boolean(),
    numberFormat: fc.constant('0.00'),
    border: fc.constant('#445566'),
  },
  { requiredKeys: [] },
);

/** What someone has put on the sheet before. */
const cell = fc.record({
  address: ADDRESS,
  content: CONTENT,
  fill: COLOR,
  bold: fc.boolean(),
  lined: fc.boolean(),
});

type Draft =
  | {
      readonly kind: 'value';
      readonly address: string;
      readonly to: string | number;
      readonly format: string | null;
    }
  | { readonly kind: 'fill'; readonly address: string; readonly to: string | null }
  | { readonly kind: 'look'; readonly address: string; readonly look: Look }
  | { readonly kind: 'copy-look'; readonly address: string; readonly from: string }
  | { readonly kind: 'width'; readonly address: string };

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    address: ADDRESS,
    to: TO,
    format: fc.constantFrom(null, '0.0%', '@'),
  }),
  fc.record({ kind: fc.constant('fill' as const), address: ADDRESS, to: COLOR }),
  fc.record({ kind: fc.constant('look' as const), address: ADDRESS, look: LOOK }),
  fc.record({ kind: fc.constant('copy-look' as const), address: ADDRESS, from: ADDRESS }),
  fc.record({ kind: fc.constant('width' as const), address: ADDRESS }),
);

/** Edits that expect what the sheet holds, one content and one fill a cell. */
function edits(book: Workbook, drafts: readonly Draft[]): Edit[] {
  const seen = new Set<string>();
  return drafts.flatMap((each): Edit[] => {
    const { address } = each;
    const key = `${each.kind} ${address}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const at = parseArea(address) ?? areaAt(0, 0);
    const { value, formula, format } = book.active.peek(at.row, at.column);
    const sheet = book.active.name;
    switch (each.kind) {
      case 'value':
        if (formula !== null) return [];
        return [
          {
            kind: 'value',
            sheet,
            address,
            expect: { value: value ?? '', formula },
            to: each.to,
            numberFormat: each.format,
          },
        ];
      case 'fill':
        return [{ kind: 'fill', sheet, address, expect: format.fill, to: each.to }];
      case 'look':
        return [{ kind: 'look', sheet, address, look: each.look }];
      case 'copy-look':
        return [{ kind: 'copy-look', sheet, address, from: each.from }];
      case 'width':
        return [{ kind: 'width', sheet, address, points: 99 }];
    }
  });
}

/** What else is on the sheet, and the cells a plan then leaves alone: headings of a table, merged cells. */
type PlanStanding = 'plain' | 'table' | 'merged' | 'protected';
const STANDING = fc.constantFrom<PlanStanding[]>('plain', 'table', 'merged', 'protected');
const MERGED = areaAt(6, 4, 2, 2);
const TABLE = areaAt(2, 0, 6, 4);

const leavesAlone = (standing: PlanStanding, address: string): boolean => {
  const { row, column } = parseArea(address) ?? areaAt(0, 0);
  if (standing === 'table') return row === TABLE.row;
  return standing === 'merged' && row >= MERGED.row && column >= MERGED.column;
};

function stand(book: Workbook, standing: PlanStanding): void {
  const sheet = book.active;
  if (standing === 'table') sheet.addTable(TABLE, true, 'user', 'Theirs');
  if (standing === 'merged') sheet.merge(MERGED, false, 'user');
  if (standing !== 'protected') return;
  sheet.setFormat(areaAt(0, 0, 12, 8), { locked: false }, 'user');
  const options = { allowFormatCells: true, allowFormatColumns: true };
  sheet.setProtection({ on: true, password: null, options }, 'user');
}

const MADE: readonly Edit[] = [
  { kind: 'add-sheet', sheet: 'Ours' },
  {
    kind: 'value',
    sheet: 'Ours',
    address: 'A1',
    expect: { value: '', formula: null },
    to: 'Head',
    numberFormat: null,
  },
  {
    kind: 'value',
    sheet: 'Ours',
    address: 'A2',
    expect: { value: '', formula: null },
    to: 1,
    numberFormat: null,
  },
  { kind: 'table', sheet: 'Ours', name: 'OurTable', address: 'A1:A2', create: true },
  { kind: 'name', sheet: 'Ours', name: 'Our_Name', address: 'A1:A2', create: true },
  { kind: 'activate', sheet: 'Ours' },
];

test('whatever a plan changes: applied and restored, every cell is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { maxLength: 14 }),
      fc.array(draft, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      STANDING,
      async (cells, drafts, makes, standing) => {
        const book = new Workbook('Any.xlsx', 'Any');
        for (const { address, content, fill, bold, lined } of cells) {
          const at = parseArea(address) ?? areaAt(0, 0);
          book.active.setInput(at.row, at.column, content, 'user');
          const border = { style: 'Continuous', weight: 'Medium', color: '#0000FF' } as const;
          book.active.setFormat(at, { fill, bold, borders: lined ? { top: border } : {} }, 'user');
        }
        stand(book, standing);
        const { core } = await startRealOffice(book);
        await book.calculation.ready();
        const before = bookState(book);
        // Plans copy no look on a protected sheet: it would copy the lock.
        const written = drafts.filter(
          ({ kind, address }) =>
            !leavesAlone(standing, address) && (standing !== 'protected' || kind !== 'copy-look'),
        );
        const plan: Plan = { title: 'Any', edits: [...edits(book, written), ...(makes ? MADE : [])] };
        const port = createExcelPort();
        const { restore, conflicts } = await port.apply(plan);
        expect(conflicts).toEqual([]);
        if (!restore) return;
        core.counters.syncs = 0;
        expect(await port.restore(restore)).toMatchObject({ kept: [] });
        expect(core.counters.syncs).toBe(2);
        expect(bookState(book)).toEqual(before);
      },
    ),
    { seed, numRuns: 120 },
  );
});

test('a Refresh from the pane, its settings sheet and columns included; then it can be made again', async () => {
  const book = publishedBook();
  const { store } = await openPane(book);
  await store.actions.check();
  const before = bookState(book);
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(book.sheets).toHaveLength(2);
  await store.actions.restore();
  expect(store.getState()).toMatchObject({
    restore: null,
    problem: null,
    notice: { kind: 'done', says: 'Restored: 34 cells are as before.' },
  });
  expect(bookState(book)).toEqual(before);
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  expect(store.getState().notice?.says).toMatch(/^Refreshed: 34 cells changed/);
});

test('what was changed since stays and is named; a settings sheet someone works on is not deleted', async () => {
  const book = publishedBook();
  const { store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  book.active.setInput(4, 11, 'Red, see note', 'coauthor');
  book.find('Scorecard settings')?.setInput(30, 0, 'our rule', 'coauthor');
  await store.actions.restore();
  expect(store.getState().notice).toEqual({
    kind: 'partial',
    says: 'Restored: 33 cells are as before. Changed since, and left as found: the sheet “Scorecard settings” and Scorecard!L5.',
  });
  expect(book.active.peek(4, 11).value).toBe('Red, see note');
  expect(book.find('Scorecard settings')?.peek(30, 0).value).toBe('our rule');
});

test('a table sheet written anew comes back as it was, formats and widths included', async () => {
  const book = publishedBook();
  const { store } = await openPane(book);
  await store.actions.check();
  await store.actions.previewTable();
  await store.actions.applyPreview();
  book.activate(book.find('Scorecard') ?? book.active);
  const before = bookState(book);
  book.find('Scorecard')?.setInput(4, 10, '96 (180/189)', 'user');
  await store.actions.check();
  await store.actions.previewTable();
  await store.actions.applyPreview();
  expect(store.getState().notice?.kind).toBe('done');
  await store.actions.restore();
  book.find('Scorecard')?.setInput(4, 10, '70.9 (134/189)', 'user');
  expect(bookState(book)).toEqual(before);
});

test('it is kept for the session: after later checks, another quarter, and a plan that wrote nothing', async () => {
  const book = publishedBook();
  const { store } = await openPane(book);
  await store.actions.check();
  const before = bookState(book);
  await store.actions.previewRefresh();
  await store.actions.applyPreview();
  await store.actions.check();
  await store.actions.choosePeriod('Q2');
  await store.actions.check();
  expect(store.getState()).toMatchObject({
    notice: null,
    restore: { title: 'Refresh 34 cells on “Scorecard”', cells: 34 },
    writtenAt: new Date(2026, 10, 22, 12, 0),
  });
  // A fix whose only cell a co-author has changed meanwhile writes nothing.
  const fix = store.getState().session?.findings.find(({ finding }) => finding.fix)?.key ?? '';
  await store.actions.previewFix(fix);
  const address = store.getState().preview?.lines[0]?.address ?? '';
  const at = parseArea(address) ?? areaAt(0, 0);
  const { value, format } = book.active.peek(at.row, at.column);
  book.active.setInput(at.row, at.column, 'mine', 'coauthor');
  await store.actions.applyPreview();
  expect(store.getState().notice).toMatchObject({
    kind: 'nothing',
    says: expect.stringContaining('Nothing was written.'),
  });
  expect(book.active.peek(at.row, at.column).value).toBe('mine');
  book.active.setContent(
    at.row,
    at.column,
    { ...book.active.peek(at.row, at.column), value },
    'coauthor',
    format.numberFormat,
  );
  await store.actions.restore();
  expect(store.getState()).toMatchObject({ restore: null, writtenAt: null, notice: { kind: 'done' } });
  expect(bookState(book)).toEqual(before);
});
