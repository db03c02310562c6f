import * as Plot from '@observablehq/plot';
import { tokens } from '@fluentui/react-components';
import type { IndicatorCard } from '../../app/state';
import type { Rag } from '../../domain/status';
import { CHART_HEIGHT } from './chartSize';

const COLOURS: Readonly<Record<Rag, string>> = {
  red: tokens.colorPaletteRedForeground1,
  amber: tokens.colorPaletteMarigoldForeground1,
  green: tokens.colorPaletteGreenForeground1,
};

/** Room for the scale and the periods, and for the comparators' names where there are any, in pixels. */
const MARGINS = { marginTop: 8, marginBottom: 32, marginLeft: 32 };
const NAMES_WIDTH = 72;

/**
 * The trend of one indicator as an SVG element `width` pixels wide: past years apart from this year's quarters (they
 * are not one series), the target as a dashed line in steps, comparators as ticks at the right, the judged quarter in
 * the status's colour. Colours are Fluent's variables, so a change of theme needs no new drawing.
 */
export function drawTrend(card: IndicatorCard, width: number): SVGSVGElement | HTMLElement {
  const { trend, comparators, rag } = card;
  const quarters = trend.filter(({ past }) => !past);
  const judged = trend.filter((point) => point.judged && point.value !== null);
  const last = trend.at(-1)?.label;
  const byValue = [...comparators].sort((a, b) => b.value - a.value);
  const line = { x: 'label', y: 'value', stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5 };
  return Plot.plot({
    width,
    height: CHART_HEIGHT,
    ...MARGINS,
    marginRight: comparators.length === 0 ? 12 : NAMES_WIDTH,
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
      tickFormat: breakYear,
    },
    y: { label: null, ticks: 3, nice: true, tickSize: 0, insetTop: 3, insetBottom: 3 },
    marks: [
      Plot.gridY({ ticks: 3, stroke: tokens.colorNeutralForeground3, strokeOpacity: 0.25 }),
      Plot.line(
        trend.filter(({ past }) => past),
        { ...line, strokeOpacity: 0.6 },
      ),
      Plot.line(quarters, { ...line, stroke: tokens.colorNeutralForeground1, strokeWidth: 2 }),
      Plot.line(quarters, {
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
      ...(last === undefined
        ? []
        : byValue.flatMap((each, place) => comparatorTick(each, last, place === 0))),
    ],
  });
}

/** "2019-20" on two lines where a browser would break it: the points stand closer than a year is wide. */
const breakYear = (label: string): string => label.replace('-', '-\n');

/** "Statistical neighbours 2020-21, full year" is "Neighbours" on the drawing, and in full when pointed at. */
const shortName = (label: string): string =>
  label.replace(/^Statistical n/, 'N').replace(/ 20\d\d.*|,.*/, '');

/** A short tick beside the last point, with its name; the higher one is named above its tick so that names do not meet. */
function comparatorTick(
  { label, value }: IndicatorCard['comparators'][number],
  last: string,
  highest: boolean,
): Plot.Markish[] {
  const at = [{ last, value }];
  return [
    Plot.ruleY(at, {
      y: 'value',
      x1: 'last',
      x2: 'last',
      insetLeft: 8,
      insetRight: -18,
      stroke: tokens.colorNeutralForeground2,
      strokeWidth: 1.5,
    }),
    Plot.text(at, {
      x: 'last',
      y: 'value',
      text: () => shortName(label),
      title: () => label,
      dx: 21,
      textAnchor: 'start',
      lineAnchor: highest ? 'bottom' : 'top',
      dy: highest ? 1 : -1,
      fill: tokens.colorNeutralForeground2,
    }),
  ];
}
