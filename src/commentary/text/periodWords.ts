import { contextOf } from '../../domain/periods/namedPeriod';
import { matchPeriod } from '../../domain/periods/matchPeriod';
import { MONTH_WORD } from '../../domain/periods/months';
import { endsYear, periodBefore } from '../../domain/periods/order';
import { parsePeriod } from '../../domain/periods/parsePeriod';
import type { Period as DomainPeriod, PeriodKey } from '../../domain/periods/period';
import { isQuarter, placeOf, QUARTERS } from '../../domain/periods/periods';
import { quarterEndedBy } from '../../domain/periods/quarters';
import { yearBefore } from '../../domain/periods/yearText';
import { addFree, byPlace, findAll, type Span } from './text';

/** A time commentary speaks of. */
export type Period =
  /** One that the scorecard has a column for, or a quarter that it may have a target for. */
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

/** The period judged, those the scorecard has, and its year, null where the sheet names none. */
export interface Present {
  readonly quarter: PeriodKey;
  readonly periods: readonly DomainPeriod[];
  readonly year: string | null;
}

type Reader = (words: string, present: Present) => Period | null;

const OTHER: Period = { kind: 'other' };
const at = (quarter: PeriodKey): Period => ({ kind: 'quarter', quarter });
const quarterOf: Reader = (words) => {
  const place = ['first', 'second', 'third', 'fourth'].indexOf(words.toLowerCase());
  return at(QUARTERS[place] ?? 'Q1');
};

const FISCAL = 'FY ?(?:20)?\\d\\d(?:\\s*[-/\u2013]\\s*(?:20)?\\d\\d)?';
const YEAR = `(?:${FISCAL}|20\\d\\d\\s*[-/\u2013]\\s*(?:20)?\\d\\d|last year|the previous year|this year)`;
const OF_YEAR = `(?:,? (?:of |in )?\\(?${YEAR})?`;
const TO = '(?:-|\u2013|to|and)';
const END = '(?:(?:the )?end of |quarter[- ]end |as at )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?';
// "May" alone is a verb more often than a month.
const MONTH = MONTH_WORD.replace('|may', '|may(?= 20)');

