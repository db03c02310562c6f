import { attackModel, type Memory, type Recovered } from '../attack/attack';
import type { Cluster } from '../attack/clusters';
import type { ModelCell } from '../model/model';
import type { Period } from '../model/plan';
import { PublicModel, type View } from '../attack/view';

export interface Choice {
  readonly keys: readonly string[];
  readonly method: 'exact' | 'pruned';
}

/** Attacks tried before the exact search of one cluster and quarter is given up for the quick one. */
const MOST_ATTACKS = 3000;

/**
 * The fewest figures of one period that, hidden as well, leave nothing in the cluster to be recovered: branch and
 * bound, by size from nought up. Some recovered count is taken, and each figure is tried that has any part in its
 * recovery: unless one of them goes, what is known of the count stays as it is, so every safe choice has one of them
 * and none is missed. Of as many figures those that cost least are taken: rows of tables before ratios, ratios before
 * headcounts and totals, then smaller before larger counts in a table, then later before earlier rows.
 */
export function chooseHidden(cluster: Cluster, view: View, period: Period, memory: Memory): Choice {
  const own = new Map(cluster.cells.flatMap((cell) => (cell.period === period ? [[cell.key, cell]] : [])));
  if (own.size === 0) return { keys: [], method: 'exact' };
  const search = new Search(cluster, view, own, memory);
  for (let size = 0; size <= own.size; size += 1) {
    const found = search.exactly(size);
    if (found === 'cut-short') return { keys: search.quickly(), method: 'pruned' };
    if (found) return { keys: found, method: 'exact' };
  }
  // Not even hiding all of the period's figures helps: nothing less is right then, and the plan says what is left.
  return { keys: [...own.keys()].filter((key) => !view.hidden.has(key)), method: 'exact' };
}

class Search {
  private attacks = 0;
  private best: readonly ModelCell[] | null = null;
  private seen = new Set<string>();

  constructor(
    private readonly cluster: Cluster,
    private readonly view: View,
    private readonly own: ReadonlyMap<string, ModelCell>,
    private readonly memory: Memory,
  ) {}

  /** The cheapest choice of just this many figures; null when none is safe. */
  exactly(size: number): readonly string[] | null | 'cut-short' {
    this.best = null;
    this.seen = new Set();
    this.deepen([], size);
    if (this.attacks > MOST_ATTACKS) return 'cut-short';
    return this.best && keysOf(this.best);
  }

  private deepen(extra: readonly ModelCell[], left: number): void {
    const name = keysOf(extra).sort().join(' ');
    if (this.seen.has(name) || this.attacks > MOST_ATTACKS) return;
    this.seen.add(name);
    const options = this.optionsAt(extra);
    if (!options) {
      if (!this.best || compareCosts(extra, this.best) < 0) this.best = extra;
      return;
    }
    if (left > 0) for (const cell of options) this.deepen([...extra, cell], left - 1);
  }

  /** Safe: null. Else the figures that take part in the recovery with the fewest of them. */
  private optionsAt(extra: readonly ModelCell[]): readonly ModelCell[] | null {
    this.attacks += 1;
    const view = this.with(extra);
    const recovered = attackModel(this.cluster.model, view, this.cluster.secrets, this.memory);
    if (recovered.length === 0) return null;
    const open = new PublicModel(this.cluster.model, view);
    const options = recovered.map((one) => this.partakers(open, one));
    return options.reduce((fewest, next) => (next.length < fewest.length ? next : fewest));
  }

  /** The published figures of the period that bound a recovered count, cheapest first. */
  private partakers(open: PublicModel, { secret }: Recovered): readonly ModelCell[] {
    const { sources } = open.partOf(secret.terms);
    const variables = [secret, ...sources].flatMap(({ terms }) => terms.map(({ variable }) => variable));
    const keys = new Set(
      variables.flatMap((variable) => this.cluster.model.variables[variable]?.shownBy ?? []),
    );
    for (const { when } of sources) if (when !== 'always' && 'cell' in when) keys.add(when.cell);
    return [...keys]
      .flatMap((key) => (open.isPublished(key) ? (this.own.get(key) ?? []) : []))
      .sort((a, b) => compareCost(a, b));
  }

  /** When the exact search takes too long: hide what is cheapest until all is safe, then show again what need not be hidden. */
  quickly(): readonly string[] {
    let extra: readonly ModelCell[] = [];
    for (let options = this.optionsAt(extra); options; options = this.optionsAt(extra)) {
      const [cheapest] = options;
      if (!cheapest) break;
      extra = [...extra, cheapest];
    }
    const dearestFirst = [...extra].sort((a, b) => compareCost(b, a));
    for (const cell of dearestFirst) {
      const without = extra.filter((other) => other !== cell);
      if (!this.optionsAt(without)) extra = without;
    }
    return keysOf(extra);
  }

  private with(extra: readonly ModelCell[]): View {
    return { ...this.view, hidden: new Set([...this.view.hidden, ...keysOf(extra)]) };
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
