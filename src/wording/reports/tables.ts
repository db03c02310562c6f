import { uncapital } from '../../domain/values/words';
import type { ProblemWords } from '../problems';
import { listOf } from './report';

/** "9 of the 32". */
const ofAll = (count: string, total: string): string => `${count} of the ${total}`;

/** A label inside a sentence: its first letter small, unless it is a name or an abbreviation. */
const inSentence = (label: string): string =>
  // A label with capitals in it is written as a name: "Abuse or Neglect".
  /^[A-Z][a-z]+(?: [a-z(]|$|-[a-z])/.test(label) &&
  !/ [A-Z][a-z]/.test(label) &&
  !/^(?:White|Mixed|Asian|Black|England|[A-Z][a-z]+ [A-Z])/.test(label)
    ? uncapital(label)
    : label;

/** "The largest group is in-house fostering: 9 of the 32." */
export function sayLargest(labels: readonly string[], count: string, total: string): string {
  const [only, ...more] = labels;
  if (only !== undefined && more.length === 0)
    return `The largest group is ${inSentence(only)}: ${ofAll(count, total)}.`;
  return `The largest groups are ${listOf(labels.map(inSentence))}: ${ofAll(count, total)} each.`;
}

/** "24 of the 32 are long term." */
export const sayShared = (words: string, count: string, total: string): string =>
  `${ofAll(count, total)} are ${words}.`;

/** "Since Mar-20 foster carer in house rose most, from 89 to 93." */
export const sayMoved = (label: string, since: string, then: string, now: string, rose: boolean): string =>
  `Since ${since} the largest change is in ${inSentence(label)}: it ${rose ? 'rose' : 'fell'} from ${then} to ${now}.`;

/** "The largest difference from statistical neighbours is other ethnic groups: 22.5% against 7.2%." */
export const sayGap = (who: string, label: string, own: string, other: string): string =>
  `The largest difference from ${who} is ${inSentence(label)}: ${own} against ${other}.`;

/** "In 2019: 4, against 3.5 for statistical neighbours and 3 for England." */
export const sayBeside = (at: string, own: string, others: readonly string[]): string =>
  others.length === 0 ? `In ${at}: ${own}.` : `In ${at}: ${own}, against ${listOf(others)}.`;

/** "Breakdown of indicator 5: in matched placement 6; with family 3." */
export const sayTableBeside = (heading: string, rows: readonly string[]): string =>
  `${heading.replace(/[.:]$/, '')}: ${rows.join('; ')}.`;

/** What stands instead of a stated total that is not the rows' sum. */
export const sayOwnSum = (stated: string, sum: string): string =>
  `The sheet’s total says ${stated}; its rows add up to ${sum}, which is shown.`;

/** Averages of other councils leave out small authorities, and need not be a whole. */
export const sayNotWhole = (who: string, sum: string): string =>
  `The figures of ${who} add up to ${sum}: authorities with small numbers are left out of them.`;

export const sayShownDates = (shown: number, all: number): string =>
  `The last ${shown} of ${all} dates are shown; the workbook has them all.`;

/** What counts from the start of a year starts again each year, so that its change is from another date than the rest. */
export const sayOtherDate = (date: string): string => `The change is since ${date}.`;

export const sayUnreadRows = (texts: readonly string[]): string =>
  `${texts.length === 1 ? 'One row is' : `${texts.length} rows are`} not shown, as the figures stand in the wrong columns: ${texts.join('; ')}.`;

export const WHO_WORDS = {
  own: 'our own',
  neighbours: 'statistical neighbours',
  england: 'England',
  others: 'others',
} as const;

export const TABLE_WORDS = {
  share: '% of all',
  change: (since: string): string => `Change since ${since}`,
  total: 'Total',
  part: 'Other tables',
  /** Where there are no others. */
  alone: 'Tables',
  /** The heading of the rows where the sheet has none: a header cell without words is read out as nothing. */
  group: 'Group',
  measure: 'Measure',
} as const;

/** Why a table is left out of a public report. */
const LEFT_OUT = {
  percentages:
    'too little would be left: small numbers are hidden, and so are percentages that few children could make where the workbook does not say of how many they are',
  words: 'words in it name a small number',
} as const;
/** That they are not there, for who reads the public version. Their names may say what it does not. */
export const sayNotHere = (count: number): string =>
  `${count === 1 ? 'One table of the workbook is' : `${count} tables of the workbook are`} not in this version: small numbers behind ${count === 1 ? 'it' : 'them'} could not be protected.`;

export type LeftOutReason = keyof typeof LEFT_OUT;

/** "1 table is left out, since its words name a small number: “Reasons”." */
export function sayTablesLeftOut(
  left: readonly { readonly name: string; readonly why: LeftOutReason }[],
): string {
  const kinds = (Object.keys(LEFT_OUT) as LeftOutReason[]).filter((why) =>
    left.some((each) => each.why === why),
  );
  return kinds
    .map((why) => {
      const names = left.filter((each) => each.why === why).map(({ name }) => `“${name}”`);
      return `${names.length === 1 ? '1 table is' : `${names.length} tables are`} left out, since ${LEFT_OUT[why]}: ${names.join(', ')}.`;
    })
    .join(' ');
}

/** A public report of tables of which none could be in it. */
export const sayNoTables = (left: Parameters<typeof sayTablesLeftOut>[0]): ProblemWords => ({
  says: `There is no public version of these tables. ${sayTablesLeftOut(left)}`,
  wayOut:
    'Have the counts behind them in the workbook as a table of their own, or make the internal version.',
});

/** What stands beside the sentence that there is no scorecard, and what it leads to. */
export const sayTablesHere = (names: readonly string[]): string => {
  const shown = names.slice(0, 5).map((name) => `“${name}”`);
  const more = names.length > 5 ? [`${names.length - 5} more`] : [];
  return `The workbook has ${names.length === 1 ? 'a table' : `${names.length} tables`} that a report can have without one: ${listOf([...shown, ...more])}.`;
};
export const TABLES_VIEW = {
  title: 'Report of the tables',
  expected: 'If this should be a scorecard',
  list: 'Tables of the workbook',
  inReport: 'in the report',
  leftOut: 'Left out',
  waits: 'A public document waits for this:',
  open: 'The document says on its first page what is still open:',
} as const;
export const NO_TABLES_HERE: ProblemWords = {
  says: 'The workbook has no scorecard, and no tables that a report could have.',
  wayOut: 'Go to the sheet with the scorecard, then choose Check.',
};
