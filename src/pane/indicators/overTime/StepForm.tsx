import { useState } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import type { IndicatorCard } from '../../../app/state/state';
import type { OverTimeView } from '../../../app/session/overTime';
import { TAKE_BACK } from '../../../wording/overTime/setting';
import { useFormStyles } from '../../shell/formStyles';
import { ReasonForm } from '../../shell/ReasonForm';
import { useActions, useAppState } from '../../store/StoreContext';

interface Props {
  readonly card: IndicatorCard;
  readonly view: OverTimeView;
  /** What is asked for is planned: what became of it is told on the card. */
  readonly onAsk: () => void;
  readonly onClose: () => void;
}

/** Where a new process begins, in a person's word: the natural limits are reckoned anew from there. */
export function StepForm({ card, view: { steps, stepChoices }, onAsk, onClose }: Props) {
  const styles = useFormStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const [from, setFrom] = useState(stepChoices.at(-1) ?? '');
  return (
    <ReasonForm
      label={`New process: ${card.title}`}
      reason={{ label: 'What is new' }}
      submit="Declare…"
      complete={from !== ''}
      onSubmit={(said) => {
        onAsk();
        void actions.previewStep(card.address, { from, ...said });
      }}
      onClose={onClose}
      before={
        <>
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
                    onClick={() => {
                      onAsk();
                      void actions.previewStepBack(card.address, step.from);
                    }}
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
        </>
      }
    />
  );
}
