import { useState } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Problem } from '../../app/state/state';
import { useActions, useAppState } from '../store/StoreContext';
import { POINT_AT } from '../../wording/pointing';
import { hasPointed, isPointable, PointButton } from './PointButton';
import { sayTablesHere, TABLES_VIEW } from '../../wording/reports/tables';
import { Fold } from '../shell/Fold';
import { RestoreButton } from './RestoreButton';

const useStyles = makeStyles({
  body: { paddingBottom: tokens.spacingVerticalXS },
  point: { ...typographyStyles.body1Strong, marginTop: tokens.spacingVerticalS },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** Headings by name, so that the person sees what was read; nothing when there are none. */
function Headings({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <>
      <div>{title}</div>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

/** What went wrong in one sentence, and one way out. */
export function ProblemBar({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const actions = useActions();
  const { tables = [] } = problem;
  const [pointing, setPointing] = useState(hasPointed(problem));
  const previewing = useAppState((state) => state.preview !== null);
  const checked = useAppState((state) => state.session !== null);
  const busy = useAppState((state) => state.working !== null);
  const unknown = useAppState((state) => state.unknown !== null);
  const unsaid = problem.missing.filter((name) => !problem.says.includes(name));
  const details = (
    <>
      <div>{problem.wayOut}</div>
      {/* What is missing of a row that was pointed at is in the sentence. */}
      {!hasPointed(problem) && <Headings title="Not found:" names={unsaid} />}
      <Headings title="Headings on this sheet:" names={problem.found} />
    </>
  );
  return (
    <MessageBar intent={tables.length > 0 ? 'info' : 'error'} layout="multiline" tabIndex={-1} data-said>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{problem.says}</MessageBarTitle>
        {tables.length > 0 ? (
          // Tables alone are no mistake: what is wanted is beneath, and why there is no scorecard is for who expected one.
          <>
            <div>{sayTablesHere(tables)}</div>
            <Fold title={TABLES_VIEW.expected}>{details}</Fold>
          </>
        ) : (
          details
        )}
        {pointing && isPointable(problem) && <div className={styles.point}>{POINT_AT}</div>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Close"
            icon={<DismissRegular />}
            onClick={actions.dismissProblem}
          />
        }
      >
        {isPointable(problem) && <PointButton pointing={pointing} onPoint={() => setPointing(true)} />}
        {problem.choices.map((sheet) => (
          <Button
            key={sheet}
            size="small"
            disabledFocusable={busy}
            onClick={() => void actions.chooseSheet(sheet)}
          >
            {sheet}
          </Button>
        ))}
        {/* In a preview its own button tries again; before a check the footer does. */}
        {checked && !previewing && (
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.check()}>
            Check again
          </Button>
        )}
        {unknown && problem.code === 'no-answer' && (
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.lookAgain()}>
            Look again
          </Button>
        )}
        {problem.code === 'partly-written' && <RestoreButton />}
      </MessageBarActions>
    </MessageBar>
  );
}
