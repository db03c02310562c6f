import { parseArguments } from '../../../src/cli/arguments';

test('check takes files, a quarter and --json in any order', () => {
  expect(parseArguments(['check', 'a.xlsx', '--quarter', 'Q2', 'b.xlsx', '--json'])).toEqual({
    kind: 'check',
    files: ['a.xlsx', 'b.xlsx'],
    period: 'Q2',
    sheet: null,
    output: 'json',
    jobs: null,
    junit: null,
    failOn: 'error',
  });
  expect(parseArguments(['check', '--quarter=q3', 'a.xlsx'])).toEqual({
    kind: 'check',
    files: ['a.xlsx'],
    period: 'q3',
    sheet: null,
    output: 'words',
    jobs: null,
    junit: null,
    failOn: 'error',
  });
});

test('check takes a sheet, threads, lines of JSON and what fails it', () => {
  const words = ['check', 'in', '--sheet', 'Q2 (old)', '--jobs=3', '--json-lines', '--fail-on', 'warning'];
  expect(parseArguments([...words, '--', '--odd name.xlsx'])).toEqual({
    kind: 'check',
    files: ['in', '--odd name.xlsx'],
    period: null,
    sheet: 'Q2 (old)',
    output: 'json-lines',
    jobs: 3,
    junit: null,
    failOn: 'warning',
  });
});

test('a period of any name', () => {
  expect(parseArguments(['check', 'a.xlsx', '--period', 'Nov 2025'])).toMatchObject({ period: 'Nov 2025' });
  expect(parseArguments(['commentary', 'a.xlsx', 'b.txt', '--period=Autumn 2025'])).toMatchObject({
    period: 'Autumn 2025',
  });
});

test('commentary takes a workbook and a text', () => {
  expect(parseArguments(['commentary', 'a.xlsx', 'b.txt', '--quarter', 'Q3', '--json'])).toEqual({
    kind: 'commentary',
    workbook: 'a.xlsx',
    text: 'b.txt',
    period: 'Q3',
    sheet: null,
    json: true,
  });
});

test.each([
  [['tick', 'a.xlsx'], 'There is no command “tick”.'],
  [['check'], 'No file was named.'],
  [['commentary', 'a.xlsx'], 'commentary wants a workbook and a text file.'],
  [['commentary', 'a.xlsx', 'b.txt', 'c.txt'], 'commentary wants a workbook and a text file.'],
  [['check', 'a.xlsx', '--period', ''], '--period wants the label of a period, such as Q3 or “Nov 2025”.'],
  [['check', 'a.xlsx', '--quarter'], '--quarter wants the label of a period, such as Q3 or “Nov 2025”.'],
  [['check', 'a.xlsx', '--jobs', '0'], '--jobs wants a number from 1 to 999, not “0”.'],
  [['check', 'a.xlsx', '--fail-on', 'note'], '--fail-on wants error, warning or never, not “note”.'],
  [['check', 'a.xlsx', '--loud'], 'There is no option “--loud”.'],
])('%j is not understood, and says why', (words, says) => {
  expect(parseArguments(words)).toEqual({ kind: 'wrong', says });
});

test.each([[[]], [['--help']], [['help']], [['check', '--help']]])('%j asks for help', (words) => {
  expect(parseArguments(words)).toEqual({ kind: 'help' });
});
