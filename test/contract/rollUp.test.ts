/** @jest-environment jsdom */
import { partOf } from '../unit/outputs/docx/made';
import { openPane } from './pane';
import { twoServices } from './twoServices';

test('the scorecards of one workbook as one report: shown, copied, put on a sheet and saved', async () => {
  const workbook = twoServices();
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
  const { store } = await openPane(twoServices());
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
