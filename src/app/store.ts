import { createStore } from 'zustand/vanilla';
import type { Clipboard, HostFacts, WorkbookPort } from '../host/port';
import { createActions } from './actions/createActions';
import type { Core } from './desk/core';
import { openDesk, type Desk } from './desk/desk';
import { pageTimer, type Timer } from './desk/timer';
import type { AppState, AppStore } from './state/state';

/** What the store works with. The use cases are asked for at `desk`; without one they run in the page, fetched by `loadJobs`. */
interface StoreParts {
  readonly port: WorkbookPort;
  readonly clipboard: Clipboard;
  readonly clock: () => Date;
  readonly desk?: Desk;
  readonly loadJobs?: () => Promise<Core>;
  /** What the program around the pane says of itself, for support. */
  readonly describeHost?: () => HostFacts;
  /** The pause before a change is looked at. */
  readonly timer?: Timer;
}

/** Columns of the report table before anyone chooses. */
export const DEFAULT_COLUMNS = [
  'ref',
  'title',
  'neighbour',
  'england',
  'target',
  'periods',
  'rag',
  'variance',
] as const;

const START: AppState = {
  working: null,
  session: null,
  ticked: new Set(),
  fromData: new Set(),
  preview: null,
  problem: null,
  notice: null,
  pointed: null,
  stale: false,
  table: { columns: DEFAULT_COLUMNS },
  report: null,
  drawnBy: null,
  tablesAlone: null,
  remembered: null,
  commentary: { kept: null, pasted: null, decisions: {} },
  charted: null,
  trial: null,
  draft: false,
  allowOwed: false,
  pictures: null,
  style: null,
  liveSays: null,
  restore: null,
  writtenAt: null,
  unknown: null,
};

/** The store the pane is drawn from: state without React, and everything a person may ask for. */
export function createAppStore({
  port,
  clipboard,
  clock,
  loadJobs = () => import('./jobs'),
  timer = pageTimer,
  desk = openDesk({ port, loadCore: loadJobs, timer }),
  describeHost,
}: StoreParts): AppStore {
  const store = createStore<AppState>(() => START);
  return {
    getState: store.getState,
    subscribe: (listener) => store.subscribe(listener),
    actions: createActions({ store, port, clipboard, clock, desk, timer, describeHost }),
  };
}
