import type { Grid } from '../../domain/grid/grid';
import type { ReadRequest, SheetRef, SheetSnapshot, WorkbookPort, WorkbookSnapshot } from '../../host/port';
import { readPreferences, type Preferences } from '../settings/preferences';
import { damagedTables, type DamagedTable } from '../settings/tables/damage';
import { INDICATORS, SETTINGS_SHEET } from '../settings/layout';
import { readSettings, type StoredSettings } from '../settings/readSettings';
import {
  COMMENTARY_SHEET,
  COMMENTARY_TABLE,
  CHARTS_NAME,
  FINDINGS_TABLE,
  TABLE_NAME,
} from '../../outputs/ownNames';

/** Everything a use case needs of the workbook, from one sync. */
export interface WorkbookReading {
  readonly workbook: WorkbookSnapshot;
  /** The sheet asked for. */
  readonly sheet: SheetSnapshot | null;
  /** The sheet with our table of indicators, whether or not it can be read. */
  readonly settingsSheet: SheetSnapshot | null;
  readonly stored: StoredSettings | null;
  /** Tables of the settings sheet that are not as we made them. */
  readonly damaged: readonly DamagedTable[];
  readonly preferences: Preferences;
  readonly tableSheet: SheetSnapshot | null;
  readonly chartsSheet: SheetSnapshot | null;
  readonly commentarySheet: SheetSnapshot | null;
  readonly findingsSheet: SheetSnapshot | null;
  /** The first rows of sheets whose names say that they explain statuses. */
  readonly keySheets: readonly Grid[];
}

/** The settings sheet is found by its table, else by its name. */
const SETTINGS: readonly SheetRef[] = [
  { kind: 'table', name: INDICATORS.name },
  { kind: 'named', sheet: SETTINGS_SHEET },
];
const OWN: readonly SheetRef[] = [
  ...SETTINGS,
  { kind: 'defined-name', name: TABLE_NAME },
  { kind: 'table', name: COMMENTARY_TABLE },
  { kind: 'named', sheet: COMMENTARY_SHEET },
  { kind: 'table', name: FINDINGS_TABLE },
];
/** Asked for with the names of its charts. */
const CHARTS: SheetRef = { kind: 'defined-name', name: CHARTS_NAME };

/**
 * Names under which a rule for statuses stands on a sheet of its own. Asked for along with the scorecard: by the time the names of all
 * sheets are known, a Refresh would need another sync. Excel ignores case.
 */
export const KEY_SHEETS = [
  'Key',
  'RAG',
  'RAG key',
  'RAG definitions',
  'RAG guidance',
  'RAG ratings',
  'Legend',
  'Guidance',
  'Guidance notes',
  'Definitions',
  'Notes',
  'Read me',
  'Readme',
  'Thresholds',
  'Methodology',
  'Glossary',
  'About',
  'Instructions',
];
/** As many rows as one reads of such a sheet. */
export const KEY_ROWS = 80;
const KEYS: ReadRequest['sheets'] = KEY_SHEETS.map((sheet) => ({
  ref: { kind: 'named', sheet },
  fills: false,
  first: KEY_ROWS,
}));
const keyOf = ({ ref, first }: ReadRequest['sheets'][number]): string => JSON.stringify([ref, first ?? null]);

const unfilled = (refs: readonly SheetRef[]): ReadRequest['sheets'] =>
  refs.map((ref) => ({ ref, fills: false }));

/**
 * Asks for a sheet with its fills, and for every sheet of our own; `without` the names of those that are surely found by
 * their tables. `sheet` null is the active one. `writing`: a plan is to be made, which needs to know of merged cells.
 */
export const requestFor = (
  sheet: string | null,
  without: readonly string[] = [],
  writing = false,
): ReadRequest => ({
  sheets: [
    { ref: sheet === null ? { kind: 'active' } : { kind: 'named', sheet }, fills: true, merges: writing },
    ...unfilled(OWN.filter((ref) => ref.kind !== 'named' || !without.includes(ref.sheet))).map((asked) => ({
      ...asked,
      merges: writing && SETTINGS.includes(asked.ref),
    })),
    { ref: CHARTS, fills: false, charts: true },
    ...KEYS,
  ],
});

