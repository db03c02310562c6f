import { toNumber } from '../../../../src/domain/values/exact';
import { ruleOfFormulas } from '../../../../src/domain/judging/formulaRule';
import { parseWrittenRule } from '../../../../src/domain/judging/writtenRule';
import { scorecardCell } from '../../../fixtures/indicator';

function say(...texts: readonly string[]): string {
  const rule = parseWrittenRule(texts.map((text, index) => ({ text, address: `A${index + 20}` })));
  if (!rule) return 'none';
  return `${toNumber(rule.tolerance)} ${rule.toleranceKind}, at it ${rule.atTolerance}, from ${rule.address}`;
}

const FIVE = '5 relative, at it amber, from A20';

test.each([
  ['Amber = within 5% of target', FIVE],
  [
    'RAG: Green = at or better than target; Amber = within 5% of target; Red = more than 5% worse than target.',
    FIVE,
  ],
  ['Green: at or above target; Amber: within 5%; Red: more than 5% below', FIVE],
  ['G on target   A within 5% of target   R off target   B not rated this month', FIVE],
  ['Green - on target. Amber - up to 5% off target. Red - over 5% off target.', FIVE],
  [
    'Green = on the year-to-date target; Amber = within 5% of the year-to-date target; Red = more than 5% from it.',
    FIVE,
  ],
  ['Target slightly missed (within 5%) | Amber', FIVE],
  ['Amber: 95% to 99.9% of target; red: below 95% of target', FIVE],
  ['Oren = o fewn 5% i’r targed', FIVE],
  ['RAG: ±2 percentage points', '2 points, at it amber, from A20'],
  ['Amber: within 2.5 percentage points of target', '2.5 points, at it amber, from A20'],
  ['Tolerance: 3%', '3 relative, at it amber, from A20'],
  ['Amber: less than 5% off target; red: 5% or more off target', '5 relative, at it red, from A20'],
  ['Red = at least 10% below target', '10 relative, at it red, from A20'],
  // In the sheet's own words and symbols.
  ['Key: Near target = missed by no more than 5% of the target; Off target = missed by more.', FIVE],
  [
    'How we rate: ✔ target met; ~ within 2 points of target; ✖ more than 2 points off target.',
    '2 points, at it amber, from A20',
  ],
  [
    'Up to 10% off target counts as At risk; anything further off is Off track.',
    '10 relative, at it amber, from A20',
  ],
  [
    'OK: at or better than target. Warning: within 3% of target. Alert: more than 3% off target.',
    '3 relative, at it amber, from A20',
  ],
  ['Target: complaints answered within 5% of the time allowed', 'none'],
])('%s', (text, expected) => expect(say(text)).toBe(expected));

test('a rule over several lines', () =>
  expect(
    say(
      'Green = on target or better',
      'Amber = within 10% of target',
      'Red = more than 10% away from target',
    ),
  ).toBe('10 relative, at it amber, from A21'));

test.each([
  ['Amber = within 5% of target', 'Red = more than 10% off target'],
  ['Amber: within 5% of target; red: 5% or more off target', 'Amber = within 3% of target'],
  ['The service is amber because it fell 5% short of what was hoped'],
  ['Green 7 | Amber 4 | Red 2'],
  ['Budget is within 5% of plan'],
  ['Amber = off target but improving'],
  ['95% of reviews were on time'],
  [''],
])('none: %s', (...texts) => expect(say(...texts)).toBe('none'));

describe('the rule of status formulas', () => {
  const of = (...formulas: readonly string[]): string => {
    const rows = formulas.map((formula, row) => ({
      rag: { ...scorecardCell('G', `K${row + 5}`), formula },
    }));
    const rule = ruleOfFormulas(rows);
    return rule ? `${toNumber(rule.tolerance)} ${rule.toleranceKind} from ${rule.address}` : 'none';
  };

  test('ten per cent off, above and below', () =>
    expect(of('=IF(J5>=D5,"G",IF(J5>=D5*0.9,"A","R"))', '=IF(J6<=D6,"G",IF(J6<=D6*1.1,"A","R"))')).toBe(
      '10 relative from K5',
    ));

  test.each([
    [['=IF(J5>=D5*0.9,"A","R")', '=IF(J6>=D6*0.95,"A","R")']],
    [['=IF(J5>=D5,"G","R")']],
    [['=VLOOKUP(A5,Data!A:B,2,0)']],
  ])('none in %j', (formulas) => expect(of(...formulas)).toBe('none'));
});
