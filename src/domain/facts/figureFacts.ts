import type { JudgedScorecard } from '../judging/judged';
import { PER_CENT } from '../tables/groups';
import type { FigureColumn, WhoseFigures } from '../tables/figures';
import type { LinkedFigures } from '../tables/linkFigures';
import { labelOfTime, timeOfTable } from '../tables/tableTimes';
import { equal } from '../values/exact';
import type { Fact, FactRole } from './fact';

const ROLES: Readonly<Record<WhoseFigures, FactRole | null>> = {
  own: 'value',
  neighbours: 'neighbour',
  england: 'england',
  // Whose the figure is, no words of a sentence would tell.
  others: null,
};

/**
 * The true statements of a series, of shares by group or of a yearly table: each figure with its row, its time and whose
 * it is. What stands at the table's one or latest time is what a sentence means that names none.
 */
export function figureFacts(
  { table, rows, indicator }: LinkedFigures,
  judged: JudgedScorecard,
): readonly Fact[] {
  const whole = timeOfTable(table);
  const latest = latestColumn(table.columns);
  return table.columns.flatMap((column): readonly Fact[] =>
    table.rows.flatMap(({ label, who }, index): readonly Fact[] => {
      const cell = column.cells[index];
      const role = ROLES[column.who === 'own' ? who : column.who];
      if (!cell || cell.value.kind !== 'number' || role === null) return [];
      const { exact, shown, percent } = cell.value;
      const owner = rows[index] ?? indicator;
      const said = [table.title, table.over, column.heading, label].join(' ');
      const unit =
        percent ||
        (table.kind === 'shares' && PER_CENT.test(said)) ||
        PER_CENT.test(`${column.heading} ${label}`);
      const time = column.time ?? whole;
      return [
        {
          indicator: judged.indicators.find((entry) => entry.indicator === owner) ?? null,
          role,
          unit: unit ? 'percent' : 'count',
          values: equal(exact, shown.value) ? [exact] : [shown.value, exact],
          ratio: null,
          at: time ? labelOfTime(time, judged.scorecard) : '',
          since: null,
          way: 0,
          text: `${shown.text}${unit ? '%' : ''}`,
          cell: `${table.sheet}!${cell.address}`,
          row: who === 'own' && label !== '' ? label : table.title,
          ...((column.time === null || column === latest) && { latest: true }),
        },
      ];
    }),
  );
}

const latestColumn = (columns: readonly FigureColumn[]): FigureColumn | null =>
  columns
    .filter(({ who, time }) => who === 'own' && time?.months)
    .reduce<FigureColumn | null>(
      (found, column) =>
        found && (found.time?.months?.last ?? 0) >= (column.time?.months?.last ?? 0) ? found : column,
      null,
    );
