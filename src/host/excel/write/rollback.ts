import type { Edit, Plan } from '../../../domain/plan/plan';
import { HostError, type HostErrorCode, type PlanStanding } from '../../port';
import type { PlanOutcome } from './queuePlan';
import type { Send } from '../send';
import { ownSheets } from '../cells/current';
import { giveBack } from '../restore/giveBack';
import type { Image } from '../restore/snapshot';
import { restoreImage } from '../restore/restore';
import { keepPoint } from '../restore/restorePoint';
import { queueLeftBehind } from '../restore/leftBehind';
import { inspect, isMadeByOthers } from './inspect';
import { looksStand } from './inspectLooks';

/** Why a plan does not stay: its batch told that it must not, or Excel broke the batch off and told nothing. */
export type Broken =
  | { readonly kind: 'found'; readonly part: Plan; readonly outcome: PlanOutcome }
  | { readonly kind: 'broken-off'; readonly part: Plan; readonly error: HostError };

/**
 * Takes back whatever a plan has written: the part that did not stand, then the parts before it (`images`), the last
 * first. Then reads back what is there, and gives the error that says so: nobody is told that nothing was changed
 * because it was meant to be taken back. Never rejects.
 */
export async function rollback(
  send: Send,
  plan: Plan,
  images: readonly Image[],
  broken: Broken,
): Promise<HostError> {
  const error = broken.kind === 'found' ? errorOf(plan, broken.outcome) : broken.error;
  const gone = broken.kind === 'broken-off' && (await wasGoneBefore(send, error, broken.part));
  if (broken.kind === 'found') await takeBackFound(send, broken.outcome);
  else if (!gone) {
    if (error.code === 'name-taken') await takeBackTried(send, broken.part);
    if (!isBeforeAll(error)) await takeBackBrokenOff(send, broken.part, error);
  }
  const left = error.code === 'no-answer' ? [...images] : await restoreParts(send, images);
  const read = await readBack(send, plan, error, { begun: images.length > 0, gone });
  const begun = broken.kind === 'broken-off' && !gone && !isBeforeAll(error);
  const standing =
    read && begun && (await looksStand(send, broken.part)) ? { ...read, looks: true as const } : read;
  const more = { ...error.more, standing, restore: left.length > 0 ? keepPoint(plan.title, left) : null };
  const stands = standing !== null && standing.cells.length + standing.sheets.length > 0;
  const sheet = sheetOf(plan, error, standing);
  // Excel's general refusal to make something may have any cause.
  const isKnown = error.code !== 'name-taken' || error.detail.startsWith('ItemAlreadyExists');
  const told = isKnown || (await isMadeByOthers(send, plan)) ? error.code : 'host-failed';
  const code = stands || left.length > 0 ? 'partly-written' : told;
  return new HostError(code, error.detail, sheet, more);
}

async function takeBackBrokenOff(send: Send, part: Plan, { code }: HostError): Promise<void> {
  const { edits } = part;
  const own = ownSheets(part);
  const cells = edits.filter((edit) => isCell(edit) && !own.has(edit.sheet));
  const made = edits.filter((edit) => !cells.includes(edit));
  // Statuses that someone else has written of the same figures in the meantime are theirs: see isTaken. Nor is a sheet
  // that says what the plan would write, or a name that points where it would: only a blank one is ours.
  const taken = code === 'name-taken';
  if (!taken) await takeBackLeft(send, cells);
  await takeBackLeft(send, taken ? made.filter(({ kind }) => kind !== 'value' && kind !== 'name') : made);
}

/** Names that were made to see whether they are free say nothing yet; one that says where something stands is not ours. */
async function takeBackTried(send: Send, { edits }: Plan): Promise<void> {
  const tried = edits.flatMap((edit) =>
    (edit.kind === 'name' || edit.kind === 'table') && edit.create
      ? [{ ...edit, kind: 'table' as const }]
      : [],
  );
  await takeBackLeft(send, tried);
}

function errorOf(plan: Plan, { standing, changed }: PlanOutcome): HostError {
  const code = standing === 'standing' ? 'host-failed' : standing;
  const sheet = changed[0]?.sheet ?? plan.edits[0]?.sheet ?? null;
  return new HostError(code, 'found while writing', sheet, { changed });
}

/** Everything was read in the batch that wrote it. What cannot be given back is found by the read-back. */
async function takeBackFound(send: Send, { overwritten, standing, image }: PlanOutcome): Promise<void> {
  await giveBack(send, overwritten, standing === 'filtered');
  try {
    await restoreImage(send, { ...image, cells: [] });
  } catch {
    // A sheet that stays is found by the read-back; a heading's look of our own is nobody's data.
  }
}

const isCell = ({ kind }: Edit): boolean => kind === 'value' || kind === 'fill';

