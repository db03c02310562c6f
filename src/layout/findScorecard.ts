import { formatAddress } from '../domain/grid/address';
import type { Grid } from '../domain/grid/grid';
import type { Scorecard } from '../domain/indicators/scorecard';
import type { ColumnChoice, OtherKind } from '../domain/reading/reading';
import type { KeySheets } from '../domain/judging/rule/keySheets';
import { readScaleKeys } from '../domain/judging/rule/scaleKey';
import type { Policy } from '../domain/settings/settings';
import { buildScorecard } from './build/scorecard';
import { describeSheet } from './reading/otherKinds';
import { readSheet, type SheetSearch } from './reading/readSheet';

export type LayoutResult =
  | { readonly kind: 'found'; readonly scorecard: Scorecard }
  | {
      readonly kind: 'not-found';
      readonly reason: 'empty-sheet' | 'no-headings' | 'headings-missing' | 'no-indicators' | 'other-table';
      /** Headings that were understood, and where. */
      readonly found: readonly { readonly text: string; readonly address: string }[];
      /** What was looked for in vain, in words. */
      readonly missing: readonly string[];
      /** What else the sheet holds, where its headings say so. */
      readonly looksLike?: OtherKind;
    };

type NotFound = Extract<LayoutResult, { kind: 'not-found' }>;

const NEEDS_TITLE = 'a column that describes the indicator (Indicator, Measure, KPI, Description …)';
const NEEDS_FIGURES = 'a column of figures (Q1, Apr-25, 2024/25, Actual, Value …)';

/**
 * Finds the scorecard on a sheet by what its columns hold and what its headings say, wherever it starts, in whatever
 * order its columns stand and however its indicators lie. A description and figures of one period are required; every
 * other column is optional. Reads every cell of it with its address, says how it was read, and lists what it could not
 * place. Never throws. `pointed` says that a person pointed at the grid's first row as that of the headings; `choices`
 * are what a person said of its columns; `keySheets`, what other sheets say of statuses, counts where this one says nothing.
 */
export function findScorecard(
  grid: Grid,
  policy: Pick<Policy, 'xMeans'>,
  pointed = false,
  choices: readonly ColumnChoice[] = [],
  keySheets: KeySheets | null = null,
): LayoutResult {
  if (grid.cells.every((row) => row.every(({ value }) => value === ''))) return notFound('empty-sheet', null);
  const search = readSheet(grid, { choices, pointed }, readScaleKeys(keySheets?.scales ?? []));
  if (search.kind === 'none') {
    const looksLike = pointed ? null : describeSheet(grid);
    return looksLike ? { ...notFound('other-table', search), looksLike } : notFound(search.reason, search);
  }
  const scorecard = buildScorecard(grid, search, policy, keySheets);
  return scorecard ? { kind: 'found', scorecard } : notFound('no-indicators', null);
}

function notFound(
  reason: NotFound['reason'],
  search: Extract<SheetSearch, { kind: 'none' }> | null,
): NotFound {
  const nearest = search?.nearest ?? null;
  const roles = new Set(nearest?.drafts.map(({ role }) => role));
  const hasFigures =
    roles.has('figure') || roles.has('ytd') || (roles.has('numerator') && roles.has('denominator'));
  return {
    kind: 'not-found',
    reason,
    found: (nearest?.header.headings ?? [])
      .filter(({ sense }) => sense.role !== null)
      .map(({ column, lines }) => ({
        text: lines.join(' '),
        address: formatAddress(nearest?.header.lastRow ?? 0, column),
      })),
    missing: [...(roles.has('title') ? [] : [NEEDS_TITLE]), ...(hasFigures ? [] : [NEEDS_FIGURES])],
  };
}
