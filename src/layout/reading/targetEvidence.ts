import { cellAt, type Grid } from '../../domain/grid/grid';
import { directionFromWording } from '../../domain/indicators/directionRules';
import { parseOwnStatus } from '../../domain/judging/ownStatus';
import { parseTarget } from '../../domain/targets/parseTarget';
import type { Target } from '../../domain/targets/targets';
import { measured } from '../../domain/values/cells';
import { toNumber } from '../../domain/values/exact';
import { parseCell } from '../../domain/values/parseCell';
import type { DraftColumn } from './draftColumn';

/** One row as the search for a target sees it: compared roughly, never judged. */
interface Row {
  readonly figure: number | null;
  readonly decimals: number;
  readonly better: 'higher' | 'lower' | null;
  /** Whether the sheet's own status says the target is met; null where it has none or says neither. */
  readonly met: boolean | null;
  readonly row: number;
}

/** What the cells of a column say for it being the target of the figures beside it. */
export interface TargetEvidence {
  readonly filled: number;
  /** Cells that say it outright: "≥ 92%", "no more than 3", a range, a profile by quarter. */
  readonly bounds: number;
  /** Of these, ranges within which the figure lies, as it does within every interval of confidence. */
  readonly around: number;
  readonly numbers: number;
  readonly different: number;
  /** Rows where both are numbers, and those where neither is more than five times the other. */
  readonly compared: number;
  readonly near: number;
  /** Rows where neither is more than twice the other. */
  readonly close: number;
  /** Whether the figures stand on both sides of it. */
  readonly straddled: boolean;
  /** Whether it is written with fewer decimals than the figures, or nearly all in fives. */
  readonly rounder: boolean;
  /** Rows whose status can be held against it, those that agree, and those of them that are off target. */
  readonly told: number;
  readonly agree: number;
  readonly missed: number;
}

const UNREAD = { xMeans: 'suppressed' } as const;
const FIGURES: ReadonlySet<DraftColumn['role']> = new Set(['figure', 'ytd']);

/** The rows of a table with their last figure, what wording says of them and what their own status does. */
export function rowsOf(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): readonly Row[] {
  const figures = drafts.filter(({ role }) => FIGURES.has(role)).sort(byOwnTime);
  const title = drafts.find(({ role }) => role === 'title');
  const statuses = drafts.filter(({ role }) => role === 'status');
  return rows.flatMap((row): Row[] => {
    const last = lastMeasured(grid, row, figures);
    if (!last) return [];
    const way = title ? directionFromWording(String(cellAt(grid, row, title.column).value)) : 'none';
    // The status of each period stands beside its figure; the last of them is that of the last figure.
    const own = statuses.flatMap(({ column }) => {
      const status = parseOwnStatus(String(cellAt(grid, row, column).value));
      return status?.kind === 'colours' ? [status.rags] : [];
    });
    const rags = own.at(-1);
    return [
      {
        row,
        figure: toNumber(last.exact),
        decimals: last.shown.decimals,
        better: way === 'higher' || way === 'lower' ? way : null,
        met: rags ? rags.includes('green') : null,
      },
    ];
  });
}

/** The last figure of a row, looked for from the end: of many periods only few are read. */
function lastMeasured(grid: Grid, row: number, figures: readonly DraftColumn[]): ReturnType<typeof measured> {
  for (let at = figures.length - 1; at >= 0; at--) {
    const value = measured(parseCell(cellAt(grid, row, figures[at]?.column ?? -1), UNREAD));
    if (value) return value;
  }
  return null;
}

/** Figures of years stand in any order; where two do not name comparable times they stay as they are. */
function byOwnTime({ time: a }: DraftColumn, { time: b }: DraftColumn): number {
  if (!a?.year || !b?.year || a.grain !== b.grain || a.year.kind !== b.year.kind) return 0;
  return a.year.first - b.year.first || (a.place ?? 0) - (b.place ?? 0);
}

/** The last column of figures in time. */
export const lastFigure = (drafts: readonly DraftColumn[]): DraftColumn | undefined =>
  drafts
    .filter(({ role }) => role === 'figure')
    .sort(byOwnTime)
    .at(-1);

/** What a column says against those rows. */
export function evidenceOf(grid: Grid, column: number, rows: readonly Row[]): TargetEvidence {
  const usual = usually(rows);
  let [filled, bounds, around, numbers, compared, near, close, fives] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [told, agree, missed, above, below, figureDecimals, decimals] = [0, 0, 0, 0, 0, 0, 0];
  const seen = new Set<number>();
  for (const { row, figure, decimals: shown, better, met } of rows) {
    const cell = cellAt(grid, row, column);
    if (cell.value === '') continue;
    filled++;
    const target = parseTarget(cell);
    if (isBound(target)) bounds++;
    if (target.kind === 'range' && figure !== null && isInside(figure, target)) around++;
    if (target.kind !== 'single') continue;
    const at = toNumber(target.value.value);
    numbers++;
    seen.add(at);
    decimals += target.value.decimals;
    figureDecimals += shown;
    if (at % 5 === 0) fives++;
    if (figure === null) continue;
    compared++;
    if (isWithin(figure, at, 5)) near++;
    if (isWithin(figure, at, 2)) close++;
    if (figure > at) above++;
    if (figure < at) below++;
    const way =
      target.bound === 'at' ? (better ?? usual) : /most|less/.test(target.bound) ? 'lower' : 'higher';
    if (met === null) continue;
    told++;
    if (!met) missed++;
    if ((way === 'higher' ? figure >= at : figure <= at) === met) agree++;
  }
  return {
    filled,
    bounds,
    around,
    numbers,
    different: seen.size,
    compared,
    near,
    close,
    straddled: above > 0 && below > 0,
    rounder: decimals < figureDecimals || fives >= numbers * 0.8,
    told,
    agree,
    missed,
  };
}

/** Which way most rows go whose wording says: the others are tried that way, since nothing is judged by it. */
const usually = (rows: readonly Row[]): 'higher' | 'lower' =>
  rows.filter(({ better }) => better === 'lower').length >
  rows.filter(({ better }) => better === 'higher').length
    ? 'lower'
    : 'higher';

const isInside = (figure: number, { from, to }: Extract<Target, { readonly kind: 'range' }>): boolean =>
  figure >= toNumber(from.value) && figure <= toNumber(to.value);

const isBound = (target: Target): boolean =>
  target.kind === 'profile' ||
  target.kind === 'range' ||
  target.kind === 'comparator' ||
  (target.kind === 'single' && target.bound !== 'at');

/** Of the same sign, and neither so many times the other; small numbers lie near each other whatever they are times. */
const isWithin = (a: number, b: number, times: number): boolean =>
  (Math.abs(a) <= 5 && Math.abs(b) <= 5) ||
  (a * b > 0 && Math.abs(a) <= Math.abs(b) * times && Math.abs(b) <= Math.abs(a) * times);
