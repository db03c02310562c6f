import { formatAddress, parseArea } from '../../../domain/grid/address';
import type { Edit, Plan } from '../../../domain/plan/plan';
import { cellEdits, ownSheets, type Before } from '../cells/current';
import { placeOf, replacedBy, type Replaced } from '../cells/compare';
import { fillOf } from '../cells/fills';
import { queueChartImages, type ChartImage } from '../charts/chartSnapshot';
import { queueSheetImages, type SheetImage } from './sheetSnapshot';
import { EVERY_FORMAT, formatsOf } from '../cells/formats';

/** Edits of a plan that change how an area looks, whose cells all look alike, and how. */
export type Ahead = ReadonlyMap<Edit, FormatImage>;

/**
 * The formats of one cell, or of an area whose cells are all alike; fill and number format apart: undefined when the
 * plan left them alone.
 */
export interface FormatImage {
  readonly sheet: string;
  readonly address: string;
  readonly formats: Excel.CellProperties;
  readonly fill: string | null | undefined;
  readonly numberFormat: string | undefined;
}

/** Everything a batch replaced, as it was. In the order of the plan; the first image of a cell counts. */
export interface Image {
  /** Contents and fills. */
  readonly cells: readonly Replaced[];
  readonly formats: readonly FormatImage[];
  readonly widths: readonly { readonly sheet: string; readonly address: string; readonly points: number }[];
  readonly heights: readonly { readonly sheet: string; readonly address: string; readonly points: number }[];
  /** `address` null: the plan made it. */
  readonly tables: readonly {
    readonly sheet: string;
    readonly name: string;
    readonly address: string | null;
  }[];
  /** `formula` null: the plan made it. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
  readonly charts: readonly ChartImage[];
  readonly sheets: readonly SheetImage[];
  /** The sheet that was in view, where the plan brings another. */
  readonly active: string | null;
}

interface ImageQueue {
  /** Queues what has to be read once the plan is written; then gives the image. */
  queueAfter(): (before: Before, taken: readonly Replaced[]) => Image;
}

/**
 * Queues the reading of all that a plan is about to replace, beside the contents and fills read anyway. Formats that were
 * seen `ahead` are not asked for again.
 */
export function queueImage(context: Excel.RequestContext, plan: Plan, ahead: Ahead): ImageQueue {
  const { workbook } = context;
  const own = ownSheets(plan);
  const there = plan.edits.filter((edit) => !own.has(edit.sheet));
  const formats = there.flatMap((edit) => {
    const alike = ahead.get(edit);
    return alike ? [() => [alike]] : queueFormats(workbook, edit);
  });
  const sizes = there.flatMap((edit) => queueSize(workbook, edit));
  const tables = there.flatMap((edit) => {
    if (edit.kind !== 'table') return [];
    const { sheet, name, create } = edit;
    return [{ sheet, name, range: create ? null : workbook.tables.getItem(name).getRange().load('address') }];
  });
  const names = plan.edits.flatMap((edit) =>
    edit.kind === 'name'
      ? [{ name: edit.name, item: edit.create ? null : workbook.names.getItem(edit.name).load('formula') }]
      : [],
  );
  const brings = plan.edits.some(({ kind }) => kind === 'activate');
  const active = brings ? workbook.worksheets.getActiveWorksheet().load('name') : null;
  const charts = queueChartImages(context, plan);
  const sheets = queueSheetImages(context, plan);
  return {
    queueAfter: () => {
      const finish = sheets.queueAfter();
      return (before, taken) => ({
        cells: replacedCells(plan, before, taken),
        formats: formats.flatMap((read) => read()),
        widths: sizes.flatMap((read) => read('width')),
        heights: sizes.flatMap((read) => read('height')),
        tables: tables.map(({ sheet, name, range }) => ({ sheet, name, address: range && range.address })),
        names: names.map(({ name, item }) => ({ name, formula: item && String(item.formula) })),
        charts: charts(),
        sheets: finish(),
        active: active && active.name,
      });
    },
  };
}

/** Contents and fills; those a person had changed are theirs and were given back at once. */
function replacedCells(plan: Plan, before: Before, taken: readonly Replaced[]): Replaced[] {
  const { values, fills } = cellEdits(plan);
  const theirs = new Set(taken.map(placeOf));
  return [...values, ...fills]
    .filter((edit) => !theirs.has(placeOf(edit)))
    .map((edit) => replacedBy(edit, before));
}

function queueFormats({ worksheets }: Excel.Workbook, edit: Edit): (() => FormatImage[])[] {
  if (edit.kind !== 'look' && edit.kind !== 'copy-look') return [];
  const options = edit.kind === 'copy-look' ? EVERY_FORMAT : formatsOf(edit.look);
  const numbers = edit.kind === 'copy-look' || edit.look.numberFormat !== undefined;
  const area = parseArea(edit.address);
  if (!area) return [];
  const { sheet } = edit;
  const cells = worksheets.getItem(sheet).getRange(edit.address);
  const read = options && cells.getCellProperties(options);
  const loaded = numbers ? cells.load('numberFormat') : null;
  return [
    () =>
      Array.from({ length: area.rows * area.columns }, (_, at) => {
        const [r, c] = [Math.floor(at / area.columns), at % area.columns];
        const formats = read?.value[r]?.[c] ?? {};
        return {
          sheet,
          address: formatAddress(area.row + r, area.column + c),
          formats,
          fill: options?.format?.fill ? fillOf(formats) : undefined,
          numberFormat: loaded ? formatAt(loaded, r, c) : undefined,
        };
      }),
  ];
}

function formatAt(loaded: Pick<Excel.Range, 'numberFormat'>, row: number, column: number): string {
  const rows = loaded.numberFormat as unknown[][];
  return String(rows[row]?.[column] ?? 'General');
}

type Size = { readonly sheet: string; readonly address: string; readonly points: number };

/** Widths column by column, heights row by row: over several that differ Excel gives none. */
function queueSize({ worksheets }: Excel.Workbook, edit: Edit): ((kind: 'width' | 'height') => Size[])[] {
  if (edit.kind !== 'width' && edit.kind !== 'height') return [];
  const area = parseArea(edit.address);
  if (!area) return [];
  const { kind, sheet } = edit;
  const property = kind === 'width' ? 'columnWidth' : 'rowHeight';
  return Array.from({ length: kind === 'width' ? area.columns : area.rows }, (_, at) => {
    const address =
      kind === 'width'
        ? formatAddress(area.row, area.column + at)
        : formatAddress(area.row + at, area.column);
    const cell = worksheets.getItem(sheet).getRange(address);
    const loaded = cell.format.load(property === 'columnWidth' ? 'columnWidth' : 'rowHeight');
    return (asked: 'width' | 'height') =>
      asked === kind ? [{ sheet, address, points: loaded[property] }] : [];
  });
}
