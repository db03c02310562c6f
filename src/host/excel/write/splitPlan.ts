import { formatArea, parseArea } from '../../../domain/grid/address';
import type { Area } from '../../../domain/grid/area';
import type { Edit, Plan } from '../../../domain/plan/plan';
import { CONTENT, FILL } from '../read/answerSize';
import { areasBySheet, cellEdits, ownSheets, type ValueEdit } from '../cells/current';
import { fillGroups, gather } from '../cells/blocks';
import type { Ahead } from '../restore/snapshot';
import { NOTHING_AHEAD } from './ahead';
import { groundBytes, groundsOfRows, withGrounds } from './splitGrounds';

/** Excel on the web takes 5 MB each way. What is estimated stands a tenth and more above what was measured. */
const BUDGET = 4_300_000;

/** Bytes, measured on requests and answers of the library: a call with its object path, formats of several kinds. */
const CALL = 700;
const EVERY_FORMAT = 750;
const BORDERS = 360;
const ONE_FORMAT = 45;
/** A cell that holds nothing: its formula, "", and its number format. */
const BLANK = 16;

/** Sheets of which it is known that a plan writes on blank cells alone: those it makes. */
type Blank = ReadonlySet<string>;

/** What a part is measured by. */
interface Measure {
  readonly budget: number;
  readonly ahead: Ahead;
  readonly blank: Blank;
}

/**
 * A plan in parts that each fit into one request and one answer: cells of sheets that are there, some rows at a time,
 * then what else concerns those sheets, then our own sheets. Such a sheet is made at once, so that it is whole or not
 * there; where it is too large for that, with its first rows, and the others follow. One part for all but very large
 * scorecards. What was seen `ahead` of how areas look takes nothing of an answer.
 */
export function splitPlan(plan: Plan, ahead: Ahead = NOTHING_AHEAD, budget = BUDGET): Plan[] {
  const own = ownSheets(plan);
  const made = plan.edits.flatMap(({ kind, sheet }) => (kind === 'add-sheet' ? [sheet] : []));
  const measure = { budget, ahead, blank: new Set(made) };
  if (fits(plan, measure)) return [plan];
  const isCell = (edit: Edit) => (edit.kind === 'value' || edit.kind === 'fill') && !own.has(edit.sheet);
  const bare = { title: plan.title };
  const cells = { ...bare, grounds: plan.grounds ?? [], edits: plan.edits.filter(isCell) };
  const others = plan.edits.filter((edit) => !isCell(edit) && !own.has(edit.sheet));
  const looks = { ...bare, edits: others.flatMap((edit) => shorter(edit, measure)) };
  const sheets = { ...bare, edits: plan.edits.filter((edit) => own.has(edit.sheet)) };
  const parts = [...slices(cells, measure), ...slices(looks, measure), ...firstRows(sheets, measure)];
  return withGrounds(
    joined(
      parts.filter(({ edits }) => edits.length > 0),
      measure,
    ),
    plan.grounds ?? [],
  );
}

/** Parts beside each other that fit into one request after all. */
function joined(parts: readonly Plan[], measure: Measure): Plan[] {
  const found: Plan[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const both = last && {
      ...last,
      grounds: [...(last.grounds ?? []), ...(part.grounds ?? [])],
      edits: [...last.edits, ...part.edits],
    };
    if (both && fits(both, measure)) found[found.length - 1] = both;
    else found.push(part);
  }
  return found;
}

/** Rows that a sheet too large for one request is made with: its headings are among them. */
const FIRST_ROWS = 100;

/** Sheets of ours with all that makes them and their first rows, then the rest of their cells from top to bottom. */
function firstRows(sheets: Plan, measure: Measure): Plan[] {
  if (fits(sheets, measure)) return [sheets];
  const rowOf = (edit: Edit): number => (edit.kind === 'value' ? (parseArea(edit.address)?.row ?? 0) : 0);
  const first = sheets.edits.filter((edit) => rowOf(edit) < FIRST_ROWS);
  const rest = sheets.edits.filter((edit) => rowOf(edit) >= FIRST_ROWS);
  rest.sort((a, b) => rowOf(a) - rowOf(b));
  return [{ ...sheets, edits: first }, ...slices({ ...sheets, edits: rest }, measure)];
}

