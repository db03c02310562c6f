import type { RestoreReport } from '../../port';
import { queueContents, queueFills, sheetsOnce } from '../write/queuePlan';
import { queueBefore, type Before } from '../cells/current';
import { upper, type Differs } from '../cells/compare';
import type { Send } from '../send';
import { giveBack } from './giveBack';
import type { CellImage, Image } from './snapshot';
import { queueChartsBack, queueChartsThere } from '../charts/chartSnapshot';
import { queueContent, type Content } from './sheetSnapshot';
import { queueFormatsBack, queueSheetsBack, queueStructureBack } from './restoreQueue';

/**
 * Gives back what a batch replaced. First looks whether all is still as the batch left it: what a person has changed
 * since stays as it is and is named; a sheet of ours that someone has worked on is not deleted. Then writes; a cell
 * changed in between is given back, as when a plan is applied.
 */
export async function restoreImage(send: Send, image: Image): Promise<RestoreReport> {
  const sheet = image.cells[0]?.edit.sheet ?? null;
  const { rest, kept } = await send((context) => queueCompare(context, image), sheet);
  const late = await send((context) => queueRestore(context, rest), sheet);
  await giveBack(send, late);
  const given = new Set(rest.cells.map(({ edit }) => `${edit.sheet}!${edit.address}`));
  return {
    restored: given.size - late.length,
    kept: [...kept, ...late.map(({ sheet: name, address }) => ({ sheet: name, address }))],
  };
}

interface Compared {
  /** What can be given back. */
  readonly rest: Image;
  readonly kept: RestoreReport['kept'];
}

function queueCompare(context: Excel.RequestContext, image: Image): () => Compared {
  const { worksheets, names, tables } = context.workbook;
  const before = queueCells(context, image.cells);
  const sheets = image.sheets.map((each) => {
    const sheet = worksheets.getItemOrNullObject(each.sheet).load('name');
    return { each, sheet, content: queueContent(sheet) };
  });
  const named = image.names.map((each) => ({
    each,
    item: names.getItemOrNullObject(each.name).load('name'),
  }));
  const tabled = image.tables.map((each) => ({
    each,
    item: tables.getItemOrNullObject(each.name).load('name'),
  }));
  const charts = queueChartsThere(context, image.charts);
  return () => {
    const now = before();
    const states = image.cells.map((cell) => ({ cell, state: stateOf(cell, now) }));
    const there = sheets.filter(({ sheet }) => !sheet.isNullObject);
    const asLeft = there.filter(({ each, content }) => same(each.after, content()));
    const worked = there.filter((one) => !asLeft.includes(one)).map(({ each }) => each.sheet);
    const cells = states.flatMap(({ cell, state }) => (state === 'changed' ? [cell.edit] : []));
    return {
      rest: {
        ...image,
        cells: states.flatMap(({ cell, state }) => (state === 'as-left' ? [cell] : [])),
        charts: charts(),
        sheets: asLeft.map(({ each }) => each),
        names: named.flatMap(({ each, item }) => (item.isNullObject ? [] : [each])),
        tables: tabled.flatMap(({ each, item }) => (item.isNullObject ? [] : [each])),
      },
      kept: [
        ...worked.map((sheet) => ({ sheet, address: null })),
        ...cells.map(({ sheet, address }) => ({ sheet, address })),
      ],
    };
  };
}

function queueCells(context: Excel.RequestContext, cells: readonly CellImage[]): () => Before {
  const of = (kind: CellImage['kind']) => cells.flatMap((cell) => (cell.kind === kind ? [cell.edit] : []));
  return queueBefore(context, of('value'), of('fill'));
}

/** As the plan left it, as it was before (someone pressed Ctrl+Z), or something else by now. */
function stateOf(cell: CellImage, now: Before): 'as-left' | 'as-before' | 'changed' {
  if (cell.kind === 'fill') {
    const found = now.fill(cell.edit);
    return found === upper(cell.edit.to) ? 'as-left' : found === cell.before ? 'as-before' : 'changed';
  }
  const found = now.cell(cell.edit);
  if (found.formula === null && found.value === cell.edit.to) return 'as-left';
  const { before } = cell;
  return found.formula === before.formula && found.value === before.value ? 'as-before' : 'changed';
}

const same = (a: Content, b: Content): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Queues the giving back as one batch; gives the cells that were changed in the meantime after all. */
function queueRestore(context: Excel.RequestContext, image: Image): () => Differs[] {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const before = queueCells(context, image.cells);
  const sheet = sheetsOnce(context);
  queueStructureBack(context, image);
  queueFormatsBack(sheet, image);
  queueContents(
    sheet,
    image.cells.flatMap(({ kind, edit, before: item }) =>
      kind === 'value' ? [{ sheet: edit.sheet, address: edit.address, item }] : [],
    ),
  );
  queueFills(
    sheet,
    image.cells.flatMap(({ kind, edit, before: item }) =>
      kind === 'fill' ? [{ sheet: edit.sheet, address: edit.address, item }] : [],
    ),
  );
  queueChartsBack(context, image.charts);
  queueSheetsBack(context, image);
  return () => {
    const now = before();
    return image.cells.flatMap((cell): Differs[] => {
      if (stateOf(cell, now) !== 'changed') return [];
      const { sheet: name, address } = cell.edit;
      return cell.kind === 'fill'
        ? [{ kind: 'fill', sheet: name, address, found: now.fill(cell.edit), wrote: cell.before }]
        : [{ kind: 'value', sheet: name, address, found: now.cell(cell.edit), wrote: cell.before }];
    });
  };
}
