/** A point of a chart, in the unit of its scale; null in a gap. */
type Values = readonly (number | null)[];

/** Where a label stands by its point. */
type LabelSide = 'above' | 'below';

/**
 * Sides of the labels of a line, so that they stand on no line, mark or other label: for each point that which meets
 * less of its own line, of `others` (every other series at the same point) and of the edges. `height` is that of a label
 * in the unit of the scale.
 */
export function labelSides(
  values: Values,
  others: readonly Values[],
  range: { readonly minimum: number; readonly maximum: number },
  height: number,
): readonly LabelSide[] {
  return values.map((value, index) => {
    if (value === null) return 'above';
    const beside = [values[index - 1], values[index + 1]].flatMap((other) => other ?? []);
    const marks = others.flatMap((other) => other[index] ?? []);
    const cost = (side: LabelSide): number => {
      // A label begins at its mark and is as high as its type.
      const [low, high] = side === 'above' ? [value, value + 1.6 * height] : [value - 1.6 * height, value];
      const met = marks.filter((mark) => mark >= low && mark <= high && mark !== value).length;
      // The line leaves its point towards its neighbours: half way it is half as far up.
      const own = beside.filter((other) => (side === 'above' ? other > value : other < value)).length;
      const outside = low < range.minimum || high > range.maximum ? 3 : 0;
      return met * 2 + own + outside;
    };
    return cost('below') < cost('above') ? 'below' : 'above';
  });
}
