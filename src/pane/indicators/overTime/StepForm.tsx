import { useState } from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { IndicatorCard } from '../../../app/state/state';
import type { OverTimeView } from '../../../app/session/overTime';
import { TAKE_BACK } from '../../../wording/overTime/setting';
import { useActions, useAppState } from '../../store/StoreContext';
import { useFormStyles } from './formStyles';

interface Props {
  readonly card: IndicatorCard;
  readonly view: OverTimeView;
  readonly onClose: () => void;
}

/** Where a new process begins, in a person's word: the natural limits are reckoned anew from there. */
export function StepForm({ card, view: { steps, stepChoices }, onClose }: Props) {
  const styles = useFormStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const [from, setFrom] = useState(stepChoices.at(-1) ?? '');
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const complete = [from, reason, by].every((text) => text.trim() !== '');
  return (
    <form
      className={styles.form}
      aria-label={`New process: ${card.title}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) void actions.previewStep(card.address, { from, reason, by });
      }}
    >
      {steps.length > 0 && (
        <ul className={styles.list} aria-label="Declared">
          {steps.map((step) => (
            <li key={step.from} className={styles.row}>
              <span>{`From ${step.from}: ${step.reason}`}</span>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={busy}
                aria-label={`${TAKE_BACK} ${step.from}`}
                onClick={() => void actions.previewStepBack(card.address, step.from)}
              >
                {TAKE_BACK}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field label="New process from" size="small">
        <Select size="small" autoFocus value={from} onChange={(_, { value }) => setFrom(value)}>
          {stepChoices.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </Select>
      </Field>
      <Field label="What is new" required size="small">
        <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label="Your name" required size="small">
        <Input size="small" autoComplete="name" value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" disabledFocusable={busy || !complete}>
          Declare…
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