/** As many slices of rows as the bytes ask for; where one is still too large, as texts are longer there, it is halved. */
function slices(whole: Plan, measure: Measure, least = 1): Plan[] {
  const plan = { ...whole, grounds: groundsOfRows(whole.grounds ?? [], whole.edits) };
  const { edits } = plan;
  const bytes = edits.length < 2 ? 0 : estimate(plan, measure);
  const count = Math.min(edits.length, Math.max(least, Math.ceil(bytes / measure.budget)));
  if (bytes <= measure.budget) return [plan];
  const ends = Array.from({ length: count }, (_, at) =>
    at === count - 1 ? edits.length : endOfRow(edits, Math.floor((edits.length * (at + 1)) / count)),
  );
  return ends.flatMap((end, at) =>
    slices({ ...plan, edits: edits.slice(ends[at - 1] ?? 0, end) }, measure, 2),
  );
}

/** A look over too many cells as several, each over some of the rows; one that is copied takes those rows along. */
function shorter(edit: Edit, { budget, ahead }: Measure): Edit[] {
  if (edit.kind !== 'look' && edit.kind !== 'copy-look') return [edit];
  const area = parseArea(edit.address);
  const from = edit.kind === 'copy-look' ? parseArea(edit.from) : null;
  const parts = Math.ceil(formatBytes(edit, ahead) / budget);
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
export function estimate(plan: Plan, measure: Omit<Measure, 'budget'> = NOTHING_KNOWN): number {
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
    contentBytes(values, measure.blank) +
    cellsOf(fills) * FILL +
    sum(plan.grounds ?? [], groundBytes) +
    sum(others, (edit) => (own.has(edit.sheet) ? 0 : formatBytes(edit, measure.ahead))) +
    // What is on a sheet of ours is read back as a whole, its empty cells as well.
    sum(written, ({ sheet, to }) => (own.has(sheet) ? bytes(to) : 0)) +
    EMPTY * cellsOf(written.filter(({ sheet }) => own.has(sheet)));
  return Math.max(request, answer);
}

const EMPTY = 3;
const NOTHING_KNOWN = { ahead: NOTHING_AHEAD, blank: new Set<string>() };

/** What the cells hold before and after, of which those of a blank area take the least. */
function contentBytes(values: readonly ValueEdit[], blank: Blank): number {
  const said = sum(values, ({ to }) => bytes(to));
  return [...areasBySheet(values)].reduce((total, [sheet, { rows, columns }]) => {
    const on = values.filter((edit) => edit.sheet === sheet);
    const filled = on.filter(({ expect }) => expect.value !== '' || (expect.formula ?? '') !== '');
    const held = sum(filled, ({ expect }) => 2 * bytes(expect.value) + (expect.formula?.length ?? 0));
    const isBlank = filled.length === 0 && (blank.has(sheet) || on.length >= rows * columns);
    return total + rows * columns * (isBlank ? BLANK : CONTENT) + held;
  }, said);
}

const fits = (plan: Plan, measure: Measure): boolean =>
  atLeast(plan) <= measure.budget && estimate(plan, measure) <= measure.budget;

/** Less than `estimate` gives, without placing the cells: enough to tell that a large plan must be split again. */
function atLeast(plan: Plan): number {
  const own = ownSheets(plan);
  const { values, fills } = cellEdits(plan);
  const written = plan.edits.filter((edit) => edit.kind === 'value');
  return (
    sum(values, ({ expect, to }) => BLANK + (expect.value === '' ? 0 : bytes(expect.value)) + bytes(to)) +
    fills.length * FILL +
    sum(plan.grounds ?? [], groundBytes) +
    sum(written, ({ sheet, to }) => (own.has(sheet) ? bytes(to) + EMPTY : 0))
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
function formatBytes(edit: Edit, ahead: Ahead): number {
  if (ahead.has(edit)) return 0;
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
