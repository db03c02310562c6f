import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '& input': { minWidth: 0 },
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly id: string;
  /** The element that says what was found. */
  readonly saysId: string;
  readonly findingKey: string;
  readonly onClose: () => void;
}

/** Why a finding is set aside, and by whom. The name last given is offered; it is kept on the settings sheet only. */
export function DismissForm({ id, saysId, findingKey, onClose }: Props) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const known = useAppState((state) => state.session?.review.name ?? '');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? known;
  const form = useRef<HTMLFormElement>(null);
  // It opens under the finding, which may be the last one in view.
  useEffect(() => {
    // In braces: recent browsers answer with a promise, which must not be taken for a clean-up.
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const complete = reason.trim() !== '' && name.trim() !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      ref={form}
      id={id}
      className={styles.form}
      aria-label="Dismiss this finding"
      aria-describedby={saysId}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) void actions.previewDismiss(findingKey, reason, name);
      }}
    >
      <Field label="Reason" required size="small" hint="Kept on the settings sheet until the cell changes.">
        <Input size="small" autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label="Your name" required size="small">
        <Input size="small" autoComplete="name" value={name} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={busy || !complete}>
          Dismiss…
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
