import type { Send } from './excelPort';

/**
 * Runs several batches as one step of Excel's undo, where Excel can (ExcelApi 1.20): they then go through one Excel.run
 * and its context. Elsewhere each batch is a step of its own, and Restore takes all of them back.
 */
export async function inOneUndo<Result>(send: Send, work: (send: Send) => Promise<Result>): Promise<Result> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return work(send);
  return Excel.run({ mergeUndoGroup: true }, (context) =>
    work((queue, sheet) => send(queue, sheet, context)),
  );
}
