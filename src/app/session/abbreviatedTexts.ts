import type { Grid } from '../../domain/grid/grid';

/** The texts of a sheet in which an abbreviation may be explained. */
export const abbreviatedTexts = ({ cells }: Grid): readonly string[] =>
  cells.flatMap((row) =>
    row.flatMap(({ value }) => (typeof value === 'string' && /[A-Z]{2}/.test(value) ? [value] : [])),
  );
