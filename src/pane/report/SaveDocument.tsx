import { Button } from '@fluentui/react-components';
import { DocumentArrowDownRegular } from '@fluentui/react-icons/svg/document-arrow-down';
import { hasReport } from '../actions/paneActions';
import { useActions, useAppState } from '../store/StoreContext';
import { saveFile } from '../review/saveFile';

interface Props {
  /** The chosen report of the scorecard, or that of tables without one. */
  readonly of: 'scorecard' | 'tables';
  readonly className?: string;
}

/** Saves a report as a Word document, as a browser saves a download. */
export function SaveDocument({ of, className }: Props) {
  const { reportFile, tablesFile } = useActions();
  const usable = useAppState(hasReport);
  const save = async (): Promise<void> => {
    const file = await (of === 'tables' ? tablesFile() : reportFile());
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