/** Patterns in order: what an earlier one takes, a later one does not see. A reader's null takes the words for nothing. */
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [
    /\b(?:first|second|third|fourth) quarter in which\b|\b(?:for (?:the |a )?)?\w+ (?:consecutive|successive) (?:quarter|month|term)s?\b|\bfor the \w+ (?:quarter|month|term) (?:running|in a row|in succession)\b|\b(?:\w+ )(?:quarter|month|term)s (?:running|in a row)\b/gi,
    () => null,
  ],
  [
    /\b(?:the )?(?:same|corresponding|equivalent) (?:quarter|month|term|period|time|point)(?: (?:last year|of last year|in the previous year|a year (?:ago|earlier)|in 20\d\d\S*))?|\b(?:this time|a year ago|twelve months ago|12 months ago|a year earlier|(?:two|three|four|five|2|3|4|5) years (?:ago|earlier|before)|(?!(?:three|3) months (?:earlier|before|ago|previously))\w+ (?:weeks|months|years|quarters) (?:later|on|earlier|ago))\b(?: last year)?/gi,
    sameLastYear,
  ],
  [
    new RegExp(
      `\\b(?:Q|Qtr\\.? ?|quarter )(?:[1-4]|one|two|three|four)\\b(?!%)${OF_YEAR}|\\b(?:first|second|third|fourth|final|1st|2nd|3rd|4th) quarter\\b${OF_YEAR}`,
      'gi',
    ),
    named,
  ],
  [new RegExp(`\\b${MONTH_WORD} ?${TO} ?${MONTH_WORD}\\b(?: 20\\d\\d)?`, 'gi'), named],
  [/\b(?:autumn|spring|summer) term\b(?: (?:of )?20\d\d)?/gi, named],
  [new RegExp(`\\b${END}${MONTH}\\b(?! \\d{1,2}\\b(?![\\d.%]| per cent| of\\b))(?: 20\\d\\d)?`, 'gi'), named],
  [
    /\b(?:the )?(?:end of |outturn (?:for |in |of )|year[- ]end )?(?:20\d\d\s*[-/\u2013]\s*(?:20)?\d\d)(?: outturn)?/gi,
    named,
  ],
  [new RegExp(`\\b${FISCAL}(?: Q[1-4])?\\b`, 'gi'), named],
  [/\b(?:the )?(?:half[- ]year|mid[- ]year|six[- ]month)(?: (?:point|stage|mark))?\b/gi, () => at('Q2')],
  [/\b20\d\d\b|\b(?:\w+[- ]year|rolling|moving) average\b/gi, () => OTHER],
  [
    /\b(?:the |our )?(?:last|previous|preceding|prior) (?:quarter|month|term)(?:'s)?\b|\bthe (?:quarter|month) before\b(?! that)|(?<=\bthan )last(?=\s*[(,.;])|\ba (?:quarter|month) (?:ago|earlier)\b|\b(?:quarter[- ]on[- ]quarter|month[- ]on[- ]month)\b|\b(?:three|3) months (?:earlier|ago|before|previously)\b/gi,
    (words, present) => before(grainIn(words), present.quarter, present),
  ],
  [
    /\bthe quarter before that\b|\bthe one before\b/gi,
    (_, present) => {
      const last = before('quarter', present.quarter, present);
      return last.kind === 'quarter' ? before('quarter', last.quarter, present) : last;
    },
  ],
  [
    /(?<=\b(?:by|in|on|than|finished|ended|closed|and) the )(?:first|second|third|fourth)\b(?=\s*(?:[.,;)]|$|(?:on|at|and|with|it)\b))/gi,
    quarterOf,
  ],
  [
    /\bnext (?:quarter|month|term|year|period)\b|\b(?:by|before) (?:the )?(?:end of (?:the |this )?(?:financial )?year|year[- ]end)\b/gi,
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
    (_, present) => (present.quarter === 'Q4' ? at('Q4') : lastYear(present)),
  ],
  [
    /\b(?:the )?(?:last|previous|prior|preceding) (?:financial )?year(?:'s)?\b|\bthe year before\b|\byear[- ]on[- ]year\b/gi,
    (_, present) => lastYear(present),
  ],
  [
    /\b(?:this|the current|the latest) (?:quarter|month|term|period)\b|\b(?:now|currently|at present|presently|at the moment)\b|\b(?:the )?end of the quarter\b|\bin the (?:quarter|month|term)\b/gi,
    (words, { quarter, periods }) =>
      [null, grainOf(periods, quarter)].includes(grainIn(words)) ? at(quarter) : OTHER,
  ],
];

const BASE =
  /(?:\b(?:since|than|against|versus|relative to|compared (?:with|to)|in comparison (?:with|to)|up on|down on|(?:points?|[\d\s]pp|half|third|quarter|fifth|tenth|%|per cent|\d|higher|lower|fewer|more|up(?: [\w.%-]+){0,3}|down(?: [\w.%-]+){0,3}|drop|fall|rise|increase|decrease|reduction|improvement|improved|worsened|fell back|better|worse) (?:on|from|over)|from))(?: (?:in|at|the|that|those|for|of|end))*\s*$/i;

const lastYear = ({ year }: Present): Period =>
  year === null ? OTHER : { kind: 'year', year: yearBefore(year) };

/** The same month or quarter a year ago, where the scorecard has a column of it. */
function sameLastYear(words: string, { quarter, periods, year }: Present): Period {
  const now = periods.find(({ key }) => key === quarter);
  const isIt =
    /\b(?:same|corresponding|equivalent)\b.*\b(?:last|previous) year|\ba year (?:ago|earlier)|\b(?:twelve|12) months ago/i;
  const inYear = now?.year ?? year;
  if (!now || inYear === null || !isIt.test(words)) return OTHER;
  const then = periods.find(
    ({ grain, place, year: of }) => grain === now.grain && place === now.place && of === yearBefore(inYear),
  );
  return then ? at(then.key) : OTHER;
}

