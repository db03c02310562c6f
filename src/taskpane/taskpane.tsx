import { createRoot } from 'react-dom/client';
import { pageTimer } from '../app/desk/timer';
import { openDesk } from '../app/desk/desk';
import { createAppStore } from '../app/store';
import { createBrowserClipboard } from '../host/clipboard';
import { describeHost } from '../host/excel/describeHost';
import { createLazyPort } from '../host/lazyPort';
import { App } from '../pane/App';
import { loadTheme } from '../pane/theme/themes';
import type { Block } from './Blocked';
import { createThemeSource } from './themeSource';

/** What stands in the way of starting; null in an Excel that is new enough (Excel 2021 or later). */
async function findBlock(): Promise<Block | null> {
  // The script from Microsoft's server did not arrive.
  if (typeof Office === 'undefined') return 'no-office';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'not-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', '1.9') ? null : 'too-old';
}

/** The host's background; null where it does not say, and outside Office. */
function hostBackground(): string | null {
  if (typeof Office === 'undefined') return null;
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context?.officeTheme;
  return theme?.bodyBackgroundColor ?? null;
}

/** The use cases, the larger part of the code, for where no worker starts. */
const loadCore = () => import('../app/jobs');

/** What speaks with Excel: not needed before the first click. */
const fetchPort = async () => (await import('../host/excel/excelPort')).createExcelPort();

const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));

/** Draws the pane, in the host's colours from the first paint on. */
async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('taskpane.html has no element with the id root.');
  const block = await findBlock();
  const themeSource = createThemeSource(window, hostBackground);
  const theme = await loadTheme(themeSource.get());
  const root = createRoot(element);
  if (block !== null) {
    const { Blocked } = await import('./Blocked');
    root.render(<Blocked block={block} theme={theme} />);
    return;
  }
  const port = createLazyPort(fetchPort);
  const desk = openDesk({ port, loadCore, startWorker, timer: pageTimer });
  const store = createAppStore({
    port,
    desk,
    clipboard: createBrowserClipboard(),
    clock: () => new Date(),
    describeHost,
  });
  const loadAhead = () => Promise.allSettled([desk.load(), port.ahead()]);
  root.render(
    <App store={store} theme={themeSource} loadAhead={loadAhead} restart={() => window.location.reload()} />,
  );
}

void start();
