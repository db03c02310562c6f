import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { focusStop } from '../shell/focusStop';

interface Held {
  /** The finding, or its group where the focus is on the heading. */
  readonly item: Element;
  readonly group: string;
  readonly at: number | null;
}

interface FindingFocus<Root extends HTMLElement> {
  readonly root: RefObject<Root | null>;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Keeps the person's place in the list of findings: where a check takes away the finding that has the focus, the focus
 * goes to the one that has come up to its place, else to the heading of its group, else of the next group, else to
 * what stands for the list. Only while the pane itself has the focus: it is never taken from the sheet, where the
 * person may be typing. `data-finding` marks a finding, `data-group` a group, `data-rest` what stands for the list.
 * `findings` is whatever changes when the list does.
 */
export function useFindingFocus<Root extends HTMLElement>(findings: unknown): FindingFocus<Root> {
  const root = useRef<Root>(null);
  const held = useRef<Held | null>(null);
  useLayoutEffect(() => {
    const { current: list } = root;
    const { current: last } = held;
    if (list === null || last === null || last.item.isConnected) return;
    held.current = null;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || !document.hasFocus()) return;
    focusStop(placeAfter(list, last));
  }, [findings]);
  return {
    root,
    onFocus: ({ target }) => {
      held.current = holding(target);
    },
  };
}

function holding(target: Element): Held | null {
  const group = target.closest<HTMLElement>('[data-group]');
  if (!group) return null;
  const item = target.closest('[data-finding]');
  const at = item ? [...group.querySelectorAll('[data-finding]')].indexOf(item) : null;
  return { item: item ?? group, group: group.dataset.group ?? '', at };
}

function placeAfter(list: HTMLElement, { group, at }: Held): HTMLElement | null {
  const groups = [...list.querySelectorAll<HTMLElement>('[data-group]')];
  const same = groups.find((each) => each.dataset.group === group);
  const next = at === null ? undefined : same?.querySelectorAll('[data-finding]')[at];
  const heading = (same ?? groups[0])?.querySelector<HTMLElement>('button') ?? null;
  return (
    next?.querySelector<HTMLElement>('button, a') ?? heading ?? list.querySelector<HTMLElement>('[data-rest]')
  );
}
