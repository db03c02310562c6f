import type { Grid } from '../../../src/domain/grid/grid';
import { parseCell } from '../../../src/domain/values/parseCell';
import type { Edit } from '../../../src/domain/plan/plan';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import type { SheetSnapshot } from '../../../src/host/port';
import { planRollForward, type RollForward } from '../../../src/outputs/rollForward';
import { nextSheetName } from '../../../src/outputs/sheetNames';
import { applyPlan } from '../../setup/applyPlan';
import { expectGolden } from '../../setup/golden';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf, publishedGrid } from '../../fixtures/published';

type Planned = Extract<RollForward, { readonly kind: 'planned' }>;

const snapshotOf = (grid: Grid, fills: SheetSnapshot['fills'] = null): SheetSnapshot => ({
  name: grid.sheet,
  grid,
  fills,
  protected: false,
  filtered: false,
  rowsHidden: false,
  tables: [],
});

function planned(grid: Grid, sheet = snapshotOf(grid)): Planned {
  const roll = planRollForward(judgedGrid(grid, 'Q1'), sheet, [grid.sheet]);
  if (roll.kind !== 'planned') throw new Error(roll.kind);
  return roll;
}

/** The new sheet: what it was copied with, then the plan. Throws where an edit expects something else. */
function rolled(grid: Grid): SheetSnapshot {
  const { plan, sheet } = planned(grid);
  return applyPlan(plan, sheet, { ...snapshotOf(grid), name: sheet });
}

