import { renderTableText } from '../../../src/outputs/text';
import { renderTableHtml } from '../../../src/outputs/html';
import { planTableSheet } from '../../../src/outputs/tableSheet';
import { COLUMN_IDS } from '../../../src/report/columns';
import { buildReport, type Report } from '../../../src/report/templates';
import type { TemplateId } from '../../../src/wording/reports/templates';
import { judgedGrid, judgedPublished } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';
import { expectGolden } from '../../setup/golden';

/** All but the one that is shown on request. */
const USUAL = COLUMN_IDS.filter((id) => id !== 'travel');

const report = (template: TemplateId, period: 'Q1' | 'Q2' | 'Q3' = 'Q3'): Report =>
  buildReport(judgedPublished('scorecard-2022-23-q3', period), { template, columns: USUAL });
const column = ({ table }: Report, id: string): readonly (string | undefined)[] => {
  const at = table.columns.findIndex((each) => each.id === id);
  return table.rows.map((row) => row.cells[at]?.text);
};

test('exceptions: red and amber alone, and how many there are', () => {
  const made = report('exceptions');
  expect(made.table.title).toBe('Performance scorecard, Q3 2022-23: exceptions');
  expect(made.table.lead).toEqual([
    '5 of 14 indicators are off target: 4 red and 1 amber. 4 are green and 5 not rated.',
  ]);
  expect(column(made, 'ref')).toEqual(['4', '5', '6', '10', '13']);
  expect(column(made, 'rag')).toEqual(['Red', 'Red', 'Red', 'Amber', 'Red']);
  expect(made.sections.map(({ heading }) => heading)).toEqual([
    '4 · Timeliness of reviews',
    '5 · 3 or more placements',
    '6 · Same placement for 2 years',
    '10 · Health checks',
    '13 · Placed more than 20 miles away from home',
  ]);
  // Green does not occur in this table, so nothing is said of it.
  expect(made.table.legend.map(({ term }) => term)).toEqual(['Red', 'Amber']);
});

test('no exceptions: the table is empty and says so', () => {
  const grid = gridOf('Ref\tIndicator\tTarget\tQ1 2022-23\n1\tTimeliness of reviews\t90%\t95.0 (95/100)');
  const made = buildReport(judgedGrid(grid, 'Q1'), { template: 'exceptions', columns: USUAL });
  expect(made.table.rows).toEqual([]);
  expect(made.table.lead).toEqual(['Of 1 indicator none is off target: 1 green and 0 not rated.']);
});

test('summary: counts, exceptions and changes, and a year-to-date figure is never set against the quarter before', () => {
  const made = report('summary');
  expect(made.sections).toEqual([]);
  expect(made.table.lead).toEqual(['14 indicators: 4 red, 1 amber, 4 green and 5 not rated.']);
  expect(made.table.columns.map(({ id }) => id)).toEqual(['ref', 'title', 'Q3', 'target', 'rag', 'change']);
  expect(column(made, 'target')).toEqual(['95%', '7.5%', '70%', '95%', '20%']);
  expect(column(made, 'change')).toEqual([
    'Worsened by 15.8 points (about 30 reviews)',
    'Not compared [note 2]',
    'Worsened by 11.6 points (about 5 cases) [note 3]',
    'Improved by 3.1 points (about 4 cases) [note 3]',
    'Worsened by 2.1 points (3 cases) [note 3]',
  ]);
  expect(made.table.lists).toEqual([
    {
      heading: 'Changes since Q2',
      items: [
        '4 · Timeliness of reviews: red at Q2 and Q3. Worsened by 15.8 points (about 30 of the 189 reviews) since Q2, when it was 86.7% (157 of 181).',
        '5 · 3 or more placements: green at Q2, red at Q3, each against its own quarter’s target.',
        '6 · Same placement for 2 years: green at Q2, red at Q3. Worsened by 11.6 points (about 5 of the 41 cases) since Q2, when it was 77.5% (31 of 40). A change of this size may be chance.',
        '7 · Care leavers in suitable accommodation: amber at Q2, green at Q3. Improved by 4.3 points (about 4 of the 88 care leavers) since Q2, when it was 84.3% (43 of 51). A change of this size may be chance.',
        '8 · Care leavers not in education, employment or training: amber at Q2, green at Q3. Improved by 1.2 points (about 1 of the 88 care leavers) since Q2, when it was 35.3% (18 of 51). A change of this size may be chance.',
        '9 · Dental checks: amber at Q2, green at Q3. Improved by 5.2 points (about 6 of the 117 cases) since Q2, when it was 86.2% (94 of 109; the sheet shows 89.9%). A change of this size may be chance.',
        '13 · Placed more than 20 miles away from home: amber at Q2, red at Q3. Worsened by 2.1 points (3 of the 142 cases) since Q2, when it was 20.4% (29 of 142). A change of this size may be chance.',
      ],
    },
  ]);
});

