import { countedIfAny } from '../domain/values/words';
import { sayList } from './places';

export const SETTING_UNREAD_TITLE = 'A setting cannot be read';

/** What was chosen in the pane and is not saved, when a Refresh is asked for. */
export function sayUnsaved(counts: {
  readonly indicators: number;
  readonly rules: number;
  readonly columns: number;
}): string {
  const all = [
    ...countedIfAny(counts.indicators, 'indicator'),
    ...countedIfAny(counts.rules, 'rule'),
    ...countedIfAny(counts.columns, 'column'),
  ];
  return `You changed the settings of ${sayList(all)} and have not saved that. A Refresh goes by what is saved.`;
}
export const SAVE_FIRST = 'Save, then refresh…';
export const REFRESH_WITHOUT = 'Refresh without';

const USUAL_UNTIL = 'Until then the suggestion, or the usual rule, is used.';

/** A cell of the settings sheet holds a word that is none of those it may hold. */
export const saySettingUnread = (text: string, wanted: string, until = USUAL_UNTIL): string =>
  `“${text}” is not understood here. It wants ${wanted}. ${until}`;

/** New indicators that found no room under the table on the settings sheet. */
export const sayNoRoom = (count: number, sheet: string): string =>
  `${count === 1 ? '1 new indicator has' : `${count} new indicators have`} no row on “${sheet}” yet: move what stands directly under its table.`;

/** What the "Last refresh" block says of damaged tables begins with this. */
export const DAMAGED = 'Damaged on this sheet:';

const quoted = (words: readonly string[]): string => sayList(words.map((word) => `“${word}”`));

/** For the "Last refresh" block: which tables of the settings sheet are damaged; '' where none is. */
export const sayDamaged = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : ` ${DAMAGED} ${quoted(titles)}. Check tells what to do.`;

export const TABLE_DAMAGED_TITLE = 'A table of the settings is damaged';
export const PUT_RIGHT = 'Put it right';

/** A heading that is not where it was; `column` null where its column is gone. */
interface Lost {
  readonly heading: string;
  readonly column: number | null;
  readonly says: string;
}

/**
 * What became of a table of the settings sheet, and what putting it right does. `partly`: what its other columns say
 * still counts; `lost` empty: it stands on another sheet.
 */
export function sayTableDamaged(title: string, lost: readonly Lost[], partly: boolean): string {
  if (lost.length === 0)
    return `The table “${title}” was moved to another sheet, where it is not read. Move it back, or let it be made anew here.`;
  const gone = lost.filter(({ column }) => column === null).map(({ heading }) => heading);
  if (gone.length === 0) {
    const each = lost.map(({ heading, says }) =>
      says === '' ? `“${heading}” is blank` : `“${heading}” says “${says.slice(0, 60)}”`,
    );
    return `Headings of the table “${title}” were changed: ${sayList(each)}. It is read as before, but nothing is written to it until they are put back.`;
  }
  const columns = gone.length === 1 ? `the column ${quoted(gone)}` : `the columns ${quoted(gone)}`;
  const meanwhile = partly
    ? 'What its other columns say still counts; for the rest the usual holds, or the indicator is not rated.'
    : 'Nothing of it counts until then.';
  return `The table “${title}” has lost ${columns}. ${meanwhile} Undo brings it back; else it can be made anew beside this one, with the rows that can be read.`;
}
