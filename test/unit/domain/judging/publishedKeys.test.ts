import { findAmberEnd } from '../../../../src/domain/judging/amberEnd';
import { readScaleKeys } from '../../../../src/domain/judging/rule/scaleKey';
import { searchRule, searchTwoColours, type RuleSearch } from '../../../../src/domain/judging/writtenRule';
import { toNumber } from '../../../../src/domain/values/exact';
import { KEYS_AFTERWARDS, PUBLISHED_KEYS } from '../../../fixtures/rules/published';

/** What is made of a key beneath a table, as its `says` puts it. */
function hear(texts: readonly string[]): string {
  const lines = texts.map((text, at) => ({ text, address: `A${at + 20}` }));
  const [scale = null] = readScaleKeys(lines);
  const found = searchRule(lines, scale);
  const search: RuleSearch =
    found.rule || found.unread ? found : { ...found, ...searchTwoColours(lines, scale, []) };
  const { rule } = search;
  if (rule) {
    const { stillGreen, tolerance, toleranceKind, atTolerance } = rule;
    const green = `${stillGreen?.at === 'amber' ? '<' : ''}${stillGreen ? toNumber(stillGreen.amount) : 0}`;
    return `${green} | ${toNumber(tolerance)} ${toleranceKind}, ${atTolerance}`;
  }
  const end = findAmberEnd(lines, search, scale);
  if (!end) return 'none';
  return end.kind === 'at-minimum' ? 'row' : 'asks';
}

test.each([...PUBLISHED_KEYS, ...KEYS_AFTERWARDS])(
  'none is read to mean another rule: $lines',
  ({ lines, says }) =>
    expect([says, 'asks', ...(says === 'asks' && !/%/.test(lines.join()) ? ['none'] : [])]).toContain(
      hear(lines),
    ),
);

test('those the reader was made with are all read, and nearly all of those put aside', () => {
  const right = (half: number): number =>
    PUBLISHED_KEYS.filter(({ lines, says }, at) => at % 2 === half && hear(lines) === says).length;
  expect(right(0)).toBe(20);
  expect(right(1)).toBeGreaterThanOrEqual(18);
});

test.each([
  [
    'Status: Green – on, above or within 5% of target. Amber – between 5% and 10% from target. Red – more than 10% from target.',
    '5 | 10 relative, amber',
  ],
  [
    'Red: more than 10% from target   Amber: more than 5% and up to 10% from target   Green: up to 5% from target, or better',
    '5 | 10 relative, amber',
  ],
  // Neither "less than" nor "more than" has the edge itself: it is as ours has it.
  [
    'Results in RED: target missed by >5%     Results in AMBER: target missed by <5%     Results in GREEN: target achieved',
    '0 | 5 relative, amber',
  ],
  // An overlap is no edge left open.
  ['Green: target met. Amber: within 10% of target. Red: more than 5% below target.', 'asks'],
])('%s', (line, says) => expect(hear([line])).toBe(says));
