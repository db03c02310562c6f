import { compareSeen } from '../../../../../src/app/settings/tables/compareSeen';
import { readSeen, seenNow, seenEntries, SEEN } from '../../../../../src/app/settings/tables/lastSeen';
import type { PeriodContext } from '../../../../../src/domain/periods/years';
import { judgedOf, scorecardOf } from '../../../../fixtures/anyPeriods';
import { gridOf } from '../../../../fixtures/published';
import { sheetOf } from '../../fakePort';

const APRIL: PeriodContext = { year: '2025-26', yearStart: 3 };
const HEADINGS = ['Oct-25', 'Nov-25'];

function judged(...figures: string[]) {
  const row = { title: 'Reviews on time', target: '95%', figures };
  return judgedOf(scorecardOf(APRIL, HEADINGS, [row]), [row], 'Nov 2025');
}

/** The table as the last Refresh left it, without one of its columns where an earlier version wrote it. */
function seenOf(before: ReturnType<typeof judged>, columns = SEEN.columns) {
  const [entry] = before.indicators;
  if (!entry) throw new Error('no indicator');
  const cells = seenEntries(before, seenNow(entry, before.period.key), '');
  const line = (texts: readonly string[]) => texts.map((text) => text.replaceAll('\n', '⏎')).join('\t');
  const sheet = [
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ field }) => String(cells[field]))),
  ];
  const grid = gridOf(sheet.join('\n'), 'Settings');
  const broken = {
    ...grid,
    cells: grid.cells.map((row) =>
      row.map((cell) => ({
        ...cell,
        value: typeof cell.value === 'string' ? cell.value.replaceAll('⏎', '\n') : cell.value,
      })),
    ),
  };
  return readSeen(sheetOf(broken), 'Scorecard').rows;
}

test('months are remembered by their names, and what changed among them is told', () => {
  const seen = seenOf(judged('91', '92'));
  expect(seen).toMatchObject([
    { period: 'Nov 2025', status: 'Amber', values: { 'Oct 2025': '91', 'Nov 2025': '92' } },
  ]);
  expect(compareSeen(judged('91', '92'), seen).indicators[0]?.values).toEqual([]);
  expect(compareSeen(judged('91', '95'), seen).indicators[0]).toMatchObject({
    status: { from: 'Amber', to: 'Green' },
    values: [{ period: 'Nov 2025', from: '92', to: '95' }],
  });
});

test('a table made before there were months tells of the status, and calls no month changed', () => {
  const seen = seenOf(
    judged('91', '92'),
    SEEN.columns.filter(({ field }) => field !== 'others'),
  );
  expect(compareSeen(judged('91', '95'), seen).indicators[0]).toMatchObject({
    status: { from: 'Amber', to: 'Green' },
    values: [],
  });
});
