import { useId, useState } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { QuestionRegular } from '@fluentui/react-icons/svg/question';
import type { ReadingView } from '../../app/state/reading';
import type { Session } from '../../app/state/state';
import { confirming, useSettingEdits } from '../settings/useSettingEdits';
import { useActions, useAppState } from '../store/StoreContext';
import { Asked } from './Asked';
import { askedBases, Bases } from './Bases';
import { Columns, UnusedColumns } from './Columns';
import { Directions } from './Directions';
import { Doubt } from './Doubt';
import { RuleLine } from './RuleLine';
import { RuleQuestion } from './RuleQuestion';
import { useRuleAnswer } from './useRuleAnswer';
import { useReadingEdits } from './useReadingEdits';

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.body1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', margin: 0, columnGap: tokens.spacingHorizontalXS },
  fold: {
    ...typographyStyles.caption1,
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalS,
    columnGap: tokens.spacingHorizontalXS,
    '& .fui-Button__icon': { margin: 0 },
  },
  chevron: { flexShrink: 0, fontSize: '16px', marginInlineStart: 'auto' },
  yes: { minWidth: 'auto', flexShrink: 0, marginInlineEnd: tokens.spacingHorizontalXS },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  line: { margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The line of a folded strip, with what is still only suggested. */
const sayLine = ({ line }: ReadingView, suggested: boolean, bases: number): string =>
  [
    line,
    ...(suggested ? ['directions suggested'] : []),
    ...(bases > 0 ? [bases === 1 ? '1 target to confirm' : `${bases} targets to confirm`] : []),
  ].join(' · ');

/**
 * "I read your sheet like this": folded to a line while nothing is asked; else open, what is asked first. One click
 * keeps roles and directions together on the settings sheet; each can be changed before.
 */
export function ReadingStrip({
  session,
  reading,
  onSettings,
}: {
  readonly session: Session;
  readonly reading: ReadingView;
  readonly onSettings: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const actions = useActions();
  const busy = useAppState((state) => state.working !== null);
  const [opened, setOpened] = useState<boolean | null>(null);
  const columns = [...reading.asked, ...reading.used, ...reading.unused];
  const edits = useReadingEdits(columns);
  const { rows, choose } = useSettingEdits(session.cards);
  const answer = useRuleAnswer(session.review.rules, reading.question);
  const suggested = session.cards.some((card) => card.suggested);
  const open = opened ?? !reading.settled;
  const waits =
    suggested ||
    reading.rule?.suggested === true ||
    reading.asked.length > 0 ||
    reading.misfit !== null ||
    reading.question !== undefined ||
    edits.changed ||
    rows.some(({ changed }) => changed);
  const looksRight = waits && (
    <Button
      size="small"
      className={styles.yes}
      appearance={reading.settled ? 'secondary' : 'primary'}
      disabledFocusable={busy}
      onClick={() =>
        void (answer.rules
          ? actions.previewReading(edits.choices, confirming(rows, true), answer.rules)
          : actions.previewReading(edits.choices, confirming(rows)))
      }
    >
      Looks right
    </Button>
  );
  return (
    <section className={styles.strip} aria-labelledby={id}>
      <div className={styles.head}>
        <Button
          id={id}
          appearance="transparent"
          className={styles.fold}
          icon={reading.settled ? <CheckmarkRegular /> : <QuestionRegular />}
          aria-expanded={open}
          onClick={() => setOpened(!open)}
        >
          {open ? 'I read your sheet like this' : sayLine(reading, suggested, askedBases(rows).length)}
          {open ? (
            <ChevronDownRegular className={styles.chevron} aria-hidden />
          ) : (
            <ChevronRightRegular className={styles.chevron} aria-hidden />
          )}
        </Button>
        {!open && looksRight}
      </div>
      {open && (
        <div className={styles.body}>
          {reading.misfit !== null && <p className={styles.line}>{reading.misfit}</p>}
          {reading.doubt && <Doubt doubt={reading.doubt} />}
          {reading.question && (
            <RuleQuestion question={reading.question} part={reading.rule?.says ?? null} answer={answer} />
          )}
          <Asked columns={reading.asked} reading={reading} edits={edits} />
          <Bases rows={rows} choose={choose} />
          <p className={styles.small}>{reading.rows}</p>
          <Columns columns={reading.used} reading={reading} edits={edits} />
          <UnusedColumns columns={reading.unused} reading={reading} edits={edits} />
          {reading.rule && <RuleLine rule={reading.rule} onSettings={onSettings} />}
          <Directions rows={rows} choose={choose} />
          <div>{looksRight}</div>
        </div>
      )}
    </section>
  );
}
