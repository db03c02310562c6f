import { listOf, type Counts } from './report';
import { sayCountsPlainly } from './keyPoints';
import { counted } from '../../domain/values/words';

/** The headings of a roll-up, in its order. */
export const ROLL_UP = {
  statuses: 'Status by service',
  exceptions: 'Off target',
  movers: 'What changed most',
} as const;

export const ALL_SERVICES = 'All services';

const services = (count: number): string => counted(count, 'service');

/** The name of a roll-up that was given none. */
export const sayRollUpTitle = (count: number): string =>
  count === 1 ? 'Performance of one service' : `Performance of ${count} services`;

/** "In 3 services: 12 of 20 indicators with a status met their target; …" */
export const sayOverAll = (count: number, counts: Counts): string =>
  `In ${services(count)}: ${sayCountsPlainly(counts)}`;

/** "Position at 31 December 2022, the end of Q3 2022-23." where all are of one time. */
export const sayPositions = (positions: readonly string[]): string =>
  new Set(positions).size === 1 ? (positions[0] ?? '') : 'Each service at its latest period.';

/** "Housing: 5 of 9 …": a sentence that is about one service. */
export const sayOf = (name: string, sentence: string): string => `${name}: ${sentence}`;

/** Over the table of what is off target. */
export const sayOffTarget = (off: number, rated: number, withheld: number): string =>
  off === 0
    ? `No indicator ${withheld > 0 ? 'is known to be' : 'is'} off target.`
    : `${off} of ${rated} indicators with a status ${off === 1 ? 'is' : 'are'} off target.`;

/** Over the table of what turned or moved. */
export const sayMovers = (turned: number, moved: number, shown: number): string => {
  const all = turned + moved;
  if (all === 0) return 'No status changed, and no figure that may be compared moved much.';
  const parts = [
    ...(turned > 0 ? [`${counted(turned, 'status', 'statuses')} changed`] : []),
    ...(moved > 0 ? [`${counted(moved, 'figure')} moved much without a change of status`] : []),
  ];
  const rest = all > shown ? ` The ${shown} that matter most are shown.` : '';
  return `Since the period before ${listOf(parts)}.${rest}`;
};

/** Where the figures of earlier periods come from. */
export const sayFromEarlier = (name: string, periods: readonly string[]): string =>
  `${name}: figures of ${listOf(periods)} are from its scorecard of then.`;

/** In place of a source: a roll-up is of several sheets. */
export const sayRolledSource = (names: readonly string[], position: string): string =>
  `Source: the scorecards of ${listOf(names)}. ${position}`;

/** What the status was, beside what it is. */
export const sayWas = (then: string, at: string): string => `was ${then.toLowerCase()} at ${at}`;

interface Place {
  /** Empty where all are of the workbook in view. */
  readonly workbook: string;
  readonly sheet: string;
}
const placed = ({ workbook, sheet }: Place): string =>
  workbook === '' ? `“${sheet}”` : `“${sheet}” of ${workbook}`;

/** One scorecard found twice: it would be counted twice. */
export const sayTwice = (twice: readonly (readonly [Place, Place])[]): string =>
  `The same scorecard is there twice: ${listOf(twice.map(([a, b]) => `${placed(a)} and ${placed(b)}`))}. Leave one of each out, so that nothing is counted twice.`;

/** Earlier scorecards that could be of several services. */
export const sayUnplaced = (cards: readonly Place[]): string =>
  `It is not clear which service ${listOf(cards.map(placed))} ${cards.length === 1 ? 'is an earlier scorecard' : 'are earlier scorecards'} of: nothing of ${cards.length === 1 ? 'it' : 'them'} is in this report.`;

/** The earlier scorecards of a service: they give changes, and are not printed. */
export const sayEarlier = (name: string, cards: readonly Place[]): string =>
  `${name}: ${listOf(cards.map(placed))} ${cards.length === 1 ? 'is an earlier scorecard' : 'are earlier scorecards'} of it, for its changes.`;

/** A roll-up asked for where there is nothing to roll up. */
export const ONE_SCORECARD = {
  says: 'No other sheet of the workbook has a scorecard.',
  wayOut: 'Choose the report on one.',
};

/** The choice of it, beside the reports on one scorecard. */
export const ROLL_UP_CHOICE = 'All scorecards of the workbook';
