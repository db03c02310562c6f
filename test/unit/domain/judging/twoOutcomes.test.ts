import { findTwoOutcomes } from '../../../../src/domain/judging/rule/twoOutcomes';

const column = (...texts: string[]) => texts.map((text, at) => ({ text, address: `F${at + 5}` }));

test('several of Met and of Not met, and nothing between: a scale without amber, told by the first miss', () => {
  const cells = column('Met', 'Not met', '–', 'Met', 'Not met', 'n/a');
  expect(findTwoOutcomes(cells)).toEqual({ text: 'Not met', address: 'F6' });
  expect(findTwoOutcomes(column('Achieved', 'Not achieved', 'Achieved', 'Not achieved'))?.address).toBe('F6');
  expect(
    findTwoOutcomes(column('Target Met', 'Target Not Met', 'Target Met', 'Target Not Met'))?.address,
  ).toBe('F6');
});

test.each([
  ['a word between', column('Met', 'Not met', 'Met', 'Not met', 'Partly met')],
  ['one miss alone', column('Met', 'Met', 'Met', 'Not met')],
  ['an answer to a question', column('Yes', 'No', 'Yes', 'No')],
  ['words that leave room for more', column('On target', 'Below target', 'On target', 'Below target')],
  ['colours', column('Green', 'Red', 'Green', 'Red')],
])('%s makes no such scale', (_name, cells) => {
  expect(findTwoOutcomes(cells)).toBeNull();
});
