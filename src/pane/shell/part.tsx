import { lazy, useState, type ComponentType } from 'react';

/** A component that is fetched when needed, or ahead of need. */
export interface Part<Props> {
  readonly Show: ComponentType<Props>;
  /** Fetches it now; drawing it later then needs no waiting. */
  readonly load: () => Promise<void>;
}

/**
 * Makes a part of the pane from the import that fetches it. React.lazy alone always shows its fallback first, and for
 * at least 300 ms, even when the code is long here; a part that was fetched ahead is drawn at once.
 */
export function part<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): Part<Props> {
  let ready: ComponentType<Props> | null = null;
  const Later = lazy(async () => ({ default: await fetchPart() }));
  return {
    load: async () => {
      ready = await fetchPart();
    },
    Show: (props) => {
      // Chosen once: to change the component under a drawn part would throw its state away.
      const [{ Chosen }] = useState(() => ({ Chosen: ready ?? (Later as ComponentType<Props>) }));
      return <Chosen {...props} />;
    },
  };
}
