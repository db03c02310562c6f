/**
 * Where names stand beside their marks without running into each other or out of the drawing: each as near to its mark
 * as it may. Takes the marks' places from the top, gives the names' middles, in pixels.
 */
export function placeNames(marks: readonly number[], height: number, low: number, high: number): number[] {
  const order = marks.map((mark, index) => ({ mark, index })).sort((a, b) => a.mark - b.mark);
  const placed = order.map(({ mark }) => Math.min(Math.max(mark, low + height / 2), high - height / 2));
  for (let at = 1; at < placed.length; at += 1)
    placed[at] = Math.max(placed[at] ?? 0, (placed[at - 1] ?? 0) + height);
  // What was pushed out below pushes back up.
  for (let at = placed.length - 1; at >= 0; at -= 1)
    placed[at] = Math.min(placed[at] ?? 0, high - height / 2 - (placed.length - 1 - at) * height);
  const names = marks.map(() => 0);
  order.forEach(({ index }, at) => {
    names[index] = placed[at] ?? 0;
  });
  return names;
}
