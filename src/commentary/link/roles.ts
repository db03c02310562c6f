import type { Figure } from '../text/figures';
import { clauseOf, type Sentence } from '../text/sentences';

/** What a figure is said to be. */
export type Role =
  | { readonly kind: 'value' }
  | { readonly kind: 'target' }
  | { readonly kind: 'average'; readonly of: 'neighbour' | 'england' }
  /** A difference from another time. */
  | { readonly kind: 'change' }
  /** A distance from the target, or from an average. */
  | { readonly kind: 'gap'; readonly from: 'target' | 'neighbour' | 'england' }
  /** Cases to or beyond the target: "46 more reviews". */
  | { readonly kind: 'cases' };

export const TARGET =
  '(?:targets?|tgts?|limits?|thresholds?|ceilings?|goals?|benchmarks?|milestones?|ambitions?|profiles?|profiled?|trajectory)';
const NEIGHBOUR = "(?:stat(?:istical|\\.)? neighbours?'?(?:s'?)?|SNs?\\b|neighbours?'?)";
const ENGLAND = "(?:England(?:'s)?|national(?:ly)?|the country)";
export const AVERAGE = `(?:${NEIGHBOUR}|${ENGLAND})`;

const OTHER_WORDS =
  '(?:against|below|above|of|and|vs?|on|met|meets?|meeting|miss\\w*|within|under|over|short|is|was|were|are|the|our|its|exceed\\w*|beat\\w*|hit\\w*|than|off|from|to|with|at|but|for|has|have)';
const BEFORE_TARGET = new RegExp(
  `^\\s*(?:\\(?or (?:more|less|better|below|above|fewer)\\)?\\s*)?(?:(?!${OTHER_WORDS}\\b)[a-z\u00a4-]+\\s+){0,2}${TARGET}\\b`,
  'i',
);
const AFTER_TARGET = new RegExp(
  `\\b${TARGET}(?:'s)?(?:\\s+figure)?(?:[\\s\u00a4]|\\b(?:of|is|was|for|set at|set|remains|the|quarter|being|stands at|in|at(?=\\s*\u00a4)|at or (?:above|below)|(?:no|not) (?:more|less|fewer) than|more than|less than|up to|under|at least|at most)\\b|[=:(\u2013<>\u2264\u2265-])*$`,
  'i',
);
/** "95% of reviews should be on time." */
const SHOULD_BE =
  /^[^,;.\d]*\b(?:should|must|ought to|need to|are (?:meant|required|expected) to) (?:be|have)\b(?! been\b)(?!\s*(?:[.,;]|$))/i;

const VERB_OF =
  '(?:rise|fall|drop|increase|decrease|reduction|improvement|decline|deterioration|dip|change|swing|growth)';
const BY =
  /\bby (?:just |only |around |about |approximately |roughly |some |nearly |almost |over |more than |a further |a )*$/i;
const OF_CHANGE = new RegExp(
  `\\b${VERB_OF} of (?:just |only |around |about |approximately |some |nearly |almost |over )*$`,
  'i',
);
/** "Red by 2 children", "missed by one". */
const OFF_BY =
  /\b(?:red|amber|off|over|under|short|above|below|miss\w*|exceed\w*|breach\w*)\b[^.;,]{0,24}\bby (?:just |only )?$/i;
/** "The 7.5% we had allowed for." */
const SET_BY_US =
  /^\s*(?:that |which )?(?:we|the (?:council|service|panel)|members) (?:have |had )?(?:allowed|set|aimed|agreed|planned|budgeted)\b/i;
const THEN_CHANGE = new RegExp(
  `^[\\s-]*(?:percentage )?(?!points? (?:below|above))(?:\\w+ )?${VERB_OF}\\b`,
  'i',
);
const THEN_THAN =
  /^\s*(?:higher|lower|up|down|more|fewer|less)\b\s*(?:on\b|than\b|compared\b|from\b|since\b|in\b|,|\.|$)/i;

const SIDE =
  '(?:below|under|short of|above|over|off|adrift(?: of| from)?|away from|from|behind|ahead of|beyond|outside|inside|within|clear of|worse than|better than|lower than|higher than)';
const THEN_GAP = new RegExp(
  `^\\s*(?:\\w+ ){0,2}?${SIDE}\\s+(?:(?:the|our|its|this|that|of|[\\d.]+%|\u00a4+|[a-z]+)\\s+){0,4}?(${TARGET}|${AVERAGE}|[\\d.]+%)|^\\s*(?:\\w+ ){0,2}?${SIDE}\\s+(where (?:we|it|this|they) (?:should|ought to|needs? to) be)\\b`,
  'i',
);
const OF_TARGET = new RegExp(`^\\s+of (?:[\\w.%'-]+ ){0,3}${TARGET}`, 'i');
const GAP_OF = new RegExp(
  `\\b(?:gap|shortfall|distance)\\b[^.;]{0,80}$|${TARGET}\\b[^.;,]{0,12}\\bby\\s*$`,
  'i',
);

