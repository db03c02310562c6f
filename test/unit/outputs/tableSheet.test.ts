import type { Edit, Plan } from '../../../src/domain/plan/plan';
import { planTableSheet } from '../../../src/outputs/tableSheet';
import { COLUMN_IDS } from '../../../src/report/columns';
import { buildTable } from '../../../src/report/table';
import { judgedPublished } from '../../fixtures/judged';
import { applyPlan, sheetOf } from '../../setup/applyPlan';

/** All but the one that is shown on request. */
const USUAL = COLUMN_IDS.filter((id) => id !== 'travel');

const table = (period: 'Q2' | 'Q3' = 'Q3', columns: readonly string[] = USUAL) =>
  buildTable(judgedPublished('scorecard-2022-23-q3', period), { columns });

const NEW = { sheetNames: ['Scorecard'], names: {} };
const OLD = {
  sheetNames: ['Scorecard', 'Scorecard table'],
  names: { Scorecard_Table: "'Scorecard table'!$A$1:$M$28" },
};

const kinds = (plan: Plan): string[] => [...new Set(plan.edits.map(({ kind }) => kind))];
const of = <Kind extends Edit['kind']>(plan: Plan, kind: Kind) =>
  plan.edits.filter((edit): edit is Extract<Edit, { kind: Kind }> => edit.kind === kind);
const valueAt = (plan: Plan, address: string) => of(plan, 'value').find((edit) => edit.address === address);
const made = () => applyPlan(planTableSheet(table(), null, NEW), 'Scorecard table', null);

test('a new sheet: title, version, source, headings, rows, legend and notes', () => {
  const plan = planTableSheet(table(), null, NEW);
  expect(plan.title).toBe('Insert the table on a new sheet “Scorecard table”');
  expect(plan.edits[0]).toEqual({ kind: 'add-sheet', sheet: 'Scorecard table' });
  expect(kinds(plan)).toEqual([
    'add-sheet',
    'value',
    'look',
    'width',
    'height',
    'name',
    'page',
    'freeze',
    'activate',
  ]);
  expect(valueAt(plan, 'A1')?.to).toBe('Performance scorecard, Q3 2022-23');
  expect(valueAt(plan, 'A2')?.to).toBe('Internal – do not publish');
  expect(valueAt(plan, 'B4')?.to).toBe('Indicator Description');
  expect(valueAt(plan, 'K8')?.to).toBe('70.9 (134/189)');
  expect(valueAt(plan, 'L8')?.to).toBe('Red');
  expect(valueAt(plan, 'A20')?.to).toBe('Red');
  expect(valueAt(plan, 'B20')?.to).toBe('off target by more than 5% of the target');
  expect(of(plan, 'look').find(({ address }) => address === 'L8')?.look).toMatchObject({
    fill: '#F2A099',
    bold: true,
  });
});

test('numbers go in as numbers, with the decimals of the sheet', () => {
  const plan = planTableSheet(table(), null, NEW);
  expect(valueAt(plan, 'K5')).toMatchObject({ to: 192, numberFormat: '0' });
  expect(valueAt(plan, 'K7')).toMatchObject({ to: 32, numberFormat: '0.0' });
  expect(valueAt(plan, 'H8')).toMatchObject({ to: 0.95, numberFormat: '0%' });
});

test('it prints on A4 sideways with its title and headings on every page, and keeps them in view', () => {
  const plan = planTableSheet(table(), null, NEW);
  expect(of(plan, 'page')).toEqual([
    { kind: 'page', sheet: 'Scorecard table', landscape: true, titleRows: '1:4', printArea: 'A1:M28' },
  ]);
  expect(of(plan, 'freeze')).toEqual([{ kind: 'freeze', sheet: 'Scorecard table', rows: 4 }]);
  expect(of(plan, 'name')).toEqual([
    { kind: 'name', sheet: 'Scorecard table', address: 'A1:M28', name: 'Scorecard_Table', create: true },
  ]);
  expect(of(plan, 'width')).toHaveLength(13);
});

test('again with nothing changed: nothing to do', () => {
  expect(planTableSheet(table(), made(), OLD)).toEqual({
    title: 'The table on “Scorecard table” is up to date',
    edits: [],
  });
});

