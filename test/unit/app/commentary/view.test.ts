import { showCommentary, viewPasted } from '../../../../src/app/session/commentary';
import { COMMENTARY_TABLE } from '../../../../src/outputs/commentarySheet';
import type { SheetSnapshot } from '../../../../src/host/port';
import { judgedPublished } from '../../../fixtures/judged';
import { sheetOf } from '../../../setup/applyPlan';

const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
const NOTHING = { kept: null, pasted: null };
const HEADINGS = ['Reference', 'Quarter', 'Commentary'];

const commentary = (rows: readonly (readonly (string | number)[])[]): SheetSnapshot =>
  sheetOf(
    'Commentary',
    [HEADINGS, ...rows],
    [{ name: COMMENTARY_TABLE, area: { row: 0, column: 0, rows: rows.length + 1, columns: 3 } }],
  );
const shown = (commentarySheet: SheetSnapshot | null) =>
  showCommentary(
    {
      judged,
      sheet: sheetOf('Scorecard', [['']]),
      // Only the commentary sheet of a reading matters here.
      reading: { commentarySheet } as Parameters<typeof showCommentary>[0]['reading'],
    },
    NOTHING,
  ).kept;

test('each figure on the sheet is held against its indicator, with its cell and the right figure', () => {
  const kept = shown(
    commentary([
      [4, 'Q3 2022-23', 'Reviews on time fell to 72.9% (134/189).\nRecruitment continues.'],
      [13, 'Q3 2022-23', '32 of 142 children, or 22.5%.'],
      [9, 'Q2 2022-23', 'Dental checks stood at 12%.'],
    ]),
  );
  expect(kept?.says).toBe('Commentary on 2 indicators read for Q3.');
  expect(kept?.checked?.summary).toBe('5 statements checked: 4 agree, 1 contradicts the scorecard.');
  expect(kept?.checked?.contradictions).toEqual([
    {
      key: 'contradicts 1',
      says: 'It says “72.9%”. The scorecard has 70.9% for Q3.',
      quote: { before: 'Reviews on time fell to ', said: '72.9%', after: ' (134/189).' },
      where: 'C2 · Timeliness of reviews · Q3',
      place: { sheet: 'Commentary', address: 'C2' },
      right: '70.9%',
    },
  ]);
});

test('what is off target and has no words is named, with the cell that waits for them', () => {
  const kept = shown(
    commentary([
      [4, 'Q3 2022-23', ''],
      [5, 'Q2 2022-23', 'Twelve moves.'],
      [5, 'Q3 2022-23', 'Twelve moves!'],
      [6, 'Q3 2022-23', 'N/A'],
      [13, 'Q3 2022-23', 'A sibling group moved.'],
    ]),
  );
  expect(kept?.gaps).toEqual([
    {
      kind: 'missing',
      name: '4 · Timeliness of reviews',
      place: { sheet: 'Commentary', address: 'C2' },
    },
    {
      kind: 'unchanged',
      name: '5 · 3 or more placements',
      place: { sheet: 'Commentary', address: 'C4' },
    },
    {
      kind: 'missing',
      name: '6 · Same placement for 2 years',
      place: { sheet: 'Commentary', address: 'C5' },
    },
    // Without a row of its own: the indicator on the scorecard.
    { kind: 'missing', name: '10 · Health checks', place: { sheet: 'Scorecard', address: 'B11' } },
  ]);
});

test('without commentary nothing is asked for, and where to write is said', () => {
  expect(shown(null)).toEqual({
    says: 'No commentary is kept in this workbook yet. Prompts makes a sheet for it; a column headed Commentary beside the scorecard is read as well.',
    checked: null,
    gaps: [],
    period: 'Q3',
  });
});

test('a text of its own: no cell; what is untied is apart', () => {
  const { checked } = viewPasted(
    'Dental checks are at 91.5%.\nWe spoke to 12 schools. Health checks met the target.',
    null,
    judged,
  );
  expect(checked.summary).toBe(
    '3 statements checked: 1 agrees, 1 contradicts the scorecard, 1 not tied to it.',
  );
  expect(checked.contradictions).toEqual([
    {
      key: 'contradicts 2',
      says: 'It says “met the target”. By the scorecard the target was missed at Q3.',
      quote: { before: 'We spoke to 12 schools. Health checks ', said: 'met the target', after: '.' },
      where: 'Health checks · Q3',
      place: null,
      right: null,
    },
  ]);
  expect(checked.untied.map(({ quote: { said }, where }) => [said, where])).toEqual([['12', 'no indicator']]);
  expect(viewPasted('It is 72.9%.', '4', judged).checked.contradictions[0]?.right).toBe('70.9%');
});

test('a pasted table is left out, and said so', () => {
  const text = 'Indicator\tQ2\tQ3\nReviews\t86.7%\t79.0%\nReviews fell to 70.9%.';
  const { checked } = viewPasted(text, null, judged);
  expect(checked.summary).toBe(
    '2 statements checked: all agree with the scorecard. 2 lines are tables: left out.',
  );
  expect(checked.contradictions).toEqual([]);
});
