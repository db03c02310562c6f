import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { isPercentage } from '../../domain/indicators/unit';

import { controlLinesOf, type ControlLines } from '../overTime/controlLines';
import { goodSide, type GoodSide } from '../../wording/reports/pictures';
import { buildCard, type IndicatorCard } from './card';

/** The trend of an indicator, ready to be drawn, with what it shows in words. Every drawing takes its points from here. */
export interface Picture {
  readonly trend: IndicatorCard['trend'];
  /** Averages of other councils to draw beside it; none where the figure is of part of a year. */
  readonly averages: IndicatorCard['averages'];
  readonly percentage: boolean;
  /** The control chart in its place, where there are twelve points or more. */
  readonly control: ControlLines | null;
  /** Every figure drawn, in words: for who cannot see it. */
  readonly says: string;
  /** Which side of the target is the good one, in words and a shape; null without a target or a direction. */
  readonly good: GoodSide | null;
}

/** The picture of an indicator; null where there are not two figures to draw a line between. */
export function pictureOf(entry: JudgedIndicator, judged: JudgedScorecard): Picture | null {
  const { trend, trendText, averages } = buildCard(entry, judged);
  const control = controlLinesOf(entry, judged);
  const says = control ? control.says : trendText;
  if (trend.filter(({ value }) => value !== null).length < 2) return null;
  const good = trend.some(({ target }) => target !== null) ? goodSide(entry.setting.direction) : null;
  return { trend, averages, control, percentage: isPercentage(entry.indicator), says, good };
}
