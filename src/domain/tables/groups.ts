/** Words of a division into groups: each child is in one of them. */
const GROUPS =
  /\b(?:ethnic\w*|genders?|sex|ages?|placements?|placed|legal status|nationalit\w+|religions?|(?:primary |main )?needs?|tenure|breakdown|categor(?:y|ies)|reasons?|profile|composition|split|types?|status|source|by (?:\w+ ){0,2}\w+)\b/i;
/** Labels that only such groups have. */
const GROUP_LABEL =
  /^(?:male|female|boys?|girls?|white|mixed|asian|black|other\b.*|(?:ethnicity )?(?:not|un)[ -]?(?:known|stated|recorded).*|under \d+|\d+ ?(?:-|–|to) ?\d+|\d+\+|\d+ (?:and|or) over|none|unknown)/i;
/** Measures stand side by side and add up to nothing. */
const MEASURE =
  /^(?:the )?(?:ks\d |key stage \d )?(?:%|percentage|per ?cent\b|proportion|number of|no\.? of|rate\b|average|mean|median|total number|timeliness|had\b|up to date|children (?:who|with)\b)/i;

/** A heading or title that speaks of percentages. */
export const PER_CENT = /%|\bper ?cent(?:age)?s?\b|\bshares?\b|\bproportions?\b/i;

/** Whether a label is a measure of its own, like an indicator, and no group. */
export const isMeasure = (label: string): boolean => MEASURE.test(label);

/** Whether the rows are groups of one whole by their own words or those above them (`said`). */
export function areGroups(labels: readonly string[], said: string): boolean {
  if (labels.filter(isMeasure).length * 3 > labels.length) return false;
  return GROUPS.test(said) || labels.filter((label) => GROUP_LABEL.test(label)).length >= 2;
}
