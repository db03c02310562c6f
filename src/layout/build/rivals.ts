import type { DraftColumn } from '../reading/draftColumn';
import type { SettledColumn } from '../reading/periods/settle';
import type { BuiltColumns } from './columns';
import type { PlacedColumns } from './placed';

/** Columns that would serve as the latest figure, or as the target, as well as the one that was taken. */
export interface RivalColumns {
  readonly figures: readonly SettledColumn[];
  readonly targets: readonly SettledColumn[];
}

/**
 * What competes with the columns that are judged: of several undated figures those that were not taken; a column of numbers under
 * a heading nobody understood, right beside the figures; and a second column of targets for the same time. Each colour is
 * only given where they give it too.
 */
export function rivalColumns(columns: PlacedColumns, built: BuiltColumns): RivalColumns {
  const { target, periodTargets } = built;
  // "Trust" beside its schools, "Council" beside its wards: the whole beside its parts.
  const figures = new Set(built.periods.flatMap(({ at, text }) => (WHOLE.test(text.trim()) ? [] : [at])));
  return {
    figures: columns.all.filter(
      ({ draft }) => isTied(draft) || (isUnread(draft) && isBeside(draft, columns.all, figures)),
    ),
    targets: target && periodTargets.length === 0 ? otherTargets(columns, built, target) : [],
  };
}

/** Columns of targets for the same time as the one that was taken, or for none that is said. */
function otherTargets(
  columns: PlacedColumns,
  { periods, targetTo }: BuiltColumns,
  taken: NonNullable<BuiltColumns['target']>,
): readonly SettledColumn[] {
  const all = columns.withRole('target');
  if (all.some(({ draft }) => draft.column === taken.at && draft.chosen)) return [];
  // Where nothing else names the figures' year, that of the targets is no proof of it.
  const year = columns.yearSaid ? (taken.year ?? periods.at(-1)?.period.year ?? null) : null;
  return all.filter((each) => {
    if (each.draft.column === taken.at || each.draft.column === targetTo?.at || each.draft.chosen)
      return false;
    const own = columns.yearHeading(each);
    // "Plan" under "Year to date" is another's than the month's.
    if ((own.basis === 'to-date') !== (taken.basis === 'to-date')) return false;
    return own.year === null || year === null || own.year === year;
  });
}

const WHOLE = /^(?:our|us|trust|council|local|borough|county|whole|all|total|overall|group)$/i;

const isNumeric = ({ facts }: DraftColumn): boolean =>
  facts.filled > 1 && facts.numeric >= facts.filled * 0.6;

/** One of several undated figures, or the second of a period, that was not taken. */
const isTied = (draft: DraftColumn): boolean =>
  (draft.role === 'ignore' || draft.role === null) &&
  draft.sure === 'asked' &&
  !draft.chosen &&
  draft.sense.role !== 'target' &&
  isNumeric(draft);

/** Words for what is counted or spent beside a figure, and is none. */
const COUNTED =
  /[£$€]|\b(?:numbers?|no|nr|counts?|volumes?|totals?|cases|children|people|staff|population|sample|base|size|budgets?|spend|costs?|weight\w*|ranks?|age|code|id)\b/i;

const isUnread = (draft: DraftColumn): boolean =>
  draft.role === null &&
  !draft.chosen &&
  draft.time === null &&
  isNumeric(draft) &&
  !COUNTED.test(draft.heading);

/** With nothing but other such columns between it and a column of figures. */
function isBeside(
  { column }: DraftColumn,
  all: readonly SettledColumn[],
  figures: ReadonlySet<number>,
): boolean {
  return [-1, 1].some((step) => {
    for (let at = column + step; ; at += step) {
      if (figures.has(at)) return true;
      const next = all.find(({ draft }) => draft.column === at);
      if (!next || !isUnread(next.draft)) return false;
    }
  });
}
