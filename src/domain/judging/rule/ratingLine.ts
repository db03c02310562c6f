import type { NoteLine } from './noteLine';

const RATING = /\b(?:ambers?|rag(?: rat\w+| status\w*)?|traffic[- ]?lights?|colou?rs?)\b/i;
/** Words of a sentence that lays down, or says where it is laid down. */
const LAYS_DOWN =
  /\b(?:is|are|means?|goes|becomes?|follows?|shows?|shown|agreed|see|counts?|discretion|judged|decided|rated|based|according|described|defined|explained|framework|scheme|polic(?:y|ies)|guidance|methodology|thresholds?|tolerances?)\b/i;
/** Words that tell of figures of a day, of an order of columns, or of what is none of ours. */
const OTHER =
  /\b(?:was|were|had|moved|went|fell|rose|improved|dropped|slipped from|now|remains?|this (?:quarter|month|year|period)|last (?:quarter|month|year|meeting)|q[1-4]|risks?|likelihood|budgets?|spend\w*|financ\w+|projects?|programmes?|milestones?|actions?|tasks?|assurance|data quality|figures? in|cells?|columns?|rows?|italics?|grey|blue|shad\w+)\b/i;
const SHORTEST = 20;
const LONGEST = 260;

/**
 * A line that speaks of how ratings are given and gives no amount that anyone could follow: "Amber is at the discretion of the head of
 * service", "RAG ratings follow scheme B of the framework". Whatever it means, it is not our usual tolerance. Null where there is none.
 */
export const findRatingLine = (lines: readonly NoteLine[]): NoteLine | null =>
  lines.find(
    ({ text }) =>
      text.length >= SHORTEST &&
      text.length <= LONGEST &&
      RATING.test(text) &&
      LAYS_DOWN.test(text) &&
      !OTHER.test(text),
  ) ?? null;
