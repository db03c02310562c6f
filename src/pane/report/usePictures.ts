import { useEffect } from 'react';
import type { PictureView } from '../../app/state/state';
import { useActions, useAppState } from '../store/StoreContext';

/**
 * Draws the pictures of what is to be copied before anyone presses the button: between click and clipboard nothing may
 * be waited for. Where one cannot be drawn its words stand in its place.
 */
export function usePictures(): void {
  const { keepPictures } = useActions();
  const wanted = useAppState(({ report, table }) =>
    (table.copy ?? 'table') === 'table' ? NONE : (report?.pictures ?? NONE),
  );
  useEffect(() => {
    if (wanted === NONE) return undefined;
    let current = true;
    const draw = async (): Promise<void> => {
      const { drawPicture } = await import('./drawPicture');
      const drawn: Record<string, string> = {};
      for (const picture of wanted) {
        const source = await drawPicture(picture, picture.width, picture.height).catch(() => null);
        if (source !== null) drawn[picture.key] = source;
      }
      if (current) keepPictures(wanted, drawn);
    };
    void draw().catch(() => current && keepPictures(wanted, {}));
    return () => {
      current = false;
    };
  }, [wanted, keepPictures]);
}

const NONE: readonly PictureView[] = [];
