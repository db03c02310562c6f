import type { SheetProtection } from 'hucre';
import type { Protection } from '../model/state';

/** Sheet protection as ExcelJS writes it; true means allowed. */
interface FileProtection {
  sheet?: boolean;
  [option: string]: unknown;
}

/** The model's (Excel's) name of each option, by the file's. */
const OPTIONS: Readonly<Record<string, string>> = {
  autoFilter: 'allowAutoFilter',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  objects: 'allowEditObjects',
  scenarios: 'allowEditScenarios',
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertHyperlinks: 'allowInsertHyperlinks',
  insertRows: 'allowInsertRows',
  pivotTables: 'allowPivotTables',
  sort: 'allowSort',
};

const OFF: Protection = { on: false, password: null, options: {} };

/** A password is kept as its hash, which no text equals: such a sheet cannot be unprotected here. */
export function parseProtection(file: SheetProtection | undefined, passwordHash: string | null): Protection {
  if (!file?.sheet) return OFF;
  // The file says what is locked, except for the two that it names as they are (ECMA-376, sheetProtection).
  const allowed = (name: string) => {
    const said = file[name as keyof SheetProtection];
    return name === 'objects' || name === 'scenarios' ? said !== true : said === true;
  };
  const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, own]) => [own, allowed(name)]));
  const selectionMode =
    file.selectUnlockedCells === false ? 'None' : file.selectLockedCells === false ? 'Unlocked' : 'Normal';
  return {
    on: true,
    password: passwordHash === null ? null : `\u0000${passwordHash}`,
    options: { ...options, selectionMode },
  };
}

/** Without a password: the file gets the protection, but not the password, of the sheet. */
export function protectionOf(protection: Protection): FileProtection | null {
  if (!protection.on) return null;
  const file: FileProtection = { sheet: true };
  for (const [name, own] of Object.entries(OPTIONS)) file[name] = protection.options[own] === true;
  if (protection.options['selectionMode'] === 'None') file['selectUnlockedCells'] = false;
  if (protection.options['selectionMode'] !== 'Normal' && protection.options['selectionMode'] !== undefined) {
    file['selectLockedCells'] = false;
  }
  return file;
}
