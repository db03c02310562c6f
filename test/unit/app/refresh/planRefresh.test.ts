import { analyse } from '../../../../src/app/session/analyse';
import { draftEdits } from '../../../../src/app/refresh/draftEdits';
import { findOwnColumns } from '../../../../src/app/refresh/ownColumns';
import { countCells, planRefresh, VARIANCE_FORMAT } from '../../../../src/app/refresh/planRefresh';
import { hasSheetStatus } from '../../../../src/app/refresh/sheetStatus';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import type { Grid } from '../../../../src/domain/grid/grid';
import type { Edit } from '../../../../src/domain/plan/plan';
import type { SheetSnapshot } from '../../../../src/host/port';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { RAG_FILL } from '../../../../src/outputs/theme';
import { gridOf, publishedGrid } from '../../../fixtures/published';
import { FakePort, sheetOf } from '../fakePort';

const STATUS = { status: true, travel: false };

function judge(grid: Grid) {
  const layout = findScorecard(grid, DEFAULT_POLICY);
  if (layout.kind !== 'found') throw new Error(layout.reason);
  return analyse(layout.scorecard, null, null).judged;
}

function plan(sheet: SheetSnapshot): Edit[] {
  const judged = judge(sheet.grid);
  const found = findOwnColumns(judged.scorecard, sheet, STATUS);
  if (found.kind === 'taken') throw new Error(found.cells.join());
  return planRefresh(judged, sheet, found.columns);
}

const small = (rag = '', more = '') =>
  gridOf(
    [
      `Ref\tIndicator\tTarget\tQ1${more}`,
      `1\tTimeliness of reviews\t95%\t93.8 (167/178)${rag}`,
      '2\tNumber of current CLA\tN/A\t187',
    ].join('\n'),
  );

test('a rated indicator gets word, variance and fill, another the word alone', () => {
  const values = plan(sheetOf(small())).flatMap((edit) =>
    edit.kind === 'value' ? [[edit.address, edit.to, edit.numberFormat]] : [],
  );
  // 167/178 = 93.820…%; (93.820… − 95) ÷ 95 = −0.01241…
  expect(values).toEqual([
    ['E1', 'RAG', null],
    ['F1', 'Variance', null],
    ['E2', 'Amber', null],
    ['F2', -0.0124, VARIANCE_FORMAT],
    ['E3', 'Not rated', null],
  ]);
  const fills = plan(sheetOf(small())).filter((edit) => edit.kind === 'fill');
  expect(fills).toEqual([
    { kind: 'fill', sheet: 'Scorecard', address: 'D2', expect: null, to: RAG_FILL.amber },
  ]);
});

test('new columns look like the table: headings like its last one, cells like a column without fills', () => {
  expect(plan(sheetOf(small())).filter((edit) => edit.kind === 'copy-look')).toEqual([
    { kind: 'copy-look', sheet: 'Scorecard', address: 'E1', from: 'D1' },
    { kind: 'copy-look', sheet: 'Scorecard', address: 'F1', from: 'D1' },
    { kind: 'copy-look', sheet: 'Scorecard', address: 'E2:E3', from: 'B2:B3' },
    { kind: 'copy-look', sheet: 'Scorecard', address: 'F2:F3', from: 'B2:B3' },
  ]);
});

test('once written, there is nothing left to plan', async () => {
  for (const grid of [
    small(),
    publishedGrid('scorecard-2022-23-q3'),
    publishedGrid('scorecard-2020-21-q1'),
  ]) {
    const port = new FakePort([sheetOf(grid)]);
    const [before] = port.sheets;
    if (!before) throw new Error('no sheet');
    await port.apply({ title: '', edits: plan(before) });
    const [after] = port.sheets;
    expect(after && plan(after)).toEqual([]);
  }
});

test('fills of ours that no longer hold are cleared, others left', () => {
  const sheet = sheetOf(small());
  const fills = (color: string) =>
    sheet.grid.cells.map((row, r) => row.map((_, c) => (r === 2 && c === 3 ? color : null)));
  const cleared = plan({ ...sheet, fills: fills(RAG_FILL.red) }).filter((edit) => edit.kind === 'fill');
  expect(cleared).toContainEqual({
    kind: 'fill',
    sheet: 'Scorecard',
    address: 'D3',
    expect: RAG_FILL.red,
    to: null,
  });
  const left = plan({ ...sheet, fills: fills('#00B0F0') }).filter((edit) => edit.kind === 'fill');
  expect(left.map((edit) => edit.address)).toEqual(['D2']);
});

