import { formatArea } from '../../../domain/grid/address';
import type { Area } from '../../../domain/grid/area';
import type { SheetSnapshot } from '../../port';
import { FILL_OPTIONS, fillOf } from '../cells/fills';
import type { Send } from '../send';

/**
 * Fills as they are seen, those of conditional formats among them; null where this Excel does not tell (before 1.19), or its
 * library has no such method: the one of npm (1.1.110) has none.
 */
export function displayedFills(send: Send, sheet: string, area: Area): Promise<SheetSnapshot['fills']> {
  const told =
    Office.context.requirements.isSetSupported('ExcelApi', '1.19') &&
    'getDisplayedCellProperties' in Excel.Range.prototype;
  if (!told) return Promise.resolve(null);
  return send((context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area));
    const look = range.getDisplayedCellProperties(FILL_OPTIONS);
    return () => look.value.map((row) => row.map(fillOf));
  }, sheet);
}
