import { formatArea, parseArea } from '../../../domain/grid/address';
import type { Area } from '../../../domain/grid/area';
import type { Edit, Plan } from '../../../domain/plan/plan';
import { CONTENT, FILL } from '../read/answerSize';
import { areasBySheet, cellEdits, ownSheets } from '../cells/current';
import { fillGroups, gather } from '../cells/blocks';
import { groundBytes, groundsOfRows, withGrounds } from './splitGrounds';

/** Excel on the web takes 5 MB each way; estimates are rough, so parts stay well below. */
const BUDGET = 3_500_000;

/** Bytes, measured on requests and answers of the library: a call with its object path, formats of several kinds. */
const CALL = 700;
const EVERY_FORMAT = 750;
const BORDERS = 360;
const EMPTY = 3;
const ONE_FORMAT = 45;

/**
 * A plan in parts that each fit into one request and one answer: cells of sheets that are there, some rows at a time,
 * then what else concerns those sheets, then our own sheets. Such a sheet is made at once, so that it is whole or not
 * there; where it is too large for that, with its first rows, and the others follow. One part for all but very large
 * scorecards.
 */
export function splitPlan(plan: Plan, budget = BUDGET): Plan[] {
  if (fits(plan, budget)) return [plan];
  const own = ownSheets(plan);
  const isCell = (edit: Edit) => (edit.kind === 'value' || edit.kind === 'fill') && !own.has(edit.sheet);
  const bare = { title: plan.title };
  const cells = { ...bare, grounds: plan.grounds ?? [], edits: plan.edits.filter(isCell) };
  const others = plan.edits.filter((edit) => !isCell(edit) && !own.has(edit.sheet));
  const looks = { ...bare, edits: others.flatMap((edit) => shorter(edit, budget)) };
  const sheets = { ...bare, edits: plan.edits.filter((edit) => own.has(edit.sheet)) };
  const parts = [...halve(cells, budget), ...halve(looks, budget), ...firstRows(sheets, budget)];
  return withGrounds(
    parts.filter(({ edits }) => edits.length > 0),
    plan.grounds ?? [],
  );
}

/** Rows that a sheet too large for one request is made with: its headings are among them. */
const FIRST_ROWS = 100;

/** Sheets of ours with all that makes them and their first rows, then the rest of their cells from top to bottom. */
function firstRows(sheets: Plan, budget: number): Plan[] {
  if (fits(sheets, budget)) return [sheets];
  const rowOf = (edit: Edit): number => (edit.kind === 'value' ? (parseArea(edit.address)?.row ?? 0) : 0);
  const first = sheets.edits.filter((edit) => rowOf(edit) < FIRST_ROWS);
  const rest = sheets.edits.filter((edit) => rowOf(edit) >= FIRST_ROWS);
  rest.sort((a, b) => rowOf(a) - rowOf(b));
  return [{ ...sheets, edits: first }, ...halve({ ...sheets, edits: rest }, budget)];
}

function halve(whole: Plan, budget: number): Plan[] {
  const plan = { ...whole, grounds: groundsOfRows(whole.grounds ?? [], whole.edits) };
  const { edits } = plan;
  if (edits.length < 2 || fits(plan, budget)) return [plan];
  const middle = endOfRow(edits, Math.floor(edits.length / 2));
  const part = (slice: readonly Edit[]): Plan => ({ ...plan, edits: slice });
  return [...halve(part(edits.slice(0, middle)), budget), ...halve(part(edits.slice(middle)), budget)];
}

/** A look over too many cells as several, each over some of the rows; one that is copied takes those rows along. */
function shorter(edit: Edit, budget: number): Edit[] {
  if (edit.kind !== 'look' && edit.kind !== 'copy-look') return [edit];
  const area = parseArea(edit.address);
  const from = edit.kind === 'copy-look' ? parseArea(edit.from) : null;
  const parts = Math.ceil(formatBytes(edit) / budget);
  const apart = edit.kind === 'look' || from?.rows === 1 || from?.rows === area?.rows;
  if (!area || parts < 2 || !apart) return [edit];
  const tall = Math.ceil(area.rows / parts);
  return Array.from({ length: Math.ceil(area.rows / tall) }, (_, at): Edit => {
    const rows = Math.min(tall, area.rows - at * tall);
    const slice = (whole: Area) => formatArea({ ...whole, row: whole.row + at * tall, rows });
    if (edit.kind === 'look') return { ...edit, address: slice(area) };
    return { ...edit, address: slice(area), from: from && from.rows > 1 ? slice(from) : edit.from };
  });
}

