import { foldSpace } from '../../domain/grid/grid';
import type { ReportClosing } from '../../report/closing';
import type { ReportFront } from '../../report/front';
import type { ReportSection } from '../../report/sections';
import type { Report } from '../../report/templates';
import { HEADINGS } from '../../wording/reports/document';
import { escapeHtml } from '../escapeHtml';
import { renderTableHtml } from '../html';
import { statusSign, TEXT } from '../theme';

/** A page of HTML that needs nothing else: no script and no picture. */
export const renderPage = (front: ReportFront, contents: string): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(`${front.title}. ${front.stamp}`)}</title>`,
    `<style>body{font-family:Arial,Helvetica,sans-serif;font-size:11pt;color:${TEXT};max-width:60em;margin:1.5em auto;padding:0 1em}table{margin:0 0 .5em}h2{margin-top:1.6em}</style></head>`,
    '<body><main>',
    contents,
    '</main></body></html>',
    '',
  ].join('\n');

/** The head of a page: meeting, title, stamp, people, what is still open, purpose and recommendation. */
export function renderFront(front: ReportFront): readonly string[] {
  const { fields, approved } = front;
  const said = (...texts: readonly string[]): readonly string[] => {
    const all = texts.map(foldSpace).filter((text) => text !== '');
    return all.length === 0 ? [] : [paragraph(all.join(' · '))];
  };
  return [
    ...said(fields.committee, fields.date),
    `<h1>${escapeHtml(front.title)}</h1>`,
    `<p><strong>${escapeHtml(front.stamp)}</strong> · ${escapeHtml(front.position)}</p>`,
    ...said(fields.author, approved),
    ...(front.open.length === 0 ? [] : [`<h2>${HEADINGS.cover}</h2>`, list(front.open, 'ul')]),
    ...field(HEADINGS.purpose, fields.purpose),
    ...field(HEADINGS.recommendation, fields.recommendation),
  ];
}

/** The tables of a report, and what is said of its indicators. */
export function renderParts({ table, unrated, sections, tables }: Report): readonly string[] {
  const empty = tables.length > 0 ? [] : [paragraph('There is nothing to show.')];
  return [
    ...(table.rows.length === 0 ? empty : [renderTableHtml(table)]),
    ...sections.flatMap(renderSection),
    ...(unrated === null ? [] : [`<h3>${HEADINGS.unrated}</h3>`, renderTableHtml(unrated)]),
    ...tables.flatMap(({ heading, says, table: other }) => [
      `<h3>${escapeHtml(heading)}</h3>`,
      ...(says.length === 0 ? [] : [paragraph(says.join(' '))]),
      renderTableHtml(other),
    ]),
  ];
}

/** One indicator: facts, then its author's words. */
const renderSection = ({ heading, rag, facts, commentary }: ReportSection): readonly string[] => [
  `<h3>${escapeHtml(heading)}</h3>`,
  `<p>${escapeHtml(`${statusSign(rag)}${facts.join(' ')}`)}</p>`,
  ...commentary.map(paragraph),
];

/** Method, and what the abbreviations stand for. */
export const renderEnd = ({ method, abbreviations }: ReportClosing): readonly string[] => [
  `<h2>${HEADINGS.method}</h2>`,
  list(method, 'ul'),
  ...(abbreviations.length === 0
    ? []
    : [
        `<h2>${HEADINGS.abbreviations}</h2>`,
        paragraph(`${abbreviations.map(({ short, long }) => `${short} ${long}`).join('; ')}.`),
      ]),
];

export const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
export const list = (items: readonly string[], tag: 'ul' | 'ol'): string =>
  `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
const field = (title: string, text: string): readonly string[] =>
  foldSpace(text) === '' ? [] : [`<h2>${title}</h2>`, paragraph(text)];
