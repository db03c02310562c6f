import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Label,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
  useId,
} from '@fluentui/react-components';
import { arrangeCards, type CardOrder, type StatusFilter } from '../status/statusFilter';
import { useAppState } from '../store/StoreContext';
import type { Only } from '../results/useView';
import { Card } from './Card';

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  shown: { flexGrow: 1 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

interface Props {
  readonly filter: StatusFilter | null;
  /** Some of them alone, for a reason that is said; null for all. */
  readonly only: Only | null;
  /** The one to open; null for none. */
  readonly at: { readonly address: string } | null;
  readonly onShowAll: () => void;
}

/** One card for each indicator, the worst first unless the person prefers the order of the sheet. */
export function IndicatorsTab({ filter, only, at, onShowAll }: Props) {
  const styles = useStyles();
  const sortId = useId('sort');
  const cards = useAppState((state) => state.session?.cards ?? null);
  const [order, setOrder] = useState<CardOrder>('worst-first');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (at === null) return;
    const cell = `[data-indicator="${at.address}"]`;
    list.current?.querySelector<HTMLElement>(`${cell} button`)?.focus();
  }, [at]);
  if (cards === null) return null;
  const arranged = arrangeCards(cards, order, filter);
  const shown = only === null ? arranged : arranged.filter(({ address }) => only.addresses.has(address));
  const all = filter === null && only === null;
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.shown}>
          {all ? `${cards.length} indicators` : `${shown.length} of ${cards.length} indicators`}
          {only !== null && ` · ${only.label}`}
          {!all && (
            <Button appearance="transparent" size="small" onClick={onShowAll}>
              Show all
            </Button>
          )}
        </span>
        <Label size="small" htmlFor={sortId}>
          Sort
        </Label>
        <Select
          id={sortId}
          size="small"
          value={order}
          onChange={(_, { value }) => setOrder(value === 'sheet' ? 'sheet' : 'worst-first')}
        >
          <option value="worst-first">Worst first</option>
          <option value="sheet">Sheet order</option>
        </Select>
      </div>
      <ul className={styles.list} ref={list}>
        {shown.map((card) => (
          <Card key={card.address} card={card} />
        ))}
      </ul>
    </>
  );
}
