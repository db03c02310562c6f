import type { Accumulation } from '../settings/settings';

const PERCENTAGE = /^\s*(?:%|percentage\b|per ?cent\b|proportion\b)/i;
const AGES = /\b(1[5-9]|2[0-5])\s*(?:-|–|to|and)\s*(1[5-9]|2[0-5])\b/;
const ONE_YEAR =
  /\b(?:1|one)\s*(?:yr|year)s?\s*(?:\+|or more|plus)|\b1\s*\+\s*(?:yr|year)s?|\b(?:12|twelve) months(?: or more|\s*\+)|\b(?:at least|over|more than) (?:12|twelve) months/i;
const HEALTH = /\b(?:dental|dentist|health (?:check|assess)\w*|immuni[sz]\w*|vaccinat\w*)/i;
const AGE_LIMITED = /\baged?\b|\bunder \d|\byears? old\b/i;

/**
 * Which children an indicator's percentage is of, where its wording says so plainly enough that two indicators of
 * that wording must share their denominator; null else. Narrow on purpose: a cohort guessed wrongly is a false alarm.
 */
export function cohortFromWording(title: string, accumulation: Accumulation): string | null {
  if (!PERCENTAGE.test(title)) return null;
  const ages = AGES.exec(title);
  // Only by age: care leavers of 17 and 18 are counted for other things than those of 19 to 21.
  if (/\bcare leavers?\b/i.test(title)) return ages ? `Care leavers aged ${ages[1]} to ${ages[2]}` : null;
  if (/\bceased to be looked\b/i.test(title)) {
    return AGE_LIMITED.test(title) ? null : 'Children who ceased to be looked after';
  }
  if (HEALTH.test(title) && ONE_YEAR.test(title) && !AGE_LIMITED.test(title)) {
    return accumulation === 'rolling-year' ? 'CLA 1 year or more, rolling year' : 'CLA 1 year or more';
  }
  return null;
}
