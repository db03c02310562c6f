import { corpus, measureClaims, renderClaims, type Half } from '../../quality/claims';

const HALVES: readonly Half[] = ['development', 'held-out'];

test('the corpus: 170 sentences and more, of the three sorts', () => {
  const all = HALVES.flatMap((half) => corpus(half));
  expect(new Set(all.map(({ text, row, quarter }) => `${text}|${row ?? ''}|${quarter}`)).size).toBe(
    all.length,
  );
  const wrong = all.filter(({ expected }) => expected.some(({ verdict }) => verdict === 'contradicts'));
  const right = all.filter(
    ({ expected }) => expected.length > 0 && expected.every(({ verdict }) => verdict === 'agrees'),
  );
  const none = all.filter(({ expected }) => expected.every(({ verdict }) => verdict === 'untied'));
  expect(all.length).toBeGreaterThanOrEqual(370);
  expect(wrong.length).toBeGreaterThanOrEqual(150);
  expect(right.length).toBeGreaterThanOrEqual(140);
  expect(none.length).toBeGreaterThanOrEqual(50);
  for (const { text, expected } of all) for (const each of expected) expect(text).toContain(each.text);
});

describe.each([
  // What the rules were worked out on, and what was written before and left alone.
  ['development', 0.99, 0.99],
  ['held-out', 0.97, 0.95],
] as const)('%s half', (half, precision, recall) => {
  const { contradictions, tied } = measureClaims(half);

  test('contradictions reported are contradictions, and those there are get reported', () => {
    expect(contradictions.right / contradictions.reported).toBeGreaterThanOrEqual(precision);
    expect(contradictions.right / contradictions.expected).toBeGreaterThanOrEqual(recall);
  });

  test('claims are tied to the right indicator and time', () => {
    expect(tied.right / tied.reported).toBeGreaterThanOrEqual(0.97);
    expect(tied.right / tied.expected).toBeGreaterThanOrEqual(0.95);
  });
});

test('both halves together: precision at least 97%, recall at least 95%', () => {
  const [a, b] = HALVES.map((half) => measureClaims(half).contradictions);
  const sum = (pick: 'right' | 'reported' | 'expected'): number => (a?.[pick] ?? 0) + (b?.[pick] ?? 0);
  expect(sum('right') / sum('reported')).toBeGreaterThanOrEqual(0.97);
  expect(sum('right') / sum('expected')).toBeGreaterThanOrEqual(0.95);
});

test('what is printed names both halves', () => {
  const text = renderClaims();
  expect(text).toMatch(/development half: \d+ sentences/);
  expect(text).toMatch(/held-out half: 95 sentences/);
  expect(text).toContain('precision');
});
