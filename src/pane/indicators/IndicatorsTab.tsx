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
import type { IndicatorCard } from '../../app/state/state';
import { useAppState } from '../store/StoreContext';
import type { Only } from '../results/useView';
import { EARLIER, NEXT, sayPart } from '../../wording/list';
import { Row } from './Row';
import { AT_ONCE, useRows } from './useRows';

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
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const NO_CARDS: readonly IndicatorCard[] = [];

interface Props {
  readonly filter: StatusFilter | null;
  /** Some of them alone, for a reason that is said; null for all. */
  readonly only: Only | null;
  /** The one to open; null for none. */
  readonly at: { readonly address: string } | null;
  readonly onShowAll: () => void;
}

/** One row for each indicator, opened into its card; the worst first unless the person prefers the order of the sheet. */
export function IndicatorsTab({ filter, only, at, onShowAll }: Props) {
  const styles = useStyles();
  const sortId = useId('sort');
  const cards = useAppState((state) => state.session?.cards ?? null);
  const [order, setOrder] = useState<CardOrder>('worst-first');
  const arranged = arrangeCards(cards ?? NO_CARDS, order, filter);
  const shown = only === null ? arranged : arranged.filter(({ address }) => only.addresses.has(address));
  const pointed = useAppState((state) => state.pointed);
  const all = filter === null && only === null;
  const { list, drawn, start, open, stop, toggle, stopAt, turnTo, onKeyDown } = useRows(shown, at, pointed);
  if (cards === null) return null;
  const end = start + drawn.length;
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
      <ul className={styles.list} ref={list} onKeyDown={onKeyDown}>
        {drawn.map((card) => (
          <Row
            key={card.address}
            card={card}
            open={open === card.address}
            stop={stop === card.address}
            onToggle={() => toggle(card.address)}
            onFocus={() => stopAt(card.address)}
          />
        ))}
      </ul>
      {drawn.length < shown.length && (
        <div className={styles.bar}>
          <span className={styles.shown}>{sayPart(start + 1, end, shown.length)}</span>
          <Button size="small" disabledFocusable={start === 0} onClick={() => turnTo(start - AT_ONCE)}>
            {EARLIER}
          </Button>
          <Button size="small" disabledFocusable={end === shown.length} onClick={() => turnTo(end)}>
            {NEXT}
          </Button>
        </div>
      )}
    </>
  );
}
