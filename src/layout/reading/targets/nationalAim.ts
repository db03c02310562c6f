import type { DraftColumn } from '../draftColumn';

const AIM =
  /\b(?:standards?|targets?|ambitions?|goals?|aims?|expectations?|requirements?|trajector(?:y|ies)|commitments?|milestones?)\b/i;
const MEAN =
  /\b(?:averages?|avg|av|mean|median|results?|performance|actuals?|outturn|figures?|position|rate|comparison|benchmarks?|quartile|rank(?:ing)?|gap|variance|vs)\b/i;

/**
 * "National standard", "England ambition", or "National" over "≥92%": what is to be reached everywhere, where other columns of
 * the country hold what it did reach.
 */
export function isNationalAim({ role, of, heading, facts, chosen }: DraftColumn): boolean {
  if (chosen || facts.numeric === 0) return false;
  const named = role === 'stretch' && /\bnational\b|\bengland\b/i.test(heading);
  if (!named && !(role === 'comparator' && of === 'england')) return false;
  const bounded = facts.sorts.bound > 1 && facts.sorts.bound >= facts.filled * 0.6;
  return !MEAN.test(heading) && (AIM.test(heading) || bounded);
}
