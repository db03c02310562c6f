/** "Under 5", "10 to 15", "3 or more": ages and marks in labels, which count no children. */
const NOT_COUNTED =
  /\b(?:under|over|aged?)\s+\d+\b|\b\d+\s*(?:-|–|to)\s*\d+\b|\b\d+\s*(?:\+|(?:or|and) (?:more|over|under|less))|\b\d+(?:\.\d+)?\s*(?:years?|yrs?|months?|weeks?|days?|miles?)\b/gi;

/** Whether any text of a table names a small number, as `names` finds it. */
export const isWorded = (texts: readonly string[], names: (text: string) => boolean): boolean =>
  texts.some((text) => names(text.replace(NOT_COUNTED, ' ')));
