import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& input': { minWidth: 0 },
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly onGiven: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why a claim may stand as it is. */
export function ClaimReason({ onGiven, onCancel }: Props) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const complete = reason.trim() !== '';
  return (
    <form
      className={styles.form}
      aria-label="Dismiss this"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onGiven(reason.trim());
      }}
    >
      <Field label="Reason" required size="small" hint="Kept until the pane is closed, or the line changes.">
        <Input size="small" autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={!complete}>
          Dismiss
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
