import { rollUpContents } from '../../outputs/page/rollUpHtml';
import { renderTableText } from '../../outputs/text';
import type { TableOptions } from '../../report/columns';
import { rollUpTable } from '../../report/rollUp/sheetTable';
import type { PublicationView, ReportView } from '../state/report';
import type { Examined } from './examine';
import { sayHiddenCells, viewHidden } from './hiddenFigures';
import { lazily } from './lazily';
import type { RolledUp } from './rollUp';
import { rollUpWorkbook } from './workbookRollUp';

/** The roll-up of a workbook as the pane shows and copies it, made when it is first looked at. */
export function viewRollUp(
  examined: Examined,
  options: TableOptions,
): Pick<ReportView, 'tableHtml' | 'tableText' | 'publication'> {
  const outcome = lazily(() => rollUpWorkbook(examined, options, { draft: false }));
  const rollUp = () => {
    const result = outcome();
    return result.kind === 'ok' ? result.value.rollUp : null;
  };
  const html = lazily(() => {
    const made = rollUp();
    return made && rollUpContents(made);
  });
  const text = lazily(() => {
    const made = rollUp();
    return made && renderTableText(rollUpTable(made));
  });
  const publication = lazily((): PublicationView | null => {
    const result = outcome();
    if (result.kind === 'ok') return options.version === 'public' ? hiddenIn(result.value) : null;
    const { says, wayOut } = result.problem;
    return { kind: 'refused', says, wayOut };
  });
  return {
    get tableHtml() {
      return html();
    },
    get tableText() {
      return text();
    },
    get publication() {
      return publication();
    },
  };
}

/** What all scorecards together hide, for the person who makes it. */
function hiddenIn({ made, leftOut }: RolledUp): PublicationView {
  const cells = made.flatMap(({ plan, judged, ...rest }) => {
    const view = plan && viewHidden({ ...rest, plan }, { judged, breakdowns: [] });
    return view?.kind === 'hidden' ? view.cells : [];
  });
  return {
    kind: 'hidden',
    says: sayHiddenCells(cells),
    cells,
    tables: null,
    leftOut: leftOut.length === 0 ? null : leftOut.join(' '),
  };
}
