import { parseArguments } from '../../../src/workbench/server/arguments';

const why = (...words: string[]): string => {
  const parsed = parseArguments(words);
  return parsed.kind === 'wrong' ? parsed.why : parsed.kind;
};

test.each([
  [[], { file: null, port: null, openBrowser: true }],
  [['book.xlsx'], { file: 'book.xlsx', port: null, openBrowser: true }],
  [['book.xlsx', '--port', '3100', '--no-open'], { file: 'book.xlsx', port: 3100, openBrowser: false }],
  [['--port=0', 'a b.xlsx'], { file: 'a b.xlsx', port: 0, openBrowser: true }],
])('%j', (words, options) => {
  expect(parseArguments(words)).toEqual({ kind: 'run', options });
});

test('help wins over everything after it', () => {
  expect(parseArguments(['--help', '--nonsense'])).toEqual({ kind: 'help' });
});

test('what is wrong is said, with the way out', () => {
  expect(why('--prot', '3000')).toBe(
    'There is no option --prot. The options are --port N, --no-open and --help.',
  );
  expect(why('--port')).toBe('--port needs a number from 0 to 65535, for example --port 3100.');
  expect(why('--port', 'abc')).toBe(
    '--port needs a number from 0 to 65535, for example --port 3100; it got "abc".',
  );
  expect(why('--port', '70000')).toBe(
    '--port needs a number from 0 to 65535, for example --port 3100; it got "70000".',
  );
  expect(why('a.xlsx', 'b.xlsx')).toBe(
    'Only one workbook can be opened at a time; there are two: a.xlsx and b.xlsx.',
  );
});
