import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { isPercentage } from '../domain/indicators/unit';

import { buildCard, type IndicatorCard } from './card';

/** The trend of an indicator, ready to be drawn, with what it shows in words. Every drawing takes its points from here. */
export interface Picture {
  readonly trend: IndicatorCard['trend'];
  /** Averages of other councils to draw beside it; none where the figure is of part of a year. */
  readonly averages: IndicatorCard['averages'];
  readonly percentage: boolean;
  /** Every figure drawn, in words: for who cannot see it. */
  readonly says: string;
}

/** The picture of an indicator; null where there are not two figures to draw a line between. */
export function pictureOf(entry: JudgedIndicator, judged: JudgedScorecard): Picture | null {
  const { trend, trendText, averages } = buildCard(entry, judged);
  if (trend.filter(({ value }) => value !== null).length < 2) return null;
  return { trend, averages, percentage: isPercentage(entry.indicator), says: trendText };
}
