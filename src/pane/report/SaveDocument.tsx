import { Button } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons/svg/document-arrow-down';
import { hasReport } from '../actions/paneActions';
import { useActions, useAppState } from '../store/StoreContext';
import { saveFile } from '../review/saveFile';

/** Saves the chosen report as a Word document, as a browser saves a download. */
export function SaveDocument({ className }: { readonly className?: string }) {
  const { reportFile } = useActions();
  const usable = useAppState(hasReport);
  const save = async (): Promise<void> => {
    const file = await reportFile();
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
