/** @jest-environment jsdom */
import JSZip from 'jszip';
import { Workbook } from '../../src/workbench/model/workbook';
import { gridOf } from '../fixtures/published';
import { everything, openPane } from './pane';
import { fillSheet } from './scorecardBook';

/** 2 + 9 + 12 + 17 = 40; the two is small. */
const PLACEMENTS =
  'Children in care by placement\t\nPlacement\tChildren\nSecure unit\t2\nKinship care\t9\nResidential home\t12\nIn-house fostering\t17\nTotal\t40';

async function open(rows: string) {
  const book = new Workbook('Tables.xlsx', 'Placements');
  fillSheet(book.active, gridOf(rows, 'Placements'));
  const pane = await openPane(book);
  await pane.store.actions.check();
  return { ...pane, book };
}

const bodyOf = async (bytes: Uint8Array): Promise<string> =>
  (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';

test('a workbook of tables alone says so, and gives a report of them that changes nothing', async () => {
  const { store, book } = await open(PLACEMENTS);
  expect(store.getState().session).toBeNull();
  expect(store.getState().problem?.tables).toEqual(['Children in care by placement']);
  const before = everything(book);
  await store.actions.drawTables([]);
  const file = await store.actions.tablesFile();
  expect(file?.name).toBe('Performance tables, internal.docx');
  expect(await bodyOf(file?.bytes ?? new Uint8Array())).toContain('17 of the 40');
  expect(everything(book)).toBe(before);
});

test('its public version hides what is small and what would tell it', async () => {
  const { store } = await open(PLACEMENTS);
  store.actions.chooseVersion('public');
  await store.actions.drawTables([]);
  expect(store.getState().report?.publication).toMatchObject({ kind: 'hidden' });
  expect(store.getState().report?.tableHtml).not.toMatch(/>2<|>9<|5\.0%|22\.5%/);
  const file = await store.actions.tablesFile();
  const body = await bodyOf(file?.bytes ?? new Uint8Array());
  expect(body.match(/>\[c\]</g)?.length).toBeGreaterThanOrEqual(4);
  expect(body).not.toMatch(/>2<|>9<|5\.0%|22\.5%/);
});

test('a public version that is refused keeps the way to the internal one', async () => {
  const { store } = await open(PLACEMENTS.replace('\t40', '\t41'));
  store.actions.chooseVersion('public');
  await store.actions.drawTables([]);
  expect(store.getState().report?.open).toHaveLength(1);
  expect(await store.actions.tablesFile()).toBeNull();
  const { problem } = store.getState();
  expect(problem).toMatchObject({ code: 'not-ready', tables: ['Children in care by placement'] });
  expect(problem?.says).toMatch(/^There is no public document yet\. 1 error is open/);
});

test('each table is listed with its place; one left out is in neither preview, copy nor document', async () => {
  const { store } = await open(
    `${PLACEMENTS}\n\n\nEthnicity of children in care (%)\t\t\nEthnicity\tOur council\tEngland\nWhite\t60%\t70%\nBlack\t38%\t25%\nOther\t2%\t5%`,
  );
  await store.actions.drawTables([]);
  const { tablesAlone, report } = store.getState();
  expect(
    tablesAlone?.listed.map(({ name, kind, address, inReport }) => [name, kind, address, inReport]),
  ).toEqual([
    ['Children in care by placement', 'Breakdown', 'A2:B7', true],
    ['Ethnicity of children in care (%)', 'Shares by group', 'A11:C14', true],
  ]);
  expect(report?.tableHtml).toContain('Ethnicity of children in care');
  expect(report?.tableText).toContain('In-house fostering');
  await store.actions.drawTables([tablesAlone?.listed[1]?.key ?? '']);
  expect(store.getState().tablesAlone?.listed.map(({ inReport }) => inReport)).toEqual([true, false]);
  expect(store.getState().report?.tableHtml).not.toContain('Ethnicity of children in care');
  const file = await store.actions.tablesFile();
  const body = await bodyOf(file?.bytes ?? new Uint8Array());
  expect(body).toContain('In-house fostering');
  expect(body).not.toContain('Ethnicity of children in care');
  // What was found of the sheet is still said, and the tables are still there.
  expect(store.getState().session).toBeNull();
  expect(store.getState().tablesAlone?.listed).toHaveLength(2);
});

test('a budget offers no report', async () => {
  const { store } = await open('Service\tBudget £000\tActual £000\nFostering\t2400\t2510\nTotal\t2400\t2510');
  expect(store.getState().problem).not.toBeNull();
  expect(store.getState().problem?.tables).toBeUndefined();
});
