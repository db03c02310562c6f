import type { Period } from '../../domain/periods/period';
import type { FigureColumn, FigureTable } from '../../domain/tables/figures';
import { measured } from '../../domain/values/cells';
import { subtract, type Rational } from '../../domain/values/exact';

/** How a row's last figure differs from the one it is told against. */
export interface RowChange {
  readonly move: Rational;
  readonly decimals: number;
  /** The headings of the two dates. */
  readonly since: string;
  readonly at: string;
  readonly now: string;
  readonly then: string;
}

const TO_DATE = /\bytd\b|\byear[ -]to[ -]date\b|\bthis year\b|\bto date\b|\bcumulative\b/i;

/**
 * For each row its change since the date before; null where there are not two figures. What counts from the start of a
 * year is told against the same date of the year before, and never against the quarter before.
 */
export function changesOf(table: FigureTable): readonly (RowChange | null)[] {
  const dated = table.columns
    .filter(({ who, time }) => who === 'own' && time?.months)
    .sort((a, b) => lastMonth(a.time) - lastMonth(b.time));
  return table.rows.map(({ label, section }, index) => {
    const toDate = TO_DATE.test(`${table.title} ${section} ${label}`);
    const now = dated.at(-1);
    const then = now && (toDate ? yearBefore(dated, now) : dated.at(-2));
    return now && then ? changeBetween(now, then, index) : null;
  });
}

const lastMonth = (time: Period | null): number => time?.months?.last ?? 0;

const yearBefore = (dated: readonly FigureColumn[], now: FigureColumn): FigureColumn | undefined =>
  dated.find(({ time }) => lastMonth(time) === lastMonth(now.time) - 12);

function changeBetween(now: FigureColumn, then: FigureColumn, index: number): RowChange | null {
  const [one, other] = [now.cells[index], then.cells[index]].map(
    (cell) => cell && measured(cell.value)?.shown,
  );
  if (!one || !other) return null;
  return {
    move: subtract(one.value, other.value),
    decimals: Math.max(one.decimals, other.decimals),
    since: then.heading,
    at: now.heading,
    now: one.text,
    then: other.text,
  };
}
