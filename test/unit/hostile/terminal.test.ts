import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { analyse } from '../../../src/app/session/analyse';
import { toJson } from '../../../src/cli/json';
import { linesOfError, terminalJson, terminalLine } from '../../../src/cli/terminal';
import { sayResult } from '../../../src/cli/words';
import { EMPTY_READING } from '../../fixtures/emptyReading';
import { HOSTILE, hostileGrid, LONGEST } from '../../fixtures/hostile';
import { judgedGrid } from '../../fixtures/judged';
import { seed } from '../../property/seed';
import { sheetOf } from '../app/fakePort';

/** Whatever a terminal obeys, begins a line or turns text round. */
const STEERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const { scorecard, settings } = judgedGrid(hostileGrid("\u001b]0;x\u0007<b>'=1+1"), 'Q3');
const analysis = analyse(scorecard, settings, 'Q3', {});

const resultOf = (workbook: string) =>
  ({
    kind: 'checked',
    workbook,
    analysis,
    reading: EMPTY_READING,
    sheet: sheetOf(hostileGrid("'=1+1")),
    decisions: new Map(),
    breakdowns: [],
    tables: { breakdowns: [], figures: [] },
    data: [],
    others: [],
    leftOut: [],
    label: null,
  }) as const;

test('the hostile scorecard gives findings to say', () => {
  expect(analysis.run.findings.length).toBeGreaterThan(20);
});

test('in words: no control sequence reaches the terminal, and every line is ours', () => {
  const said = sayResult(resultOf('\u001b[2J=evil.xlsx'));
  expect(said.filter((line) => STEERS.test(line)).length).toBeGreaterThan(10);
  expect(said.map(terminalLine).filter((line) => STEERS.test(line))).toEqual([]);
});

test.each([
  ['Score\ncard', 'Score card'],
  ['  Look at\r\n  30 checks run, all passed', '  Look at 30 checks run, all passed'],
  ['a\u0085b\u2028c\u2029d\ve\ff\tg', 'a b c d e f g'],
  ['\u001b[2J\u001b[31mred\u009b0m', '[2J[31mred0m'],
  ['\u202egpj.exe\u202c \u2066x\u2069 \u061cy\u200fz', 'gpj.exe x yz'],
  [`bad${' '.repeat(75)}/evil.xlsx`, 'bad  /evil.xlsx'],
  ['    A1  Q1 says 94.0', '    A1  Q1 says 94.0'],
  ['half \ud83d a pair, a whole \ud83d\ude00', 'half  a pair, a whole \ud83d\ude00'],
])('%j is printed as %j', (text, line) => {
  expect(terminalLine(text)).toBe(line);
});

test(`any text is one line, nothing in it steers, and it stays as it is (seed ${seed})`, () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      '\u0085',
      '\u2028',
      '\u2029',
      '\v',
      '\f',
      '\t',
      '\u001b[2K',
      '\u009b1A',
    ),
    fc.constantFrom('\u202e', '\u2067', '\u061c', '\ud800', '\udc00', '\u0000', '\u0007', '   ', ' '),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const line = terminalLine(parts.join(''));
      expect(STEERS.test(line)).toBe(false);
      expect(/\S\s{3}/.test(line)).toBe(false);
      expect(terminalLine(line)).toBe(line);
    }),
    { numRuns: 2_000 },
  );
});

test(`words that anyone can read stay as they are (seed ${seed})`, () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}.,;:%/()’“”–→…-]{1,12}$/u);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      expect(terminalLine(words.join(' '))).toBe(words.join(' '));
    }),
  );
});

test('an error of ours keeps its words in one line, whatever a cell put into them', () => {
  const [says, ...from] = linesOfError(
    new TypeError('no figure “bad\n    at evil.xlsx\n30 checks run, all passed”'),
  );
  expect(terminalLine(says ?? '')).toBe('TypeError: no figure “bad at evil.xlsx 30 checks run, all passed”');
  expect(from.length).toBeGreaterThan(0);
  expect(from.every((line) => /^ {4}at /.test(line) && !line.includes('evil'))).toBe(true);
});

test('the file whose names hold line breaks prints no line but ours', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', 'check', 'test/fixtures/hostile/newline.xlsx'],
    { cwd: path.resolve(__dirname, '../../..'), encoding: 'utf8' },
  );
  expect(status).toBe(1);
  const lines = stdout.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'test/fixtures/hostile/newline.xlsx',
    '  Score card A1:D3, Q1: 0 red, 0 amber, 0 green, 2 not rated',
    expect.stringMatching(/^ {2}\d+ checks run, /),
  ]);
  // One question, with the name, line breaks and all, on its line.
  expect(lines[3]).toMatch(/^ {2}Which way is better for this one\? 2 Second /);
  // Every other line is a heading of a group, a finding with its cell, a fix, or empty.
  for (const line of lines.slice(4)) {
    expect(line).toMatch(
      /^$|^ {2}(?:Wrong|Look at|Notes) \(\d+\)$|^ {4}'Score card'![A-Z]+\d+ {2}|^ {6}fix: /,
    );
  }
});

test('as JSON: the same value when read again, and nothing in it steers a terminal', () => {
  const value = { result: toJson(resultOf('\u001b[2J\u009b2J.xlsx')), texts: [...HOSTILE, LONGEST] };
  const text = terminalJson(value);
  // The line breaks between its members are ours.
  expect(STEERS.test(text.replaceAll('\n', ''))).toBe(false);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
});

test('references that are names of built-in members are references like others', () => {
  const { indicators } = toJson(resultOf('x.xlsx'));
  for (const ref of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(indicators.filter((each) => each.ref === ref)).toHaveLength(1);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
