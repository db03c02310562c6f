import { nounOf } from '../periodNouns';
import type { Claim, ClaimReason } from '../../commentary/claim';
import type { LeftOut } from '../../commentary/text/lines';

/** "agrees", "contradicts" and "untied" as a person would have them. */
const VERDICT_WORDS: Readonly<Record<Claim['verdict'], string>> = {
  agrees: 'Agrees',
  contradicts: 'Contradicts the scorecard',
  doubtful: 'Please look',
  untied: 'Not checked',
};

/** What stands over a claim: a sentence whose own figures differ contradicts itself, whatever the scorecard has. */
export const headOf = ({ verdict, because }: Claim): string =>
  because === 'own-figures' ? 'Contradicts itself' : VERDICT_WORDS[verdict];

const whenOf = ({ period, year }: Claim): string => period ?? (year === null ? '' : year);

/** "Indicator 4, Q3", or what is known of it. */
export function sayTie(claim: Claim): string {
  const parts = [claim.indicator === null ? '' : `indicator ${claim.indicator}`, whenOf(claim)];
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? 'no indicator' : said;
}

/** What the scorecard has instead: "The scorecard has 70.9% for Q3." */
function sayHas(claim: Claim): string {
  const when = whenOf(claim);
  const of = when === '' ? '' : ` for ${when}`;
  return claim.expected === null ? '' : `The scorecard has ${claim.expected}${of}.`;
}

type Sayer = (claim: Claim) => string;

const rose = (expected: string | null): string =>
  expected === 'no change' ? 'it did not change' : `it ${expected ?? 'moved the other way'}`;

const sideOf = (expected: string | null): string =>
  expected?.startsWith('target ') === true
    ? `the target was ${expected.slice('target '.length)}`
    : `it was ${expected ?? 'on the other side of its target'}`;

/** The figures behind a word, set after the sentence that judges it. */
const shown = ({ figures }: Claim): string => (figures === null ? '' : `: ${figures}`);

const SAID: Readonly<Record<ClaimReason, Sayer>> = {
  agrees: () => 'Agrees with the scorecard.',
  'agrees-with-shown': () =>
    'This is the figure the sheet shows, but the ratio beside it there gives another: check the sheet.',
  'agrees-with-rating': ({ expected }) =>
    `This is the rating typed in the sheet, but by its figures it is ${expected ?? 'another'}: check the sheet.`,
  'wrong-percentage': sayHas,
  'wrong-count': sayHas,
  'wrong-ratio': sayHas,
  'ratio-not-percentage': ({ expected }) =>
    `The ratio gives ${expected ?? 'another percentage'}, not the percentage beside it.`,
  'wrong-direction': (claim) =>
    claim.figures === null
      ? `By the scorecard ${rose(claim.expected)}${claim.period === null ? '' : ` at ${claim.period}`}.`
      : `By the scorecard ${rose(claim.expected)}${shown(claim)}.`,
  'wrong-side': (claim) =>
    `By the scorecard ${sideOf(claim.expected)}${claim.period === null ? '' : ` at ${claim.period}`}${shown(claim)}.`,
  'wrong-status': (claim) =>
    `By the scorecard it was ${claim.expected ?? 'another colour'}${claim.period === null ? '' : ` at ${claim.period}`}${shown(claim)}.`,
  'wrong-target': ({ expected, period }) =>
    `The target${period === null ? '' : ` in force at ${period}`} is ${expected ?? 'another'}.`,
  'wrong-comparator': (claim) =>
    claim.kind === 'direction'
      ? `Against that average it is ${claim.expected ?? 'otherwise'}${shown(claim)}.`
      : `That average is ${claim.expected ?? 'another'} on the scorecard.`,
  'wrong-change': ({ expected }) =>
    `The difference is ${expected?.replace(/ points$/, ' percentage points') ?? 'another'}.`,
  'points-not-per-cent': ({ expected }) =>
    `This is a difference in percentage points, not per cent: write ${expected ?? 'points'}.`,
  'own-figures': ({ figures, expected }) =>
    `${figures ?? 'What the sentence says'} is ${expected ?? 'something else'}.`,
  'out-of-date': (claim) => `This was right for an earlier time. ${sayHas(claim)}`,
  'no-indicator': () => 'No indicator was recognised here.',
  'ambiguous-indicator': () => 'Several indicators may be meant.',
  'no-period': () => 'The scorecard has no figure for that time.',
  'no-value': () => 'The scorecard has no figure to hold this against.',
  'no-target': () => 'The scorecard has no target for this.',
  'year-to-date': () =>
    'It counts from April, so it is not better or worse than a quarter before, nor comparable with a whole year.',
  'no-direction': () => 'It has no direction: neither higher nor lower is better.',
  future: () => 'It speaks of the future.',
  'other-subject': () => 'It seems to speak of something else.',
};

/** One sentence on why a claim stands as it does. The claim's own words are not repeated. */
export const sayClaim = (claim: Claim): string => SAID[claim.because](claim).trim();

/** "5 agree, 2 contradict the scorecard, 1 to look at, 1 not checked". */
export function sayClaimCounts(claims: readonly Claim[]): string {
  const count = (verdict: Claim['verdict']): number =>
    claims.filter((claim) => claim.verdict === verdict).length;
  const [agree, contradict, other] = [count('agrees'), count('contradicts'), count('untied')];
  const doubts = count('doubtful');
  const look = doubts > 0 ? `, ${doubts} to look at` : '';
  const verbs = [agree === 1 ? 'agrees' : 'agree', contradict === 1 ? 'contradicts' : 'contradict'];
  return `${agree} ${verbs[0]}, ${contradict} ${verbs[1]} the scorecard${look}, ${other} not checked`;
}

/** "Commentary on 5 indicators read for Q3." */
export const sayRead = (indicators: number, period: string): string =>
  `Commentary on ${indicators === 1 ? '1 indicator' : `${indicators} indicators`} read for ${period}.`;

export const NO_COMMENTARY_KEPT =
  'No commentary is kept in this workbook yet. Prompts makes a sheet for it; a column headed Commentary beside the scorecard is read as well.';
export const sayNoWords = (period: string): string =>
  `No commentary has been written for this ${nounOf(period)} yet.`;

const LEFT_OUT: readonly (readonly [keyof LeftOut, one: string, more: string])[] = [
  ['table', 'is a table', 'are tables'],
  ['contents', 'is a contents list', 'are a contents list'],
  ['page', 'is a page number', 'are page numbers'],
];

/** "37 lines are tables, 12 are a contents list: left out." '' where every line was read. */
export function sayLeftOut(leftOut: LeftOut): string {
  const parts = LEFT_OUT.flatMap(([kind, one, more], index) => {
    const count = leftOut[kind];
    if (count === 0) return [];
    const isFirst = LEFT_OUT.slice(0, index).every(([other]) => leftOut[other] === 0);
    const lines = isFirst ? (count === 1 ? ' line' : ' lines') : '';
    return [`${count}${lines} ${count === 1 ? one : more}`];
  });
  return parts.length === 0 ? '' : `${parts.join(', ')}: left out.`;
}
