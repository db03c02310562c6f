import { placeLabels, type LabelPlace } from '../../../../../src/outputs/docx/charts/chartLabels';

const _ = null;
type Values = readonly (number | null)[];

/** Six points 50 apart, 3 points high for each unit of 20 to 50; labels are 26 wide and 10 high. */
const PLOT = { minimum: 20, maximum: 50, width: 300, height: 90 };

const placed = (values: Values, others: readonly Values[], plot = PLOT): readonly LabelPlace[] =>
  placeLabels([{ values, widths: values.map(() => 26) }], others, plot)[0] ?? [];
const said = (places: readonly LabelPlace[], from = 0): readonly string[] =>
  places.slice(from).map(({ side, shift }) => `${side}${shift === 0 ? '' : shift < 0 ? ' left' : ' right'}`);

test('a label meets neither its own line, nor a mark, nor the line of an average', () => {
  // From 25 at Q1 the line rises 30 points to 35 at Q2: it runs through a label over Q1, and 13 points left of Q2, where
  // it is 8 points lower, through the corner of one under it. The average at 38 is 9 points above.
  const own = [_, _, _, 25, 35, 34];
  const [target, average] = [
    [_, _, _, 35, 35, 35],
    [_, _, _, 38, 38, 38],
  ];
  expect(said(placed(own, [target, average]), 3)).toEqual(['below', 'below right', 'below']);
});

test('a line that begins within the chart may have its label beside its first point', () => {
  // 93.6 has the target 8 points above it and its own line under it on the way to 91.7; nothing is to its left.
  const own = [_, _, _, 93.6, 91.7, 94.9];
  const [target, average] = [
    [_, _, _, 95, 95, 95],
    [_, _, _, 91.8, 91.8, 91.8],
  ];
  const [first] = said(placed(own, [target, average], { ...PLOT, minimum: 85, maximum: 100 }), 3);
  expect(first).toBe('left');
});

test('a label stands neither over the names of the points nor far over the plot', () => {
  expect(said(placed([20, 40], [], { ...PLOT, width: 100 }))).toEqual(['above', 'above']);
  // Over 50 is the edge, and through a label under it the line falls by 1.35 points for each to its right.
  expect(said(placed([50, 20], [], { ...PLOT, width: 100, minimum: 10 }))[0]).toBe('right');
});

test('labels of two lines do not stand on each other', () => {
  // Both would be written above their points, 2 points apart.
  const places = placeLabels(
    [
      { values: [30], widths: [26] },
      { values: [30.6], widths: [26] },
    ],
    [],
    { ...PLOT, width: 100 },
  );
  expect(new Set(places.flat().map(({ side }) => side)).size).toBe(2);
});
