import type { Conflict } from '../../port';
import { queueContents, queueFills, sheetsOnce } from '../write/queuePlan';
import { queueBefore } from '../cells/current';
import { isRival, stateOf, type Replaced } from '../cells/compare';
import type { Send } from '../send';

/** Cells a request: row by row each is a call of its own, and a request has a limit. */
const AT_ONCE = 4000;

/**
 * Puts back what a batch wrote over: content and number format, or fill. One more request, unless there are thousands;
 * row by row, for a filter may be why. Where that fails too, each cell is named with what it held, so that the person can. `displaced`: a filter has put what was written elsewhere, so
 * what a cell holds by now says nothing of a person's edit.
 */
export async function giveBack(
  send: Send,
  overwritten: readonly Replaced[],
  displaced = false,
): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (let at = 0; at < overwritten.length; at += AT_ONCE) {
    const cells = overwritten.slice(at, at + AT_ONCE);
    const givenBack = await tryToGiveBack(send, cells, displaced ? 1 : TRIES);
    conflicts.push(...cells.map((cell) => conflictOf(cell, givenBack)));
  }
  return conflicts;
}

/** A cell someone had changed, in the words of the report. */
export const conflictOf = (cell: Replaced, givenBack: boolean): Conflict => ({
  sheet: cell.sheet,
  address: cell.address,
  found:
    cell.kind === 'fill' ? (cell.before ?? 'no fill') : (cell.before.formula ?? String(cell.before.value)),
  givenBack,
});

/** A person who types faster than Excel answers, again and again, is not caught up with for ever. */
const TRIES = 5;

async function tryToGiveBack(send: Send, overwritten: readonly Replaced[], most: number): Promise<boolean> {
  try {
    let rest = overwritten;
    for (let tries = 0; rest.length > 0 && tries < most; tries++) {
      const cells = rest;
      rest = await send((context) => queueCellsBack(context, cells, { tallest: 1 }), cells[0]?.sheet ?? null);
    }
    return true;
  } catch {
    // Not swallowed: the conflict says that the cell was not given back, and what it held.
    return false;
  }
}

interface Back {
  /** The most rows written as one block. */
  readonly tallest?: number;
  /** Queues what must be put back ahead of the cells. */
  readonly first?: () => void;
}

/** Queues the way back of cells; gives those that someone had changed by then, with what they held. */
export function queueCellsBack(
  context: Excel.RequestContext,
  cells: readonly Replaced[],
  { tallest = Infinity, first }: Back = {},
): () => Replaced[] {
  const values = cells.filter((cell) => cell.kind === 'value');
  const fills = cells.filter((cell) => cell.kind === 'fill');
  const before = queueBefore(context, values, fills);
  const sheet = sheetsOnce(context);
  first?.();
  queueContents(
    sheet,
    values.map(({ before: item, ...at }) => ({ ...at, item })),
    tallest,
  );
  queueFills(
    sheet,
    fills.map(({ before: item, ...at }) => ({ ...at, item })),
  );
  return () => {
    const now = before();
    return cells.flatMap((cell): Replaced[] => {
      if (stateOf(cell, now) !== 'changed' || isRival(cell, now)) return [];
      return cell.kind === 'fill'
        ? [{ ...cell, before: now.fill(cell), wrote: cell.before }]
        : [{ ...cell, before: now.cell(cell), wrote: cell.before }];
    });
  };
}
