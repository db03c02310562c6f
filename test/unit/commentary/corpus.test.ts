import { corpus, measureClaims, PARTS } from '../../quality/claims';
import { changed } from '../../quality/mirrors';
import { fallsOf, renderClaims, totalOf } from '../../quality/renderClaims';

test('the corpus: 800 sentences and more, of the three sorts', () => {
  const all = PARTS.flatMap((part) => corpus(part));
  const wrong = all.filter(({ expected }) => expected.some(({ verdict }) => verdict === 'contradicts'));
  const right = all.filter(
    ({ expected }) => expected.length > 0 && expected.every(({ verdict }) => verdict === 'agrees'),
  );
  const none = all.filter(({ expected }) => expected.every(({ verdict }) => verdict === 'untied'));
  expect(all.length).toBeGreaterThanOrEqual(800);
  expect(wrong.length).toBeGreaterThanOrEqual(250);
  expect(right.length).toBeGreaterThanOrEqual(300);
  expect(none.length).toBeGreaterThanOrEqual(80);
  for (const { text, expected } of all) for (const each of expected) expect(text).toContain(each.text);
});

test.each(PARTS)('%s part: no worse than it was', (part) => {
  expect(fallsOf(part, measureClaims(part))).toEqual([]);
});

test('a part that falls is told', () => {
  const worse = { ...measureClaims('field'), redPrecision: [1, 9] as const, tied: [10, 90] as const };
  expect(fallsOf('field', worse)).toEqual([
    'field: 8 false reds, more than 0',
    'field: share of true claims tied is 10 of 90 (11.1%), below 92%',
  ]);
});

test('all together: of what is called wrong at least 98% is, and of the mistakes at least 92% are seen', () => {
  const { redPrecision, seen } = totalOf(PARTS.map((part) => measureClaims(part)));
  expect(redPrecision[0] / redPrecision[1]).toBeGreaterThanOrEqual(0.98);
  expect(seen[0] / seen[1]).toBeGreaterThanOrEqual(0.92);
});

test.each([
  ['86.7', 'percentage', '68.7'],
  ['99.4', 'percentage', '102.7'],
  ['95', 'target', '88'],
  ['20', 'target', '24'],
  ['134', 'count', '150'],
  ['7', 'count', '9'],
] as const)('a mirror of %s (%s) has %s', (figure, kind, other) => {
  expect(changed(figure, kind)).toBe(other);
});

test('what is printed names every part, at first contact and now', () => {
  const { text } = renderClaims();
  for (const part of PARTS) expect(text).toContain(`Commentary check, ${part} part: `);
  expect(text).toMatch(/^Mirrors, true sentences .* red or amber \d+ of \d+/m);
  expect(text).toContain('at first contact: red precision 7 of 15');
});
