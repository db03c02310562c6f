import { formatArea, parseArea } from '../../domain/address';
import type { Edit } from '../../domain/plan';
import { cellInput, type CellInput } from './input';

export type ValueEdit = Extract<Edit, { readonly kind: 'value' }>;
export type FillEdit = Extract<Edit, { readonly kind: 'fill' }>;

/** Cells side by side in one row, written in one go. */
export interface Block {
  readonly sheet: string;
  readonly address: string;
  readonly inputs: readonly CellInput[];
  /** null keeps a cell's number format. */
  readonly formats: readonly (string | null)[];
}

/**
 * Gathers values into blocks of one row. Never across rows: a filter someone sets between reading and writing hides
 * rows, and Excel then misplaces a block that spans them (office-js #224, #226); one row cannot be misplaced. Never
 * across a gap: a cell that is not in the plan is not touched.
 */
export function rowBlocks(edits: readonly ValueEdit[]): Block[] {
  const placed = edits.flatMap((edit) => {
    const at = parseArea(edit.address);
    return at ? [{ edit, row: at.row, column: at.column }] : [];
  });
  placed.sort((a, b) => compareText(a.edit.sheet, b.edit.sheet) || a.row - b.row || a.column - b.column);
  const runs: (typeof placed)[] = [];
  for (const next of placed) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins =
      last && last.edit.sheet === next.edit.sheet && last.row === next.row && last.column + 1 === next.column;
    if (run && joins) run.push(next);
    else runs.push([next]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    return [
      {
        sheet: first.edit.sheet,
        address: formatArea({ row: first.row, column: first.column, rows: 1, columns: run.length }),
        inputs: run.map(({ edit }) => cellInput(edit.to)),
        formats: run.map(({ edit }) => edit.numberFormat),
      },
    ];
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Cells of one sheet that get the same fill, as one list of addresses. */
export interface FillGroup {
  readonly sheet: string;
  readonly color: string | null;
  readonly addresses: readonly string[];
}

/** Excel cuts an address text beyond 8,192 characters without a word. */
const LONGEST = 8000;

/** Gathers fills by sheet and colour, in lists short enough for Excel. */
export function fillGroups(edits: readonly FillEdit[]): FillGroup[] {
  const groups: { sheet: string; color: string | null; addresses: string[]; length: number }[] = [];
  for (const { sheet, to: color, address } of edits) {
    const fits = groups.find(
      (group) =>
        group.sheet === sheet && group.color === color && group.length + address.length + 1 <= LONGEST,
    );
    if (fits) {
      fits.addresses.push(address);
      fits.length += address.length + 1;
    } else {
      groups.push({ sheet, color, addresses: [address], length: address.length });
    }
  }
  return groups;
}
