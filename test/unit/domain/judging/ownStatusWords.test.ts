import { ownStatusWords } from '../../../../src/domain/judging/ownStatusWords';

test('each colour is written as the column writes it most', () => {
  expect(ownStatusWords(['Red', 'red', 'Red', 'Amber', 'GREEN', 'Green', 'Green'])).toEqual({
    red: 'Red',
    amber: 'Amber',
    green: 'Green',
  });
});

test.each([
  [['G', 'G', 'R'], { red: 'R', amber: 'A', green: 'G' }],
  [['🟢', '🟢'], { red: '🔴', amber: '🟠', green: '🟢' }],
  [['GREEN'], { red: 'RED', amber: 'AMBER', green: 'GREEN' }],
  [['Gwyrdd / Green', 'Coch / Red'], { red: 'Coch / Red', amber: 'Oren / Amber', green: 'Gwyrdd / Green' }],
])('a colour not used yet is of the same family: %j', (texts, words) => {
  expect(ownStatusWords(texts)).toEqual(words);
});

test('nothing is made up for words of no family, for a text of two meanings, or for an empty column', () => {
  expect(ownStatusWords(['On target', 'On target'])).toEqual({ red: null, amber: null, green: 'On target' });
  expect(ownStatusWords(['Not met'])).toEqual({ red: null, amber: null, green: null });
  expect(ownStatusWords([])).toEqual({ red: null, amber: null, green: null });
});
