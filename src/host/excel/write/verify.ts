import { formatAddress, parseArea } from '../../../domain/grid/address';
import { contains } from '../../../domain/grid/area';
import type { Plan } from '../../../domain/plan/plan';
import { HostError, type Conflict } from '../../port';
import { queueGrounds } from './grounds';
import type { GroundChange } from '../../../domain/plan/ground';
import { cellEdits, queueBefore, type CellEdit } from '../cells/current';
import { differs } from '../cells/compare';
import type { Queue, Send } from '../send';
import { conflictOf } from '../restore/giveBack';
import type { ReadWithWrite } from '../read/reader';

interface Verified {
  /** The plan without what someone changed since it was made. */
  readonly plan: Plan;
  /** What was left out, as it is. */
  readonly left: readonly Conflict[];
  /** What the plan rests on and is not as it was read: it must be made anew. */
  readonly changed: readonly GroundChange[];
  /** What was to be read along; null where nothing was. */
  readonly along: ReadWithWrite | null;
}

/**
 * Looks whether everything is as a plan expects: for a plan that has waited for a person's yes. One sync, nothing is written. Throws
 * when a filter was set.
 */
export async function verify(
  send: Send,
  plan: Plan,
  along: Queue<ReadWithWrite> | null = null,
): Promise<Verified> {
  const { values, fills } = cellEdits(plan);
  const sheet = plan.edits[0]?.sheet ?? null;
  const { grounds, outside, found, read } = await send((context) => {
    const before = queueBefore(context, values, fills);
    const stands = queueGrounds(context, plan);
    const outside = queueOutside(context, plan);
    const asked = along?.(context) ?? null;
    return () => {
      const now = before();
      const changed = new Map<CellEdit, Conflict>();
      for (const edit of [...values, ...fills]) {
        const different = differs(edit, now);
        if (different) changed.set(edit, conflictOf(different, true));
      }
      return { grounds: stands(), outside: outside(), found: changed, read: asked && asked() };
    };
  }, sheet);
  if (grounds.standing === 'filtered') throw new HostError('filtered', 'found before writing', sheet);
  const kept = plan.edits.filter(
    (edit) => (edit.kind !== 'value' && edit.kind !== 'fill') || !found.has(edit),
  );
  return {
    plan: { ...plan, edits: kept },
    left: [...found.values()],
    changed: [...grounds.changed, ...outside],
    along: read,
  };
}

/** What stands by now outside the area that a sheet to be deleted had: someone has typed there since. */
function queueOutside({ workbook }: Excel.RequestContext, { edits }: Plan): () => GroundChange[] {
  const drops = edits.flatMap((edit) =>
    edit.kind === 'drop-sheet'
      ? [
          {
            edit,
            used: workbook.worksheets
              .getItem(edit.sheet)
              .getUsedRangeOrNullObject(true)
              .load('values,rowIndex,columnIndex'),
          },
        ]
      : [],
  );
  return () =>
    drops.flatMap(({ edit: { sheet, area }, used }): GroundChange[] => {
      const known = parseArea(area);
      if (used.isNullObject || !known) return [];
      return (used.values as GroundChange['is'][][]).flatMap((cells, r) =>
        cells.flatMap((is, c) => {
          const [row, column] = [used.rowIndex + r, used.columnIndex + c];
          return is === '' || contains(known, row, column)
            ? []
            : [{ sheet, address: formatAddress(row, column), was: '', is }];
        }),
      );
    });
}
