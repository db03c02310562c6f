import { PICTURE, renderCopyHtml, renderCopyText } from '../../outputs/copyHtml';
import { draftKeyPoints } from '../../report/keyPoints';
import { buildPrompts } from '../../report/prompts';
import { tablesBeside } from '../../report/tables/beside';
import { sayOpenMatters } from '../../wording/reports/document';
import { mattersOf } from './matters';
import type { TableOptions } from '../../report/columns';
import type { Report } from '../../report/templates';
import type { PictureView, ReportView } from '../state/report';
import type { Examined } from './examine';
import { viewHidden } from './hiddenFigures';
import { lazily } from './lazily';
import { reportOf } from './makeReport';
import { notFinal } from './release';
import { reportInputs } from './reportInputs';
import { viewRollUp } from './rollUpView';

/**
 * The report as the pane previews and copies it, each part made when it is first looked at: most checks are made while
 * no one looks. Where there is no public version there is nothing to copy.
 */
export function viewReport(examined: Examined, options: TableOptions): ReportView {
  const inputs = lazily(() => reportInputs(examined));
  const open = lazily(() => sayOpenMatters(mattersOf(examined, {})));
  const keyPoints = lazily(() => {
    const { keyPoints: kept } = inputs().stored;
    return kept.length > 0 ? kept : draftKeyPoints(examined.judged).map(({ text }) => text);
  });
  const outcome = lazily(() => reportOf(examined, options, inputs().options));
  const rolled = options.rollUp ? viewRollUp(examined, options) : null;
  const made = () => {
    const result = outcome();
    return result.kind === 'ok' ? result.value : null;
  };
  const { copy: part = 'table' } = options;
  // The report on one alone is what is copied of one; its table is the chosen report's.
  const alone = lazily(() => reportOf(examined, { ...options, template: 'indicator' }, inputs().options));
  const copied = () => {
    const result = part === 'indicator' ? alone() : outcome();
    return result.kind === 'ok' ? result.value.report : null;
  };
  const pictures = lazily(() => (part === 'table' || rolled ? [] : viewPictures(copied())));
  const html = lazily(() => {
    if (rolled) return rolled.tableHtml;
    const report = copied();
    return report && renderCopyHtml(report, part);
  });
  const text = lazily(() => {
    if (rolled) return rolled.tableText;
    const report = copied();
    return report && renderCopyText(report, part);
  });
  const prompts = lazily(() => {
    const whole = made();
    return whole
      ? buildPrompts(whole.judged).map(({ ref, title, row, facts, questions }) => ({
          ref,
          title,
          facts: [...facts, ...tablesBeside(whole.report.tables, row)],
          questions,
        }))
      : [];
  });
  const publication = lazily(() => {
    if (rolled) return rolled.publication;
    const result = outcome();
    if (result.kind === 'problem') {
      const { says, wayOut } = result.problem;
      return { kind: 'refused', says, wayOut } as const;
    }
    const { plan, leftOut, tablesLeftOut } = result.value;
    const { judged, otherSheets } = examined;
    return (
      plan &&
      viewHidden({ plan, leftOut, tablesLeftOut }, { judged, breakdowns: otherSheets?.breakdowns ?? [] })
    );
  });
  return {
    get fields() {
      return inputs().stored.fields;
    },
    get keyPoints() {
      return keyPoints();
    },
    get owed() {
      return inputs().options.owed ?? '';
    },
    get notFinal() {
      return notFinal(inputs().stored.fields, inputs().owed);
    },
    get open() {
      return open();
    },
    get tableHtml() {
      return html();
    },
    get tableText() {
      return text();
    },
    get pictures() {
      return pictures();
    },
    get prompts() {
      return prompts();
    },
    get publication() {
      return publication();
    },
  };
}

/** What the charts of a report are drawn from, at the size they have in what is copied. */
const viewPictures = (report: Report | null): readonly PictureView[] =>
  (report?.sections ?? []).flatMap(({ row, rag, picture }) =>
    picture ? [{ key: String(row), ...PICTURE, rag, trend: picture.trend, averages: picture.averages }] : [],
  );
