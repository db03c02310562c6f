import type { Period } from '../../domain/periods/period';
import { timeIn } from '../../domain/tables/tableTimes';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import type { LinkedBreakdown } from '../../domain/tables/breakdown';
import type { Check, CheckContext, Outcome } from '../check';
import { clean, faulty, withOthers } from '../helpers/example';
import { failFigures, figuresName } from '../helpers/figureTables';
import { pass } from '../helpers/outcomes';
import { failTable, placeOnSheet, tableName } from '../helpers/tables';

const CARD = [
  'Ref | Indicator | Target 2022/23 | Q3 2022-23',
  '1 | Number of children looked after | N/A | 212',
  '',
];

export const tableDate: Check = {
  id: 'table-date',
  title: 'Title and heading name different dates',
  severity: 'warning',
  why: 'A reader cannot know which date the figures stand at; a title is often copied from the year before.',
  fix: 'Ask its source which date is right, and correct the other.',
  limits:
    'It compares a title with the one date that stands over all its figures; dates of other kinds (a year and a day in it) are left alone.',
  examples: {
    pass: [
      withOthers(clean('the same day', 'Q3', ...CARD.slice(0, 2)), [
        'Ages',
        'Age of CLA at 31/03/2022 | Age at 31 March 2022 (%)',
        ' | Under 10 | 10 to 17',
        'Our council | 30% | 70%',
        'England | 40% | 60%',
      ]),
    ],
    fail: [
      withOthers(faulty('last year’s title', 'B1', 'Q3', ...CARD.slice(0, 2)), [
        'Ages',
        'Age of CLA at 31/03/2021 | Age at 31 March 2022 (%)',
        ' | Under 10 | 10 to 17',
        'Our council | 30% | 70%',
        'England | 40% | 60%',
      ]),
      faulty(
        'a breakdown under the quarter before',
        'B7',
        'Q3',
        ...CARD,
        'CLA by legal status at Q3 2022-23',
        '',
        'Legal status | Q2 2022-23',
        'Care order | 150',
        'Other | 62',
        'Total | 212',
      ),
    ],
    cannotTell: [],
  },
  run: (context) => [
    ...(context.figures ?? []).flatMap((linked) => lookAtFigures(context, linked)),
    ...(context.breakdowns ?? []).flatMap((linked) => lookAtCounts(context, linked)),
  ],
};

function lookAtFigures({ scorecard }: CheckContext, linked: LinkedFigures): readonly Outcome[] {
  const { table } = linked;
  const { overCell, titleCell } = table;
  if (!overCell || !titleCell) return [];
  const differs = compareTimes(timeIn(titleCell.text), timeIn(overCell.text));
  if (differs === null) return [];
  if (!differs) return [pass(placeOnSheet(scorecard, table.sheet, overCell.address))];
  const detail = {
    id: 'table-date',
    table: figuresName(table),
    title: said(timeIn(titleCell.text)),
    heading: said(timeIn(overCell.text)),
  } as const;
  return [
    failFigures(tableDate, linked, overCell.address, detail, {
      stated: overCell.text,
      computed: titleCell.text,
    }),
  ];
}

/** A breakdown of one column, headed with a time of its own. */
function lookAtCounts({ scorecard }: CheckContext, linked: LinkedBreakdown): readonly Outcome[] {
  const { breakdown } = linked;
  const [column, ...more] = breakdown.counts;
  const [cell] = column?.cells ?? [];
  if (!column || !cell || more.length > 0) return [];
  const differs = compareTimes(timeIn(breakdown.title), timeIn(column.heading));
  if (differs === null) return [];
  if (!differs) return [pass(placeOnSheet(scorecard, breakdown.sheet, cell.address))];
  const detail = {
    id: 'table-date',
    table: tableName(linked),
    title: said(timeIn(breakdown.title)),
    heading: said(timeIn(column.heading)),
  } as const;
  return [failTable(tableDate, linked, cell, detail, { stated: column.heading, computed: breakdown.title })];
}

const said = (time: Period | null): string =>
  time === null
    ? ''
    : time.year === null || time.grain !== 'quarter' || time.key.includes(time.year)
      ? time.key
      : `${time.key} ${time.year}`;

/** Whether two times of one kind differ; null where they are of two kinds, or one says no year. */
function compareTimes(one: Period | null, other: Period | null): boolean | null {
  if (!one || !other || one.grain !== other.grain || one.year === null || other.year === null) return null;
  return one.year !== other.year || one.place !== other.place;
}
