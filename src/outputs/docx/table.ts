import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type Table,
} from 'docx';
import type { ReportCell, ReportColumn, ReportTable } from '../../report/model';
import { BORDER, lookOf, type RoleLook } from '../theme';
import { CaptionedTable } from './captionedTable';
import { gridWidths } from './page';
import { STYLE } from './styles';
import { hex, xmlText } from './text';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: hex(BORDER) };
const BORDERS = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
};
const ALIGN = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

/**
 * A report's table for Word: its header row comes again on each page, no row is broken across pages, grid and cells
 * have the same widths, and it has a title and a description to be read out.
 */
export function renderTable(table: ReportTable, landscape: boolean): Table {
  const widths = gridWidths(table.columns, landscape);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const { columns, rows } = table;
  return new CaptionedTable(
    {
      width: { size: total, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 60, right: 60 },
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: columns[0]?.rowHeader === true,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((column, index) => headerCell(column, widths[index] ?? 0)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.cells.map((cell, index) =>
                bodyCell(cell, columns[index]?.align ?? 'left', widths[index] ?? 0),
              ),
            }),
        ),
      ],
    },
    xmlText(`${table.title}. ${table.version}`),
    xmlText(describe(table)),
  );
}

/** "14 rows, one for each indicator. Columns: Ref No; Indicator Description; …" */
const describe = ({ rows, columns }: ReportTable): string =>
  `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, one for each indicator, under a row of headings. Columns: ${columns.map(({ heading }) => heading).join('; ')}.`;

function headerCell({ heading, align }: ReportColumn, width: number): TableCell {
  return cell([heading], lookOf('header'), align, width, STYLE.heading, VerticalAlignTable.BOTTOM);
}

function bodyCell({ text, role }: ReportCell, align: ReportColumn['align'], width: number): TableCell {
  return cell(text.split('\n'), lookOf(role), align, width, STYLE.cell, VerticalAlignTable.TOP);
}

function cell(
  lines: readonly string[],
  look: RoleLook,
  align: ReportColumn['align'],
  width: number,
  style: string,
  verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable],
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign,
    ...(look.fill === null
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(look.fill) } }),
    children: [
      new Paragraph({
        style,
        alignment: ALIGN[align],
        children: lines.map(
          (line, index) =>
            new TextRun({
              text: xmlText(line),
              bold: look.bold,
              color: hex(look.color),
              ...(index === 0 ? {} : { break: 1 }),
            }),
        ),
      }),
    ],
  });
}
