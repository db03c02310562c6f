import { Checkbox, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ComposedView, Session } from '../../app/state/state';
import { BeforeAfter } from '../shell/BeforeAfter';
import { Box } from '../shell/Box';
import { useManager } from '../results/useManager';
import { useActions, useAppState } from '../store/StoreContext';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  notes: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  // Under the label of its tick box.
  change: { paddingLeft: tokens.spacingHorizontalXXXL },
  source: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** Where the workbook holds a table of data: what it would change, each to be left out, and what could not be taken. */
export function DataChanges({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const actions = useActions();
  const manager = useManager();
  const { composed, dataNotes } = session;
  if (composed.length === 0 && dataNotes.length === 0) return null;
  return (
    <Box title="From the data">
      {composed.length > 0 && (
        <>
          <p className={styles.text}>
            The data in this workbook differ from these cells.{' '}
            {manager === null ? 'Refresh writes those ticked.' : 'An analyst can take them over.'}
          </p>
          <ul className={styles.list}>
            {composed.map((view) => (
              <DataChange key={view.key} view={view} />
            ))}
          </ul>
        </>
      )}
      {dataNotes.length > 0 && (
        <>
          <p className={styles.text}>Not taken from the data:</p>
          <ul className={styles.notes}>
            {dataNotes.map(({ says, sheet, address }) => (
              <li key={says}>
                {says}{' '}
                <Link
                  inline
                  onClick={() => void actions.select(sheet, address)}
                  aria-label={`Show ${sheet} ${address}`}
                >
                  Show
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Box>
  );
}

function DataChange({ view }: { readonly view: ComposedView }) {
  const styles = useStyles();
  const actions = useActions();
  const manager = useManager();
  const ticked = useAppState((state) => state.fromData.has(view.key));
  const { key, where, before, after, source, sheet, address } = view;
  return (
    <li>
      {manager === null ? (
        <Checkbox
          label={where}
          checked={ticked}
          onChange={(_, { checked }) => actions.tick(key, checked === true)}
        />
      ) : (
        where
      )}
      <div className={manager === null ? styles.change : undefined}>
        <BeforeAfter before={before} after={after} />
        <span className={styles.source}>
          From {source} ·{' '}
          <Link inline onClick={() => void actions.select(sheet, address)} aria-label={`Show ${where}`}>
            Show cell
          </Link>
        </span>
      </div>
    </li>
  );
}
