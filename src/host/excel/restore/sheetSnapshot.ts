import type { Plan } from '../../../domain/plan/plan';
import type { GridCell } from '../../../domain/grid/grid';
import { gridCells } from '../cells/loaded';
import { EVERY_FORMAT } from '../cells/formats';

/** A used range with everything in it. `top` and `left` are 0-based. */
export interface WholeSheet {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly GridCell[])[];
  readonly formats: readonly (readonly Excel.CellProperties[])[];
  /** Points. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** What a sheet says: the formulas of its used range from its top left cell on. */
export interface Content {
  readonly address: string;
  readonly formulas: readonly (readonly unknown[])[];
}

/** A sheet that a plan makes (`before` null) or writes anew. */
export interface SheetImage {
  readonly sheet: string;
  readonly before: WholeSheet | null;
  /** As the plan left it: when it says something else later, a person has worked on it. */
  readonly after: Content;
}

interface SheetImageQueue {
  queueAfter(): () => SheetImage[];
}

/** Queues the reading of the sheets a plan makes or writes anew: whole before, and what they say after. */
export function queueSheetImages(context: Excel.RequestContext, plan: Plan): SheetImageQueue {
  const { worksheets } = context.workbook;
  const befores = new Map(
    plan.edits.flatMap((edit) =>
      edit.kind === 'clear-sheet' ? [[edit.sheet, queueWhole(worksheets.getItem(edit.sheet))] as const] : [],
    ),
  );
  const made = plan.edits.flatMap((edit) =>
    edit.kind === 'add-sheet' || edit.kind === 'copy-sheet' || edit.kind === 'clear-sheet'
      ? [edit.sheet]
      : [],
  );
  return {
    queueAfter: () => {
      const afters = made.map((sheet) => ({ sheet, content: queueContent(worksheets.getItem(sheet)) }));
      return () =>
        afters.map(({ sheet, content }) => ({
          sheet,
          before: befores.get(sheet)?.() ?? null,
          after: content(),
        }));
    },
  };
}

/** Queues what a sheet says. */
export function queueContent(sheet: Excel.Worksheet): () => Content {
  const range = sheet.getUsedRange(true).load('address,formulas');
  // The sheet's name is left out: a sheet renamed meanwhile still says the same.
  return () => ({
    address: range.address.slice(range.address.lastIndexOf('!') + 1),
    formulas: range.formulas as unknown[][],
  });
}

function queueWhole(sheet: Excel.Worksheet): () => WholeSheet {
  const range = sheet.getUsedRange().load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes');
  const look = range.getCellProperties(EVERY_FORMAT);
  const widths = range.getColumnProperties({ format: { columnWidth: true } });
  const heights = range.getRowProperties({ format: { rowHeight: true } });
  return () => ({
    top: range.rowIndex,
    left: range.columnIndex,
    cells: gridCells(range),
    formats: look.value,
    widths: widths.value.map(({ format }) => format?.columnWidth ?? 0),
    heights: heights.value.map(({ format }) => format?.rowHeight ?? 0),
  });
}
