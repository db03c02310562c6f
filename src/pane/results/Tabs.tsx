import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { TabId, ViewId } from './useView';

const useStyles = makeStyles({
  tabs: { padding: `0 ${tokens.spacingHorizontalXS}` },
});

const TABS: readonly { readonly id: TabId; readonly label: string }[] = [
  { id: 'check', label: 'Check' },
  { id: 'indicators', label: 'Indicators' },
  { id: 'report', label: 'Report' },
];

interface Props {
  readonly selected: ViewId;
  readonly onSelect: (tab: TabId) => void;
}

/** The three tabs; arrow keys move between them. None is selected while the settings are open. */
export function Tabs({ selected, onSelect }: Props) {
  const styles = useStyles();
  const choose = (value: unknown) => {
    const tab = TABS.find(({ id }) => id === value);
    if (tab !== undefined) onSelect(tab.id);
  };
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label="Results"
      selectedValue={selected}
      onTabSelect={(_, { value }) => choose(value)}
    >
      {TABS.map(({ id, label }) => (
        <Tab
          key={id}
          id={`tab-${id}`}
          value={id}
          // A panel is drawn when it is first shown; before that there is nothing to point to.
          aria-controls={selected === id ? `panel-${id}` : undefined}
        >
          {label}
        </Tab>
      ))}
    </TabList>
  );
}
