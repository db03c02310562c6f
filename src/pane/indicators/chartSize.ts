/** Pixels. Known before the drawings are fetched, so that nothing moves when they arrive. */
export const CHART_HEIGHT = 112;
export const BULLET_HEIGHT = 60;
