import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { capital } from '../domain/values/words';
import { NOT_SETTLED } from '../wording/reports/report';
import { explainStatus } from '../wording/status';
import { othersOf } from './averageColumns';
import { plainCell, type SaidColumn } from './said';
import { isOtherPeriod, scorecardColumns } from './scorecardColumns';
import { changeColumn } from './summaryColumns';

/** The columns of the table of indicators without a status: figure, change, averages, and why there is none. */
export function unratedColumns(
  judged: JudgedScorecard,
  entries: readonly JudgedIndicator[],
): readonly SaidColumn[] {
  const columns = ['ref', 'title', 'periods', ...othersOf(judged)];
  const own = scorecardColumns(judged, entries, { columns }).filter(
    ({ column: { id } }) => !isOtherPeriod(judged, id),
  );
  const at = own.findIndex(({ column: { id } }) => id === judged.period.key) + 1;
  const says = (entry: JudgedIndicator): string => reasonOf(entry, judged);
  // Where all have one reason the sentence above the table says it.
  const differ = new Set(entries.map(says)).size > 1;
  const reason: SaidColumn = {
    column: { id: 'reason', heading: 'Why there is no status', align: 'left', width: 90, rowHeader: false },
    note: null,
    say: (entry) => plainCell(says(entry)),
  };
  const all = [...own.slice(0, at), changeColumn(judged), ...own.slice(at), ...(differ ? [reason] : [])];
  // A column in which none of them has anything says nothing.
  return all.filter(
    ({ column: { rowHeader, id }, say }) =>
      rowHeader || id === 'ref' || entries.some((entry) => say(entry).text !== ''),
  );
}

/** The reason that all of them have; null where they differ. */
export function sharedReason(entries: readonly JudgedIndicator[], judged: JudgedScorecard): string | null {
  const [first, ...more] = [...new Set(entries.map((entry) => reasonOf(entry, judged)))];
  return first !== undefined && more.length === 0 ? first : null;
}

function reasonOf(entry: JudgedIndicator, { period }: JudgedScorecard): string {
  const { status } = entry;
  // The question itself is for who keeps the sheet.
  if (status.kind === 'not-rated' && (status.because === 'to-be-confirmed' || status.rivals))
    return NOT_SETTLED;
  const said = explainStatus(entry, period).replace(/^(?:Not rated|Not published): /, '');
  return capital(said);
}
