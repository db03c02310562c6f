import { nearestSum, sumOf, type CountColumn, type LinkedBreakdown } from '../../domain/tables/breakdown';
import { add, equal, formatDecimal, ZERO, type Rational } from '../../domain/values/exact';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { comparedColumns } from '../helpers/breakdownOwner';
import type { Check, Outcome } from '../check';
import type { DetailOf } from '../details';
import { clean, faulty } from '../helpers/example';
import { needNotAddUp } from '../helpers/noteSaysOtherwise';
import { cannotTell, pass } from '../helpers/outcomes';
import { failTable, placeOnSheet, tableName } from '../helpers/tables';

const CARD = [
  'Ref | Indicator | Target 2022/23 | Q3 2022-23',
  '13 | % of CLA placed more than 20 miles away from home | 20% | 22.5 (32/142)',
  '',
];

export const totalMismatch: Check = {
  id: 'total-mismatch',
  title: 'Rows do not add up to their total',
  severity: 'error',
  why: 'A reader who adds up the rows gets another number than the table gives.',
  fix: 'Correct the total, or the row that is wrong or missing.',
  limits:
    'It reads tables that end in a row such as Total, Grand Total or Count, of two rows or more; it does not add up sub-totals or columns across.',
  examples: {
    pass: [
      clean('adds up', 'Q3', ...CARD, 'In-house fostering | 20', 'Residential | 12', 'Grand Total | 32'),
      clean(
        'a share of a row is not added',
        'Q3',
        ...CARD,
        'Reason | Q3 2022-23',
        'Fostering | 20',
        'of which agency | 5',
        'Residential | 12',
        'Total | 32',
      ),
    ],
    fail: [
      faulty(
        'one short',
        'B6',
        'Q3',
        ...CARD,
        'In-house fostering | 20',
        'Residential | 12',
        'Grand Total | 31',
      ),
      faulty(
        'one period of several',
        'C7',
        'Q3',
        ...CARD,
        'Placement type | Mar-18 | Jun-18 | Sep-18',
        'Fostering | 89 | 95 | 103',
        'Residential | 67 | 66 | 70',
        'Grand Total | 156 | 173 | 173',
      ),
      faulty(
        'a number that Excel takes for text',
        'B6',
        'Q3',
        ...CARD,
        "In-house fostering | '20",
        'Residential | 12',
        'Grand Total | =SUM(B4:B5) → 12',
      ),
    ],
    cannotTell: [
      clean(
        'a suppressed row',
        'Q3',
        ...CARD,
        'In-house fostering | 20',
        'Residential | [c]',
        'Grand Total | 24',
      ),
      clean(
        'a note says why',
        'Q3',
        ...CARD,
        'In-house fostering | 20',
        'Residential | 10',
        'Grand Total | 32',
        'Figures are rounded to the nearest 5 and may not sum.',
      ),
    ],
  },
  run({ scorecard, breakdowns = [] }) {
    return breakdowns.flatMap((linked) =>
      linked.breakdown.counts.flatMap((column) => lookAt(scorecard, linked, column)),
    );
  },
};

function lookAt(scorecard: Scorecard, linked: LinkedBreakdown, column: CountColumn): readonly Outcome[] {
  const { breakdown } = linked;
  const { total } = column;
  if (total.value.kind === 'blank') return [];
  const place = placeOnSheet(scorecard, breakdown.sheet, total.address);
  if (total.value.kind !== 'number') return [cannotTell(place, 'The total is no number.')];
  const sum = sumOf(breakdown, column);
  if (sum.kind === 'unknown') return [cannotTell(place, `${sum.cell.address} holds no number to add.`)];
  const stated = total.value.exact;
  const computed = nearestSum(sum, stated);
  if (equal(computed, stated)) return [pass(place)];
  if (needNotAddUp(breakdown.title, breakdown.notes)) {
    return [cannotTell(place, 'A note at the table says that its rows need not add up.')];
  }
  if (!breakdown.certain) {
    return [cannotTell(place, 'A line without figures may head these rows or begin another table.')];
  }
  const detail: DetailOf<'total-mismatch'> = {
    id: 'total-mismatch',
    table: tableName(linked),
    column: column.heading,
    formula: total.formula !== null,
    repeats: repeatedFrom(linked, column, stated),
    textCells: textCells(linked, column, stated),
    agrees: agreementOf(scorecard, linked, column, stated, computed),
  };
  return [
    failTable(totalMismatch, linked, total, detail, {
      stated: formatDecimal(stated, 0),
      computed: formatDecimal(computed, 0),
    }),
  ];
}

/** The heading of a column beside it with the same total, which that one does add up to. */
function repeatedFrom({ breakdown }: LinkedBreakdown, column: CountColumn, stated: Rational): string | null {
  const at = breakdown.counts.indexOf(column);
  const beside = [breakdown.counts[at - 1], breakdown.counts[at + 1]].find((other) => {
    if (other?.total.value.kind !== 'number' || !equal(other.total.value.exact, stated)) return false;
    const sum = sumOf(breakdown, other);
    return sum.kind === 'sum' && equal(nearestSum(sum, stated), stated);
  });
  return beside && beside.heading !== '' ? beside.heading : null;
}

/** Rows that are text to Excel, where the total is the sum of all the others. */
function textCells({ breakdown }: LinkedBreakdown, column: CountColumn, stated: Rational): readonly string[] {
  let rest = ZERO;
  const texts: string[] = [];
  column.cells.forEach(({ value, address }, index) => {
    if (value.kind !== 'number' || breakdown.rows[index]?.role !== 'counted') return;
    if (value.fromText) texts.push(address);
    else rest = add(rest, value.exact);
  });
  return equal(rest, stated) ? texts : [];
}

/** Which of the two numbers the indicator has, where the table is known to be its breakdown. */
function agreementOf(
  scorecard: Scorecard,
  linked: LinkedBreakdown,
  column: CountColumn,
  stated: Rational,
  computed: Rational,
): DetailOf<'total-mismatch'>['agrees'] {
  if (linked.confidence === 'possible') return null;
  const compared = comparedColumns(linked, scorecard).find((other) => other.column === column);
  const expected = compared?.parts?.[linked.part];
  if (!compared || !expected) return null;
  const { indicator, cell } = compared;
  const other = { ref: indicator.ref, title: indicator.title, address: cell.address };
  if (equal(expected, computed)) return { side: 'rows', other, raw: cell.value.raw };
  return equal(expected, stated) ? { side: 'total', other, raw: cell.value.raw } : null;
}
