import { Button } from '@fluentui/react-components';
import type { Problem } from '../../app/state/state';
import { useActions, useAppState } from '../store/StoreContext';

/** What a person can mend by pointing at the headings. */
const POINTABLE: readonly string[] = ['no-headings', 'headings-missing', 'no-indicators', 'pointed-amiss'];

/** Whether the person has pointed already, at something that would not do. */
export const hasPointed = ({ code }: Problem): boolean => code === 'pointed-amiss';

export const isPointable = ({ code }: Problem): boolean => POINTABLE.includes(code);

interface Props {
  /** The person was told what to select. */
  readonly pointing: boolean;
  readonly onPoint: () => void;
}

/** First asks the person to select the headings, then reads what is selected. */
export function PointButton({ pointing, onPoint }: Props) {
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  return (
    <Button
      size="small"
      disabledFocusable={busy}
      onClick={() => (pointing ? void actions.previewHeadings() : onPoint())}
    >
      {pointing ? 'Use this row' : 'Show me the headings'}
    </Button>
  );
}
