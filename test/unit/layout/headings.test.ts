import { headingText, readHeading, type Role } from '../../../src/layout/headings';

function say(role: Role | null): string {
  if (!role) return 'nothing';
  if (role.kind === 'quarter') return [role.quarter, role.year].filter(Boolean).join(' ');
  if (role.kind === 'quarter-target') return [role.quarter, 'target', role.year].filter(Boolean).join(' ');
  if (role.kind === 'title') return 'title';
  return 'year' in role ? [role.kind, role.year].filter(Boolean).join(' ') : role.kind;
}

test.each([
  // Published.
  ['Ref No', 'ref'],
  ['Indicator Description', 'title'],
  ['Statistical Neighbour Average 2020/21', 'neighbour 2020-21'],
  ['England average 2018/19', 'england 2018-19'],
  ['Harrow 2019-20', 'past 2019-20'],
  ['Harrow target 2022/23', 'target 2022-23'],
  ['Harrow actual Q1 2020-21', 'Q1 2020-21'],
  ['Harrow\nQ3\u00a0 2022-23 ', 'Q3 2022-23'],
  // References.
  ...[
    'Ref',
    'REF.',
    'Ref No.',
    'Reference',
    'Reference number',
    'No.',
    'ID',
    '#',
    'KPI no',
    'KPI ref',
    'PI number',
  ].map((text): [string, string] => [text, 'ref']),
  // Descriptions.
  ...[
    'Indicator',
    'Measure',
    'Performance indicator',
    'Key Performance Indicator',
    'KPI',
    'Description',
    'Measure name',
  ].map((text): [string, string] => [text, 'title']),
  ['Indicator / Measure', 'title'],
  ['Indicator:', 'title'],
  // Averages.
  ['SN', 'neighbour'],
  ['SN Average 2018-19', 'neighbour 2018-19'],
  ['Stat. neighbour', 'neighbour'],
  ['Stat neighbours avg', 'neighbour'],
  ['England', 'england'],
  ['National average', 'england'],
  ['London average 2020/21', 'nothing'],
  // Years, targets, quarters.
  ['2019-20', 'past 2019-20'],
  ['Outturn 2021/22', 'past 2021-22'],
  ['2022-23 YTD', 'nothing'],
  ['Target', 'target'],
  ['Target 2022-23 (Q1 to Q4)', 'target 2022-23'],
  ['Q1 target', 'Q1 target'],
  ['Target Q2 2023/24', 'Q2 target 2023-24'],
  ['Quarter 1', 'Q1'],
  ['1st quarter', 'Q1'],
  ['Q1 (Apr-Jun)', 'Q1'],
  ['Jul - Sep 2022', 'Q2 2022-23'],
  ['Jan–Mar 2023', 'Q4 2022-23'],
  ['Q1 numerator', 'nothing'],
  ['Q3 RAG', 'nothing'],
  ['Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%', 'nothing'],
  // Years in short, period ends and months.
  ['Outturn 22/23', 'past 2022-23'],
  ['Target 23-24', 'target 2023-24'],
  ['17-18 year olds', 'nothing'],
  ['30/06/2020', 'Q1 2020-21'],
  ['As at 31 December 2022', 'Q3 2022-23'],
  ['Jun-20', 'Q1 2020-21'],
  ['Mar-20', 'Q4 2019-20'],
  ['May-20', 'nothing'],
  ['Outturn 2019-20 (Mar-20)', 'past 2019-20'],
  ['End of September', 'Q2'],
  ['Dec', 'Q3'],
  ['Apr', 'nothing'],
  // Which way is good.
  ...[
    'Good is',
    'Good is…',
    'Good is High/Low',
    'Good to be',
    'Good performance is:',
    'Polarity',
    'Desired direction of travel',
    'Aim to maximise/minimise',
    'Aim to',
    'Bigger/Smaller is better',
    'Is bigger or smaller better?',
    'High / Low',
    'Better is',
  ].map((text): [string, string] => [text, 'good-is']),
  ['Direction', 'nothing'],
  // Other councils.
  ['England avg', 'england'],
  ['SN avg', 'neighbour'],
  ['Stat. Nbr', 'neighbour'],
  ['Nearest neighbours', 'neighbour'],
  ['Outer London 2022/23', 'nothing'],
  ['London Q1', 'nothing'],
  ['PI code', 'ref'],
  ['Lead', 'nothing'],
  ['Performance Q1', 'Q1'],
  ["Children's Services Q1", 'Q1'],
  ['Q1 rating', 'nothing'],
  // Ours.
  ['RAG', 'rag'],
  ['Variance', 'variance'],
  ['RAG rating', 'nothing'],
  // Neither.
  ['', 'nothing'],
  ['Comments', 'nothing'],
  ['Direction of travel', 'nothing'],
  ['Number of current CLA at end of quarter', 'nothing'],
  ['Corporate Parenting Scorecard 2022-23', 'past 2022-23'],
])('%j: %s', (text, expected) => expect(say(readHeading(headingText(text)))).toBe(expected));

test('numbers are no headings', () => {
  expect(headingText(2019)).toBe('');
  expect(headingText(true)).toBe('');
});
