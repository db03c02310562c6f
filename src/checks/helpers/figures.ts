import type { CellValue, ScorecardCell } from '../../domain/values/cells';
import type { PeriodKey } from '../../domain/periods/period';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { OtherCell, FindingPlace } from '../details';
import { memoize } from './memoize';

/** One figure of an indicator's row: where it is and which it is. */
export interface CellFigure {
  readonly indicator: Indicator;
  readonly place: FindingPlace;
  readonly cell: ScorecardCell;
}

/** A figure of one of the scorecard's periods. */
export interface PeriodFigure extends CellFigure {
  readonly place: { readonly kind: 'period'; readonly period: PeriodKey };
}

/** A figure whose cell holds the given kind of value. */
export type FigureHolding<Kind extends CellValue['kind'], Base extends CellFigure = CellFigure> = Base & {
  readonly cell: { readonly value: Extract<CellValue, { readonly kind: Kind }> };
};

/** Whether the figure's cell holds that kind of value. */
export const holdsKind = <Kind extends CellValue['kind'], Base extends CellFigure>(
  figure: Base,
  kind: Kind,
): figure is FigureHolding<Kind, Base> => figure.cell.value.kind === kind;

/** The periods that have a column, in order of time. */
export const periodFigures = memoize((indicator: Indicator): readonly PeriodFigure[] => {
  const figures: PeriodFigure[] = [];
  for (const [period, cell] of Object.entries(indicator.periods)) {
    if (cell) figures.push({ indicator, place: { kind: 'period', period }, cell });
  }
  return figures;
});

/** The figure of one period; null when it has no column. */
export const periodFigure = (indicator: Indicator, period: PeriodKey): PeriodFigure | null =>
  periodFigures(indicator).find(({ place }) => place.period === period) ?? null;

/** A figure of a past year. */
interface PastFigure extends CellFigure {
  readonly place: { readonly kind: 'past'; readonly year: string | null };
}

/** The past years' figures, in the order of the sheet. */
export const pastFigures = (indicator: Indicator): readonly PastFigure[] =>
  indicator.past.map(({ year, cell }) => ({ indicator, place: { kind: 'past', year }, cell }));

/** The council's own figures: past years, then its periods. */
export const ownFigures = memoize((indicator: Indicator): readonly CellFigure[] => [
  ...pastFigures(indicator),
  ...periodFigures(indicator),
]);

/** Every figure of the row: comparators, past years and periods (the target is not one). */
export const figuresOf = memoize((indicator: Indicator): readonly CellFigure[] => {
  const { neighbour, england } = indicator;
  return [
    ...(neighbour ? [{ indicator, place: { kind: 'neighbour' }, cell: neighbour } as const] : []),
    ...(england ? [{ indicator, place: { kind: 'england' }, cell: england } as const] : []),
    ...ownFigures(indicator),
  ];
});

/** The target's cell as a figure; null when the sheet has no column of targets. */
export const targetFigure = (indicator: Indicator): CellFigure | null =>
  indicator.target ? { indicator, place: { kind: 'target' }, cell: indicator.target.cell } : null;

/** The reference's cell as a figure; null when the sheet has no column of references. */
export const referenceFigure = (indicator: Indicator): CellFigure | null =>
  indicator.refCell ? { indicator, place: { kind: 'reference' }, cell: indicator.refCell } : null;

/** Every figure of the scorecard, row by row. */
export const allFigures = memoize((scorecard: Scorecard): readonly CellFigure[] =>
  scorecard.indicators.flatMap(figuresOf),
);

/** Every figure and every target of the scorecard, row by row. */
export const allFiguresAndTargets = memoize((scorecard: Scorecard): readonly CellFigure[] =>
  scorecard.indicators.flatMap((indicator) => {
    const target = targetFigure(indicator);
    return target ? [...figuresOf(indicator), target] : figuresOf(indicator);
  }),
);

/** A figure as another finding points at it. */
export const otherOf = ({ indicator, cell }: CellFigure): OtherCell => ({
  ref: indicator.ref,
  title: indicator.title,
  address: cell.address,
});
