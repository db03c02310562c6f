import { useState, type Ref } from 'react';
import { nounOf } from '../../wording/periodNouns';
import { Dropdown, makeStyles, Option, ToggleButton, Tooltip, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useHidden } from '../shell/useHidden';
import { useActions, useAppState } from '../store/StoreContext';
import { useManager } from './useManager';

const useStyles = makeStyles({
  subject: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  sheet: {
    minWidth: 0,
    flexGrow: 1,
    flexBasis: 0,
    // A long name gives way, never the chevron beside it.
    '& button': {
      fontWeight: tokens.fontWeightSemibold,
      gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto [end]',
    },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  period: { minWidth: 0, flexShrink: 0, '& button': { whiteSpace: 'nowrap' } },
});

interface Props {
  /** The way to the settings, to give the focus back to. */
  readonly gear: Ref<HTMLButtonElement>;
  readonly settingsOpen: boolean;
  readonly onSettings: () => void;
}

/** What is being judged, sheet and period, both changeable in place; and the way to the settings. */
export function Subject({ gear, settingsOpen, onSettings }: Props) {
  const styles = useStyles();
  const hidden = useHidden();
  const actions = useActions();
  const session = useAppState((state) => state.session);
  const busy = useAppState((state) => state.working !== null);
  const manager = useManager();
  const [open, setOpen] = useState<'sheet' | 'period' | null>(null);
  if (session === null) return null;
  const { scorecard, period, periods, sheets } = session;
  const named = (each: string) =>
    scorecard.year === null || /\d\d/.test(each) ? each : `${each} ${scorecard.year}`;
  const noun = nounOf(period);
  // Not disabled while something is under way, which would take the focus from whoever has just chosen: they do not open.
  const list = (which: 'sheet' | 'period') => ({
    'aria-disabled': busy,
    open: open === which && !busy,
    onOpenChange: (_: unknown, data: { readonly open: boolean }) => setOpen(data.open ? which : null),
  });
  return (
    <div className={styles.subject}>
      <h1 className={hidden}>
        {scorecard.sheet}, {named(period)}
      </h1>
      <Dropdown
        className={styles.sheet}
        aria-label="Sheet"
        button={<span className={styles.name}>{scorecard.sheet}</span>}
        title={scorecard.sheet}
        {...list('sheet')}
        value={scorecard.sheet}
        selectedOptions={[scorecard.sheet]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined && optionValue !== scorecard.sheet)
            void actions.chooseSheet(optionValue);
        }}
      >
        {sheets.map((sheet) => (
          <Option key={sheet}>{sheet}</Option>
        ))}
      </Dropdown>
      <Dropdown
        className={styles.period}
        aria-label={noun.charAt(0).toUpperCase() + noun.slice(1)}
        {...list('period')}
        value={named(period)}
        selectedOptions={[period]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = periods.find((each) => each === optionValue);
          if (chosen !== undefined && chosen !== period) void actions.choosePeriod(chosen);
        }}
      >
        {periods.map((each) => (
          <Option key={each} value={each}>
            {named(each)}
          </Option>
        ))}
      </Dropdown>
      {manager === null && (
        <Tooltip content="Settings" relationship="label">
          <ToggleButton
            ref={gear}
            appearance="subtle"
            icon={<SettingsRegular />}
            checked={settingsOpen}
            onClick={onSettings}
          />
        </Tooltip>
      )}
    </div>
  );
}