/** A little further on, so that a row's cells stay together: whoever looks sees whole rows done. */
function endOfRow(edits: readonly Edit[], middle: number): number {
  const rowOf = (edit: Edit | undefined) =>
    edit && 'address' in edit ? `${edit.sheet} ${parseArea(edit.address)?.row ?? ''}` : null;
  const row = rowOf(edits[middle - 1]);
  for (let at = middle; at < Math.min(middle + 50, edits.length - 1); at++)
    if (row === null || rowOf(edits[at]) !== row) return at;
  return middle;
}

/** Bytes of the larger of request and answer. */
export function estimate(plan: Plan): number {
  const own = ownSheets(plan);
  const { values, fills } = cellEdits(plan);
  const written = plan.edits.filter((edit) => edit.kind === 'value');
  const coloured = plan.edits.filter((edit) => edit.kind === 'fill');
  const others = plan.edits.filter(({ kind }) => kind !== 'value' && kind !== 'fill');
  const blocks = gather(written.map(({ sheet, address }) => ({ sheet, address, item: null }))).length;
  const groups = fillGroups(coloured.map(({ sheet, address, to }) => ({ sheet, address, item: to })));
  const request =
    (2 * blocks + others.length * 3 + groups.length) * CALL +
    sum(written, ({ to, numberFormat }) => bytes(to) + 4 + (numberFormat?.length ?? 0)) +
    sum(groups, ({ addresses }) => sum(addresses, (address) => address.length + 1));
  const answer =
    cellsOf(values) * CONTENT +
    sum(values, ({ expect, to }) => 2 * bytes(expect.value) + (expect.formula?.length ?? 0) + bytes(to)) +
    cellsOf(fills) * FILL +
    sum(plan.grounds ?? [], groundBytes) +
    sum(others, (edit) => (own.has(edit.sheet) ? 0 : formatBytes(edit))) +
    // What is on a sheet of ours is read back twice, cell by cell and as a whole, its empty cells as well.
    sum(written, ({ sheet, to }) => (own.has(sheet) ? 2 * bytes(to) : 0)) +
    EMPTY * cellsOf(written.filter(({ sheet }) => own.has(sheet)));
  return Math.max(request, answer);
}

const fits = (plan: Plan, budget: number): boolean => atLeast(plan) <= budget && estimate(plan) <= budget;

/** Less than `estimate` gives, without placing the cells: enough to tell that a large plan must be split again. */
function atLeast(plan: Plan): number {
  const own = ownSheets(plan);
  const { values } = cellEdits(plan);
  const written = plan.edits.filter((edit) => edit.kind === 'value');
  return (
    sum(values, ({ expect, to }) => 2 * bytes(expect.value) + bytes(to)) +
    sum(written, ({ sheet, to }) => (own.has(sheet) ? 2 * bytes(to) : 0))
  );
}

/** What a plan adds to a later reading of the sheets it writes to. */
export const addedBytes = ({ edits }: Plan): number =>
  sum(edits, (edit) => (edit.kind === 'value' ? CONTENT + 2 * bytes(edit.to) : 0));

const bytes = (value: string | number | boolean): number => String(value).length + 3;
const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

function cellsOf(edits: readonly { readonly sheet: string; readonly address: string }[]): number {
  return sum([...areasBySheet(edits).values()], ({ rows, columns }) => rows * columns);
}

/** What the formats take that an edit is about to change: they are read first, for Restore. */
function formatBytes(edit: Edit): number {
  if (edit.kind === 'copy-look') return areaCells(edit.address) * EVERY_FORMAT;
  if (edit.kind !== 'look') return 0;
  const { border, ...others } = edit.look;
  const each = ONE_FORMAT * (1 + Object.keys(others).length) + (border === undefined ? 0 : BORDERS);
  return areaCells(edit.address) * each;
}

function areaCells(address: string): number {
  const area = parseArea(address);
  return area ? area.rows * area.columns : 1;
}
