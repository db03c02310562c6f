import { PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { ReportColumn } from '../../report/model';

/** A4 and its margins in twips, twentieths of a point. */
const SHORT = 11906;
const LONG = 16838;
const MARGIN = 1020;

const TWIPS = 20;

/** Twips between the margins. */
export const textWidth = (landscape: boolean): number => (landscape ? LONG : SHORT) - 2 * MARGIN;

const widthOf = (columns: readonly ReportColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** Whether a table needs the page on its side: its columns are wider than an upright page holds. */
export const needsLandscape = (columns: readonly ReportColumn[]): boolean =>
  widthOf(columns) * TWIPS > textWidth(false);

/**
 * Column widths in twips that fill the page exactly: the words of the indicator take what is left over, or where the
 * page is too narrow all columns give alike.
 */
export function gridWidths(columns: readonly ReportColumn[], landscape: boolean): readonly number[] {
  const room = textWidth(landscape);
  const total = widthOf(columns) * TWIPS;
  const scale = Math.min(1, room / total);
  const widths = columns.map(({ width }) => Math.floor(width * TWIPS * scale));
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  const wide = Math.max(
    0,
    columns.findIndex(({ rowHeader }) => rowHeader),
  );
  return widths.map((width, index) => (index === wide ? width + rest : width));
}

/** A section's page. The library swaps the sides of a page that lies on its side. */
export const pageOf = (landscape: boolean): ISectionPropertiesOptions => ({
  page: {
    size: {
      width: SHORT,
      height: LONG,
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 510, footer: 510 },
  },
});
