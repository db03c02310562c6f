/** What Excel's own key handling takes for a stop of the Tab key (office.js, `_tabbableElements`), but for the stops Fluent keeps for itself. */
const STOPS = ['a[href]', '[tabindex]', 'button:not([disabled])', 'input:not([disabled])']
  .concat(['select:not([disabled])', 'textarea:not([disabled])'])
  .map((each) => `${each}:not([tabindex="-1"]):not([data-tabster-dummy])`)
  .join(', ');

const stopsOf = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.getClientRects().length > 0 && !stop.closest('[aria-hidden="true"]'),
  );

/** The change that took a node away, with whatever it stood in. */
const removalOf = (node: Node, changes: readonly MutationRecord[]): MutationRecord | undefined =>
  changes.find(({ removedNodes }) => [...removedNodes].some((removed) => removed.contains(node)));

/** Whether an element stands at `place` or after it in the page. */
const isFrom = (place: Node, element: Element): boolean =>
  place.contains(element) ||
  (place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * The stop that has come to the place of one that is gone: the first that stands behind it in the page, else the last of
 * all. The place is where `changes` say it was taken from, whatever else has come and gone since it got the focus. Null
 * where they do not say.
 */
export function stopInPlaceOf(gone: Node, changes: readonly MutationRecord[]): HTMLElement | null {
  let removal = removalOf(gone, changes);
  // What it stood in may be gone as well.
  for (let steps = changes.length; removal && !removal.target.isConnected && steps > 0; steps -= 1)
    removal = removalOf(removal.target, changes);
  if (!removal) return null;
  const { target } = removal;
  let { nextSibling: next } = removal;
  for (let steps = changes.length; next && !next.isConnected && steps > 0; steps -= 1)
    next = removalOf(next, changes)?.nextSibling ?? null;
  const stops = stopsOf();
  const behind = stops.find((stop) =>
    next ? isFrom(next, stop) : isFrom(target, stop) && !target.contains(stop),
  );
  return behind ?? stops.at(-1) ?? null;
}
