import type { Figure } from '../text/figures';
import type { Period } from '../text/periodWords';
import type { Sentence } from '../text/sentences';
import type { Span } from '../text/text';

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
  `[,;()]|\\b(?:from|compared|than|since|on|against|between|for|having|with)\\b|${NUMBER}`,
  'i',
);
const LOOKS_BACK = /\b(?:from|compared|than|since|on|against|was|having|had|ahead|before)\b[^.]{0,40}$/i;
const INTO = /^[\s(:\u2013=-]*$/;

/** The time a figure speaks of: in front of it in brackets, right after it, the only one of the sentence, or the last before it. */
export function timesOf(sentence: Sentence, figure: Figure | Span): Times {
  const { text, bare, start, end, periods, figures } = sentence;
  const said = periods.filter(({ period }) => period.kind !== 'start' && period.kind !== 'future');
  const named = new Set(said.map(({ period }) => labelOf(period)));
  const lead = text.slice(start, figure.start);
  const inner = said
    .filter((each) => each.end <= figure.start && INTO.test(text.slice(each.end, figure.start)))
    .at(-1);
  const after = said.find(
    (each) => each.start >= figure.end && !APART.test(bare.slice(figure.end, each.start)),
  );
  const before = said
    .filter(
      (each) =>
        each.end <= figure.start && !figures.some((one) => one.start >= each.end && one.end <= figure.start),
    )
    .at(-1);
  const form = 'form' in figure ? figure.form : null;
  const alone = figures.filter((each) => each.form === form).length === 1;
  const only =
    named.size === 1 && alone && !before
      ? said.find(
          (each) =>
            !LOOKS_BACK.test(text.slice(start, each.start)) && !/^\W{0,3}\d/.test(bare.slice(each.end, end)),
        )
      : undefined;
  const from = /\bfrom (?:about |around |just |some |a (?:high|low) of )?$/i.test(lead);
  const to = /\bfrom\b[^;]*\bto (?:about |just |now )?$/i.test(lead);
  const one = inner ?? after ?? only ?? (to || from ? undefined : before);
  return { stated: one ? labelOf(one.period) : from ? PAST : null, named };
}
