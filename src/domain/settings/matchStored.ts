import { nameKey } from '../grid/grid';

/** What an indicator is known by. */
interface Named {
  readonly ref: string;
  readonly title: string;
}

/**
 * Finds for each indicator what is stored of it, each stored one once, in the order of the indicators. References get
 * renumbered from year to year, so the title decides: by reference and title, then by title alone, then by reference
 * alone where the titles still resemble each other (decision 021). `rest` is what no indicator took.
 */
export function matchStored<Stored extends Named>(
  indicators: readonly Named[],
  stored: readonly Stored[],
): { readonly matched: readonly (Stored | null)[]; readonly rest: readonly Stored[] } {
  // Nothing stored, or settings that were made for these very indicators: nothing to look for.
  if (stored.length === 0) return { matched: indicators.map(() => null), rest: [] };
  const sameAt = ({ ref, title }: Named, index: number): boolean =>
    stored[index]?.ref === ref && stored[index].title === title;
  if (indicators.every(sameAt))
    return { matched: stored.slice(0, indicators.length), rest: stored.slice(indicators.length) };
  const pool = new Pool(stored);
  const exact = indicators.map((indicator) => pool.take(pool.both, both(indicator)));
  const byTitle = indicators.map(
    (indicator, index) => exact[index] ?? pool.take(pool.title, nameKey(indicator.title)),
  );
  const matched = indicators.map((indicator, index) => byTitle[index] ?? takeByRef(pool, indicator));
  return { matched, rest: pool.rest() };
}

const both = ({ ref, title }: Named): string => `${nameKey(ref)}\n${nameKey(title)}`;

/** What is stored, each of which can be taken once. */
class Pool<Stored extends Named> {
  readonly both = new Map<string, Stored[]>();
  readonly title = new Map<string, Stored[]>();
  readonly ref = new Map<string, Stored[]>();
  private readonly taken = new Set<Stored>();

  constructor(private readonly all: readonly Stored[]) {
    for (const one of all) {
      append(this.both, both(one), one);
      append(this.title, nameKey(one.title), one);
      append(this.ref, nameKey(one.ref), one);
    }
  }

  take(
    by: ReadonlyMap<string, Stored[]>,
    wanted: string,
    fits: (one: Stored) => boolean = () => true,
  ): Stored | null {
    const waiting = by.get(wanted) ?? [];
    // What was taken by another key is dropped from the front, so that many alike do not cost their square.
    while (waiting[0] && this.taken.has(waiting[0])) waiting.shift();
    const found = waiting.find((one) => !this.taken.has(one) && fits(one)) ?? null;
    if (found) this.taken.add(found);
    return found;
  }

  rest(): readonly Stored[] {
    return this.all.filter((one) => !this.taken.has(one));
  }
}

function append<Stored>(map: Map<string, Stored[]>, at: string, one: Stored): void {
  const list = map.get(at);
  if (list) list.push(one);
  else map.set(at, [one]);
}

const takeByRef = <Stored extends Named>(pool: Pool<Stored>, { ref, title }: Named): Stored | null =>
  ref === '' ? null : pool.take(pool.ref, nameKey(ref), (one) => resembles(one.title, title));

/** Whether two titles share three in four of the words either has: a mended typing error, not another indicator. */
function resembles(a: string, b: string): boolean {
  const wordsOf = (text: string): Set<string> => new Set(nameKey(text).match(/[a-z0-9]+/g) ?? []);
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0) return true;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 4 >= Math.max(one.size, other.size) * 3;
}
