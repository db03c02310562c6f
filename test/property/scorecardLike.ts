import fc from 'fast-check';
import type { Grid, GridCell } from '../../src/domain/grid/grid';
import { gridCell, typedCell } from '../fixtures/published';

const split = (words: string): string[] => words.split(' | ');

/** Headings of every role in many councils' words, and some of none. */
const HEADINGS = [
  ...split(
    'Ref No | Ref | No. | # | PI code | Indicator Description | Indicator | Measure name | KPI | Description',
  ),
  ...split('Statistical Neighbour Average 2020/21 | SN avg | Stat. Nbr | England | England average 2020/21'),
  ...split(
    'Harrow 2019-20 | 2020-21 | 2021/22 | Outturn 21/22 | 2022-23 | 2022/23 YTD | Past years | Outer London',
  ),
  ...split(
    'Target | Harrow target 2022/23 | Target 22/23 | Q1 target | Q2 target | Target Q3 | Actual | Actual 2022-23',
  ),
  ...split(
    'Q1 | Q2 | Q3 | Q4 | Q1 2022-23 | Q2 2022-23 | Q3 2021-22 | Quarter | Quarter 1 | Performance Q1 | Apr–Jun',
  ),
  ...split('Jun-20 | Sep-20 | Mar | Apr | June | 30/06/2022 | Good is | Polarity | Aim to maximise/minimise'),
  ...split(
    'RAG | Variance | Q1 RAG | DoT | Trend | Comments | Lead | Theme | Count | % | Placement type | Q5 | Q1 Q2',
  ),
];
const TITLES = [
  ...split(
    'Timeliness of Reviews of Looked After Children | % of CLA with 3 or more placements | Number of current CLA',
  ),
  ...split(
    'Rate of CLA per 10,000 children | Percentage of sessions missed | Average Attainment 8 | in year (YTD)',
  ),
  ...split(
    '% of CLA placed more than 20 miles away from home (snapshot) | Care leavers | Children in care | Education',
  ),
  ...split(
    'Dental Checks (rolling year) | Health Checks (rolling year) | Number of current Care Leavers at end of quarter',
  ),
  ...split(
    'Breakdown of indicator 5 | Breakdown of placements | In house fostering | Grand Total | Total | Count: | Notes',
  ),
];
const FIGURES = [
  ...split(
    '93.8 (167/178) | 94.6 \n(174/184) | 93.8% (167 / 178) | 0 (0/0) | 9 (3/0) | 1 (1.5/3) | 5 (7/-6) | 100* | 95%',
  ),
  ...split(
    '86.2 (94/109) | 89.9 (94/109) | 1.1 (2/187) | 3.7 (1/27) | 31.8 | 31.2 | 187 | 191 | 192 | 1,234 | -1.9 | 0.0',
  ),
  ...split(
    'N/A | [z] | [x] | .. | x | c | [c] | * | [low] | - | – | #DIV/0! | 02-Jan | soon | Not published, London Avg 42%',
  ),
  ...split(
    '<=20% | Less than 22% | 80-85% | Above Stat Neighbour Average | Better than England | No target | as last year',
  ),
  ...split(
    'Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10% | Q1 - 2.5% Q2 - 5% | Q1 - 2.5% Q1 - 5% | Q1 10% Q2 5% | 0% | 0',
  ),
  ...split(
    'High | Low | Bigger is better | Aim to minimise | ▲ | ▼ | Within range | Red | Amber | Green | Not rated | G',
  ),
  ...split(
    '９３．８ | \u00a093.8 | 93.8  | 9O% | 1e5 | 99999999999999999999 | 938 | 0.938 | 5 | 1 | 2 | 3 | 4a | 1.10 | A',
  ),
];
const ODD: readonly GridCell[] = [
  gridCell(43983, 'mmm-yy'),
  gridCell(44104, 'dd/mm/yyyy'),
  gridCell(45295, 'd-mmm'),
  gridCell(-3, 'd-mmm'),
  gridCell(1e300, '0.0'),
  gridCell(5e-324, '0%'),
  gridCell(Number.MAX_SAFE_INTEGER, '#,##0'),
  gridCell(0.938, '0.0%'),
  gridCell(0.9381, '[<1]0.00;0'),
  gridCell(12, ';;'),
  gridCell(12, '"'),
  gridCell(NaN),
  gridCell(Infinity, '0'),
  gridCell(true),
  gridCell('#REF!'),
  { value: '#N/A', formula: '=NA()', numberFormat: 'General', error: true },
  { value: '', formula: '=IF(A1="","",A1)', numberFormat: 'General', error: false },
  { value: 93.8, formula: '=ROUND(A1,1)', numberFormat: '0.0', error: false },
];
const EMPTY = typedCell('');
const cells = (texts: readonly string[]): GridCell[] => texts.map(typedCell);
const [headings, titles, figures] = [cells(HEADINGS), cells(TITLES), cells(FIGURES)];

