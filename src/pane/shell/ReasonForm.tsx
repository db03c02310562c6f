import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { useAppState } from '../store/StoreContext';
import { useFormStyles } from './formStyles';

interface Props {
  readonly label: string;
  /** What the reason is called, and what becomes of it. */
  readonly reason: { readonly label: string; readonly hint?: string };
  /** The name offered; none where nobody may speak for someone else. */
  readonly name?: string;
  /** On the button that plans it: "Set…". */
  readonly submit: string;
  /** Whether the fields of the form's own are filled in. */
  readonly complete?: boolean;
  readonly onSubmit: (said: { readonly reason: string; readonly by: string }) => void;
  readonly onClose: () => void;
  /** What is asked before the reason, and after the name. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly id?: string;
  /** The element that says what it is about. */
  readonly describedBy?: string;
}

/**
 * A person's word on something, with its reason and their own name: a small form under what it is about. What is typed stays
 * while the preview is looked at.
 */
export function ReasonForm({
  label,
  reason: asked,
  name,
  submit,
  complete = true,
  before,
  after,
  ...rest
}: Props) {
  const { onSubmit, onClose, id, describedBy } = rest;
  const styles = useFormStyles();
  const busy = useAppState((state) => state.working !== null);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const by = typed ?? name ?? '';
  const form = useRef<HTMLFormElement>(null);
  // It opens under what may be the last thing in view.
  useEffect(() => {
    // In braces: recent browsers answer with a promise, which must not be taken for a clean-up.
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const ready = complete && reason.trim() !== '' && by.trim() !== '';
  return (
    <form
      ref={form}
      id={id}
      className={styles.form}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onSubmit({ reason, by });
      }}
    >
      {before}
      <Field label={asked.label} required size="small" hint={asked.hint}>
        <Input
          size="small"
          autoFocus={before === undefined}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label="Your name" required size="small">
        <Input size="small" autoComplete="name" value={by} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {after}
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={busy || !ready}>
          {submit}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
