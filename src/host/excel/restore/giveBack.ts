import type { Conflict } from '../../port';
import { queueContents, queueFills, sheetsOnce } from '../write/queuePlan';
import { queueBefore } from '../cells/current';
import type { Differs } from '../cells/compare';
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
  overwritten: readonly Differs[],
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
export const conflictOf = (cell: Differs, givenBack: boolean): Conflict => ({
  sheet: cell.sheet,
  address: cell.address,
  found: cell.kind === 'fill' ? (cell.found ?? 'no fill') : (cell.found.formula ?? String(cell.found.value)),
  givenBack,
});

/** A person who types faster than Excel answers, again and again, is not caught up with for ever. */
const TRIES = 5;

async function tryToGiveBack(send: Send, overwritten: readonly Differs[], most: number): Promise<boolean> {
  try {
    let rest = overwritten;
    for (let tries = 0; rest.length > 0 && tries < most; tries++) {
      const cells = rest;
      rest = await send((context) => queueBack(context, cells), cells[0]?.sheet ?? null);
    }
    return true;
  } catch {
    // Not swallowed: the conflict says that the cell was not given back, and what it held.
    return false;
  }
}

/** Queues the giving back; gives the cells that someone had changed once more by then, with what they hold. */
function queueBack(context: Excel.RequestContext, cells: readonly Differs[]): () => Differs[] {
  const values = cells.filter((cell) => cell.kind === 'value');
  const fills = cells.filter((cell) => cell.kind === 'fill');
  const before = queueBefore(context, values, fills);
  const sheet = sheetsOnce(context);
  queueContents(
    sheet,
    values.map(({ found: item, ...at }) => ({ ...at, item })),
    1,
  );
  queueFills(
    sheet,
    fills.map(({ found: item, ...at }) => ({ ...at, item })),
  );
  return () => {
    const now = before();
    return [
      ...values.flatMap((cell) => {
        const found = now.cell(cell);
        const ours = found.value === cell.wrote.value && found.formula === cell.wrote.formula;
        const theirs = found.value === cell.found.value && found.formula === cell.found.formula;
        return ours || theirs ? [] : [{ ...cell, found, wrote: cell.found }];
      }),
      ...fills.flatMap((cell) => {
        const found = now.fill(cell);
        return found === cell.wrote || found === cell.found ? [] : [{ ...cell, found, wrote: cell.found }];
      }),
    ];
  };
}
