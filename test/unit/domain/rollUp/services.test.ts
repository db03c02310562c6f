import { servicesOf, type ServiceCard } from '../../../../src/domain/rollUp/services';
import { serviceNames } from '../../../../src/domain/rollUp/serviceNames';
import { judgedGrid } from '../../../fixtures/judged';
import { gridOf } from '../../../fixtures/published';

type Rows = readonly (readonly [title: string, target: string, ...figures: string[]])[];

/** A scorecard of some quarters of 2022-23, judged at the last of them. */
function card(workbook: string, quarters: readonly string[], rows: Rows, sheet = 'Scorecard'): ServiceCard {
  const head = ['Ref', 'Indicator', 'Target 2022/23', ...quarters.map((each) => `${each} 2022-23`)];
  const lines = rows.map((row, at) => [String(at + 1), ...row]);
  const tsv = [head, ...lines].map((line) => line.join('\t')).join('\n');
  return { workbook, sheet, judged: judgedGrid(gridOf(tsv, sheet), quarters.at(-1) ?? 'Q1') };
}

const HOUSING = (a: string, b: string, c: string): Rows => [
  ['% of repairs done on time', '95', a],
  ['% of rent collected', '97', b],
  ['% of homes with a gas safety record', '100', c],
];
const told = (cards: readonly ServiceCard[]) => {
  const { services, unplaced, twice } = servicesOf(cards);
  return {
    services: services.map(({ current, earlier }) => [
      current.workbook,
      ...earlier.map(({ card: each }) => each.workbook),
    ]),
    unplaced: unplaced.map(({ workbook }) => workbook),
    twice: twice.length,
  };
};

test('last quarter’s scorecard is the earlier one of its service, not a service of its own', () => {
  const q2 = card('Housing Q2.xlsx', ['Q2'], HOUSING('90', '96', '99'));
  const q3 = card('Housing Q3.xlsx', ['Q3'], HOUSING('91', '97', '99'));
  expect(told([q2, q3])).toEqual({
    services: [['Housing Q3.xlsx', 'Housing Q2.xlsx']],
    unplaced: [],
    twice: 0,
  });
});

test('a scorecard of the same indicators under another name is another service', () => {
  const south = card('South Q2.xlsx', ['Q2'], HOUSING('80', '85', '90'));
  const north = card('North Q3.xlsx', ['Q3'], HOUSING('91', '97', '99'));
  expect(told([south, north]).services).toEqual([['South Q2.xlsx'], ['North Q3.xlsx']]);
});

test('figures of one time that agree say whose it is, whatever the files are called; figures that do not say it is not', () => {
  const both = (a: string, b: string, c: string): Rows =>
    HOUSING('90', '96', '99').map(([title, target, first], at) => [
      title,
      target,
      first ?? '',
      [a, b, c][at] ?? '',
    ]);
  const q3 = card('autumn.xlsx', ['Q2', 'Q3'], both('91', '97', '98'));
  const its = card('summer.xlsx', ['Q2'], HOUSING('90', '96', '99'));
  const other = card('autumn before.xlsx', ['Q2'], HOUSING('70', '71', '72'));
  expect(told([q3, its]).services).toEqual([['autumn.xlsx', 'summer.xlsx']]);
  expect(told([q3, other]).services).toEqual([['autumn.xlsx'], ['autumn before.xlsx']]);
});

test('one that could be of two services is of neither, and is counted with none', () => {
  const q2 = card('Q2.xlsx', ['Q2'], HOUSING('90', '96', '99'));
  const a = card('Q3.xlsx', ['Q3'], HOUSING('91', '97', '98'));
  const b = card('Q3 (2).xlsx', ['Q3'], HOUSING('71', '77', '78'));
  expect(told([q2, a, b])).toEqual({
    services: [['Q3.xlsx'], ['Q3 (2).xlsx']],
    unplaced: ['Q2.xlsx'],
    twice: 0,
  });
});

test('a copy is found: it would be counted twice', () => {
  const one = card('Housing Q3.xlsx', ['Q3'], HOUSING('91', '97', '98'));
  expect(told([one, { ...one, workbook: 'Copy of Housing Q3.xlsx' }]).twice).toBe(1);
});

test('three quarters stand in one line', () => {
  const all = (['Q1', 'Q2', 'Q3'] as const).map((quarter, at) =>
    card(`Housing ${quarter}.xlsx`, [quarter], HOUSING(String(90 + at), '96', '99')),
  );
  expect(told(all).services).toEqual([['Housing Q3.xlsx', 'Housing Q1.xlsx', 'Housing Q2.xlsx']]);
});

test.each([
  [
    ['Housing scorecard Q3 2022-23.xlsx', 'waste_scorecard_q3.xlsx'],
    ['Housing', 'Waste'],
  ],
  [
    ['children-q3.xlsx', 'planning.xlsx'],
    ['Children', 'Planning'],
  ],
  [
    ['a/Q3.xlsx', 'b/Q3.xlsx'],
    ['Q3, Scorecard (1)', 'Q3, Scorecard (2)'],
  ],
])('names of services: %j', (files, names) => {
  expect(serviceNames(files.map((workbook) => ({ workbook, sheet: 'Scorecard', title: '' })))).toEqual(names);
});

test('sheets of one workbook are named by their sheets, and an author’s title comes before all', () => {
  const of = (sheet: string, title = '') => ({ workbook: 'all.xlsx', sheet, title });
  expect(
    serviceNames([of('Housing Q3'), of('Waste'), of('Sheet3', 'Corporate parenting, Q3 2022-23')]),
  ).toEqual(['Housing', 'Waste', 'Corporate parenting']);
});
