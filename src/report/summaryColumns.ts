import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import { quarterBefore } from '../domain/periods/periods';
import { nounFor, signOf } from '../wording/indicator';
import { COUNTS_FROM_APRIL, sayChange } from '../wording/report';
import { sayTargetCell } from './cell';
import { movementOf } from './facts';
import { plainCell, type SaidCell, type SaidColumn } from './said';
import { scorecardColumns } from './scorecardColumns';

/** The columns of the one-page summary: figure, target and status of the judged quarter, and the change in words. */
export function summaryColumns(
  judged: JudgedScorecard,
  entries: readonly JudgedIndicator[],
): readonly SaidColumn[] {
  const own = scorecardColumns(judged, entries, { columns: ['ref', 'title', 'quarters', 'target', 'rag'] });
  return [
    ...own
      .filter(({ column: { id } }) => !/^Q[1-4]$/.test(id) || id === judged.quarter)
      .map((column) => (column.column.id === 'target' ? inForce(column, judged) : column)),
    changeColumn(judged),
  ];
}

/** Of a profile only the target of the judged quarter. */
const inForce = (column: SaidColumn, { quarter }: JudgedScorecard): SaidColumn => ({
  ...column,
  say: ({ indicator }) => {
    const target = indicator.target?.value;
    if (target?.kind !== 'profile') return sayTargetCell(indicator.target);
    const figure = target.byQuarter[quarter];
    return plainCell(figure ? `${figure.text}${signOf(indicator)}` : '', 'number');
  },
});

function changeColumn(judged: JudgedScorecard): SaidColumn {
  const since = quarterBefore(judged.quarter);
  return {
    column: {
      id: 'change',
      heading: `Change since ${since ?? 'the year before'}`,
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
    return plainCell('Not compared', 'text', COUNTS_FROM_APRIL);
  const moved = movementOf(entry, judged);
  if (!moved) return plainCell('');
  const noun = nounFor(entry.indicator.title, moved.cases?.count ?? 0n);
  return plainCell(sayChange(moved.said.way, moved.amount, moved.cases, noun));
}
