/** Pixels. Known before the chart is fetched, so that nothing moves when it arrives. */
export const CHART_HEIGHT = 104;
