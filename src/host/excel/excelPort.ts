import { HostError, type WorkbookPort } from '../port';
import { applyPlan } from './write/applyPlan';
import { inspect } from './write/inspect';
import { hostErrorOf } from './errors';
import { browserTimer, withLimit, type Limit } from './timeLimit';
import { displayedFills } from './read/displayedFills';
import { createReader } from './read/reader';
import type { Send } from './send';
import { restorePoint } from './restore/restorePoint';
import { queueSelection } from './selection';
import { watchChanges } from './onChanged';

const LIMIT: Limit = { milliseconds: 30_000, timer: browserTimer };

/** Cells that are written within the limit; as many more are given as much time again. */
const CELLS_A_LIMIT = 60_000;

const longer = ({ milliseconds, timer }: Limit, cells: number): Limit => ({
  milliseconds: Math.round(milliseconds * Math.max(1, cells / CELLS_A_LIMIT)),
  timer,
});

/**
 * The workbook of the Excel this page runs in. Everything here sends exactly one request a call: Excel.run would send
 * another to untrack its ranges, so a bare RequestContext is used (decision 040).
 */
export function createExcelPort(limit: Limit = LIMIT): WorkbookPort {
  const send: Send = async (queue, sheet, { on, cells = 0 } = {}) => {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
      throw new HostError('too-old', 'ExcelApi 1.9 is not supported');
    }
    try {
      const context = on ?? new Excel.RequestContext();
      const answers = queue(context);
      await withLimit(context.sync(), longer(limit, cells));
      return answers();
    } catch (error) {
      throw hostErrorOf(error, sheet);
    }
  };
  const reader = createReader(send);
  return {
    read: reader.read,
    displayedFills: (sheet, area) => displayedFills(send, sheet, area),
    apply: (plan, options) => applyPlan(send, reader, plan, options),
    inspect: (plan) => inspect(send, plan),
    restore: (point) => restorePoint(send, point),
    selection: () => send(queueSelection, null),
    select: (sheet, address) =>
      send((context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        target.activate();
        target.getRange(address).select();
        return () => undefined;
      }, sheet),
    onChanged: (...listeners) => watchChanges(send, ...listeners),
  };
}
