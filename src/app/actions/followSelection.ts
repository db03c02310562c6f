import type { SheetSelection } from '../../host/port';
import { parseArea } from '../../domain/grid/address';
import type { HeldExamination } from '../desk/held';
import type { ActionContext } from './runJob';

/** Enter moves on after a cell is typed: a selection so soon after, or before, a change is part of typing. */
export const TYPING_MS = 1500;
/** A person who walks through cells with the arrow keys is not followed through each. */
export const REST_MS = 300;

/**
 * Says in the state which indicator the person's selection stands on, from the event's address alone: nothing is read.
 * Not while they type, a preview is open or a job is under way, and not for a cell the pane itself has gone to.
 */
export function followSelection(context: ActionContext): (selection: SheetSelection) => void {
  const { store, memory, timer, clock } = context;
  let stop: (() => void) | null = null;
  const settle = (selection: SheetSelection): void => {
    const { working, preview, pointed } = store.getState();
    if (working !== null || preview !== null || isTyping(context)) return;
    const address = memory.examined && indicatorAt(memory.examined, selection);
    if ((pointed?.address ?? null) !== address)
      store.setState({ pointed: address === null ? null : { address } });
  };
  return (selection) => {
    stop?.();
    stop = null;
    const { selected } = memory;
    memory.selected = null;
    if (selected === selection.address) return;
    const at = clock().getTime();
    stop = timer.start(REST_MS, () => {
      if (memory.typedAt === null || memory.typedAt < at) settle(selection);
    });
  };
}

const isTyping = ({ memory: { typedAt }, clock }: ActionContext): boolean =>
  typedAt !== null && clock().getTime() - typedAt < TYPING_MS;

/** The address of the card whose indicator stands at what is selected; null for none, or more than one. */
function indicatorAt(
  { session, sheetId: own }: HeldExamination,
  { sheetId, address }: SheetSelection,
): string | null {
  const { scorecard, judged } = session;
  if (own !== sheetId) return null;
  const area = parseArea(address);
  if (area?.rows !== 1) return null;
  const { orientation = 'rows' } = scorecard.reading ?? {};
  const wide = orientation === 'rows' || orientation === 'pairs';
  const at = judged.indicators.findIndex(({ indicator }) =>
    wide
      ? indicator.row === area.row
      : // Across, or a row for each period: the cells of its figures are the indicator's.
        Object.values(indicator.periods).some((cell) => cell?.address === address),
  );
  return session.cards[at]?.address ?? null;
}
