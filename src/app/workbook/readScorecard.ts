import type { WorkbookPort } from '../../host/port';
import { ok, refuse, type Result } from '../state/result';
import {
  chooseSheet,
  furtherSheets,
  likelySheets,
  locate,
  noScorecard,
  type Located,
} from './locateScorecard';
import { readWorkbook, type WorkbookReading } from './readWorkbook';

/** Which sheet to look at: by name, or null for the active one and, failing that, the one found. */
export interface ScorecardSearch {
  readonly sheet: string | null;
  /** The sheet looked at before, tried when the active one has no scorecard. */
  readonly fallback: string | null;
  /** Looked at to plan a write: its merged cells are read along. */
  readonly writing?: boolean;
}

/**
 * Reads the sheet asked for and finds its scorecard. Where no sheet was named and the active one has none, the sheet
 * looked at before, the one the name Scorecard_Range points into, and then all others are tried. One sync when the
 * scorecard is where it was expected; none when the reading is `given`.
 */
export async function readScorecard(
  port: WorkbookPort,
  { sheet, fallback, writing }: ScorecardSearch,
  given: WorkbookReading | null = null,
): Promise<Result<Located>> {
  const reading = given ?? (await readWorkbook(port, sheet, writing));
  const here = locate(reading);
  if (here.kind === 'found') return ok(here.located);
  if (sheet !== null) return refuse(noScorecard(reading, here));
  for (const likely of likelySheets(reading, fallback)) {
    const there = locate(await readWorkbook(port, likely, writing));
    if (there.kind === 'found') return ok(there.located);
  }
  const further = furtherSheets(reading);
  if (further.length === 0) return refuse(noScorecard(reading, here));
  const { sheets } = await port.read({
    sheets: further.map((name) => ({ ref: { kind: 'named', sheet: name }, fills: false })),
  });
  const chosen = chooseSheet(reading, here, sheets);
  return chosen.kind === 'ok'
    ? readScorecard(port, { sheet: chosen.value, fallback: null, writing })
    : chosen;
}
