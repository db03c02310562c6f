import { optionalText, record } from '../arguments';
import { HostError } from '../errors';
import { defineClass, type Maker } from '../hostObject';
import type { SheetSelf } from '../desk';
import type { Json } from '../wire';

/** Excel's WorksheetProtectionOptions and what each is when nothing is said. */
const OPTIONS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Excel.WorksheetProtection. Protecting and unprotecting empty the undo stack, as in Excel. */
export const protection: Maker<SheetSelf> = defineClass<SheetSelf>({
  type: 'WorksheetProtection',
  get: {
    protected: ({ sheet }) => sheet.protection.on,
    options: ({ sheet }): Json => (sheet.protection.on ? { ...OPTIONS, ...sheet.protection.options } : null),
  },
  calls: {
    protect: ({ desk, sheet }, [options, password]) => {
      if (sheet.protection.on) throw new HostError('AccessDenied');
      const given = options === null || options === undefined ? {} : record(options);
      const chosen: Record<string, boolean | string> = { ...OPTIONS };
      for (const [name, value] of Object.entries(given)) {
        if (typeof value === 'boolean' || typeof value === 'string') chosen[name] = value;
      }
      sheet.setProtection({ on: true, password: optionalText(password), options: chosen }, desk.source);
      desk.book.clearHistory();
    },
    unprotect: ({ desk, sheet }, [password]) => {
      const { on, password: secret } = sheet.protection;
      if (on && secret !== null && secret !== (optionalText(password) ?? ''))
        throw new HostError('AccessDenied');
      sheet.setProtection({ on: false, password: null, options: {} }, desk.source);
      desk.book.clearHistory();
    },
  },
});
