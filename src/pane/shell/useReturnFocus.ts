import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { focusStop, isFocusLost } from './focusStop';

/** Lists that are worked through from one to the next: there the place is kept. */
const LISTS = '[data-finding], [data-indicator]';

/**
 * Where the focus goes once what had it is done with and gone, in the same turn as that. Something was `said` (a plan was
 * written or could not be, something was given back): the line that says it, marked `data-said`, with Restore as the next
 * stop; but in a list the control that asked for it. Nothing was said (`away` has ended with No): where the person was when
 * it began, which is remembered as they move, because by then the browser may have taken the focus from it.
 * What has the focus keeps it.
 */
export function useReturnFocus(
  away: boolean,
  said: object | null,
  fallback: RefObject<HTMLElement | null>,
): (event: FocusEvent<HTMLElement>) => void {
  const opener = useRef<HTMLElement | null>(null);
  const before = useRef({ away, said });
  useLayoutEffect(() => {
    const back = before.current.away && !away;
    const news = said !== null && said !== before.current.said;
    before.current = { away, said };
    if ((!back && !news) || !isFocusLost()) return;
    const usable = back && opener.current?.isConnected === true && !opener.current.matches(':disabled');
    if (usable && (!news || opener.current?.closest(LISTS))) opener.current?.focus();
    else if (news) focusStop(document.querySelector<HTMLElement>('[data-said]'));
    if (back && isFocusLost()) focusStop(fallback.current);
  }, [away, said, fallback]);
  return (event) => {
    opener.current = event.target;
  };
}
