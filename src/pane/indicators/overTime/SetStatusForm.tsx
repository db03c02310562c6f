import { useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import type { IndicatorCard } from '../../../app/state/state';
import type { SaidOverride } from '../../../app/state/overrides';
import { SET_TO_WORDS } from '../../../wording/overTime/setting';
import { ReasonForm } from '../../shell/ReasonForm';
import { useActions } from '../../store/StoreContext';

interface Props {
  readonly card: IndicatorCard;
  /** What is asked for is planned: what became of it is told on the card. */
  readonly onAsk: () => void;
  readonly onClose: () => void;
}

/** A person's own judgement in place of the computed status. No name is offered: nobody sets one for someone else. */
export function SetStatusForm({ card, onAsk, onClose }: Props) {
  const actions = useActions();
  const [to, setTo] = useState<SaidOverride['to']>('amber');
  const [until, setUntil] = useState('');
  return (
    <ReasonForm
      label={`Set a status: ${card.title}`}
      reason={{ label: 'Reason', hint: 'Shown wherever the status is, in the public report too.' }}
      submit="Set…"
      complete={until.trim() !== ''}
      onSubmit={(said) => {
        onAsk();
        void actions.previewOverride(card.address, { to, until, ...said });
      }}
      onClose={onClose}
      before={
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
      }
      after={
        <Field
          label="Until"
          required
          size="small"
          hint="A period or a date. It ends sooner if the figure changes."
        >
          <Input size="small" placeholder="Q4" value={until} onChange={(_, { value }) => setUntil(value)} />
        </Field>
      }
    />
  );
}
