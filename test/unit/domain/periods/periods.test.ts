import { parseQuarter, parseYear } from '../../../../src/domain/periods/periods';

test.each([
  ['Harrow target 2022/23', '2022-23'],
  ['Harrow 2019-20', '2019-20'],
  ['2019–2020', '2019-20'],
  ['FY2022/23', '2022-23'],
  ['1999/00', null],
  ['2022/24', null],
  ['2022', null],
  ['', null],
])('%j is of %s', (text, year) => expect(parseYear(text)).toBe(year));

test.each([
  ['Harrow actual Q1 2020-21', 'Q1'],
  ['Q3', 'Q3'],
  ['q2 (Jul-Sep)', 'Q2'],
  ['Qtr. 4', 'Q4'],
  ['Quarter 1 (April to June)', 'Q1'],
  ['3rd quarter', 'Q3'],
  ['Third Quarter', 'Q3'],
  ['Apr-Jun 2022', 'Q1'],
  ['July – September', 'Q2'],
  ['Oct to Dec', 'Q3'],
  ['January - March 2023', 'Q4'],
  ['Q5', null],
  ['Q12', null],
  ['FAQ1', null],
  ['at end of quarter', null],
])('%j is %s', (text, quarter) => expect(parseQuarter(text)).toBe(quarter));
