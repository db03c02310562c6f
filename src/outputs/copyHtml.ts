import type { ReportedTable } from '../report/tables/model';
import { hasScorecardPart } from '../report/tables/alone';
import type { ReportSection } from '../report/sections';
import type { Report } from '../report/templates';
import type { CopyPart } from '../wording/reports/copying';
import { HEADINGS } from '../wording/reports/document';
import { TABLE_WORDS } from '../wording/reports/tables';
import { describePicture } from './describePicture';
import { escapeHtml } from './escapeHtml';
import { renderTableHtml } from './html';
import { renderTableText } from './text';
import { lookOf, statusSign, TEXT } from './theme';

/** Points: nothing smaller is read at ease on paper. */
const FONT = `font-family:Arial,Helvetica,sans-serif;font-size:10pt;color:${TEXT}`;

/** A report as HTML that Word keeps when pasted: headings of its own, tables, pictures where `withPictures` puts them. */
export function renderCopyHtml(report: Report, part: CopyPart): string {
  if (part === 'table') return renderTableHtml(report.table);
  const parts =
    part === 'indicator'
      ? report.sections.slice(0, 1).flatMap((section) => renderSection(section, report.tables))
      : renderAll(report);
  return `<div lang="en-GB" style="${FONT}">${parts.join('\n')}</div>`;
}

/** The same as plain text. */
export function renderCopyText(report: Report, part: CopyPart): string {
  const { front, keyPoints, sections, table, tables } = report;
  if (part === 'table') return renderTableText(table);
  const told = (part === 'indicator' ? sections.slice(0, 1) : sections).flatMap(
    ({ heading, facts, commentary }) => [heading, ...facts, ...commentary],
  );
  if (part === 'indicator') return [front.stamp, ...told].join('\r\n');
  return [
    front.title,
    front.stamp,
    ...keyPoints.map(({ text }) => text),
    ...(hasScorecardPart(report) ? [renderTableText(table)] : []),
    ...told,
    ...tables.map((each) => renderTableText(each.table)),
  ].join('\r\n');
}

function renderAll(report: Report): readonly string[] {
  const { front, keyPoints, table, sections, unrated, tables, closing } = report;
  const alone = !hasScorecardPart(report);
  const told = sections.map(({ row }) => row);
  const left = tables.filter(({ row }) => row === null || !told.includes(row));
  return [
    heading(front.title, 1),
    `<p><b>${escapeHtml(front.stamp)}</b> · ${escapeHtml(front.position)}</p>`,
    ...(keyPoints.length === 0
      ? []
      : [
          heading(HEADINGS.keyPoints, 2),
          `<ol>${keyPoints.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ol>`,
        ]),
    ...(alone ? [] : [heading(HEADINGS.scorecard, 2), renderTableHtml(table)]),
    ...(sections.length === 0 ? [] : [heading(HEADINGS.indicators, 2)]),
    ...sections.flatMap((section) => renderSection(section, tables)),
    ...(unrated === null ? [] : [heading(HEADINGS.unrated, 2), renderTableHtml(unrated)]),
    ...(left.length === 0
      ? []
      : [
          heading(alone ? TABLE_WORDS.alone : TABLE_WORDS.part, 2),
          ...left.flatMap((each) => [heading(each.heading, 3), ...renderOther(each)]),
        ]),
    heading(HEADINGS.method, 2),
    `<ul>${closing.method.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`,
  ];
}

/** One indicator: where it stands, its picture, its author's words, the tables that belong to it. */
function renderSection(section: ReportSection, tables: readonly ReportedTable[]): readonly string[] {
  const { heading: name, row, rag, statusWord, facts, commentary, picture } = section;
  const [first = '', ...rest] = facts;
  const said = first.slice(first.indexOf(':') + 1).trim();
  const fill = rag === null ? '' : `background-color:${lookOf(`rag-${rag}`).fill ?? 'transparent'};`;
  return [
    heading(name, 3),
    `<p><span style="${fill}font-weight:bold">&nbsp;${statusSign(rag)}${statusWord}&nbsp;</span> ${escapeHtml([said, ...rest].join(' '))}</p>`,
    ...(picture === null ? [] : [`<p>${pictureOf(row, describePicture(picture))}</p>`]),
    ...commentary.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...tables.filter((each) => each.row === row).flatMap(renderOther),
  ];
}

const renderOther = ({ says, table }: ReportedTable): readonly string[] => [
  ...(says.length === 0 ? [] : [`<p>${escapeHtml(says.join(' '))}</p>`]),
  renderTableHtml(table),
];

const SIZES = { 1: 16, 2: 13, 3: 11 } as const;
const heading = (text: string, level: 1 | 2 | 3): string =>
  `<h${level} style="font-size:${SIZES[level]}pt">${escapeHtml(text)}</h${level}>`;

/** Pixels of a picture as it stands on an upright page. */
export const PICTURE = { width: 560, height: 170 } as const;

const pictureOf = (row: number, says: string): string =>
  `<img src="picture:${row}" alt="${escapeHtml(says)}" width="${PICTURE.width}" height="${PICTURE.height}">`;
