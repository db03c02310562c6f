import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard } from '../../../app/state/state';
import { viewOverTime, type OverTimeView } from '../../../app/session/overTime';
import {
  NEW_PROCESS,
  SET_DONE,
  SET_STATUS,
  STEPS_DONE,
  TAKE_BACK,
  TAKEN_BACK,
  WHAT_IF,
} from '../../../wording/overTime/setting';
import { focusStop } from '../../shell/focusStop';
import { useManager } from '../../results/useManager';
import { useActions, useAppState } from '../../store/StoreContext';
import { NowAndYearEnd } from './NowAndYearEnd';
import { SetStatusForm } from './SetStatusForm';
import { StepForm } from './StepForm';
import { Variation } from './Variation';
import { WhatIf } from './WhatIf';

const useStyles = makeStyles({
  words: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  part: { marginTop: tokens.spacingVerticalS },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

type Opened = 'what-if' | 'set' | 'step';

const NO_STEPS: OverTimeView['steps'] = [];

/**
 * What became of what the person asked for on this card: once it stands, `done` is called, and a line says so and has the
 * focus. Nothing while the preview is still open, for it may be cancelled; nor for what someone else changed.
 */
function useDone(override: string, steps: OverTimeView['steps'], done: () => void) {
  const previewing = useAppState((state) => state.preview !== null);
  const line = useRef<HTMLParagraphElement>(null);
  const now = { override, steps: steps.map(({ from, reason }) => `${from} ${reason}`).join() };
  const [asked, setAsked] = useState<typeof now | null>(null);
  const [says, setSays] = useState('');
  if (asked && !previewing && (asked.override !== override || asked.steps !== now.steps)) {
    setAsked(null);
    setSays(asked.steps !== now.steps ? STEPS_DONE : override === '' ? TAKEN_BACK : SET_DONE);
    done();
  }
  useEffect(() => {
    if (says !== '' && document.hasFocus()) focusStop(line.current);
  }, [says]);
  const ask = () => {
    setSays('');
    setAsked(now);
  };
  return { says, line, ask };
}

/** An indicator over time: now and the year's end side by side, its usual variation, and what a person may try or set. */
export function OverTime({ card }: { readonly card: IndicatorCard }) {
  const styles = useStyles();
  const manager = useManager();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const judged = useAppState((state) => state.session?.judged ?? null);
  const view = useMemo(() => judged && viewOverTime(judged, card.address), [judged, card.address]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const { says, line, ask } = useDone(card.override?.says ?? '', view?.steps ?? NO_STEPS, () =>
    setOpened(null),
  );
  if (!view) return null;
  const { control, noChart, years, whatIf, stepChoices, steps } = view;
  const close = () => {
    setOpened(null);
    opener.current?.focus();
  };
  const toggle = (which: Opened, label: string): ReactNode => (
    <Button
      size="small"
      className={styles.button}
      aria-expanded={opened === which}
      onClick={({ currentTarget }) => {
        opener.current = currentTarget;
        setOpened(opened === which ? null : which);
      }}
    >
      {label}
    </Button>
  );
  const said = [card.travelText, card.lapsed ?? '', noChart].filter((text) => text !== '');
  return (
    <>
      {says !== '' && (
        <p ref={line} tabIndex={-1} className={styles.words}>
          {says}
        </p>
      )}
      <NowAndYearEnd view={view} override={card.override} />
      {control && <Variation control={control} lines={view.lines} title={card.title} />}
      {said.map((text) => (
        <p key={text} className={styles.words}>
          {text}
        </p>
      ))}
      {years.length > 0 && (
        <p className={styles.words}>
          {`The same period before: ${years.map(({ label, says }) => `${label} ${says}`).join(', ')}.`}
        </p>
      )}
      <div className={styles.buttons}>
        {whatIf && toggle('what-if', WHAT_IF)}
        {!manager && toggle('set', SET_STATUS)}
        {!manager && card.override && (
          <Button
            size="small"
            className={styles.button}
            disabledFocusable={busy}
            onClick={() => {
              ask();
              void actions.previewOverrideBack(card.address);
            }}
          >
            {TAKE_BACK}
          </Button>
        )}
        {!manager && (stepChoices.length > 0 || steps.length > 0) && toggle('step', NEW_PROCESS)}
      </div>
      {opened === 'what-if' && whatIf && <WhatIf card={card} whatIf={whatIf} onClose={close} />}
      {opened === 'set' && <SetStatusForm card={card} onAsk={ask} onClose={close} />}
      {opened === 'step' && <StepForm card={card} view={view} onAsk={ask} onClose={close} />}
    </>
  );
}
