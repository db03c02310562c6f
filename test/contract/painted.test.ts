/** @jest-environment jsdom */
import { refreshFromRibbon } from '../../src/app/ribbonRefresh';
import { createAppStore } from '../../src/app/store';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { Workbook } from '../../src/workbench/model/workbook';
import { FakePort, sheetOf } from '../unit/app/fakePort';
import { gridOf } from '../fixtures/published';
import { openPane } from './pane';

// Off by 2.2%: amber. 31 days against 25 is 24% off: red. 98.6 and 84 are above: green.
const ROWS = [
  ['Indicator', 'Good is', 'Target', 'Q1', 'Q2', 'Status', 'Comments'],
  ['% of repairs completed on time', 'High', '90%', '91.0%', '88.0%', '', 'Two vacancies.'],
  ['Average days to re-let a home', 'Low', '25', '24', '31', '', 'Long voids.'],
  ['% of rent collected', 'High', '98%', '98.4%', '98.6%', '', 'On plan.'],
  ['% of tenants satisfied', 'High', '80%', '82.0%', '84.0%', '', 'Survey closed.'],
];
const [GREEN, AMBER] = ['#00B050', '#FFC000'];
/** The second row is painted amber although it is red. */
const FILLS = [AMBER, AMBER, GREEN, GREEN];
const now = () => new Date(2026, 10, 28, 12, 0);

function book(column: number): Workbook {
  const workbook = new Workbook('housing.xlsx', 'Housing');
  const sheet = workbook.active;
  ROWS.forEach((row, r) => row.forEach((text, c) => sheet.setInput(r, c, text, 'user')));
  FILLS.forEach((fill, at) =>
    sheet.setFormat({ row: at + 1, column, rows: 1, columns: 1 }, { fill }, 'user'),
  );
  workbook.clearHistory();
  return workbook;
}
const fillsOf = (workbook: Workbook, column: number) =>
  FILLS.map((_, at) => workbook.find('Housing')?.peek(at + 1, column).format.fill);

/** Where the second status is painted amber, and the figures say red. */
const SAYS =
  'The sheet paints it amber, but Q2’s 31 against 25 is red: 24.0% off, and amber ends at 5%. Check which is right.';

test.each([
  ['an empty status column', 5, 'F'],
  ['the figures themselves', 4, 'E'],
])(
  '%s that is only painted is compared, left alone, and painted anew when asked',
  async (_name, at, letter) => {
    const workbook = book(at);
    const { store } = await openPane(workbook);
    await store.actions.check();
    const found = store.getState().session?.findings.filter(({ finding }) => finding.id === 'rag-differs');
    expect(found?.map(({ finding, says }) => [finding.address, says])).toEqual([[`${letter}3`, SAYS]]);
    expect(store.getState().session?.sheetStatus).toBe(
      `Your own colours (column ${letter}) are left as they are. 1 differs from the figures.`,
    );
    await refreshFromRibbon(createExcelPort(), now);
    expect(fillsOf(workbook, at)).toEqual(FILLS);
    await store.actions.check();
    await store.actions.previewSheetStatus();
    await store.actions.applyPreview();
    // The sheet uses no red yet: ours is taken.
    expect(fillsOf(workbook, at)).toEqual([AMBER, '#F2A099', GREEN, GREEN]);
  },
);

test('no second status column is made beside one that is only painted', async () => {
  const workbook = book(5);
  await openPane(workbook);
  await refreshFromRibbon(createExcelPort(), now);
  expect(workbook.find('Housing')?.peek(0, 7).value ?? null).toBeNull();
});

test('what conditional formats show is asked for once, where Excel tells it, and never painted over', async () => {
  const grid = gridOf(ROWS.map((row) => row.join('\t')).join('\n'));
  const sheet = sheetOf({ ...grid, sheet: 'Housing' });
  const port = new FakePort([sheet]);
  // Rows 2 to 5, columns D to F.
  port.displayed = FILLS.map((fill) => [null, null, fill]);
  const store = createAppStore({
    port,
    clipboard: { copy: () => Promise.resolve('clipboard-api') },
    clock: now,
    timer: { start: () => () => undefined },
  });
  await store.actions.check();
  const session = store.getState().session;
  expect(
    session?.findings.flatMap(({ finding: { id, address } }) => (id === 'rag-differs' ? [address] : [])),
  ).toEqual(['F3']);
  expect(session?.sheetStatus).toBeNull();
});

test('an Excel that does not tell such colours has them named as not read', async () => {
  const workbook = book(9);
  const { store } = await openPane(workbook);
  await store.actions.check();
  const says = (store.getState().session?.unplaced ?? []).map((part) =>
    typeof part === 'string' ? part : `${part.text} (${part.address})`,
  );
  expect(says.join('')).toBe(
    'Not read: the colours of the column “Status” (F1), which this Excel does not tell where conditional formats give them.',
  );
});

test.each([
  ['an empty status column', 5],
  ['the figures themselves', 4],
])(
  '%s: a colour alone bears no mark, so it stays by the numbers whatever a person set',
  async (_name, at) => {
    const workbook = book(at);
    const { store } = await openPane(workbook);
    const { actions, getState } = store;
    await actions.check();
    await actions.previewOverride('E3', { to: 'green', reason: 'Long voids', by: 'Sam', until: 'Q3' });
    await actions.applyPreview();
    expect(getState().notice?.says).toContain(
      'Refresh writes no status in words on this sheet, so its colour stays by the numbers: the cards and reports say what was set.',
    );
    await actions.previewSheetStatus();
    await actions.applyPreview();
    expect(fillsOf(workbook, at)).toEqual([AMBER, '#F2A099', GREEN, GREEN]);
    // What a person painted by hand, as they set it, is theirs.
    workbook.find('Housing')?.setFormat({ row: 2, column: at, rows: 1, columns: 1 }, { fill: GREEN }, 'user');
    await refreshFromRibbon(createExcelPort(), now);
    expect(fillsOf(workbook, at)[1]).toBe(GREEN);
  },
);
