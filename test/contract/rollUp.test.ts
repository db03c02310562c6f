/** @jest-environment jsdom */
import { Workbook } from '../../src/workbench/model/workbook';
import { partOf } from '../unit/outputs/docx/made';
import { openPane } from './pane';

const HEAD = ['Indicator', 'Good is', 'Target', 'Q1 2025/26', 'Q2 2025/26'];
/** Q2: 88% of 90% is amber, 31 days of 25 red. */
const HOUSING = [
  HEAD,
  ['% of repairs completed on time', 'High', '90%', '91.0%', '88.0%'],
  ['Average days to re-let a home', 'Low', '25', '24', '31'],
];
/** Q2: 84% of 80% is green, 40% of 60% red. */
const CARE = [
  HEAD,
  ['% of tenants satisfied', 'High', '80%', '82.0%', '84.0%'],
  ['% of visits on time', 'High', '60%', '58.0%', '40.0%'],
];

function book(): Workbook {
  const workbook = new Workbook('council.xlsx', 'Housing');
  const care = workbook.addSheet('Care');
  HOUSING.forEach((row, r) => row.forEach((text, c) => workbook.active.setInput(r, c, text, 'user')));
  CARE.forEach((row, r) => row.forEach((text, c) => care.setInput(r, c, text, 'user')));
  workbook.clearHistory();
  return workbook;
}

test('the scorecards of one workbook as one report: shown, copied, put on a sheet and saved', async () => {
  const workbook = book();
  const { store, copied } = await openPane(workbook);
  await store.actions.check();
  store.actions.chooseRollUp();
  await new Promise(process.nextTick);
  expect(store.getState().report?.tableHtml).toContain('<h1>Performance of 2 services, Q2 2025-26</h1>');
  await store.actions.copyForWord(() => undefined);
  expect(copied[0]?.text.split('\r\n').slice(4, 8)).toEqual([
    'Service\tGreen\tAmber\tRed\tNot rated\tAll indicators',
    'Housing\t0\t1\t1\t0\t2',
    'Care\t1\t0\t1\t0\t2',
    'All services\t1\t1\t2\t0\t4',
  ]);
  await store.actions.previewTable();
  await store.actions.applyPreview();
  const sheet = workbook.find('Scorecard table');
  expect(sheet?.peek(0, 0).value).toBe('Performance of 2 services, Q2 2025-26');
  const lines = Array.from({ length: 40 }, (_, row) => String(sheet?.peek(row, 0).value ?? ''));
  expect(lines.join(' ')).toContain('• Care: % of visits on time. 40%, target 60%: red, 20 points under.');
  const file = await store.actions.reportFile();
  expect(file?.name).toBe('Performance of 2 services, Q2 2025-26, internal.docx');
  const words = (await partOf(file?.bytes ?? new Uint8Array(), 'word/document.xml')).replace(/<[^>]+>/g, '');
  expect(words).toContain(
    'Care: Visits on time turned red; it was amber at Q1. 40% is 20 points under the target of 60% or more',
  );
});

test('a public one waits for what is open in any of them, and says of which', async () => {
  const { store } = await openPane(book());
  await store.actions.check();
  store.actions.chooseRollUp();
  store.actions.chooseVersion('public');
  await new Promise(process.nextTick);
  expect(store.getState().report?.tableHtml).toBeNull();
  expect(store.getState().report?.publication).toMatchObject({
    kind: 'refused',
    says: expect.stringContaining('one has confirmed') as unknown,
  });
});
