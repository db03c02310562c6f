import { findAmberEnd } from '../../../../src/domain/judging/amberEnd';
import { searchRule } from '../../../../src/domain/judging/writtenRule';
import { toNumber } from '../../../../src/domain/values/exact';
import { SENTENCES, SENTENCES_AFTERWARDS, SENTENCES_PUT_ASIDE } from '../../../fixtures/rules/sentences';

/** What is made of one sentence beneath a table: a rule, a question, or nothing. */
function hear(text: string): string {
  const lines = [{ text, address: 'A20' }];
  const search = searchRule(lines);
  const { rule } = search;
  const green = rule?.stillGreen ? `green ${toNumber(rule.stillGreen.amount)}, ` : '';
  if (rule) return `${green}${toNumber(rule.tolerance)} ${rule.toleranceKind}, ${rule.atTolerance}`;
  const asked = findAmberEnd(lines, search);
  if (asked && asked.address !== 'A20') throw new Error('asked of another cell');
  return asked ? 'asks' : 'none';
}

test.each(SENTENCES)('$text', ({ text, says }) => expect(hear(text)).toBe(says));
test.each(SENTENCES_PUT_ASIDE)('put aside: $text', ({ text, says }) => expect(hear(text)).toBe(says));

test.each(SENTENCES_AFTERWARDS)('afterwards: $text', ({ text, says }) => expect(hear(text)).toBe(says));

test.each([
  ['◆  At least 60%, but below 90% of target – take a look', 'asks'],
  ['Under 70% of plan', 'asks'],
  ['Spending stood at 85% of target', 'none'],
  ['We delivered less than 80% of target in the summer', 'none'],
  ['At least 100% of target', 'none'],
])('shares of the target under a mark nobody knows: %s', (text, says) => expect(hear(text)).toBe(says));

describe('several lines', () => {
  const hearAll = (...texts: readonly string[]) => {
    const lines = texts.map((text, at) => ({ text, address: `A${at + 20}` }));
    const search = searchRule(lines);
    const end = findAmberEnd(lines, search);
    return { rule: search.rule?.address ?? null, asks: end?.address ?? null, of: end?.kind ?? null };
  };

  test('lines that contradict each other are asked about', () =>
    expect(hearAll('Amber: within 5% of target', 'Red: more than 10% off target')).toEqual({
      rule: null,
      asks: 'A20',
      of: 'not-understood',
    }));

  test('a line of commentary does not undo the rule', () =>
    expect(
      hearAll('LC3 went from green to amber: 4% short of its target.', 'Amber: up to 6% short of target.'),
    ).toEqual({ rule: 'A21', asks: null, of: null }));

  test('a rule of days beside one of per cent holds for what is no percentage', () =>
    expect(hearAll('Amber: within 4% of target', 'Amber for waits: up to 3 days over')).toEqual({
      rule: 'A20',
      asks: 'A21',
      of: 'in-other-units',
    }));

  test('in a long note only what lays a colour down counts', () => {
    const talk =
      'Reviews were held on time in most teams and the backlog fell by 12% over the summer. '.repeat(6);
    expect(hearAll(`${talk}We rate a measure amber where it is up to 7% short of target.`)).toEqual({
      rule: 'A20',
      asks: null,
      of: null,
    });
  });
});
