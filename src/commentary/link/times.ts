import type { WrittenFigure } from '../text/figures';
import type { Period, PeriodWords } from '../text/periodWords';
import { clauseOf, type Sentence } from '../text/sentences';
import { within, type Span } from '../text/text';

/** When a figure is of, by label. */
export interface Times {
  /** The one its own words name; 'past' for "from 86.7%"; null where none does. */
  readonly stated: string | null;
  /** Every time the sentence names. */
  readonly named: ReadonlySet<string>;
}

/** A time the workbook has no figures of, or that was not said. */
export const PAST = 'past';

/** "Q3", "2021-22"; a time without a column is somewhere in the past. */
export const labelOf = (period: Period): string =>
  period.kind === 'quarter'
    ? period.quarter
    : period.kind === 'year'
      ? period.year
      : period.kind === 'future'
        ? 'future'
        : PAST;

const NUMBER = '\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b';
const APART = new RegExp(
  `[,;()]|\\b(?:from|compared|than|since|on(?! time)|against|between|having|with)\\b|${NUMBER}`,
  'i',
);
const LOOKS_BACK =
  /\b(?:from|compared|than|since|on|against|was|having|had|ahead|before)\b(?:[^.]|\.\d){0,40}$/i;
/** "Fell in Q2 but is back above target": the present tense after such a word speaks of now. */
const NOW_AGAIN = /\b(?:but|although|though|while|yet)\b[^,;]*\b(?:is|are|has|have|remains?|stands?|now)\b/i;
/** "Down on Quarter 1, at 1,848": what follows is not of the time compared with. */
const RETURNS =
  /^\)?(?:,\s*(?:to|at|standing at|reaching)|,?\s+(?:and )?(?:it )?(?:is|are|stands?|has|have|now|currently|remains?)\b[^,;]*)\s*(?:just |about |around )?$/i;
