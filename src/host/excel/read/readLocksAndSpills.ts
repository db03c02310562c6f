import { formatAddress, formatArea, parseArea } from '../../../domain/grid/address';
import type { Area } from '../../../domain/grid/area';
import type { Locks, SheetSnapshot } from '../../port';
import type { Send } from '../send';
import { BESIDE, type Answered } from './readSheet';

/**
 * Asks what one go could not say of the sheets whose fills were asked for: which cells are locked where the sheet is
 * protected, and where array formulas spill. One sync more, and only for such sheets.
 */
export async function readRest(
  send: Send,
  answered: readonly (Answered | null)[],
): Promise<(SheetSnapshot | null)[]> {
  const wanting = answered.filter(needsMore);
  if (wanting.length === 0) return answered.map((each) => each && each.snapshot);
  const rest = await send(({ workbook }) => {
    const queued = wanting.map((each) => {
      const sheet = workbook.worksheets.getItem(each.snapshot.name);
      const locks = each.snapshot.protected ? queueLocks(sheet, each) : null;
      const spills = each.spills ? queueSpills(sheet, each.snapshot) : null;
      return { each, locks, spills };
    });
    return () =>
      new Map(
        queued.map(({ each, locks, spills }): [Answered, SheetSnapshot] => [
          each,
          { ...each.snapshot, ...(locks && { locks: locks() }), ...(spills && { spills: spills() }) },
        ]),
      );
  }, wanting[0]?.snapshot.name ?? null);
  return answered.map((each) => each && (rest.get(each) ?? each.snapshot));
}

const needsMore = (each: Answered | null): each is Answered =>
  each !== null &&
  each.used !== null &&
  each.snapshot.fills !== null &&
  (each.snapshot.protected || each.spills);

const LOCKED: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

function queueLocks(sheet: Excel.Worksheet, { used, allowsFormats }: Answered): () => Locks {
  const area: Area = used
    ? { ...used, columns: used.columns + BESIDE }
    : { row: 0, column: 0, rows: 1, columns: 1 };
  const look = sheet.getRange(formatArea(area)).getCellProperties(LOCKED);
  return () => ({
    area,
    // [I] A cell without the property counts as locked, as every cell is until someone unlocks it.
    locked: look.value.map((row) => row.map(({ format }) => format?.protection?.locked !== false)),
    formats: allowsFormats,
  });
}

/** Every formula of the sheet is asked how far it spills. */
function queueSpills(sheet: Excel.Worksheet, { grid }: SheetSnapshot): () => Area[] {
  const asked = grid.cells.flatMap((row, r) =>
    row.flatMap(({ formula }, c) => {
      if (formula === null) return [];
      const at = formatAddress(grid.top + r, grid.left + c);
      return [sheet.getRange(at).getSpillingToRangeOrNullObject().load('address')];
    }),
  );
  return () => asked.flatMap((range) => (range.isNullObject ? [] : (parseArea(range.address) ?? [])));
}
