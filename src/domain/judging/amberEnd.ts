import { readLabelledAmber, type NoteLine } from './writtenRule';

/** Where a sheet's amber ends when its line gives no amount we can read. */
export type AmberEnd = 'at-minimum' | 'not-understood';

/** "Between target and trigger", "above the minimum": the other column of the row is the edge. */
const AT_MINIMUM =
  /\bbetween (?:the )?(?:\w+ )?(?:target|standard|goal|plan|minimum|trigger|floor) and (?:the )?(?:\w+ )?(?:target|standard|goal|plan|minimum|trigger|floor)\b|\b(?:above|better than|not below|within|not past) (?:the )?(?:minimum|trigger|floor)\b/i;

/**
 * Where amber ends by the lines beside a table that give no amount: "Amber = between target and trigger", "Amber:
 * slightly off target". Asked only where no rule with an amount was read; null where no line tells of amber. Our own
 * tolerance in its place would be a guess.
 */
export function parseAmberEnd(lines: readonly NoteLine[]): AmberEnd | null {
  const [first] = lines.flatMap(({ text }) => readLabelledAmber(text));
  if (first === undefined) return null;
  return AT_MINIMUM.test(first) ? 'at-minimum' : 'not-understood';
}
