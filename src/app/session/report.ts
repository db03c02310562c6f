import { readAuthorsWords } from '../../outputs/authorsWords';
import { renderTableHtml } from '../../outputs/html';
import { renderTableText } from '../../outputs/text';
import { buildPrompts } from '../../report/prompts';
import type { Examined } from './examine';
import type { AppState } from '../state/state';
import type { TableOptions } from '../../report/columns';
import { reportOf } from './makeReport';
import { viewHidden } from './hiddenFigures';

type Shown = Pick<AppState, 'tableHtml' | 'tableText' | 'prompts' | 'publication'>;

/** The report as the pane previews and copies it. Where there is no public version there is nothing to copy. */
export function showReport(examined: Examined, options: TableOptions): Shown {
  const commentary = readAuthorsWords(examined.reading.commentarySheet, examined.judged);
  const made = reportOf(examined, options, commentary);
  if (made.kind === 'problem') {
    const { says, wayOut } = made.problem;
    return { tableHtml: null, tableText: null, prompts: [], publication: { kind: 'refused', says, wayOut } };
  }
  const { report, judged, plan, leftOut } = made.value;
  return {
    tableHtml: renderTableHtml(report.table),
    tableText: renderTableText(report.table),
    prompts: buildPrompts(judged).map(({ ref, title, facts, questions }) => ({
      ref,
      title,
      facts,
      questions,
    })),
    publication:
      plan &&
      viewHidden(
        { plan, leftOut },
        { judged: examined.judged, breakdowns: examined.otherSheets?.breakdowns ?? [] },
      ),
  };
}
