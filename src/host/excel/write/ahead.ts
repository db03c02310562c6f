import { parseArea } from '../../../domain/grid/address';
import type { Edit, Plan } from '../../../domain/plan/plan';
import { ownSheets } from '../cells/current';
import { EDGES } from '../cells/formats';
import { fillOf } from '../cells/fills';
import type { Ahead, FormatImage } from '../restore/snapshot';
import type { Send } from '../send';

export const NOTHING_AHEAD: Ahead = new Map();

/** Cells from which on it is worth a request to be told that an area looks the same throughout. */
const MANY = 2000;

/**
 * Looks at large areas whose look a plan changes, as wholes, for Restore: cell by cell their formats take several
 * hundred bytes each, which makes twelve parts of a plan of 20,000 rows. An area that Excel calls alike in everything
 * is kept as one; any other is read cell by cell in the batch that writes. One request, none where there is no such
 * area. It is an instant older than the writing: a format changed in between is given back as it was before.
 */
export async function lookAhead(send: Send, plan: Plan): Promise<Ahead> {
  const own = ownSheets(plan);
  const large = plan.edits.filter(
    (edit): edit is LookEdit =>
      (edit.kind === 'look' || edit.kind === 'copy-look') && !own.has(edit.sheet) && cellsOf(edit) >= MANY,
  );
  if (large.length === 0) return NOTHING_AHEAD;
  return send(({ workbook }) => {
    const areas = new Map<string, () => FormatImage | null>();
    for (const { sheet, address } of large) {
      const key = `${sheet}!${address}`;
      if (!areas.has(key)) areas.set(key, queueAlike(workbook.worksheets.getItem(sheet), sheet, address));
    }
    return () => {
      const read = new Map([...areas].map(([key, alike]) => [key, alike()]));
      const found = large.map((edit) => [edit, read.get(`${edit.sheet}!${edit.address}`) ?? null] as const);
      return new Map<Edit, FormatImage>(
        found.flatMap(([edit, alike]) => (alike ? [[edit, alike] as const] : [])),
      );
    };
  }, large[0]?.sheet ?? null);
}

type LookEdit = Extract<Edit, { readonly kind: 'look' | 'copy-look' }>;

function cellsOf({ address }: LookEdit): number {
  const area = parseArea(address);
  return area ? area.rows * area.columns : 0;
}

/**
 * Asks for the formats of an area. Excel gives null for what is not the same in every cell, or "" where that is a text.
 * [I] for letters; a colour is believed only where the pattern says that there is no fill, and lines only where there are none.
 */
function queueAlike(sheet: Excel.Worksheet, name: string, address: string): () => FormatImage | null {
  const range = sheet.getRange(address).load('numberFormat');
  const { format } = range;
  const alignment = format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel');
  const fill = format.fill.load('color,pattern');
  const font = format.font.load('bold,italic,color,name,size,strikethrough,underline');
  const protection = format.protection.load('locked,formulaHidden');
  const { rows, columns } = parseArea(address) ?? { rows: 1, columns: 1 };
  // A single column has no lines between columns.
  const drawn = EDGES.filter(
    (edge) => (columns > 1 || edge !== 'InsideVertical') && (rows > 1 || edge !== 'InsideHorizontal'),
  );
  const lines = drawn.map((edge) => format.borders.getItem(edge).load('style'));
  return () => {
    const [numberFormat, ...others] = new Set((range.numberFormat as unknown[][]).flat());
    if (typeof numberFormat !== 'string' || others.length > 0) return null;
    const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = alignment;
    const { bold, italic, color, name: letters, size, strikethrough, underline } = font;
    const { locked, formulaHidden } = protection;
    const said = [
      ...[horizontalAlignment, verticalAlignment, wrapText, indentLevel, locked, formulaHidden],
      ...[bold, italic, color, letters, size, strikethrough, underline],
    ] as readonly unknown[];
    if (said.some((one) => one === null || one === undefined || one === '')) return null;
    if (fill.pattern !== 'None' || lines.some(({ style }) => style !== 'None')) return null;
    const formats = {
      format: {
        fill: { color: fill.color, pattern: fill.pattern },
        font: { bold, italic, color, name: letters, size, strikethrough, underline },
        borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
        ...{ horizontalAlignment, verticalAlignment, wrapText, indentLevel },
        protection: { locked, formulaHidden },
      },
    } satisfies Excel.CellProperties;
    return { sheet: name, address, formats, fill: fillOf(formats), numberFormat };
  };
}

const NO_LINE = { style: 'None' } as const;
