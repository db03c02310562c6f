import { earlierInYear } from '../../domain/periods/order';
import { less, plus, type ModelBuilder } from '../model/builder';
import type { Entry } from '../model/entries';
import type { Figures } from './links';
import { isSmallCount, type DisclosurePolicy } from '../model/policy';

/**
 * What a year-to-date figure gives away with the period before in its year: it never falls, and the difference is the
 * period's own count. Where the denominators add up too (all who ceased since April) the period has a ratio of its own, whose
 * complement and denominator can be small as well. `headcount` says that the denominator is a count of another row,
 * which is taken afresh each quarter.
 */
export function relateYearToDate(
  builder: ModelBuilder,
  figures: Figures,
  entry: Entry,
  policy: DisclosurePolicy,
  headcount: boolean,
): void {
  if (entry.judged.setting.accumulation !== 'year-to-date' || entry.top === null) return;
  const inYear = earlierInYear(entry.judged, entry.period).map(({ key }) => key);
  const before = figures
    .before(entry)
    .filter(({ top, period }) => top !== null && inYear.includes(period))
    .at(-1);
  if (!before || before.top === null) return;
  builder.ordered('year-to-date', [plus(before.top)], [plus(entry.top)]);
  const ownTerms = less([plus(entry.top)], [plus(before.top)]);
  const own = builder.truth(ownTerms);
  const { place, period } = entry;
  const secret = { place, period, terms: ownTerms, truth: own, width: policy.numeratorTo };
  const small = own !== null && isSmallCount(own, policy);
  if (small) {
    builder.secrets.push({ ...secret, kind: 'own-numerator', small: { from: 1, to: policy.numeratorTo } });
  }
  if (headcount || before.rest === null || entry.rest === null) return;
  const leftTerms = less([plus(entry.rest)], [plus(before.rest)]);
  const left = builder.truth(leftTerms);
  if (own === null || left === null || own < 0 || left < 0) return;
  builder.relate('year-to-date', { terms: leftTerms, least: 0, most: null });
  if (left >= 1 && left <= policy.complementTo) {
    builder.secrets.push({
      ...secret,
      kind: 'own-complement',
      terms: leftTerms,
      truth: left,
      small: { from: 1, to: policy.complementTo },
      width: policy.complementTo,
    });
  }
  if (!small && own + left >= 1 && own + left <= policy.denominatorTo) {
    builder.secrets.push({ ...secret, kind: 'own-numerator', small: { from: 0, to: policy.denominatorTo } });
  }
}
