import * as Plot from '@observablehq/plot';
import { tokens } from '@fluentui/react-components';
import type { OverTimeView } from '../../../app/session/overTime';

export const CONTROL_HEIGHT = 120;

type Points = NonNullable<OverTimeView['lines']>['points'];

/** Under a point there is room for a letter at most: every third period says its name. */
const EVERY = 3;

/**
 * A control chart as an SVG element `width` pixels wide: the figures, the mean as a thin line, the natural limits dotted,
 * the target dashed, and a ring round each point that is more than usual variation. Where a new process begins the lines
 * break. Colours are Fluent's variables and never a status's.
 */
export function drawControl(points: Points, width: number): SVGSVGElement | HTMLElement {
  let process = 0;
  const data = points.map((point, at) => {
    if (point.step) process += 1;
    return { ...point, at, process };
  });
  const flat = { x: 'at', z: 'process', stroke: tokens.colorNeutralForeground3, strokeWidth: 1 };
  const dotted = { ...flat, strokeDasharray: '1 3', strokeWidth: 1.5 };
  return Plot.plot({
    width,
    height: CONTROL_HEIGHT,
    marginTop: 8,
    marginBottom: 32,
    marginLeft: 32,
    marginRight: 12,
    style: {
      background: 'none',
      color: tokens.colorNeutralForeground3,
      fontSize: '10px',
      overflow: 'visible',
    },
    x: {
      label: null,
      tickSize: 0,
      ticks: data.flatMap(({ at }) => (at % EVERY === (data.length - 1) % EVERY ? [at] : [])),
      tickFormat: (at: number) => (points[at]?.label ?? '').replace(' ', '\n'),
      domain: [-0.5, data.length - 0.5],
    },
    y: { label: null, ticks: 3, nice: true, tickSize: 0 },
    marks: [
      Plot.gridY({ ticks: 3, stroke: tokens.colorNeutralForeground3, strokeOpacity: 0.25 }),
      Plot.line(data, { ...flat, y: 'mean' }),
      Plot.line(data, { ...dotted, y: 'low' }),
      Plot.line(data, { ...dotted, y: 'high' }),
      Plot.line(data, {
        x: 'at',
        y: 'target',
        curve: 'step',
        stroke: tokens.colorBrandForeground1,
        strokeDasharray: '4 3',
        strokeWidth: 1.5,
      }),
      Plot.line(data, {
        x: 'at',
        y: 'value',
        z: 'process',
        stroke: tokens.colorNeutralForeground1,
        strokeWidth: 1.5,
      }),
      Plot.dot(data, { x: 'at', y: 'value', r: 2, fill: tokens.colorNeutralForeground1 }),
      Plot.dot(
        data.filter(({ special }) => special),
        { x: 'at', y: 'value', r: 5, stroke: tokens.colorNeutralForeground1, strokeWidth: 1.5 },
      ),
    ],
  });
}
