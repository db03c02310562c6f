import type { Grid } from '../../domain/grid/grid';
import type { KeySheets } from '../../domain/judging/rule/keySheets';
import { DEFAULT_POLICY } from '../../domain/settings/settings';
import { findScorecard, type LayoutResult } from '../../layout/findScorecard';
import type { StoredSettings } from '../settings/readSettings';
import { choicesFor, readColumnChoices } from '../settings/tables/columnChoices';

/** The scorecard of a sheet, read with the rules and the columns' roles that the settings sheet keeps, and with what other sheets say of statuses. */
export const findOnSheet = (
  grid: Grid,
  stored: StoredSettings | null,
  pointed = false,
  keySheets: KeySheets | null = null,
): LayoutResult =>
  findScorecard(
    grid,
    stored?.policy ?? DEFAULT_POLICY,
    pointed,
    choicesFor(readColumnChoices(stored?.sheet ?? null), grid.sheet),
    keySheets,
  );
