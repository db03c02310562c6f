import { Button } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons/svg/document-arrow-down';
import { hasReport } from '../actions/paneActions';
import { useActions, useAppState } from '../store/StoreContext';
import { saveFile } from '../review/saveFile';

/** Saves the report of tables without a scorecard as a Word document. */
export function SaveTables({ className }: { readonly className?: string }) {
  const { tablesFile } = useActions();
  const usable = useAppState((state) => state.working === null && hasReport(state));
  const save = async (): Promise<void> => {
    const file = await tablesFile();
    if (file !== null) saveFile(file);
  };
  return (
    <Button
      className={className}
      icon={<DocumentArrowDownRegular />}
      disabledFocusable={!usable}
      onClick={() => void save()}
    >
      Save .docx
    </Button>
  );
}
