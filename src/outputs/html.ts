import { escapeHtml } from './escapeHtml';
import type { ReportCell, ReportColumn, ReportTable } from '../report/model';
import { fitTable, SIZE, type Fit } from './htmlWidths';
import { BORDER, lookOf, MUTED, TEXT } from './theme';

const fontOf = (size: number): string =>
  `font-family:Arial,Helvetica,sans-serif;font-size:${size}pt;line-height:normal`;
/** Text above and below the table. */
const FONT = fontOf(SIZE);

/** Each margin by name: LibreOffice passes over the short form. */
const NO_SPACE = 'margin-top:0pt;margin-right:0pt;margin-bottom:0pt;margin-left:0pt';

/**
 * A table as HTML that Word keeps when pasted (office facts, "Word"): a real table with caption, header cells with
 * their scope, widths in points on columns and cells, and fills as attribute and style. No classes and no script.
 */
export function renderTableHtml(table: ReportTable): string {
  const fit = fitTable(table);
  return [
    `<table lang="en-GB" border="1" cellspacing="0" cellpadding="0" width="${attribute(fit.total)}" style="border-collapse:collapse;table-layout:fixed;width:${fit.total}pt;border:0.75pt solid ${BORDER};${fontOf(fit.size)}">`,
    `<caption align="left" style="caption-side:top;text-align:left">${renderTitle(table)}</caption>`,
    `<colgroup>${fit.widths.map((width) => `<col width="${attribute(width)}" style="width:${width}pt">`).join('')}</colgroup>`,
    `<thead><tr style="page-break-inside:avoid">${table.columns.map((column, index) => header(column, index, fit)).join('')}</tr></thead>`,
    `<tbody>${table.rows.map((row) => `<tr style="page-break-inside:avoid">${row.cells.map((cell, index) => body(cell, table.columns[index], index, fit)).join('')}</tr>`).join('\n')}</tbody>`,
    '</table>',
    ...renderBelow(table),
  ].join('\n');
}

/** Title and version: a table never goes without saying which version it is. Under it the lead. */
const renderTitle = ({ title, version, lead }: ReportTable): string =>
  [
    `<p align="left" style="${NO_SPACE};margin-bottom:4pt;font-family:Arial,Helvetica,sans-serif;font-size:11pt;font-weight:bold;text-align:left;color:${TEXT}">${escapeHtml(`${title}. ${version}`)}</p>`,
    ...lead.map(
      (sentence) =>
        `<p align="left" style="${NO_SPACE};margin-bottom:4pt;${FONT};font-weight:normal;text-align:left;color:${TEXT}">${escapeHtml(sentence)}</p>`,
    ),
  ].join('');

/** What follows the table: its lists, then source, legend and notes, a paragraph each. */
function renderBelow(table: ReportTable): readonly string[] {
  const paragraph = (html: string, color = MUTED): string =>
    `<p style="${NO_SPACE};margin-top:3pt;${FONT};color:${color}">${html}</p>`;
  const lists = table.lists.flatMap(({ heading, items }) => [
    paragraph(`<b>${escapeHtml(heading)}</b>`, TEXT),
    ...items.map((item) => paragraph(escapeHtml(`• ${item}`), TEXT)),
  ]);
  const legend = table.legend.map(({ term, rag, says }) => {
    const fill =
      rag === null ? '' : `background-color:${lookOf(`rag-${rag}`).fill ?? 'transparent'};color:${TEXT};`;
    return `<span style="${fill}font-weight:bold">&nbsp;${escapeHtml(term)}&nbsp;</span> ${escapeHtml(says)}`;
  });
  return [
    ...lists,
    paragraph(escapeHtml(table.source)),
    ...(legend.length > 0 ? [paragraph(legend.join('; '))] : []),
    ...table.notes.map((note) => paragraph(escapeHtml(note))),
  ];
}

/** A width as an attribute: CSS pixels, 4 for every 3 points. */
const attribute = (points: number): string => String(Math.round((points * 4) / 3));

const edges = `border:0.75pt solid ${BORDER};padding:2pt 1.5pt;vertical-align:top`;

function header(column: ReportColumn, index: number, fit: Fit): string {
  const width = fit.widths[index] ?? 0;
  const look = lookOf('header');
  const align = column.align;
  return `<th scope="col" width="${attribute(width)}" align="${align}" valign="bottom" bgcolor="${look.fill ?? ''}" style="width:${width}pt;background-color:${look.fill ?? ''};color:${look.color};text-align:${align};font-weight:bold;${edges.replace('top', 'bottom')}">${words(column.heading, `${look.color};font-weight:bold`, align, fit)}</th>`;
}

function body(cell: ReportCell, column: ReportColumn | undefined, index: number, fit: Fit): string {
  const width = fit.widths[index] ?? 0;
  const look = lookOf(cell.role);
  const align = column?.align ?? 'left';
  const fill = look.fill === null ? '' : ` bgcolor="${look.fill}"`;
  const style = [
    `width:${width}pt`,
    ...(look.fill === null ? [] : [`background-color:${look.fill}`]),
    `color:${look.color}`,
    `text-align:${align}`,
    `font-weight:${look.bold ? 'bold' : 'normal'}`,
    edges,
  ].join(';');
  const [tag, scope] = column?.rowHeader === true ? ['th', ' scope="row"'] : ['td', ''];
  return `<${tag}${scope} width="${attribute(width)}" align="${align}" valign="top"${fill} style="${style}">${words(cell.text, `${look.color};font-weight:${look.bold ? 'bold' : 'normal'}`, align, fit)}</${tag}>`;
}

/** A cell's text in a paragraph of its own: Word and LibreOffice give a bare cell their own font and spacing. */
const words = (text: string, color: string, align: string, { size }: Fit): string =>
  `<p align="${align}" style="${NO_SPACE};${fontOf(size)};text-align:${align};color:${color}">${escapeHtml(text).replace(/\n/g, '<br>')}</p>`;
