import { formatAddress, parseArea, quoteSheet } from '../../../domain/grid/address';
import type { Edit } from '../../../domain/plan/plan';
import { HostError } from '../../port';

export type StructureEdit = Extract<
  Edit,
  {
    readonly kind:
      | 'add-sheet'
      | 'copy-sheet'
      | 'clear-sheet'
      | 'drop-sheet'
      | 'drop-name'
      | 'drop-chart'
      | 'table'
      | 'name'
      | 'page'
      | 'freeze'
      | 'activate';
  }
>;

/** Queues an edit of sheets, tables, names or page set-up. */
export function queueStructure(context: Excel.RequestContext, edit: StructureEdit): void {
  const { worksheets } = context.workbook;
  switch (edit.kind) {
    case 'add-sheet':
      worksheets.add(edit.sheet);
      return;
    case 'copy-sheet': {
      const source = worksheets.getItem(edit.from);
      source.copy('After', source).name = edit.sheet;
      return;
    }
    case 'clear-sheet':
      worksheets.getItem(edit.sheet).getRange().clear();
      return;
    case 'drop-sheet':
      worksheets.getItem(edit.sheet).delete();
      return;
    case 'drop-name':
      context.workbook.names.getItemOrNullObject(edit.name).delete();
      return;
    case 'drop-chart':
      worksheets.getItem(edit.sheet).charts.getItem(edit.chart.name).delete();
      return;
    case 'table':
      return queueTable(worksheets.getItem(edit.sheet), edit);
    case 'name':
      return queueName(context.workbook, edit);
    case 'page':
      return queuePage(worksheets.getItem(edit.sheet), edit);
    case 'freeze':
      worksheets.getItem(edit.sheet).freezePanes.freezeRows(edit.rows);
      return;
    case 'activate':
      worksheets.getItem(edit.sheet).activate();
      return;
  }
}

type Of<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

function queueTable(sheet: Excel.Worksheet, { name, address, create }: Of<'table'>): void {
  if (create) {
    const table = sheet.tables.add(address, true);
    table.name = name;
    table.style = 'TableStyleLight1';
    return;
  }
  // Before ExcelApi 1.13 a table cannot be resized in place; its new rows then stand below it and are read all the same.
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.13'))
    sheet.tables.getItem(name).resize(address);
}

/** A new name was made ahead of everything, to see that it is free. */
function queueName(workbook: Excel.Workbook, { name, sheet, address }: Of<'name'>): void {
  workbook.names.getItem(name).formula = formulaOf({ sheet, address });
}

/** What a name says that points to an area. */
export const formulaOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `=${quoteSheet(sheet)}!${absolute(address)}`;

function absolute(address: string): string {
  const area = parseArea(address);
  if (!area) throw new HostError('host-failed', 'a plan with an address that is none');
  const fixed = (row: number, column: number) =>
    formatAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `${fixed(area.row, area.column)}:${fixed(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

function queuePage(sheet: Excel.Worksheet, { landscape, titleRows, printArea, breaks }: Of<'page'>): void {
  const layout = sheet.pageLayout;
  layout.orientation = landscape ? 'Landscape' : 'Portrait';
  layout.zoom = { horizontalFitToPages: 1 };
  if (titleRows !== null) layout.setPrintTitleRows(titleRows.replace(/(\d+)/g, '$$$1'));
  if (printArea !== null) layout.setPrintArea(printArea);
  if (!breaks) return;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(`A${row}`);
}
