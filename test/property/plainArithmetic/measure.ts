import type { RelationCounts } from '../../../src/disclosure/model/plan';
import { renderTableHtml } from '../../../src/outputs/html';
import { makeReport } from '../../../src/report/makeReport';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';
import { attackTable, knownOf, type Answer } from './attack';
import { readPrinted, readTable, rowsOfHtml, type Printed } from './reader';
import { typedCell, typedSheet, type Cell, type Sheet } from './sheet';

export const COLUMNS = ['ref', 'title', 'past', 'target', 'periods', 'rag', 'variance'];
const NOTHING: RelationCounts = { words: 0, figures: 0, units: 0 };
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** What was measured on one document. */
export interface Measured {
  readonly refused: boolean;
  readonly secrets: number;
  readonly told: readonly { readonly says: string; readonly family: string; readonly exactly: boolean }[];
  /** Figures of the sheet, those hidden, those of them not small themselves, and those hidden for nothing. */
  readonly figures: number;
  readonly hidden: number;
  readonly others: number;
  readonly needless: readonly string[];
  /** By what the checker took relations for ones. */
  readonly decided: RelationCounts;
}

/** The public version of a sheet as a web page; null where it is refused. */
function publish(sheet: Sheet): { readonly html: string; readonly decided: RelationCounts } | null {
  const quarters = sheet.periods.length - sheet.past;
  const judged = judgedGrid(gridOf(typedSheet(sheet)), QUARTERS[quarters - 1] ?? 'Q1');
  const made = makeReport(judged, [], { template: 'full', columns: COLUMNS, version: 'public' });
  return made.kind === 'made' && made.plan
    ? { html: renderTableHtml(made.report.table), decided: made.plan.decided }
    : null;
}

const tellsAnything = (answers: readonly Answer[]): boolean => answers.some(({ told }) => told);

export function measure(sheet: Sheet): Measured {
  const links = knownOf(sheet);
  const figures = sheet.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null).length;
  const published = publish(sheet);
  const none = attackTable(sheet, [], links);
  const empty = {
    secrets: none.length,
    told: [],
    figures,
    hidden: 0,
    others: 0,
    needless: [],
    decided: published?.decided ?? NOTHING,
  };
  if (published === null) return { ...empty, refused: true };
  const printed = readTable(rowsOfHtml(published.html), sheet.rows.length, sheet.periods);
  const answers = attackTable(sheet, printed, links);
  const told = answers
    .filter((answer) => answer.told)
    .map(({ says, exactly }) => ({ says, exactly, family: familyOf(sheet, says) }));
  let [hidden, others] = [0, 0];
  const needless: string[] = [];
  printed.forEach((cells, row) =>
    cells.forEach((shown, period) => {
      const cell = sheet.rows[row]?.cells[period] ?? null;
      if (shown.kind !== 'hidden' || cell === null) return;
      hidden += 1;
      if (
        isSmall(
          cell,
          links.some(({ terms }) => terms.some(({ of }) => of.row === row && of.part === 'd')),
        )
      )
        return;
      others += 1;
      const more = printed.map((own, at): readonly Printed[] =>
        at === row ? own.map((old, when) => (when === period ? readPrinted(typedCell(cell)) : old)) : own,
      );
      if (!tellsAnything(attackTable(sheet, more, links)))
        needless.push(`row ${row + 1}, ${sheet.periods[period] ?? ''}`);
    }),
  );
  return {
    refused: false,
    secrets: answers.length,
    told,
    figures,
    hidden,
    others,
    needless,
    decided: published.decided,
  };
}

/** Whether a figure is small itself. */
function isSmall(cell: Cell, based: boolean): boolean {
  const few = (count: number, to = 5) => count >= 1 && count <= to;
  if (cell.kind === 'count' || cell.kind === 'rate') return few(cell.n);
  if (cell.kind === 'other' || (cell.kind === 'bare' && !based)) return false;
  return few(cell.n) || few(cell.d - cell.n, 6) || few(cell.d, 10);
}

/** The family of links in which the row of a count stands. */
function familyOf({ links }: Sheet, says: string): string {
  const row = Number(/row (\d+)/.exec(says)?.[1]) - 1;
  const names = links.flatMap(({ family, terms }) =>
    terms.some(({ of }) => of.row === row) ? [family] : [],
  );
  return [...new Set(names)].join('+') || 'none';
}

/** Many documents together. */
export interface Total {
  readonly documents: number;
  readonly refused: number;
  readonly secrets: number;
  readonly told: number;
  readonly exactly: number;
  readonly figures: number;
  readonly hidden: number;
  readonly others: number;
  readonly needless: number;
  readonly decided: RelationCounts;
  readonly byFamily: ReadonlyMap<string, number>;
}

export function totalOf(all: readonly Measured[]): Total {
  const sum = (of: (one: Measured) => number) => all.reduce((total, one) => total + of(one), 0);
  const byFamily = new Map<string, number>();
  for (const { family } of all.flatMap(({ told }) => told))
    byFamily.set(family, (byFamily.get(family) ?? 0) + 1);
  return {
    documents: all.length,
    refused: all.filter(({ refused }) => refused).length,
    secrets: sum(({ secrets }) => secrets),
    told: sum(({ told }) => told.length),
    exactly: sum(({ told }) => told.filter(({ exactly }) => exactly).length),
    figures: sum(({ figures }) => figures),
    hidden: sum(({ hidden }) => hidden),
    others: sum(({ others }) => others),
    needless: sum(({ needless }) => needless.length),
    decided: {
      words: sum(({ decided }) => decided.words),
      figures: sum(({ decided }) => decided.figures),
      units: sum(({ decided }) => decided.units),
    },
    byFamily: new Map([...byFamily].sort(([, a], [, b]) => b - a)),
  };
}

export const sayTotal = (total: Total): string =>
  [
    `${total.told} of ${total.secrets} small counts recovered (${total.exactly} exactly) in ${total.documents} documents;`,
    `${total.refused} documents refused; ${total.hidden} of ${total.figures} figures hidden,`,
    `${total.others} of them not small themselves, ${total.needless} of those needlessly;`,
    `relations decided by words ${total.decided.words}, by figures ${total.decided.figures}, by units ${total.decided.units}.`,
    [...total.byFamily].map(([family, many]) => `${family} ${many}`).join(', '),
  ].join('\n');
