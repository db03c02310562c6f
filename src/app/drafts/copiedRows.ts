import { formatAddress, parseArea } from '../../domain/grid/address';
import { foldSpace } from '../../domain/grid/grid';
import { parseCell } from '../../domain/values/parseCell';
import { QUARTERS } from '../../domain/periods/periods';
import type { Edit, Plan, PreviewLine } from '../../domain/plan/plan';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../domain/settings/settings';
import { shortTitle } from '../../wording/shortTitle';

type ValueEdit = Extract<Edit, { readonly kind: 'value' }>;

/**
 * What a plan changes on the copy of a scorecard's sheet: a line for each row, its changed cells before and after in
 * the order of their columns. Rows are named as on the scorecard, whose places the copy shares.
 */
export function copiedRows(plan: Plan, sheet: string, scorecard: Scorecard): PreviewLine[] {
  const rows = new Map<number, { readonly column: number; readonly edit: ValueEdit }[]>();
  for (const edit of plan.edits) {
    const at = edit.kind === 'value' && edit.sheet === sheet ? parseArea(edit.address) : null;
    if (edit.kind !== 'value' || !at) continue;
    rows.set(at.row, [...(rows.get(at.row) ?? []), { column: at.column, edit }]);
  }
  const shown = shownBefore(scorecard);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]): PreviewLine => {
      const sorted = cells.sort((a, b) => a.column - b.column);
      const join = (say: (edit: ValueEdit) => string): string => {
        const texts = sorted.map(({ edit }) => foldSpace(say(edit)));
        return texts.every((text) => text === '') ? 'empty' : withoutRuns(texts).join(' · ');
      };
      return {
        sheet,
        address: formatAddress(row, sorted[0]?.column ?? 0),
        label: rowLabel(scorecard, row),
        before: join(({ address, expect }) => shown.get(address) ?? String(expect.value)),
        after: join(({ to, numberFormat }) => sayContent(to, numberFormat)),
        what: 'value',
      };
    });
}

/** What the scorecard's cells show, in their number formats. */
function shownBefore({ indicators }: Scorecard): ReadonlyMap<string, string> {
  const cells = indicators.flatMap(({ past, periods }) => [
    ...past.map(({ cell }) => cell),
    ...QUARTERS.flatMap((period) => periods[period] ?? []),
  ]);
  return new Map(cells.map(({ address, value }) => [address, value.raw]));
}

function sayContent(value: string | number, numberFormat: string | null): string {
  if (typeof value === 'string' || numberFormat === null) return String(value);
  return parseCell({ value, formula: null, numberFormat, error: false }, DEFAULT_POLICY).raw;
}

/** Empty cells one after another, counted: "97.1", "4 empty". */
function withoutRuns(texts: readonly string[]): readonly string[] {
  const said: string[] = [];
  let empty = 0;
  for (const text of [...texts, null]) {
    if (text === '') {
      empty += 1;
      continue;
    }
    if (empty > 0) said.push(empty === 1 ? 'empty' : `${empty} empty`);
    empty = 0;
    if (text !== null) said.push(text);
  }
  return said;
}

function rowLabel({ indicators, headerRow, lastRow }: Scorecard, row: number): string {
  const indicator = indicators.find((each) => each.row === row);
  if (indicator)
    return [indicator.ref, shortTitle(indicator.title)].filter((word) => word !== '').join(' · ');
  if (row > lastRow) return 'Note';
  return row <= headerRow ? 'Headings' : `Row ${row + 1}`;
}
