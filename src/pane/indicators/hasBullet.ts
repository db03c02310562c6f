import type { IndicatorCard } from '../../app/state/state';

/** Whether there is a figure in the judged quarter, and something to set it against. */
export function hasBullet({ trend, averages }: IndicatorCard): boolean {
  const judged = trend.find((point) => point.judged);
  if (!judged || judged.value === null) return false;
  return judged.target !== null || averages.length > 0 || judged.interval !== null;
}
