import type { Linear } from '../model/model';
import { closer, mergeRelations } from './mergeRelations';
import { layOut, narrow, withRelation, withRelationAt, type LaidOut } from './narrow';
import { copyBox, StepBudget, type Bounds, type Solution, type Puzzle, type Values } from './puzzle';
import { corner, oddOnes, settle, tightest, type ChooseValue, type VariableOrder } from './settle';

/** Splits tried before an answer is given up as unsure. Real scorecards need a handful. */
const MOST_SPLITS = 600;
/** The same times the unknowns: each split of a large puzzle takes longer. */
const MOST_WORK = 4_000;
const FEWEST_SPLITS = 20;

/** A puzzle made ready: what is asked of it again and again is worked out once. */
class Prepared {
  private readonly relations: readonly Linear[];
  private readonly laid: LaidOut;
  private readonly order: VariableOrder;
  /** The bounds as far as the puzzle narrows them by itself; null where nothing is left. */
  private readonly whole: Bounds | null;
  private readonly places: ReadonlyMap<string, number>;
  private readonly work: StepBudget;

  constructor(private readonly puzzle: Puzzle) {
    const merged = mergeRelations(puzzle.relations);
    this.relations = [...merged.values()];
    this.places = new Map([...merged.keys()].map((key, place) => [key, place]));
    this.work = puzzle.work ?? new StepBudget(Infinity);
    const all = [...this.relations, ...(puzzle.implied ?? [])];
    this.laid = layOut(all, puzzle.low.length);
    this.order = { odd: oddOnes(this.relations), follow: puzzle.follow ?? new Set() };
    const whole: Bounds = { low: Float64Array.from(puzzle.low), high: Float64Array.from(puzzle.high) };
    this.whole = narrow(whole, this.laid, [...all.keys()], this.work) ? whole : null;
  }

  /** Whether any whole numbers solve it, and something besides. */
  solve(extra?: Linear): Solution {
    if (this.whole === null) return { kind: 'no' };
    if (this.work.isSpent) return { kind: 'unsure' };
    const box = copyBox(this.whole);
    if (!extra) return this.search(box, this.relations, this.laid);
    const [[key, own] = []] = [...mergeRelations([extra])];
    if (key === undefined || !own) return { kind: 'no' };
    const { relations, laid, place } = this.withOne(key, own);
    return narrow(box, laid, [place], this.work) ? this.search(box, relations, laid) : { kind: 'no' };
  }

  /** With one relation more; where the same sum stands already, with its bounds closer. */
  private withOne(
    key: string,
    extra: Linear,
  ): { relations: readonly Linear[]; laid: LaidOut; place: number } {
    const there = this.places.get(key);
    const old = there === undefined ? undefined : this.relations[there];
    if (there === undefined || !old) {
      const laid = withRelation(this.laid, extra);
      return { relations: [...this.relations, extra], laid, place: laid.relations.length - 1 };
    }
    const own = closer(old, extra);
    const relations = this.relations.map((each, at) => (at === there ? own : each));
    return { relations, laid: withRelationAt(this.laid, there, own), place: there };
  }

  /** Narrow the bounds, split the tightest unknown in two, and so on. `whole` is narrowed already. */
  private search(whole: Bounds, relations: readonly Linear[], laid: LaidOut): Solution {
    const { order, puzzle, work } = this;
    const { near = [] } = puzzle;
    const find = (box: Bounds, by: ChooseValue): Values | null =>
      settle(box, relations, laid, order, by, work);
    const ends: readonly ChooseValue[] = [
      (low, high, at) => Math.min(high, Math.max(low, near[at] ?? low)),
      (low) => low,
      (_, high) => high,
    ];
    for (const by of ends) {
      const quick = find(whole, by);
      if (quick) return { kind: 'yes', values: quick };
    }
    const waiting: { readonly box: Bounds; readonly changed: number | null }[] = [
      { box: whole, changed: null },
    ];
    const most = Math.max(FEWEST_SPLITS, Math.min(MOST_SPLITS, Math.round(MOST_WORK / puzzle.low.length)));
    for (let splits = 0; splits < most && !work.isSpent; splits += 1) {
      const next = waiting.pop();
      if (!next) return { kind: 'no' };
      const { box, changed } = next;
      if (changed !== null && !narrow(box, laid, laid.touching[changed] ?? [], work)) continue;
      const values = corner(box, relations);
      if (values) return { kind: 'yes', values };
      const open = tightest(box, order);
      if (open === null) continue;
      if (!order.odd.has(open)) {
        const settled = find(box, ends[splits % 2] ?? ((low) => low));
        if (settled) return { kind: 'yes', values: settled };
      }
      const middle = Math.floor(((box.low[open] ?? 0) + (box.high[open] ?? 0)) / 2);
      const [upper, lower] = [copyBox(box), copyBox(box)];
      upper.low[open] = middle + 1;
      lower.high[open] = middle;
      waiting.push({ box: upper, changed: open }, { box: lower, changed: open });
    }
    return { kind: waiting.length === 0 ? 'no' : 'unsure' };
  }
}

/** Whether any whole numbers solve the puzzle. */
export const prepare = (puzzle: Puzzle): Pick<Prepared, 'solve'> => new Prepared(puzzle);
