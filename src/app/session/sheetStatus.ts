import { formatColumn } from '../../domain/grid/address';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { SheetSnapshot } from '../../host/port';
import { saySheetStatus } from '../../wording/sheetColumns';
import { planSheetStatus, sheetStatusOf } from '../refresh/sheetStatus';

/** The offer to write into the sheet's own status column, in words; null where it has none, agrees, or is written into already. */
export function viewSheetStatus(judged: JudgedScorecard, sheet: SheetSnapshot): string | null {
  const { scorecard, settings } = judged;
  if (scorecard.columns.rag !== null || settings.policy.statusColumn !== 'ours') return null;
  const own = sheetStatusOf(judged);
  if (!own) return null;
  const differs = planSheetStatus(judged, own, sheet).length;
  const [first] = own.values();
  return differs === 0 || !first
    ? null
    : saySheetStatus(formatColumn(first.cell.column), differs, first.painted !== undefined);
}
