export const SETTING_UNREAD_TITLE = 'A setting cannot be read';

const USUAL_UNTIL = 'Until then the suggestion, or the usual rule, is used.';

/** A cell of the settings sheet holds a word that is none of those it may hold. */
export const saySettingUnread = (text: string, wanted: string, until = USUAL_UNTIL): string =>
  `“${text}” is not understood here. It wants ${wanted}. ${until}`;

/** New indicators that found no room under the table on the settings sheet. */
export const sayNoRoom = (count: number, sheet: string): string =>
  `${count === 1 ? '1 new indicator has' : `${count} new indicators have`} no row on “${sheet}” yet: move what stands directly under its table.`;
