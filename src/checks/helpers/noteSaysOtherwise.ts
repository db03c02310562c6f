/** Notes of published tables: counts rounded to fives, or children counted in more than one row. */
const NEED_NOT_ADD_UP =
  /\b(?:may|might|will|do(?:es)?|need) not (?:always )?(?:sum|add|equal|total)\b|\brounded to\b|\brounding\b|\bmore than one (?:row|category|reason|need|type|placement|group|response)\b|\bmultiple (?:responses?|reasons?|categories|needs)\b/i;

/** Whether the words at a table say that its rows need not add up. */
export const needNotAddUp = (...texts: readonly string[]): boolean =>
  texts.some((text) => NEED_NOT_ADD_UP.test(text));