test('one figure changed: that cell alone is written, expecting what was there', () => {
  const before = made();
  const plan = planTableSheet(
    {
      ...table(),
      rows: table().rows.map((row, index) =>
        index === 3
          ? {
              ...row,
              cells: row.cells.map((cell) =>
                cell.text === '93.8 (167/178)' ? { ...cell, text: '93.9 (167/178)' } : cell,
              ),
            }
          : row,
      ),
    },
    before,
    OLD,
  );
  expect(of(plan, 'value')).toEqual([
    {
      kind: 'value',
      sheet: 'Scorecard table',
      address: 'I8',
      expect: { value: '93.8 (167/178)', formula: null },
      to: '93.9 (167/178)',
      numberFormat: '@',
    },
  ]);
  expect(kinds(plan)).not.toContain('clear-sheet');
});

test('a fill someone changed is put right', () => {
  const before = made();
  const fills =
    before.fills?.map((row, r) => row.map((fill, c) => (r === 7 && c === 11 ? '#FFFFFF' : fill))) ?? null;
  const plan = planTableSheet(table(), { ...before, fills }, OLD);
  expect(of(plan, 'value').map(({ address }) => address)).toEqual(['L8']);
});

test('another shape: the sheet is emptied and rebuilt in place, then up to date', () => {
  const before = made();
  const narrow = table('Q3', ['ref', 'title', 'periods', 'rag']);
  const plan = planTableSheet(narrow, before, OLD);
  expect(plan.edits[0]).toEqual({ kind: 'clear-sheet', sheet: 'Scorecard table' });
  expect(of(plan, 'name')[0]).toMatchObject({ address: 'A1:F27', create: false });
  const after = applyPlan(plan, 'Scorecard table', before);
  expect(
    planTableSheet(narrow, after, { ...OLD, names: { Scorecard_Table: "'Scorecard table'!$A$1:$F$28" } })
      .edits,
  ).toEqual([]);
});

test('the quarter before has other headings and statuses: rebuilt, and back again', () => {
  const before = made();
  const earlier = planTableSheet(table('Q2'), before, OLD);
  const after = applyPlan(earlier, 'Scorecard table', before);
  expect(planTableSheet(table('Q2'), after, OLD).edits).toEqual([]);
  expect(planTableSheet(table('Q3'), after, OLD).edits.length).toBeGreaterThan(0);
});

test('a sheet of that name that is not ours is left alone', () => {
  const plan = planTableSheet(table(), null, {
    sheetNames: ['scorecard TABLE', 'Scorecard table 2'],
    names: {},
  });
  expect(plan.edits[0]).toEqual({ kind: 'add-sheet', sheet: 'Scorecard table 3' });
  const foreign = planTableSheet(table(), sheetOf('Scorecard table', [['My own notes']]));
  expect(foreign.edits[0]).toEqual({ kind: 'add-sheet', sheet: 'Scorecard table 2' });
  expect(foreign.edits.every((edit) => edit.sheet === 'Scorecard table 2')).toBe(true);
});

test('what someone wrote beside our table is not lost', () => {
  const before = made();
  const cells = before.grid.cells.map((row, index) =>
    index === 5 ? [...row, ...row.slice(0, 1).map((cell) => ({ ...cell, value: 'mine' }))] : row,
  );
  const plan = planTableSheet(table('Q2'), { ...before, grid: { ...before.grid, cells } }, OLD);
  expect(plan.edits[0]).toEqual({ kind: 'add-sheet', sheet: 'Scorecard table 2' });
  expect(of(plan, 'name')[0]).toMatchObject({ sheet: 'Scorecard table 2', create: false });
});

test('no text that a program could take for a formula', () => {
  const hostile = { ...table(), title: '=HYPERLINK("x")', notes: ['+1', '@a', '-b'] };
  const texts = of(planTableSheet(hostile, null, NEW), 'value').map(({ to }) => to);
  expect(texts.filter((text) => typeof text === 'string' && /^[=+\-@\t]/.test(text))).toEqual([]);
  expect(texts).toContain(' =HYPERLINK("x")');
});
