import { judgeIndicator } from '../judging/judge';
import type { JudgedIndicator } from '../judging/judged';
import type { Period } from '../periods/period';
import type { Policy } from '../settings/settings';
import { measured, percentageOf, type CellValue } from '../values/cells';
import { compare, formatDecimal, isInteger, parseDecimal, rational, sign, ZERO } from '../values/exact';

/**
 * An indicator as it would be with another figure in a period: other cases of the same group, or another number. Its
 * status is judged as any other; nothing is written. Null for text that is no number, and for cases there cannot be.
 */
export function withFigure(
  entry: JudgedIndicator,
  period: Period,
  policy: Policy,
  typed: string,
): JudgedIndicator | null {
  const { indicator, setting } = entry;
  const cell = indicator.periods[period.key];
  const value = cell && valueOf(cell.value, typed);
  if (!cell || !value) return null;
  const changed = { ...indicator, periods: { ...indicator.periods, [period.key]: { ...cell, value } } };
  // A word a person set is of the figure there is.
  const { override: _set, ...rest } = entry;
  return { ...rest, indicator: changed, status: judgeIndicator(changed, period, setting, policy) };
}

function valueOf(held: CellValue, typed: string): CellValue | null {
  const number = parseDecimal(typed.trim().replace(/[,%\s]/g, ''));
  const found = measured(held);
  if (!number || !found) return null;
  const { decimals } = found.shown;
  if (held.kind === 'ratio') {
    const { denominator } = held;
    if (!isInteger(number) || sign(number) < 0 || compare(number, denominator) > 0) return null;
    const percent = percentageOf(number, denominator);
    const text = formatDecimal(percent, decimals);
    const shown = { value: parseDecimal(text) ?? ZERO, decimals, text };
    const raw = `${text}% (${formatDecimal(number, 0)}/${formatDecimal(denominator, 0)})`;
    return { ...held, raw, shown, numerator: rational(number.num) };
  }
  if (held.kind !== 'number') return null;
  const [, fraction = ''] = typed.trim().split('.');
  const places = Math.max(decimals, fraction.replace(/\D/g, '').length);
  const text = formatDecimal(number, places);
  return {
    ...held,
    raw: text,
    shown: { ...held.shown, value: number, decimals: places, text },
    exact: number,
  };
}
