/** A point of a chart, in the unit of its scale; null in a gap. */
type Values = readonly (number | null)[];

/** Where a label stands by its point, as Word knows it, and how far from there to the right, in points. */
export interface LabelPlace {
  readonly side: 'above' | 'below' | 'left' | 'right';
  readonly shift: number;
}

/** The place of the lines, in points, and the ends of its scale. */
export interface Plot {
  readonly minimum: number;
  readonly maximum: number;
  readonly width: number;
  readonly height: number;
}

/** Points: half of a label of nine points, its distance from the middle of its point, and a mark with its edge. */
const [HALF, GAP, MARK] = [5, 5, 3.5];
/** Points a label may stand over the edge of the plot: above there is room, below are the names of the points. */
const [OVER, UNDER] = [8, 2];
/** What a label meets: another label or the edge, its own line, another line or its mark; and standing askew. */
const COST = { edge: 8, label: 8, own: 4, other: 3, askew: 0.5, beside: 0.4 } as const;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

type Point = readonly [x: number, y: number];

/**
 * Places of the labels of several lines, so that they stand on no line, mark or other label where that can be: above,
 * below or beside their point, or askew of it. For each point the place that meets least is taken, the first of equals.
 * `others` are lines without labels; `widths` are those of the labels, in points.
 */
export function placeLabels(
  lines: readonly { readonly values: Values; readonly widths: readonly number[] }[],
  others: readonly Values[],
  plot: Plot,
): readonly (readonly LabelPlace[])[] {
  const count = Math.max(1, ...lines.map(({ values }) => values.length));
  const step = plot.width / count;
  const scale = plot.height / (plot.maximum - plot.minimum || 1);
  const pointsOf = (values: Values): readonly (Point | null)[] =>
    values.map((value, at) => (value === null ? null : [(at + 0.5) * step, (value - plot.minimum) * scale]));
  const drawn = [...lines.map(({ values }) => values), ...others].map(pointsOf);
  const placed: Box[] = [];
  return lines.map(({ widths }, line) =>
    (drawn[line] ?? []).map((point, at): LabelPlace => {
      if (!point) return { side: 'above', shift: 0 };
      const width = widths[at] ?? 0;
      const [best] = candidates(width)
        .map((place) => {
          const box = boxOf(point, place, width);
          return { place, box, cost: costOf(place, box, line, drawn, placed, plot) };
        })
        .sort((a, b) => a.cost - b.cost);
      if (!best) return { side: 'above', shift: 0 };
      placed.push(best.box);
      return best.place;
    }),
  );
}

/** In the order in which they are taken where several meet as little. */
function candidates(width: number): readonly LabelPlace[] {
  const askew = [0.3, 0.5, 0.65].flatMap((part) => [-part * width, part * width]);
  return [
    ...(['above', 'below'] as const).map((side) => ({ side, shift: 0 })),
    ...(['left', 'right'] as const).map((side) => ({ side, shift: 0 })),
    ...askew.flatMap((shift) => (['above', 'below'] as const).map((side) => ({ side, shift }))),
  ];
}

function boxOf([x, y]: Point, { side, shift }: LabelPlace, width: number): Box {
  if (side === 'left' || side === 'right') {
    const middle = side === 'left' ? x - GAP - width / 2 : x + GAP + width / 2;
    return { left: middle - width / 2, right: middle + width / 2, bottom: y - HALF, top: y + HALF };
  }
  const bottom = side === 'above' ? y + GAP : y - GAP - 2 * HALF;
  return { left: x + shift - width / 2, right: x + shift + width / 2, bottom, top: bottom + 2 * HALF };
}

function costOf(
  { side, shift }: LabelPlace,
  box: Box,
  line: number,
  drawn: readonly (readonly (Point | null)[])[],
  placed: readonly Box[],
  { width, height }: Plot,
): number {
  const outside = box.top > height + OVER || box.bottom < -UNDER || box.left < 0 || box.right > width + 4;
  const askew =
    side === 'left' || side === 'right' ? COST.beside : shift === 0 ? 0 : COST.askew + Math.abs(shift) / 1000;
  const met = drawn.map((points, at) => (!meets(box, points) ? 0 : at === line ? COST.own : COST.other));
  return (
    askew +
    (outside ? COST.edge : 0) +
    placed.filter((other) => overlap(box, other)).length * COST.label +
    met.reduce<number>((sum, cost) => sum + cost, 0)
  );
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

/** Whether a line or one of its marks runs into a box. */
function meets(box: Box, points: readonly (Point | null)[]): boolean {
  return points.some((point, at) => {
    if (!point) return false;
    const next = points[at + 1];
    return isNear(point, box) || (next !== undefined && next !== null && crosses(point, next, box));
  });
}

const isNear = ([x, y]: Point, { left, right, bottom, top }: Box): boolean =>
  x > left - MARK && x < right + MARK && y > bottom - MARK && y < top + MARK;

/** Whether a straight line between two points runs through a box: what of it lies between the box's sides, by Liang and Barsky. */
function crosses([ax, ay]: Point, [bx, by]: Point, { left, right, bottom, top }: Box): boolean {
  let [from, to] = [0, 1];
  for (const [move, room] of [
    [ax - bx, ax - left],
    [bx - ax, right - ax],
    [ay - by, ay - bottom],
    [by - ay, top - ay],
  ] as const) {
    if (move === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / move;
    if (move < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from > to) return false;
  }
  return true;
}
