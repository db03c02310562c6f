import { arrangeCards, statusCounts } from '../../../../src/pane/status/statusFilter';
import { CARDS } from '../../../fixtures/cards';
import { SESSION } from '../../../fixtures/session';

const refs = (...args: Parameters<typeof arrangeCards>) => arrangeCards(...args).map(({ ref }) => ref);

test('worst first: red, amber, green, not rated, each in the order of the sheet', () => {
  expect(refs(CARDS, 'worst-first', null)).toEqual([
    '4',
    '5',
    '6',
    '13',
    '10',
    '7',
    '8',
    '9',
    '14',
    '1',
    '2',
    '3',
    '11',
    '12',
  ]);
});

test('the order of the sheet, and one status alone', () => {
  expect(refs(CARDS, 'sheet', null).slice(0, 4)).toEqual(['1', '2', '3', '4']);
  expect(refs(CARDS, 'sheet', 'red')).toEqual(['4', '5', '6', '13']);
  expect(refs(CARDS, 'worst-first', 'not-rated')).toEqual(['1', '2', '3', '11', '12']);
});

test('the cards given are left in their order', () => {
  arrangeCards(CARDS, 'worst-first', null);
  expect(CARDS[0]?.ref).toBe('1');
});

test('counts go from the worst to what is not rated', () => {
  expect(statusCounts(SESSION).map(({ count, word }) => `${count} ${word}`)).toEqual([
    '4 red',
    '1 amber',
    '4 green',
    '5 not rated',
  ]);
});
