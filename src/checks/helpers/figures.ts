import type { CellValue, ScorecardCell } from '../../domain/values/cells';
import { QUARTERS, type Quarter } from '../../domain/periods/periods';
import type { Indicator, Scorecard } from '../../domain/indicators/scorecard';
import type { Other, Place } from '../details';
import { remember } from './memoize';

/** One figure of an indicator's row: where it is and which it is. */
export interface Figure {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly cell: ScorecardCell;
}

/** A figure of one of this year's quarters. */
export interface QuarterFigure extends Figure {
  readonly place: { readonly kind: 'quarter'; readonly quarter: Quarter };
}

/** A figure whose cell holds the given kind of value. */
export type Holding<Kind extends CellValue['kind'], Base extends Figure = Figure> = Base & {
  readonly cell: { readonly value: Extract<CellValue, { readonly kind: Kind }> };
};

/** Whether the figure's cell holds that kind of value. */
export const holds = <Kind extends CellValue['kind'], Base extends Figure>(
  figure: Base,
  kind: Kind,
): figure is Holding<Kind, Base> => figure.cell.value.kind === kind;

/** This year's quarters that have a column, in the order of the year. */
export const quarterFigures = remember((indicator: Indicator): readonly QuarterFigure[] => {
  const figures: QuarterFigure[] = [];
  for (const quarter of QUARTERS) {
    const cell = indicator.quarters[quarter];
    if (cell) figures.push({ indicator, place: { kind: 'quarter', quarter }, cell });
  }
  return figures;
});

/** This year's figure of one quarter; null when it has no column. */
export const quarterFigure = (indicator: Indicator, quarter: Quarter): QuarterFigure | null =>
  quarterFigures(indicator).find(({ place }) => place.quarter === quarter) ?? null;

/** A figure of a past year. */
export interface PastFigure extends Figure {
  readonly place: { readonly kind: 'past'; readonly year: string | null };
}

/** The past years' figures, in the order of the sheet. */
export const pastFigures = (indicator: Indicator): readonly PastFigure[] =>
  indicator.past.map(({ year, cell }) => ({ indicator, place: { kind: 'past', year }, cell }));

/** The council's own figures: past years, then this year's quarters. */
export const ownFigures = remember((indicator: Indicator): readonly Figure[] => [
  ...pastFigures(indicator),
  ...quarterFigures(indicator),
]);

/** Every figure of the row: comparators, past years and quarters (the target is not one). */
export const figuresOf = remember((indicator: Indicator): readonly Figure[] => {
  const { neighbour, england } = indicator;
  return [
    ...(neighbour ? [{ indicator, place: { kind: 'neighbour' }, cell: neighbour } as const] : []),
    ...(england ? [{ indicator, place: { kind: 'england' }, cell: england } as const] : []),
    ...ownFigures(indicator),
  ];
});

/** The target's cell as a figure; null when the sheet has no column of targets. */
export const targetFigure = (indicator: Indicator): Figure | null =>
  indicator.target ? { indicator, place: { kind: 'target' }, cell: indicator.target.cell } : null;

/** The reference's cell as a figure; null when the sheet has no column of references. */
export const referenceFigure = (indicator: Indicator): Figure | null =>
  indicator.refCell ? { indicator, place: { kind: 'reference' }, cell: indicator.refCell } : null;

/** Every figure of the scorecard, row by row. */
export const allFigures = remember((scorecard: Scorecard): readonly Figure[] =>
  scorecard.indicators.flatMap(figuresOf),
);

/** Every figure and every target of the scorecard, row by row. */
export const allFiguresAndTargets = remember((scorecard: Scorecard): readonly Figure[] =>
  scorecard.indicators.flatMap((indicator) => {
    const target = targetFigure(indicator);
    return target ? [...figuresOf(indicator), target] : figuresOf(indicator);
  }),
);

/** A figure as another finding points at it. */
export const otherOf = ({ indicator, cell }: Figure): Other => ({
  ref: indicator.ref,
  title: indicator.title,
  address: cell.address,
});
