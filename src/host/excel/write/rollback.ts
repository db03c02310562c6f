import type { Plan } from '../../../domain/plan/plan';
import { HostError, type HostErrorCode } from '../../port';
import { queuePlan } from './queuePlan';
import { cellEdits, queueBefore } from '../cells/current';
import { holdsExpected } from '../cells/compare';
import type { Send } from '../send';
import { giveBack } from '../restore/giveBack';
import type { Image } from '../restore/snapshot';
import { restoreImage } from '../restore/restore';
import { keepPoint } from '../restore/restorePoint';

/**
 * How a failure is to be taken when asking what a batch may have done. A request that is too large does nothing; an
 * answer that is too large comes when all is done.
 */
export const doneSoFar = ({ code, detail }: HostError): HostErrorCode =>
  code === 'too-large' && detail.startsWith('ResponsePayload') ? 'host-failed' : code;

/** Whether nothing of a broken-off batch is left in the cells it was to write. */
export async function takeBack(send: Send, plan: Plan): Promise<boolean> {
  if (plan.edits.length === 0) return true;
  try {
    const { overwritten } = await send((context) => queuePlan(context, plan), plan.edits[0]?.sheet ?? null);
    await giveBack(send, overwritten);
    return true;
  } catch {
    // What stopped the writing often stops this, too (a sheet protected meanwhile): the cells tell whether it matters.
    return holdsNothing(send, plan);
  }
}

/** Looks for cells that still hold what was written. Where Excel cannot be asked, something may stand: false. */
async function holdsNothing(send: Send, plan: Plan): Promise<boolean> {
  const { values, fills } = cellEdits(plan);
  try {
    return await send((context) => {
      const before = queueBefore(context, values, fills);
      return () => {
        const now = before();
        return ![...values, ...fills].some((edit) => holdsExpected(edit, now));
      };
    }, null);
  } catch {
    return false;
  }
}

/** Takes back what a batch did beside cells: sheets, names, tables, formats. Its cells were given back before. */
export async function dropMade(send: Send, image: Image): Promise<void> {
  try {
    await restoreImage(send, { ...image, cells: [] });
  } catch {
    // What is left is a sheet or a heading's look of our own: nobody's data. The next Refresh finds and uses it.
  }
}

/** The error to pass on once earlier parts were taken back; with what takes them back where that failed. */
export async function withoutTraces(
  send: Send,
  { title }: Plan,
  images: readonly Image[],
  error: unknown,
): Promise<unknown> {
  const left = [...images];
  try {
    for (let image = left.at(-1); image; image = left.at(-1)) {
      await restoreImage(send, image);
      left.pop();
    }
    return error;
  } catch (second) {
    const detail = error instanceof HostError ? error.detail : 'no reason given';
    const sheet = error instanceof HostError ? error.sheet : null;
    return second instanceof HostError
      ? new HostError('partly-written', detail, sheet, keepPoint(title, left))
      : second;
  }
}
