import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { periodBefore } from '../domain/periods/order';
import { figureAt } from '../domain/targets/target';
import { signOf } from '../wording/indicator';
import { sayTargetCell } from './cell';
import { sayTravelCell } from './overTime/travelCell';
import { plainCell, type SaidCell, type SaidColumn } from './said';
import { isOtherPeriod, scorecardColumns } from './scorecardColumns';

/** The columns of the one-page summary: figure, target and status of the judged quarter, and the change in words. */
export function summaryColumns(
  judged: JudgedScorecard,
  entries: readonly JudgedIndicator[],
): readonly SaidColumn[] {
  const own = scorecardColumns(judged, entries, { columns: ['ref', 'title', 'periods', 'target', 'rag'] });
  return [
    ...own
      .filter(({ column: { id } }) => !isOtherPeriod(judged, id))
      .map((column) => (column.column.id === 'target' ? inForce(column, judged) : column)),
    changeColumn(judged),
  ];
}

const inForce = (column: SaidColumn, judged: JudgedScorecard): SaidColumn => ({
  ...column,
  say: (entry) => sayTargetInForce(entry, judged),
});

/** Of a profile only the target of the judged quarter. */
export function sayTargetInForce(
  { indicator }: JudgedIndicator,
  { period }: Pick<JudgedScorecard, 'period'>,
): SaidCell {
  const target = indicator.target?.value;
  if (target?.kind !== 'profile') return sayTargetCell(indicator.target);
  const figure = figureAt(target, period);
  return plainCell(figure ? `${figure.text}${signOf(indicator)}` : '', 'number');
}

/** How far each moved, in words. */
export function changeColumn(judged: JudgedScorecard): SaidColumn {
  const since = periodBefore(judged.scorecard, judged.period.key);
  return {
    column: {
      id: 'change',
      heading: `Change since ${since?.key ?? 'the year before'}`,
      align: 'left',
      width: 108,
      rowHeader: false,
    },
    note: null,
    say: (entry) => sayTravelCell(entry, judged),
  };
}
