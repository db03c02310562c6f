import { percentageOf } from '../../domain/values/cells';
import type { LinkedBreakdown, ShareColumn } from '../../domain/tables/breakdown';
import {
  absolute,
  compare,
  equal,
  formatDecimal,
  HUNDRED,
  rational,
  sign,
  subtract,
  type Rational,
} from '../../domain/values/exact';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { comparedColumns } from '../helpers/breakdownOwner';
import type { Check, Outcome } from '../check';
import { clean, faulty } from '../helpers/example';
import { cannotTell, pass } from '../helpers/outcomes';
import {
  baseButOne,
  basesOf,
  commonBase,
  isShareColumn,
  isShareOf,
  sharesOf,
  totalShare,
  type Share,
} from '../helpers/shares';
import { failTable, placeOnSheet, tableName } from '../helpers/tables';

const CARD = [
  'Ref | Indicator | Target 2020/21 | Q1 2020-21',
  '1 | Rate of CLA per 10,000 children aged under 18 | N/A | 33.4',
  '',
  'Primary need | Count | %',
];

export const shareMismatch: Check = {
  id: 'share-mismatch',
  title: 'Percentage is not the row’s share',
  severity: 'error',
  why: 'A percentage beside a count that does not give it leaves the reader to guess which is right.',
  fix: 'Divide the row’s count by the sum of the rows, or correct the count.',
  limits:
    'It reads columns headed % and the like, or whose figures add up to 100; percentages of something else are left alone where they do not.',
  examples: {
    pass: [
      clean(
        'shares of the total',
        'Q1',
        ...CARD,
        'Abuse or neglect | 101 | 51.8%',
        'Other | 94 | 48.2%',
        'Total | 195',
      ),
    ],
    fail: [
      faulty(
        'one wrong',
        'C5',
        'Q1',
        ...CARD,
        'Abuse or neglect | 101 | 58.1%',
        'Absent parenting | 37 | 19.0%',
        'Other | 57 | 29.2%',
        'Total | 195',
      ),
      faulty(
        'all of another number',
        'C5',
        'Q1',
        ...CARD,
        'Abuse or neglect | 101 | 50.5%',
        'Absent parenting | 37 | 18.5%',
        'Other | 57 | 28.5%',
        'Total | 195',
      ),
      faulty(
        'a count, where the other shares are of another sum',
        'C5',
        'Q1',
        ...CARD,
        'Abuse or neglect | 36 | 26%',
        'Absent parenting | 20 | 20%',
        'Family dysfunction | 14 | 14%',
        'Disability | 18 | 18%',
        'Other | 22 | 22%',
      ),
      faulty(
        'the total’s',
        'C7',
        'Q1',
        ...CARD,
        'Abuse or neglect | 101 | 51.8%',
        'Other | 94 | 48.2%',
        'Total | 195 | 95.0%',
      ),
    ],
    cannotTell: [
      clean(
        'a suppressed count',
        'Q1',
        ...CARD,
        'Abuse or neglect | 101 | 51.8%',
        'Other | [c] | 48.2%',
        'Total | 195',
      ),
    ],
  },
  run({ scorecard, breakdowns = [] }) {
    return breakdowns.flatMap((linked) =>
      linked.breakdown.shares.flatMap((column) =>
        isShareColumn(linked.breakdown, column) ? lookAt(scorecard, linked, column) : [],
      ),
    );
  },
};

function lookAt(scorecard: Scorecard, linked: LinkedBreakdown, column: ShareColumn): readonly Outcome[] {
  const { breakdown } = linked;
  const shares = sharesOf(breakdown, column);
  const [first] = shares;
  if (!first) return [];
  const place = placeOnSheet(scorecard, breakdown.sheet, first.cell.address);
  const sums = basesOf(breakdown, column);
  if (!sums) return [cannotTell(place, 'A count cannot be read, so what the shares are of is not known.')];
  const [sum] = sums;
  if (!sum) return [];
  if (!breakdown.certain) return [cannotTell(place, 'Which rows belong to the table is not plain.')];
  // Where rows and total differ the shares may be of either: that is total-mismatch's finding. Percentages of all
  // the indicator's children are right as well.
  // All but one out of another number: that row's count is the slip, not the percentages.
  const slipped = baseButOne(shares);
  const bases = [...sums, ...ownersBase(scorecard, linked, column), ...(slipped ? [slipped] : [])];
  const fitting = (base: Rational): readonly Share[] => shares.filter((share) => isShareOf(share, base));
  const best = bases.reduce(
    (found, base) => (fitting(base).length > fitting(found).length ? base : found),
    sum,
  );
  const wrong = shares.filter((share) => !isShareOf(share, best));
  const report = reporter(linked, column, best);
  const total = lookAtTotal(linked, column, shares.length, best);
  if (wrong.length === 0) return total ? [total] : [pass(place)];
  const filled = shares.filter(({ count }) => sign(count) > 0);
  const right = filled.filter((share) => isShareOf(share, best)).length;
  if (right * 2 >= filled.length)
    return [
      ...wrong.map((share) =>
        report(share, slipped && equal(best, slipped) ? formatDecimal(best, 0) : null, 0),
      ),
      ...(total ? [total] : []),
    ];
  // Most are wrong: one cause, so one finding.
  const [head, ...others] = wrong;
  const base = commonBase(shares);
  return head ? [report(head, base === null ? null : base.toString(), others.length)] : [];
}

/** All the children of the indicator the table belongs to. */
function ownersBase(scorecard: Scorecard, linked: LinkedBreakdown, { of }: ShareColumn): readonly Rational[] {
  if (linked.confidence === 'possible') return [];
  const compared = comparedColumns(linked, scorecard).find((other) => other.column === of);
  const all = compared?.parts?.all;
  return all && sign(all) > 0 ? [all] : [];
}

const reporter =
  (linked: LinkedBreakdown, column: ShareColumn, base: Rational) =>
  ({ cell, label, count, shown, decimals }: Share, otherBase: string | null, others: number): Outcome =>
    failTable(
      shareMismatch,
      linked,
      cell,
      {
        id: 'share-mismatch',
        table: tableName(linked),
        column: column.of.heading,
        label,
        count: formatDecimal(count, 0),
        base: formatDecimal(base, 0),
        otherBase,
        others,
      },
      {
        stated: `${formatDecimal(shown, decimals)}%`,
        computed: `${formatDecimal(percentageOf(count, base), decimals)}%`,
      },
    );

/** The total's own percentage is 100, give or take what the rows lose by rounding. */
function lookAtTotal(
  linked: LinkedBreakdown,
  column: ShareColumn,
  rows: number,
  base: Rational,
): Outcome | null {
  const stated = totalShare(column);
  const { value } = column.of.total;
  if (!stated || value.kind !== 'number' || !equal(value.exact, base)) return null;
  const slack = rational(rows, 2n * 10n ** BigInt(stated.decimals));
  if (compare(absolute(subtract(stated.shown, HUNDRED)), slack) <= 0) return null;
  const label = linked.breakdown.totalLabel;
  return reporter(linked, column, base)(
    { cell: column.total, label, count: value.exact, ...stated },
    null,
    0,
  );
}
