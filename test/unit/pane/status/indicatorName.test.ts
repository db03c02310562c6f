import { indicatorName } from '../../../../src/pane/status/indicatorName';

test('the reference stands apart from a title that begins with a number', () => {
  expect(indicatorName({ ref: '5', title: '3 or more placements' })).toBe('5 · 3 or more placements');
});

test('a sheet without references gives the title alone', () => {
  expect(indicatorName({ ref: '', title: 'Adopted' })).toBe('Adopted');
});
