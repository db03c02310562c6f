import { sayPeriod } from '../../report/period';
import { NOTHING_TO_SET } from '../../wording/notices';
import { sayFieldsKept } from '../../wording/writing/preview';
import type { Draft, Examined } from '../session/examine';
import { REPORT_FIELDS, readReportFields, reportFieldChanges } from '../settings/tables/reportFields';
import type { SaidOfReport } from '../state/report';
import type { Result } from '../state/result';
import { draftRows } from './settingsTable';

/** Keeps title, committee and the other fields of the report, and its key points, on the settings sheet. */
export function draftReportFields(examined: Examined, said: SaidOfReport): Result<Draft> {
  const { judged, reading, otherSheets } = examined;
  const of = { sheet: judged.scorecard.sheet, period: sayPeriod(judged.period) };
  const stored = readReportFields(reading.settingsSheet, of);
  const several = (otherSheets?.others ?? []).length > 0;
  return draftRows(examined, REPORT_FIELDS, stored.found, reportFieldChanges(stored, of, said, several), {
    job: 'settings',
    title: 'Keep what the report says of itself',
    says: sayFieldsKept(Object.keys(said.fields).length, said.keyPoints?.length ?? 0),
    button: 'Keep report fields',
    done: 'The report’s fields are kept on the settings sheet.',
    nothing: NOTHING_TO_SET,
  });
}
