import { pairedWith, type Figure } from '../text/figures';
import type { Period, PeriodWords } from '../text/periodWords';
import { clauseOf, type Sentence } from '../text/sentences';
import { within, type Span } from '../text/text';

/** The time a figure speaks of. */
export interface When {
  readonly period: Period;
  /** Whether the sentence names it; else it is the quarter judged. */
  readonly stated: boolean;
  /** "From 86.7%" without a time: some time before. */
  readonly earlier: boolean;
}

const AHEAD =
  /\b(?:will|expect\w*|forecast\w*|projected|projections?|predict\w*|anticipat\w*|aim(?:s|ing)? (?:to|for)|hop(?:e|es|ing) to|plan(?:s|ned)? to|intend\w*|should (?:be|reach|rise|fall|improve)|likely to|on course to)\b/i;
const EARLIER =
  /\b(?:from|compared (?:with|to)|(?<!\b(?:more|less|fewer) )than|previously|formerly|previous figure of|was previously)\s*(?:just |only |around |about |a (?:high|low) of |the )*$/i;
/** Words that part a time from a figure before it. */
const APART = /[;:]|\b(?:while|whilst|whereas|but|although|though|compared|from|against|than|since|to)\b/i;

export function whenOf(sentence: Sentence, figure: Figure): When {
  const listed = inList(sentence, figure);
  if (listed) return { period: listed.period, stated: true, earlier: false };
  const group = groupOf(sentence, figure);
  const next = following(sentence, group);
  const words = next ?? preceding(sentence, group);
  if (words && (next || !isBeforeIt(sentence, group, words)))
    return { period: words.period, stated: true, earlier: false };
  const { text, start, present } = sentence;
  const lead = text.slice(start, figure.start).replace(/^.*;/s, '');
  const now: Period = { kind: 'quarter', quarter: present.quarter };
  if (AHEAD.test(lead)) return { period: { kind: 'future' }, stated: true, earlier: false };
  return {
    period: now,
    stated: false,
    earlier: EARLIER.test(text.slice(start, group.start)) || isOnTheWay(sentence, figure),
  };
}

/** "Fell this quarter, to 86.7% from 93.8%", "between Q1 and Q2 from 93.8%": what it fell from is not that time's. */
const isBeforeIt = ({ text, start }: Sentence, group: Span, { period, end }: PeriodWords): boolean =>
  period.kind === 'quarter' &&
  /\bfrom\s*(?:just |only |around |about )*$/i.test(text.slice(start, group.start)) &&
  group.start - end > 'from '.length;

/** "From 31.2 to 31.8 to 32.0", "31.2, 31.8 and 32.0": all but the last of such a row are earlier. */
function isOnTheWay({ figures, text, start, end }: Sentence, figure: Figure): boolean {
  const onwards =
    /\bto\s*$/i.test(text.slice(start, figure.start)) &&
    /^\s*(?:\([^)]*\)\s*)?,?\s*(?:and )?(?:then )?to (?:just )?\d/i.test(text.slice(figure.end, end));
  const run = runOf(figures, figures.indexOf(figure), text);
  return onwards || (run.length > 2 && run.at(-1) !== figure);
}

/** "70.9% (134/189)" is of one time. */
function groupOf(sentence: Sentence, figure: Figure): Span {
  const pair = pairedWith(figure, sentence.figures, sentence.bare);
  return pair ? { start: Math.min(pair.start, figure.start), end: Math.max(pair.end, figure.end) } : figure;
}

function following(sentence: Sentence, group: Span): PeriodWords | null {
  const { periods, figures, text } = sentence;
  const next = figures.find(({ start }) => start >= group.end)?.start ?? sentence.end;
  const found = periods.find(
    ({ role, start, end }) =>
      role === 'at' && start >= group.end && end <= next && !APART.test(text.slice(group.end, start)),
  );
  if (!found || leads(text.slice(found.end, next))) return null;
  // "In 2020-21 it was 97.1%, and in 2021-22 …": a time in another clause is not this figure's if it has one already.
  const hasOne = periods.some(({ role, end }) => role === 'at' && end <= group.start);
  return hasOne && !within(found, clauseOf(sentence, group)) ? null : found;
}

/** "72.5% (previous year 94.6%)": a time right before a figure is that figure's. */
const leads = (between: string): boolean =>
  /^\s*(?:[:(]|it (?:was|stood at)|this was|was|at|stood at)?\s*$/i.test(between);

/** The last time named before it that no figure between has taken for its own; "since Q1, when it was 93.8%" too. */
function preceding(sentence: Sentence, group: Span): PeriodWords | null {
  const { periods, figures, text } = sentence;
  const candidates = periods.filter(
    ({ role, end, period }) =>
      end <= group.start &&
      period.kind !== 'start' &&
      (role === 'at' ||
        /^,?\s*(?:\(?when|which (?:was|stood)|at which)\b|^(?:'s)?\s*[(:]?\s*(?:it was )?$/i.test(
          text.slice(end, group.start),
        )),
  );
  const words = candidates.at(-1);
  if (!words) return null;
  const taken = figures.some((other) => {
    const its = groupOf(sentence, other);
    return its.end <= words.start && following(sentence, its) === words;
  });
  return taken ? null : words;
}

const JOINT = /^\s*(?:,|and|,\s*and|then|,\s*then|&|\/|>|->|\u2192)\s*(?:in |at )?$/i;

/** "187, 191 and 192 at the end of Q1, Q2 and Q3": as many figures as times, one after the other. */
function inList({ figures, periods, text }: Sentence, figure: Figure): PeriodWords | null {
  const run = runOf(figures, figures.indexOf(figure), text);
  const first = run.at(-1);
  const opens = first ? periods.findIndex(({ start }) => start >= first.end) : -1;
  if (run.length < 2 || opens < 0) return null;
  const times = runOf(periods, opens, text);
  return times.length === run.length && times[0] === periods[opens]
    ? (times[run.indexOf(figure)] ?? null)
    : null;
}

/** The stretch of a list, joined by commas and "and", that holds its item at an index. */
function runOf<T extends Span>(all: readonly T[], index: number, text: string): readonly T[] {
  const joined = (at: number): boolean => {
    const [one, other] = [all[at], all[at + 1]];
    return one !== undefined && other !== undefined && JOINT.test(text.slice(one.end, other.start));
  };
  let [from, to] = [index, index];
  while (from > 0 && joined(from - 1)) from -= 1;
  while (joined(to)) to += 1;
  return all.slice(from, to + 1);
}
