import { isRemembered, tableAfter } from '../../../../src/app/settings/reportDefaults';
import { parseColumns } from '../../../../src/app/settings/reportWords';
import { readSettings } from '../../../../src/app/settings/readSettings';
import { gridOf } from '../../../fixtures/published';
import { sheetOf } from '../fakePort';

const read = (lines: readonly string[]) =>
  readSettings(sheetOf(gridOf(lines.join('\n'), 'Scorecard settings')));

test('the report and its columns in their order are read from the rules', () => {
  const stored = read([
    'Reference\tIndicator\tDirection\tAccumulation\t\tRule\tValue\tMeaning',
    '4\tReviews\tHigher\tSnapshot\t\tReport\texceptions only',
    '5\tMoves\tLower\tSnapshot\t\tColumns\tVariance, indicator, RAG',
  ]);
  expect(stored?.report).toEqual({ template: 'exceptions', columns: ['variance', 'title', 'rag'] });
  expect(stored?.ruleTable).toMatchObject({ places: { rule: 5, value: 6, meaning: 7 }, end: 3 });
  expect(stored?.unread).toEqual([]);
});

test('words that are no report or column are told with their cells', () => {
  const stored = read([
    'Reference\tIndicator\tDirection\tAccumulation\t\tRule\tValue',
    '4\tReviews\tHigher\tSnapshot\t\tReport\tshort one',
    '5\tMoves\tLower\tSnapshot\t\tColumns\tIndicator, Owner, Target',
  ]);
  expect(stored?.report).toEqual({ template: null, columns: ['title', 'target'] });
  expect(stored?.unread).toEqual([
    {
      address: 'G2',
      text: 'short one',
      wanted: 'Full report, Scorecard only, Exceptions, Summary, One indicator or Comparison',
    },
    {
      address: 'G3',
      text: 'Owner',
      wanted:
        'words parted by commas, of Reference, Indicator, Statistical neighbours, England, Past years, Target, Periods, RAG, Variance, Travel',
    },
  ]);
});

test('without the rows, or with blank ones, nothing is remembered', () => {
  expect(
    read(['Reference\tIndicator\tDirection\tAccumulation', '4\tReviews\tHigher\tSnapshot'])?.report,
  ).toEqual({
    template: null,
    columns: null,
  });
});

test('columns: each once, and the indicator always', () => {
  expect(parseColumns('RAG; target, rag')).toEqual({ columns: ['title', 'rag', 'target'], unknown: [] });
});

test('what the workbook asks for is taken once; a choice in the pane then stays', () => {
  const kept = { template: 'summary', columns: ['title', 'rag'] } as const;
  const table = { columns: ['ref', 'title'], version: 'public' } as const;
  expect(tableAfter(table, null, kept)).toEqual({
    columns: ['title', 'rag'],
    version: 'public',
    template: 'summary',
  });
  const chosen = { columns: ['title'], template: 'full' } as const;
  expect(tableAfter(chosen, kept, { ...kept })).toBe(chosen);
  expect(tableAfter(chosen, kept, { template: 'exceptions', columns: null })).toEqual({
    columns: ['title'],
    template: 'exceptions',
  });
  expect(tableAfter(chosen, kept, null)).toBe(chosen);
  expect(isRemembered({ columns: ['title', 'rag'], template: 'summary' }, kept)).toBe(true);
  expect(isRemembered({ columns: ['rag', 'title'], template: 'summary' }, kept)).toBe(false);
  expect(isRemembered({ columns: ['title', 'rag'] }, kept)).toBe(false);
});
