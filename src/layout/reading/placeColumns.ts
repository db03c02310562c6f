import type { ColumnRole } from '../../domain/reading/reading';
import { cellAt, type Grid } from '../../domain/grid/grid';
import type { DraftColumn } from './draftColumn';
import { isNationalAim } from './targets/nationalAim';
import { roughNumber } from './quotients';

const ENOUGH = 3;

/** Gives a draft its role, unless a person has. */
export const set = (draft: DraftColumn, role: ColumnRole | null, change: Partial<DraftColumn> = {}): void => {
  if (draft.chosen) return;
  draft.role = role;
  Object.assign(draft, change);
};

/** Columns of a period to come are what those under the same words are in the periods before. */
export function placeEmpty(drafts: readonly DraftColumn[]): void {
  const words = ({ lines }: DraftColumn): string =>
    lines.length > 1 ? (lines.at(-1) ?? '').toLowerCase() : '';
  const told = new Map<string, DraftColumn>();
  for (const draft of drafts)
    if (draft.time && draft.facts.filled > 0 && PARTS.has(draft.role)) told.set(words(draft), draft);
  for (const draft of drafts) {
    const like = told.get(words(draft));
    if (!like || words(draft) === '' || !draft.time || draft.facts.filled > 0 || draft.chosen) continue;
    set(draft, like.role, {
      sure: like.sure,
      because: [{ kind: 'neighbours', role: like.role ?? 'ignore' }],
    });
  }
}

const PARTS: ReadonlySet<ColumnRole | null> = new Set(['figure', 'numerator', 'denominator']);

/** "Q1 in target", "Q1 within standard": how many were, where its cells are counts and what they are of stands beside. */
export const COUNTED_IN = /\b(?:in|within|inside|meeting) (?:the )?(?:target|standard)s?$/i;

/**
 * Of the two columns of a period under descriptions of shares, whole numbers both, none of the first above the second: what
 * was counted, and of how many.
 */
export function placeParts(grid: Grid, group: readonly DraftColumn[], rows: readonly number[]): void {
  const open = group.filter(({ facts }) => facts.filled > 0);
  const [first, second] = open;
  const counted = open.every(
    ({ role, chosen, facts, sense }) =>
      !chosen &&
      (role === null || role === 'target' || (role === 'figure' && sense.byTime)) &&
      facts.whole &&
      facts.sorts.number > 0,
  );
  if (!first || !second || open.length !== 2 || !counted) return;
  const pairs = rows.flatMap((row) => {
    const [a, b] = [first, second].map(({ column }) => roughNumber(cellAt(grid, row, column)));
    return a === null || b === null || a === undefined || b === undefined ? [] : [{ a, b }];
  });
  // One slip of the pen among many rows is a slip.
  const fits = pairs.filter(({ a, b }) => a <= b && b > 0).length;
  const apart = pairs.filter(({ a, b }) => a < b).length;
  if (pairs.length < ENOUGH || fits * 10 < pairs.length * 9 || apart * 2 < pairs.length) return;
  const because = [{ kind: 'numbers', fits, of: pairs.length }] as const;
  set(first, 'numerator', { sure: 'likely', because: [...because] });
  set(second, 'denominator', { sure: 'likely', because: [...because] });
}

/**
 * "71/74" in cells of text beside the percentage it gives, in nearly every row: numerator and denominator of that figure in
 * one cell.
 */
export function placeFraction(grid: Grid, group: readonly DraftColumn[], rows: readonly number[]): void {
  const isOpen = ({ role, chosen }: DraftColumn): boolean => !chosen && (role === null || role === 'figure');
  for (const draft of group) {
    const { filled, sorts } = draft.facts;
    if (!isOpen(draft) || sorts.ratio < 2 || sorts.ratio * 5 < filled * 3) continue;
    const shown = group.find(
      (other) => other !== draft && isOpen(other) && other.facts.sorts.number > other.facts.filled * 0.5,
    );
    if (!shown) continue;
    const pairs = rows.flatMap((row) => {
      const [, top, bottom] = FRACTION.exec(String(cellAt(grid, row, draft.column).value)) ?? [];
      const figure = roughNumber(cellAt(grid, row, shown.column));
      if (!top || !bottom || figure === null) return [];
      const exact = Number(top.replace(/,/g, '')) / Number(bottom.replace(/,/g, ''));
      return [Math.abs(figure - exact * 100) < 0.56 || Math.abs(figure - exact) < 0.0056];
    });
    const fits = pairs.filter((fit) => fit).length;
    if (fits < 2 || fits * 5 < pairs.length * 3) continue;
    set(draft, 'numerator', { sure: 'sure', because: [{ kind: 'numbers', fits, of: pairs.length }] });
    if (shown.role === null) set(shown, 'figure', { sure: 'likely' });
  }
}

