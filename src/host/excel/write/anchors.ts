import { formatArea, parseArea } from '../../../domain/grid/address';
import type { Anchor, Plan } from '../../../domain/plan/plan';
import { ownSheets } from '../cells/current';

/** Whether rows are where the plan thinks they are. */
export type Standing = 'standing' | 'rows-moved' | 'filtered';

/**
 * Queues what a plan takes for granted beyond the cells it replaces: the cells that tell its rows apart, and that no
 * filter is set on the sheets it writes to. Neither is the cells' own affair: a row inserted above leaves the empty
 * cells of a new column as empty as they were, and a filter displaces what is written as a block.
 */
export function queueStanding(context: Excel.RequestContext, plan: Plan): () => Standing {
  const { worksheets } = context.workbook;
  const rows = rowsBySheet(plan);
  const filters = [...rows.keys()].map((name) => {
    const sheet = worksheets.getItem(name);
    return {
      sheet: sheet.autoFilter.load('isDataFiltered'),
      tables: sheet.tables.load('items/autoFilter/isDataFiltered'),
    };
  });
  const anchors = (plan.anchors ?? []).flatMap((anchor) => {
    const wanted = anchorRows(anchor, rows.get(anchor.sheet));
    if (!wanted) return [];
    const { first, count } = wanted;
    const area = { row: first, column: anchor.column, rows: count, columns: 1 };
    const range = worksheets.getItem(anchor.sheet).getRange(formatArea(area)).load('values');
    return [{ anchor, first, range }];
  });
  return () => {
    const moved = anchors.some(({ anchor, first, range }) =>
      (range.values as unknown[][]).some((row, at) => {
        const wanted = anchor.values.get(first + at);
        return wanted !== undefined && row[0] !== wanted;
      }),
    );
    if (moved) return 'rows-moved';
    const filtered = filters.some(
      ({ sheet, tables }) =>
        sheet.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered),
    );
    return filtered ? 'filtered' : 'standing';
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The rows a plan writes to, sheet by sheet; sheets it makes are left out. */
function rowsBySheet(plan: Plan): Map<string, Span> {
  const own = ownSheets(plan);
  const rows = new Map<string, Span>();
  for (const edit of plan.edits) {
    if ((edit.kind !== 'value' && edit.kind !== 'fill') || own.has(edit.sheet)) continue;
    const at = parseArea(edit.address);
    if (!at) continue;
    const known = rows.get(edit.sheet) ?? { first: at.row, last: at.row };
    rows.set(edit.sheet, { first: Math.min(known.first, at.row), last: Math.max(known.last, at.row) });
  }
  return rows;
}

/** The anchor's rows among those written to: what lies elsewhere may move as it likes. */
function anchorRows(
  { values }: Anchor,
  span: Span | undefined,
): { readonly first: number; readonly count: number } | null {
  if (!span) return null;
  const rows = [...values.keys()].filter((row) => row >= span.first && row <= span.last);
  if (rows.length === 0) return null;
  const first = rows.reduce((a, b) => Math.min(a, b));
  return { first, count: rows.reduce((a, b) => Math.max(a, b)) - first + 1 };
}
