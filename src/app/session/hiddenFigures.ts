import type { SuppressionPlan } from '../../disclosure/model/plan';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Made } from './makeReport';
import {
  kindOf,
  sayCommentaryLeftOut,
  sayHidden,
  sayReasons,
  sayTablesHidden,
  type HiddenKind,
} from '../../wording/disclosure';
import { nameOfPlace, sheetOfPlace, type Subject } from './places';
import type { HiddenView, PublicationView } from '../state/report';

/** Commentary that is left out, in words; null where none is. */
export function sayLeftOut(leftOut: Made['leftOut'], { indicators }: JudgedScorecard): string | null {
  if (leftOut.length === 0) return null;
  const named = leftOut.map(({ row, words }) => {
    const found = indicators.find(({ indicator }) => indicator.row === row)?.indicator;
    return { ref: found?.ref ?? '', title: found?.title ?? '', words };
  });
  return sayCommentaryLeftOut(named);
}

/** What a public version hides and why, for the person who makes it. It is never part of what is published. */
export function viewHidden(
  { plan, leftOut }: Pick<Made, 'leftOut'> & { readonly plan: SuppressionPlan },
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
  const count = (kind: HiddenKind) => ours.filter((cell) => cell.kind === kind).length;
  const beside = cells.filter((_, at) => inTable(at));
  return {
    kind: 'hidden',
    says: sayHidden({
      small: count('small'),
      complement: count('complement'),
      secondary: count('secondary'),
    }),
    cells,
    leftOut: sayLeftOut(leftOut, subject.judged),
    tables: beside.length === 0 ? null : sayTablesHidden(beside),
  };
}
