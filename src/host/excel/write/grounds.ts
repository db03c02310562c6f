import { formatAddress, formatArea, parseArea } from '../../../domain/grid/address';
import type { Ground, GroundChange } from '../../../domain/plan/ground';
import type { Plan } from '../../../domain/plan/plan';
import { HostError } from '../../port';
import { areasBySheet, cellEdits, type CellEdit } from '../cells/current';

/** Whether what a plan rests on is as it was read. */
export type GroundsState =
  /** All of it, or all but figures of single rows: `rows`. */
  | 'standing'
  /** The cells that tell rows apart stand elsewhere. */
  | 'rows-moved'
  | 'grounds-changed'
  | 'filtered';

interface GroundsNow {
  readonly standing: GroundsState;
  /** Cells that say something else by now. */
  readonly changed: readonly GroundChange[];
  /** Edits that rest on a changed cell of their own row, where the others may stand. */
  readonly unfounded: readonly CellEdit[];
}

/**
 * Queues what a plan takes for granted beyond the cells it replaces: everything its judgements rest on, and that no
 * filter is set on the sheets it writes to. None of that is the cells' own affair: a row inserted above leaves the
 * empty cells of a new column as empty as they were, a figure typed over leaves the status beside it as it was, and a
 * filter displaces what is written as a block.
 */
export function queueGrounds(context: Excel.RequestContext, plan: Plan): () => GroundsNow {
  const { worksheets } = context.workbook;
  const cells = cellEdits(plan);
  const edits: readonly CellEdit[] = [...cells.values, ...cells.fills];
  const to = new Map(cells.values.map((edit) => [`${edit.sheet}!${edit.address}`, edit.to]));
  /** Someone did already what the plan does: a figure mended to the same. */
  const isWritten = ({ sheet, address, is }: GroundChange): boolean => to.get(`${sheet}!${address}`) === is;
  const grounds = (plan.grounds ?? []).map((ground) => {
    const range = worksheets.getItem(ground.sheet).getRange(areaOf(ground)).load('values');
    return { ground, range };
  });
  const filters = [...areasBySheet(edits).keys()].map((name) => {
    const sheet = worksheets.getItem(name);
    return {
      sheet: sheet.autoFilter.load('isDataFiltered'),
      tables: sheet.tables.load('items/autoFilter/isDataFiltered'),
    };
  });
  return () => {
    const filtered = filters.some(
      ({ sheet, tables }) =>
        sheet.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered),
    );
    const changes = grounds.flatMap(({ ground, range }) => {
      if (!Array.isArray(range.values))
        throw new HostError('too-large', 'values came back empty', ground.sheet);
      const found = changesOf(ground, range.values as unknown[][]).filter((cell) => !isWritten(cell));
      return found.length === 0 ? [] : [{ ground, cells: found }];
    });
    return { ...judge(edits, changes), ...(filtered ? { standing: 'filtered', unfounded: [] } : {}) };
  };
}

/** The cells of a ground as an address: "A1:K15". */
const areaOf = ({ row, column, values }: Ground): string =>
  formatArea({ row, column, rows: values.length, columns: values[0]?.length ?? 1 });

interface Changed extends GroundChange {
  readonly row: number;
  /** It bears the whole plan, not its row alone. */
  readonly bearsAll: boolean;
  readonly isName: boolean;
}

function changesOf({ sheet, row, column, values, names, bears, whole }: Ground, now: unknown[][]): Changed[] {
  const bearsAll = (r: number, c: number): boolean =>
    bears === 'plan' || whole?.rows.includes(r) === true || whole?.columns.includes(c) === true;
  return values.flatMap((line, r) =>
    line.flatMap((was, c): Changed[] => {
      const is = plain(now[r]?.[c]);
      if (was === null || was === is) return [];
      const address = formatAddress(row + r, column + c);
      const at = { row: row + r, bearsAll: bearsAll(row + r, column + c) };
      return [{ sheet, address, was, is, ...at, isName: column + c === names }];
    }),
  );
}

const plain = (value: unknown): string | number | boolean =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '';

/** What the changes mean for the plan. */
function judge(
  edits: readonly CellEdit[],
  found: readonly { readonly ground: Ground; readonly cells: readonly Changed[] }[],
): GroundsNow {
  const all = found.flatMap(({ cells }) => cells);
  const changed = all.map(({ sheet, address, was, is }): GroundChange => ({ sheet, address, was, is }));
  if (all.length === 0) return { standing: 'standing', changed, unfounded: [] };
  if (found.some(({ ground, cells }) => haveMoved(ground, cells)))
    return { standing: 'rows-moved', changed, unfounded: [] };
  const whole = all.some(({ sheet, bearsAll }) => bearsAll || !writesOn(edits, sheet));
  if (whole) return { standing: 'grounds-changed', changed, unfounded: [] };
  const rows = new Set(all.map(({ sheet, row }) => `${sheet} ${row}`));
  const unfounded = edits.filter(({ sheet, address }) =>
    rows.has(`${sheet} ${parseArea(address)?.row ?? ''}`),
  );
  return { standing: 'standing', changed, unfounded };
}

/**
 * Whether a plan writes row by row on the sheet itself: what rests on a row can then be taken back alone. A table or a
 * chart made of all rows stands whole or not at all. What was seen and noted of the others on the settings sheet stays:
 * it says what was judged, and when.
 */
const writesOn = (edits: readonly CellEdit[], sheet: string): boolean =>
  edits.some((edit) => edit.sheet === sheet);

/** A name found in another row than it was read in: rows were inserted, deleted or sorted. */
function haveMoved({ values, names, column }: Ground, cells: readonly Changed[]): boolean {
  if (names === null) return false;
  const known = new Set(values.map((line) => line[names - column]));
  return cells.some(({ isName, is }) => isName && is !== '' && known.has(is));
}
