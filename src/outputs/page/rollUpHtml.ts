import type { Rolled, RollUp } from '../../report/rollUp/model';
import { HEADINGS } from '../../wording/reports/document';
import { escapeHtml } from '../escapeHtml';
import { renderTableHtml } from '../html';
import { list, paragraph, renderEnd, renderFront, renderPage, renderParts } from './pageHtml';

/**
 * A roll-up as one page of HTML that needs nothing else: headings in their order, every table with caption and header
 * cells, no script and no picture.
 */
export const renderRollUpHtml = (rollUp: RollUp): string => renderPage(rollUp.front, rollUpContents(rollUp));

/** What stands on the page; also what is copied. */
export function rollUpContents({ front, keyPoints, tables, services, closing }: RollUp): string {
  return [
    '<div lang="en-GB">',
    ...renderFront(front),
    `<h2>${HEADINGS.keyPoints}</h2>`,
    list(keyPoints, 'ol'),
    ...tables.flatMap(({ heading, says, table }) => [
      `<h2>${escapeHtml(heading)}</h2>`,
      paragraph(says),
      ...(table.rows.length === 0 ? [] : [renderTableHtml(table)]),
    ]),
    ...services.flatMap(renderService),
    ...renderEnd(closing),
    '</div>',
  ].join('\n');
}

const renderService = ({ name, report }: Rolled): readonly string[] => [
  `<h2>${escapeHtml(name)}</h2>`,
  ...renderParts(report),
];
