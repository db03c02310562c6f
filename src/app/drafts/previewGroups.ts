import { formatAddress, parseArea } from '../../domain/grid/address';
import type { JudgedScorecard } from '../../domain/judging/judged';
import { parseOwnStatus } from '../../domain/judging/ownStatus';
import { TRAVEL_HEADING } from '../../domain/indicators/ownTravel';
import type { PreviewLine } from '../../domain/plan/plan';
import type { Rag } from '../../domain/judging/status';
import { withoutMark } from '../../wording/overTime/override';
import { sayPreview } from '../../wording/writing/preview';
import { shortTitle } from '../../wording/shortTitle';
import { VARIANCE_HEADING } from '../refresh/ownColumns';
import type { PreviewGroup } from '../state/state';
import type { SeenStatus } from '../state/summary';

const RAGS: Readonly<Record<string, Rag | null>> = {
  Red: 'red',
  Amber: 'amber',
  Green: 'green',
  'Not rated': null,
};
const isStatus = (text: string): boolean => withoutMark(text) in RAGS;

interface Grouped {
  /** "9 statuses, 2 new columns"; '' where there is nothing of the kind. */
  readonly says: string;
  /** One for each indicator whose row changes, in the order of the sheet. */
  readonly groups: readonly PreviewGroup[];
  /** What belongs to no indicator. */
  readonly rest: readonly PreviewLine[];
}

/** The cells of the sheet's own statuses. */
type OwnCells = ReadonlySet<string>;

/** The lines of a preview by indicator: status before and after and the variance first, the cells within. */
export function groupLines(lines: readonly PreviewLine[], { scorecard }: JudgedScorecard): Grouped {
  const own: OwnCells = new Set(
    scorecard.indicators.flatMap(({ besides }) =>
      (besides?.statuses ?? []).map(({ cell }) => formatAddress(cell.row, cell.column)),
    ),
  );
  const rows = new Map(scorecard.indicators.map((indicator) => [indicator.row, indicator]));
  const byRow = new Map<number, PreviewLine[]>();
  const rest: PreviewLine[] = [];
  for (const line of lines) {
    const row =
      line.sheet === scorecard.sheet && line.what !== 'sheet' ? parseArea(line.address)?.row : undefined;
    if (row === undefined || line.what === 'chart' || !rows.has(row)) rest.push(line);
    else byRow.set(row, [...(byRow.get(row) ?? []), line]);
  }
  const groups = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]): PreviewGroup => {
      const { ref = '', title = '' } = rows.get(row) ?? {};
      const name = [ref, shortTitle(title)].filter((word) => word !== '').join(' · ');
      const status = statusOf(cells, own);
      // A figure of theirs that changes is never folded away; nor a fill that stands for a status by itself.
      const plain = cells.filter((line) => isFigure(line, own) || (status === null && line.what === 'fill'));
      return { name, status, variance: varianceOf(cells), plain, lines: cells };
    });
  const headings = rest.filter(
    (line) => line.sheet === scorecard.sheet && line.what === 'value' && line.before === 'empty',
  );
  const figures = [...byRow.values()].flat().filter((line) => isFigure(line, own));
  const says = sayPreview({
    statuses: groups.filter(({ status }) => status !== null).length,
    figures: figures.length,
    columns: headings.length,
    sheets: rest
      .filter(({ what, before }) => what === 'sheet' && before !== 'as it is')
      .map(({ sheet }) => sheet),
  });
  return { says, groups, rest };
}

const isVariance = ({ label }: PreviewLine): boolean => label.endsWith(` · ${VARIANCE_HEADING}`);
const isTravel = ({ label }: PreviewLine): boolean => label.endsWith(` · ${TRAVEL_HEADING}`);
const isOwn = ({ what, address }: PreviewLine, own: OwnCells): boolean =>
  what === 'value' && own.has(address);
const isStatusLine = (line: PreviewLine, own: OwnCells): boolean =>
  isOwn(line, own) ||
  (line.what === 'value' && (isStatus(line.after) || (line.after === 'empty' && isStatus(line.before))));

const isFigure = (line: PreviewLine, own: OwnCells): boolean =>
  line.what === 'value' && !isStatusLine(line, own) && !isVariance(line) && !isTravel(line);

/** A status in our words. */
const seen = (text: string): SeenStatus => ({ word: text, rag: RAGS[withoutMark(text)] ?? null });

/** One in the sheet's own words, "G" or "On target", with the colour it stands for where it stands for one. */
function seenAs(text: string): SeenStatus {
  const status = parseOwnStatus(text);
  const [rag = null, ...others] = status?.kind === 'colours' ? status.rags : [];
  return { word: text, rag: others.length === 0 ? rag : null };
}

function statusOf(lines: readonly PreviewLine[], own: OwnCells): PreviewGroup['status'] {
  const line = lines.find((each) => isStatusLine(each, own));
  if (!line) return null;
  const see = isOwn(line, own) ? seenAs : seen;
  return { from: see(line.before), to: see(line.after) };
}

const varianceOf = (lines: readonly PreviewLine[]): string => lines.find(isVariance)?.after ?? '';
