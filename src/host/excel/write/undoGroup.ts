import { HostError } from '../../port';
import type { Send } from '../send';

/**
 * Runs several batches as one step of Excel's undo, where Excel can (ExcelApi 1.20): what is sent through `merged` then
 * goes through one Excel.run and its context. Elsewhere each batch is a step of its own, and Restore takes all of them
 * back. Excel refuses a group that holds a call it cannot undo (`UndoNotSupported`), and on the web groups were seen to
 * fail without a reason (office-js #6255, #6711): `work` has taken back by then what it did, and is done once more
 * without merging.
 */
export async function inOneUndo<Result>(
  send: Send,
  work: (merged: Send) => Promise<Result>,
): Promise<Result> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return work(send);
  try {
    return await Excel.run({ mergeUndoGroup: true }, (context) =>
      work((queue, sheet, sending) => send(queue, sheet, { ...sending, on: context })),
    );
  } catch (error) {
    if (error instanceof HostError && error.code !== 'host-failed') throw error;
    return work(send);
  }
}
