import type { ColumnRole, ReadColumn } from '../../domain/reading/reading';
import { ROLE_WORDS, TO_DATE_BASIS, YEAR_BASIS } from './roles';
import { readTime, type Time } from './time';

/** What the words of a heading say of its column, before the column itself is looked at. */
export interface Sense {
  /** Null where the words name nothing that is known. */
  readonly role: ColumnRole | null;
  readonly of?: NonNullable<ReadColumn['of']>;
  /** How well the words name a title, 0 to 3. */
  readonly rank: number;
  readonly time: Time | null;
  /** Whether the role was only inferred from a time, as that of a column headed "Q1" is. */
  readonly byTime: boolean;
  readonly basis?: 'year' | 'to-date';
}

const NOTHING: Sense = { role: null, rank: 0, time: null, byTime: false };
/** A heading is short; a longer text is a note. */
const LONGEST = 120;

/** The text as the words of roles are written: lower case, plain quotes, no colon or footnote mark at its end. */
const plain = (text: string): string =>
  spaced(text)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[\s:*]+$/, '')
    .replace(/^[\s*]+/, '');

/** The words of a heading that a program wrote: "Desired.Direction", "target_value", "LatestFigure". */
const spaced = (text: string): string =>
  /\s/.test(text.trim())
    ? text
    : text.replace(/(?<=[A-Za-z]{2})[._](?=[A-Za-z]{2})|(?<=[a-z]{2})(?=[A-Z][a-z]{2})/g, ' ');

/** Reads one line of a heading. Headings in two languages are read in either: "Targed / Target". */
export function senseOf(text: string): Sense {
  if (text === '' || text.length > LONGEST) return NOTHING;
  const words = plain(text);
  const time = readTime(words);
  const parts = [words, ...words.split(/\s+[/|–-]\s+|\n/)].filter(
    (part, at, all) => all.indexOf(part) === at,
  );
  const found = ROLE_WORDS.find(({ words: known }) => parts.some((part) => known.test(part)));
  if (!found) return time ? byTime(time) : NOTHING;
  return {
    role: found.role,
    rank: found.rank ?? 0,
    time,
    byTime: false,
    ...(found.of && { of: found.of }),
    ...(found.role === 'target' && basisOf(words)),
  };
}

function byTime(time: Time): Sense {
  return { role: time.grain === 'to-date' ? 'ytd' : 'figure', rank: 0, time, byTime: true };
}

const basisOf = (words: string): Pick<Sense, 'basis'> =>
  YEAR_BASIS.test(words) ? { basis: 'year' } : TO_DATE_BASIS.test(words) ? { basis: 'to-date' } : {};

const RAG_COLOUR = /^(?:green|amber|yellow|red)$/;

/**
 * Reads a heading of several lines, the uppermost first: "Q1" over "Num", "Target" over "Q2", "RAG thresholds" over
 * "Green". The lowest line says what the column is, the lines above lend it their time, and their role where it has
 * none of its own.
 */
export function senseOfLines(lines: readonly string[], read: (text: string) => Sense = senseOf): Sense {
  const said = lines.filter((line) => line !== '');
  const [last] = said.slice(-1);
  if (last === undefined) return NOTHING;
  const lower = read(last);
  if (said.length === 1) return lower;
  const upper = senseOfLines(said.slice(0, -1), read);
  const time = mergeTimes(upper.time, lower.time);
  if (
    RAG_COLOUR.test(plain(last)) &&
    /threshold|tolerance|rag|trigger|limit|rating|criteria/.test(plain(said.join(' ')))
  )
    return { role: 'threshold', of: colourOf(plain(last)), rank: 0, time, byTime: false };
  const weak = lower.role === null || lower.byTime || lower.role === 'figure' || isNumberSign(last);
  // "Monthly trend" over months, "Year on year" over years: each holds the figure of its time.
  const isTrend = lower.byTime && (upper.role === 'travel' || upper.role === 'variance');
  const lends =
    !isTrend &&
    upper.role !== null &&
    !upper.byTime &&
    upper.role !== 'figure' &&
    upper.role !== 'title' &&
    upper.role !== 'ref';
  if (weak && lends) return { ...upper, time };
  if (lower.role === null && upper.role === 'figure') return { ...NOTHING, time };
  // "No." under a quarter counts cases; alone it numbers the rows.
  if (lower.role === 'ref' && upper.time) return { ...NOTHING, role: null, time };
  return {
    ...lower,
    time,
    ...(lower.role === 'target' && lower.basis === undefined && upper.basis && { basis: upper.basis }),
  };
}

const isNumberSign = (text: string): boolean => /^(?:no\.?|number|n|#|%|value)$/i.test(text.trim());

const colourOf = (words: string): 'green' | 'amber' | 'red' =>
  words === 'green' ? 'green' : words === 'red' ? 'red' : 'amber';

/** The finer of two times, with the year of the other where it names none: "2025/26" over "Apr". */
function mergeTimes(upper: Time | null, lower: Time | null): Time | null {
  if (!upper || !lower) return lower ?? upper;
  if (lower.grain === 'year' && upper.grain !== 'year') return { ...upper, year: upper.year ?? lower.year };
  return { ...lower, year: lower.year ?? upper.year };
}

/**
 * Whether the headings of two blocks say the same of a column: the same role (a figure may be one to date) of the same
 * time; a year's target is no other.
 */
export function saysSame(one: Sense, other: Sense): boolean {
  const role = ({ role }: Sense): ColumnRole | null => (role === 'ytd' ? 'figure' : role);
  const time = ({ time }: Sense): string =>
    JSON.stringify(time && { grain: time.grain, place: time.place, span: time.span, year: time.year });
  return (
    one.role !== null &&
    role(one) === role(other) &&
    one.of === other.of &&
    (one.basis === 'year') === (other.basis === 'year') &&
    time(one) === time(other)
  );
}