test('comparison: better, similar or worse by the interval; part of a year is not compared with whole years', () => {
  const made = report('comparison');
  expect(made.table.columns.map(({ id }) => id)).toEqual([
    'ref',
    'title',
    'Q3',
    'interval',
    'neighbour',
    'against-neighbour',
    'england',
    'against-england',
  ]);
  const at = ['4', '5', '6', '7', '9', '13'].map((ref) =>
    made.table.rows
      .find((row) => row.ref === ref)
      ?.cells.slice(2)
      .map(({ text }) => text),
  );
  expect(at).toEqual([
    ['70.9 (134/189)', '64.1 to 76.9', 'Not Published', '', 'Not Published', ''],
    ['8.3 (16/192)', '5.2 to 13.1', '10.0', 'Not compared [note 3]', '9.0', 'Not compared [note 3]'],
    ['65.9 (27/41)', '50.5 to 78.4', '69.5', 'Similar [note 4]', '70.0', 'Similar [note 4]'],
    ['88.6 (78/88)', '80.3 to 93.7', '86.4', 'Similar [note 4]', '88.0', 'Similar [note 4]'],
    ['91.5 (107/117)', '85.0 to 95.3', '41.7', 'Better', '40.0', 'Better'],
    ['22.5 (32/142)', '16.4 to 30.1', '22.1', 'Similar [note 4]', '16.0', 'Worse'],
  ]);
  expect(made.table.lead).toEqual([
    'Against statistical neighbours: 1 better, 5 similar and 0 worse.',
    'Against England: 1 better, 4 similar and 1 worse.',
  ]);
  // No colour and no status here: this is a separate question from the target.
  expect(made.table.legend).toEqual([]);
});

test('without averages the comparison says so', () => {
  const grid = gridOf('Ref\tIndicator\tTarget\tQ1 2022-23\n1\t% of CLA with a plan\t90%\t95.0 (95/100)');
  const made = buildReport(judgedGrid(grid, 'Q1'), { template: 'comparison', columns: USUAL });
  expect(made.table.lead).toEqual(['The sheet gives no average of other councils that can be compared.']);
  expect(made.table.columns.map(({ id }) => id)).toEqual(['ref', 'title', 'Q1', 'interval']);
});

test('sections: the author’s words a paragraph each, questions where words are asked for, small cohorts their interval', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const row = judged.indicators.find(({ indicator }) => indicator.ref === '6')?.indicator.row ?? -1;
  const { sections } = buildReport(judged, {
    template: 'full',
    columns: USUAL,
    commentary: new Map([[row, 'First paragraph.\r\n\n  Second. ']]),
  });
  // Those without a status stand in a table of their own, unless an author wrote of them.
  expect(sections.map(({ ref }) => ref)).toEqual(['4', '5', '6', '7', '8', '9', '10', '13', '14']);
  const six = sections[2];
  expect(six?.commentary).toEqual(['First paragraph.', 'Second.']);
  expect(six?.asked).toBe(true);
  expect(six?.facts.slice(0, 3)).toEqual([
    'Red: 65.9% (27 of 41) is 4.1 points under the target of 70% or more: 2 more cases would have met it.',
    'Worsened by 11.6 points since Q2, when it was 77.5% (31 of 40). A change of this size may be chance.',
    'Statistical neighbours: 69.5% in 2020-21 (similar); England: 70% in 2020-21 (similar).',
  ]);
  expect(sections[4]?.asked).toBe(false);
  // What is for the author alone is in the author's copy alone.
  expect(sections.flatMap(({ notes, questions }) => [...notes, ...questions])).toEqual([]);
});

test('the author’s copy has the rest of the facts, and questions where nothing is written yet', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  const row = judged.indicators.find(({ indicator }) => indicator.ref === '6')?.indicator.row ?? -1;
  const { sections } = buildReport(judged, {
    template: 'full',
    columns: USUAL,
    draft: true,
    commentary: new Map([[row, 'Written.']]),
  });
  const [four, , six] = sections;
  expect(six?.notes).toContain('41 cases are few: the 95% interval of 65.9% is 50.5% to 78.4%.');
  expect(six?.questions).toEqual([]);
  expect(four?.notes.join(' ')).not.toMatch(/are few/);
  expect(four?.questions[3]).toBe('Who owns this, and by when will it be back on target?');
});

test('a version given is the one stamped', () => {
  const judged = judgedPublished('scorecard-2022-23-q3', 'Q3');
  expect(buildReport(judged, { template: 'summary', columns: [], version: 'public' }).table.version).toBe(
    'Public version',
  );
});

test.each(['exceptions', 'summary', 'comparison'] as const)(
  '%s as text and HTML, read by eye',
  (template) => {
    const { table } = report(template);
    expectGolden(`table-2022-23-q3-${template}.txt`, renderTableText(table));
    expect(renderTableHtml(table)).toContain(`<p align="left"`);
    for (const sentence of [...table.lead, ...table.lists.flatMap(({ items }) => items)])
      expect(renderTableHtml(table)).toContain(sentence.replaceAll("'", '&#39;'));
  },
);

test('the sheet gives the lead above the headings and the lists below the rows', () => {
  const plan = planTableSheet(report('summary').table, null, { sheetNames: [], names: {} });
  const at = (address: string) =>
    plan.edits.flatMap((edit) => (edit.kind === 'value' && edit.address === address ? edit.to : []))[0];
  expect(at('A4')).toBe('14 indicators: 4 red, 1 amber, 4 green and 5 not rated.');
  expect(at('B5')).toBe('Indicator Description');
  expect(at('B6')).toBe('Timeliness of Reviews of Looked After Children');
  expect(at('A12')).toBe('Changes since Q2');
  expect(at('A13')).toMatch(/^• 4 · Timeliness of reviews: red at Q2 and Q3\. /);
});
