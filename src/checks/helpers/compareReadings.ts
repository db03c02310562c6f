import type { Scorecard } from '../../domain/indicators/scorecard';
import { allFigures, type CellFigure } from './figures';

/** Figures of one sheet that were read otherwise, both readings in hand, in the order of the sheet. */
export function readingChanges(
  before: Scorecard,
  after: Scorecard,
): readonly { readonly before: CellFigure; readonly after: CellFigure }[] {
  const next = new Map(allFigures(after).map((figure) => [figure.cell.address, figure]));
  return allFigures(before).flatMap((figure) => {
    const other = next.get(figure.cell.address);
    return other && other.cell.value.kind !== figure.cell.value.kind
      ? [{ before: figure, after: other }]
      : [];
  });
}
