import { Button } from '@fluentui/react-components';
import { TABLES_SAVE } from '../../wording/reports/tables';
import { useActions, useAppState } from '../store/StoreContext';
import { saveFile } from '../review/saveFile';

/** The ways to a report of a workbook that has tables and no scorecard. */
export function SaveTables() {
  const { tablesFile } = useActions();
  const busy = useAppState((state) => state.working !== null);
  const save = async (version: 'internal' | 'public'): Promise<void> => {
    const file = await tablesFile(version);
    if (file !== null) saveFile(file);
  };
  return (['internal', 'public'] as const).map((version) => (
    <Button key={version} size="small" disabledFocusable={busy} onClick={() => void save(version)}>
      {TABLES_SAVE[version]}
    </Button>
  ));
}
