import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { periodBefore } from '../domain/periods/order';
import { figureAt } from '../domain/targets/target';
import { nounFor, signOf } from '../wording/indicator';
import { startOf } from '../wording/periodNouns';
import { sayNoise } from '../wording/overTime/travel';
import { sayChange, sayCountsFrom } from '../wording/reports/report';
import { sayTargetCell } from './cell';
import { movementOf } from './indicator/facts';
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

/** Of a profile only the target of the judged quarter. */
const inForce = (column: SaidColumn, { period }: JudgedScorecard): SaidColumn => ({
  ...column,
  say: ({ indicator }) => {
    const target = indicator.target?.value;
    if (target?.kind !== 'profile') return sayTargetCell(indicator.target);
    const figure = figureAt(target, period);
    return plainCell(figure ? `${figure.text}${signOf(indicator)}` : '', 'number');
  },
});

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
    say: (entry) => sayChangeCell(entry, judged),
  };
}

function sayChangeCell(entry: JudgedIndicator, judged: JudgedScorecard): SaidCell {
  if (entry.setting.accumulation === 'year-to-date')
    return plainCell('Not compared', 'text', sayCountsFrom(startOf(judged.scorecard), judged.period.key));
  const moved = movementOf(entry, judged);
  if (!moved) return plainCell('');
  const noun = nounFor(entry.indicator.title, moved.cases?.count ?? 0n);
  const note = moved.noise === null ? '' : sayNoise(moved.noise);
  return plainCell(
    sayChange(moved.said.way, moved.amount, moved.cases, noun),
    'text',
    note === '' ? null : note,
  );
}
