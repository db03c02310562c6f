import type { Plan } from '../../domain/plan';
import { HostError, type ApplyOptions, type ApplyReport, type Conflict } from '../port';
import { queuePlan, type Outcome } from './apply';
import { cellEdits, ownSheets, queueBefore } from './before';
import { holdsExpected } from './compare';
import type { Send } from './excelPort';
import { giveBack } from './giveBack';
import { dropMadeFirst } from './dropMade';
import type { Image } from './image';
import { keepPoint } from './restorePoint';
import { restoreImage } from './restore';
import { splitPlan } from './split';
import { madeFirst, planTakeBack } from './takeBack';
import { inOneUndo } from './undoGroup';
import { verify } from './verify';

/**
 * Writes a plan. Where Excel breaks it off half-way, where rows have moved or a filter was set meanwhile, what was
 * written of it is taken back and the error passed on.
 */
export async function applyPlan(send: Send, plan: Plan, options: ApplyOptions = {}): Promise<ApplyReport> {
  if (plan.edits.length === 0) return { written: 0, conflicts: [], refused: [], restore: null };
  // Two halves that verify apart would each cost a sync: a plan too large for one is verified part by part.
  const parts = splitPlan(plan);
  if (parts.length === 1) return writeParts(send, plan, parts, options);
  return inOneUndo(send, (merged) => writeParts(merged, plan, parts, options));
}

async function writeParts(
  send: Send,
  plan: Plan,
  parts: readonly Plan[],
  { verify: first = false, onPart }: ApplyOptions,
): Promise<ApplyReport> {
  const conflicts: Conflict[] = [];
  const refused: { sheet: string; address: string }[] = [];
  const images: Image[] = [];
  let written = 0;
  const checked: Plan[] = [];
  const own = ownSheets(plan);
  for (const part of parts) {
    // What is on a sheet that the plan itself makes cannot be looked at yet, and no one can have changed it.
    const onNew = ownSheets(part).size === 0 && part.edits.every(({ sheet }) => own.has(sheet));
    if (!first || onNew) checked.push(part);
    else {
      const { plan: rest, left } = await verify(send, part);
      conflicts.push(...left);
      if (rest.edits.length > 0) checked.push(rest);
    }
  }
  for (const [at, part] of checked.entries()) {
    if (checked.length > 1) onPart?.(at + 1, checked.length);
    try {
      const outcome = await writePart(send, part);
      images.push(outcome.image);
      written += outcome.written;
      refused.push(...outcome.refused);
      conflicts.push(...(await giveBack(send, outcome.overwritten)));
    } catch (error) {
      throw await withoutTraces(send, plan, images, error);
    }
  }
  return { written, conflicts, refused, restore: images.length === 0 ? null : keepPoint(plan.title, images) };
}

/** One part; it throws when nothing of it is left in the workbook. */
async function writePart(send: Send, part: Plan): Promise<Outcome> {
  const sheet = part.edits[0]?.sheet ?? null;
  const outcome = await attempt(send, part, sheet);
  if (outcome.standing === 'standing') return outcome;
  const back = await giveBack(send, outcome.overwritten, outcome.standing === 'filtered');
  const lost = back.filter(({ givenBack }) => !givenBack).length;
  const detail = lost === 0 ? 'found while writing' : `${lost} cells could not be given back`;
  await dropMade(send, outcome.image);
  throw new HostError(lost === 0 ? outcome.standing : 'partly-written', detail, sheet);
}

async function attempt(send: Send, part: Plan, sheet: string | null): Promise<Outcome> {
  try {
    return await send((context) => queuePlan(context, part), sheet);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const clean = await takeBack(send, planTakeBack(part, error.code));
    await dropMadeFirst(send, madeFirst(part, error.code));
    // Never "nothing was changed" over a sheet that holds a part of it.
    throw clean ? error : new HostError('partly-written', error.detail, error.sheet ?? sheet);
  }
}

/** Whether nothing of a broken-off batch is left in the cells it was to write. */
async function takeBack(send: Send, plan: Plan): Promise<boolean> {
  if (plan.edits.length === 0) return true;
  try {
    const { overwritten } = await send((context) => queuePlan(context, plan), plan.edits[0]?.sheet ?? null);
    await giveBack(send, overwritten);
    return true;
  } catch {
    // What stopped the writing often stops this, too (a sheet protected meanwhile): the cells tell whether it matters.
    return holdsNothing(send, plan);
  }
}

/** Looks for cells that still hold what was written. Where Excel cannot be asked, something may stand: false. */
async function holdsNothing(send: Send, plan: Plan): Promise<boolean> {
  const { values, fills } = cellEdits(plan);
  try {
    return await send((context) => {
      const before = queueBefore(context, values, fills);
      return () => {
        const now = before();
        return ![...values, ...fills].some((edit) => holdsExpected(edit, now));
      };
    }, null);
  } catch {
    return false;
  }
}

/** Takes back what a batch did beside cells: sheets, names, tables, formats. Its cells were given back before. */
async function dropMade(send: Send, image: Image): Promise<void> {
  try {
    await restoreImage(send, { ...image, cells: [] });
  } catch {
    // What is left is a sheet or a heading's look of our own: nobody's data. The next Refresh finds and uses it.
  }
}

/** The error to pass on once earlier parts were taken back; with what takes them back where that failed. */
async function withoutTraces(
  send: Send,
  { title }: Plan,
  images: readonly Image[],
  error: unknown,
): Promise<unknown> {
  const left = [...images];
  try {
    for (let image = left.at(-1); image; image = left.at(-1)) {
      await restoreImage(send, image);
      left.pop();
    }
    return error;
  } catch (second) {
    const detail = error instanceof HostError ? error.detail : 'no reason given';
    const sheet = error instanceof HostError ? error.sheet : null;
    return second instanceof HostError
      ? new HostError('partly-written', detail, sheet, keepPoint(title, left))
      : second;
  }
}
