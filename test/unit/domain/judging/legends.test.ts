import { findAmberEnd } from '../../../../src/domain/judging/amberEnd';
import { searchRule } from '../../../../src/domain/judging/writtenRule';
import { toNumber } from '../../../../src/domain/values/exact';

function say(...texts: readonly string[]): string {
  const lines = texts.map((text, at) => ({ text, address: `A${at + 1}` }));
  const search = searchRule(lines);
  const { rule } = search;
  if (rule) return `${toNumber(rule.tolerance)} ${rule.toleranceKind} ${rule.atTolerance}`;
  return findAmberEnd(lines, search)?.kind ?? 'nothing';
}

test.each([
  // Colours that are fills or lost pictures: the label that says what is met tells what the others are.
  [['Meets target', 'Up to 8% off target', 'More than 8% off target'], '8 relative amber'],
  [
    [
      'Plan met | Getting better',
      'Just missed target (within 4%) | As before',
      'Target missed | Getting worse',
    ],
    '4 relative amber',
  ],
  [['Near target (e.g. less than 3% away from it)', 'Target met'], '3 relative red'],
  // Without it, green itself may reach so far.
  [['Up to 8% off target', 'More than 8% off target'], 'not-understood'],
  [['Close to target (4% or less)'], '4 relative amber'],
  // What the words tell of figures is no rule.
  [['We were within 2% of target in May.'], 'nothing'],
  [['Target met', 'Sickness is 3% off target because of flu'], 'nothing'],
  [['% of bins emptied within 5% of target weight was measured', 'Target met'], 'nothing'],
  // A band that is written for green is not amber's, whatever a row calls its tolerance.
  [
    ['Green: on target or up to 6% short of it', 'Amber: more than 6% short and better than last year'],
    'green-past-target',
  ],
  [['Amber: missed by up to 6%', 'Green = within 6% of target'], 'green-past-target'],
] as const)('%j: %s', (texts, expected) => expect(say(...texts)).toBe(expected));
