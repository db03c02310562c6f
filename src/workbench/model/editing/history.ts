import type { Edit } from '../parts';
import type { WorkbookState } from '../state';

/** One step of undo: the workbook before and after, and what to tell subscribers. */
export interface Step {
  readonly label: string;
  readonly before: WorkbookState;
  readonly after: WorkbookState;
  readonly edits: readonly Edit[];
}

const LIMIT = 100;

/** The undo and redo stacks, as deep as Excel's (100 steps). */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What Undo would undo, in words. */
  get undoLabel(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  push(step: Step): void {
    this.#done.push(step);
    if (this.#done.length > LIMIT) this.#done.shift();
    this.#undone = [];
  }

  /** The step that Undo would take back, for `merge`. */
  get last(): Step | null {
    return this.#done.at(-1) ?? null;
  }

  /**
   * Makes one step of the steps after `since` (null: of all) that stand together and bear this label. A step of another
   * kind in between, which a person made, stays a step of its own and parts those on either side.
   */
  merge(since: Step | null, label: string): void {
    const from = since === null ? 0 : this.#done.indexOf(since) + 1;
    const merged: Step[] = this.#done.slice(0, from);
    for (const [at, step] of this.#done.slice(from).entries()) {
      const before = at === 0 ? null : merged.at(-1);
      if (before?.label === label && step.label === label) {
        merged.pop();
        merged.push({ ...before, after: step.after, edits: [...before.edits, ...step.edits] });
      } else merged.push(step);
    }
    this.#done = merged;
  }

  undo(): Step | null {
    const step = this.#done.pop() ?? null;
    if (step) this.#undone.push(step);
    return step;
  }

  redo(): Step | null {
    const step = this.#undone.pop() ?? null;
    if (step) this.#done.push(step);
    return step;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
