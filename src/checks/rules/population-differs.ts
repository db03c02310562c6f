import { sumOf, type CountColumn, type LinkedBreakdown } from '../../domain/tables/breakdown';
import { readTitleWords, sharedWords } from '../../domain/indicators/titleWords';
import { timeIn } from '../../domain/tables/tableTimes';
import type { ScorecardCell } from '../../domain/values/cells';
import {
  absolute,
  compare,
  equal,
  formatDecimal,
  multiply,
  rational,
  sign,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { Check, CheckContext, Outcome } from '../check';
import { clean, faulty } from '../helpers/example';
import { needNotAddUp } from '../helpers/noteSaysOtherwise';
import { pass } from '../helpers/outcomes';
import { failTable, placeOnSheet, tableName } from '../helpers/tables';

/** A scorecard with a table by gender, whose total is 212, and one by age. */
const card = (older: string, total: string): string[] => [
  'Ref | Indicator | Target 2022/23 | Q3 2022-23',
  '1 | Rate of CLA per 10,000 children | N/A | 32.0',
  '',
  'Children looked after, 31 December 2022',
  'Gender | No.',
  'Boys | 119',
  'Girls | 93',
  'Total | 212',
  '',
  'Age band | No.',
  '0-9 | 79',
  `10-17 | ${older}`,
  `Total | ${total}`,
];

export const populationDiffers: Check = {
  id: 'population-differs',
  title: 'Tables of the same children have different totals',
  severity: 'warning',
  why: 'Each child has one age, one gender and one placement on a day, so tables of the same children at the same date count the same number.',
  fix: 'Find the children one table leaves out or counts twice, or say that it is of others.',
  limits:
    'It compares tables of gender, age, ethnicity, legal status and placement of one date on one sheet, or under titles with the same words; totals more than 5% apart are taken for those of other children.',
  examples: {
    pass: [clean('one total', 'Q3', ...card('133', '212'))],
    fail: [faulty('one child fewer', 'B13', 'Q3', ...card('132', '211'))],
    cannotTell: [],
  },
  run: (context) => lookAt(context),
};

const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['gender', /\b(?:genders?|sex|boys|girls|male|female)\b/i],
  ['age', /\bages?\b|\bage bands?\b/i],
  ['ethnicity', /\bethnic\w*/i],
  ['legal status', /\blegal status(?:es)?\b/i],
  ['placement', /\bplacement types?\b|\btypes? of placements?\b/i],
];
/** Children of a stretch of time, or some of them: no snapshot of all. */
const OTHERS =
  /\b(?:new|started|starting|ceas\w+|leav\w+|left|missing|exclu\w+|referr\w+|reasons?|offen\w+|waiting|with|without|who|breakdown of indicator|indicator \d+)\b/i;

interface Snapshot {
  readonly linked: LinkedBreakdown;
  readonly topic: string;
  readonly at: string;
  readonly whole: Rational;
  readonly cell: ScorecardCell;
}

function lookAt({ scorecard, breakdowns = [] }: CheckContext): readonly Outcome[] {
  const snapshots = breakdowns.flatMap(snapshotsOf);
  return snapshots.flatMap((one, index): readonly Outcome[] => {
    const other = snapshots.slice(0, index).find((earlier) => isSame(earlier, one));
    if (!other) return [];
    if (equal(one.whole, other.whole))
      return [pass(placeOnSheet(scorecard, one.linked.breakdown.sheet, one.cell.address))];
    const off = absolute(subtract(one.whole, other.whole));
    if (compare(multiply(off, rational(20)), other.whole) > 0) return [];
    const said = { stated: formatDecimal(one.whole, 0), computed: formatDecimal(other.whole, 0) };
    return [
      failTable(
        populationDiffers,
        one.linked,
        one.cell,
        {
          id: 'population-differs',
          table: tableName(one.linked),
          topic: one.topic,
          otherTopic: other.topic,
          address: placeOnSheet(scorecard, other.linked.breakdown.sheet, other.cell.address),
        },
        said,
      ),
    ];
  });
}

function snapshotsOf(linked: LinkedBreakdown): readonly Snapshot[] {
  const { breakdown } = linked;
  const said = `${breakdown.title} ${breakdown.labelHeading}`;
  const topics = TOPICS.filter(([, words]) => words.test(said));
  const [topic, ...more] = topics;
  if (
    !topic ||
    more.length > 0 ||
    OTHERS.test(said) ||
    needNotAddUp(said, breakdown.notes) ||
    !breakdown.certain
  )
    return [];
  return breakdown.counts.flatMap((column): Snapshot[] => {
    const whole = wholeOf(linked, column);
    const cell = column.total.value.kind === 'number' ? column.total : column.cells.at(-1);
    const time = timeIn(column.heading) ?? timeIn(breakdown.title) ?? timeIn(breakdown.sheet);
    if (!whole || !cell || /\b(?:boys|girls|males?|females?)\b/i.test(column.heading)) return [];
    return [{ linked, topic: topic[0], at: time ? `${time.year ?? ''} ${time.key}` : '', whole, cell }];
  });
}

/** The rows' sum where a total agrees or there is none: a total that does not is another check's finding. */
function wholeOf({ breakdown }: LinkedBreakdown, column: CountColumn): Rational | null {
  const sum = sumOf(breakdown, column);
  if (sum.kind === 'unknown' || sign(sum.counted) <= 0) return null;
  const { value } = column.total;
  return value.kind !== 'number' || equal(value.exact, sum.counted) ? sum.counted : null;
}

function isSame(a: Snapshot, b: Snapshot): boolean {
  if (a.topic === b.topic) return false;
  const [one, other] = [a.linked.breakdown, b.linked.breakdown];
  // A title may stand over two tables side by side and be read as the first one's.
  const beside = one.sheet === other.sheet && (a.at === b.at || a.at.trim() === '' || b.at.trim() === '');
  if (beside && (one.title === '' || other.title === '')) return true;
  return a.at === b.at && a.at.trim() !== '' && sameWords(one.title, other.title);
}

function sameWords(a: string, b: string): boolean {
  const strip = (text: string) => TOPICS.reduce((rest, [, words]) => rest.replace(words, ' '), text);
  const [one, other] = [readTitleWords(strip(a)), readTitleWords(strip(b))];
  const smaller = Math.min(one.words.size, other.words.size);
  return sharedWords(one, other) >= smaller;
}
