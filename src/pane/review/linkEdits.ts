import type { IndicatorCard } from '../../app/state/state';
import type { LinkChoice, LinkView } from '../../app/settings/tables/breakdownLinks';
import type { BreakdownPart } from '../../domain/tables/breakdown';

/** What was chosen and not saved yet; `card` is the place in the list of indicators, -1 for none. */
export interface LinkEdit {
  readonly card?: number;
  readonly part?: BreakdownPart;
  readonly inReport?: boolean;
}

export const PART_WORDS: readonly (readonly [BreakdownPart, string])[] = [
  ['numerator', 'Those the indicator counts'],
  ['others', 'Those it does not count'],
  ['all', 'All of them'],
];

export const CONFIDENCE_WORDS: Readonly<Record<LinkView['confidence'], string>> = {
  confirmed: 'Confirmed.',
  strong: 'Suggested by its title, and compared.',
  possible: 'Only a guess: not compared until confirmed.',
};

/** Where a table goes: under its indicator, in a part of its own, or nowhere. */
export function sayWhere(link: LinkView, card: IndicatorCard | undefined, inReport: boolean): string {
  if (!inReport) return 'Left out of the report.';
  return card && (link.confidence !== 'possible' || link.kind !== 'breakdown')
    ? `In the report under ${card.ref === '' ? 'its indicator' : card.ref}.`
    : 'In the report among the other tables.';
}

/** Which indicator of the list a table belongs to; -1 for none. */
export const indexOfCard = (cards: readonly IndicatorCard[], { indicator }: LinkView): number =>
  indicator === null
    ? -1
    : cards.findIndex(({ ref, fullTitle }) => ref === indicator.ref && fullTitle === indicator.title);

/** Everything as it is shown, to be kept. A table no one chose an indicator for keeps the one suggested. */
export const choicesFrom = (
  links: readonly LinkView[],
  cards: readonly IndicatorCard[],
  edits: Readonly<Record<string, LinkEdit>>,
): readonly LinkChoice[] =>
  links.map(({ key, sheet, table, indicator, part, inReport }) => {
    const edit = edits[key] ?? {};
    const card = edit.card === undefined ? null : (cards[edit.card] ?? null);
    return {
      sheet,
      table,
      indicator: edit.card === undefined ? indicator : card && { ref: card.ref, title: card.fullTitle },
      part: edit.part ?? part,
      inReport: edit.inReport ?? inReport,
    };
  });
