import { previewLines } from '../../../../src/app/drafts/previewLines';
import { planRollForward } from '../../../../src/outputs/rollForward';
import { judgedGrid } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';
import { sheetOf } from '../fakePort';

test('a copied sheet is one line, and one for each row that changes on it', () => {
  const grid = gridOf(
    [
      'Ref\tIndicator\tCouncil 2020-21\tCouncil 2021-22\tTarget 2022/23\tQ3 2022-23\tQ4 2022-23',
      '4\tTimeliness of reviews\t97.1\t89.8\t95%\t70.9 (134/189)\t',
      '5\tNumber of CLA\t182\t188\t\t192\t195',
    ].join('\n'),
  );
  const judged = judgedGrid(grid, 'Q4');
  const roll = planRollForward(judged, sheetOf(grid), ['Scorecard']);
  if (roll.kind !== 'planned') throw new Error(roll.kind);
  const lines = previewLines(roll.plan, judged).map(({ label, before, after }) => [label, before, after]);
  expect(lines).toEqual([
    ['Sheet “Scorecard 2023-24”', 'no such sheet', 'a copy'],
    [
      'Headings',
      'Council 2020-21 · Council 2021-22 · Target 2022/23 · Q3 2022-23 · Q4 2022-23',
      'Council 2021-22 · Council 2022-23 · Target 2023/24 · Q3 2023-24 · Q4 2023-24',
    ],
    ['4 · Timeliness of reviews', '97.1 · 89.8 · 70.9 (134/189)', '89.8 · 2 empty'],
    ['5 · CLA', '182 · 188 · 192 · 195', '188 · 195 · 2 empty'],
    ['Note', 'empty', 'Rolled forward from “Scorecard” (2022-23). Delete these lines when 2023-24 is ready.'],
    ['Note', 'empty', 'There is no column for Q1 or Q2: add it when it is due.'],
    ['Note', 'empty', 'To be confirmed: the targets are those of 2022-23 (E2:E3).'],
    ['Note', 'empty', 'To be completed: no Q4 outturn of 2022-23 for D2. Fill it in when it is known.'],
  ]);
});