/** The sheet as it shows: numbers in their formats. */
const text = ({ grid }: SheetSnapshot): string =>
  grid.cells
    .map((row) =>
      row
        .map((cell) => parseCell(cell, DEFAULT_POLICY).raw.replace(/\n/g, '⏎'))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
const cellOf = ({ grid }: SheetSnapshot, row: number, column: number) => {
  const cell = grid.cells[row]?.[column];
  return cell && [cell.value, cell.numberFormat];
};
const valueEdits = ({ plan }: Planned) =>
  plan.edits.filter((edit): edit is Extract<Edit, { kind: 'value' }> => edit.kind === 'value');

const WITH_Q4 = [
  'Scorecard 2022-23',
  '',
  'Ref\tIndicator\tStatistical Neighbour Average 2020/21\tCouncil 2020-21\tCouncil 2021-22\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23\tQ3 2022-23\tQ4 2022-23\tRAG\tVariance',
  '1\tNumber of current CLA\tN/A\t182\t188\tN/A\t187\t191\t192\t195\tNot rated',
  '2\tReviews on time\t[x]\t97.1\t89.8\t95%\t93.8 (167/178)\t86.7 (157/181)\t70.9 (134/189)\t81 (153/189)\tRed\t-0.1479',
  '3\t% in suitable accommodation\t86.4\t82.1%\t89.9%\t85%\t96.3 (27/28)\t84.3 (43/51)\t88.6 (78/88)\t88.6 (78/88)\tGreen\t0.0428',
  '4\t% adopted\t5.5\t4.3 (3/70)\t3.8 (2/53)\tN/A\t3.7 (1/27)\t4 (2/50)\t2.6 (2/78)\t2.6 (2/78)\tNot rated',
  '5\t% with a health check\t91.8\t99.0\t99.1\t95%\t93.5 (102/109)\t91.7 (100/109)\t94.9 (111/117)\t[c]\tNot rated',
  '6\t% missing\t12.9\t9.0\t8.8\t12%\t1.9 (4/214)\t4.1 (10/246)\t5.9 (16/270)\t\tNot rated',
].join('\n');

describe('the published scorecard of 2022-23, which has no fourth quarter yet', () => {
  test('the whole new sheet', () => {
    expectGolden('roll-forward-2022-23.txt', text(rolled(publishedGrid('scorecard-2022-23-q3'))));
  });

  test('every outturn is to be completed', () => {
    const roll = planned(publishedGrid('scorecard-2022-23-q3'));
    expect([roll.sheet, roll.year]).toEqual(['Scorecard 2023-24', '2023-24']);
    expect(roll.plan.title).toBe('Make “Scorecard 2023-24” from “Scorecard”');
    expect(roll.toComplete).toHaveLength(14);
    expect([roll.toComplete[0], roll.toComplete[13]]).toEqual(['G2', 'G15']);
  });

  test('the old sheet is only copied from', () => {
    const { plan, sheet } = planned(publishedGrid('scorecard-2022-23-q3'));
    expect(plan.edits[0]).toEqual({ kind: 'copy-sheet', sheet: 'Scorecard 2023-24', from: 'Scorecard' });
    expect(plan.edits.every((edit) => edit.sheet === sheet)).toBe(true);
    expect(plan.edits.at(-1)).toEqual({ kind: 'activate', sheet });
  });
});

describe('a year with its fourth quarter', () => {
  const after = rolled(gridOf(WITH_Q4, 'Scorecard 2022-23'));

  test('the whole new sheet', () => {
    expectGolden('roll-forward-with-q4.txt', text(after));
  });

  test('the outturn is a number as past years are: 81 (153/189) in a row of one decimal is 81.0', () => {
    expect(cellOf(after, 4, 4)).toEqual([81, '0.0']); // 80.952… rounds to the 81 shown, and to 81.0
    expect(cellOf(after, 4, 3)).toEqual([89.8, '0.0']);
    expect(cellOf(after, 3, 4)).toEqual([195, '0']);
    expect(cellOf(after, 5, 4)).toEqual([0.886, '0.0%']);
  });

  test('and whole where past years are; a mark stays a mark; an empty one is to be completed', () => {
    expect(cellOf(after, 6, 4)?.[0]).toBe('2.6 (2/78)');
    expect(cellOf(after, 7, 4)?.[0]).toBe('[c]');
    expect(cellOf(after, 8, 4)?.[0]).toBe('');
    expect(planned(gridOf(WITH_Q4, 'Scorecard 2022-23')).toComplete).toEqual(['E9']);
  });

  test('targets stay, on a pale fill, as does what is to be completed', () => {
    expect(cellOf(after, 4, 5)).toEqual([0.95, '0%']);
    expect(after.fills?.[4]?.[5]).toBe('#FFF8E1');
    expect(after.fills?.[8]?.[4]).toBe('#FFF8E1');
    expect(after.fills?.[4]?.[4]).toBeNull();
  });

  test('the new sheet reads as a scorecard of the next year', () => {
    const { scorecard } = judgedGrid(after.grid, 'Q1');
    expect(scorecard.year).toBe('2023-24');
    expect(scorecard.indicators).toHaveLength(6);
    expect(scorecard.columns.past.map(({ year }) => year)).toEqual(['2021-22', '2022-23']);
    expect(scorecard.columns.neighbour?.year).toBe('2020-21');
    expect(scorecard.indicators.every(({ periods }) => periods.Q1?.value.kind === 'blank')).toBe(true);
  });
});

test('formulas: past figures are carried as values, quarters are emptied', () => {
  const grid = gridOf(WITH_Q4, 'Scorecard 2022-23');
  const cells = grid.cells.map((row, r) =>
    row.map((cell, c) =>
      r === 4 && (c === 4 || c === 6 || c === 9) ? { ...cell, formula: '=Data!A1' } : cell,
    ),
  );
  const edits = valueEdits(planned({ ...grid, cells }));
  const at = (address: string) => edits.find((edit) => edit.address === address);
  expect(at('D5')).toMatchObject({ to: 89.8, expect: { value: 97.1, formula: null } });
  expect(at('E5')).toMatchObject({ to: 81, expect: { value: 89.8, formula: '=Data!A1' } });
  expect(at('G5')).toMatchObject({ to: '', expect: { formula: '=Data!A1' } });
  expect(edits.every(({ to }) => typeof to !== 'string' || !to.startsWith('='))).toBe(true);
});

test('a status fill goes, a fill of the council’s own stays', () => {
  const grid = gridOf(WITH_Q4, 'Scorecard 2022-23');
  const fills = grid.cells.map((row, r) =>
    row.map((_, c) => (c === 9 ? (r === 4 ? '#F2A099' : r === 5 ? '#00B0F0' : null) : null)),
  );
  const roll = planned(grid, snapshotOf(grid, fills));
  expect(roll.plan.edits.filter(({ kind }) => kind === 'fill')).toEqual([
    { kind: 'fill', sheet: 'Scorecard 2023-24', address: 'J5', expect: '#F2A099', to: null },
  ]);
});

test('past years that do not run on to this one are left as they are, and that is said', () => {
  const grid = gridOf(
    'Ref\tIndicator\tCouncil 2019-20\tCouncil 2020-21\tQ4 2022-23\n1\tReviews on time\t98.9\t97.1\t70.9',
    'Card',
  );
  expect(text(rolled(grid))).toBe(
    [
      'Ref | Indicator | Council 2019-20 | Council 2020-21 | Q4 2023-24',
      '1 | Reviews on time | 98.9 | 97.1 |',
      ' |  |  |  |',
      'Rolled forward from “Card” (2022-23). Delete these lines when 2023-24 is ready. |  |  |  |',
      'To be completed: the past years do not run on to 2022-23. Those that do not were left as they are. |  |  |  |',
    ].join('\n'),
  );
});

test('past years that run backwards', () => {
  const grid = gridOf(
    'Ref\tIndicator\tCouncil 2021-22\tCouncil 2020-21\tQ4 2022-23\n1\tReviews on time\t89.8\t97.1\t70.9 (134/189)',
    'Card',
  );
  expect(text(rolled(grid)).split('\n').slice(0, 2)).toEqual([
    'Ref | Indicator | Council 2022-23 | Council 2021-22 | Q4 2023-24',
    '1 | Reviews on time | 70.9 | 89.8 |',
  ]);
});

test('a sheet that does not say its year cannot be rolled forward', () => {
  const grid = gridOf('Ref\tIndicator\tTarget\tQ1\n1\tReviews on time\t95%\t93.8', 'Card');
  expect(planRollForward(judgedGrid(grid, 'Q1'), snapshotOf(grid), ['Card'])).toEqual({ kind: 'no-year' });
});

test.each([
  ['Scorecard', [], 'Scorecard 2023-24'],
  ['Scorecard 2022-23', [], 'Scorecard 2023-24'],
  ['Q3 2022-23', [], '2023-24'],
  ['Scorecard 2022-23 Q3', [], 'Scorecard 2023-24'],
  ['Scorecard', ['scorecard 2023-24'], 'Scorecard 2023-24 2'],
  ['Corporate parenting scorecard LA', [], 'Corporate parenting sco 2023-24'],
  ['A scorecard with a name 2022-23', ['a SCORECARD with a name 2023-24'], 'A scorecard with a na 2023-24 2'],
] as const)('the sheet after %s', (name, taken, expected) => {
  const found = nextSheetName(name, '2022-23', '2023-24', taken);
  expect(found).toBe(expected);
  expect(found.length).toBeLessThanOrEqual(31);
});
