import { readLabelledAmber, type NoteLine, type WrittenRule } from './writtenRule';

/**
 * Where a sheet's amber ends when its line gives no amount we can read. `in-other-units`: beside a rule of per cent or points it has
 * one of days, cases or money, so that what is no percentage has no known edge.
 */
export type AmberEnd = 'at-minimum' | 'not-understood' | 'in-other-units';

/** "Within 2 days", "up to £5,000". */
const OTHER_UNITS =
  /(?:£ ?\d|\b(?:\d+|one|two|three|five|ten) (?:working |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|cases?|people|children|households|homes)\b)/i;

/** "Between target and trigger", "above the minimum": the other column of the row is the edge. */
const AT_MINIMUM =
  /\bbetween (?:the )?(?:\w+ )?(?:target|standard|goal|plan|minimum|trigger|floor) and (?:the )?(?:\w+ )?(?:target|standard|goal|plan|minimum|trigger|floor)\b|\b(?:above|better than|not below|within|not past) (?:the )?(?:minimum|trigger|floor)\b/i;

/**
 * Where amber ends by the lines beside a table that give no amount: "Amber = between target and trigger", "Amber:
 * slightly off target". Where a rule with an amount was read too, only what is in other units counts; null where no line
 * tells of amber. Our own tolerance in its place would be a guess.
 */
export function parseAmberEnd(lines: readonly NoteLine[], rule: WrittenRule | null): AmberEnd | null {
  const said = lines.flatMap(({ text }) => readLabelledAmber(text));
  if (rule) return said.some((each) => OTHER_UNITS.test(each)) ? 'in-other-units' : null;
  const [first] = said;
  if (first === undefined) return null;
  return AT_MINIMUM.test(first) ? 'at-minimum' : 'not-understood';
}
