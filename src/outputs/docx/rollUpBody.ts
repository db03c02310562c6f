import type { FileChild } from 'docx';
import type { RollUp } from '../../report/rollUp/model';
import { HEADINGS } from '../../wording/reports/document';
import { captioned, renderScorecard, tableTitle, type BodyPart, type Writing } from './body';
import { Captions } from './caption';
import { renderClosing } from './closing';
import { renderContents } from './contents';
import { renderFront } from './front';
import { Outline } from './outline';
import { placeTable, squeezeTable, type PageSetup } from './page';
import { paragraph, point } from './parts';
import { uncapital } from '../../domain/values/words';

/**
 * What stands in a roll-up, in its order: head, key points, contents, the tables over all services, then each service's
 * scorecard under its name, method, abbreviations.
 */
export function rollUpBody(rollUp: RollUp, page: PageSetup, turns: boolean): readonly BodyPart[] {
  const writing = { captions: new Captions(), outline: new Outline(), page, turns };
  const { captions, outline } = writing;
  const head = [
    ...renderFront(rollUp.front, outline),
    outline.heading(HEADINGS.keyPoints, 1),
    ...rollUp.keyPoints.map((text) => point(text)),
  ];
  const over = rollUp.tables.flatMap((each) => renderOver(each, rollUp.front.version, writing));
  const services = rollUp.services.flatMap((service) => renderService(service, writing));
  const end = renderClosing(rollUp.closing, outline);
  // The contents know all headings once the rest is made.
  return joined([
    { page, children: [...head, ...renderContents(outline, captions, page)] },
    { page, children: over },
    ...services,
    { page, children: end },
  ]);
}

function renderOver(
  { heading, says, table: own }: RollUp['tables'][number],
  version: string,
  { captions, outline, page }: Writing,
): readonly FileChild[] {
  const table = withWholeFigures(own);
  const title = outline.heading(heading, 1);
  const said = paragraph(says, undefined, { keepNext: table.rows.length > 0, keepLines: true });
  if (table.rows.length === 0) return [title, said];
  const placed = placeTable(table, page) ?? squeezeTable(table, page);
  return [title, said, ...captioned(table, placed, captions.next('Table', heading), heading, version)];
}

/** A table whose figures are not broken: "(31 of 40)" stands on one line, and so does "at Q2". */
const withWholeFigures = (table: RollUp['tables'][number]['table']): RollUp['tables'][number]['table'] => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.role === 'number'
        ? {
            ...cell,
            text: cell.text.replace(/(?<=\(\S+|\bof|\bat) /g, '\u00a0').replace(/ (?=of\b)/g, '\u00a0'),
          }
        : cell,
    ),
  })),
});

function renderService({ name, report }: RollUp['services'][number], writing: Writing): readonly BodyPart[] {
  const { outline, captions, page } = writing;
  const title = outline.heading(name, 1);
  const what = `${name}: ${uncapital(tableTitle(report))}`;
  const first = report.table.rows.length === 0 ? null : captions.next('Table', what);
  const under = { ...writing, outline: outline.deeper() };
  const { scorecard, on, rest } = renderScorecard(report, under, first, what);
  return [
    { page: on, children: [title, ...scorecard] },
    { page, children: rest },
  ];
}

/** Parts on pages of one kind stand on them together; a part without anything is no page. */
function joined(parts: readonly BodyPart[]): readonly BodyPart[] {
  return parts.reduce<readonly BodyPart[]>((all, part) => {
    const last = all.at(-1);
    if (part.children.length === 0) return all;
    if (last?.page !== part.page) return [...all, part];
    return [...all.slice(0, -1), { page: part.page, children: [...last.children, ...part.children] }];
  }, []);
}
