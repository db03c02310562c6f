import type { Finding } from '../../../../src/checks/finding';
import { decisionsOn, type WorkbookNow } from '../../../../src/app/session/findingDecisions';
import { readDismissals } from '../../../../src/app/settings/tables/dismissals';
import { gridOf } from '../../../fixtures/published';
import { sheetOf } from '../fakePort';

const finding = (address: string, title = 'Dental checks', period: Finding['period'] = 'Q2'): Finding => ({
  id: 'ratio-mismatch',
  severity: 'error',
  sheet: 'Scorecard',
  address,
  indicator: '9',
  indicatorTitle: title,
  period,
  stated: '89.9',
  computed: '86.2',
  detail: {
    id: 'ratio-mismatch',
    place: { kind: 'period', period: 'Q2' },
    repeats: null,
    slip: null,
    fits: null,
    numerator: '94',
    denominator: '109',
  },
  fix: null,
});

const HEADINGS = 'Check\tOn sheet\tCell\tAbout\tText when dismissed\tReason\tDismissed by\tDismissed on';
const ROW = 'ratio-mismatch\tScorecard\tJ10\tDental checks · Q2\t89.9 (94/109)\tAgreed\tSam\t22 Nov 2026';
const stored = (...rows: string[]) =>
  readDismissals(sheetOf(gridOf(['', '', HEADINGS, ...rows].join('\n'), 'Scorecard settings'))).all;
const says = (texts: Readonly<Record<string, string>>): WorkbookNow => ({
  textAt: (sheet, address) => (sheet === 'Scorecard' ? (texts[address] ?? '') : null),
  sheets: ['Scorecard', 'Q2'],
});
const KEY = 'ratio-mismatch|Scorecard!J10';

test('the table is read by its headings, in any order, blank rows left out', () => {
  const sheet = gridOf(
    [
      'Notes\tReason\tCell\tCheck\tOn sheet\tAbout\tText when dismissed\tDismissed on\tDismissed by',
      'x\tAgreed\tJ10\tratio-mismatch\tScorecard\tDental checks · Q2\t 89.9\t22 Nov 2026\tSam',
    ].join('\n'),
    'Scorecard settings',
  );
  expect(readDismissals(sheetOf(sheet)).all).toEqual([
    {
      row: 1,
      check: 'ratio-mismatch',
      sheet: 'Scorecard',
      cell: 'J10',
      about: 'Dental checks · Q2',
      text: ' 89.9',
      reason: 'Agreed',
      by: 'Sam',
      on: '22 Nov 2026',
    },
  ]);
  expect(readDismissals(null)).toEqual({ found: null, all: [] });
});

test('a finding is set aside while its cell says the same', () => {
  const decisions = decisionsOn([finding('J10')], stored(ROW), says({ J10: '89.9 (94/109)' }));
  expect(decisions.get(KEY)).toMatchObject({ lapsed: false, dismissal: { reason: 'Agreed' } });
});

test('it lapses when the cell’s text changes, be it by a space', () => {
  const decisions = decisionsOn([finding('J10')], stored(ROW), says({ J10: '89.9 (94/109) ' }));
  expect(decisions.get(KEY)).toMatchObject({ lapsed: true });
});

test('it follows its row when rows are inserted, and does not hide what stands at the old place now', () => {
  const texts = says({ J10: '89.9 (94/109)', J11: '89.9 (94/109)' });
  const decisions = decisionsOn([finding('J10', 'Health checks'), finding('J11')], stored(ROW), texts);
  expect(decisions.get('ratio-mismatch|Scorecard!J11')).toMatchObject({ lapsed: false });
  expect(decisions.get(KEY)).toMatchObject({ lapsed: true });
});

test('of two that a moved dismissal could be of, neither is hidden', () => {
  const texts = says({ J11: '89.9 (94/109)', J12: '89.9 (94/109)' });
  expect(decisionsOn([finding('J11'), finding('J12')], stored(ROW), texts).size).toBe(0);
});

test('another check, or another sheet, is another matter', () => {
  const other = ROW.replace('ratio-mismatch', 'scale-slip');
  const elsewhere = ROW.replace('Scorecard', 'Q2');
  expect(decisionsOn([finding('J10')], stored(other, elsewhere), says({ J10: '89.9 (94/109)' })).size).toBe(
    0,
  );
});

describe('a sheet that was renamed', () => {
  const renamed = ROW.replace('Scorecard', 'Draft');

  test('keeps what was set aside on it while the cell says the same', () => {
    const decisions = decisionsOn([finding('J10')], stored(renamed), says({ J10: '89.9 (94/109)' }));
    expect(decisions.get(KEY)).toMatchObject({ lapsed: false, dismissal: { sheet: 'Draft' } });
  });

  test('lapses openly where the cell has changed', () => {
    const decisions = decisionsOn([finding('J10')], stored(renamed), says({ J10: '89.8 (94/109)' }));
    expect(decisions.get(KEY)).toMatchObject({ lapsed: true, dismissal: { sheet: 'Draft' } });
  });

  test('lapses openly where another sheet says the same in that cell: it may have been that one', () => {
    const both: WorkbookNow = { textAt: () => '89.9 (94/109)', sheets: ['Scorecard', 'Q2'] };
    expect(decisionsOn([finding('J10')], stored(renamed), both).get(KEY)).toMatchObject({ lapsed: true });
  });

  test('what is about another indicator is none of its business', () => {
    const decisions = decisionsOn(
      [finding('J10', 'Health checks')],
      stored(renamed),
      says({ J10: '89.9 (94/109)' }),
    );
    expect(decisions.size).toBe(0);
  });
});

describe('a sheet that was deleted, of which a copy stayed with the same words in the same cell', () => {
  const kept = says({ J10: '89.9 (94/109)' });

  test.each([
    ['Scorecard (2)', 'Scorecard'],
    ['Scorecard', 'Scorecard (2)'],
    ['Scorecard (2)', 'scorecard (3)'],
  ])('what was set aside on %s lapses openly on %s', (deleted, stayed) => {
    const present: WorkbookNow = { textAt: () => '89.9 (94/109)', sheets: [stayed] };
    const decisions = decisionsOn(
      [{ ...finding('J10'), sheet: stayed }],
      stored(ROW.replace('Scorecard', deleted)),
      present,
    );
    expect(decisions.get(`ratio-mismatch|${stayed}!J10`)).toMatchObject({
      lapsed: true,
      dismissal: { sheet: deleted, reason: 'Agreed' },
    });
  });

  test('lapses openly where something had been dismissed on the sheet that stayed before: both stood then', () => {
    const before = ROW.replace('J10', 'C3').replace('ratio-mismatch', 'stray-space');
    const decisions = decisionsOn([finding('J10')], stored(before, ROW.replace('Scorecard', 'Draft')), kept);
    expect(decisions.get(KEY)).toMatchObject({ lapsed: true, dismissal: { sheet: 'Draft' } });
  });

  test('holds where what was dismissed on the sheet by its name of today came after: it was renamed between', () => {
    const after = ROW.replace('J10', 'C3').replace('ratio-mismatch', 'stray-space');
    const decisions = decisionsOn([finding('J10')], stored(ROW.replace('Scorecard', 'Draft'), after), kept);
    expect(decisions.get(KEY)).toMatchObject({ lapsed: false, dismissal: { sheet: 'Draft' } });
  });
});
