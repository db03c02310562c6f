import type { Edit, Plan } from '../../../domain/plan/plan';
import { ownSheets } from '../cells/current';
import type { Send } from '../send';

/**
 * Whether a batch that broke off may have changed how cells of sheets look that were there: then their widths and formats
 * stay, for no one knows the former ones. Looks are changed in the order of the plan (queuePlan), so the first of each kind
 * tells: where none of these looks as planned, nothing was changed. Where Excel does not say, it may have been.
 */
export async function looksStand(send: Send, part: Plan): Promise<boolean> {
  const own = ownSheets(part);
  const edits = part.edits.filter(({ sheet }) => !own.has(sheet));
  const kinds = ['copy-look', 'width', 'look'] as const;
  const looks = kinds.flatMap((kind) => edits.find((edit) => edit.kind === kind) ?? []);
  const formats = edits.filter((edit) => edit.kind === 'value' && edit.numberFormat !== null);
  const telling = looks.length > 0 ? looks : formats.slice(0, 1);
  const [any] = telling;
  if (!any) return false;
  try {
    return await send((context) => {
      const stand = telling.map((edit) => queueStands(context, edit));
      return () => stand.some((stands) => stands());
    }, any.sheet);
  } catch {
    return true;
  }
}

const LOADED =
  'horizontalAlignment,verticalAlignment,wrapText,columnWidth,fill/color,font/bold,font/color,font/size';

function queueStands({ workbook }: Excel.RequestContext, edit: Edit): () => boolean {
  if (!('address' in edit)) return () => true;
  const sheet = workbook.worksheets.getItem(edit.sheet);
  const range = sheet.getRange(edit.address).load('numberFormat');
  const now = range.format.load(LOADED);
  switch (edit.kind) {
    case 'copy-look': {
      const from = sheet.getRange(edit.from).format.load(LOADED);
      return () =>
        !isPlain(from) &&
        same(now.fill.color, from.fill.color) &&
        same(now.font.bold, from.font.bold) &&
        same(now.font.color, from.font.color) &&
        same(now.horizontalAlignment, from.horizontalAlignment) &&
        same(now.wrapText, from.wrapText);
    }
    case 'width':
      return () => Math.abs(now.columnWidth - edit.points) < 1;
    case 'look': {
      const { bold, wrap, size, horizontal, numberFormat } = edit.look;
      return () =>
        (bold === undefined || same(now.font.bold, bold)) &&
        (wrap === undefined || same(now.wrapText, wrap)) &&
        (size === undefined || same(now.font.size, size)) &&
        (horizontal === undefined || same(now.horizontalAlignment.toLowerCase(), horizontal)) &&
        (numberFormat === undefined || same(first(range.numberFormat), numberFormat));
    }
    case 'value':
      return () => same(first(range.numberFormat), edit.numberFormat);
    // Neither can be told from what was there; the looks before it tell.
    default:
      return () => false;
  }
}

/** A look that leaves a plain cell as it was. */
const isPlain = ({ fill, font, horizontalAlignment, wrapText }: Excel.RangeFormat): boolean =>
  fill.color === '#FFFFFF' &&
  font.bold === false &&
  font.color === '#000000' &&
  horizontalAlignment === 'General' &&
  wrapText === false;

const first = (formats: unknown): unknown =>
  Array.isArray(formats) ? (formats[0] as unknown[])[0] : formats;

/** Excel gives null for what differs among cells: then some of them may have been reached. */
const same = (now: unknown, planned: unknown): boolean => now === null || now === planned;
