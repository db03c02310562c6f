/** What a person decided on a sheet, by the name it had then; in the order in which they did. */
interface OnSheet {
  readonly sheet: string;
}

/** Excel names a copy after its sheet: "Scorecard (2)". */
const withoutCopy = (sheet: string): string => sheet.replace(/\s*\(\d+\)$/, '').toLowerCase();

/**
 * Whether the sheet that a decision names, and that is not there any more, may be called `sheet` now (decision 043). It was
 * deleted, not renamed, where one is named as the copy of the other, or where something had been decided on `sheet`
 * before: then both stood side by side.
 */
export function mayBeNamed<Decision extends OnSheet>(
  gone: Decision,
  sheet: string,
  all: readonly Decision[],
): boolean {
  return (
    withoutCopy(gone.sheet) !== withoutCopy(sheet) &&
    !all.slice(0, all.indexOf(gone)).some((other) => other.sheet === sheet)
  );
}
