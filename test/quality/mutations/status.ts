import { typedCell } from '../../fixtures/published';
import { countOf, rounded } from '../ratioTexts';
import { changed, ratioPlaces, spotOf, withRatio, type Clean, type Mutant, type Mutation } from './mutation';

const WORDS = ['Red', 'Amber', 'Green'];

const wrongStatus = (clean: Clean): readonly Mutant[] => {
  const cells = clean.scorecard.indicators.flatMap(({ rag }) => (rag && rag.value.raw !== '' ? [rag] : []));
  return clean.random.some(cells, 6).map((rag) => {
    const to = clean.random.one(WORDS.filter((word) => word !== rag.value.raw));
    return changed(clean, spotOf(rag), rag.value.raw, to, ['rag-differs']);
  });
};

/** A constant typed over the latest of a row's formulas. */
const overwritten = (clean: Clean): readonly Mutant[] => {
  const rows = clean.scorecard.indicators.flatMap(({ periods }) => {
    const cells = Object.values(periods).filter(({ formula }) => formula !== null);
    return cells.length >= 3 ? [cells] : [];
  });
  return clean.random.some(rows, 6).flatMap((cells) => {
    const cell = clean.random.one(cells.slice(1));
    const typed = typedCell(cell.value.raw);
    return [changed(clean, spotOf(cell), cell.formula ?? '', typed, ['formula-overwritten'])];
  });
};

/** 132 of 139 shows 95.0 and is 94.96: against 95% the rounding decides. One decimal only. */
const onTheEdge = (clean: Clean): readonly Mutant[] => {
  const places = ratioPlaces(clean).filter(
    ({ indicator, period, ratio }) =>
      period === clean.book.period &&
      /^\d+\.\d$/.test(ratio.shown) &&
      indicator.target?.value.kind === 'single' &&
      indicator.target.value.value.text.startsWith('95'),
  );
  return clean.random.some(places, 1).map(({ spot, text, ratio }) => {
    const to = { ...ratio, numerator: '132', denominator: '139' };
    const shown = rounded(countOf(to.numerator), countOf(to.denominator), 1);
    return changed(clean, spot, text, withRatio(to, { shown }), ['rag-sensitive']);
  });
};

export const STATUS_MUTATIONS: readonly Mutation[] = [
  { name: 'another status than the numbers give', check: 'rag-differs', mutate: wrongStatus },
  { name: 'a figure typed over a formula', check: 'formula-overwritten', mutate: overwritten },
  { name: 'a figure that only rounding brings to its target', check: 'rag-sensitive', mutate: onTheEdge },
];
