import { nounOf } from '../periodNouns';
import { listOf } from './report';

/** The fields of a report that its author fills in, as the settings sheet and the pane call them. */
export type FieldId =
  | 'title'
  | 'committee'
  | 'date'
  | 'author'
  | 'classification'
  | 'purpose'
  | 'recommendation'
  | 'approvedBy'
  | 'approvedOn';

/** In the order of a report's first page. `option` is how the command line calls it. */
export const FIELDS: readonly {
  readonly id: FieldId;
  readonly word: string;
  readonly option: string;
  readonly hint: string;
}[] = [
  {
    id: 'title',
    word: 'Title',
    option: '--title',
    hint: 'Such as “Performance of the corporate parenting service”.',
  },
  { id: 'committee', word: 'Committee', option: '--committee', hint: 'Such as “Corporate Parenting Panel”.' },
  { id: 'date', word: 'Date of the meeting', option: '--date', hint: 'Such as “14 March 2023”.' },
  { id: 'author', word: 'Author', option: '--author', hint: 'Name and post of who writes the report.' },
  {
    id: 'classification',
    word: 'Classification',
    option: '--classification',
    hint: 'Such as “Open” or “Part exempt”. It stands beside Internal or Public.',
  },
  {
    id: 'purpose',
    word: 'Purpose',
    option: '--purpose',
    hint: 'Why the committee has this report before it.',
  },
  {
    id: 'recommendation',
    word: 'Recommendation',
    option: '--recommendation',
    hint: 'What the committee is asked to do.',
  },
  {
    id: 'approvedBy',
    word: 'Approved by',
    option: '--approved-by',
    hint: 'Who agreed that this report goes out.',
  },
  { id: 'approvedOn', word: 'Approved on', option: '--approved-on', hint: 'When, such as “2 March 2023”.' },
];

/** The headings of a document, in its order. */
export const HEADINGS = {
  cover: 'Before this goes further',
  purpose: 'Purpose',
  recommendation: 'Recommendation',
  keyPoints: 'Key points',
  contents: 'Contents',
  tables: 'Tables',
  scorecard: 'Scorecard',
  off: 'Off target',
  others: 'Against other councils',
  indicators: 'Indicators',
  unrated: 'Indicators without a status',
  method: 'Method and definitions',
  statuses: 'How to read the status',
  notes: 'Notes to the tables',
  abbreviations: 'Abbreviations',
  commentary: 'Commentary',
  author: 'For the author: the rest of the facts',
  questions: 'For the author: questions to answer',
} as const;

/** What a copy that no one has approved, and the author's own copy, are marked with on every page. */
export const NOT_APPROVED = 'Not yet approved';
export const AUTHORS_COPY = 'Author’s copy – do not send';

/** The name of a report that was given none. A sheet's name is never one: it is for who keeps the workbook. */
export const DEFAULT_TITLE = 'Performance scorecard';
/** The same for tables without a scorecard, and what stands in place of the date of one. */
export const TABLES_TITLE = 'Performance tables';
export const TABLES_POSITION = 'The dates of the figures are those that each table gives.';

/** "Position at 31 December 2022 (Q3 2022-23)." */
export const sayPosition = (period: string, date: string | null): string =>
  date === null ? `Position at the end of ${period}.` : `Position at ${date}, the end of ${period}.`;

/** Who approved it, as a line of the first page: "Approved by A. Smith, 2 March 2023". */
export const sayApproved = (by: string, on: string): string =>
  `Approved by ${by}${on === '' ? '' : `, ${on}`}`;

/** What stands in the way of sending a document, for the cover note of an internal one and the refusal of a public one. */
export interface OpenMatters {
  /** Findings that are wrong, as the check says them. */
  readonly errors: readonly string[];
  /** Indicators whose direction no one has confirmed, by name. */
  readonly unconfirmed: readonly string[];
  /** Commentary that the figures contradict: "5 · Placements: “fell to 6%”. The scorecard has 8.3% for Q3." */
  readonly contradictions: readonly string[];
}

const few = (items: readonly string[], most = 6): string =>
  items.length <= most ? listOf(items) : `${items.slice(0, most).join(', ')} and ${items.length - most} more`;

