import { intersect, sameArea, type Area } from '../../../domain/grid/area';
import type { SheetPart } from '../parts';
import type { Choices } from '../state';

/** The list that all cells of an area offer; null where there is none. */
export const choicesAt = (choices: readonly Choices[], area: Area): Choices | null =>
  choices.find((each) => {
    const shared = intersect(each.area, area);
    return shared !== null && sameArea(shared, area);
  }) ?? null;

/** Sets the list of an area, or takes it away: null. Whatever list the area touches goes. */
export function setChoices(sheet: SheetPart, area: Area, set: Omit<Choices, 'area'> | null): void {
  const others = sheet.state.choices.filter((each) => !intersect(each.area, area));
  const choices = set ? [...others, { ...set, area }] : others;
  sheet.book.store.patchSheet(sheet.id, { choices });
  sheet.note('format', area);
}
