import { plainCharacters } from '../domain/figures';
import { foldSpace } from '../domain/grid';
import { parseQuarter, parseYear, type Quarter } from '../domain/periods';

/** What a heading says its column holds. */
export type Role =
  | { readonly kind: 'ref' | 'rag' | 'variance' }
  /** `rank` tells "Indicator description" (2) from "Indicator" (1) and a bare "KPI", which may be a reference (0). */
  | { readonly kind: 'title'; readonly rank: 0 | 1 | 2 }
  | { readonly kind: 'neighbour' | 'england' | 'past' | 'target'; readonly year: string | null }
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly year: string | null };

const REF =
  /^(?:ref(?:erence)?\.?(?: ?(?:no\.?|num(?:ber)?|#|id|code))?|nos?\.?|number|id|#|code|item|line(?: no\.?)?|(?:kpi|pi|indicator|measure)s? ?(?:ref(?:erence)?\.?(?: no\.?)?|no\.?|num(?:ber)?|id|code|#))$/;
const DESCRIPTION =
  /^(?:(?:(?:key )?(?:performance )?(?:indicator|measure|metric)|kpi|pi) (?:description|title|name|definition)|description(?: of (?:the )?(?:(?:key )?(?:performance )?(?:indicator|measure)|kpi))?|(?:indicator|measure) ?\/ ?(?:description|measure|indicator))$/;
const INDICATOR = /^(?:(?:key )?(?:performance )?(?:indicator|measure|metric)s?|title|name|what we measure)$/;
const KPI = /^(?:kpi|pi)s?$/;

const NEIGHBOUR = /\bstat(?:istical|s)?\.? ?neighbou?rs?\b|\bsns?\b|\bneighbou?rs?' (?:average|avg)/;
const ENGLAND = /\bengland\b|\bnational\b|\beng\.?(?: |$)/;
const TARGET = /\btargets?\b|\bambition\b|\bgoal\b/;
// Columns about a quarter or a year that do not hold its figure, and averages of neither comparator.
const BESIDE =
  /\brag\b|\bstatus\b|\bvariance\b|\bdirection\b|\btravel\b|\bdot\b|\btrend\b|\bcomments?\b|\bcommentary\b|\bnumerator\b|\bdenominator\b|\bchange\b|\brank\b|\bquartile\b|\bnotes?\b|\bytd\b|\byear to date\b/;
const OTHER_AVERAGE = /\baverage\b|\bavg\b|\bmean\b|\blondon\b|\bregion|\bbenchmark/;
const QUARTER_LABEL = /(?:^|[^a-z0-9])(?:q|qtr\.?|quarter) ?[1-4]/g;

/**
 * Reads a heading by its words, whatever the case, spacing and line breaks; null when it names nothing of a
 * scorecard. "RAG" and "Variance" alone are the add-in's own columns. Takes the folded text of `headingText`.
 */
export function readHeading(text: string): Role | null {
  if (text === '' || text.length > 120) return null;
  const words = text
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[\s:*]+$/, '');
  if (words === 'rag') return { kind: 'rag' };
  if (words === 'variance') return { kind: 'variance' };
  if (REF.test(words)) return { kind: 'ref' };
  if (DESCRIPTION.test(words)) return { kind: 'title', rank: 2 };
  if (INDICATOR.test(words)) return { kind: 'title', rank: 1 };
  if (KPI.test(words)) return { kind: 'title', rank: 0 };
  return BESIDE.test(words) ? null : readFigureHeading(words);
}

function readFigureHeading(words: string): Role | null {
  const year = parseYear(words);
  const labels = words.match(QUARTER_LABEL)?.length ?? 0;
  if (NEIGHBOUR.test(words)) return { kind: 'neighbour', year };
  if (ENGLAND.test(words)) return { kind: 'england', year };
  const quarter = parseQuarter(words);
  // "Q1 target" is another layout: its target column is one of many. "Target (Q1 to Q4)" is the target.
  if (TARGET.test(words)) return labels === 1 ? null : { kind: 'target', year };
  if (quarter) return labels > 1 ? null : { kind: 'quarter', quarter, year };
  return year && !OTHER_AVERAGE.test(words) ? { kind: 'past', year } : null;
}

/** A heading cell's text, white space folded; '' for numbers and everything else that is no heading. */
export const headingText = (value: string | number | boolean): string =>
  typeof value === 'string' ? foldSpace(plainCharacters(value)) : '';
