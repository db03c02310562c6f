import type { Plan } from '../../domain/plan';
import { HostError, type ApplyReport, type WorkbookPort } from '../port';
import { queuePlan } from './apply';
import { hostErrorOf } from './errors';
import { giveBack } from './giveBack';
import { browserTimer, withLimit, type Limit } from './limit';
import { createReader } from './read';
import { planTakeBack } from './takeBack';
import { watchChanges } from './watch';

const LIMIT: Limit = { milliseconds: 30_000, timer: browserTimer };

/** Queues work on a context and gives a function that reads the answers once it was sent. */
export type Queue<Result> = (context: Excel.RequestContext) => () => Result;
/** Sends one batch: exactly one request. `sheet` names the sheet an error would be about. */
export type Send = <Result>(queue: Queue<Result>, sheet: string | null) => Promise<Result>;

/**
 * The workbook of the Excel this page runs in. Everything here sends exactly one request a call: Excel.run would send
 * another to untrack its ranges, so a bare RequestContext is used (see docs/decisions).
 */
export function createExcelPort(limit: Limit = LIMIT): WorkbookPort {
  const send: Send = async (queue, sheet) => {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
      throw new HostError('too-old', 'ExcelApi 1.9 is not supported');
    }
    try {
      const context = new Excel.RequestContext();
      const answers = queue(context);
      await withLimit(context.sync(), limit);
      return answers();
    } catch (error) {
      throw hostErrorOf(error, sheet);
    }
  };
  return {
    read: createReader(send),
    apply: (plan) => apply(send, plan),
    select: (sheet, address) =>
      send((context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        target.activate();
        target.getRange(address).select();
        return () => undefined;
      }, sheet),
    onChanged: (listener) => watchChanges(send, listener),
  };
}

/** Writes a plan; where Excel breaks it off half-way, takes back what was written of it and passes the error on. */
async function apply(send: Send, plan: Plan): Promise<ApplyReport> {
  try {
    return await write(send, plan);
  } catch (error) {
    if (error instanceof HostError) await undo(send, planTakeBack(plan, error.code));
    throw error;
  }
}

async function undo(send: Send, plan: Plan): Promise<void> {
  try {
    await write(send, plan);
  } catch {
    // What stopped the writing stops this, too (a sheet protected meanwhile). The first error is the one to tell.
  }
}

async function write(send: Send, plan: Plan): Promise<ApplyReport> {
  if (plan.edits.length === 0) return { written: 0, conflicts: [] };
  const { written, overwritten } = await send(
    (context) => queuePlan(context, plan),
    plan.edits[0]?.sheet ?? null,
  );
  return { written, conflicts: overwritten.length === 0 ? [] : await giveBack(send, overwritten) };
}
