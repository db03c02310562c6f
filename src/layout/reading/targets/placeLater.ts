import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';

const TARGET_WORDS = /^(?:targets?|goals?|plan(?:ned)?|aims?|standards?|levels?|the|for|of|annual)$/;
const FIGURE_WORDS =
  /\b(?:actuals?|perf|performance|results?|outturns?|achieved|achievement|figures?|values?|position|rate|current|latest)\b/;

/** The words of a heading without its years, footnotes and words for a target: "ALP Target 2024/25 (ii)" → "alp". */
const kindOf = ({ heading }: DraftColumn): string =>
  heading
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !/^[fa]y$/.test(word) && !TARGET_WORDS.test(word))
    .join(' ');

/** What is set aside for a year or agreed for it, in a table of measures. */
const AGREED = /\b(?:budget|adopted|approved|proposed|recommended)\b/i;

const yearOf = ({ time }: DraftColumn): number | null =>
  time?.grain === 'year' ? (time.year?.first ?? null) : null;

/**
 * "ALP 2025/26" beside "ALP Target 2024/25" is the same target of a year to come, and so are bare years to come beside the
 * target where the figures are called "Actual 2024/25": nobody has figures of a year that is not over.
 */
export function placeLater(drafts: readonly DraftColumn[]): void {
  const dated = drafts.flatMap((draft) => {
    const year = yearOf(draft);
    return year === null ? [] : [{ draft, year, kind: kindOf(draft) }];
  });
  const targets = dated.filter(({ draft }) => draft.role === 'target' && draft.facts.filled > 0);
  const figures = dated.filter(({ draft }) => draft.role === 'figure' && draft.facts.numeric > 0);
  const called = figures.filter(({ draft }) => FIGURE_WORDS.test(draft.heading.toLowerCase()));
  const last = Math.max(...called.map(({ year }) => year));
  for (const { draft, year, kind } of figures) {
    if (draft.chosen || (called.some((each) => each.draft === draft) && kind === '')) continue;
    const like = targets.find((each) => each.year < year && each.kind !== '' && each.kind === kind);
    // "Budget 2023-24" beside "Actual 2022-23", and no money in it, is what was agreed that the year should come to.
    const agreed =
      AGREED.test(draft.heading) &&
      !/[£$€]/.test(draft.heading) &&
      called.some((each) => each.draft !== draft);
    const bare = kind === '' && targets.some((each) => each.year === last);
    if (year <= last && !agreed) continue;
    if (like || bare || agreed)
      set(draft, 'target', {
        of: null,
        sure: 'likely',
        because: [{ kind: 'heading', text: like?.draft.heading ?? draft.heading }],
      });
  }
}
