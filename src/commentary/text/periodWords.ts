import type { PeriodKey } from '../../domain/periods/period';
import { placeOf, QUARTERS } from '../../domain/periods/periods';
import { yearBefore } from '../../domain/periods/yearText';
import { addFree, byPlace, findAll, type Span } from './text';

/** A time commentary speaks of. */
export type Period =
  | { readonly kind: 'quarter'; readonly quarter: PeriodKey }
  | { readonly kind: 'year'; readonly year: string }
  /** Since the year began: only a change can be told of it. */
  | { readonly kind: 'start' }
  /** A time the scorecard has no column for. */
  | { readonly kind: 'other' }
  | { readonly kind: 'future' };

export interface PeriodWords extends Span {
  readonly period: Period;
  /** 'base' after "since", "than in" and the like: what a change is counted from. */
  readonly role: 'at' | 'base';
}

/** The quarter judged and the year of the scorecard, null where the sheet names none. */
export interface Present {
  readonly quarter: PeriodKey;
  readonly year: string | null;
}

type Reader = (groups: readonly string[], present: Present) => Period | null;

const NUMBERED: Readonly<Record<string, PeriodKey>> = {
  '1': 'Q1',
  one: 'Q1',
  first: 'Q1',
  '1st': 'Q1',
  '2': 'Q2',
  two: 'Q2',
  second: 'Q2',
  '2nd': 'Q2',
  '3': 'Q3',
  three: 'Q3',
  third: 'Q3',
  '3rd': 'Q3',
  '4': 'Q4',
  four: 'Q4',
  fourth: 'Q4',
  '4th': 'Q4',
  final: 'Q4',
};
const YEAR = '(20\\d\\d\\s*[-/\u2013]\\s*(?:20)?\\d\\d|last year|the previous year|this year)';
const END = '(?:(?:the )?end of |quarter[- ]end |as at )?(?:(?:28|29|30|31)(?:st|th)?(?: of)? )?';
const OTHER: Reader = () => ({ kind: 'other' });
const at = (quarter: PeriodKey): Period => ({ kind: 'quarter', quarter });
const fullYear = (text: string): string => text.replace(/^(20\d\d)\D+(?:20)?(\d\d)$/, '$1-$2');

