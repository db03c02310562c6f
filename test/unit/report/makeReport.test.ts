import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { renderTableHtml } from '../../../src/outputs/html';
import { renderTableText } from '../../../src/outputs/text';
import { makeReport, type MadeReport } from '../../../src/report/makeReport';
import type { TemplateId } from '../../../src/wording/reports/templates';
import { expectGolden } from '../../setup/golden';
import { judgedPublished, judgedRow } from '../../fixtures/judged';

const COLUMNS = ['ref', 'title', 'neighbour', 'england', 'past', 'target', 'periods', 'rag', 'variance'];

function made(template: TemplateId): Extract<MadeReport, { kind: 'made' }> {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const found = makeReport(judged, [], { template, columns: COLUMNS, version: 'public' });
  if (found.kind !== 'made') throw new Error('The sample has a public version.');
  return found;
}

/** What the rules hide of the sample, by hand; see decision 060 for those hidden for another's sake. */
const HIDDEN = ['2/187', '4/191', '27/28', '111/117', '96.3', '94.9'];

test.each(['full', 'exceptions', 'summary', 'comparison'] as const)(
  'the public %s says nothing that is hidden, in any of its words or pictures',
  (template) => {
    const { report } = made(template);
    const all = [renderTableText(report.table), renderTableHtml(report.table), JSON.stringify(report)];
    for (const text of all) {
      for (const figure of HIDDEN) {
        const found = new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}(?![\\d.])`).test(text);
        expect({ figure, found }).toEqual({ figure, found: false });
      }
    }
    expect(report.table.version).toBe('Public version');
    expectGolden(`public-2022-23-q3-${template}.txt`, renderTableText(report.table));
  },
);

test('a hidden status is neither worded nor coloured, and its variance goes with it', () => {
  const { table } = made('full').report;
  const ten = table.rows.find(({ ref }) => ref === '10')?.cells.slice(-3);
  expect(ten).toMatchObject([
    { text: '[c]', role: 'number' },
    { text: '[c]', role: 'status' },
    { text: '[c]', role: 'number' },
  ]);
  expect(table.legend.map(({ term }) => term)).toEqual(['Red', 'Green', '[c]', '[x]', '[z]']);
});

test('counts are of what is published, and authors’ questions are left out', () => {
  const { report } = made('exceptions');
  expect(report.table.lead).toEqual([
    '4 of 14 indicators are off target: 4 red and 0 amber. 4 are green, 5 not rated and 1 not published.',
  ]);
  expect(report.sections.flatMap(({ questions }) => questions)).toEqual([]);
});

test('a change from or to a hidden status is not one', () => {
  const { table } = made('summary').report;
  const changes = table.lists.flatMap(({ items }) => items).join('\n');
  expect(changes).not.toMatch(/^(?:5|10) · /m);
  expect(changes).toMatch(/^4 · Timeliness of reviews: red at Q2 and Q3\./m);
});

test('what nothing can protect is published by no one: there is no public version, and the places are named', () => {
  // With so wide a threshold no number a reader grants is far enough from another.
  const policy = { ...DEFAULT_POLICY, numeratorTo: 3000 };
  const { judged } = judgedRow('Number of children missing', '', ['7'], policy);
  expect(makeReport(judged, [], { template: 'full', columns: COLUMNS, version: 'public' })).toEqual({
    kind: 'unprotected',
    places: [{ kind: 'indicator', index: 0, period: 'Q1' }],
  });
});

test('the thresholds of the settings are those that hide: with 2 and 1 as small, 6 of 117 left out may be published', () => {
  const policy = { ...DEFAULT_POLICY, numeratorTo: 2, complementTo: 1, denominatorTo: 3 };
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3', policy);
  const found = makeReport(judged, [], { template: 'full', columns: COLUMNS, version: 'public' });
  const text = found.kind === 'made' ? renderTableText(found.report.table) : '';
  expect(text).toContain('94.9 (111/117)');
  expect(text).not.toContain('2/187');
});
