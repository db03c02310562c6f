import { nearestSum, sumOf, type BreakdownPart, type LinkedBreakdown } from '../../domain/tables/breakdown';
import { equal, formatDecimal, type Rational } from '../../domain/values/exact';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { comparedColumns, type Compared } from '../helpers/breakdownOwner';
import type { Check, Outcome } from '../check';
import { clean, faulty } from '../helpers/example';
import { cannotTell, pass } from '../helpers/outcomes';
import { failTable, placeOnSheet, tableName } from '../helpers/tables';

const HEAD = 'Ref | Indicator | Target 2022/23 | Q2 2022-23 | Q3 2022-23';
const MOVES = '5 | % of CLA with 3 or more placements | 10% | 2.1 (4/191) | 8.3 (16/192)';
const STABLE =
  '6 | % of CLA looked after for 2.5+ years and in the same placement for 2 years | 70% | 77.5 (31/40) | 65.9 (27/41)';
const MOVES_TITLE = 'Breakdown of indicator 5 at Q3 2022-23: 3 or more placements';

export const breakdownDiffers: Check = {
  id: 'breakdown-differs',
  title: 'Breakdown is not of the indicator’s number',
  severity: 'error',
  why: 'The breakdown explains a number of children, and the scorecard gives another.',
  fix: 'Check both and correct the wrong one, or say in the settings which indicator the table belongs to.',
  limits:
    'It compares a table with an indicator when its title names it or the settings confirm it, and quarters of this year only; rows that agree where their total does not are left to total-mismatch.',
  examples: {
    pass: [
      clean(
        'the same',
        'Q3',
        HEAD,
        MOVES,
        '',
        MOVES_TITLE,
        'Long-term placement | 9',
        'Custody | 7',
        'Grand Total | 16',
      ),
      clean(
        'those the indicator does not count',
        'Q3',
        HEAD,
        STABLE,
        '',
        'Breakdown of indicator 6: looked after for 2.5 years and not in the same placement for 2 years',
        'Long-term placement | 9',
        'Returned home | 5',
        'Grand Total | 14',
      ),
      clean(
        'another year',
        'Q3',
        HEAD,
        MOVES,
        '',
        'Breakdown of indicator 5: 3 or more placements',
        'Reason | Q3 2021-22 | Q3 2022-23',
        'Long-term placement | 11 | 9',
        'Custody | 3 | 7',
        'Grand Total | 14 | 16',
      ),
    ],
    fail: [
      faulty(
        'another number',
        'B7',
        'Q3',
        HEAD,
        MOVES,
        '',
        MOVES_TITLE,
        'Long-term placement | 9',
        'Custody | 6',
        'Grand Total | 15',
      ),
      faulty(
        'one quarter of several',
        'B8',
        'Q3',
        HEAD,
        MOVES,
        '',
        'Breakdown of indicator 5: 3 or more placements',
        'Reason | Q2 2022-23 | Q3 2022-23',
        'Long-term placement | 3 | 9',
        'Custody | 2 | 7',
        'Grand Total | 5 | 16',
      ),
    ],
    cannotTell: [
      clean(
        'the rest, though the title does not say so',
        'Q3',
        HEAD,
        STABLE,
        '',
        'Breakdown of indicator 6: in the same placement for 2 years',
        'Long-term placement | 9',
        'Returned home | 5',
        'Grand Total | 14',
      ),
      clean(
        'a likely indicator',
        'Q3',
        HEAD,
        MOVES,
        '',
        'CLA with 3 or more placements by type',
        'Fostering | 120',
        'Residential | 72',
        'Grand Total | 192',
      ),
    ],
  },
  run({ scorecard, breakdowns = [] }) {
    return breakdowns.flatMap((linked) =>
      comparedColumns(linked, scorecard).flatMap((compared) => lookAt(scorecard, linked, compared)),
    );
  },
};

/** What the table can be said to count: its total, and its rows where they add up to something else. */
function numbersOf({ breakdown }: LinkedBreakdown, { column }: Compared): readonly Rational[] {
  const { value } = column.total;
  const stated = value.kind === 'number' ? [value.exact] : [];
  const sum = breakdown.certain ? sumOf(breakdown, column) : null;
  if (sum?.kind !== 'sum') return stated;
  const rows = stated[0] ? nearestSum(sum, stated[0]) : sum.counted;
  return stated[0] && equal(rows, stated[0]) ? stated : [...stated, rows];
}

const PARTS: readonly BreakdownPart[] = ['numerator', 'others', 'all'];
const SAY: Readonly<Record<BreakdownPart, string>> = {
  numerator: 'the number counted',
  others: 'the number left over',
  all: 'the number of all',
};

function lookAt(scorecard: Scorecard, linked: LinkedBreakdown, compared: Compared): readonly Outcome[] {
  const { column, indicator, period, cell, parts } = compared;
  const { part, partConfirmed, confidence, breakdown } = linked;
  const place = placeOnSheet(scorecard, breakdown.sheet, column.total.address);
  const name = indicator.ref === '' ? `“${indicator.title}”` : `indicator ${indicator.ref}`;
  if (confidence === 'possible') {
    // Without counts to compare with, a confirmation would lead nowhere.
    if (!parts) return [];
    return [cannotTell(place, `The table may belong to ${name}: confirm it in the settings.`)];
  }
  const expected = parts?.[part];
  if (!parts || !expected)
    return [cannotTell(place, `In ${period} ${name} gives no such number (${cell.address}).`)];
  const numbers = numbersOf(linked, compared);
  const [stated] = numbers;
  if (!stated) return [cannotTell(place, 'The table gives no total.')];
  if (numbers.some((number) => equal(number, expected))) return [pass(place)];
  const other = PARTS.find((candidate) => {
    const value = parts[candidate];
    return value !== null && equal(value, stated);
  });
  if (other && !partConfirmed) {
    return [
      cannotTell(place, `It has ${SAY[other]} of ${name}: say in the settings which children it is of.`),
    ];
  }
  return [
    failTable(
      breakdownDiffers,
      linked,
      column.total,
      {
        id: 'breakdown-differs',
        place: { kind: 'period', period },
        table: tableName(linked),
        part,
        raw: cell.value.raw,
        other: { ref: indicator.ref, title: indicator.title, address: cell.address },
      },
      { stated: formatDecimal(stated, 0), computed: formatDecimal(expected, 0), period },
    ),
  ];
}
