import type { Look } from '../../../domain/plan/plan';

/** The formats a cell can have, as Excel is asked for them. Conditional formats are no property of a cell. */
export const EVERY_FORMAT: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      bold: true,
      italic: true,
      color: true,
      name: true,
      size: true,
      strikethrough: true,
      underline: true,
    },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

/** The lines of an area, those between its cells among them. */
export const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** The formats a look changes; null when it changes none (a number format is read with the content). */
export function formatsOf(look: Look): Excel.CellPropertiesLoadOptions | null {
  const font = {
    ...(look.bold === undefined ? {} : { bold: true }),
    ...(look.italic === undefined ? {} : { italic: true }),
    ...(look.size === undefined ? {} : { size: true }),
    ...(look.color === undefined ? {} : { color: true }),
  };
  const format = {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(look.fill === undefined ? {} : { fill: { color: true, pattern: true } }),
    // An alignment other than the usual takes a cell's indent away.
    ...(look.horizontal === undefined ? {} : { horizontalAlignment: true, indentLevel: true }),
    ...(look.vertical === undefined ? {} : { verticalAlignment: true }),
    ...(look.wrap === undefined ? {} : { wrapText: true }),
    ...(look.border === undefined ? {} : { borders: { color: true, style: true, weight: true } }),
  };
  return Object.keys(format).length === 0 ? null : { format };
}

/** Formats as read → as they are set: a border that is not there has no colour to set, and fills are set by themselves. */
export function settable(read: Excel.CellProperties): Excel.SettableCellProperties {
  const { borders, ...rest } = { ...read.format };
  delete rest.fill;
  const line = (border: Excel.CellBorder | undefined) =>
    border === undefined || border.style === 'None' ? { style: 'None' as const } : border;
  if (!borders) return { format: rest };
  const { top, bottom, left, right } = borders;
  return {
    format: {
      ...rest,
      borders: { top: line(top), bottom: line(bottom), left: line(left), right: line(right) },
    },
  };
}
