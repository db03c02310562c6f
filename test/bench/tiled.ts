import type { Grid } from '../../src/domain/grid/grid';
import { publishedGrid } from '../fixtures/published';

/**
 * The published scorecard, its rows repeated to so many with references and titles of their own: ratios, profiles of
 * targets, past years and three mistakes in every fourteen rows.
 */
export function tiledGrid(rows: number): Grid {
  const grid = publishedGrid('scorecard-2022-23-q3');
  const [head = [], ...body] = grid.cells;
  const tiled = Array.from({ length: rows }, (_, at) =>
    (body[at % body.length] ?? []).map((cell, column) => {
      if (at < body.length || column > 1) return cell;
      const value =
        column === 0 ? String(at + 1) : `${String(cell.value)}, area ${Math.floor(at / body.length)}`;
      return { ...cell, value, text: value };
    }),
  );
  return { ...grid, cells: [head, ...tiled] };
}
