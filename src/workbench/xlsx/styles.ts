import type { CellStyle, FillStyle } from 'hucre';
import type ExcelJS from 'exceljs';
import {
  DEFAULT_FORMAT,
  type Border,
  type BorderStyle,
  type BorderWeight,
  type CellFormat,
  type Edge,
  type HorizontalAlignment,
  type Underline,
  type VerticalAlignment,
} from '../model/cells/cell';
import { parseColour } from './colours';

const EDGES: readonly Edge[] = ['top', 'right', 'bottom', 'left'];

const LINES: Readonly<Record<string, readonly [BorderStyle, BorderWeight]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  middle: 'Center',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

const UNDERLINES: Readonly<Record<string, Underline>> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** A cell's style in the file as a format. */
export function parseStyle(style: CellStyle, theme: readonly string[]): CellFormat {
  const { font = {}, alignment = {}, protection = {} } = style;
  const underline = typeof font.underline === 'string' ? font.underline : font.underline ? 'single' : 'none';
  const format: CellFormat = {
    ...DEFAULT_FORMAT,
    numberFormat: style.numFmt ?? 'General',
    fill: parseFill(style.fill, theme),
    fontColor: parseColour(font.color, theme) ?? DEFAULT_FORMAT.fontColor,
    fontName: font.name ?? DEFAULT_FORMAT.fontName,
    size: font.size ?? DEFAULT_FORMAT.size,
    bold: font.bold === true,
    italic: font.italic === true,
    strikethrough: font.strikethrough === true,
    underline: UNDERLINES[underline] ?? 'None',
    horizontal: HORIZONTAL[alignment.horizontal ?? ''] ?? 'General',
    vertical: VERTICAL[alignment.vertical ?? ''] ?? 'Bottom',
    wrap: alignment.wrapText === true,
    indent: alignment.indent ?? 0,
    locked: protection.locked !== false,
    formulaHidden: protection.hidden === true,
    borders: parseBorders(style.border, theme),
  };
  return format;
}

function parseFill(fill: FillStyle | undefined, theme: readonly string[]): string | null {
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? parseColour(fill.fgColor, theme) : null;
}

function parseBorders(borders: CellStyle['border'], theme: readonly string[]): CellFormat['borders'] {
  const found: Partial<Record<Edge, Border>> = {};
  for (const edge of EDGES) {
    const line = borders?.[edge];
    const known = line?.style ? LINES[line.style] : undefined;
    if (known)
      found[edge] = {
        style: known[0],
        weight: known[1],
        color: parseColour(line?.color, theme) ?? '#000000',
      };
  }
  return found;
}

/** The style the file gets for a format. */
export function styleOf(format: CellFormat): Partial<ExcelJS.Style> {
  return {
    numFmt: format.numberFormat,
    font: {
      name: format.fontName,
      size: format.size,
      bold: format.bold,
      italic: format.italic,
      strike: format.strikethrough,
      underline: (keyOf(UNDERLINES, format.underline) ?? 'none') as 'none',
      color: argb(format.fontColor),
    },
    fill:
      format.fill === null
        ? { type: 'pattern', pattern: 'none' }
        : { type: 'pattern', pattern: 'solid', fgColor: argb(format.fill) },
    alignment: {
      horizontal: keyOf(HORIZONTAL, format.horizontal) as ExcelJS.Alignment['horizontal'],
      vertical: keyOf(VERTICAL, format.vertical) as ExcelJS.Alignment['vertical'],
      wrapText: format.wrap,
      indent: format.indent,
    },
    protection: { locked: format.locked, hidden: format.formulaHidden },
    border: Object.fromEntries(
      Object.entries(format.borders).map(([edge, line]) => [
        edge,
        { style: lineOf(line), color: argb(line.color) },
      ]),
    ) as Partial<ExcelJS.Borders>,
  };
}

export function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1)}` };
}

function lineOf({ style, weight }: Border): ExcelJS.BorderStyle {
  const lines = Object.entries(LINES);
  const exact =
    lines.find(([, [s, w]]) => s === style && w === weight) ?? lines.find(([, [s]]) => s === style);
  return (exact?.[0] ?? 'thin') as ExcelJS.BorderStyle;
}

function keyOf(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.keys(words).find((key) => words[key] === word);
}