/** What a workbook answered to a request of `requestFor`; further sheets may have been asked for after those. */
export interface Answered {
  readonly request: ReadRequest;
  readonly workbook: WorkbookSnapshot;
}

/** Asks for the settings sheet alone, for `isManaged`. */
export const SETTINGS_REQUEST: ReadRequest = { sheets: unfilled(SETTINGS) };

/** Whether the workbook is in manager mode, from the answer to SETTINGS_REQUEST. */
export const isManaged = ({ sheets: [byTable, bySheet] }: WorkbookSnapshot): boolean =>
  readPreferences(settingsOf(byTable, bySheet)).manager !== null;

/** Reads a sheet with its fills, and every sheet of our own, in one sync. `sheet` null is the active one. */
export async function readWorkbook(
  port: WorkbookPort,
  sheet: string | null,
  writing = false,
): Promise<WorkbookReading> {
  const request = requestFor(sheet, [], writing);
  return readingOf({ request, workbook: await port.read(request) });
}

type Answer = SheetSnapshot | null | undefined;

/** A sheet that has only our name is ours when it reads like one: a table can have been turned into a range. */
const settingsOf = (byTable: Answer, bySheet: Answer): SheetSnapshot | null =>
  byTable ?? (bySheet && readSettings(bySheet) ? bySheet : null);

/** What the answer says of the sheet asked for and of our own. */
export function readingOf({ request, workbook }: Answered): WorkbookReading {
  const [asked] = workbook.sheets;
  const [byTable, bySheet, table, commentary, commentaryByName, findings, drawn] = [...OWN, CHARTS].map(
    (own) => {
      const at = request.sheets.findIndex(
        ({ ref, fills }) => !fills && JSON.stringify(ref) === JSON.stringify(own),
      );
      return workbook.sheets[at] ?? null;
    },
  );
  const settingsSheet = settingsOf(byTable, bySheet);
  return {
    workbook,
    sheet: asked ?? null,
    settingsSheet,
    stored: settingsSheet && readSettings(settingsSheet),
    damaged: damagedTables(settingsSheet, workbook.tableNames),
    preferences: readPreferences(settingsSheet),
    tableSheet: table ?? null,
    chartsSheet: drawn ?? null,
    commentarySheet: commentary ?? commentaryByName ?? null,
    findingsSheet: findings ?? null,
    keySheets: keysIn({ request, workbook }),
  };
}

function keysIn({ request, workbook }: Answered): readonly Grid[] {
  const wanted = new Set(KEYS.map(keyOf));
  return request.sheets.flatMap((asked, at) => {
    const sheet = wanted.has(keyOf(asked)) ? workbook.sheets[at] : null;
    return sheet ? [sheet.grid] : [];
  });
}

/** Names of the sheets that are the add-in's own: a scorecard is never looked for there. */
export function ownSheetNames({
  settingsSheet,
  stored,
  tableSheet,
  chartsSheet,
  commentarySheet,
  findingsSheet,
}: WorkbookReading): readonly string[] {
  const commentary = commentarySheet?.tables.some(({ name }) => name === COMMENTARY_TABLE)
    ? commentarySheet
    : null;
  return [stored && settingsSheet, tableSheet, chartsSheet, commentary, findingsSheet].flatMap((sheet) =>
    sheet ? [sheet.name] : [],
  );
}

/** The workbook's other sheets in the answer to `requestAfter`: those with none of our names. */
export function othersAfter({ request, workbook }: Answered): readonly Grid[] {
  const own = new Set(requestFor(null).sheets.map(keyOf));
  return request.sheets.flatMap((asked, at) => {
    const sheet = at === 0 || own.has(keyOf(asked)) ? null : workbook.sheets[at];
    return sheet ? [sheet.grid] : [];
  });
}
