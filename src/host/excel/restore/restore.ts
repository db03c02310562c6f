import type { RestoreReport } from '../../port';
import { sheetsOnce } from '../write/queuePlan';
import { queueBefore } from '../cells/current';
import { stateOf, type Replaced } from '../cells/compare';
import type { Send } from '../send';
import { giveBack, queueCellsBack } from './giveBack';
import type { Image } from './snapshot';
import { queueChartsBack, queueChartsThere } from '../charts/chartSnapshot';
import { queueContent, type Content } from './sheetSnapshot';
import { queueFormatsBack, queueSheetsBack, queueStructureBack } from './restoreQueue';

/**
 * Gives back what a batch replaced. First looks whether all is still as the batch left it: what a person has changed
 * since stays as it is and is named; a sheet of ours that someone has worked on is not deleted. Then writes; a cell
 * changed in between is given back, as when a plan is applied.
 */
export async function restoreImage(send: Send, image: Image): Promise<RestoreReport> {
  const sheet = image.cells[0]?.sheet ?? null;
  const { rest, kept } = await send((context) => queueCompare(context, image), sheet);
  const late = await send((context) => queueRestore(context, rest), sheet);
  await giveBack(send, late);
  const given = new Set(rest.cells.map((cell) => `${cell.sheet}!${cell.address}`));
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
  const values = image.cells.filter(({ kind }) => kind === 'value');
  const fills = image.cells.filter(({ kind }) => kind === 'fill');
  const before = queueBefore(context, values, fills);
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
    const cells = states.flatMap(({ cell, state }) => (state === 'changed' ? [cell] : []));
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

const same = (a: Content, b: Content): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Queues the giving back as one batch; gives the cells that were changed in the meantime after all. */
function queueRestore(context: Excel.RequestContext, image: Image): () => Replaced[] {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  const late = queueCellsBack(context, image.cells, {
    first: () => {
      queueStructureBack(context, image);
      queueFormatsBack(sheetsOnce(context), image);
    },
  });
  queueChartsBack(context, image.charts);
  queueSheetsBack(context, image);
  return late;
}
