import { COLUMN_WORDS } from '../../wording/reports/columnWords';

/** Columns after a choice: those kept stay in their order, a new one goes where a published scorecard has it. */
export function withChosen(before: readonly string[], selected: readonly string[]): readonly string[] {
  const places = new Map<string, number>(COLUMN_WORDS.map(({ id }, index) => [id, index]));
  const placeOf = (id: string): number => places.get(id) ?? COLUMN_WORDS.length;
  const kept = before.filter((id) => selected.includes(id));
  return selected
    .filter((id) => !before.includes(id))
    .reduce<readonly string[]>((columns, id) => {
      const after = columns.findIndex((other) => placeOf(other) > placeOf(id));
      const at = after < 0 ? columns.length : after;
      return [...columns.slice(0, at), id, ...columns.slice(at)];
    }, kept);
}

/** Columns with one moved a place earlier (-1) or later (1); as they were where it stands at the end already. */
export function withMoved(columns: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = columns.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  const rest = columns.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
