import { areaAt } from '../../../src/domain/grid/area';
import { formatTsv, parseTsv } from '../../../src/workbench/page/grid/clipboardText';
import { parseKey, type Key } from '../../../src/workbench/page/grid/keys';
import { countLines } from '../../../src/workbench/model/cells/textWidth';
import { areaOf, leap, spanOf, step, type Ground } from '../../../src/workbench/page/grid/selection';

const key = (name: string, held = ''): Key => ({
  key: name,
  shiftKey: held.includes('S'),
  ctrlKey: held.includes('C'),
  metaKey: false,
  altKey: held.includes('A'),
});

test.each([
  ['ArrowDown', '', { kind: 'move', direction: 'down', extend: false, leap: false }],
  ['ArrowLeft', 'CS', { kind: 'move', direction: 'left', extend: true, leap: true }],
  ['Enter', 'S', { kind: 'next', along: 'columns', back: true }],
  ['Tab', '', { kind: 'next', along: 'rows', back: false }],
  ['F2', '', { kind: 'edit' }],
  ['Delete', '', { kind: 'clear' }],
  ['Backspace', '', { kind: 'type', text: '' }],
  ['7', '', { kind: 'type', text: '7' }],
  ['é', '', { kind: 'type', text: 'é' }],
  ['Z', 'CS', { kind: 'redo' }],
  ['z', 'C', { kind: 'undo' }],
  ['Home', 'C', { kind: 'home', whole: true, extend: false }],
  ['c', 'C', null],
  ['F6', '', null],
  ['Shift', 'S', null],
  ['ArrowDown', 'A', null],
])('key %s with %s', (name, held, command) => {
  expect(parseKey(key(name, held))).toEqual(command);
});

describe('moving', () => {
  // Filled: rows 0-2 and 5 of column 0; row 1 is hidden; column 1 is empty, column 2 filled in row 0.
  const filled = new Set(['0,0', '1,0', '2,0', '5,0', '0,2']);
  const ground: Ground = {
    rowHidden: (row) => row === 1,
    columnHidden: () => false,
    blank: ({ row, column }) => !filled.has(`${row},${column}`),
    last: { row: 5, column: 2 },
  };
  const at = (row: number, column: number) => ({ row, column });

  test('steps over hidden rows and stops at the edge', () => {
    expect(step(at(0, 0), 'down', ground)).toEqual(at(2, 0));
    expect(step(at(0, 0), 'up', ground)).toEqual(at(0, 0));
    expect(step(at(2, 0), 'up', ground, 20)).toEqual(at(0, 0));
  });

  test('leaps to the end of a block, then to the next filled cell, then to the last used row', () => {
    expect(leap(at(0, 0), 'down', ground)).toEqual(at(2, 0));
    expect(leap(at(2, 0), 'down', ground)).toEqual(at(5, 0));
    expect(leap(at(0, 1), 'down', ground)).toEqual(at(5, 1));
    expect(leap(at(0, 0), 'right', ground)).toEqual(at(0, 2));
    expect(leap(at(5, 0), 'up', ground)).toEqual(at(2, 0));
  });

  test('a span is an area whichever way it was drawn', () => {
    expect(areaOf({ anchor: at(4, 3), head: at(2, 5) })).toEqual(areaAt(2, 3, 3, 3));
    expect(spanOf(areaAt(2, 3, 3, 3))).toEqual({ anchor: at(2, 3), head: at(4, 5) });
  });
});

describe('clipboard text', () => {
  test.each([
    [
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a', [['a']]],
    ['\t', [['', '']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"say ""yes"""\tx', [['say "yes"', 'x']]],
    ['5" pipe\tx', [['5" pipe', 'x']]],
    ['"open', [['"open']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  test('quotes what would not come back otherwise', () => {
    expect(
      formatTsv([
        ['a', 'b\nc'],
        ['say "yes"', ''],
      ]),
    ).toBe('a\t"b\nc"\r\n"say ""yes"""\t');
  });
});

// Each character is 1 wide here.
test.each([
  ['one two three', 7, 2],
  ['one two three', 13, 1],
  ['one two ', 7, 1],
  ['abcdefghij', 4, 3],
  ['a\nb\n\nc', 9, 4],
  ['well-known fact', 10, 2],
  ['', 5, 1],
])('%j in %d takes %d lines', (text, room, lines) => {
  expect(countLines(text, (words) => words.length, room)).toBe(lines);
});
