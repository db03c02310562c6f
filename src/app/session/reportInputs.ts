import type { JudgedScorecard } from '../../domain/judging/judged';
import type { DataTable } from '../../domain/tables/data';
import type { SheetSnapshot } from '../../host/port';
import { readSources } from '../../layout/sourceColumns';
import { readAuthorsWords } from '../../outputs/authorsWords';
import { owedWords } from '../../outputs/owedWords';
import type { ReportOptions } from '../../report/options';
import { sayPeriod } from '../../report/period';
import { sayOwed, type Owed } from '../../wording/reports/document';
import { abbreviatedTexts } from './abbreviatedTexts';
import { readReportFields, type StoredReport } from '../settings/tables/reportFields';

/** What a report is written with, besides figures. */
interface ReportInputs {
  /** What the settings sheet keeps of it. */
  readonly stored: StoredReport;
  readonly owed: Owed;
  readonly options: Pick<
    ReportOptions,
    'commentary' | 'fields' | 'keyPoints' | 'sources' | 'workbook' | 'owed'
  >;
}

/** What of the workbook a report is written with. */
interface ReportGround {
  readonly judged: JudgedScorecard;
  readonly sheet: Pick<SheetSnapshot, 'grid'>;
  /** The rest of the workbook, for where figures come from; null where it was not read. */
  readonly otherSheets?: { readonly tables: readonly DataTable[] } | null;
  readonly reading: {
    readonly commentarySheet: SheetSnapshot | null;
    readonly settingsSheet: SheetSnapshot | null;
  };
}

/** Author's words, fields, key points and sources of a report, and the texts its abbreviations may be explained in. */
export function reportInputs({ judged, sheet, reading, otherSheets }: ReportGround): ReportInputs {
  const { commentarySheet, settingsSheet } = reading;
  const stored = readReportFields(settingsSheet, {
    sheet: judged.scorecard.sheet,
    period: sayPeriod(judged.period),
  });
  const owed = owedWords(commentarySheet, judged);
  return {
    stored,
    owed,
    options: {
      commentary: readAuthorsWords(commentarySheet, judged),
      fields: stored.fields,
      keyPoints: stored.keyPoints,
      sources: readSources(judged, sheet.grid, otherSheets?.tables ?? []),
      workbook: abbreviatedTexts(sheet.grid),
      owed: sayOwed(owed, judged.period.key),
    },
  };
}
