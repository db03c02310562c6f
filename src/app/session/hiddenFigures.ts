import type { SuppressionPlan } from '../../disclosure/model/plan';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { CompleteReport } from './makeReport';
import {
  kindOf,
  SOURCES_LEFT_OUT,
  sayCommentaryLeftOut,
  sayHidden,
  sayPointsLeftOut,
  sayReasons,
  sayTablesHidden,
  sayWordsMasked,
  type HiddenKind,
} from '../../wording/disclosure';
import { sayTablesLeftOut } from '../../wording/reports/tables';
import { nameOfPlace, sheetOfPlace, type Subject } from './places';
import type { HiddenView, PublicationView } from '../state/report';

/** Commentary, titles and targets that are left out or printed without a number, in words; null where none is. */
export function sayLeftOut(
  { leftOut, tablesLeftOut }: Pick<CompleteReport, 'leftOut' | 'tablesLeftOut'>,
  { indicators }: JudgedScorecard,
): string | null {
  const of = (wanted: CompleteReport['leftOut'][number]['part']) =>
    leftOut.flatMap(({ row, part, words }) => {
      const found = indicators.find(({ indicator }) => indicator.row === row)?.indicator;
      return part === wanted ? [{ ref: found?.ref ?? '', title: found?.title ?? '', words }] : [];
    });
  const [commentary, titles, targets] = [of('commentary'), of('title'), of('target')];
  const points = leftOut.filter(({ part }) => part === 'key-point').map(({ words }) => words);
  const sources = leftOut.filter(({ part }) => part === 'source').length;
  const said = [
    ...(titles.length + targets.length > 0 ? [sayWordsMasked(titles, targets)] : []),
    ...(commentary.length > 0 ? [sayCommentaryLeftOut(commentary)] : []),
    ...(points.length > 0 ? [sayPointsLeftOut(points)] : []),
    ...(sources > 0 ? [SOURCES_LEFT_OUT] : []),
    ...(tablesLeftOut.length > 0 ? [sayTablesLeftOut(tablesLeftOut)] : []),
  ];
  return said.length === 0 ? null : said.join(' ');
}

/** What a public version hides and why, for the person who makes it. It is never part of what is published. */
export function viewHidden(
  { plan, ...made }: Pick<CompleteReport, 'leftOut' | 'tablesLeftOut'> & { readonly plan: SuppressionPlan },
  subject: Subject,
): PublicationView {
  const hidden = plan.cells.filter(({ reasons }) => reasons.length > 0);
  const cells = hidden.map(({ place, address, reasons }): HiddenView => ({
    sheet: sheetOfPlace(place, subject),
    address,
    name: nameOfPlace(place, subject),
    kind: kindOf(reasons),
    why: sayReasons(reasons, ({ protects }) => nameOfPlace(protects, subject)),
  }));
  const inTable = (at: number): boolean => hidden[at]?.place.kind === 'table';
  const ours = cells.filter((_, at) => !inTable(at));
  const beside = cells.filter((_, at) => inTable(at));
  return {
    kind: 'hidden',
    says: sayHiddenCells(ours),
    cells,
    leftOut: sayLeftOut(made, subject.judged),
    tables: beside.length === 0 ? null : sayTablesHidden(beside),
  };
}

/** How many cells are hidden, and why. */
export function sayHiddenCells(cells: readonly { readonly kind: HiddenKind }[]): string {
  const count = (kind: HiddenKind): number => cells.filter((cell) => cell.kind === kind).length;
  return sayHidden({
    small: count('small'),
    complement: count('complement'),
    secondary: count('secondary'),
  });
}
