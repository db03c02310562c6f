import { useState } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { IndicatorCard } from '../../../app/state/state';
import type { SaidOverride } from '../../../app/state/overrides';
import { SET_TO_WORDS } from '../../../wording/overTime/setting';
import { useActions, useAppState } from '../../store/StoreContext';
import { useFormStyles } from './formStyles';

interface Props {
  readonly card: IndicatorCard;
  readonly onClose: () => void;
}

/**
 * A person's own judgement in place of the computed status. No name is offered: nobody sets one for someone else. What is
 * said stays while the preview is looked at.
 */
export function SetStatusForm({ card, onClose }: Props) {
  const styles = useFormStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const [to, setTo] = useState<SaidOverride['to']>('amber');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [until, setUntil] = useState('');
  const complete = [reason, by, until].every((text) => text.trim() !== '');
  return (
    <form
      className={styles.form}
      aria-label={`Set a status: ${card.title}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) void actions.previewOverride(card.address, { to, reason, by, until });
      }}
    >
      <Field label="Set to" size="small">
        <Select
          size="small"
          autoFocus
          value={to}
          onChange={(_, { value }) => setTo(SET_TO_WORDS.find(({ id }) => id === value)?.id ?? 'amber')}
        >
          {SET_TO_WORDS.map(({ id, word }) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Reason"
        required
        size="small"
        hint="Shown wherever the status is, in the public report too."
      >
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label="Your name" required size="small">
        <Input size="small" autoComplete="name" value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field
        label="Until"
        required
        size="small"
        hint="A period or a date. It ends sooner if the figure changes."
      >
        <Input size="small" placeholder="Q4" value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={busy || !complete}>
          Set…
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
