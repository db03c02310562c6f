import { QUARTERS } from '../../../src/domain/periods/periods';
import { gridCell } from '../../fixtures/published';
import { entryAt, put } from '../sheet';
import {
  cellName,
  changed,
  plainPlaces,
  ratioPlaces,
  spotOf,
  type Clean,
  type Mutant,
  type Mutation,
} from './mutation';

const YEAR_TO_DATE = /in year|ceased to be looked|3 or more placements|year.to.date|cumulative/i;

/** All figures of the last two filled quarters under each other's headings, the headings left where they are. */
function crossed(clean: Clean): readonly Mutant[] {
  const { columns, indicators } = clean.scorecard;
  const due = columns.periods.filter(({ period }) => period.key <= clean.book.period);
  const [one, two] = due.slice(-2);
  if (!one || !two || one.period.key >= two.period.key) return [];
  const spot = (row: number, column: number) => ({ sheet: 0, row, column });
  const book = put(
    clean.book,
    indicators.flatMap(({ row }) => [
      [spot(row, one.column), entryAt(clean.book, spot(row, two.column))] as const,
      [spot(row, two.column), entryAt(clean.book, spot(row, one.column))] as const,
    ]),
  );
  // A count of the year to date that grew now falls: its row is the witness.
  const witnesses = indicators.filter((indicator) => {
    const ratios = ratioPlaces(clean).filter((place) => place.indicator === indicator);
    const numeratorAt = (period: string): number =>
      Number(ratios.find((place) => place.period === period)?.ratio.numerator.replaceAll(',', '') ?? NaN);
    return YEAR_TO_DATE.test(indicator.title) && numeratorAt(two.period.key) > numeratorAt(one.period.key);
  });
  return [
    {
      what: `figures of ${one.text} and ${two.text}`,
      book,
      ids: ['cumulative-falls'],
      cells: witnesses.flatMap(({ row }) => [one, two].map(({ column }) => cellName(book, row, column))),
      undetectable: witnesses.length > 0 ? null : 'no row counts the year to date, so nothing has to grow',
    },
  ];
}

/** Plain figures with a remark of the hand in them that makes text of the number. */
const percentTyped = (clean: Clean): readonly Mutant[] =>
  clean.random
    .some(
      plainPlaces(clean).filter(({ cell: { value } }) => value.kind === 'number' && !value.percent),
      2,
    )
    .map(({ cell }) =>
      changed(clean, spotOf(cell), cell.value.raw, gridCell(`${cell.value.raw} %`, '@'), ['number-as-text']),
    );

const hyphenated = (clean: Clean): readonly Mutant[] =>
  clean.random.some(ratioPlaces(clean), 2).map(({ spot, text, ratio }) => {
    const typed = `${ratio.shown} (${ratio.numerator}-${ratio.denominator})`;
    return changed(clean, spot, text, gridCell(typed), ['unreadable-value']);
  });

/** 1,265 typed as 1.265: a number still, a thousandth of what was meant. */
const pointForComma = (clean: Clean): readonly Mutant[] => {
  const thousands = plainPlaces(clean).filter(
    ({ cell: { value } }) => value.kind === 'number' && /^\d{1,3},?\d{3}$/.test(value.shown.text),
  );
  return clean.random.some(thousands, 2).map(({ indicator, cell }) => {
    const digits = cell.value.kind === 'number' ? cell.value.shown.text.replace(',', '') : '';
    const past = indicator.past.map((year) => year.cell);
    const others = [...past, ...QUARTERS.flatMap((period) => indicator.periods[period] ?? [])].filter(
      (other) => other !== cell && other.value.kind === 'number',
    );
    const large = others.every(
      ({ value }) => value.kind === 'number' && Number(value.shown.text.replace(',', '')) >= 1000,
    );
    return changed(
      clean,
      spotOf(cell),
      cell.value.raw,
      gridCell(Number(`${digits}e-3`), '0.000'),
      ['scale-slip'],
      others.length < 2 || !large ? 'fewer than two other figures of the row are over a thousand' : null,
    );
  });
};

/** What hands do that check nothing as they type or paste. */
export const HABIT_MUTATIONS: readonly Mutation[] = [
  { name: 'the figures of two quarters the wrong way round', check: 'cumulative-falls', mutate: crossed },
  { name: 'a per cent sign typed behind a number', check: 'number-as-text', mutate: percentTyped },
  { name: 'a hyphen for the stroke: 93.8 (167-178)', check: 'unreadable-value', mutate: hyphenated },
  { name: 'a point for the comma of thousands: 1.265', check: 'scale-slip', mutate: pointForComma },
];
