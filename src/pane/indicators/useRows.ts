import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { IndicatorCard } from '../../app/state/state';

/** Rows drawn at once: with what stands around them the page stays under 3,000 nodes, however long the list. */
export const AT_ONCE = 100;

const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

interface Place {
  readonly address: string;
}

interface Rows {
  readonly list: RefObject<HTMLUListElement | null>;
  /** The rows drawn now. */
  readonly drawn: readonly IndicatorCard[];
  readonly start: number;
  readonly open: string | null;
  /** Address of the row that the Tab key stops at. */
  readonly stop: string | null;
  readonly toggle: (address: string) => void;
  readonly stopAt: (address: string) => void;
  readonly turnTo: (start: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Which rows of a list are drawn, which one is open, and where the focus goes. One is open at a time. The arrow keys,
 * Home and End move between the rows drawn. `at` opens one from elsewhere, and gives it the focus; `pointed` opens the
 * one that is selected in the sheet and leaves the focus, which is there.
 */
export function useRows(cards: readonly IndicatorCard[], at: Place | null, pointed: Place | null): Rows {
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const [asked, setAsked] = useState<Place | null>(null);
  const [shown, setShown] = useState<Place | null>(null);
  const show = ({ address }: Place): void => {
    const place = cards.findIndex((card) => card.address === address);
    setPage(place < 0 ? 0 : place - (place % AT_ONCE));
    setOpen(address);
    setCurrent(address);
  };
  if (asked !== at) {
    setAsked(at);
    if (at !== null) show(at);
  }
  if (shown !== pointed) {
    setShown(pointed);
    // One that a filter leaves out stays out.
    if (pointed !== null && cards.some(({ address }) => address === pointed.address)) show(pointed);
  }
  useEffect(() => {
    if (pointed === null) return;
    const row = list.current?.querySelector(`[data-indicator="${pointed.address}"]`);
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [pointed]);
  useEffect(() => {
    if (at === null) return;
    const row = list.current?.querySelector(`[data-indicator="${at.address}"]`);
    row?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [at]);
  // A filter may leave fewer than were turned past.
  const start = page < cards.length ? page : 0;
  const drawn = cards.slice(start, start + AT_ONCE);
  const there = drawn.some(({ address }) => address === current);
  return {
    list,
    drawn,
    start,
    open,
    stop: there ? current : (drawn[0]?.address ?? null),
    toggle: (address) => setOpen((now) => (now === address ? null : address)),
    stopAt: setCurrent,
    turnTo: (next) => {
      setPage(next);
      list.current?.parentElement?.scrollTo?.(0, 0);
    },
    onKeyDown: (event) => {
      const { key, target } = event;
      if (key === 'Escape' && open !== null) {
        // Closed, with the focus on its row: Excel would take an Escape that comes through for a wish to leave.
        event.stopPropagation();
        setOpen(null);
        const row = list.current?.querySelector(`[data-indicator="${open}"]`);
        row?.querySelector<HTMLElement>('[data-row]')?.focus();
        return;
      }
      const move = KEYS[key];
      if (!move || !(target instanceof HTMLElement) || target.dataset.row === undefined) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      event.preventDefault();
      rows[move(rows.indexOf(target), rows.length - 1)]?.focus();
    },
  };
}
