import type { JudgedScorecard } from '../domain/judging/judged';
import { NOT_CALCULATED } from '../domain/values/parseCell';

/** The addresses of figures whose formula holds no value: the program that wrote the file calculates nothing. */
export const uncalculatedCells = ({ scorecard }: JudgedScorecard): readonly string[] =>
  scorecard.indicators.flatMap(({ periods }) =>
    Object.values(periods).flatMap((cell) =>
      cell.value.kind === 'not-available' && cell.value.note === NOT_CALCULATED ? [cell.address] : [],
    ),
  );
