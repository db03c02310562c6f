import type { FigureColumn, FigureTable } from '../../domain/tables/figures';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import { isWhole, sumOfShares } from '../../domain/tables/shareSums';
import { compare, formatDecimal, HUNDRED, rational, type Rational } from '../../domain/values/exact';
import type { ScorecardCell } from '../../domain/values/cells';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { Check, Outcome } from '../check';
import { clean, faulty, withOthers } from '../helpers/example';
import { failFigures, figuresName } from '../helpers/figureTables';
import { needNotAddUp } from '../helpers/noteSaysOtherwise';
import { cannotTell, pass } from '../helpers/outcomes';
import { placeOnSheet } from '../helpers/tables';

const CARD = [
  'Ref | Indicator | Target 2022/23 | Q3 2022-23',
  '1 | Number of children looked after | N/A | 212',
  '',
  'Gender of CLA (%) at 31 December 2022',
];

/** Further away it is not one slip: the rows are no whole, or only a part of one. */
const [LEAST, MOST] = [rational(90), rational(130)];

export const sharesSum: Check = {
  id: 'shares-sum',
  title: 'Shares do not add up to 100',
  severity: 'error',
  why: 'Every child is in one of the groups, so the shares of all groups are the whole; one of them is wrong or missing.',
  fix: 'Compare each share with its source; the largest is where the finding stands.',
  limits:
    'It looks at the council’s own figures, in tables whose words or other columns say that the rows are parts of one whole. Averages of other councils need not add up: authorities with small numbers are left out of them.',
  examples: {
    pass: [
      clean(
        'two groups',
        'Q3',
        ...CARD,
        ' | Male | Female',
        'Our council | 58% | 42%',
        'Stat. neighbours | 57% | 41%',
      ),
      withOthers(clean('rounded', 'Q3', ...CARD.slice(0, 2)), [
        'Ages',
        'Age | Our % | England %',
        'Under 5 | 33.3 | 31',
        '5-9 | 33.3 | 33',
        '10-17 | 33.3 | 36',
      ]),
    ],
    fail: [
      faulty(
        'ten too many',
        'B6',
        'Q3',
        ...CARD,
        ' | Male | Female',
        'Our council | 58% | 52%',
        'Stat. neighbours | 57% | 43%',
      ),
      faulty(
        'one year of two',
        'C7',
        'Q3',
        ...CARD.slice(0, 3),
        'Age of CLA (%) | 2021 | 2022',
        'Under 5 | 17 | 16',
        '5-9 | 17 | 18',
        '10-15 | 39 | 48',
        '16-17 | 27 | 28',
      ),
    ],
    cannotTell: [
      clean(
        'a suppressed share',
        'Q3',
        ...CARD,
        ' | Male | Female | Other',
        'Our council | 58% | 40% | [c]',
        'England | 56% | 43% | 1%',
      ),
    ],
  },
  run({ scorecard, figures = [] }) {
    return figures.flatMap((linked) =>
      linked.table.kind === 'shares'
        ? linked.table.columns.flatMap((column) =>
            column.who === 'own' ? lookAt(scorecard, linked, column) : [],
          )
        : [],
    );
  },
};

function lookAt(scorecard: Scorecard, linked: LinkedFigures, column: FigureColumn): readonly Outcome[] {
  const { table } = linked;
  const found = sumOfShares(column.cells);
  const at = largest(column.cells);
  if (!found || !at) return [];
  const place = placeOnSheet(scorecard, table.sheet, at.address);
  const total = column.total?.value.kind === 'number' ? column.total.value.shown.value : null;
  const { sum, complete } = found;
  if (isWhole(found)) {
    if (!complete)
      return [cannotTell(place, 'A share cannot be read, so the rest may be any part of the whole.')];
    return [pass(place)];
  }
  if (needNotAddUp(table.title, table.notes))
    return [cannotTell(place, 'A note at the table says that its rows need not add up.')];
  if (compare(sum, LEAST) < 0 || compare(sum, MOST) > 0)
    return [cannotTell(place, `The shares add up to ${say(sum, table)}: they may be no whole.`)];
  return [
    failFigures(
      sharesSum,
      linked,
      at.address,
      {
        id: 'shares-sum',
        table: figuresName(table),
        column: column.heading,
        total: total && formatDecimal(total, 0),
      },
      { stated: `${say(sum, table)}%`, computed: `${formatDecimal(HUNDRED, 0)}%` },
    ),
  ];
}

/** The first of the largest: what is doubled or has a digit too many stands out. */
function largest(cells: readonly ScorecardCell[]): ScorecardCell | null {
  return cells.reduce<ScorecardCell | null>((most, cell) => {
    const [one, other] = [cell.value, most?.value];
    if (one.kind !== 'number') return most;
    return other?.kind === 'number' && compare(other.exact, one.exact) >= 0 ? most : cell;
  }, null);
}

function say(sum: Rational, { columns }: FigureTable): string {
  const decimals = columns.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (value.kind === 'number' ? [value.shown.decimals] : [])),
  );
  return formatDecimal(sum, Math.max(0, ...decimals));
}
