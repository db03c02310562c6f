import type { JudgedScorecard } from '../../domain/judging/judged';

/** What the sheet calls the column its targets in force are read from: "Trajectory Nov-25"; '' where it has none. */
export function targetHeading({ scorecard, indicators }: JudgedScorecard): string {
  const first = indicators.find(({ indicator }) => indicator.target !== null)?.indicator.target;
  const columns = scorecard.reading?.blocks.flatMap((block) => block.columns) ?? [];
  const own = columns.find(({ column, role }) => role === 'target' && column === first?.cell.column);
  return own?.heading ?? scorecard.columns.target?.text ?? '';
}
