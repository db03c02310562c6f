import { readDateHeading } from '../domain/periods/breakdownPeriod';
import { plainCharacters } from '../domain/values/figures';
import { foldSpace, type GridCell } from '../domain/grid/grid';
import { headingPeriod } from '../domain/periods/headingPeriod';
import type { Quarter } from '../domain/periods/periods';
import {
  AVERAGE,
  BESIDE,
  DESCRIPTION,
  ELSEWHERE,
  ENGLAND,
  GOOD_IS,
  INDICATOR,
  KPI,
  NEIGHBOUR,
  QUARTER_LABEL,
  REF,
  TARGET,
} from './headingWords';

/** What a heading says its column holds. */
export type Role =
  | { readonly kind: 'ref' | 'rag' | 'variance' | 'good-is' }
  /** `rank` tells "Indicator description" (2) from "Indicator" (1) and a bare "KPI", which may be a reference (0). */
  | { readonly kind: 'title'; readonly rank: 0 | 1 | 2 }
  | { readonly kind: 'neighbour' | 'england' | 'past' | 'target'; readonly year: string | null }
  | { readonly kind: 'quarter' | 'quarter-target'; readonly quarter: Quarter; readonly year: string | null };

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
  if (GOOD_IS.test(words)) return { kind: 'good-is' };
  return BESIDE.test(words) ? null : readFigureHeading(words);
}

function readFigureHeading(words: string): Role | null {
  const { quarter, year } = headingPeriod(words);
  const labels = words.match(QUARTER_LABEL)?.length ?? 0;
  if (NEIGHBOUR.test(words)) return { kind: 'neighbour', year };
  if (ENGLAND.test(words)) return { kind: 'england', year };
  // "Q1 target" is one quarter's. "Target (Q1 to Q4)" is the target.
  if (TARGET.test(words)) {
    return quarter && labels <= 1 ? { kind: 'quarter-target', quarter, year } : { kind: 'target', year };
  }
  if (ELSEWHERE.test(words)) return null;
  if (quarter) return labels > 1 ? null : { kind: 'quarter', quarter, year };
  return year && !AVERAGE.test(words) ? { kind: 'past', year } : null;
}

/** A heading cell's text, white space folded; '' for numbers and everything else that is no heading. */
export const headingText = (value: string | number | boolean): string =>
  typeof value === 'string' ? foldSpace(plainCharacters(value)) : '';

/** The same of a whole cell: a date says the month it shows, "Jun-20". */
export function headingOf(cell: GridCell): string {
  const { value, numberFormat } = cell;
  if (typeof value !== 'number') return headingText(value);
  return /[dmy]/i.test(numberFormat) ? (readDateHeading(cell, value)?.text ?? '') : '';
}

/** Any cell's value as text, white space folded. */
export const shownText = (value: GridCell['value']): string =>
  typeof value === 'string' ? headingText(value) : String(value);
