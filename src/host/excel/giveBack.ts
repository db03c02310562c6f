import type { Conflict } from '../port';
import { queueContents, queueFills, sheetsOnce } from './apply';
import type { Differs } from './compare';
import type { Send } from './excelPort';

/** Cells a request: row by row each is a call of its own, and a request has a limit. */
const AT_ONCE = 4000;

/**
 * Puts back what a batch wrote over: content and number format, or fill. One more request, unless there are thousands;
 * row by row, for a filter may be why. Where that fails too, each cell is named with what it held, so that the person can.
 */
export async function giveBack(send: Send, overwritten: readonly Differs[]): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (let at = 0; at < overwritten.length; at += AT_ONCE) {
    const cells = overwritten.slice(at, at + AT_ONCE);
    const givenBack = await tryToGiveBack(send, cells);
    conflicts.push(...cells.map((cell) => conflictOf(cell, givenBack)));
  }
  return conflicts;
}

/** A cell someone had changed, in the words of the report. */
export const conflictOf = (cell: Differs, givenBack: boolean): Conflict => ({
  sheet: cell.sheet,
  address: cell.address,
  found: cell.kind === 'fill' ? (cell.found ?? 'no fill') : (cell.found.formula ?? String(cell.found.value)),
  givenBack,
});

async function tryToGiveBack(send: Send, overwritten: readonly Differs[]): Promise<boolean> {
  try {
    await send((context) => {
      const sheet = sheetsOnce(context);
      queueContents(
        sheet,
        overwritten.flatMap((cell) => (cell.kind === 'value' ? [{ ...cell, item: cell.found }] : [])),
        1,
      );
      queueFills(
        sheet,
        overwritten.flatMap((cell) => (cell.kind === 'fill' ? [{ ...cell, item: cell.found }] : [])),
      );
      return () => undefined;
    }, null);
    return true;
  } catch {
    // Not swallowed: the conflict says that the cell was not given back, and what it held.
    return false;
  }
}
