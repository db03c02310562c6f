/**
 * The words by which the columns of a scorecard are known, as councils write them. Every pattern is tried on folded
 * text in lower case.
 */

export const REF =
  /^(?:(?:[a-z]{2,10} )?ref(?:erence)?\.?(?: ?(?:no\.?|num(?:ber)?|#|id|code))?|nos?\.?|number|id|#|code|item|line(?: no\.?)?|(?:kpi|pi|indicator|measure)s? ?(?:ref(?:erence)?\.?(?: no\.?)?|no\.?|num(?:ber)?|id|code|#))$/;
export const DESCRIPTION =
  /^(?:(?:(?:key )?(?:performance )?(?:indicator|measure|metric)|kpi|pi) (?:description|title|name|definition)|description(?: of (?:the )?(?:(?:key )?(?:performance )?(?:indicator|measure)|kpi|pi))?|(?:indicator|measure) ?\/ ?(?:description|measure|indicator)|(?:name|title) of (?:the )?(?:indicator|measure))$/;
export const INDICATOR =
  /^(?:(?:key |success |outcome |local |national )?(?:performance )?(?:indicator|measure|metric)s?|title|name|what (?:we|are we) (?:measure|measuring)\??)$/;
export const KPI = /^(?:kpi|pi)s?$/;

const HIGH_OR_LOW =
  '(?:high|higher|big|bigger|large|larger|up|more)(?: ?(?:/|or) ?(?:low|lower|small|smaller|down|less))?';
/** A column that says which way is better. "Direction" alone may be that of travel and is not read. */
export const GOOD_IS = new RegExp(
  '^(?:' +
    [
      `(?:what is )?good(?: performance)?(?: is| to be| means| =|:)*(?: ${HIGH_OR_LOW})?`,
      'what (?:does )?good looks? like',
      'polarity',
      '(?:desired|preferred|intended|good|required|target) (?:direction|polarity)(?: of (?:travel|change|performance))?',
      'direction (?:of good|of improvement|for improvement)(?: performance)?',
      'aim(?: is)?(?: to(?: (?:be|(?:max|min)imi[sz]e)(?: ?(?:/|or) ?(?:max|min)imi[sz]e)?)?)?',
      `(?:is )?${HIGH_OR_LOW}(?: is)?(?: better| good)`,
      'high(?:er)? ?(?:/|or) ?low(?:er)?',
      'better(?: is| if| to be)?',
    ].join('|') +
    ')(?:\\?|…|\\.{2,3})*$',
);

export const NEIGHBOUR =
  /\bstat(?:istical|s)?\.? ?(?:neighbou?rs?|nbrs?\b|n\b)|\bsns?\b|\b(?:nearest )?neighbou?rs?'? (?:average|avg)|\bnearest neighbou?rs?/;
export const ENGLAND = /\bengland\b|\bnational\b|\bnat\.? (?:average|avg)|\beng\.?(?: |$)/;
export const TARGET = /\btargets?\b|\bambition\b|\bgoal\b/;
/** Columns about a quarter or a year that do not hold its figure. */
export const BESIDE =
  /\brag\b|\bstatus\b|\bvariance\b|\bdirection\b|\btravel\b|\bdot\b|\btrend\b|\bcomments?\b|\bcommentary\b|\bnarrative\b|\bnumerator\b|\bdenominator\b|\bnum\b|\bden(?:om)?\b|\bcohort\b|\bchange\b|\bdifference\b|\brank(?:ing)?\b|\bquartile\b|\bnotes?\b|\bytd\b|\byear to date\b|\brating\b|\bforecast\b|\bproject(?:ed|ion)\b|\b(?:lead|owner|officer|source|frequency|theme|team|portfolio)$/;
/** Other comparators than the two a scorecard has. */
export const ELSEWHERE = /\blondon\b|\bregion|\bbenchmark/;
/** Averages of no one known. */
export const AVERAGE = /\baverage\b|\bavg\b|\bmean\b/;
export const QUARTER_LABEL = /(?:^|[^a-z0-9])(?:q|qtr\.?|quarter) ?[1-4]/g;

/** How nearly every indicator begins, and no row of a breakdown does. */
export const INDICATOR_LIKE =
  /^(?:the )?(?:%|percentage|per ?cent\b|proportion|number of|no\.? of|rate\b|average|mean|median|total number|timeliness|ratio of)/i;
