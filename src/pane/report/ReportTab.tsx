import { useCallback, useRef } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ActionButton } from '../actions/ActionButton';
import { useManager } from '../results/useManager';
import { CommentaryCheck } from './claims/CommentaryCheck';
import { useAppState } from '../store/StoreContext';
import { Charts } from './Charts';
import { ColumnChoice } from './ColumnChoice';
import { DocumentChoices } from './DocumentChoices';
import { NextYear } from './NextYear';
import { PromptList } from './PromptList';
import { RememberReport } from './RememberReport';
import { ReportFields } from './ReportFields';
import { SaveDocument } from './SaveDocument';
import { selectContents } from '../shell/selectContents';
import { TablePreview } from './TablePreview';
import { TemplateChoice } from './TemplateChoice';
import { VersionChoice } from './VersionChoice';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The table as Word will show it, the ways to take it there, and the prompts for those who write about it. */
export function ReportTab() {
  const styles = useStyles();
  const tableHtml = useAppState(({ report }) => report?.tableHtml ?? null);
  // The summary and the comparison have columns of their own.
  const hasColumns = useAppState(
    ({ table: { template = 'full' } }) => template === 'full' || template === 'exceptions',
  );
  const refused = useAppState(({ report }) => report?.publication?.kind === 'refused');
  const manager = useManager();
  const paper = useRef<HTMLDivElement>(null);
  const selectTable = useCallback(() => selectContents(paper.current), []);
  return (
    <div className={styles.tab}>
      <VersionChoice />
      <TemplateChoice />
      {hasColumns && <ColumnChoice />}
      <div className={styles.buttons}>
        {manager === null && <ActionButton action="insert-table" className={styles.button} />}
        <ActionButton action="copy-for-word" className={styles.button} selectForCopy={selectTable} />
        <SaveDocument className={styles.button} />
      </div>
      <DocumentChoices />
      {manager === null && <ReportFields />}
      {!refused && <TablePreview html={tableHtml} ref={paper} />}
      {manager === null && <RememberReport />}
      <div className={styles.head}>
        <h2 className={styles.title}>Commentary</h2>
        {manager === null && <ActionButton action="prompts" />}
      </div>
      {manager === null && (
        <p className={styles.text}>
          Prompts puts these on the sheet Commentary, a row each, and leaves what authors wrote there alone.
        </p>
      )}
      <PromptList />
      <CommentaryCheck />
      {manager === null && <Charts />}
      {manager === null && <NextYear />}
    </div>
  );
}
