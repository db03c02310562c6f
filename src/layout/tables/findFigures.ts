import type { Area } from '../../domain/grid/area';
import type { Grid } from '../../domain/grid/grid';
import type { Breakdown } from '../../domain/tables/breakdown';
import type { FigureTable } from '../../domain/tables/figures';
import { cutBlocks } from './blocks';
import { buildCounts } from './buildCounts';
import { buildFigures, headingsOf } from './buildFigures';
import { draftOf, type Draft } from './draft';
import { hasScorecardHeadings, holdsMoney, isAccounts, isList, isOtherKind } from './refuse';
import { segmentsOf } from './segments';

export type FoundTable =
  | { readonly as: 'counts'; readonly breakdown: Breakdown }
  | { readonly as: 'figures'; readonly table: FigureTable };

/**
 * The tables of a sheet besides its scorecard and those that end in a total (`taken` are the areas of both): series,
 * shares by group with other councils, tables of years, and counts with their shares. Lists of cases, budgets,
 * registers and pivots are none. Never throws.
 */
export function findFigures(grid: Grid, taken: readonly Area[]): readonly FoundTable[] {
  let above: Draft | null = null;
  return cutBlocks(grid, taken).flatMap((block) =>
    segmentsOf(grid, block, taken).flatMap((segment): readonly FoundTable[] => {
      const sameColumns = above?.segment.block.column === block.column ? above : null;
      const draft = draftOf(segment, sameColumns);
      if (!draft) return [];
      above = draft;
      return readDraft(grid, draft);
    }),
  );
}

function readDraft(grid: Grid, draft: Draft): readonly FoundTable[] {
  const { segment, rows, columns } = draft;
  const figures = rows.length * columns.length;
  if (figures < 2) return [];
  const said = [grid.sheet, ...segment.titles.map(({ text }) => text)];
  if (hasScorecardHeadings(headingsOf(draft).slice(1))) return [];
  if (isOtherKind(said, headingsOf(draft)) || isList(grid, draft)) return [];
  if (
    isAccounts(grid, draft) ||
    holdsMoney(
      grid,
      rows.map(({ row }) => row),
      columns.map(({ column }) => column),
    )
  )
    return [];
  const counts = buildCounts(grid, draft);
  if (counts) return [{ as: 'counts', breakdown: counts }];
  const table = buildFigures(grid, draft);
  // A title may stand a row or two above what is taken for the table.
  return table && !isOtherKind([table.title], []) ? [{ as: 'figures', table }] : [];
}
