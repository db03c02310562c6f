import { formatAddress, formatArea } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import type { Edit, Look } from '../../domain/plan/plan';
import { BORDER, HEADER_FILL, HEADER_TEXT } from '../theme';

const HEADING: Look = {
  bold: true,
  fill: HEADER_FILL,
  color: HEADER_TEXT,
  wrap: true,
  vertical: 'center',
  border: BORDER,
};
const BODY: Look = { wrap: true, vertical: 'top', border: BORDER };

/** The look of a table on the settings sheet, its title above it: as the main tables there. Widths are points. */
export function looksOf(
  sheet: string,
  area: Area,
  widths: readonly number[],
  lines: 'lined' | 'plain',
): Edit[] {
  const look = (place: Area, to: Look): Edit => ({
    kind: 'look',
    sheet,
    address: formatArea(place),
    look: to,
  });
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  return [
    look({ row: area.row - 1, column: area.column, rows: 1, columns: 1 }, { bold: true }),
    look({ ...area, rows: 1 }, HEADING),
    ...(lines === 'lined' && body.rows > 0 ? [look(body, BODY)] : []),
    ...widths.map((points, index): Edit => ({
      kind: 'width',
      sheet,
      address: formatAddress(0, area.column + index),
      points,
    })),
  ];
}
