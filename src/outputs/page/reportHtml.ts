import type { Report } from '../../report/templates';
import { hasScorecardPart } from '../../report/tables/alone';
import { HEADINGS } from '../../wording/reports/document';
import { TABLE_WORDS } from '../../wording/reports/tables';
import { list, renderEnd, renderFront, renderPage, renderParts } from './pageHtml';

/** A report as one page of HTML: headings in their order, every table with caption and header cells. */
export function renderReportHtml(report: Report): string {
  const { front, keyPoints, closing } = report;
  return renderPage(
    front,
    [
      ...renderFront(front),
      ...(keyPoints.length === 0
        ? []
        : [
            `<h2>${HEADINGS.keyPoints}</h2>`,
            list(
              keyPoints.map(({ text }) => text),
              'ol',
            ),
          ]),
      `<h2>${hasScorecardPart(report) ? HEADINGS.scorecard : TABLE_WORDS.alone}</h2>`,
      ...renderParts(report),
      ...renderEnd(closing),
    ].join('\n'),
  );
}