/** Patterns in order: what an earlier one takes, a later one does not see. A reader's null takes the words for nothing. */
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [
    /\b(?:first|second|third|fourth) quarter in which\b|\b(?:for (?:the |a )?)?\w+ (?:consecutive|successive) quarters?\b|\bfor the \w+ quarter (?:running|in a row|in succession)\b|\b(?:\w+ )quarters (?:running|in a row)\b/gi,
    () => null,
  ],
  [
    /\b(?:the )?(?:same|corresponding|equivalent) (?:quarter|period|time|point)(?: (?:last year|of last year|in the previous year|a year (?:ago|earlier)|in 20\d\d\S*))?|\b(?:this time|a year ago|twelve months ago|12 months ago|a year earlier|(?:two|three|four|five|2|3|4|5) years (?:ago|earlier|before)|(?!(?:three|3) months (?:earlier|before|ago|previously))\w+ (?:weeks|months|years|quarters) (?:later|on|earlier|ago))\b(?: last year)?/gi,
    OTHER,
  ],
  [
    new RegExp(
      `\\b(?:Q|Qtr\\.? ?|quarter )([1-4]|one|two|three|four)\\b(?!%)(?:,? (?:of |in )?\\(?${YEAR})?|\\b(first|second|third|fourth|final|1st|2nd|3rd|4th) quarter\\b(?:,? (?:of |in )?${YEAR})?`,
      'gi',
    ),
    ([digit = '', year = '', ordinal = '', ofYear = ''], present) =>
      quarterIn(NUMBERED[(digit || ordinal).toLowerCase()], year || ofYear, present),
  ],
  [
    /\bapr(?:il)? ?(?:-|\u2013|to|and) ?june?\b( 20\d\d)?/gi,
    ([year = ''], present) => monthEnd(6, year, present),
  ],
  [
    /\bjul(?:y)? ?(?:-|\u2013|to|and) ?sept?(?:ember)?\b( 20\d\d)?/gi,
    ([year = ''], present) => monthEnd(9, year, present),
  ],
  [
    /\boct(?:ober)? ?(?:-|\u2013|to|and) ?dec(?:ember)?\b( 20\d\d)?/gi,
    ([year = ''], present) => monthEnd(12, year, present),
  ],
  [
    /\bjan(?:uary)? ?(?:-|\u2013|to|and) ?mar(?:ch)?\b( 20\d\d)?/gi,
    ([year = ''], present) => monthEnd(3, year, present),
  ],
  [
    new RegExp(
      `\\b${END}(june?|sept?(?:ember)?|dec(?:ember)?|mar(?:ch)?)\\b(?! \\d{1,2}\\b(?![\\d.%]| per cent| of\\b))( 20\\d\\d)?`,
      'gi',
    ),
    ([month = '', year = ''], present) =>
      monthEnd({ jun: 6, sep: 9, dec: 12, mar: 3 }[month.slice(0, 3).toLowerCase()] ?? 3, year, present),
  ],
  [
    /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:jan(?:uary)?|feb(?:ruary)?|april|may(?= 20)|july|aug(?:ust)?|oct(?:ober)?|nov(?:ember)?)\b(?: 20\d\d)?/gi,
    ([], _present) => ({ kind: 'other' }),
  ],
  [
    /\b(?:the )?(?:end of |outturn (?:for |in |of )|year[- ]end )?(20\d\d\s*[-/\u2013]\s*(?:20)?\d\d)(?: outturn)?/gi,
    ([year = ''], present) => yearIn(fullYear(year), present),
  ],
  [/\b(?:the )?(?:half[- ]year|mid[- ]year|six[- ]month)(?: (?:point|stage|mark))?\b/gi, () => at('Q2')],
  [/\b20\d\d\b|\b(?:\w+[- ]year|rolling|moving) average\b/gi, OTHER],
  [
    /\b(?:the |our )?(?:last|previous|preceding|prior) quarter(?:'s)?\b|\bthe quarter before\b(?! that)|(?<=\bthan )last(?=\s*[(,.;])|\ba quarter (?:ago|earlier)\b|\bquarter[- ]on[- ]quarter\b|\b(?:three|3) months (?:earlier|ago|before|previously)\b/gi,
    ([], { quarter }) => before(quarter),
  ],
  [
    /\bthe quarter before that\b/gi,
    ([], { quarter }) => {
      const last = QUARTERS[placeOf(quarter) - 1];
      return last ? before(last) : { kind: 'other' };
    },
  ],
  [
    /(?<=\b(?:by|in|finished|ended|closed|and) the )(first|second|third|fourth)\b(?=\s*(?:[.,;)]|$|(?:on|at|and|with|it)\b))/gi,
    ([ordinal = '']) => at(NUMBERED[ordinal.toLowerCase()] ?? 'Q1'),
  ],
  [
    /\bnext (?:quarter|year|period)\b|\b(?:by|before) (?:the )?(?:end of (?:the |this )?(?:financial )?year|year[- ]end)\b/gi,
    () => ({ kind: 'future' }),
  ],
  [
    /\b(?:so far |over the course of |through(?:out)? |over |during )(?:this|the) (?:financial )?year\b|\byear[- ]to[- ]date\b|\bsince (?:1 )?april\b|\bso far\b|\bsince the (?:start|beginning) of the (?:financial )?year\b/gi,
    () => ({ kind: 'start' }),
  ],
  [
    /(?<=\b(?:for|by|the) )(?:end of (?:the |this )?(?:financial )?year|year[- ]end|YE)\b|\b(?:end of year|year[- ]end|annual|full[- ]year|whole[- ]year)(?= (?:target|limit|threshold|ceiling))/gi,
    () => at('Q4'),
  ],
  [
    /\byear[- ]end\b|\b(?:the )?(?:end|close) of (?:the )?(?:financial )?year\b|\b(?:last year's |the )?outturn\b/gi,
    ([], { quarter, year }) =>
      quarter === 'Q4'
        ? at('Q4')
        : year === null
          ? { kind: 'other' }
          : { kind: 'year', year: yearBefore(year) },
  ],
  [
    /\b(?:the )?(?:last|previous|prior|preceding) (?:financial )?year(?:'s)?\b|\bthe year before\b|\byear[- ]on[- ]year\b/gi,
    ([], { year }) => (year === null ? { kind: 'other' } : { kind: 'year', year: yearBefore(year) }),
  ],
  [
    /\b(?:this|the current|the latest) (?:quarter|period)\b|\b(?:now|currently|at present|presently|at the moment)\b|\b(?:the )?end of the quarter\b|\bin the quarter\b/gi,
    ([], { quarter }) => at(quarter),
  ],
];

const BASE =
  /(?:\b(?:since|than|against|versus|relative to|compared (?:with|to)|in comparison (?:with|to)|up on|down on|(?:points?|[\d\s]pp|half|third|quarter|fifth|tenth|%|per cent|\d|higher|lower|fewer|more|up(?: [a-z-]+)?|down(?: [a-z-]+)?|drop|fall|rise|increase|decrease|reduction|improvement|improved|worsened|fell back|better|worse) (?:on|from)|from))(?: (?:in|at|the|that|those|for|of|end))*\s*$/i;

function before(quarter: PeriodKey): Period {
  const earlier = QUARTERS[placeOf(quarter) - 1];
  return earlier ? at(earlier) : { kind: 'other' };
}

function quarterIn(quarter: PeriodKey | undefined, year: string, present: Present): Period {
  if (!quarter) return { kind: 'other' };
  const said = fullYear(year.trim());
  return said === '' || /^this year$/i.test(said) || said === present.year ? at(quarter) : { kind: 'other' };
}

/** A month that ends a quarter. Without a year it is this year's, and March the end of the year before until Q4. */
function monthEnd(month: number, year: string, present: Present): Period {
  const quarter = QUARTERS[month === 3 ? 3 : month / 3 - 2] ?? 'Q4';
  const first = present.year === null ? null : Number(present.year.slice(0, 4));
  if (year.trim() === '') {
    if (month !== 3 || present.quarter === 'Q4') return at(quarter);
    return present.year === null ? { kind: 'other' } : { kind: 'year', year: yearBefore(present.year) };
  }
  const starts = Number(year) - (month === 3 ? 1 : 0);
  if (first === null) return { kind: 'other' };
  if (starts === first) return at(quarter);
  return month === 3 && starts < first
    ? { kind: 'year', year: `${starts}-${String(starts + 1).slice(2)}` }
    : { kind: 'other' };
}

function yearIn(year: string, present: Present): Period | null {
  if (year === present.year) return null;
  return present.year !== null && year > present.year ? { kind: 'future' } : { kind: 'year', year };
}

/** The times a sentence names, in order, with those that only say what a change is counted from marked so. */
export function findPeriods(text: string, sentence: Span, present: Present): readonly PeriodWords[] {
  let taken: readonly (Span & { readonly period: Period | null })[] = [];
  for (const [pattern, read] of PATTERNS) {
    const found = findAll(pattern, text, sentence).map(({ start, end, match }) => ({
      start,
      end,
      period: read(
        match.slice(1).map((group) => group ?? ''),
        present,
      ),
    }));
    taken = addFree(taken, found);
  }
  return taken
    .flatMap(({ start, end, period }): PeriodWords[] => {
      if (!period) return [];
      const lead = text.slice(sentence.start, start);
      const later = isAhead(period, present) && /\b(?:by|before|until|till)(?: the end of)?\s*$/i.test(lead);
      if (later) return [{ start, end, period: { kind: 'future' }, role: 'at' }];
      const between = /\bbetween\s*$/i.test(lead) && /^\s+and\b/i.test(text.slice(end, sentence.end));
      const role =
        between || BASE.test(lead) || period.kind === 'start' || /^since/i.test(text.slice(start, end))
          ? 'base'
          : 'at';
      return [{ start, end, period, role }];
    })
    .sort(byPlace);
}

/** Whether "by Q4" or "by March" lies ahead. */
const isAhead = (period: Period, { quarter }: Present): boolean =>
  period.kind !== 'quarter' ? period.kind !== 'start' : placeOf(period.quarter) > placeOf(quarter);
