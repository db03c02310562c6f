import { groupLines } from '../../../../src/app/drafts/previewGroups';
import type { PreviewLine } from '../../../../src/domain/plan/plan';
import { judgedGrid } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';

const judged = judgedGrid(
  gridOf(
    'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\n4\tReviews on time\t95%\t93.8\n9\tDental checks\t90%\t91.5',
  ),
  'Q1',
);
const line = (
  address: string,
  label: string,
  before: string,
  after: string,
  what: PreviewLine['what'] = 'value',
) => ({
  sheet: 'Scorecard',
  address,
  label,
  before,
  after,
  what,
});

test('cells of one row are one line with its status and variance; the rest stays apart', () => {
  const heading = line('E1', 'Heading · RAG', 'empty', 'RAG');
  const made = { ...line('A1', 'Sheet', 'no such sheet', 'new sheet', 'sheet'), sheet: 'Scorecard settings' };
  const { says, groups, rest } = groupLines(
    [
      heading,
      line('E3', '9 · Dental checks · RAG', 'Red', 'Green'),
      line('E2', '4 · Reviews on time · RAG', 'empty', 'Amber'),
      line('F2', '4 · Reviews on time · Variance', 'empty', '-1.3%'),
      line('D2', '4 · Reviews on time · Q1', 'no fill', 'amber fill', 'fill'),
      made,
    ],
    judged,
  );
  expect(says).toBe('2 statuses, 1 new column, the sheet “Scorecard settings” made');
  expect(
    groups.map(({ name, status, variance, lines }) => [
      name,
      status?.from.word,
      status?.to,
      variance,
      lines.length,
    ]),
  ).toEqual([
    ['4 · Reviews on time', 'empty', { word: 'Amber', rag: 'amber' }, '-1.3%', 3],
    ['9 · Dental checks', 'Red', { word: 'Green', rag: 'green' }, '', 1],
  ]);
  expect(rest).toEqual([heading, made]);
});

test('a figure that is fixed is counted as one, and is no status', () => {
  const { says, groups } = groupLines([line('D3', '9 · Dental checks · Q1', '91.5', '91.6')], judged);
  expect(says).toBe('1 figure');
  expect(groups[0]?.status).toBeNull();
  expect(groups[0]?.plain.map(({ before, after }) => [before, after])).toEqual([['91.5', '91.6']]);
});

test('a status in the sheet’s own words keeps them, with the colour each stands for', () => {
  const own = judgedGrid(
    gridOf(
      [
        'Ref\tIndicator\tTarget\tQ1\tStatus',
        '4\tReviews on time\t95%\t93.8\tG',
        '9\tDental checks\t90%\t91.5\tR',
        '10\tHealth checks\t90%\t70.1\tG',
      ].join('\n'),
    ),
    'Q1',
  );
  const { says, groups } = groupLines([line('E2', '4 · Reviews on time · Status', 'G', 'A')], own);
  expect(says).toBe('1 status');
  expect(groups[0]).toMatchObject({
    status: { from: { word: 'G', rag: 'green' }, to: { word: 'A', rag: 'amber' } },
    plain: [],
  });
});
