import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { toNumber } from '../../domain/values/exact';
import { isPercentage } from '../../domain/indicators/unit';
import { sayFigure, signOf } from '../../wording/indicator';
import { shownLimits } from '../../wording/overTime/control';
import { overTimeOf } from './overTime';

/** One point of a control chart with the lines at it; the limits are null where its process has too few points. */
export interface ControlLine {
  readonly label: string;
  readonly value: number;
  /** The target in force there; null where none is known. */
  readonly target: number | null;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** It breaks a rule: more than usual variation. */
  readonly special: boolean;
  /** A new process begins here. */
  readonly step: boolean;
  readonly says: string;
}

export interface ControlLines {
  readonly points: readonly ControlLine[];
  /** What the chart shows, for who cannot see it. */
  readonly says: string;
}

/** As many as a printed chart has room for; limits are reckoned from all. */
const MOST = 18;

/** The lines of an indicator's control chart, ready to be drawn; null without one, and while it is provisional. */
export function controlLinesOf(entry: JudgedIndicator, judged: JudgedScorecard): ControlLines | null {
  const { control, saidControl } = overTimeOf(entry, judged);
  if (control.kind === 'none' || control.provisional || !saidControl) return null;
  const { indicator } = entry;
  const percentage = isPercentage(indicator);
  const points = control.points.slice(-MOST).map(({ figure, limits, causes, step }): ControlLine => {
    const [low, high] = limits ? shownLimits({ ...control, limits }, percentage) : [null, null];
    return {
      label: figure.label,
      value: toNumber(figure.exact),
      target: figure.target && !figure.target.to ? toNumber(figure.target.from.value) : null,
      mean: limits && toNumber(limits.mean),
      low: low && toNumber(low),
      high: high && toNumber(high),
      special: causes.length > 0,
      step,
      says: sayFigure(figure.value, signOf(indicator)),
    };
  });
  const said = points.map(({ label, says }) => `${label} ${says}`).join(', ');
  return { points, says: `${saidControl.says.join(' ')} Figures: ${said}.` };
}
