import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import { isSameFigure } from '../../domain/tables/agreement';
import type { FigureColumn, WhoseFigures } from '../../domain/tables/figures';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import { cellOfTime, labelOfTime, timeOfTable } from '../../domain/tables/tableTimes';
import type { ScorecardCell } from '../../domain/values/cells';
import type { Check, Outcome } from '../check';
import type { SourcePair } from '../details';
import { clean, faulty, withOthers } from '../helpers/example';
import { failFigures, figuresName } from '../helpers/figureTables';
import { pass } from '../helpers/outcomes';
import { placeOnSheet } from '../helpers/tables';

const CARD = [
  'Ref | Indicator | Statistical neighbour average 2018/19 | Outturn 2018-19 | Target 2019/20 | Q1 2019-20',
  '7 | % of CLA with up to date Dental Checks | 84.6 | 89.9 | 90% | 83.0',
  '',
];

export const sourcesDiffer: Check = {
  id: 'sources-differ',
  title: 'Two tables give different figures for one thing',
  severity: 'note',
  why: 'A reader who compares the two finds two answers to one question; they may count other children or other dates.',
  fix: 'Say at one of them what it counts, or correct it.',
  limits:
    'It compares the rows of a table with the indicator their words name, at the same time and for the same council, at the coarser decimals.',
  examples: {
    pass: [
      clean(
        'the same',
        'Q1',
        ...CARD,
        ' | Jun-19 | Mar-19',
        '% of CLA with up to date Dental Checks | 83.0 | 89.9',
      ),
    ],
    fail: [
      withOthers(faulty('the neighbours’', 'B3', 'Q1', ...CARD.slice(0, 2)), [
        'Comparison',
        'Year ending 2019 (%) | Up to date dental checks | Score',
        'Our council | 89.9 | 14.1',
        'Statistical neighbours | 79.8 | 13.5',
      ]),
      faulty(
        'our own',
        'C5',
        'Q1',
        ...CARD,
        ' | Jun-19 | Mar-19',
        '% of CLA with up to date Dental Checks | 83.0 | 88.9',
      ),
    ],
    cannotTell: [],
  },
  run({ scorecard, figures = [] }) {
    return figures.flatMap((linked) =>
      linked.rows.flatMap((indicator, row) => (indicator ? lookAt(scorecard, linked, row, indicator) : [])),
    );
  },
};

interface Compared {
  readonly cell: ScorecardCell;
  readonly other: ScorecardCell;
  readonly who: WhoseFigures;
  readonly at: string;
  readonly same: boolean;
}

function lookAt(
  scorecard: Scorecard,
  linked: LinkedFigures,
  row: number,
  indicator: Indicator,
): readonly Outcome[] {
  const { table } = linked;
  const compared = table.columns.flatMap((column) =>
    compareColumn(scorecard, linked, column, row, indicator),
  );
  const [first] = compared;
  if (!first) return [];
  const wrong = compared.filter(({ same }) => !same);
  const [head] = wrong;
  if (!head) return [pass(placeOnSheet(scorecard, table.sheet, first.cell.address))];
  const pairs = wrong.map(({ cell, other, who, at }): SourcePair => ({
    who,
    at,
    here: cell.value.raw,
    there: other.value.raw,
    address: other.address,
  }));
  return [
    failFigures(
      sourcesDiffer,
      linked,
      head.cell.address,
      {
        id: 'sources-differ',
        table: figuresName(table),
        label: table.rows[row]?.label ?? '',
        pairs,
        other: { ref: indicator.ref, title: indicator.title, address: head.other.address },
      },
      { stated: head.cell.value.raw, computed: head.other.value.raw },
    ),
  ];
}

function compareColumn(
  scorecard: Scorecard,
  { table }: LinkedFigures,
  { who, time, cells }: FigureColumn,
  row: number,
  indicator: Indicator,
): readonly Compared[] {
  const cell = cells[row];
  const spoken = time ?? timeOfTable(table);
  if (!cell || !spoken) return [];
  const at = labelOfTime(spoken, scorecard);
  const { neighbour, england } = scorecard.columns;
  const other =
    who === 'own'
      ? cellOfTime(indicator, at)
      : who === 'neighbours' && sameYear(neighbour?.year, at)
        ? indicator.neighbour
        : who === 'england' && sameYear(england?.year, at)
          ? indicator.england
          : null;
  const same = other && isSameFigure(cell, other);
  return other && same !== null ? [{ cell, other, who, at, same }] : [];
}

const sameYear = (year: string | null | undefined, at: string): boolean => year === at;
