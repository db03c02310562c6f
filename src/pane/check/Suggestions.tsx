import { Suspense, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { IndicatorCard, Session } from '../../app/state/state';
import { ACCUMULATION_WORDS, DIRECTION_WORDS } from '../settings/settingWords';
import { confirming, useSettingEdits } from '../settings/useSettingEdits';
import { Box } from '../shell/Box';
import { part } from '../shell/part';
import { useActions, useAppState } from '../store/StoreContext';

const SettingsTable = part(() =>
  import('../settings/SettingsTable').then((module) => module.SettingsTable),
).Show;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& dt': { color: tokens.colorNeutralForeground2 },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '& button': { minWidth: 'auto' },
  },
  skip: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** "Lower is better: 5, 8, 13, 14" for each kind that occurs; snapshots go without saying. */
function groupsOf(cards: readonly IndicatorCard[]): readonly { word: string; names: string }[] {
  const named = (chosen: readonly IndicatorCard[]) =>
    chosen.map(({ ref, title }) => (ref === '' ? title : ref)).join(', ');
  const directions = (['higher', 'lower', 'range', 'none'] as const).map((direction) => ({
    word: DIRECTION_WORDS[direction],
    names: named(cards.filter((card) => card.direction === direction)),
  }));
  const periods = (['year-to-date', 'rolling-year'] as const).map((accumulation) => ({
    word: ACCUMULATION_WORDS[accumulation],
    names: named(cards.filter((card) => card.accumulation === accumulation)),
  }));
  return [...directions, ...periods].filter(({ names }) => names !== '');
}

/** On the first run: which way is better, as read from the wording. One click confirms, each can be changed, all can be skipped. */
export function Suggestions({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const [skipped, setSkipped] = useState(false);
  const [changing, setChanging] = useState(false);
  const { rows, choose } = useSettingEdits(session.cards);
  if (skipped || !session.cards.some(({ suggested }) => suggested)) return null;
  const summary = (
    <dl className={styles.list}>
      {groupsOf(session.cards).map(({ word, names }) => [
        <dt key={`${word} term`}>{word}</dt>,
        <dd key={word}>{names}</dd>,
      ])}
    </dl>
  );
  return (
    <Box title="Which way is better?">
      {changing ? (
        <Suspense fallback={summary}>
          <SettingsTable rows={rows} choose={choose} />
        </Suspense>
      ) : (
        summary
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => void actions.previewSettings(confirming(rows))}>
          Looks right
        </Button>
        {!changing && (
          <Button appearance="subtle" onClick={() => setChanging(true)}>
            Change
          </Button>
        )}
        <Button appearance="subtle" onClick={() => setSkipped(true)}>
          Skip
        </Button>
      </div>
      <p className={styles.skip}>
        Read from the wording, and already used. You can skip this: they stay marked as suggestions until
        confirmed, here or in Settings.
      </p>
    </Box>
  );
}
