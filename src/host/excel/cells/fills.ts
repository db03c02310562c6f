/** What is asked of every cell: the colour alone cannot tell white from no fill. */
export const FILL_OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: { fill: { color: true, pattern: true } },
};

/** A cell's fill as '#RRGGBB', null for none. [I] A host that gives no pattern says white for a cell without a fill. */
export function fillOf(properties: Excel.CellProperties | undefined): string | null {
  const { color, pattern } = properties?.format?.fill ?? {};
  if (color === undefined || color === '' || pattern === 'None') return null;
  const upper = color.toUpperCase();
  return pattern === undefined && upper === '#FFFFFF' ? null : upper;
}
