import { draftEdits } from '../../../../src/app/refresh/draftEdits';
import { judgeScorecard } from '../../../../src/domain/judging/judge';
import { latestPeriod } from '../../../../src/domain/indicators/scorecard';
import { settingsFor } from '../../../../src/domain/settings/suggest';
import type { SheetSnapshot } from '../../../../src/host/port';
import { found, rows } from '../../layout/finding';

const snapshot = (...lines: string[]): SheetSnapshot => ({
  name: 'Sheet1',
  grid: rows(...lines),
  fills: null,
  protected: false,
  filtered: false,
  rowsHidden: false,
  tables: [],
});

function draft(sheet: SheetSnapshot) {
  const scorecard = found(sheet.grid);
  const period = latestPeriod(scorecard);
  if (!period) throw new Error('no period');
  return draftEdits(judgeScorecard(scorecard, settingsFor(scorecard, null), period), sheet, []);
}

test('a Refresh waits where values and headings do not fit', () => {
  const counts = snapshot(
    'Indicator\tTarget\tQ1',
    '% of reviews on time\t85%\t335',
    '% of visits on time\t90%\t410',
    '% of plans on time\t80%\t287',
  );
  expect(found(counts.grid).reading?.misfit).toEqual({ kind: 'impossible-figures', count: 3, of: 3 });
  expect(found(counts.grid).indicators.every(({ unsure }) => unsure === true)).toBe(true);
  expect(draft(counts)).toMatchObject({ kind: 'problem', problem: { code: 'reading-asked' } });
});

test('where indicators run across no column of ours is made', () => {
  const across = snapshot(
    'Quarter\t% of reviews on time\t% of visits on time\t% of plans on time',
    'Target\t85\t90\t80',
    'Q1\t80\t91\t70',
    'Q2\t86\t92\t71',
  );
  expect(found(across.grid).reading?.orientation).toBe('across');
  const drafted = draft(across);
  const addresses = drafted.kind === 'ok' ? drafted.value.edits.map((edit) => edit.kind) : ['refused'];
  expect(addresses.filter((kind) => kind !== 'fill')).toEqual([]);
});
