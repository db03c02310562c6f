import * as Plot from '@observablehq/plot';
import { tokens } from '@fluentui/react-components';
import type { DrawnTrend, IndicatorCard } from '../../app/state/state';
import type { Rag } from '../../domain/judging/status';
import { CHART_HEIGHT } from './chartSize';
import { placeNames } from './placeNames';

const COLOURS: Readonly<Record<Rag, string>> = {
  red: tokens.colorPaletteRedForeground1,
  amber: tokens.colorPaletteMarigoldForeground1,
  green: tokens.colorPaletteGreenForeground1,
};

/** Room for the scale and the periods, and for the averages' names and figures where there are any, in pixels. */
const MARGINS = { marginTop: 8, marginBottom: 32, marginLeft: 32 };
const NAMES_WIDTH = 72;
/** Two lines: the name and its figure. */
const NAME_HEIGHT = 23;

/**
 * The trend of one indicator as an SVG element `width` pixels wide: past years apart from this year's quarters (they
 * are not one series), the target as a dashed line in steps, averages as ticks at the right with their names and
 * figures, the 95% interval of few cases as whiskers, the code of a suppressed figure in its gap, the judged quarter in
 * the status's colour. Colours are Fluent's variables, so a change of theme needs no new drawing.
 */
export function drawTrend(
  card: DrawnTrend,
  width: number,
  height = CHART_HEIGHT,
): SVGSVGElement | HTMLElement {
  const { trend, averages, rag } = card;
  const periods = trend.filter(({ past }) => !past);
  const judged = trend.filter((point) => point.judged && point.value !== null);
  const hidden = trend.filter(({ code }) => code !== null);
  const line = { x: 'label', y: 'value', stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5 };
  const marginRight = averages.length === 0 ? 12 : NAMES_WIDTH;
  const step = (width - MARGINS.marginLeft - marginRight) / Math.max(1, trend.length);
  const options: Plot.PlotOptions = {
    width,
    height,
    ...MARGINS,
    marginRight,
    style: {
      background: 'none',
      color: tokens.colorNeutralForeground3,
      fontSize: '10px',
      overflow: 'visible',
    },
    x: {
      type: 'point',
      domain: trend.map(({ label }) => label),
      label: null,
      tickSize: 0,
      padding: 0.3,
      tickFormat: breakYear(step),
      ticks: spaced(
        trend.map(({ label }) => label),
        step,
      ),
    },
    y: { label: null, ticks: 3, nice: true, tickSize: 0, insetTop: 3, insetBottom: 3 },
    marks: [
      Plot.gridY({ ticks: 3, stroke: tokens.colorNeutralForeground3, strokeOpacity: 0.25 }),
      Plot.line(
        trend.filter(({ past }) => past),
        { ...line, strokeOpacity: 0.6 },
      ),
      whiskers(periods),
      Plot.line(periods, { ...line, stroke: tokens.colorNeutralForeground1, strokeWidth: 2 }),
      Plot.line(periods, {
        x: 'label',
        y: 'target',
        curve: 'step',
        stroke: tokens.colorBrandForeground1,
        strokeDasharray: '4 3',
        strokeWidth: 1.5,
      }),
      Plot.dot(trend, { x: 'label', y: 'value', r: 2, fill: tokens.colorNeutralForeground3 }),
      Plot.dot(judged, {
        x: 'label',
        y: 'value',
        r: 4.5,
        fill: rag === null ? tokens.colorNeutralForeground1 : COLOURS[rag],
        stroke: tokens.colorNeutralBackground1,
      }),
      Plot.text(hidden, {
        x: 'label',
        text: 'code',
        frameAnchor: 'bottom',
        dy: -2,
        fill: tokens.colorNeutralForeground1,
      }),
      averageTicks(card),
    ],
  };
  const marks = [...(options.marks ?? []), ...averageNames(card, Plot.plot(options), height)];
  return Plot.plot({ ...options, marks });
}

/** "2019-20" on two lines, for the points stand closer than a year is wide: the dash goes where there is room for it. */
const breakYear =
  (step: number) =>
  (label: string): string =>
    label.replace('-', step < 30 ? '\n-' : '-\n').replace(' ', '\n');

/** Pixels a letter takes, with the space to the next label. */
const LETTER = 6.5;

/** The labels there is room for, the last one among them: with many months not each has its name under it. */
function spaced(labels: readonly string[], step: number): readonly string[] {
  const lines = labels.flatMap((label) => breakYear(step)(label).split('\n'));
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const every = Math.max(1, Math.ceil((longest * LETTER) / step));
  return labels.filter((_, at) => at % every === (labels.length - 1) % every);
}

/** The interval of a figure of few cases, from end to end. */
const whiskers = (points: IndicatorCard['trend']): Plot.Markish =>
  Plot.ruleX(
    points.flatMap(({ label, interval }) => (interval ? [{ label, ...interval }] : [])),
    {
      x: 'label',
      y1: 'low',
      y2: 'high',
      stroke: tokens.colorNeutralForeground3,
      strokeWidth: 1,
      marker: 'tick',
    },
  );

/** A short tick beside the last point for each average. */
function averageTicks({ trend, averages }: DrawnTrend): Plot.Markish {
  const last = trend.at(-1)?.label;
  return Plot.ruleY(last === undefined ? [] : averages.map(({ value }) => ({ last, value })), {
    y: 'value',
    x1: 'last',
    x2: 'last',
    insetLeft: 8,
    insetRight: -18,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 1.5,
  });
}

/** Each average's name over its figure, as near to its tick as the other's leaves room; in full when pointed at. */
function averageNames({ trend, averages }: DrawnTrend, drawn: Plot.Plot, height: number): Plot.Markish[] {
  const last = trend.at(-1)?.label;
  const scale = drawn.scale('y');
  if (last === undefined || !scale) return [];
  const ticks = averages.map(({ value }) => Number(scale.apply(value)));
  const places = placeNames(ticks, NAME_HEIGHT, 0, height - 14);
  return averages.map(({ of, label, value, text }, at) =>
    Plot.text([{ last, value }], {
      x: 'last',
      y: 'value',
      text: () => `${of === 'england' ? 'England' : 'Neighbours'}\n${text}`,
      title: () => `${label}: ${text}`,
      dx: 21,
      dy: (places[at] ?? 0) - (ticks[at] ?? 0),
      textAnchor: 'start',
      fill: tokens.colorNeutralForeground2,
    }),
  );
}
