import type { Bound, Target } from '../../domain/targets/targets';
import type { SettledColumn } from '../reading/periods/settle';

const LOW = /\b(?:from|low(?:er)?(?: (?:bound|limit|end|value))?|min(?:imum)?(?: (?:target|value))?)\)?$/i;
const HIGH =
  /\b(?:to|up(?:per)?(?: (?:bound|limit|end|value))?|max(?:imum)?(?: (?:target|value))?|high(?:er)?)\)?$/i;

/**
 * Two columns of targets that are the ends of one range, "Target from" and "Target to", without a time of their own; null
 * where there are none.
 */
export function rangeEnds(
  targets: readonly SettledColumn[],
): { readonly low: SettledColumn; readonly high: SettledColumn } | null {
  const ended = (end: RegExp): readonly SettledColumn[] =>
    targets.filter(({ draft: { lines, time } }) => time === null && end.test((lines.at(-1) ?? '').trim()));
  const [low, ...lows] = ended(LOW);
  const [high, ...highs] = ended(HIGH);
  if (!low || !high || low === high || lows.length > 0 || highs.length > 0) return null;
  return { low, high };
}

/** The range between two cells; at least or at most the one where the other is empty, and unreadable where they are no ends of a range. */
export function rangeOf(low: Target, high: Target): Target {
  if (high.kind === 'none') return bounded(low, 'at-least');
  if (low.kind === 'none') return bounded(high, 'at-most');
  const raw = `${low.raw} to ${high.raw}`;
  if (low.kind !== 'single' || high.kind !== 'single' || low.bound !== 'at' || high.bound !== 'at')
    return { kind: 'unreadable', raw };
  return { kind: 'range', raw, from: low.value, to: high.value, percent: low.percent };
}

const bounded = (target: Target, bound: Bound): Target =>
  target.kind === 'single' && target.bound === 'at' ? { ...target, bound } : target;
