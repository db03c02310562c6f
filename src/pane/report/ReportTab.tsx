import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { makeStyles, tokens } from '@fluentui/react-components';
import { ActionButton } from '../actions/ActionButton';
import { ACTION_ICONS } from './actionIcons';
import { useManager } from '../results/useManager';
import { CommentaryCheck } from './claims/CommentaryCheck';
import { drawnOf, withPictures } from '../../app/actions/withPictures';
import { useAppState } from '../store/StoreContext';
import { Charts } from './Charts';
import { ColumnChoice } from './ColumnChoice';
import { CopyChoice } from './CopyChoice';
import { DocumentChoices } from './DocumentChoices';
import { PromptList } from './PromptList';
import { RememberReport } from './RememberReport';
import { ReportFields } from './ReportFields';
import { SaveDocument } from './SaveDocument';
import { Section } from './Section';
import { TRAVEL_OFFER } from '../../wording/sheetColumns';
import { selectContents } from '../shell/selectContents';
import { TablePreview } from './TablePreview';
import { TemplateChoice } from './TemplateChoice';
import { VersionChoice } from './VersionChoice';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
});

/** The table as Word will show it, the ways to take it there, and the prompts for those who write about it. */
export function ReportTab() {
  const styles = useStyles();
  const tableHtml = useAppState(({ report }) => report?.tableHtml ?? null);
  // The summary, the comparison and the roll-up have columns of their own.
  const hasColumns = useAppState(
    ({ table: { template = 'full', rollUp } }) =>
      !rollUp && (template === 'full' || template === 'exceptions'),
  );
  const rollUp = useAppState(({ table }) => table.rollUp === true);
  const pictures = useAppState(({ report, pictures: kept }) =>
    report ? drawnOf(report.pictures, kept) : NOTHING,
  );
  const refused = useAppState(({ report }) => report?.publication?.kind === 'refused');
  const analyst = useManager() === null;
  const paper = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const selectTable = useCallback(() => {
    flushSync(() => setWhole(true)); // what is not drawn cannot be selected
    selectContents(paper.current);
  }, []);
  return (
    <div className={styles.tab}>
      <VersionChoice />
      <TemplateChoice />
      {hasColumns && <ColumnChoice />}
      {!rollUp && <CopyChoice />}
      <div className={styles.buttons}>
        {analyst && (
          <ActionButton action="insert-table" icon={ACTION_ICONS['insert-table']} className={styles.button} />
        )}
        <ActionButton
          action="copy-for-word"
          icon={ACTION_ICONS['copy-for-word']}
          className={styles.button}
          selectForCopy={selectTable}
        />
        <SaveDocument of="scorecard" className={styles.button} />
      </div>
      {!refused && (
        <TablePreview html={tableHtml && withPictures(tableHtml, pictures)} whole={whole} ref={paper} />
      )}
      <DocumentChoices />
      {analyst && <ReportFields />}
      {analyst && <RememberReport />}
      <Section
        title="Commentary"
        action={analyst ? 'prompts' : null}
        {...(analyst && {
          text: 'Prompts puts these on the sheet Commentary, a row each, and leaves what authors wrote there alone.',
        })}
      />
      <PromptList />
      <CommentaryCheck />
      {analyst && <Charts />}
      {analyst && <Section title="Travel on the sheet" action="travel-column" text={TRAVEL_OFFER} />}
      {analyst && (
        <Section
          title="Next year"
          action="roll-forward"
          text="Makes next year’s sheet beside this one: past years move on, quarters are emptied, targets wait to be confirmed. This sheet stays as it is."
        />
      )}
    </div>
  );
}

const NOTHING: Readonly<Record<string, string>> = {};