/** Whether an edit leaves something that can be told to be its own, and be taken back. */
const isUndone = (edit: Edit): boolean =>
  isCell(edit) ||
  edit.kind === 'add-sheet' ||
  edit.kind === 'copy-sheet' ||
  ((edit.kind === 'name' || edit.kind === 'table') && edit.create);

/** Nothing was answered: what stands of these edits is read and given back. What stays is found by the read-back. */
async function takeBackLeft(send: Send, edits: readonly Edit[]): Promise<void> {
  if (!edits.some(isUndone)) return;
  try {
    const left = await send(
      (context) => queueLeftBehind(context, { title: '', edits }),
      edits[0]?.sheet ?? null,
    );
    if (left.cells.length + left.sheets.length + left.names.length > 0) await restoreImage(send, left);
  } catch {
    // What stopped the writing often stops this, too (a sheet protected meanwhile): the read-back tells whether it matters.
  }
}

/** Gives the parts back, the last first; gives those for which that failed. */
async function restoreParts(send: Send, images: readonly Image[]): Promise<readonly Image[]> {
  const left = [...images];
  try {
    for (let image = left.at(-1); image; image = left.at(-1)) {
      await restoreImage(send, image);
      left.pop();
    }
  } catch {
    // Restore is offered for what is left.
  }
  return left;
}

/** Failures with which Excel refuses a request before it begins, so that a first one has done nothing. */
const REFUSED: readonly HostErrorCode[] = ['cell-edit-mode', 'other-workbook', 'too-old', 'offline'];

/**
 * Whether a batch failed before its first write: refused as a whole, or a sheet or table it was to make is there
 * already, which is then someone else's, and so is what stands on it. An answer that is too large comes when all is
 * done. Without an answer Excel may still be at work, and what it does must not be taken back under its hands.
 */
const isBeforeAll = (error: HostError): boolean =>
  REFUSED.includes(error.code) ||
  error.code === 'no-answer' ||
  (error.code === 'too-large' && !error.detail.startsWith('ResponsePayload')) ||
  isTaken(error);

/**
 * A sheet, or the name of a table or an area, that was there: found out ahead of everything (names are tried first). Where
 * the table itself cannot be made, the plan's own sheets were made before.
 */
const isTaken = ({ code, detail }: HostError): boolean => code === 'name-taken' && !/ at Table/.test(detail);

/**
 * Whether a sheet that the batch reads ahead of its first write is gone: then it broke off there, and a sheet that says
 * what this plan would write is another person's, whose first Refresh was quicker.
 */
async function wasGoneBefore(
  send: Send,
  { code }: HostError,
  { edits, grounds = [] }: Plan,
): Promise<boolean> {
  if (code !== 'sheet-gone') return false;
  const own = ownSheets({ title: '', edits });
  const read = [...grounds, ...edits.filter(isCell)]
    .map(({ sheet }) => sheet)
    .filter((sheet) => !own.has(sheet));
  try {
    const there = await send(({ workbook }) => {
      const sheets = workbook.worksheets.load('items/name');
      return () => new Set(sheets.items.map(({ name }) => name));
    }, null);
    return read.some((sheet) => !there.has(sheet));
  } catch {
    return false;
  }
}

const NOTHING: PlanStanding = { cells: [], of: 0, sheets: [], makes: 0, gone: [] };

async function readBack(
  send: Send,
  plan: Plan,
  error: HostError,
  { begun, gone }: { readonly begun: boolean; readonly gone: boolean },
): Promise<PlanStanding | null> {
  if (error.code === 'no-answer') return null;
  // What stands of it is someone else's, who did the same at the same time.
  if (isTaken(error) && !begun) return NOTHING;
  try {
    const found = await inspect(send, plan);
    if (begun) return found;
    // Of a batch that broke off ahead of its first write nothing stands: what looks like it is another person's.
    if (gone) return { ...found, cells: [], sheets: [] };
    return error.code === 'name-taken' ? { ...found, cells: [] } : found;
  } catch {
    return !begun && isBeforeAll(error) ? NOTHING : null;
  }
}

/** The sheet an error is about: the one that is gone, or on which something could not be made. */
function sheetOf(
  { edits }: Plan,
  { code, detail, sheet }: HostError,
  standing: PlanStanding | null,
): string | null {
  if (code === 'sheet-gone') return standing?.gone[0] ?? sheet;
  if (code !== 'name-taken') return sheet;
  const kinds = detail.includes('WorksheetCollection') ? ['add-sheet', 'copy-sheet'] : ['table', 'name'];
  const made = edits.find((edit) => kinds.includes(edit.kind) && (!('create' in edit) || edit.create));
  return made?.sheet ?? sheet;
}
