import { useState } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  Slider,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { IndicatorCard } from '../../../app/state/state';
import { tryFigure, type WhatIf as Tried } from '../../../app/session/overTime';
import { NO_FIGURE, sayCasesOf, TRIED_FIGURE, WHAT_IF_NOTE } from '../../../wording/overTime/setting';
import { useFormStyles } from '../../shell/formStyles';
import { StatusShape } from '../../status/StatusShape';
import { useAppState } from '../../store/StoreContext';

const useStyles = makeStyles({
  status: { ...typographyStyles.body1Strong, margin: 0 },
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly card: IndicatorCard;
  readonly whatIf: Tried;
  readonly onClose: () => void;
}

/** Another figure tried: by slider or number, and the status follows. Nothing is written. */
export function WhatIf({ card, whatIf, onClose }: Props) {
  const styles = useStyles();
  const { form, buttons } = useFormStyles();
  const judged = useAppState((state) => state.session?.judged ?? null);
  const [typed, setTyped] = useState(String(whatIf.at));
  const tried = judged && tryFigure(judged, card.address, typed);
  const label = whatIf.kind === 'cases' ? sayCasesOf(whatIf.of) : TRIED_FIGURE;
  const number = Number(typed);
  return (
    <div
      className={form}
      role="group"
      aria-label={`What if: ${card.title}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Field label={label} size="small">
        <Input
          size="small"
          autoFocus
          inputMode="decimal"
          value={typed}
          contentAfter={whatIf.kind === 'number' && whatIf.sign === '%' ? '%' : undefined}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {whatIf.kind === 'cases' && (
        <Slider
          size="small"
          min={0}
          max={whatIf.of}
          value={Number.isFinite(number) ? number : whatIf.at}
          aria-label={label}
          onChange={(_, { value }) => setTyped(String(value))}
        />
      )}
      <div aria-live="polite">
        {tried ? (
          <>
            <p className={styles.status}>
              <StatusShape rag={tried.rag} /> {tried.word}
            </p>
            <p className={styles.words}>{tried.says}</p>
          </>
        ) : (
          <p className={styles.words}>{NO_FIGURE}</p>
        )}
      </div>
      <p className={styles.words}>{WHAT_IF_NOTE}</p>
      <div className={buttons}>
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
