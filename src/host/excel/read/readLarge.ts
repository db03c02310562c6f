import type { Area } from '../../../domain/grid/area';
import type { GridCell } from '../../../domain/grid/grid';
import { HostError } from '../../port';
import type { Send } from '../send';
import { gridOf, queueRows, type Answered } from './readSheet';

/**
 * Cells a request asks for: some 100 bytes each with their fills, measured, of the 5 MB an answer may have. Where texts
 * are long the answer is refused, and the cells are asked for in halves.
 */
const AT_ONCE = 42_000;

/** Rows of one sheet. `of` is its place in the request. */
interface Slice {
  readonly of: number;
  readonly sheet: string;
  readonly area: Area;
  readonly fills: boolean;
}

/**
 * Reads in parts the cells of sheets whose frames are known: for sheets too large for one answer. Each part is one sync.
 * The parts are not of one instant; whatever is planned on them is verified against the sheet when it is written.
 */
export async function readLarge(
  send: Send,
  frames: readonly (Answered | null)[],
): Promise<(Answered | null)[]> {
  const slices = frames.flatMap((frame, of) => (frame ? slicesOf(frame, of) : []));
  const read = new Map<number, { cells: GridCell[][]; fills: (string | null)[][] }>();
  for (const batch of batches(slices)) {
    for (const [slice, rows] of await readBatch(send, batch)) {
      const known = read.get(slice.of) ?? { cells: [], fills: [] };
      read.set(slice.of, known);
      known.cells.push(...rows.cells);
      known.fills.push(...(rows.fills ?? []).map((row) => [...row]));
    }
  }
  return frames.map((frame, of) => {
    const rows = read.get(of);
    if (!frame || !rows) return frame;
    const { snapshot, used } = frame;
    const grid = gridOf(snapshot.name, used, rows.cells);
    return { ...frame, snapshot: { ...snapshot, grid, fills: snapshot.fills && rows.fills } };
  });
}

function slicesOf({ snapshot, used }: Answered, of: number): Slice[] {
  if (!used) return [];
  // Parts of one height: a last one of a few rows would cost a request, too.
  const parts = Math.ceil((used.rows * used.columns) / AT_ONCE);
  const tall = Math.max(1, Math.ceil(used.rows / parts));
  return Array.from({ length: Math.ceil(used.rows / tall) }, (_, at) => ({
    of,
    sheet: snapshot.name,
    area: { ...used, row: used.row + at * tall, rows: Math.min(tall, used.rows - at * tall) },
    fills: snapshot.fills !== null,
  }));
}

/** Slices that go into one request together. */
function batches(slices: readonly Slice[]): Slice[][] {
  const found: Slice[][] = [];
  let cells = Infinity;
  for (const slice of slices) {
    const size = slice.area.rows * slice.area.columns;
    if (cells + size > AT_ONCE) {
      found.push([]);
      cells = 0;
    }
    found.at(-1)?.push(slice);
    cells += size;
  }
  return found;
}

type Rows = ReturnType<ReturnType<typeof queueRows>>;

/** One request; cells with long texts can still be too many, and are then asked for in halves. */
async function readBatch(send: Send, batch: readonly Slice[]): Promise<[Slice, Rows][]> {
  try {
    return await send(({ workbook }) => {
      const queued = batch.map((slice) => ({
        slice,
        rows: queueRows(workbook.worksheets.getItem(slice.sheet), slice.area, slice.fills),
      }));
      return () => queued.map(({ slice, rows }): [Slice, Rows] => [slice, rows()]);
    }, batch[0]?.sheet ?? null);
  } catch (error) {
    const smaller = batch.flatMap(halves);
    const further = smaller.length > batch.length || batch.length > 1;
    if (!(error instanceof HostError) || error.code !== 'too-large' || !further) throw error;
    const found: [Slice, Rows][] = [];
    for (const half of smaller) found.push(...(await readBatch(send, [half])));
    return found;
  }
}

function halves(slice: Slice): Slice[] {
  const { row, rows } = slice.area;
  if (rows < 2) return [slice];
  const first = Math.ceil(rows / 2);
  const part = (area: Partial<Area>): Slice => ({ ...slice, area: { ...slice.area, ...area } });
  return [part({ rows: first }), part({ row: row + first, rows: rows - first })];
}
