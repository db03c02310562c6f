import type { TableOptions } from '../../report/columns';
import type { ClaimDecisions, CommentaryState, PastedView } from '../state/commentary';
import type { ReportView } from '../state/report';
import { showCommentary, viewPasted } from './commentary';
import type { Examined } from './examine';
import { viewReport } from './report';

/** What the pane's tab Report shows of a session. */
interface DrawnReport {
  readonly report: ReportView;
  readonly commentary: CommentaryState;
}

/** The report as chosen and the commentary held against the figures, of one and the same examination. */
export const drawReport = (
  examined: Examined,
  table: TableOptions,
  commentary: CommentaryState,
): DrawnReport => ({
  report: viewReport(examined, table),
  commentary: showCommentary(examined, commentary),
});

/** The commentary alone, after a person decided on a claim. */
export const drawCommentary = (examined: Examined, before: CommentaryState): CommentaryState =>
  showCommentary(examined, before);

/** A text that is in no cell, held against the figures. */
export const checkText = (
  { judged }: Examined,
  text: string,
  about: string | null,
  decisions: ClaimDecisions,
): PastedView => viewPasted(text, about, judged, decisions);
