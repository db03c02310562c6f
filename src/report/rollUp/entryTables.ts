import type { JudgedIndicator } from '../../domain/judging/judged';
import { ragOf } from '../../domain/judging/status';
import { sayFigure as sayValue, signOf } from '../../wording/indicator';
import { trimZeros } from '../../wording/reports/members';
import { sayWas } from '../../wording/reports/rollUp';
import { sayCell } from '../cell';
import type { Mover } from '../keyPoints';
import type { ReportColumn, ReportTable } from '../model';
import { legendOf } from '../notes';
import { sayTravelCell } from '../overTime/travelCell';
import type { PlacedColumn } from '../placeColumns';
import { numberNotes, plainCell, type SaidCell, type SaidColumn } from '../said';
import { inColour } from '../scorecardColumns';
import { sayTargetInForce } from '../summaryColumns';
import type { Rolled, RolledEntry } from './model';

type Part = Pick<ReportTable, 'columns' | 'rows' | 'notes' | 'legend'>;

/** Red and amber of all services: figure, target, status and how far off. Red stands before amber in each. */
export const exceptionsTable = (off: readonly RolledEntry[]): Part =>
  entryTable(off, (of) => [
    column('figure', 'Figure', 69, 'right', (entry) => sayJudged(entry, of(entry))),
    column('target', 'Target', 56, 'right', (entry) => sayTargetInForce(entry, of(entry).judged)),
    statusColumn((entry) => sayOwn(entry, { kind: 'status' })),
    column('variance', 'From target', 58, 'right', (entry) => sayOwn(entry, { kind: 'variance' })),
  ]);

/** What turned or moved most in all services: what it was, what it is, and how far that is. */
export function moversTable(movers: readonly (RolledEntry & { readonly mover: Mover })[]): Part {
  const found = new Map(movers.map(({ entry, mover }) => [entry, mover]));
  const was = (entry: JudgedIndicator): string => {
    const moved = found.get(entry)?.moved;
    return moved ? trimZeros(`${moved.was} at ${moved.said.since}`) : '';
  };
  return entryTable(movers, (of) => [
    column('before', 'It was', 80, 'right', (entry) => plainCell(was(entry), 'number')),
    column('figure', 'It is', 69, 'right', (entry) => sayNow(entry, of(entry))),
    column('change', 'Change', 108, 'left', (entry) => sayTravelCell(entry, of(entry).judged)),
    statusColumn((entry) => {
      const cell = sayOwn(entry, { kind: 'status' });
      const turn = found.get(entry)?.turn;
      return turn ? { ...cell, text: `${cell.text}, ${sayWas(turn.then, turn.at)}` } : cell;
    }),
  ]);
}

function entryTable(
  entries: readonly RolledEntry[],
  make: (of: (entry: JudgedIndicator) => Rolled) => readonly SaidColumn[],
): Part {
  const services = new Map(entries.map(({ entry, of }) => [entry, of]));
  const rolled = (entry: JudgedIndicator): Rolled => {
    const found = services.get(entry);
    if (!found) throw new Error('An indicator of no service.');
    return found;
  };
  const own = [
    column('service', 'Service', 70, 'left', (entry) => plainCell(rolled(entry).name)),
    column('ref', 'Ref', 28, 'left', (entry) => sayOwn(entry, { kind: 'ref' })),
    column('title', 'Indicator', 148, 'left', (entry) => sayOwn(entry, { kind: 'title' })),
  ];
  const all = entries.map(({ entry }) => entry);
  const hasRefs = all.some(({ indicator }) => indicator.ref !== '');
  const columns = [...own.filter(({ column: { id } }) => id !== 'ref' || hasRefs), ...make(rolled)];
  const numbered = numberNotes(columns, all);
  return { ...numbered, legend: legendOver(entries, numbered.rows) };
}

function column(
  id: string,
  heading: string,
  width: number,
  align: ReportColumn['align'],
  say: SaidColumn['say'],
): SaidColumn {
  return { column: { id, heading, align, width, rowHeader: id === 'title' }, note: null, say };
}

const statusColumn = (say: SaidColumn['say']): SaidColumn =>
  column('rag', 'Status', 62, 'left', (entry) => inColour(say(entry), entry));

const sayOwn = (entry: JudgedIndicator, kind: Pick<PlacedColumn, 'kind'>): SaidCell =>
  sayCell(entry, { ...kind, column: NO_COLUMN } as PlacedColumn);
const NO_COLUMN: ReportColumn = { id: '', heading: '', align: 'left', width: 0, rowHeader: false };

/** The figure of the period judged, as its sheet shows it; what is wrong with it is for who keeps the sheet. */
const sayJudged = (entry: JudgedIndicator, { judged }: Rolled): SaidCell => ({
  ...sayCell(entry, { kind: 'period', period: judged.period.key, column: NO_COLUMN }),
  note: null,
});

/** The same in words, as what it was stands beside it. */
function sayNow(entry: JudgedIndicator, { judged }: Rolled): SaidCell {
  const cell = entry.indicator.periods[judged.period.key];
  return cell
    ? plainCell(trimZeros(sayValue(cell.value, signOf(entry.indicator))), 'number')
    : plainCell('', 'number');
}

/** What statuses and codes mean; a rule that is not the same for all services is said of each. */
function legendOver(entries: readonly RolledEntry[], rows: ReportTable['rows']): ReportTable['legend'] {
  const services = [...new Set(entries.map(({ of }) => of))];
  const terms = new Map<string, { rag: ReportTable['legend'][number]['rag']; by: Map<string, string[]> }>();
  for (const of of services) {
    const own = entries.filter((each) => each.of === of);
    const ownRows = rows.filter((_, at) => entries[at]?.of === of);
    for (const { term, rag, says } of legendOf(
      of.judged,
      own.map(({ entry }) => entry),
      ownRows,
      true,
    )) {
      const known = terms.get(term) ?? { rag, by: new Map<string, string[]>() };
      known.by.set(says, [...(known.by.get(says) ?? []), of.name]);
      terms.set(term, known);
    }
  }
  return [...terms].map(([term, { rag, by }]) => ({
    term,
    rag,
    says:
      by.size === 1
        ? ([...by.keys()][0] ?? '')
        : [...by].map(([says, names]) => `${names.join(', ')}: ${says}`).join('; '),
  }));
}

/** Whether an indicator is red or amber. */
export const isOff = ({ status }: JudgedIndicator): boolean => !['green', null].includes(ragOf(status));
