import { attackAround, attackModel, MOST_STEPS, type Memory, type Recovered } from '../attack/attack';
import type { Cluster } from '../attack/clusters';
import type { ModelCell } from '../model/model';
import type { FigurePeriod } from '../model/plan';
import { PublicModel, type View } from '../attack/view';

export interface Choice {
  readonly keys: readonly string[];
  readonly method: 'exact' | 'pruned';
}

/** Attacks tried before the exact search of one cluster and quarter is given up for the quick one. */
const MOST_ATTACKS = 3000;

/** Steps that any cluster may take, and a larger one besides, by its share of all figures. */
const FEWEST_STEPS = 20_000;

const allowanceOf = ({ model, cells }: Cluster, share: number): number =>
  FEWEST_STEPS + Math.round((MOST_STEPS * cells.length * share) / (model.figures * model.periods.length));

/** Figures of one cluster and quarter beyond which the exact search is not begun: it would end in the quick one. */
const MOST_CELLS = 40;

/**
 * The fewest figures of one period that, hidden as well, leave nothing in the cluster to be recovered: branch and
 * bound, by size from nought up. Some recovered count is taken, and each figure is tried that has any part in its
 * recovery: unless one of them goes, what is known of the count stays as it is, so every safe choice has one of them
 * and none is missed. Of as many figures those that cost least are taken: rows of tables before ratios, ratios before
 * headcounts and totals, then smaller before larger counts in a table, then later before earlier rows.
 */
export function chooseHidden(cluster: Cluster, view: View, period: FigurePeriod, memory: Memory): Choice {
  const own = new Map(cluster.cells.flatMap((cell) => (cell.period === period ? [[cell.key, cell]] : [])));
  if (own.size === 0) return { keys: [], method: 'exact' };
  memory.allow(allowanceOf(cluster, 1 / 2));
  const search = new Search(cluster, view, own, memory);
  if (own.size > MOST_CELLS || memory.work.isSpent) return { keys: search.quickly(), method: 'pruned' };
  for (let size = 0; size <= own.size; size += 1) {
    const found = search.exactly(size);
    if (found === 'cut-short') return { keys: search.quickly(), method: 'pruned' };
    if (found) return { keys: found, method: 'exact' };
  }
  // Not even hiding all of the period's figures helps: nothing less is right then, and the plan says what is left.
  return { keys: [...own.keys()].filter((key) => !view.hidden.has(key)), method: 'exact' };
}

/** Figures hidden besides, and what can be recovered all the same. */
interface State {
  readonly extra: readonly ModelCell[];
  readonly view: View;
  readonly recovered: readonly Recovered[];
}

/**
 * Figures of any period that, hidden as well, leave as little to be recovered as can be: for a document in which a
 * relation that only its later periods bear out tells of an earlier one.
 */
export function chooseAnywhere(cluster: Cluster, view: View, memory: Memory): readonly string[] {
  return new Search(cluster, view, new Map(cluster.cells.map((cell) => [cell.key, cell])), memory).quickly();
}

class Search {
  private attacks = 0;
  private quick = false;
  private best: readonly ModelCell[] | null = null;
  private seen = new Set<string>();
  private readonly bearing = new Map<Recovered, readonly ModelCell[]>();
  private readonly start: State;

  constructor(
    private readonly cluster: Cluster,
    view: View,
    private readonly own: ReadonlyMap<string, ModelCell>,
    private readonly memory: Memory,
  ) {
    const { model, secrets } = cluster;
    this.start = { extra: [], view, recovered: attackModel(model, view, secrets, memory) };
  }

  /** The cheapest choice of just this many figures; null when none is safe. */
  exactly(size: number): readonly string[] | null | 'cut-short' {
    this.best = null;
    this.seen = new Set();
    this.deepen(this.start, size);
    if (this.attacks > MOST_ATTACKS || this.memory.work.isSpent) return 'cut-short';
    return this.best && keysOf(this.best);
  }

  private deepen(state: State, left: number): void {
    const { extra } = state;
    const name = keysOf(extra).sort().join(' ');
    if (this.seen.has(name) || this.attacks > MOST_ATTACKS || this.memory.work.isSpent) return;
    this.seen.add(name);
    const options = this.optionsAt(state);
    if (!options) {
      if (!this.best || compareCosts(extra, this.best) < 0) this.best = extra;
      return;
    }
    if (left > 0) for (const cell of options) this.deepen(this.hide(state, cell), left - 1);
  }

