/** A point of a chart, in the unit of its scale; null in a gap. */
type Values = readonly (number | null)[];

/** Where a label stands by its point. */
type LabelSide = 'above' | 'below' | 'left' | 'right';

/** What a label is measured by: heights of its own type, and widths between two points. */
const [NEAR, FAR, HALF, MIDDLE] = [0.35, 1.7, 0.26, 0.7];
/** How far a label may stand over the edge of the plot: above is room, below are the names of the points. */
const [OVER, UNDER] = [0.8, 0.3];

/**
 * Sides of the labels of a line, so that they stand on no line, mark or other label: for each point that which meets
 * less of its own line, of `others` (every other series at the same point) and of the edges. A line that begins or ends
 * within the chart has room beside its end as well. `height` is that of a label in the unit of the scale.
 */
export function labelSides(
  values: Values,
  others: readonly Values[],
  range: { readonly minimum: number; readonly maximum: number },
  height: number,
): readonly LabelSide[] {
  return values.map((value, index) => {
    if (value === null) return 'above';
    const standing = (side: 'above' | 'below'): number => {
      const way = side === 'above' ? 1 : -1;
      const from = (other: number): number => (way * (other - value)) / height;
      const met = others.filter((other) => {
        const mark = other[index] ?? null;
        return mark !== null && from(mark) > NEAR && from(mark) < FAR;
      }).length;
      // The line is under the label where it has risen into it before the label ends.
      const own = [values[index - 1] ?? null, values[index + 1] ?? null].filter(
        (other) => other !== null && HALF * from(other) > NEAR,
      ).length;
      const end = value + way * 1.6 * height;
      const outside = end > range.maximum + OVER * height || end < range.minimum - UNDER * height ? 3 : 0;
      return met * 2 + own + outside;
    };
    const [above, below] = [standing('above'), standing('below')];
    const best = Math.min(above, below);
    if (best > 0) {
      const beside = ([-1, 1] as const).find((way) => isFree(index, way, { values, others, height, value }));
      if (beside) return beside < 0 ? 'left' : 'right';
    }
    return below === best && below < above ? 'below' : 'above';
  });
}

/** Whether no line runs from a point towards the one before or after it, nor any at its height. */
function isFree(
  index: number,
  way: -1 | 1,
  {
    values,
    others,
    height,
    value,
  }: {
    readonly values: Values;
    readonly others: readonly Values[];
    readonly height: number;
    readonly value: number;
  },
): boolean {
  const next = index + way;
  // Beyond the first and the last are the scale and the legend.
  if (next < 0 || next >= values.length || (values[next] ?? null) !== null) return false;
  return others.every((other) => {
    const [here = null, there = null] = [other[index], other[next]];
    return here === null || there === null || Math.abs(here - value) > MIDDLE * height;
  });
}