const INTO = /^[\s(:\u2013=-]*$/;

/** The time a figure speaks of: in front of it in brackets, right after it, the only one of the sentence, or the last before it. */
export function timesOf(sentence: Sentence, figure: WrittenFigure | Span): Times {
  const { text, bare, start, end, periods, figures } = sentence;
  const at = periods.filter(({ period }) => period.kind !== 'start');
  const said = at.filter(({ period }) => period.kind !== 'future');
  const named = new Set(said.map(({ period }) => labelOf(period)));
  const lead = text.slice(start, figure.start);
  const inner = at
    .filter((each) => each.end <= figure.start && INTO.test(text.slice(each.end, figure.start)))
    .at(-1);
  const next = figures.find((each) => each.start >= figure.end);
  const after = at.find(
    (each) =>
      each.start >= figure.end &&
      !APART.test(
        bare.slice(figure.end, each.start).replace(each.role === 'at' ? /\bon (?:the )?$/i : '', ''),
      ) &&
      !(next && each.end <= next.start && LEADS.test(text.slice(each.end, next.start))),
  );
  const before = said
    .filter(
      (each) =>
        each.end <= figure.start &&
        !NOW_AGAIN.test(text.slice(each.end, figure.start)) &&
        !(each.role === 'base' && RETURNS.test(text.slice(each.end, figure.start))) &&
        !figures.some((one) => one.start >= each.end && one.end <= figure.start) &&
        !text.slice(each.end, figure.start).includes(';'),
    )
    .at(-1);
  const form = 'form' in figure ? figure.form : null;
  const alone = figures.filter((each) => each.form === form).length === 1;
  const only =
    named.size === 1 && alone && !before
      ? said.find(
          (each) =>
            each.role === 'at' &&
            !LOOKS_BACK.test(text.slice(start, each.start)) &&
            !/^\W{0,3}\d/.test(bare.slice(each.end, end)),
        )
      : undefined;
  const from = /\bfrom (?:about |around |just |some |a (?:high|low) of )?$/i.test(lead);
  const to = /\bfrom\b[^;]*\bto (?:about |just |now )?$/i.test(lead);
  // "Between Q1 and Q2 it fell from 93.8% to 86.7%".
  const until = said.find(
    (each) => each.end <= figure.start && /\bbetween\b[^,;]*\band\s*$/i.test(text.slice(start, each.start)),
  );
  const one = listed(sentence, figure) ?? inner ?? after ?? only ?? (to ? until : from ? undefined : before);
  return { stated: one ? labelOf(one.period) : from || isOnTheWay(sentence, figure) ? PAST : null, named };
}

const OPENS_STRETCH = /\b(?:between|from)\s+(?:the (?:end|start) of )?$/i;
const JOINS_STRETCH = /^\s+(?:and|to|until|up to)\s+(?:the end of )?$/i;

/**
 * The label of the time at which the change a word speaks of ends, where the sentence says from when to when: "fell between Q1
 * and Q2" and "rose from Q1 to Q3", right behind the word, or before it in its own clause or at the head of the sentence. Null where it does not.
 */
export function endOfStretch(sentence: Sentence, word: Span): string | null {
  const { text, periods, start } = sentence;
  const clause = clauseOf(sentence, word);
  const ends = periods.flatMap((to, index) => {
    const from = periods[index - 1];
    const opens = from && OPENS_STRETCH.test(text.slice(start, from.start));
    return opens && JOINS_STRETCH.test(text.slice(from.end, to.start)) ? [{ from, to }] : [];
  });
  const isBehind = ({ from }: (typeof ends)[number]): boolean =>
    from.start >= word.end &&
    !/[;:]|,(?!\s*(?:between|from)\b)/i.test(text.slice(word.end, from.start)) &&
    !periods.some((each) => each.start >= word.end && each.end <= from.start);
  // "Between Q1 and Q2 it fell, but rose in Q3": a time in the word's own clause is nearer.
  const isBefore = ({ from, to }: (typeof ends)[number]): boolean =>
    to.end <= word.start &&
    (within(from, clause) || /^\W*(?:between|from)\s+$/i.test(text.slice(start, from.start))) &&
    !periods.some((each) => each !== from && each !== to && within(each, clause));
  const found = ends.find(isBehind) ?? ends.findLast(isBefore);
  return found ? labelOf(found.to.period) : null;
}

/** "In 2020-21 it was 97.1%": a time right before a figure is that figure's. */
const LEADS = /^\s*(?:[:(]|it (?:was|stood at)|this was|was|at|stood at)?\s*$/i;
const JOINT = /^\s*(?:,|and|,\s*and|then|,\s*then|&|\/|>|->|\u2192|to)\s*(?:in |at )?$/i;

/** The stretch of a list, joined by commas and "and", that holds a place. */
function runOf<T extends Span>(all: readonly T[], place: T | undefined, text: string): readonly T[] {
  const runs: T[][] = [];
  for (const each of all) {
    const last = runs.at(-1)?.at(-1);
    if (last && JOINT.test(text.slice(last.end, each.start))) runs.at(-1)?.push(each);
    else runs.push([each]);
  }
  return runs.find((run) => place !== undefined && run.includes(place)) ?? [];
}

/** "187, 191 and 192 at the end of Q1, Q2 and Q3": as many figures as times, one after the other. */
function listed({ figures, periods, text }: Sentence, figure: Span): PeriodWords | undefined {
  const run = runOf<Span>(figures, figure, text);
  const times = runOf(
    periods,
    periods.find(({ start }) => start >= (run.at(-1)?.end ?? 0)),
    text,
  );
  return run.length > 1 && run.length === times.length ? times[run.indexOf(figure)] : undefined;
}

/** "From 31.2 to 31.8 to 32.0", "31.2, 31.8 and 32.0": all but the last of such a row are earlier. */
function isOnTheWay({ figures, text }: Sentence, figure: Span): boolean {
  const run = runOf<Span>(figures, figure, text);
  return run.length > 2 && run.at(-1) !== figure;
}
