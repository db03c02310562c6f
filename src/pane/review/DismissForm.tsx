import { ReasonForm } from '../shell/ReasonForm';
import { useActions, useAppState } from '../store/StoreContext';

interface Props {
  readonly id: string;
  /** The element that says what was found. */
  readonly saysId: string;
  readonly findingKey: string;
  readonly onClose: () => void;
}

/** Why a finding is set aside, and by whom. The name last given is offered; it is kept on the settings sheet only. */
export function DismissForm({ id, saysId, findingKey, onClose }: Props) {
  const actions = useActions();
  const known = useAppState((state) => state.session?.review.name ?? '');
  return (
    <ReasonForm
      id={id}
      describedBy={saysId}
      label="Dismiss this finding"
      reason={{ label: 'Reason', hint: 'Kept on the settings sheet until the cell changes.' }}
      name={known}
      submit="Dismiss…"
      onSubmit={({ reason, by }) => void actions.previewDismiss(findingKey, reason, by)}
      onClose={onClose}
    />
  );
}
