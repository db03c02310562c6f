import { useState } from 'react';
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
  readonly onShowAll: () => void;
}

/** One card for each indicator, the worst first unless the person prefers the order of the sheet. */
export function IndicatorsTab({ filter, onShowAll }: Props) {
  const styles = useStyles();
  const sortId = useId('sort');
  const cards = useAppState((state) => state.session?.cards ?? null);
  const [order, setOrder] = useState<CardOrder>('worst-first');
  if (cards === null) return null;
  const shown = arrangeCards(cards, order, filter);
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.shown}>
          {filter === null ? `${cards.length} indicators` : `${shown.length} of ${cards.length} indicators`}
          {filter !== null && (
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
      <ul className={styles.list}>
        {shown.map((card) => (
          <Card key={card.address} card={card} />
        ))}
      </ul>
    </>
  );
}