const figure = fc.constantFrom(...figures, ...figures, ...ODD, EMPTY);
const free = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...headings, ...titles, ...figures, ...ODD, EMPTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => gridCell(text)) },
);
const heading = fc.constantFrom(...headings, ...headings, EMPTY);
const [QUARTERS, INDICATOR] = [
  cells(split('Q1 | Q2 | Q3 2022-23 | Jun-20 | Q1 2022-23')),
  typedCell('Indicator'),
];

const PLAIN = cells(split('Ref | Indicator | Target | Q1 | Q2 | RAG'));
const targets = fc.constantFrom(
  ...cells(split('95% | 10% | 0% | <=20% | 80-85% | Q1 - 2.5% Q2 - 5% | 31.0 | 5')),
);

const numbers = fc.constantFrom(
  ...cells(split('93.8 (167/178) | 86.7 (157/181) | 1.1 (2/187) | 31.8 | 187 | 95%')),
);

const freeRow = fc.array(free, { maxLength: 7 });
/** Most rows of headings name a description and a quarter somewhere. */
const headingRow = fc.oneof(
  { weight: 1, arbitrary: fc.array(heading, { maxLength: 7 }) },
  { weight: 3, arbitrary: fc.constant(PLAIN) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(heading, fc.constantFrom(...QUARTERS), fc.array(heading, { maxLength: 5 }))
      .map(([first, period, others]) => [first, INDICATOR, period, ...others]),
  },
);
/** As it should be: what the row of plain headings asks for. */
const plainRow = fc
  .tuple(fc.constantFrom(...titles), targets, numbers, fc.array(figure, { maxLength: 2 }))
  .map(([title, target, first, others]) => [EMPTY, title, target, first, ...others]);
/** A reference or not, a description, figures. */
const indicatorRow = fc
  .tuple(
    fc.constantFrom(...cells(['1', '2', '3', '4a', 'A', ''])),
    fc.constantFrom(...titles, ...titles, EMPTY),
    fc.array(figure, { maxLength: 6 }),
  )
  .map(([ref, title, others]) => [ref, title, ...others]);
const bodyRow = fc.oneof(
  { weight: 4, arbitrary: indicatorRow },
  { weight: 3, arbitrary: plainRow },
  { weight: 1, arbitrary: freeRow },
  { weight: 1, arbitrary: headingRow },
  { weight: 1, arbitrary: fc.constant<GridCell[]>([]) },
);

const count = fc.oneof(fc.constantFrom(...cells(split('9 | 2 | 11 | 0'))), figure);
/** Another table under it: labels, counts, a total, with a gap and headings or without. */
const breakdown = fc
  .tuple(
    fc.subarray([[], cells(split('Placement type | Count | %'))]),
    fc.array(count, { minLength: 6, maxLength: 6 }),
  )
  .map(([lead, [a = EMPTY, b = EMPTY, c = EMPTY, d = EMPTY, e = EMPTY, f = EMPTY]]) => [
    ...lead,
    [typedCell('In house fostering'), a, b],
    [typedCell('Kinship carer'), c, d],
    [typedCell('Grand Total'), e, f],
  ]);

/** Small grids of a scorecard's words in every place, most of them with a row of headings and indicators under it. */
export const scorecardLike: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.array(freeRow, { maxLength: 1 }),
    fc.array(headingRow, { minLength: 1, maxLength: 2 }),
    fc.array(bodyRow, { minLength: 1, maxLength: 6 }),
    fc.oneof({ weight: 4, arbitrary: fc.constant<GridCell[][]>([]) }, { weight: 1, arbitrary: breakdown }),
    fc.nat(3),
  )
  .map(([above, header, body, below, left]) => ({
    sheet: 'Sheet1',
    top: left,
    left,
    cells: [...above, ...header, ...body, ...below],
  }));
