import { analyse } from '../../../../src/app/session/analyse';
import { gridAfter, planFixes } from '../../../../src/app/refresh/fixes';
import { formatMoment } from '../../../../src/app/settings/lastRefresh';
import { previewLines } from '../../../../src/app/drafts/previewLines';
import { promptCopy } from '../../../../src/app/actions/promptCopy';
import { cellAt } from '../../../../src/domain/grid/grid';
import type { Edit } from '../../../../src/domain/plan/plan';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { RAG_FILL } from '../../../../src/outputs/theme';
import { gridOf, publishedGrid } from '../../../fixtures/published';
import { sheetOf } from '../fakePort';

function judged() {
  const layout = findScorecard(publishedGrid('scorecard-2022-23-q3'), DEFAULT_POLICY);
  if (layout.kind !== 'found') throw new Error(layout.reason);
  return analyse(layout.scorecard, null, null).judged;
}

const value = (sheet: string, address: string, before: string | number, to: string | number): Edit => ({
  kind: 'value',
  sheet,
  address,
  expect: { value: before, formula: null },
  to,
  numberFormat: null,
});

test('cells of the scorecard are named by indicator and column', () => {
  const edits: Edit[] = [
    value('Scorecard', 'J10', '89.9 (94/109)', '86.2 (94/109)'),
    { kind: 'fill', sheet: 'Scorecard', address: 'K10', expect: '#00B0F0', to: RAG_FILL.green },
    { kind: 'fill', sheet: 'Scorecard', address: 'K4', expect: RAG_FILL.red, to: null },
    value('Scorecard', 'M1', 'Variance', ''),
    value('Scorecard', 'M10', 0.0161, ''),
    value('Scorecard', 'L1', '', 'RAG'),
  ];
  expect(
    previewLines({ title: '', edits }, judged()).map(({ label, before, after }) => [label, before, after]),
  ).toEqual([
    ['9 · Dental checks · Q2', '89.9 (94/109)', '86.2 (94/109)'],
    ['9 · Dental checks · Q3', 'fill #00B0F0', 'green fill'],
    ['3 · CLA per 10,000 children · Q3', 'red fill', 'no fill'],
    ['Heading · Variance', 'Variance', 'empty'],
    ['9 · Dental checks · Variance', '+1.6%', 'empty'],
    ['Heading · RAG', 'empty', 'RAG'],
  ]);
});

test('a sheet that is made is one line, and one for each of its rows', () => {
  const edits: Edit[] = [
    { kind: 'add-sheet', sheet: 'New' },
    value('New', 'B1', '', 'Title'),
    value('New', 'C2', '', 2),
    value('New', 'B2', '', 'one'),
    { kind: 'look', sheet: 'New', address: 'A1', look: { bold: true } },
  ];
  expect(previewLines({ title: '', edits }, judged())).toEqual([
    {
      sheet: 'New',
      address: 'A1',
      label: 'Sheet “New”',
      before: 'no such sheet',
      after: 'new sheet',
      what: 'sheet',
    },
    { sheet: 'New', address: 'B1', label: 'Row 1', before: 'empty', after: 'Title', what: 'value' },
    { sheet: 'New', address: 'B2', label: 'Row 2', before: 'empty', after: 'one · 2', what: 'value' },
  ]);
});

test('cells of other sheets are named by the first words of their row', () => {
  const settings = sheetOf(gridOf('Reference\tIndicator\tDirection\n8\tNot in education\tLower', 'Settings'));
  const plan = { title: '', edits: [value('Settings', 'C2', 'Lower', 'Higher')] };
  expect(previewLines(plan, judged(), [settings])).toMatchObject([
    { label: '8 · Not in education', before: 'Lower', after: 'Higher' },
  ]);
});

describe('fixes', () => {
  const grid = gridOf('Ref\tIndicator\tQ1\n9\tDental checks\t89.9 (94/109)');
  const fix = { sheet: 'Scorecard', address: 'C2', from: '89.9 (94/109)', to: '86.2 (94/109)' };

  test('become edits that expect what they mend, and the grid after them is judged', () => {
    const edits = planFixes(grid, [fix]);
    expect(edits).toMatchObject([{ address: 'C2', expect: { value: '89.9 (94/109)' }, to: '86.2 (94/109)' }]);
    expect(cellAt(gridAfter(grid, edits), 1, 2).value).toBe('86.2 (94/109)');
    expect(cellAt(grid, 1, 2).value).toBe('89.9 (94/109)');
  });

  test('for a text that is no longer there, a formula, or another sheet are left out; one a cell is kept', () => {
    expect(planFixes(grid, [{ ...fix, from: 'other' }])).toEqual([]);
    expect(planFixes(grid, [{ ...fix, sheet: 'Other' }])).toEqual([]);
    expect(planFixes(grid, [fix, { ...fix, to: 'second' }])).toHaveLength(1);
    const cells = grid.cells.map((row) => row.map((cell) => ({ ...cell, formula: '=A1' })));
    expect(planFixes({ ...grid, cells }, [fix])).toEqual([]);
  });
});

test('a moment is written as a person would, and not as Excel would read it', () => {
  expect(formatMoment(new Date(2026, 2, 5, 9, 7))).toBe('5 Mar 2026 at 09:07');
});

test('a copied prompt carries no markup from cells', () => {
  const prompt = { ref: '4', title: 'A <b>', facts: ['Red & late'], questions: ['Why "so"?'] };
  expect(promptCopy(prompt)).toEqual({
    html: '<p><b>4 A &lt;b&gt;</b></p><ul><li>Red &amp; late</li></ul><ul><li>Why &quot;so&quot;?</li></ul>',
    text: '4 A <b>\n• Red & late\n• Why "so"?',
  });
});
