import type { SheetRef, SheetSnapshot, WorkbookPort, WorkbookSnapshot } from '../host/port';
import { COMMENTARY_SHEET, COMMENTARY_TABLE } from '../outputs/commentarySheet';
import { CHARTS_NAME } from '../outputs/chartSheet';
import { FINDINGS_TABLE } from '../outputs/findingsSheet';
import { TABLE_NAME } from '../outputs/tableSheet';
import { readHabits, type Habits } from './habits';
import { INDICATOR_TABLE, SETTINGS_SHEET } from './settingsLayout';
import { readSettings, type StoredSettings } from './settingsSheet';

/** Everything a use case needs of the workbook, from one sync. */
export interface Reading {
  readonly workbook: WorkbookSnapshot;
  /** The sheet asked for. */
  readonly sheet: SheetSnapshot | null;
  /** The sheet with our table of indicators, whether or not it can be read. */
  readonly settingsSheet: SheetSnapshot | null;
  readonly stored: StoredSettings | null;
  readonly habits: Habits;
  readonly tableSheet: SheetSnapshot | null;
  readonly chartsSheet: SheetSnapshot | null;
  readonly commentarySheet: SheetSnapshot | null;
  readonly findingsSheet: SheetSnapshot | null;
}

/** Reads a sheet with its fills, and every sheet of our own, in one sync. `sheet` null is the active one. */
export async function readWorkbook(port: WorkbookPort, sheet: string | null): Promise<Reading> {
  const ref: SheetRef = sheet === null ? { kind: 'active' } : { kind: 'named', sheet };
  const own: SheetRef[] = [
    { kind: 'table', name: INDICATOR_TABLE },
    { kind: 'named', sheet: SETTINGS_SHEET },
    { kind: 'defined-name', name: TABLE_NAME },
    { kind: 'table', name: COMMENTARY_TABLE },
    { kind: 'named', sheet: COMMENTARY_SHEET },
    { kind: 'table', name: FINDINGS_TABLE },
  ];
  const charts: SheetRef = { kind: 'defined-name', name: CHARTS_NAME };
  const workbook = await port.read({
    sheets: [
      { ref, fills: true },
      ...own.map((each) => ({ ref: each, fills: false })),
      { ref: charts, fills: false, charts: true },
    ],
  });
  const [asked, byTable, bySheet, table, commentary, commentaryByName, findings, drawn] = workbook.sheets;
  // A sheet that has only our name is ours when it reads like one: a table can have been turned into a range.
  const settingsSheet = byTable ?? (bySheet && readSettings(bySheet) ? bySheet : null);
  return {
    workbook,
    sheet: asked ?? null,
    settingsSheet,
    stored: settingsSheet && readSettings(settingsSheet),
    habits: readHabits(settingsSheet),
    tableSheet: table ?? null,
    chartsSheet: drawn ?? null,
    commentarySheet: commentary ?? commentaryByName ?? null,
    findingsSheet: findings ?? null,
  };
}

/** Names of the sheets that are the add-in's own: a scorecard is never looked for there. */
export function ownSheetNames({
  settingsSheet,
  stored,
  tableSheet,
  chartsSheet,
  commentarySheet,
  findingsSheet,
}: Reading): readonly string[] {
  const commentary = commentarySheet?.tables.some(({ name }) => name === COMMENTARY_TABLE)
    ? commentarySheet
    : null;
  return [stored && settingsSheet, tableSheet, chartsSheet, commentary, findingsSheet].flatMap((sheet) =>
    sheet ? [sheet.name] : [],
  );
}