const MORE = /^\s*(?:[a-z]+ )?(?:more|fewer|further|additional|extra|less)\b(?! than)/i;
const A_FURTHER = /\b(?:further|another|additional|extra)\s*$/i;
const NEEDED = /\b(?:would|need(?:ed|s)?|required|to meet|to reach|to bring|short of|bring)\b/i;
const OVER_LIMIT = new RegExp(
  `^\\s*(?:[a-z]+ ){0,3}(?:over|above|short of|beyond|too many|under|below)\\s+(?:the |our |its )?(?:[\\w.%\u00a4]+ ){0,2}${TARGET}`,
  'i',
);

/** Whether the words next to a figure say that it is a target. */
export function isTarget(sentence: Sentence, figure: Figure): boolean {
  const { text, bare, start, end } = sentence;
  const [lead, tail] = [bare.slice(start, figure.start), bare.slice(figure.end, end)];
  const after = text.slice(figure.end, clauseOf(sentence, figure).end);
  return (
    SHOULD_BE.test(after) || SET_BY_US.test(after) || BEFORE_TARGET.test(tail) || AFTER_TARGET.test(lead)
  );
}

/** Reads from the words around a figure what it is said to be. */
export function roleOf(sentence: Sentence, figure: Figure): Role {
  const { text, bare, start, end } = sentence;
  const clause = clauseOf(sentence, figure);
  const [lead, tail] = [bare.slice(start, figure.start), bare.slice(figure.end, end)];
  const inClause = text.slice(clause.start, figure.start);
  if (figure.form === 'ratio') return { kind: 'value' };
  const gap = gapOf(text.slice(figure.end, end), lead);
  if (figure.form === 'points') return gap ?? { kind: 'change' };
  if (isTarget(sentence, figure)) return { kind: 'target' };
  if (figure.form !== 'plain' && gap && GAP_OF.test(lead)) return gap;
  const average = averageBeside(sentence, figure);
  if (average) return { kind: 'average', of: average };
  if (figure.form === 'plain') {
    if (OVER_LIMIT.test(tail) || OFF_BY.test(inClause)) return { kind: 'cases' };
    const needed = NEEDED.test(text.slice(start, end));
    if (needed && (MORE.test(tail) || A_FURTHER.test(lead))) return { kind: 'cases' };
    if (/^\s*(?:more|fewer|less|higher|lower)\b/i.test(tail)) return { kind: 'change' };
    if (
      /\b(?:up|down) (?:by )?$/i.test(lead) &&
      /^\s*(?:on|since|compared)\b/i.test(text.slice(figure.end, end))
    )
      return { kind: 'change' };
  }
  if (BY.test(inClause) || OF_CHANGE.test(inClause)) return gap ?? { kind: 'change' };
  if (THEN_CHANGE.test(tail) || (figure.form !== 'fraction' && THEN_THAN.test(tail)))
    return { kind: 'change' };
  return figure.form === 'percent' && gap ? gap : { kind: 'value' };
}

function gapOf(tail: string, lead: string): Extract<Role, { kind: 'gap' }> | null {
  const found = THEN_GAP.exec(tail);
  const towards = found?.[1] ?? found?.[2];
  if (towards !== undefined) {
    return { kind: 'gap', from: new RegExp(AVERAGE, 'i').test(towards) ? averageNamed(towards) : 'target' };
  }
  const within = /\bwithin (?:just |about )?$/i.test(lead) && OF_TARGET.test(tail);
  return within || GAP_OF.test(lead) ? { kind: 'gap', from: 'target' } : null;
}

/** Which average words name. */
export const averageNamed = (words: string): 'neighbour' | 'england' =>
  new RegExp(NEIGHBOUR, 'i').test(words) ? 'neighbour' : 'england';

const AVERAGE_AFTER = new RegExp(
  `^\\)?\\s*(?:(?:for|in|across|among|amongst|of|is|was|average) )?(?:the |our )?(${AVERAGE})`,
  'i',
);
const AVERAGE_BEFORE = new RegExp(`(${AVERAGE})(?![\\s\\S]*${AVERAGE})([^,;)\\d]{0,70})$`, 'i');

/** "England average of 9%", "statistical neighbours (10.0)", "40% nationally". */
function averageBeside(
  { text, start, end, figures }: Sentence,
  figure: Figure,
): 'neighbour' | 'england' | null {
  const index = figures.indexOf(figure);
  const from = figures[index - 1]?.end ?? start;
  const between = text.slice(from, figure.start);
  const after = AVERAGE_AFTER.exec(text.slice(figure.end, figures[index + 1]?.start ?? end));
  // "38.6 for statistical neighbours and 67 for England": the first are the first figure's.
  if (after && index > 0 && AVERAGE_AFTER.test(between)) return averageNamed(after[1] ?? '');
  const before = AVERAGE_BEFORE.exec(between);
  if (before && !/\b(?:we|our|ours|us|by)\b/i.test((before[2] ?? '').replace(/\bour (?:stat|neigh)/gi, ''))) {
    return averageNamed(before[1] ?? '');
  }
  return after ? averageNamed(after[1] ?? '') : null;
}
