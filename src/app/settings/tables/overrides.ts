import { formatAddress } from '../../../domain/grid/address';
import { foldSpace } from '../../../domain/grid/grid';
import type { Override, SetTo, Until } from '../../../domain/overrides/override';
import { parsePeriod } from '../../../domain/periods/parsePeriod';
import { APRIL_YEAR } from '../../../domain/periods/years';
import type { SheetSnapshot } from '../../../host/port';
import { findTable } from '../../../outputs/ownTables/findTable';
import { readableRows, type Entries, type FoundTable, type Table } from '../../../outputs/ownTables/table';
import { parseDay } from '../day';
import { parseWord, sayChoices, SET_TO } from '../vocabulary';

type Field = 'ref' | 'title' | 'sheet' | 'period' | 'figure' | 'to' | 'reason' | 'by' | 'on' | 'until';

/** What people set in place of a computed status: one figure of one period, with who, why and until when. */
export const OVERRIDES: Table<Field> = {
  name: 'ScorecardOverrides',
  title: 'Statuses set by a person',
  columns: [
    { field: 'ref', heading: 'Set reference', width: 62 },
    { field: 'title', heading: 'Set for', width: 180 },
    { field: 'sheet', heading: 'Set on sheet', width: 100 },
    { field: 'period', heading: 'Set period', width: 60 },
    { field: 'figure', heading: 'Figure then', width: 100 },
    { field: 'to', heading: 'Set to', width: 84, fits: (text) => parseWord(SET_TO, text) !== null },
    { field: 'reason', heading: 'Reason for setting', width: 180 },
    { field: 'by', heading: 'Set by', width: 84 },
    { field: 'on', heading: 'Set on', width: 76 },
    { field: 'until', heading: 'Set until', width: 84 },
  ],
  named: ['ref', 'title'],
};

export type KeptOverride = Override & { readonly row: number };

interface StoredOverrides {
  readonly found: FoundTable<Field> | null;
  readonly all: readonly KeptOverride[];
  readonly unread: readonly { readonly address: string; readonly text: string; readonly wanted: string }[];
}

/** The day of the calendar, as it is where the person sits: "2022-12-31". */
export const isoDay = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/**
 * The overrides kept on the settings sheet. One that does not say what, until when, why or by whom does not hold: the
 * cell is named among the findings.
 */
export function readOverrides(sheet: SheetSnapshot | null): StoredOverrides {
  const found = sheet && findTable(sheet, OVERRIDES);
  const unread: { address: string; text: string; wanted: string }[] = [];
  const all = readableRows(found).flatMap(({ row, cells }): readonly KeptOverride[] => {
    const say = (field: Field): string => foldSpace(cells[field]);
    const name = (field: Field, wanted: string): void => {
      unread.push({ address: formatAddress(row, found?.places[field] ?? 0), text: say(field), wanted });
    };
    const word = parseWord(SET_TO, say('to'));
    const until = parseUntil(say('until'));
    if (!word) name('to', sayChoices(SET_TO));
    if (!until) name('until', UNTIL_WANTED);
    if (say('by') === '') name('by', 'the name of who set it');
    if (say('reason') === '') name('reason', 'a reason');
    if (!word || !until || say('by') === '' || say('reason') === '') return [];
    return [
      {
        row,
        ref: say('ref'),
        title: say('title'),
        sheet: say('sheet'),
        period: say('period'),
        figure: unquoted(say('figure')),
        to: setToOf(word),
        reason: say('reason'),
        by: say('by'),
        on: say('on'),
        until,
      },
    ];
  });
  return { found, all, unread };
}

const UNTIL_WANTED = 'a period, “Q4”, or a date, “31 March 2027”';

/** "Q4", "31 March 2027", "31/03/2027"; null where it is neither a period nor a date. */
export function parseUntil(text: string): Until | null {
  const day = parseDay(text);
  if (day !== null) return { kind: 'date', day };
  const period = parsePeriod(text, APRIL_YEAR);
  return period ? { kind: 'period', period: text } : null;
}

export const setToOf = (word: keyof typeof SET_TO): SetTo => {
  if (word === 'not-rated') return { kind: 'not-rated' };
  if (word === 'red' || word === 'amber' || word === 'green') return { kind: 'status', rag: word };
  return { kind: 'direction', direction: word };
};

const wordOf = (to: SetTo): string => {
  const key = to.kind === 'status' ? to.rag : to.kind === 'direction' ? to.direction : 'not-rated';
  return SET_TO[key].word;
};

/** In quotation marks a figure stays what it was: no program makes a date or a fraction of it. */
const quoted = (text: string): string => `“${text}”`;
const unquoted = (text: string): string => text.replace(/^[“"]|[”"]$/g, '');

/** An override as a row of the table; `until` as the person wrote it. */
export const overrideEntries = (
  { ref, title, sheet, period, figure, to, reason, by, on }: Override,
  until: string,
): Entries<Field> => ({
  ref,
  title: foldSpace(title),
  sheet,
  period,
  figure: quoted(figure),
  to: wordOf(to),
  reason,
  by,
  on,
  until,
});
