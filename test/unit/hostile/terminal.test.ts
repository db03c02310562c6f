import { analyse } from '../../../src/app/session/analyse';
import { toJson } from '../../../src/cli/json';
import { terminalJson, terminalText } from '../../../src/cli/terminal';
import { sayResult } from '../../../src/cli/words';
import { EMPTY_READING } from '../../fixtures/emptyReading';
import { HOSTILE, hostileGrid, LONGEST } from '../../fixtures/hostile';
import { judgedGrid } from '../../fixtures/judged';

/** Whatever a terminal obeys, and whatever turns text round. Line breaks and tabs it may have. */
const STEERS = /(?![\n\t])[\u0000-\u001f\u007f-\u009f]|[\u202a-\u202e\u2066-\u2069]/;

const { scorecard, settings } = judgedGrid(hostileGrid("\u001b]0;x\u0007<b>'=1+1"), 'Q3');
const analysis = analyse(scorecard, settings, 'Q3', {});

const resultOf = (workbook: string) =>
  ({
    kind: 'checked',
    workbook,
    analysis,
    reading: EMPTY_READING,
    rulings: new Map(),
    breakdowns: [],
  }) as const;

test('the hostile scorecard gives findings to say', () => {
  expect(analysis.run.findings.length).toBeGreaterThan(20);
});

test('in words: no control sequence reaches the terminal, and every line is ours', () => {
  const said = sayResult(resultOf('\u001b[2J=evil.xlsx'));
  expect(STEERS.test(said)).toBe(true);
  expect(STEERS.test(terminalText(said))).toBe(false);
});

test('as JSON: the same value when read again, and nothing in it steers a terminal', () => {
  const value = { result: toJson(resultOf('\u001b[2J\u009b2J.xlsx')), texts: [...HOSTILE, LONGEST] };
  const text = terminalJson(value);
  expect(STEERS.test(text)).toBe(false);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
});

test('references that are names of built-in members are references like others', () => {
  const { indicators } = toJson(resultOf('x.xlsx'));
  for (const ref of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(indicators.filter((each) => each.ref === ref)).toHaveLength(1);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
