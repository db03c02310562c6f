import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Override } from '../../domain/overrides/override';
import type { Overridden } from '../../domain/overrides/overridden';
import { ragWord, statusWord, type StatusWord } from '../status';
import { capital } from '../../domain/values/words';

/** What a status cell bears behind a status that a person set. */
const SET_MARK = ' (set)';

/** The word of a status cell without that mark. */
export const withoutMark = (text: string): string =>
  text.endsWith(SET_MARK) ? text.slice(0, -SET_MARK.length) : text;

type InForce = Extract<Overridden, { kind: 'in-force' }>;

/** "Amber", "Not rated": what a person set, without a mark. */
export const setWord = ({ rag }: InForce): StatusWord => (rag === null ? 'Not rated' : ragWord(rag));

/** A status's word, in whatever way the sheet writes it, with the mark: "A (set)". */
export const markSet = (word: string): string => `${word}${SET_MARK}`;

const WORDS: readonly StatusWord[] = ['Red', 'Amber', 'Green', 'Not rated'];

/** Every word that a status cell of ours may bear. */
export const CELL_WORDS: readonly string[] = [...WORDS, ...WORDS.map(markSet)];

/** The word of a status cell: "Amber (set)" where a person set it, else the computed one. */
export const cellWord = ({ status, override }: Pick<JudgedIndicator, 'status' | 'override'>): string =>
  override?.kind === 'in-force' ? markSet(setWord(override)) : statusWord(status);

const DIRECTIONS = {
  higher: 'higher is better',
  lower: 'lower is better',
  range: 'a range is to be kept',
} as const;

/**
 * "Amber, set by Sam until Q4: new recording; by the numbers Red". In a public version, where no one is named, "Amber,
 * set until Q4: …", and without a reason that would give a number away.
 */
export function sayOverride({
  status,
  override,
}: Pick<JudgedIndicator, 'status' | 'override'>): string | null {
  if (override?.kind !== 'in-force') return null;
  const { by, reason, to } = override.override;
  const as = to.kind === 'direction' ? ` as if ${DIRECTIONS[to.direction]}` : '';
  const who = by === '' ? '' : ` by ${by}`;
  const why = reason === '' ? '' : `: ${plainEnd(reason)}`;
  return `${setWord(override)}, set${who}${as} until ${sayUntil(override.override)}${why}; by the numbers ${statusWord(status)}`;
}

const LAPSED = {
  figure: 'its figure has changed',
  period: 'the sheet has the figures it was set until',
  date: 'its date is past',
} as const;

/** "Amber, set by Sam on 12 October 2022 (new recording), no longer holds: its figure has changed." */
export function sayLapsed({ override }: Pick<JudgedIndicator, 'override'>): string | null {
  if (override?.kind !== 'lapsed') return null;
  const { by, on, reason } = override.override;
  return `${saySet(override.override)}, set by ${by} on ${on} (${plainEnd(reason)}), no longer holds: ${LAPSED[override.because]}.`;
}

/** What an override sets: "Amber", "Not rated", "Lower is better". */
export function saySet({ to }: Pick<Override, 'to'>): string {
  if (to.kind === 'status') return ragWord(to.rag);
  if (to.kind === 'not-rated') return 'Not rated';
  const words = DIRECTIONS[to.direction];
  return capital(words);
}

/** "Q4", "31 December 2022". */
export function sayUntil({ until }: Pick<Override, 'until'>): string {
  if (until.kind === 'period') return until.period;
  const [year = '', month = '', day = ''] = until.day.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A reason inside a sentence ends without its own full stop. */
const plainEnd = (text: string): string => text.trim().replace(/[.\s]+$/, '');

/** "; 1 set by a person" behind a count of statuses; '' where there is none. */
export const saySets = (count: number): string => (count === 0 ? '' : `; ${count} set by a person`);
