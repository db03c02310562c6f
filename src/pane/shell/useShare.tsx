import { useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { sayMore } from '../../wording/list';

/** Items of a long list that are drawn at first, and with each further click. */
const SHARE = 30;

const useStyles = makeStyles({ more: { marginTop: tokens.spacingVerticalXS } });

interface Share<Item> {
  readonly drawn: readonly Item[];
  /** The button that draws more; null where all are drawn. */
  readonly more: ReactNode;
}

/**
 * The first of a long list, and a button for the next: what nobody looks at is not drawn. `sought`, the place of an item that was
 * gone to from elsewhere, is among those drawn; −1 for none.
 */
export function useShare<Item>(items: readonly Item[], sought = -1): Share<Item> {
  const styles = useStyles();
  const [shown, setShown] = useState(SHARE);
  const until = Math.max(shown, sought + 1);
  const left = items.length - until;
  return {
    drawn: items.slice(0, until),
    more: left > 0 && (
      <Button size="small" className={styles.more} onClick={() => setShown(until + SHARE)}>
        {sayMore(Math.min(left, SHARE), left)}
      </Button>
    ),
  };
}