/** The grain that words name: "last month"; null where they name none. */
const grainIn = (words: string): DomainPeriod['grain'] | null =>
  /\b(?:three|3) months/i.test(words)
    ? 'quarter'
    : ((/quarter|month|term/i.exec(words)?.[0].toLowerCase() as 'quarter' | undefined) ?? null);

const grainOf = (periods: readonly DomainPeriod[], key: PeriodKey): DomainPeriod['grain'] =>
  periods.find((period) => period.key === key)?.grain ?? 'quarter';

/** The period before one; a quarter even where the scorecard has no column of it. */
function before(grain: DomainPeriod['grain'] | null, key: PeriodKey, { periods }: Present): Period {
  if (grain !== null && grain !== grainOf(periods, key)) return OTHER;
  const inYear = isQuarter(key) ? QUARTERS[placeOf(key) - 1] : undefined;
  const earlier = inYear ?? periodBefore({ periods }, key)?.key;
  return earlier === undefined ? OTHER : at(earlier);
}

const NUMBERED: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  final: 'fourth',
};

/**
 * A time named as headings name it: "Q2", "the end of September", "autumn term 2025", "2021-22". Without a year it is this
 * year's, but the month that ends a year is the last that ended.
 */
function named(words: string, present: Present): Period | null {
  if (/last year|previous year/i.test(words)) return OTHER;
  const plain = words
    .toLowerCase()
    .replace(/\b(?:one|two|three|four|final)\b/, (word) => NUMBERED[word] ?? word)
    .replace(/ and /, ' to ')
    .replace(/this year|outturn (?:for|in|of)|year[- ]end|quarter[- ]end/, '');
  const said = parsePeriod(plain, contextOf(present));
  if (!said) return OTHER;
  const own = said.year === null || said.year === present.year;
  if (said.grain === 'year') {
    if (own) return null;
    const isLater = present.year !== null && (said.year ?? '') > present.year;
    return isLater ? { kind: 'future' } : { kind: 'year', year: said.year ?? '' };
  }
  const quarter = said.grain === 'quarter' ? QUARTERS[(said.place ?? 0) - 1] : quarterEndedBy(said);
  if (said.grain === 'month' && endsYear(said)) {
    const isOver = present.quarter === quarter || /20\d\d/.test(words);
    if (!isOver) return lastYear(present);
    if (!own && said.year !== null && present.year !== null && said.year < present.year)
      return { kind: 'year', year: said.year };
  }
  const column = matchPeriod(present, said);
  return column ? at(column.key) : own && quarter ? at(quarter) : OTHER;
}

/** The times a sentence names, in order, with those that only say what a change is counted from marked so. */
export function findPeriods(text: string, sentence: Span, present: Present): readonly PeriodWords[] {
  let taken: readonly (Span & { readonly period: Period | null })[] = [];
  for (const [pattern, read] of PATTERNS) {
    const found = findAll(pattern, text, sentence).map(({ start, end, match }) => ({
      start,
      end,
      period: read(match[0], present),
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

/** Whether a period lies after the one judged. */
export function isLater(key: PeriodKey, { quarter, periods }: Present): boolean {
  const orderOf = (each: PeriodKey): number =>
    isQuarter(each) ? placeOf(each) : periods.findIndex((period) => period.key === each);
  return orderOf(key) > orderOf(quarter);
}

/** Whether "by Q4" or "by March" lies ahead. */
const isAhead = (period: Period, present: Present): boolean =>
  period.kind !== 'quarter' ? period.kind !== 'start' : isLater(period.quarter, present);
