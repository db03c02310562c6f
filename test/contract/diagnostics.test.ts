/** @jest-environment jsdom */
import { renderDiagnostics } from '../../src/app/actions/diagnostics';
import { describeHost } from '../../src/host/excel/describeHost';
import { createExcelPort } from '../../src/host/excel/excelPort';
import { HostError, type WorkbookPort } from '../../src/host/port';
import { createAppStore } from '../../src/app/store';
import { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice } from '../setup/realOffice';
import { gridOf } from '../fixtures/published';
import { fillSheet } from './scorecardBook';

/** Every word and figure of this workbook is one no programmer would have chosen. */
const CELLS = [
  'Ref\tIndicator\tTarget 2031-32\tQ1 2031-32\tQ2 2031-32',
  'zyx7\tPercentage of quokkas seen by the wombat\t87.31%\t71.93 (4171/5799)\t71.93 (4171/5800)',
  'zyx8\tPercentage of numbats with a bilby\t87.32%\t71.9x\t#REF!',
  'zyx7\tNumber of echidnas\tTBC\t6173\t6174',
].join('\n');
const SECRET =
  /zyx|quokka|wombat|numbat|bilby|echidna|87\.3|71\.9|4171|5799|5800|617[34]|2031|Kookaburra|Doe/i;

async function pane(wrap: (port: WorkbookPort) => WorkbookPort = (port) => port) {
  const book = new Workbook('Kookaburra 2031.xlsx', 'Kookaburra sheet');
  fillSheet(book.active, gridOf(CELLS));
  const office = await startRealOffice(book);
  const copied: string[] = [];
  const clipboard = {
    copy: ({ html, text }: { html: string; text: string }) => {
      copied.push(text, html);
      return Promise.resolve('clipboard-api' as const);
    },
  };
  let now = Date.UTC(2026, 10, 22, 12, 0, 0);
  // Each look at the clock is 40 ms after the one before.
  const clock = (): Date => new Date((now += 40));
  const store = createAppStore({ port: wrap(createExcelPort()), clipboard, clock, describeHost });
  return { ...office, book, store, copied };
}

test('versions, requirement sets, sizes and the last jobs with their times', async () => {
  const { store, copied } = await pane();
  await store.actions.check();
  const lines = store.actions.diagnostics(renderDiagnostics).split('\n');
  expect(lines[0]).toMatch(/^Scorecard Pane \d+\.\d+\.\d+, 2026-11-22T12:00:\d\dZ$/);
  expect(lines[1]).toBe('Host: OfficeOnline, version 16.0.18000.10000, language en-GB');
  expect(lines[2]).toBe('Requirement sets: ExcelApi 1.17, AddinCommands 1.1, SharedRuntime 1.1');
  expect(lines[3]).toMatch(
    /^Sheet: indicators 3, periods 2, sheets 1, findings \d+, cells from data 0, analyst, no settings sheet$/,
  );
  expect(lines[5]).toMatch(/^2026-11-22T12:00:00Z · check · \d+ ms · done$/);
  await store.actions.copyDiagnostics(store.actions.diagnostics(renderDiagnostics), () => undefined);
  expect(copied[0]?.split('\n').slice(1)).toEqual(lines.slice(1));
  expect(store.getState().notice?.says).toBe('Copied. Paste it into your message to support.');
});

test('no word or figure of the workbook is in them, whatever was done and whatever failed', async () => {
  let fail: Error | null = null;
  const failing = (port: WorkbookPort): WorkbookPort => ({
    ...port,
    read: (request) => (fail === null ? port.read(request) : Promise.reject(fail)),
  });
  const { store, book, copied } = await pane(failing);
  const { actions } = store;
  await actions.check();
  await actions.previewRefresh();
  await actions.applyPreview();
  await actions.previewTable();
  await actions.applyPreview();
  for (const error of [
    new HostError('host-failed', 'InvalidArgument: quokkas at Kookaburra', 'Kookaburra sheet'),
    new HostError('sheet-gone', 'ItemNotFound at WorksheetCollection.getItem', 'Kookaburra sheet'),
    new Error('Cannot read quokkas\n    at wombat.ts:1:2 of Kookaburra'),
    Object.assign(new Error('71.93'), { name: 'Jane Doe' }),
    new RangeError('4171/5799'),
  ]) {
    fail = error;
    await actions.check();
    expect(store.getState().problem).not.toBeNull();
  }
  fail = null;
  book.transact('user', 'Delete', () => book.removeSheet(book.find('Kookaburra sheet') ?? book.active));
  await actions.check();
  const text = actions.diagnostics(renderDiagnostics);
  await actions.copyDiagnostics(text, () => undefined);
  expect(text).toMatch(/· check · \d+ ms · sheet-gone · ItemNotFound at WorksheetCollection\.getItem$/m);
  expect(text).toMatch(/· bug · RangeError test\.ts:\d+:\d+/);
  for (const each of [text, ...copied]) expect(each).not.toMatch(SECRET);
});
