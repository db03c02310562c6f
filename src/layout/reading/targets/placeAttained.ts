import type { Grid } from '../../../domain/grid/grid';
import { cellAt } from '../../../domain/grid/grid';
import type { RoleReason } from '../../../domain/reading/reading';
import type { DraftColumn } from '../draftColumn';
import { set } from '../placeColumns';
import { roughNumber } from '../quotients';

const ENOUGH = 3;
const LOOKED_AT = 60;

const MAY_BE: ReadonlySet<DraftColumn['role']> = new Set([null, 'figure', 'ignore', 'variance', 'travel']);

/**
 * A column that is in nearly every row the figure as a per cent of its target, or the distance between the two, says how far
 * the target was reached, whatever its heading calls it ("Achievement", "% of goal", "Ahead / behind").
 */
export function placeAttained(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  const targets = drafts.filter(({ role, facts }) => role === 'target' && facts.numeric > 0);
  const figures = drafts.filter(({ role, facts }) => role === 'figure' && facts.numeric > 0);
  if (targets.length === 0 || figures.length === 0) return;
  const numbersOf = numbersIn(grid, rows);
  // A figure that has its period to itself is that period's; there may be many.
  const alone = (draft: DraftColumn): boolean =>
    draft.role === 'figure' &&
    draft.time !== null &&
    !figures.some((other) => other !== draft && isOfTime(draft, other));
  for (const draft of drafts) {
    const { role, chosen, facts } = draft;
    if (alone(draft)) continue;
    if (chosen || !MAY_BE.has(role) || facts.numeric < ENOUGH || facts.numeric < facts.filled * 0.6) continue;
    const shown = numbersOf(draft);
    const found = figures
      .filter((figure) => figure !== draft)
      .flatMap((figure) => targets.flatMap((target) => reasonOf(shown, figure, target, numbersOf) ?? []));
    const [because] = found;
    if (because) set(draft, 'variance', { of: null, sure: 'sure', because: [because] });
  }
}

/** The numbers of a column, roughly, read once. */
function numbersIn(grid: Grid, rows: readonly number[]): (draft: DraftColumn) => readonly (number | null)[] {
  const looked = rows.slice(0, LOOKED_AT);
  const known = new Map<number, readonly (number | null)[]>();
  return ({ column }) => {
    const found = known.get(column) ?? looked.map((row) => roughNumber(cellAt(grid, row, column)));
    known.set(column, found);
    return found;
  };
}

const isOfTime = ({ time }: DraftColumn, { time: other }: DraftColumn): boolean =>
  time?.grain === other?.grain && time?.place === other?.place && time?.year?.first === other?.year?.first;

function reasonOf(
  shown: readonly (number | null)[],
  figure: DraftColumn,
  target: DraftColumn,
  numbersOf: (draft: DraftColumn) => readonly (number | null)[],
): RoleReason | null {
  const [figures, targets] = [numbersOf(figure), numbersOf(target)];
  let [of, share, gap, apart] = [0, 0, 0, 0];
  const values = new Set<number>();
  shown.forEach((value, row) => {
    const [actual, aim] = [figures[row] ?? null, targets[row] ?? null];
    if (value === null || actual === null || aim === null || aim === 0) return;
    of++;
    values.add(value);
    // What is equal to the figure as it stands tells nothing: 100 of 100, or a target of 100 throughout.
    if (Math.abs(value - actual) > 0.56) apart++;
    const exact = actual / aim;
    if (Math.abs(value - exact * 100) < 0.56 || (Math.abs(value) <= 5 && Math.abs(value - exact) < 0.0056))
      share++;
    if (Math.abs(Math.abs(value) - Math.abs(actual - aim)) < 0.011) gap++;
  });
  const fits = Math.max(share, gap);
  if (of < ENOUGH || values.size < ENOUGH || fits < of * 0.8 || apart * 2 < of) return null;
  return share >= gap
    ? { kind: 'quotient', numerator: figure.column, denominator: target.column, fits, of }
    : { kind: 'difference', figure: figure.column, target: target.column, fits, of };
}

/** Words for what moved since another time: such a distance is none from a target. */
const MOVED = /\b(?:change|movement|since|last|previous|prior|growth|trend)\b/i;

/**
 * "2024-25 performance", "2024-25 level", "Outperformance": where in every row one column is the distance of the figure from a
 * second, that second is what is to be reached, however it is called. Nothing where a target is known.
 */
export function placeDistance(grid: Grid, drafts: readonly DraftColumn[], rows: readonly number[]): void {
  if (drafts.some(({ role, facts }) => role === 'target' && facts.filled > 0)) return;
  const numbersOf = numbersIn(grid, rows);
  const isNumeric = ({ facts }: DraftColumn): boolean =>
    facts.numeric >= ENOUGH && facts.numeric >= facts.filled * 0.6;
  const figures = drafts.filter(
    (draft) =>
      draft.role === 'figure' && draft.sense.role === 'figure' && !draft.sense.byTime && isNumeric(draft),
  );
  const distances = drafts.filter(
    (draft) =>
      (draft.role === null || draft.role === 'variance') &&
      !draft.chosen &&
      isNumeric(draft) &&
      !MOVED.test(draft.heading),
  );
  const found = figures.flatMap((figure) =>
    drafts
      .filter((draft) => draft !== figure && isNumeric(draft) && mayBeAim(draft, figure))
      .flatMap((aim) =>
        distances
          .filter((each) => each !== aim && each !== figure)
          .flatMap((distance) => {
            const because = reasonOf(numbersOf(distance), figure, aim, numbersOf);
            return because?.kind === 'difference' && because.fits === because.of
              ? [{ aim, distance, because }]
              : [];
          }),
      ),
  );
  const [only, ...more] = found;
  if (!only || more.length > 0) return;
  set(only.aim, 'target', { of: null, sure: 'likely', because: [{ kind: 'neighbours', role: 'variance' }] });
  set(only.distance, 'variance', { of: null, sure: 'sure', because: [only.because] });
}

/** A column of the figure's own time, or of none, of which nothing better is known. */
function mayBeAim(draft: DraftColumn, figure: DraftColumn): boolean {
  const { role, chosen, time, sense, heading } = draft;
  if (chosen || MOVED.test(heading)) return false;
  if (role !== null && !(role === 'figure' && sense.byTime)) return false;
  return time === null || isOfTime(draft, figure);
}