const FRACTION = /^\s*\(?\s*(\d[\d,]*)\s*(?:\/|of|out of)\s*(\d[\d,]*)\s*\)?\s*$/i;

/** A national standard or ambition is what is to be reached where the sheet has no target of its own. */
export function placeNationalTarget(drafts: readonly DraftColumn[]): void {
  const named = drafts.filter(isNationalAim);
  // "Standard measured" over sentences is no target but what the rows are about.
  const own = drafts.some(
    (draft) =>
      !named.includes(draft) &&
      ((draft.role === 'threshold' && draft.of !== 'minimum') ||
        draft.role === 'stretch' ||
        (draft.role === 'target' && (draft.facts.numeric > 0 || draft.facts.length < 12))),
  );
  const [only] = named;
  if (only && named.length === 1 && !own)
    set(only, 'target', { of: null, sure: 'likely', because: [{ kind: 'heading', text: only.heading }] });
}

const OF_AMBER = /\b(?:amber|yellow)\b/i;
const LOW_END = /\b(?:from|low(?:er)?(?: (?:bound|limit|end|value))?|min(?:imum)?)$/i;
const HIGH_END = /\b(?:to|up(?:per)?(?: (?:bound|limit|end|value))?|max(?:imum)?|high)$/i;

/** "Amber from" and "Amber to", "Amber range" over "Lower bound" and "Upper bound": the two ends of amber, of numbers both. */
export function placeAmberEnds(drafts: readonly DraftColumn[]): void {
  const ends = (end: RegExp): readonly DraftColumn[] =>
    drafts.filter(
      ({ heading, chosen, facts, time }) =>
        !chosen &&
        time === null &&
        OF_AMBER.test(heading) &&
        end.test(heading.trim()) &&
        facts.filled > 0 &&
        facts.numeric >= facts.filled * 0.6,
    );
  const [low, ...lows] = ends(LOW_END);
  const [high, ...highs] = ends(HIGH_END);
  if (!low || !high || lows.length > 0 || highs.length > 0) return;
  for (const [draft, of] of [
    [low, 'amber-low'],
    [high, 'amber-high'],
  ] as const)
    set(draft, 'threshold', { of, sure: 'sure', because: [{ kind: 'heading', text: draft.heading }] });
}

const COLOURS: Readonly<Record<string, 'green' | 'amber' | 'red'>> = {
  green: 'green',
  g: 'green',
  amber: 'amber',
  yellow: 'amber',
  a: 'amber',
  red: 'red',
  r: 'red',
};

/**
 * Columns headed "Green", "Amber" and "Red" hold what each begins at, where their cells say so in operators and ranges: plain
 * numbers under them may be how many indicators are of each colour.
 */
export function placeColours(drafts: readonly DraftColumn[]): void {
  const named = drafts.flatMap((draft) => {
    const of = COLOURS[(draft.lines.at(-1) ?? '').toLowerCase().trim()];
    const free = (draft.role === null || draft.role === 'status') && !draft.chosen && draft.facts.filled > 0;
    return of && free && draft.facts.numeric >= draft.facts.filled * 0.6 ? [{ draft, of }] : [];
  });
  const bounded = named.some(({ draft: { facts } }) => facts.sorts.bound >= facts.filled * 0.6);
  if (!bounded || !named.some(({ of }) => of === 'green') || named.length < 2) return;
  for (const { draft, of } of named)
    set(draft, 'threshold', { of, sure: 'sure', because: [{ kind: 'heading', text: draft.heading }] });
}
