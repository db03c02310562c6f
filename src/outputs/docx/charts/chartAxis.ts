/** The ends of a chart's scale and the distance of its lines, in the unit of the figures. */
export interface ChartAxisRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly interval: number;
}

/**
 * A scale round the figures in round steps, about four of them, with room above the highest for its label. It does not
 * begin at zero, as the figures' movement is what is read off; a percentage stays between 0 and 100.
 */
export function chartAxis(values: readonly number[], percentage: boolean): ChartAxisRange {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high - low || Math.abs(high) / 5 || 1;
  const interval = roundStep(spread / 3);
  const below = Math.floor((low - spread * 0.15) / interval) * interval;
  const above = Math.ceil((high + spread * 0.15) / interval) * interval;
  // Floats leave tails such as 0.30000000000000004.
  const tidy = (value: number): number => Number(value.toPrecision(12));
  return {
    minimum: tidy(low >= 0 ? Math.max(0, below) : below),
    maximum: tidy(percentage && high <= 100 ? Math.min(100, above) : above),
    interval: tidy(interval),
  };
}

/** The next of 1, 2, 5, 10, 20 … */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5].find((factor) => factor * power >= step) ?? 10);
}
