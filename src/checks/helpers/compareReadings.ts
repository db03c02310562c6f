import type { Scorecard } from '../../domain/indicators/scorecard';
import { allFigures, type Figure } from './figures';

/** Figures of one sheet that were read otherwise, both readings in hand, in the order of the sheet. */
export function readingChanges(
  before: Scorecard,
  after: Scorecard,
): readonly { readonly before: Figure; readonly after: Figure }[] {
  const next = new Map(allFigures(after).map((figure) => [figure.cell.address, figure]));
  return allFigures(before).flatMap((figure) => {
    const other = next.get(figure.cell.address);
    return other && other.cell.value.kind !== figure.cell.value.kind
      ? [{ before: figure, after: other }]
      : [];
  });
}
