import { lazy, useState, type ComponentType } from 'react';

/** A component that is fetched when needed, or ahead of need. */
export interface Part<Props> {
  readonly Show: ComponentType<Props>;
  /** Fetches it now; drawing it later then needs no waiting. */
  readonly load: () => Promise<void>;
}

const parts = new Set<() => Promise<void>>();

/**
 * Makes a part of the pane from the import that fetches it, and notes it for `loadParts`. React.lazy alone always shows its fallback first, and for
 * at least 300 ms, even when the code is long here; a part that was fetched ahead is drawn at once.
 */
export function part<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): Part<Props> {
  let ready: ComponentType<Props> | null = null;
  const Later = lazy(async () => ({ default: await fetchPart() }));
  const load = async (): Promise<void> => {
    ready = await fetchPart();
  };
  parts.add(load);
  return {
    load,
    Show: (props) => {
      // Chosen once: to change the component under a drawn part would throw its state away.
      const [{ Chosen }] = useState(() => ({ Chosen: ready ?? (Later as ComponentType<Props>) }));
      return <Chosen {...props} />;
    },
  };
}

/**
 * Fetches every part ahead of need, in the order they were made known; a part's own parts become known once it is there.
 * One that cannot be fetched now is tried again when it is drawn, and the error boundary speaks if it still cannot.
 */
export async function loadParts(): Promise<void> {
  const fetched = new Set<() => Promise<void>>();
  for (;;) {
    const waiting = [...parts].filter((load) => !fetched.has(load));
    if (waiting.length === 0) return;
    for (const load of waiting) fetched.add(load);
    await Promise.allSettled(waiting.map((load) => load()));
  }
}
