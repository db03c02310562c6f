/** "Scorecard table", or where that name is another sheet's, "Scorecard table 2" and so on. Excel ignores case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (used.has(`${wanted} ${number}`.toLowerCase())) number += 1;
  return `${wanted} ${number}`;
}

/**
 * Text that no program reads as a formula, should a cell's text format ever be lost: what begins = + - @ or a tab is
 * moved along by a space. The same text gives the same result, so comparing with the sheet stays possible.
 */
export const inertText = (text: string): string => (/^[=+\-@\t]/.test(text) ? ` ${text}` : text);
