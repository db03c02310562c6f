import { optionalInteger } from '../arguments';
import { defineClass, type Maker } from '../hostObject';
import type { SheetSelf } from '../desk';

/** Excel.WorksheetFreezePanes. */
export const freezePanes: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'WorksheetFreezePanes',
  calls: {
    freezeRows: ({ desk, sheet }, [count]) => sheet.setFreeze(optionalInteger(count, 1), 0, desk.source),
  },
});
