import { textWidth } from '../../model/cells/textWidth';
import { element } from '../dom';
import { toPixels } from '../grid/looks';
import { DASHES, markerColour, type DrawnSeries } from './seriesLook';

const SVG = 'http://www.w3.org/2000/svg';
const [WIDE, TALL] = [26, 12];

/** Pixels of the legend's look in grid.css: type size, between two series, between a sample and its name. */
const [SIZE, BETWEEN, BESIDE] = [12, 14, 4];
/** The page's type is at most so much wider than the one whose widths are known. */
const WIDER = 1.05;

/** Lines the legend takes in a chart so many pixels wide. */
export function legendRows(names: readonly string[], width: number): number {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const own = WIDE + BESIDE + textWidth(name, SIZE, false) * WIDER;
    const wanted = used === 0 ? own : used + BETWEEN + own;
    if (used > 0 && wanted > width) rows += 1;
    used = used > 0 && wanted > width ? own : wanted;
  }
  return rows;
}

/** Each series with a piece of its line, its mark or its column. */
export const drawLegend = (series: readonly DrawnSeries[]): HTMLElement =>
  element(
    'div',
    { class: 'chart-legend', 'aria-hidden': 'true' },
    ...series.map((each) => element('span', {}, sample(each), each.name)),
  );

function sample({ look, colour }: DrawnSeries): SVGSVGElement {
  const key = document.createElementNS(SVG, 'svg');
  set(key, { width: WIDE, height: TALL });
  const add = (tag: string, attributes: Readonly<Record<string, string | number>>): void => {
    const made = document.createElementNS(SVG, tag);
    set(made, attributes);
    key.append(made);
  };
  const middle = TALL / 2;
  if (look.type === 'ColumnClustered') {
    add('rect', { x: 4, y: 1, width: WIDE - 8, height: TALL - 2, fill: look.fill ?? colour });
    return key;
  }
  const { line, marker } = look;
  if (line.style !== 'None')
    add('line', {
      x1: 0,
      x2: WIDE,
      y1: middle,
      y2: middle,
      stroke: colour,
      'stroke-width': toPixels(line.weight),
      'stroke-dasharray': DASHES[line.style],
    });
  const { fill, stroke } = markerColour(look, colour);
  if (marker.style === 'Circle') add('circle', { cx: WIDE / 2, cy: middle, r: 4, fill, stroke });
  if (marker.style === 'Square') add('rect', { x: WIDE / 2 - 4, y: 2, width: 8, height: 8, fill, stroke });
  if (marker.style === 'Triangle') add('path', { d: `M${WIDE / 2},1l5,9h-10z`, fill, stroke });
  if (marker.style === 'Diamond') add('path', { d: `M${WIDE / 2},0.5l5,5.5l-5,5.5l-5,-5.5z`, fill, stroke });
  if (marker.style === 'Dash')
    add('rect', { x: WIDE / 2 - 6, y: middle - 1.5, width: 12, height: 3, fill: colour });
  return key;
}

function set(to: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) to.setAttribute(name, String(value));
}
