import { countedIfAny } from '../domain/values/words';
import { sayList } from './places';

/** What a plan takes away that the add-in has made. */
interface RemovalCounts {
  readonly columns: number;
  readonly fills: number;
  readonly sheets: readonly string[];
  /** Sheets of ours that stay, and the cell someone typed in. */
  readonly kept: readonly { readonly sheet: string; readonly address: string }[];
  /** Columns of ours that stay, and the cell someone typed in. */
  readonly columnsKept: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly headings: readonly string[];
  }[];
}

export const REMOVE = {
  title: 'Remove everything of this add-in',
  button: 'Remove everything',
  ask: 'Remove everything of ours…',
  hint: 'Columns, colours, sheets and names that this add-in made. What people typed stays.',
};

export const NOTHING_TO_REMOVE = 'Nothing to remove: this workbook holds nothing of this add-in.';

const what = ({ columns, fills, sheets }: RemovalCounts): string =>
  sayList([
    ...countedIfAny(columns, 'column', 'columns'),
    ...countedIfAny(fills, 'colour', 'colours'),
    ...countedIfAny(sheets.length, 'sheet', 'sheets'),
  ]) || 'names';

const stays = ({ kept, columnsKept }: RemovalCounts): string =>
  [
    ...kept.map(({ sheet, address }) => ` “${sheet}” stays: someone typed in ${address}.`),
    ...columnsKept.map(
      ({ sheet, address, headings }) =>
        ` ${sayList(headings)} on “${sheet}” ${headings.length === 1 ? 'stays' : 'stay'}: someone typed in ${address}.`,
    ),
  ].join('');

/** What Restore gives back of what was taken away. */
const comesBack = ({ columns, fills }: RemovalCounts): string =>
  sayList([...(columns > 0 ? ['columns'] : []), ...(fills > 0 ? ['colours'] : [])]);

/** Before it is agreed to: how much, what stays, and what cannot be brought back. */
export const sayRemoval = (counts: RemovalCounts): string =>
  `${what(counts)} go.${stays(counts)}${
    counts.sheets.length > 0
      ? ' A deleted sheet cannot be brought back, by Restore or by Undo, and with it go the settings, dismissals and sign-offs it keeps.'
      : ''
  }`;

/** Afterwards. */
export const sayRemoved = (counts: RemovalCounts): string =>
  `Removed: ${what(counts)}.${stays(counts)}${
    counts.sheets.length === 0
      ? ''
      : comesBack(counts) === ''
        ? ' The sheets cannot be brought back.'
        : ` Restore gives back ${comesBack(counts)}, not the sheets.`
  }`;
