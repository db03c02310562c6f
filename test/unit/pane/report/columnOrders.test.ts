import { withChosen, withMoved } from '../../../../src/pane/report/columnOrders';

test('a new column goes where a scorecard has it; those kept stay in the order a person gave them', () => {
  expect(withChosen(['ref', 'title', 'periods'], ['ref', 'title', 'periods', 'target'])).toEqual([
    'ref',
    'title',
    'target',
    'periods',
  ]);
  expect(withChosen(['rag', 'title', 'ref'], ['rag', 'title', 'ref', 'variance'])).toEqual([
    'rag',
    'title',
    'ref',
    'variance',
  ]);
  expect(withChosen(['rag', 'title', 'ref'], ['title', 'ref'])).toEqual(['title', 'ref']);
});

test('a column moves a place, and not beyond the ends', () => {
  expect(withMoved(['ref', 'title', 'rag'], 'rag', -1)).toEqual(['ref', 'rag', 'title']);
  expect(withMoved(['ref', 'title', 'rag'], 'ref', 1)).toEqual(['title', 'ref', 'rag']);
  expect(withMoved(['ref', 'title', 'rag'], 'ref', -1)).toEqual(['ref', 'title', 'rag']);
  expect(withMoved(['ref', 'title'], 'past', 1)).toEqual(['ref', 'title']);
});