/** Sentences in a row, each without its full stop: "Q1 says 96.3, but 27 of 28 is 96.4; the total says 31 …". */
const sentences = (items: readonly string[], most = 6): string => {
  const said = items.slice(0, most).map((item) => item.trim().replace(/\.$/, ''));
  const more = items.length > most ? `; and ${items.length - most} more` : '';
  return `${said.join('; ')}${more}.`;
};

/** A sentence for each thing that stands in the way; none where nothing does. */
export function sayOpenMatters({ errors, unconfirmed, contradictions }: OpenMatters): readonly string[] {
  return [
    ...(errors.length > 0
      ? [`${errors.length === 1 ? '1 error is' : `${errors.length} errors are`} open: ${sentences(errors)}`]
      : []),
    ...(unconfirmed.length > 0
      ? [`No one has confirmed yet whether higher or lower is better for ${few(unconfirmed, 15)}.`]
      : []),
    ...(contradictions.length > 0
      ? [
          `${contradictions.length === 1 ? 'A statement in the commentary does' : `${contradictions.length} statements in the commentary do`} not agree with the scorecard: ${sentences(contradictions)}`,
        ]
      : []),
  ];
}

/** A public document that is refused for what is still open. */
export const sayNoPublic = (standing: readonly string[]): string =>
  `There is no public document yet. ${standing.join(' ')}`;
export const NO_PUBLIC_WAY =
  'Put the cells right or dismiss the finding, confirm the directions, and have the words agree with the figures. Then make it again.';

/** The same for tables without a scorecard. */
export const NO_TABLES_WAY = 'Put the cells right. Then make it again.';

/** A document that is refused for its words. */
export const sayRefusedWords = (contradictions: readonly string[]): string =>
  `The commentary does not agree with the scorecard: ${sentences(contradictions)} Put the words right, or give --allow-contradictions to have them marked.`;

/** What is said of a document in which words are marked; null where none are. */
export const sayContradictions = (contradictions: readonly string[]): string | null =>
  contradictions.length === 0
    ? null
    : `Marked in the document, as the figures say otherwise: ${sentences(contradictions)}`;

/** A mark within an author's words that the figures contradict. */
export const sayMark = (why: string, itself = false): string =>
  `[${itself ? 'it does not add up' : 'not as in the scorecard'}: ${why.replace(/\.$/, '')}]`;

/** How far the commentary of a period is: who was asked, who wrote, who agreed. */
export interface Owed {
  readonly asked: number;
  readonly written: number;
  readonly agreed: number;
  /** Asked for and not written, by name. */
  readonly owing: readonly string[];
  /** Written and not agreed, by name, whether or not they were asked for. */
  readonly unagreed: readonly string[];
}

/** "Commentary for Q3: 5 asked for, 3 written, 1 agreed. Still to write: 5 · Placements and 6 · Stability." */
export function sayOwed({ asked, written, agreed, owing }: Owed, period: string): string {
  if (asked === 0) return `No commentary is asked for this ${nounOf(period)}.`;
  const counts = `Commentary for ${period}: ${asked} asked for, ${written} written, ${agreed} agreed.`;
  return owing.length === 0 ? counts : `${counts} Still to write: ${few(owing, 12)}.`;
}

/** Why a report that is marked as approved is not final yet; null where nothing is owed. */
export function sayNotFinal(
  by: string,
  { owing, unagreed }: Pick<Owed, 'owing' | 'unagreed'>,
): string | null {
  const owed = [
    ...(unagreed.length > 0 ? [`no one has agreed the commentary on ${few(unagreed, 15)}`] : []),
    ...(owing.length > 0 ? [`none is written on ${few(owing, 15)}`] : []),
  ];
  return owed.length === 0 ? null : `The report is approved by ${by}, but ${listOf(owed)}.`;
}

/** The ways out of it. */
export const NOT_FINAL_WAY =
  'Name who agreed it on the sheet Commentary, or leave “Approved by” empty: the document then says “Not yet approved”.';
export const NOT_FINAL_OPTION = 'To have it as it is, give --allow-owed.';
export const NOT_FINAL_SWITCH = 'Final, though words are owed';
