import type { SheetSnapshot } from '../../host/port';
import { planTable, type TablePlan } from '../../outputs/ownTables/planTable';
import type { Examined } from '../session/examine';
import { isOf, type SettingChange } from '../settings/planChanges';
import { basisChanges, readTargetBases, TARGET_BASES_KEPT } from '../settings/tables/targetBases';

/** What a plan for the settings sheet adds to keep what the targets are of. */
interface BasesPlan {
  /** How many rows there are to write. */
  readonly count: number;
  /**
   * On the sheet as it stands, or on one that the same plan makes (`held` null), right of as many columns as the plan
   * puts there besides. Null where there is no room.
   */
  planOn(sheet: string, held: SheetSnapshot | null, beside?: number): TablePlan | null;
}

/** The rows of what a person said of targets, for the settings sheet. */
export function planBases(
  { reading: { stored, workbook }, judged }: Examined,
  changes: readonly SettingChange[],
): BasesPlan {
  const kept = readTargetBases(stored?.sheet ?? null);
  const said = changes.flatMap((change) => {
    const { targetBasis: basis } = change;
    const indicator = judged.indicators.find((each) => isOf(change, each.indicator))?.indicator;
    return basis === undefined || !indicator ? [] : [{ ref: indicator.ref, title: indicator.title, basis }];
  });
  const rows = basisChanges(kept, said);
  return {
    count: rows.length,
    planOn: (sheet, held, beside = 0) =>
      rows.length === 0
        ? { edits: [], lines: [] }
        : planTable({ sheet, held, taken: workbook.tableNames, beside }, TARGET_BASES_KEPT, kept.found, rows),
  };
}
