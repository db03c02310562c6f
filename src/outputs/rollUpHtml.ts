import { foldSpace } from '../domain/grid/grid';
import type { ReportSection } from '../report/sections';
import type { Rolled, RollUp } from '../report/rollUp/model';
import { HEADINGS } from '../wording/reports/document';
import { escapeHtml } from './escapeHtml';
import { renderTableHtml } from './html';
import { statusSign, TEXT } from './theme';

/**
 * A roll-up as one page of HTML that needs nothing else: headings in their order, every table with caption and header
 * cells, no script and no picture.
 */
export function renderRollUpHtml(rollUp: RollUp): string {
  const { front } = rollUp;
  return [
    '<!DOCTYPE html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(`${front.title}. ${front.stamp}`)}</title>`,
    `<style>body{font-family:Arial,Helvetica,sans-serif;font-size:11pt;color:${TEXT};max-width:60em;margin:1.5em auto;padding:0 1em}table{margin:0 0 .5em}h2{margin-top:1.6em}</style></head>`,
    '<body><main>',
    rollUpContents(rollUp),
    '</main></body></html>',
    '',
  ].join('\n');
}

/** What stands on the page; also what is copied. */
export function rollUpContents({ front, keyPoints, tables, services, closing }: RollUp): string {
  const { fields } = front;
  const meeting = [fields.committee, fields.date].map(foldSpace).filter((text) => text !== '');
  return [
    '<div lang="en-GB">',
    ...(meeting.length === 0 ? [] : [paragraph(meeting.join(' · '))]),
    `<h1>${escapeHtml(front.title)}</h1>`,
    `<p><strong>${escapeHtml(front.stamp)}</strong> · ${escapeHtml(front.position)}</p>`,
    ...(front.open.length === 0 ? [] : [`<h2>${HEADINGS.cover}</h2>`, list(front.open, 'ul')]),
    ...field(HEADINGS.purpose, fields.purpose),
    ...field(HEADINGS.recommendation, fields.recommendation),
    `<h2>${HEADINGS.keyPoints}</h2>`,
    list(keyPoints, 'ol'),
    ...tables.flatMap(({ heading, says, table }) => [
      `<h2>${escapeHtml(heading)}</h2>`,
      paragraph(says),
      ...(table.rows.length === 0 ? [] : [renderTableHtml(table)]),
    ]),
    ...services.flatMap(renderService),
    `<h2>${HEADINGS.method}</h2>`,
    list(closing.method, 'ul'),
    ...(closing.abbreviations.length === 0
      ? []
      : [
          `<h2>${HEADINGS.abbreviations}</h2>`,
          paragraph(`${closing.abbreviations.map(({ short, long }) => `${short} ${long}`).join('; ')}.`),
        ]),
    '</div>',
  ].join('\n');
}

function renderService({ name, report }: Rolled): readonly string[] {
  const { table, unrated, sections, tables } = report;
  return [
    `<h2>${escapeHtml(name)}</h2>`,
    ...(table.rows.length === 0 ? [paragraph('There is nothing to show.')] : [renderTableHtml(table)]),
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
export const renderSection = ({ heading, rag, facts, commentary }: ReportSection): readonly string[] => [
  `<h3>${escapeHtml(heading)}</h3>`,
  `<p>${escapeHtml(`${statusSign(rag)}${facts.join(' ')}`)}</p>`,
  ...commentary.map(paragraph),
];

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
const list = (items: readonly string[], tag: 'ul' | 'ol'): string =>
  `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
const field = (title: string, text: string): readonly string[] =>
  foldSpace(text) === '' ? [] : [`<h2>${title}</h2>`, paragraph(text)];
