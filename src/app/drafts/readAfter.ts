import type { Plan } from '../../domain/plan/plan';
import type { ReadRequest, SheetRef } from '../../host/port';
import type { Examined } from '../session/examine';
import { requestFor } from '../workbook/readWorkbook';
import { INDICATORS, SETTINGS_SHEET } from '../settings/layout';
import { COMMENTARY_SHEET, COMMENTARY_TABLE } from '../../outputs/ownNames';

/**
 * What is to be read in the batch that writes a plan, so that the pane shows what is there: the sheet looked at, our own
 * sheets and, where these cannot be taken as they were read (`stale`: someone changed one; or one holds data that a
 * Refresh writes), the workbook's others. A sheet with a table of ours is not asked for by its name as well.
 */
export function requestAfter(plan: Plan, last: Examined | null, stale: boolean): ReadRequest {
  const sheet = last?.session.scorecard.sheet ?? null;
  const tables = tablesAfter(plan, last);
  const known = [
    ...(tables.has(INDICATORS.name) ? [SETTINGS_SHEET] : []),
    ...(tables.has(COMMENTARY_TABLE) ? [COMMENTARY_SHEET] : []),
  ];
  const { sheets } = requestFor(sheet, known);
  const otherSheets = last?.otherSheets ?? null;
  const again = stale || otherSheets?.tables.some((table) => table.sheet !== sheet);
  const others = otherSheets && again ? otherSheets.grids.map((grid) => grid.sheet) : [];
  return { sheets: [...sheets, ...others.map((name) => ({ ref: namedSheet(name), fills: false }))] };
}

const namedSheet = (sheet: string): SheetRef => ({ kind: 'named', sheet });

/** The tables of ours that are there once a plan is written. */
function tablesAfter({ edits }: Plan, last: Examined | null): ReadonlySet<string> {
  const there = [last?.reading.settingsSheet, last?.reading.commentarySheet].flatMap(
    (each) => each?.tables ?? [],
  );
  const made = edits.flatMap((edit) => (edit.kind === 'table' ? [edit.name] : []));
  return new Set([...there.map(({ name }) => name), ...made]);
}
