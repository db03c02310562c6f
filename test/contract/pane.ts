import { createAppStore } from '../../src/app/store';
import type { Timer } from '../../src/app/desk/timer';
import type { AppStore } from '../../src/app/state/state';
import type { Clipboard } from '../../src/host/port';
import { createExcelPort } from '../../src/host/excel/excelPort';
import type { Limit } from '../../src/host/excel/timeLimit';
import type { Workbook } from '../../src/workbench/model/workbook';
import { startRealOffice, type RealOffice } from '../setup/realOffice';

export interface PaneOnOffice extends RealOffice {
  readonly store: AppStore;
  readonly copied: { html: string; text: string }[];
}

/** No pause ends: a look after one would send its request to whatever workbook the next test has opened. */
const NEVER: Timer = { start: () => () => undefined };

/** A pane's store on the real Office.js over a workbook, at noon on 22 November 2026, with its tab Report on screen. */
export async function openPane(book: Workbook, limit?: Limit, timer: Timer = NEVER): Promise<PaneOnOffice> {
  const office = await startRealOffice(book);
  const copied: { html: string; text: string }[] = [];
  const clipboard: Clipboard = {
    copy: (content) => {
      copied.push({ ...content });
      return Promise.resolve('clipboard-api');
    },
  };
  const clock = (): Date => new Date(2026, 10, 22, 12, 0);
  const store = createAppStore({
    port: createExcelPort(limit),
    clipboard,
    clock,
    timer,
  });
  store.actions.showReport(true);
  return { ...office, store, copied };
}

/** All cells of all sheets: to prove that nothing was written. */
export const everything = (book: Workbook): string =>
  JSON.stringify(
    book.store.state.sheets.map(({ name, cells }) => [name, [...cells].map(([row, of]) => [row, [...of]])]),
  );
