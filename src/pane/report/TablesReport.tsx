import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Checkbox, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { TableListed } from '../../app/state/report';
import { TABLES_VIEW } from '../../wording/reports/tables';
import { ActionButton } from '../actions/ActionButton';
import { ACTION_ICONS } from './actionIcons';
import { selectContents } from '../shell/selectContents';
import { useActions, useAppState } from '../store/StoreContext';
import { SaveDocument } from './SaveDocument';
import { StyleChoice } from './StyleChoice';
import { TablePreview } from './TablePreview';
import { VersionChoice } from './VersionChoice';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, paddingTop: tokens.spacingVerticalXS },
  name: { textAlign: 'start', overflowWrap: 'anywhere' },
  kind: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
  open: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The report of a workbook that has tables and no scorecard: which of them it has, in which version, to be looked at, copied and saved. */
export function TablesReport() {
  const styles = useStyles();
  const { drawTables } = useActions();
  const listed = useAppState(({ tablesAlone }) => tablesAlone?.listed ?? NOTHING);
  const leftOut = useAppState(({ tablesAlone }) => tablesAlone?.leftOut ?? NONE);
  const html = useAppState(({ report }) => report?.tableHtml ?? null);
  const open = useAppState(({ report }) => report?.open ?? NONE);
  const refused = useAppState(({ report }) => report?.publication?.kind === 'refused');
  const isPublic = useAppState(({ table }) => table.version === 'public');
  // What is drawn is of other choices: of another version, or of what was there before a check.
  const missing = useAppState(({ report, drawnBy, table, working }) =>
    working === null && (report === null || drawnBy !== table) ? table : null,
  );
  const tried = useRef<unknown>(null);
  useEffect(() => {
    // One that failed says why; it is tried again by another choice or another check.
    if (missing === null || tried.current === missing) return;
    tried.current = missing;
    void drawTables(leftOut);
  }, [missing, leftOut, drawTables]);
  const paper = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const selectAll = useCallback(() => {
    flushSync(() => setWhole(true)); // what is not drawn cannot be selected
    selectContents(paper.current);
  }, []);
  return (
    <section className={styles.view} aria-labelledby={TITLE}>
      <h1 id={TITLE} className={styles.title}>
        {TABLES_VIEW.title}
      </h1>
      <VersionChoice />
      <ul className={styles.list} aria-label={TABLES_VIEW.list}>
        {listed.map((table) => (
          <Row key={table.key} table={table} leftOut={leftOut} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <ActionButton
          action="copy-for-word"
          icon={ACTION_ICONS['copy-for-word']}
          className={styles.button}
          selectForCopy={selectAll}
        />
        <SaveDocument of="tables" className={styles.button} />
      </div>
      {!refused && <TablePreview html={html} whole={whole} ref={paper} />}
      {open.length > 0 && (
        <>
          <p className={styles.text}>{isPublic ? TABLES_VIEW.waits : TABLES_VIEW.open}</p>
          <ul className={styles.open}>
            {open.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <StyleChoice />
    </section>
  );
}

/** A table, where it stands, and whether the report has it. */
function Row({ table, leftOut }: { readonly table: TableListed; readonly leftOut: readonly string[] }) {
  const styles = useStyles();
  const { drawTables, select } = useActions();
  const busy = useAppState((state) => state.working !== null);
  const { key, name, sheet, address, kind, inReport } = table;
  return (
    <li className={styles.item}>
      <Checkbox
        aria-label={`${name}: ${TABLES_VIEW.inReport}`}
        checked={inReport}
        disabled={busy}
        onChange={(_, { checked }) =>
          void drawTables(checked === true ? leftOut.filter((each) => each !== key) : [...leftOut, key])
        }
      />
      <div className={styles.what}>
        <Link
          as="button"
          className={styles.name}
          title={`Go to ${sheet} ${address}`}
          onClick={() => void select(sheet, address)}
        >
          {name}
        </Link>
        <span
          className={styles.kind}
        >{`${kind}, ${sheet} ${address}${inReport ? '' : `. ${TABLES_VIEW.leftOut}`}`}</span>
      </div>
    </li>
  );
}

const TITLE = 'tables-report';
const NOTHING: readonly TableListed[] = [];
const NONE: readonly string[] = [];