  private hide({ extra, view, recovered }: State, cell: ModelCell): State {
    this.attacks += 1;
    const next = { ...view, hidden: new Set([...view.hidden, cell.key]) };
    return {
      extra: [...extra, cell],
      view: next,
      recovered: attackAround(this.cluster.model, next, next, cell.key, recovered, this.memory),
    };
  }

  private show({ extra, view, recovered }: State, cell: ModelCell): State {
    const next = { ...view, hidden: new Set([...view.hidden].filter((key) => key !== cell.key)) };
    return {
      extra: extra.filter((other) => other !== cell),
      view: next,
      recovered: attackAround(this.cluster.model, next, view, cell.key, recovered, this.memory),
    };
  }

  /** Safe: null. Else the figures that take part in the recovery with the fewest of them. */
  private optionsAt({ recovered, view }: State): readonly ModelCell[] | null {
    if (recovered.length === 0) return null;
    const open = new PublicModel(this.cluster.model, view);
    const options = recovered.map((one) => this.partakers(open, one)).sort((a, b) => a.length - b.length);
    // One that no figure of the period bears on any more: an exact choice there is none, a quick one goes on without it.
    return (this.quick ? options.find(({ length }) => length > 0) : options[0]) ?? [];
  }

  /** The published figures of the period that bound a recovered count, cheapest first. */
  private partakers(open: PublicModel, recovered: Recovered): readonly ModelCell[] {
    // As long as an answer is the same one, so is all that bears on it, but for what was hidden since.
    const known = this.bearing.get(recovered) ?? this.bearingOn(open, recovered);
    this.bearing.set(recovered, known);
    return known.filter(({ key }) => open.isPublished(key));
  }

  private bearingOn(open: PublicModel, { secret }: Recovered): readonly ModelCell[] {
    const { sources } = open.partOf(secret.terms);
    this.memory.work.steps += sources.length;
    const variables = [secret, ...sources].flatMap(({ terms }) => terms.map(({ variable }) => variable));
    const keys = new Set(
      variables.flatMap((variable) => this.cluster.model.variables[variable]?.shownBy ?? []),
    );
    for (const { when } of sources) if (when !== 'always' && 'cell' in when) keys.add(when.cell);
    return [...keys]
      .flatMap((key) => (open.isPublished(key) ? (this.own.get(key) ?? []) : []))
      .sort((a, b) => compareCost(a, b));
  }

  /**
   * When the exact search takes too long: hide what is cheapest until all is safe, then show again what need not be hidden.
   * When even that takes too much work everything is hidden, for nothing less is proven safe.
   */
  quickly(): readonly string[] {
    this.quick = true;
    const { cluster, memory, own } = this;
    memory.allow(allowanceOf(cluster, 1 / 2));
    const { view } = this.start;
    let state: State = {
      ...this.start,
      recovered: attackModel(cluster.model, view, cluster.secrets, memory),
    };
    for (let options = this.optionsAt(state); options; options = this.optionsAt(state)) {
      const [cheapest] = options;
      if (!cheapest) break;
      state = this.hide(state, cheapest);
      if (memory.work.isSpent) return [...own.keys()].filter((key) => !view.hidden.has(key));
    }
    memory.allow(allowanceOf(cluster, 1 / 2));
    for (const cell of [...state.extra].sort((a, b) => compareCost(b, a))) {
      const without = this.show(state, cell);
      if (memory.work.isSpent) break;
      if (without.recovered.length <= state.recovered.length) state = without;
    }
    return keysOf(state.extra);
  }
}

const keysOf = (cells: readonly ModelCell[]): string[] => cells.map(({ key }) => key);

function compareCost({ cost: a }: ModelCell, { cost: b }: ModelCell): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Between choices of one size: by kind of cell, then size, then place, dearest cell first. */
function compareCosts(a: readonly ModelCell[], b: readonly ModelCell[]): number {
  const [one, two] = [a, b].map((cells) => [...cells].sort((x, y) => compareCost(y, x)));
  const differing = (one ?? []).map((cell, at) => {
    const other = two?.[at];
    return other ? compareCost(cell, other) : 0;
  });
  return differing.find((order) => order !== 0) ?? 0;
}