test('without fills read, none is planned', () => {
  expect(plan({ ...sheetOf(small()), fills: null }).some(({ kind }) => kind === 'fill')).toBe(false);
});

test('the variance of a value on target is nought, and a zero target has none', () => {
  const grid = gridOf(
    'Ref\tIndicator\tTarget\tQ1\n1\tTimeliness of reviews\t95%\t95 (19/20)\n2\t% Fewer missing\t<=0%\t0 (0/7)',
  );
  const edits = plan(sheetOf(grid));
  expect(edits).toContainEqual(expect.objectContaining({ address: 'F2', to: 0 }));
  expect(edits.some((edit) => edit.kind === 'value' && edit.address === 'F3')).toBe(false);
});

test('a cell with a new value and a new fill counts once', () => {
  const value = {
    kind: 'value',
    sheet: 'S',
    expect: { value: '', formula: null },
    to: 'x',
    numberFormat: null,
  } as const;
  const fill = { kind: 'fill', sheet: 'S', expect: null, to: '#FFFFFF' } as const;
  const edits: Edit[] = [
    { ...value, address: 'A1' },
    { ...fill, address: 'A1' },
    { ...fill, address: 'B1' },
    { ...value, sheet: 'T', address: 'A1' },
  ];
  expect(countCells(edits, 'S')).toBe(2);
});

describe('own columns', () => {
  const find = (grid: Grid, more: Partial<SheetSnapshot> = {}) =>
    findOwnColumns(judge(grid).scorecard, sheetOf(grid, more), STATUS);
  const places = (grid: Grid) => {
    const found = find(grid);
    return found.kind === 'taken'
      ? found.cells
      : found.columns.map(({ kind, column, missing }) => `${kind} ${column}${missing ? ' new' : ''}`);
  };

  test('stand directly right of the table', () => {
    expect(places(small())).toEqual(['rag 4 new', 'variance 5 new']);
  });

  test('are found again by name, in either order', () => {
    const grid = gridOf(
      'Ref\tIndicator\tTarget\tQ1\tVariance\tRAG\n1\tTimeliness of reviews\t95%\t93.8 (167/178)\t0.1\tRed',
    );
    expect(places(grid)).toEqual(['rag 5', 'variance 4']);
  });

  test('one that is there leaves the next free place to the other', () => {
    const grid = gridOf(
      'Ref\tIndicator\tTarget\tQ1\tVariance\n1\tTimeliness of reviews\t95%\t93.8 (167/178)\t0.1',
    );
    expect(places(grid)).toEqual(['rag 5 new', 'variance 4']);
  });

  test('are refused where a word stands that is no status, and the cell is named', () => {
    const grid = gridOf(
      'Ref\tIndicator\tTarget\tQ1\tRAG\n1\tTimeliness of reviews\t95%\t93.8 (167/178)\tsee note',
    );
    expect(find(grid)).toEqual({ kind: 'taken', cells: ['E2'] });
  });

  test('are refused where a formula or another of our tables stands', () => {
    const withFormula = (text: string): Grid => {
      const grid = gridOf(text);
      const cells = grid.cells.map((row, r) =>
        row.map((cell, c) => (r === 1 && c === 4 ? { ...cell, formula: '=A1' } : cell)),
      );
      return { ...grid, cells };
    };
    const both = withFormula(
      'Ref\tIndicator\tTarget\tQ1\tRAG\tVariance\n1\tTimeliness of reviews\t95%\t93.8 (167/178)\tRed\t-1.2',
    );
    expect(find(both)).toEqual({ kind: 'taken', cells: ['E2'] });
    // Alone it is the sheet's own status: nothing is written into it, and none of ours is set beside it.
    const alone = withFormula(
      'Ref\tIndicator\tTarget\tQ1\tRAG\n1\tTimeliness of reviews\t95%\t93.8 (167/178)\tRed',
    );
    expect(hasSheetStatus(judge(alone))).toBe(true);
    const drafted = draftEdits(judge(alone), sheetOf(alone), []);
    expect(drafted).toMatchObject({ kind: 'ok' });
    expect(drafted.kind === 'ok' && drafted.value.edits.filter(({ kind }) => kind !== 'fill')).toEqual([]);
    const tables = [{ name: 'ScorecardPolicy', area: { row: 0, column: 4, rows: 4, columns: 3 } }];
    expect(find(small(), { tables })).toEqual({ kind: 'taken', cells: ['E1', 'F1'] });
  });
});
