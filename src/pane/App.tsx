import { Suspense, useRef } from 'react';
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AppStore } from '../app/state/state';
import { EditsProvider } from './edits/EditsContext';
import { RestoreLine } from './messages/RestoreLine';
import { Announcer } from './shell/Announcer';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { part } from './shell/part';
import { useEscape } from './shell/useEscape';
import { useHidden } from './shell/useHidden';
import { useKeptFocus } from './shell/useKeptFocus';
import { usePreload } from './shell/usePreload';
import { useReturnFocus } from './shell/useReturnFocus';
import { Footer } from './start/Footer';
import { StartView } from './start/StartView';
import { StoreContext, useAppState } from './store/StoreContext';
import type { ThemeSource } from './theme/themes';
import { useFluentTheme } from './theme/useFluentTheme';

// It comes after a second of waiting; where it cannot be fetched there is none, and what is waited for says why.
const Progress = part(() =>
  import('./shell/Progress').then(
    (module) => module.Progress,
    () => () => null,
  ),
).Show;
const Results = part(() => import('./results/Results').then((module) => module.Results)).Show;
const About = part(() => import('./about/About').then((module) => module.About)).Show;
const messagesPart = part(() => import('./messages/Messages').then((module) => module.Messages));
const Messages = messagesPart.Show;
// With what says what became of it, so that the focus finds that line the moment the preview is gone.
const PreviewView = part(async () => {
  const [{ PreviewView: View }] = await Promise.all([import('./preview/PreviewView'), messagesPart.load()]);
  return View;
}).Show;

const TablesReport = part(() => import('./report/TablesReport').then((module) => module.TablesReport)).Show;
const NONE: readonly string[] = [];

const useStyles = makeStyles({
  pane: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  // Header and footer stay; the middle scrolls. Where the window is very low (high zoom) all of it scrolls.
  column: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    '@media (max-height: 360px)': { height: 'auto', minHeight: '100%' },
  },
  away: { display: 'none' },
  about: {
    flexShrink: 0,
    maxHeight: '50vh',
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  middle: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    outlineStyle: 'none',
  },
});

// As a style and not a class: Fluent gives its provider's class to every popup as well.
const FULL_HEIGHT = { height: '100%' };

interface Props {
  readonly store: AppStore;
  readonly theme: ThemeSource;
  /** Fetches what the app needs for its first job, ahead of need. */
  readonly loadAhead: () => Promise<unknown>;
  /** Starts the pane again after a failure. */
  readonly restart: () => void;
}

/** The task pane. All it shows comes from the store; all it asks for goes through the store's actions. */
export function App({ store, theme, loadAhead, restart }: Props) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useFluentTheme(theme)} style={FULL_HEIGHT}>
      <div className={styles.pane}>
        <ErrorBoundary restart={restart}>
          <StoreContext value={store}>
            <EditsProvider>
              <Pane loadAhead={loadAhead} />
            </EditsProvider>
          </StoreContext>
        </ErrorBoundary>
      </div>
    </FluentProvider>
  );
}

/** Either the preview alone, or everything else; the rest keeps its place (tab, folds, scroll) underneath. */
function Pane({ loadAhead }: Pick<Props, 'loadAhead'>) {
  const styles = useStyles();
  const hidden = useHidden();
  const middle = useRef<HTMLElement>(null);
  const previewing = useAppState((state) => state.preview !== null);
  const checked = useAppState((state) => state.session !== null);
  const working = useAppState((state) => state.working !== null);
  const hasMessage = useAppState((state) => state.problem !== null || state.notice !== null || state.stale);
  const stuck = useAppState((state) => state.session === null && state.problem !== null);
  const tables = useAppState(
    ({ session, problem, tablesAlone }) =>
      session === null && (tablesAlone !== null || (problem?.tables ?? NONE).length > 0),
  );
  const said = useAppState(({ problem, notice }) => problem ?? notice);
  const rememberFocus = useReturnFocus(previewing, said, middle);
  usePreload(loadAhead);
  useEscape();
  useKeptFocus();
  const messages = hasMessage && (
    <Suspense>
      <Messages />
    </Suspense>
  );
  return (
    <>
      <Announcer />
      <div className={mergeClasses(styles.column, previewing && styles.away)} onFocus={rememberFocus}>
        <main className={styles.middle} ref={middle} tabIndex={-1}>
          {checked ? (
            <Suspense fallback={<StartView />}>
              <Results messages={messages} />
            </Suspense>
          ) : (
            <>
              {messages}
              {tables ? (
                <Suspense>
                  <TablesReport />
                </Suspense>
              ) : stuck ? (
                <h1 className={hidden}>Scorecard</h1>
              ) : (
                <StartView />
              )}
            </>
          )}
        </main>
        {working && (
          <Suspense>
            <Progress />
          </Suspense>
        )}
        <RestoreLine />
        <Footer />
        {/* Behind the button, which whoever comes in by F6 meets first. */}
        {!checked && !stuck && !tables && (
          <div className={styles.about}>
            <Suspense>
              <About />
            </Suspense>
          </div>
        )}
      </div>
      {previewing && (
        <div className={styles.column}>
          <Suspense>
            <PreviewView messages={messages} />
          </Suspense>
          {working && (
            <Suspense>
              <Progress />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
}
