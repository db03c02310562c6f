import * as Plot from '@observablehq/plot';
import { tokens } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state/state';
import { BULLET_HEIGHT } from './chartSize';

/** Pixels from the top: averages of neighbours point down at the bar, England's up. */
const [NEIGHBOURS, BAR, ENGLAND] = [6, 19, 32];
const BAR_HEIGHT = 14;

/**
 * The judged quarter alone, as a bar from nought, `width` pixels wide: the target a line across it, averages marks above
 * (statistical neighbours, a triangle) and below it (England, a diamond), the 95% interval of few cases a whisker. Told
 * apart by place and shape; what each stands at is said in words beside it.
 */
export function drawBullet(card: IndicatorCard, width: number): SVGSVGElement | HTMLElement {
  const { trend, averages, percentage } = card;
  const judged = trend.find((point) => point.judged);
  const { value = null, target = null, interval = null } = judged ?? {};
  const ends = [value, target, interval?.high ?? null, ...averages.map((average) => average.value)];
  const highest = Math.max(0, ...ends.flatMap((end) => end ?? []));
  const lowest = Math.min(0, ...ends.flatMap((end) => end ?? []));
  const marks = (of: 'neighbour' | 'england') => averages.filter((average) => average.of === of);
  const shape = { x: 'value', fill: tokens.colorNeutralForeground1, r: 4 };
  return Plot.plot({
    width,
    height: BULLET_HEIGHT,
    marginTop: 0,
    marginBottom: 20,
    marginLeft: 8,
    marginRight: 14,
    style: {
      background: 'none',
      color: tokens.colorNeutralForeground3,
      fontSize: '10px',
      overflow: 'visible',
    },
    x: {
      domain: [lowest, highest === 0 && lowest === 0 ? 1 : highest],
      nice: true,
      label: null,
      ticks: 4,
      tickSize: 0,
      // Clear of England's mark.
      tickPadding: 6,
      tickFormat: (tick: number) => `${tick}${percentage ? '%' : ''}`,
    },
    y: { type: 'linear', domain: [0, 40], range: [0, 40], axis: null },
    marks: [
      Plot.rect([{ low: lowest, high: highest }], {
        y1: BAR - 1,
        y2: BAR + 1,
        fill: tokens.colorNeutralForeground3,
        fillOpacity: 0.4,
      }),
      Plot.rect(value === null ? [] : [value], {
        x1: () => 0,
        x2: (figure: number) => figure,
        y1: BAR - BAR_HEIGHT / 2,
        y2: BAR + BAR_HEIGHT / 2,
        fill: tokens.colorNeutralForeground3,
      }),
      ...(interval ? whisker(interval) : []),
      ...(target === null ? [] : targetLine(target)),
      Plot.dot(marks('neighbour'), { ...shape, y: NEIGHBOURS, symbol: 'triangle', rotate: 180 }),
      Plot.dot(marks('england'), { ...shape, y: ENGLAND, symbol: 'diamond' }),
    ],
  });
}

/** A line over the bar and beyond it, on a halo that keeps it apart from the bar in any colours. */
const halo = (data: readonly unknown[], options: Plot.RuleXOptions, thick: number): Plot.Markish[] => [
  Plot.ruleX(data, { ...options, stroke: tokens.colorNeutralBackground1, strokeWidth: thick + 2 }),
  Plot.ruleX(data, { ...options, strokeWidth: thick }),
];

const targetLine = (target: number): Plot.Markish[] =>
  halo(
    [target],
    { x: (at: number) => at, y1: BAR - 11, y2: BAR + 11, stroke: tokens.colorBrandForeground1 },
    3,
  );

function whisker({ low, high }: { readonly low: number; readonly high: number }): Plot.Markish[] {
  const line = { x1: low, x2: high, y: BAR };
  const stroke = tokens.colorNeutralForeground1;
  return [
    Plot.ruleY([BAR], { ...line, stroke: tokens.colorNeutralBackground1, strokeWidth: 4 }),
    Plot.ruleY([BAR], { ...line, stroke, strokeWidth: 1.5 }),
    ...halo([low, high], { x: (at: number) => at, y1: BAR - 4, y2: BAR + 4, stroke }, 1.5),
  ];
}
