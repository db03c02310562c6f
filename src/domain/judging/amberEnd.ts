import { readLabelledAmber } from './rule/readSentence';
import { inColours, type ScaleKey } from './rule/scaleKey';
import { keyClausesOf } from './key/clauses';
import { foldSpace } from '../grid/grid';
import type { NoteLine } from './rule/noteLine';
import type { RuleSearch } from './writtenRule';

/**
 * Where a sheet's amber ends when its lines give no tolerance we can read, with the line. `in-other-units`: beside a rule of per cent or points it has
 * one of days, cases or money, so that what is no percentage has no known edge. `by-share`: it gives shares of the target reached, which tell nothing sure of what is to be low. Green that reaches past the target outranks a row's own
 * tolerance too.
 */
export interface AmberEnd extends NoteLine {
  readonly kind: 'at-minimum' | 'not-understood' | 'in-other-units' | 'green-past-target' | 'by-share';
  /** What the sheet says of green is more than the target met, or is not understood: green may reach past the target. */
  readonly greenOpen?: true;
}

/** "Within 2 days", "up to £5,000". */
const OTHER_UNITS =
  /(?:£ ?\d|\b(?:\d+|one|two|three|five|ten) (?:working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|cases?|people|children|households|homes)\b)/i;

/** "Between target and trigger", "above the minimum": the other column of the row is the edge. */
const EDGE =
  '(?:minimum|trigger|floor|(?:(?:agreed|acceptable|allowed|set) )?tolerances?(?: (?:levels?|limits?|ranges?))?|(?:warning|alert|alarm|lower|upper|tolerance|intervention|escalation) (?:limit|level|line|threshold|trigger))';
const AIM = '(?:target|standard|goal|plan)';
const AT_MINIMUM = new RegExp(
  [
    `\\bbetween (?:the )?(?:\\w+ )?(?:${AIM}|${EDGE}) and (?:the )?(?:\\w+ )?(?:${AIM}|${EDGE})\\b`,
    `\\b(?:above|better than|not below|within|inside|not past|not beyond|not worse than) (?:the )?${EDGE}\\b`,
    '\\b(?:minimum|floor)(?: (?:level|standard|value|target))?\\*? (?:is |was |has been )?(?:still )?(?:kept|met|reached|held|achieved)\\b',
    // "Standard missed but the trajectory for the month met".
    `\\b(?:missed|not met|unmet) but (?:the )?(?:\\w+ )?(?:trajectory|plan|${EDGE})(?: for the \\w+)? (?:is |was )?(?:met|achieved|reached|kept)\\b`,
    '\\b(?:keeps?|meets?|reach(?:es)?|holds?) (?:the )?minimum\\b',
  ].join('|'),
  'i',
);

/** Whether a line lays down green, and not as the target met alone. */
const isGreenOpen = (lines: readonly NoteLine[], key: ScaleKey | null): boolean =>
  lines
    .flatMap((line) => keyClausesOf({ ...line, text: inColours(line, key) }))
    .some(({ rags, condition }) => rags.includes('green') && condition?.kind !== 'met');

/**
 * Where amber ends by the lines beside a table that give no tolerance: "Amber = between target and trigger", "Amber:
 * slightly off target", and any line that lays down more than a tolerance can. Where a rule with an amount was read too, only
 * what is in other units counts; null where no line tells of amber. Our own tolerance in its place would be a guess.
 */
export function findAmberEnd(
  lines: readonly NoteLine[],
  { rule, unread, inOtherUnits, greenPast }: RuleSearch,
  key: ScaleKey | null = null,
): AmberEnd | null {
  const said = lines.flatMap((line) =>
    readLabelledAmber(inColours(line, key)).map((text) => ({ text, line })),
  );
  const end = (kind: AmberEnd['kind'], { text, address }: NoteLine): AmberEnd => ({
    kind,
    text: foldSpace(text),
    address,
    ...(isGreenOpen(lines, key) && { greenOpen: true as const }),
  });
  if (rule) {
    const other = inOtherUnits ?? said.find(({ text }) => OTHER_UNITS.test(text))?.line;
    if (other) return end('in-other-units', other);
    return rule.byShare ? end('by-share', rule) : null;
  }
  const [first] = said;
  if (unread) return end(greenPast ? 'green-past-target' : 'not-understood', unread);
  if (!first) return null;
  return end(AT_MINIMUM.test(first.text) ? 'at-minimum' : 'not-understood', first.line);
}
