import { useEffect, useRef, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckTab } from '../check/CheckTab';
import { part } from '../shell/part';
import { AtSelection } from './AtSelection';
import { Counts } from './Counts';
import { ManagerNote } from './ManagerNote';
import { Panel } from './Panel';
import { Subject } from './Subject';
import { useActions } from '../store/StoreContext';
import { Tabs } from './Tabs';
import { useManager } from './useManager';
import { useView } from './useView';

const IndicatorsTab = part(() =>
  import('../indicators/IndicatorsTab').then((module) => module.IndicatorsTab),
).Show;
const ReportTab = part(() => import('../report/ReportTab').then((module) => module.ReportTab)).Show;
const SettingsPanel = part(() =>
  import('../settings/SettingsPanel').then((module) => module.SettingsPanel),
).Show;

const useStyles = makeStyles({
  header: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
});

/** What a check came to: what was judged, the counts, and the tab the person is on. */
export function Results({ messages }: { readonly messages: ReactNode }) {
  const styles = useStyles();
  const { view, showTab, showStatus, showIndicator, showOnly, toggleSettings } = useView();
  const manager = useManager();
  const { filter, only, at, visited } = view;
  const gear = useRef<HTMLButtonElement>(null);
  const closeSettings = () => {
    toggleSettings();
    gear.current?.focus();
  };
  // Someone may turn manager mode on while the settings are open.
  const shown = manager !== null && view.shown === 'settings' ? view.tab : view.shown;
  const { showReport } = useActions();
  // It is drawn while it is looked at.
  useEffect(() => {
    if (shown !== 'report') return;
    showReport(true);
    return () => showReport(false);
  }, [shown, showReport]);
  return (
    <>
      <header className={styles.header}>
        <Subject gear={gear} settingsOpen={shown === 'settings'} onSettings={toggleSettings} />
        <Counts pressed={filter} onPress={showStatus} />
        <Tabs selected={shown} onSelect={showTab} />
      </header>
      <ManagerNote />
      {messages}
      <Panel id="check" shown={shown === 'check'}>
        <CheckTab onIndicator={showIndicator} onOnly={showOnly} onSettings={toggleSettings} />
      </Panel>
      {visited.has('indicators') && (
        <Panel id="indicators" shown={shown === 'indicators'}>
          <IndicatorsTab filter={filter} only={only} at={at} onShowAll={() => showTab('indicators')} />
        </Panel>
      )}
      {visited.has('report') && (
        <Panel id="report" shown={shown === 'report'}>
          <ReportTab />
        </Panel>
      )}
      {(shown === 'check' || shown === 'report') && <AtSelection onIndicator={showIndicator} />}
      {shown === 'settings' && (
        <Panel id="settings" shown onEscape={closeSettings}>
          <SettingsPanel onClose={closeSettings} />
        </Panel>
      )}
    </>
  );
}
