import type { Conflict } from '../port';
import type { Overwritten } from './apply';
import type { Send } from './excelPort';
import { cellInput } from './input';

/**
 * Puts back what a person had written in the instant between reading and writing: content and number format, or fill.
 * One more request. Where that fails too, each cell is named with what it held, so that the person can.
 */
export async function giveBack(send: Send, overwritten: readonly Overwritten[]): Promise<Conflict[]> {
  const givenBack = await tryToGiveBack(send, overwritten);
  return overwritten.map((cell) => ({
    sheet: cell.sheet,
    address: cell.address,
    found: found(cell),
    givenBack,
  }));
}

async function tryToGiveBack(send: Send, overwritten: readonly Overwritten[]): Promise<boolean> {
  try {
    await send((context) => {
      for (const cell of overwritten) queueBack(context, cell);
      return () => undefined;
    }, null);
    return true;
  } catch {
    // Not swallowed: the conflict says that the cell was not given back, and what it held.
    return false;
  }
}

function queueBack(context: Excel.RequestContext, cell: Overwritten): void {
  const range = context.workbook.worksheets.getItem(cell.sheet).getRange(cell.address);
  if (cell.kind === 'fill') {
    if (cell.found === null) range.format.fill.clear();
    else range.format.fill.color = cell.found;
    return;
  }
  const { value, formula, error, numberFormat } = cell.found;
  const constant = typeof value === 'string' && !error ? cellInput(value) : value;
  range.formulas = [[formula ?? constant]];
  range.numberFormat = [[numberFormat]];
}

const found = (cell: Overwritten): string =>
  cell.kind === 'fill' ? (cell.found ?? 'no fill') : (cell.found.formula ?? String(cell.found.value));
