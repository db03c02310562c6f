import type { AppActions, AppState } from '../../app/state/state';
import { WRITE_TRAVEL } from '../../wording/sheetColumns';

export type PaneActionId =
  | 'check'
  | 'refresh'
  | 'insert-table'
  | 'insert-charts'
  | 'prompts'
  | 'roll-forward'
  | 'copy-for-word'
  | 'travel-column';

/** One thing a person can ask for, however it is offered: button, ribbon or shortcut. */
interface PaneAction {
  readonly label: (state: AppState) => string;
  readonly enabled: (state: AppState) => boolean;
  /** `selectForCopy` shows the table selected, for browsers that let no one else write the clipboard. */
  readonly perform: (actions: AppActions, selectForCopy: () => void) => void;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a person ticked, in few words: at 320 px the button has room for about thirty letters. */
function more(data: number, fixes: number): readonly string[] {
  if (data > 0 && fixes > 0) return [`${data + fixes} ticked`];
  if (data > 0) return [`${data} from data`];
  return fixes > 0 ? [counted(fixes, 'fix', 'fixes')] : [];
}

/** "Refresh 11 cells…", "Refresh 11 cells, 2 from data…", or "Refresh" when nothing would change. */
function labelRefresh({ session, ticked, fromData }: AppState): string {
  const cells = session?.refreshCount ?? 0;
  const parts = [
    ...(cells > 0 ? [counted(cells, 'cell', 'cells')] : []),
    ...more(fromData.size, ticked.size),
  ];
  return parts.length === 0 ? 'Refresh' : `Refresh ${parts.join(', ')}…`;
}

const idle = ({ working }: AppState): boolean => working === null;
const checked = (state: AppState): boolean => idle(state) && state.session !== null;
/**
 * Only a report that is drawn as chosen can be asked for. One that may not be published is told once, where the version is
 * chosen: nothing of it can be asked for.
 */
export const hasReport = (state: AppState): boolean =>
  (checked(state) || (state.tablesAlone !== null && state.working === null)) &&
  state.report !== null &&
  state.drawnBy === state.table &&
  state.report.publication?.kind !== 'refused';

export const PANE_ACTIONS: Readonly<Record<PaneActionId, PaneAction>> = {
  check: {
    label: ({ session }) => (session === null ? 'Check this sheet' : 'Check'),
    enabled: idle,
    perform: (actions) => void actions.check(),
  },
  refresh: {
    label: labelRefresh,
    enabled: checked,
    perform: (actions) => void actions.previewRefresh(),
  },
  'insert-table': {
    label: () => 'Insert table',
    enabled: hasReport,
    perform: (actions) => void actions.previewTable(),
  },
  'insert-charts': {
    label: () => 'Insert charts',
    enabled: hasReport,
    perform: (actions) => void actions.previewCharts(),
  },
  prompts: {
    label: () => 'Prompts',
    enabled: checked,
    perform: (actions) => void actions.previewPrompts(),
  },
  'roll-forward': {
    label: () => 'Roll forward…',
    enabled: checked,
    perform: (actions) => void actions.previewRollForward(),
  },
  'travel-column': {
    label: () => WRITE_TRAVEL,
    enabled: checked,
    perform: (actions) => void actions.previewTravelColumn(),
  },
  'copy-for-word': {
    label: () => 'Copy for Word',
    // Its pictures are drawn by then: between click and clipboard nothing may be waited for.
    enabled: (state) =>
      hasReport(state) &&
      (state.report?.pictures.length === 0 || state.pictures?.of === state.report?.pictures),
    // Straight from the click: a browser lets a page write the clipboard only then.
    perform: (actions, selectForCopy) => void actions.copyForWord(selectForCopy),
  },
};
