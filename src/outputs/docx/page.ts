import { PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { ReportTable } from '../../report/model';
import { fillRoom } from '../textWidth';
import { wholeDates } from './text';

/** A page and its margins in twips, twentieths of a point, as it is held. */
export interface PageSetup {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** Points are 20 twips. */
const TWIPS = 20;
const MARGIN = 1020;

/** A4 upright with margins of 1.8 cm. */
export const A4: PageSetup = {
  width: 11906,
  height: 16838,
  margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
};

/** The same page on its side. */
export const onItsSide = (page: PageSetup): PageSetup => ({
  ...page,
  width: page.height,
  height: page.width,
});

/** Twips between the margins. */
export const textWidth = ({ width, margin }: PageSetup): number => width - margin.left - margin.right;

/** A table as it stands on a page. */
export interface PlacedTable {
  /** Twips, a column each; they fill the page. */
  readonly widths: readonly number[];
  /** Points, of its cells. */
  readonly size: number;
}

/** Sizes of type to try, in points: smaller is not read at ease on paper. */
const SIZES = [9, 8.5, 8] as const;

/** The size of headings, in points: the words of a sheet's headings are long, and stand in every row's way. */
const HEADING = 8;

/** Fits a table to a page in the largest type in which no word is broken; null where that is smaller than 8 points. */
export function placeTable(table: ReportTable, page: PageSetup): PlacedTable | null {
  const room = textWidth(page) / TWIPS;
  const columns = table.columns.map((column) => ({ ...column, heading: wholeDates(column.heading) }));
  for (const size of SIZES) {
    const widths = fillRoom({ ...table, columns }, room, {
      heading: Math.min(HEADING, size),
      cell: size,
      shapes: true,
    });
    if (widths) return { widths: exactly(widths, textWidth(page)), size };
  }
  return null;
}

/** The same for a table that does not fit, all columns giving alike: its words are broken where they must be. */
export function squeezeTable(table: ReportTable, page: PageSetup): PlacedTable {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const room = textWidth(page) / TWIPS;
  const widths = table.columns.map(({ width }) => (width * room) / total);
  return { widths: exactly(widths, textWidth(page)), size: 8 };
}

/** Whole twips that fill a page exactly. */
function exactly(points: readonly number[], room: number): readonly number[] {
  const widths = points.map((width) => Math.floor(width * TWIPS));
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width + rest : width));
}

/** A section's page. The library swaps the sides of a page that lies on its side. */
export function sectionPage(page: PageSetup): ISectionPropertiesOptions {
  const landscape = page.width > page.height;
  return {
    page: {
      size: {
        width: Math.min(page.width, page.height),
        height: Math.max(page.width, page.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { ...page.margin, header: 510, footer: 510 },
    },
  };
}
