import { formatAddress } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import type { Scorecard } from '../../domain/indicators/scorecard';
import { withPaintedStatuses } from '../../domain/indicators/paintedStatuses';
import type { WorkbookPort } from '../../host/port';
import type { Located } from './locateScorecard';

/** A status column that has no word in it, and no fill of its own. */
const silent = ({
  columns,
  indicators,
  reading,
}: Scorecard): readonly { column: number; heading: string }[] =>
  columns.rag === null && indicators.every(({ besides }) => besides?.statuses.every(isSilent) ?? true)
    ? (reading?.columns ?? []).filter(({ role }) => role === 'status')
    : [];

type Status = NonNullable<Scorecard['indicators'][number]['besides']>['statuses'][number];
const isSilent = ({ cell, painted }: Status): boolean => !painted && cell.value.kind === 'blank';

/**
 * The statuses that only conditional formats show, where neither words nor fills tell any: one further request, of the
 * columns from the first figure to the last status. Where this Excel does not tell such colours, an empty status column
 * is named among what was not read.
 */
export async function withSeenColours(port: WorkbookPort, { sheet, scorecard }: Located): Promise<Scorecard> {
  const { indicators, reading } = scorecard;
  const rows = reading?.orientation === 'rows';
  const own = indicators.flatMap(({ besides }) => besides?.statuses ?? []);
  if (!rows || scorecard.columns.rag !== null || !own.every(isSilent)) return scorecard;
  const area = areaOf(scorecard);
  const fills = area && (await port.displayedFills(sheet.name, area));
  if (!fills || !area) return withUnread(scorecard);
  const seen = withPaintedStatuses(
    scorecard,
    (row, column) => fills[row - area.row]?.[column - area.column] ?? null,
    true,
  );
  return seen;
}

function areaOf({ indicators }: Scorecard): Area | null {
  const cells = indicators.flatMap(({ periods, besides }) => [
    ...Object.values(periods),
    ...(besides?.statuses ?? []).map(({ cell }) => cell),
  ]);
  if (cells.length === 0) return null;
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return {
    row: top,
    column: left,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...columns) - left + 1,
  };
}

/** Empty status columns, named as not read: their colours are shown by rules that are not told. */
function withUnread(scorecard: Scorecard): Scorecard {
  const columns = silent(scorecard).map(({ column, heading }) => ({
    what: 'colours' as const,
    text: heading,
    address: formatAddress(scorecard.headerRow, column),
  }));
  return columns.length === 0
    ? scorecard
    : { ...scorecard, unplaced: [...(scorecard.unplaced ?? []), ...columns] };
}
