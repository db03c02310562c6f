import { labelSides } from '../../../../src/outputs/docx/chartLabels';

const _ = null;

test('a label stands where it meets neither its own line nor a mark', () => {
  // A label is 3 high. From 25 the line rises into one above; one below ends at 20.2, on the plot.
  // Over 35 stands the average at 38; below, the line from 25 is met only at the label's corner.
  const own = [_, _, _, 25, 35, 34];
  const target = [_, _, _, 35, 35, 35];
  const average = [_, _, _, 38, 38, 38];
  expect(labelSides(own, [target, average], { minimum: 20, maximum: 50 }, 3).slice(3)).toEqual([
    'below',
    'below',
    'below',
  ]);
});

test('a line that begins within the chart may have its label beside its first point', () => {
  // 93.6 has the target above it and the average below; nothing is to its left.
  const own = [_, _, _, 93.6, 91.7, 94.9];
  const target = [_, _, _, 95, 95, 95];
  const average = [_, _, _, 91.8, 91.8, 91.8];
  const [side] = labelSides(own, [target, average], { minimum: 85, maximum: 100 }, 1.6).slice(3);
  expect(side).toBe('left');
});

test('but not where a line runs through the place, nor outside the plot', () => {
  const average = [92, 92, 92];
  const target = [95.2, 95.2, 95.2];
  // The average is as high as the point, and runs on to both sides.
  expect(
    labelSides([_, 93.6, _], [target, average, [93, 93, 93]], { minimum: 85, maximum: 100 }, 1.6)[1],
  ).toBe('above');
  // First of all points: the scale is to its left, its line to its right.
  expect(
    labelSides([93.6, 93.6], [target.slice(1), average.slice(1)], { minimum: 85, maximum: 100 }, 1.6)[0],
  ).toBe('above');
});

test('a label does not stand over the names of the points, nor far over the plot', () => {
  expect(labelSides([20, 40], [], { minimum: 20, maximum: 50 }, 3)).toEqual(['above', 'above']);
  expect(labelSides([50, 20], [], { minimum: 10, maximum: 50 }, 3)).toEqual(['below', 'below']);
});
