import { digestOf, digestScorecard } from '../../../../src/domain/plan/digest';
import { gridOf } from '../../../fixtures/published';

test('is FNV-1a forwards, then backwards', () => {
  // The published test vectors of FNV-1a, 32 bits: "", "a", "foobar".
  expect(digestOf([])).toBe('811c9dc5-811c9dc5');
  expect(digestOf(['a'])).toBe('e40c292c-e40c292c');
  expect(digestOf(['foobar'])).toMatch(/^bf9cf968-/);
});

test('tells where one text ends and the next begins', () => {
  expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
});

test('a scorecard’s digest is of its own cells, wherever they stand', () => {
  const here = gridOf('Ref\tQ1\tRAG\n4\t93.8\tAmber', 'Scorecard');
  const moved = gridOf('\t\t\n\tRef\tQ1\n\t4\t93.8', 'Scorecard');
  const changed = gridOf('Ref\tQ1\tRAG\n4\t93.9\tAmber', 'Scorecard');
  expect(digestScorecard(here, { range: 'A1:B2' })).toBe(digestScorecard(moved, { range: 'B2:C3' }));
  expect(digestScorecard(here, { range: 'A1:B2' })).not.toBe(digestScorecard(changed, { range: 'A1:B2' }));
});
