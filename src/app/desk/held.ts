import type { PeriodKey } from '../../domain/periods/period';
import type { Examined } from '../session/examine';
import { readRefreshNote, type RefreshNote } from '../settings/lastRefresh';
import type { StoredReport } from '../settings/reportDefaults';
import type { Session } from '../state/state';

/**
 * A sheet that was examined, as the page knows it: what is shown, and what the actions go by. The examination itself stays
 * where it was made, at the desk, which finds it by `source`.
 */
export interface HeldExamination {
  readonly source: object;
  readonly session: Session;
  /** The quarter a person chose; null for the latest with figures. */
  readonly chosenPeriod: PeriodKey | null;
  /** Ids of the sheets whose change makes this out of date. */
  readonly watched: ReadonlySet<string>;
  /** Id of the sheet with the scorecard; and with it those of our settings and commentary: the others are as they were. */
  readonly sheetId: string | null;
  readonly home: ReadonlySet<string>;
  /** Whether changes are checked as the person types. */
  readonly live: boolean;
  readonly remembered: StoredReport | null;
  /** What the settings sheet says of the last Refresh; null where it says nothing. */
  readonly note: RefreshNote | null;
}

/** What of an examination goes to the page. All of it is plain data, as it may come out of a worker. */
export type ToldExamination = Omit<HeldExamination, 'source'>;

export function tellExamination({
  session,
  chosenPeriod,
  watched,
  reading,
  judged,
}: Examined): ToldExamination {
  const { sheetIds } = reading.workbook;
  const idOf = (name: string | undefined): readonly string[] =>
    [name === undefined ? undefined : sheetIds[name]].flatMap((id) => id ?? []);
  const sheetId = sheetIds[judged.scorecard.sheet] ?? null;
  return {
    session,
    chosenPeriod,
    watched,
    sheetId,
    home: new Set([
      ...(sheetId === null ? [] : [sheetId]),
      ...idOf(reading.settingsSheet?.name),
      ...idOf(reading.commentarySheet?.name),
    ]),
    live: reading.preferences.live,
    remembered: reading.stored?.report ?? null,
    note: readRefreshNote(reading.stored),
  };
}
