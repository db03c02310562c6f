import { makeReport, type MadeReport } from '../../report/makeReport';
import { hasTablesAlone } from '../../report/tables/alone';
import { sayNoTables } from '../../wording/reports/tables';
import { sayToldInWords, sayUnprotected } from '../../wording/disclosure';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { problem } from '../state/problem';
import { ok, refuse, type Result } from '../state/result';
import type { TableOptions } from '../../report/columns';
import type { ReportOptions } from '../../report/options';
import type { OtherSheets } from '../workbook/otherSheets';
import { nameOfPlace } from './places';

export type CompleteReport = Extract<MadeReport, { readonly kind: 'made' }>;

/** What a report is made of; `otherSheets` is null where the rest of the workbook could not be read. */
export interface ReportSource {
  readonly judged: JudgedScorecard;
  readonly otherSheets: Pick<OtherSheets, 'breakdowns'> | null;
}

/**
 * The report as chosen, in the version chosen, with what was `written` for it; a refusal where small numbers could not be
 * protected.
 */
export function reportOf(
  { judged, otherSheets }: ReportSource,
  { template = 'full', columns, version = 'internal', row = null }: TableOptions,
  written: Partial<ReportOptions> = {},
): Result<CompleteReport> {
  const breakdowns = otherSheets?.breakdowns ?? [];
  const made = makeReport(judged, breakdowns, { template, columns, version, row, ...written });
  if (made.kind === 'made') {
    const { report, tablesLeftOut } = made;
    const nothing = version === 'public' && hasTablesAlone(judged) && report.tables.length === 0;
    return nothing ? refuse(problem('not-protected', sayNoTables(tablesLeftOut))) : ok(made);
  }
  if (made.kind === 'told-in-words') return refuse(problem('not-protected', sayToldInWords(made.places)));
  const names = made.places.map((place) => nameOfPlace(place, { judged, breakdowns }));
  return refuse(problem('not-protected', sayUnprotected(names)));
}
