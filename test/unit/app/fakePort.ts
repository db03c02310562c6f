import { parseArea } from '../../../src/domain/grid/address';
import { BLANK_CELL, type Grid, type GridCell } from '../../../src/domain/grid/grid';
import type { Plan } from '../../../src/domain/plan/plan';
import type {
  ApplyReport,
  RestorePoint,
  RestoreReport,
  ReadRequest,
  SheetSnapshot,
  PlanStanding,
  WorkbookPort,
  WorkbookSnapshot,
} from '../../../src/host/port';

/** A sheet of a grid, with nothing special about it. */
export function sheetOf(grid: Grid, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    name: grid.sheet,
    grid,
    fills: grid.cells.map((row) => row.map(() => null)),
    protected: false,
    filtered: false,
    rowsHidden: false,
    tables: [],
    ...more,
  };
}

/** A workbook in memory: sheets as read, values and fills as written. Other kinds of edits are only remembered. */
export class FakePort implements WorkbookPort {
  readonly plans: Plan[] = [];
  readonly requests: ReadRequest[] = [];
  names: Record<string, string> = {};
  active: string;
  /** Thrown by the next call, once. */
  fails: Error | null = null;
  listeners: Parameters<WorkbookPort['onChanged']>[0][] = [];
  selectors: NonNullable<Parameters<WorkbookPort['onChanged']>[1]>[] = [];

  constructor(public sheets: SheetSnapshot[]) {
    this.active = sheets[0]?.name ?? '';
  }

  read(request: ReadRequest): Promise<WorkbookSnapshot> {
    this.requests.push(request);
    const error = this.#failure();
    if (error) return Promise.reject(error);
    const named = (name: string) => this.sheets.find((sheet) => sheet.name === name) ?? null;
    return Promise.resolve({
      sheetNames: this.sheets.map(({ name }) => name),
      activeSheet: this.active,
      sheetIds: Object.fromEntries(this.sheets.map(({ name }) => [name, `id of ${name}`])),
      tableNames: this.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
      structureProtected: false,
      names: this.names,
      sheets: request.sheets.map(({ ref }) => {
        if (ref.kind === 'active') return named(this.active);
        if (ref.kind === 'named') return named(ref.sheet);
        if (ref.kind === 'table')
          return this.sheets.find(({ tables }) => tables.some(({ name }) => name === ref.name)) ?? null;
        return named(this.names[ref.name]?.split('!')[0] ?? '');
      }),
    });
  }

  /** What conditional formats show; null as in an Excel that does not tell. */
  displayed: SheetSnapshot['fills'] = null;

  displayedFills(): Promise<SheetSnapshot['fills']> {
    return Promise.resolve(this.displayed);
  }

  apply(plan: Plan): Promise<ApplyReport> {
    const error = this.#failure();
    if (error) return Promise.reject(error);
    this.plans.push(plan);
    for (const edit of plan.edits) {
      if (edit.kind !== 'value' && edit.kind !== 'fill') continue;
      this.sheets = this.sheets.map((sheet) => (sheet.name === edit.sheet ? written(sheet, edit) : sheet));
    }
    const restore = { title: plan.title, cells: plan.edits.length };
    return Promise.resolve({
      written: plan.edits.length,
      conflicts: [],
      changed: [],
      refused: [],
      restore,
      stopped: false,
      after: null,
    });
  }

  readonly restored: RestorePoint[] = [];
  restore(point: RestorePoint): Promise<RestoreReport> {
    const error = this.#failure();
    if (error) return Promise.reject(error);
    this.restored.push(point);
    return Promise.resolve({ restored: point.cells, kept: [] });
  }

  standing: PlanStanding = { cells: [], of: 0, sheets: [], makes: 0, gone: [] };
  inspect(): Promise<PlanStanding> {
    const error = this.#failure();
    return error ? Promise.reject(error) : Promise.resolve(this.standing);
  }

  selected = { row: 0, column: 0, rows: 1, columns: 1 };
  selection() {
    const error = this.#failure();
    return error ? Promise.reject(error) : Promise.resolve({ sheet: this.active, area: this.selected });
  }

  select() {
    const error = this.#failure();
    return error ? Promise.reject(error) : Promise.resolve();
  }

  onChanged(...[listener, selected]: Parameters<WorkbookPort['onChanged']>) {
    if (selected) this.selectors.push(selected);
    this.listeners.push(listener);
    return Promise.resolve(() => Promise.resolve());
  }

  #failure(): Error | null {
    const error = this.fails;
    this.fails = null;
    return error;
  }
}

type CellEdit = Extract<Plan['edits'][number], { readonly kind: 'value' | 'fill' }>;

function written(sheet: SheetSnapshot, edit: CellEdit): SheetSnapshot {
  const at = parseArea(edit.address);
  if (!at) throw new Error(`${edit.address} is no address`);
  const { grid } = sheet;
  const rows = Math.max(grid.cells.length, at.row + 1);
  const columns = Math.max(grid.cells[0]?.length ?? 0, at.column + 1);
  const fill = (row: number, column: number) => sheet.fills?.[row]?.[column] ?? null;
  const cell = (row: number, column: number): GridCell => grid.cells[row]?.[column] ?? BLANK_CELL;
  const map = <T>(pick: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => pick(row, column)),
    );
  const hit = (row: number, column: number) => row === at.row && column === at.column;
  if (edit.kind === 'fill') {
    return { ...sheet, fills: map((row, column) => (hit(row, column) ? edit.to : fill(row, column))) };
  }
  const value = (row: number, column: number): GridCell =>
    hit(row, column)
      ? {
          ...cell(row, column),
          value: edit.to,
          numberFormat: edit.numberFormat ?? cell(row, column).numberFormat,
        }
      : cell(row, column);
  return { ...sheet, grid: { ...grid, cells: map(value) }, fills: map(fill) };
}
