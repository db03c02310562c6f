import type { FigureColumn, FigureTable } from '../../domain/tables/figures';
import { PER_CENT } from '../../domain/tables/groups';
import { measured } from '../../domain/values/cells';
import { absolute, compare, sign, subtract, type Rational } from '../../domain/values/exact';
import { sayBeside, sayGap, sayMoved, WHO_WORDS } from '../../wording/reports/tables';
import { trimZeros } from '../../wording/reports/members';
import type { RowChange } from './changesOf';

/** What a table of figures says, in a sentence or two: its largest change, or its largest difference from others. */
export function factsOf(table: FigureTable, changes: readonly (RowChange | null)[]): readonly string[] {
  // A suppressed figure might be the one that differs most.
  const whole = !hasSuppressed(table);
  if (table.kind === 'shares') return whole ? gapOf(table) : [];
  const beside = besideOthers(table);
  return beside.length > 0 ? beside : whole ? moveOf(table, changes) : [];
}

const hasSuppressed = ({ rows, columns }: FigureTable): boolean =>
  columns.some(
    ({ who, cells }) =>
      who === 'own' &&
      cells.some(({ value }, row) => rows[row]?.who === 'own' && value.kind === 'suppressed'),
  );

/** The group that differs most from neighbours, else from England, else from others. */
function gapOf({ rows, columns }: FigureTable): readonly string[] {
  const own = columns.filter(({ who }) => who === 'own').at(-1);
  const other = (['neighbours', 'england', 'others'] as const).flatMap((who) =>
    columns.filter((each) => each.who === who),
  )[0];
  if (!own || !other) return [];
  const gaps = rows.flatMap(({ label }, index) => {
    const [one, two] = [shownAt(own, index), shownAt(other, index)];
    return one && two ? [{ label, one, two, gap: absolute(subtract(one.value, two.value)) }] : [];
  });
  const [most] = [...gaps].sort((a, b) => compare(b.gap, a.gap));
  if (!most || sign(most.gap) === 0) return [];
  return [trimZeros(sayGap(WHO_WORDS[other.who], most.label, `${most.one.text}%`, `${most.two.text}%`))];
}

const shownAt = ({ cells }: FigureColumn, row: number) => {
  const cell = cells[row];
  return cell ? (measured(cell.value)?.shown ?? null) : null;
};

/** Councils down the side: the last figure of our own beside those of the others. */
function besideOthers({ rows, columns }: FigureTable): readonly string[] {
  const last = columns.at(-1);
  const own = rows.findIndex(({ who }) => who === 'own');
  if (!last || rows.every(({ who }) => who === 'own') || own < 0) return [];
  const one = shownAt(last, own);
  const others = rows.flatMap(({ who }, index) => {
    const shown = shownAt(last, index);
    return who === 'own' || !shown ? [] : [`${shown.text} for ${WHO_WORDS[who]}`];
  });
  return one ? [sayBeside(last.heading, one.text, others)] : [];
}

/** The largest change among rows of one unit. */
function moveOf(table: FigureTable, changes: readonly (RowChange | null)[]): readonly string[] {
  const moves = changes.flatMap((change, index) => {
    const label = table.rows[index]?.label ?? '';
    return change && label !== '' ? [{ change, label, percent: PER_CENT.test(label) }] : [];
  });
  const percent = moves.filter((each) => each.percent);
  const alike = percent.length * 2 >= moves.length ? percent : moves.filter((each) => !each.percent);
  const size = ({ change }: (typeof moves)[number]): Rational => absolute(change.move);
  const [most] = [...alike].sort((a, b) => compare(size(b), size(a)));
  if (!most || sign(most.change.move) === 0) return [];
  const { change, label } = most;
  const unit = most.percent ? '%' : '';
  return [
    sayMoved(
      `“${label}”`,
      change.since,
      `${change.then}${unit}`,
      `${change.now}${unit}`,
      sign(change.move) > 0,
    ),
  ];
}
