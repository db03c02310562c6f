import { sayCells } from '../notices';

interface Restored {
  readonly restored: number;
  readonly kept: readonly { readonly sheet: string; readonly address: string | null }[];
}

/** What a Restore gave back, and what it left because someone has changed it since. */
export function sayRestored({ restored, kept }: Restored): string {
  const done = `Restored: ${sayCells(restored)} ${restored === 1 ? 'is' : 'are'} as before.`;
  const sheets = kept.flatMap(({ sheet, address }) => (address === null ? [`the sheet “${sheet}”`] : []));
  const cells = kept.flatMap(({ sheet, address }) => (address === null ? [] : [`${sheet}!${address}`]));
  const named = [
    ...sheets,
    ...cells.slice(0, 5),
    ...(cells.length > 5 ? [`${cells.length - 5} more cells`] : []),
  ];
  if (named.length === 0) return done;
  const list = named.join(', ').replace(/, ([^,]*)$/, ' and $1');
  return `${done} Changed since, and left as found: ${list}.`;
}

/** What a Restore would give back: "Written at 12:04: Refresh 34 cells on “Scorecard”." */
export function sayRestorable(title: string, at: Date | null): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return at === null
    ? `Written: ${title}.`
    : `Written at ${two(at.getHours())}:${two(at.getMinutes())}: ${title}.`;
}

/** Cells that do not hold what was written, as the end of a sentence of success; empty when all do. */
export function sayRefused(refused: readonly { readonly sheet: string; readonly address: string }[]): string {
  if (refused.length === 0) return '';
  const shown = refused.slice(0, 5).map(({ sheet, address }) => `${sheet}!${address}`);
  const more = refused.length > 5 ? ` and ${refused.length - 5} more` : '';
  const [it, cells] = refused.length === 1 ? ['it', 'it is'] : ['them', 'they are'];
  return ` Excel did not take ${shown.join(', ')}${more}: unmerge ${it} if ${cells} merged, then refresh again.`;
}
