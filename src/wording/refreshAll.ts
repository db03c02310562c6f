import { sayCells } from './notices';
import { quote, sayList } from './places';

/** A scorecard that a Refresh of all could not write, and why. */
export interface LeftOut {
  readonly sheet: string;
  readonly says: string;
}

export const NOTHING_TO_REFRESH_ALL = 'Nothing to refresh: every scorecard is up to date.';

/** "2 more scorecards: “Q1” and “Q2”." */
export const sayOthers = (sheets: readonly string[]): string =>
  `${sheets.length === 1 ? '1 more scorecard' : `${sheets.length} more scorecards`} in this workbook: ${sayList(sheets.map(quote))}.`;

export const sayRefreshAll = (others: number): string => `Refresh all ${others + 1}…`;

/** "Left out: “Q1”. The sheet is protected …"; '' where none was. */
export const sayLeftOut = (left: readonly LeftOut[]): string =>
  left.map(({ sheet, says }) => `Left out: ${quote(sheet)}. ${says}`).join(' ');

export const sayAllRefreshed = (sheets: number, cells: number, left: readonly LeftOut[]): string =>
  [`Refreshed ${sheets} scorecards: ${sayCells(cells)} changed.`, sayLeftOut(left)]
    .filter((words) => words !== '')
    .join(' ');
