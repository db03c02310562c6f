import type { HostFacts } from '../../host/port';
import type { Plan, PreviewLine } from '../../domain/plan/plan';
import type { PeriodKey } from '../../domain/periods/period';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Settings } from '../../domain/settings/settings';
import type { Status } from '../../domain/judging/status';
import type { IndicatorCard } from '../../report/indicator/card';
import type { TableOptions } from '../../report/columns';
import type { SaidPart } from '../../wording/layout';
import type { Manager } from '../settings/preferences';
import type { SettingChange } from '../settings/planChanges';
import type { FindingView } from './findings';
import type { ReadingActions, ReadingView } from './reading';
import type { ReportActions, ReportState } from './report';
import type { CommentaryActions, CommentaryState } from './commentary';
import type { RestoreActions, RestoreState } from './restore';
import type { SeenStatus, SummaryView } from './summary';
import type { SettingsTrial, Review, ReviewActions } from './review';

/** The pane may know the app only, so it finds the report's types here. */
export type { IndicatorCard } from '../../report/indicator/card';
export type { DrawnTrend, PictureView } from './report';
export type { TrendPoint } from '../../report/indicator/trend';
export type { TableOptions } from '../../report/columns';

/** A sentence that says what is wrong and one that says what to do, from src/wording. */
export interface Problem {
  readonly code: string;
  readonly says: string;
  readonly wayOut: string;
  /** Headings found and looked for, when no scorecard was found. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** Sheets to choose from when several hold a scorecard; give one to `chooseSheet`. Else empty. */
  readonly choices: readonly string[];
  /** Tables that a report can have though there is no scorecard, by name; left out where none is known. */
  readonly tables?: readonly string[];
}

/** A cell as the workbook's tables of data would have it; Refresh writes it while it is ticked. */
export interface ComposedView {
  readonly key: string;
  readonly sheet: string;
  readonly address: string;
  /** "K5 · Timeliness of reviews · Q3". */
  readonly where: string;
  readonly before: string;
  readonly after: string;
  /** The row of data, "Data!C7". */
  readonly source: string;
}

/** Something in the data that was not taken over, in words, and the cell to look at. */
export interface DataNote {
  readonly says: string;
  readonly sheet: string;
  readonly address: string;
}

export interface CheckEvidence {
  readonly id: string;
  readonly title: string;
  readonly verdict: 'passed' | 'failed' | 'could-not-tell' | 'not-applicable';
  /** "14 cells looked at", or the reasons it could not tell. */
  readonly says: string;
}

/** Everything known about the sheet after a check. */
export interface Session {
  readonly scorecard: Scorecard;
  /** As judged: what a card's forecast, limits and what-if are worked out from when it is opened. */
  readonly judged: JudgedScorecard;
  /** How the sheet was read, to be looked at and changed; null where the scorecard does not say. */
  readonly reading: ReadingView | null;
  /** The sheets of the workbook's other scorecards. */
  readonly otherScorecards: readonly string[];
  /** The offer to write statuses into the sheet's own column, in words; null where there is nothing to offer. */
  readonly sheetStatus: string | null;
  readonly settings: Settings;
  /** False until the settings sheet exists. */
  readonly settingsStored: boolean;
  /** Set in manager mode: refresh and read only. Null for an analyst. */
  readonly manager: Manager | null;
  readonly period: PeriodKey;
  /** Quarters the person may choose: those with a column. */
  readonly periods: readonly PeriodKey[];
  /** Sheets to choose from: all but the add-in's own. */
  readonly sheets: readonly string[];
  readonly statuses: readonly { readonly ref: string; readonly row: number; readonly status: Status }[];
  readonly counts: {
    readonly red: number;
    readonly amber: number;
    readonly green: number;
    readonly notRated: number;
  };
  /** Those still open. */
  readonly findings: readonly FindingView[];
  /** What people have decided: dismissals, sign-off, breakdown links. */
  readonly review: Review;
  readonly evidence: readonly CheckEvidence[];
  /** What the tables of data in the workbook would change; empty without one. */
  readonly composed: readonly ComposedView[];
  readonly dataNotes: readonly DataNote[];
  /** What stands on the sheet and was not read, as the pieces of a sentence; empty when all was. */
  readonly unplaced: readonly SaidPart[];
  /** "16 checks run, 12 passed, 2 could not tell". */
  readonly runSentence: string;
  readonly cards: readonly IndicatorCard[];
  /** What matters first, each piece leading somewhere. */
  readonly summary: SummaryView;
  /** How many cells Refresh would change now (fixes not counted). */
  readonly refreshCount: number;
}

export type Job =
  | 'check'
  | 'refresh'
  | 'insert-table'
  | 'charts'
  | 'prompts'
  | 'settings'
  | 'findings'
  | 'roll-forward'
  | 'remove'
  | 'document'
  | 'copy'
  | 'apply';

/** What a plan does to one indicator's row. */
export interface PreviewGroup {
  /** "5 · 3 or more placements". */
  readonly name: string;
  /** Null where its status is not written. */
  readonly status: { readonly from: SeenStatus; readonly to: SeenStatus } | null;
  /** "+11.1%"; '' where it is not written. */
  readonly variance: string;
  /** Those always shown, before and after: figures of the sheet. */
  readonly plain: readonly PreviewLine[];
  readonly lines: readonly PreviewLine[];
}

/** A plan waiting for the person's yes. */
export interface Preview {
  readonly job: Job;
  readonly plan: Plan;
  readonly lines: readonly PreviewLine[];
  /** "9 statuses, 2 new columns", "14 directions kept"; left out where the lines say it best. */
  readonly says?: string;
  /** What is written on sheets of ours is folded away: `says` tells it. */
  readonly folds?: true;
  /** The lines by indicator, where rows of the scorecard change; left out where none does. */
  readonly grouped?: {
    readonly groups: readonly PreviewGroup[];
    readonly rest: readonly PreviewLine[];
  };
  /** "Refresh 11 cells" — the label of the button that applies it. */
  readonly button: string;
  /** What to say once it is written: "Refreshed: 11 cells changed." */
  readonly done: string;
  /** What is planned once all of it is written: what the person had asked for. */
  readonly next?: 'refresh';
}

/** What just happened, in one sentence; calm for success. */
export interface Notice {
  readonly kind: 'done' | 'nothing' | 'partial' | 'manual-copy' | 'elsewhere';
  readonly says: string;
  /** It tells of the plan that was last written, so that the way back belongs beside it. */
  readonly wrote?: true;
}

export interface AppState extends RestoreState, ReportState {
  /** What is under way; null when idle. The pane shows progress after one second. */
  readonly working: { readonly job: Job; readonly says: string } | null;
  /** The last check; null before the first. */
  readonly session: Session | null;
  /** Ticked findings whose fix Refresh shall write as well. */
  readonly ticked: ReadonlySet<string>;
  /** Keys of composed cells that Refresh shall write: all, until a person unticks one. */
  readonly fromData: ReadonlySet<string>;
  readonly preview: Preview | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** The indicator the person's selection stands on, by the address of its card; null for none. */
  readonly pointed: { readonly address: string } | null;
  /** Someone changed the sheet since the check: results may be out of date. */
  readonly stale: boolean;
  /** To be read out: what a change that was checked by itself came to; null for nothing new. */
  readonly liveSays: string | null;
  readonly table: TableOptions;
  /** What authors wrote, and a text that was given, held against the scorecard. */
  readonly commentary: CommentaryState;
  /** What settings not yet saved would do; null when none are being tried. */
  readonly trial: SettingsTrial | null;
}

/** One job as it is told to support: no word of it comes from a cell. */
export interface LoggedJob {
  readonly job: Job;
  readonly at: Date;
  readonly milliseconds: number;
  /** A problem's code of ours, 'done', or 'cancelled'. */
  readonly outcome: string;
  /** What failed underneath: Excel's code and member, or the kind of a fault of ours and the places it came by. */
  readonly cause: string;
}

type RenderDiagnostics = (
  host: HostFacts | null,
  state: AppState,
  jobs: readonly LoggedJob[],
  now: Date,
) => string;

/** What the pane, the ribbon and shortcuts may ask for. Promises resolve when the state says the outcome; they never reject. */
export interface AppActions
  extends ReviewActions, RestoreActions, ReportActions, CommentaryActions, ReadingActions {
  /** The pane has opened: in manager mode it checks at once; for an analyst nothing is shown before they ask. */
  open(): Promise<void>;
  check(): Promise<void>;
  /** Stops waiting for a reading that takes long; its answer is dropped. A write cannot be stopped: does nothing then. */
  cancel(): void;
  chooseSheet(sheet: string): Promise<void>;
  choosePeriod(period: PeriodKey): Promise<void>;
  /** Ticks a finding's fix or a composed cell, by its key. */
  tick(key: string, on: boolean): void;
  /** Whether the report is on screen: while it is, it is drawn along with every reading. */
  showReport(shown: boolean): void;
  /** Plans a Refresh (with ticked fixes) and shows the preview, or says there is nothing to change. */
  previewRefresh(): Promise<void>;
  /** Plans a Refresh of every scorecard of the workbook, in one plan. */
  previewRefreshAll(): Promise<void>;
  /** Plans a Refresh that writes into the sheet's own status column, from now on. */
  previewSheetStatus(): Promise<void>;
  /** Plans a Refresh that keeps a column of travel beside the scorecard, from now on. */
  previewTravelColumn(): Promise<void>;
  /** Plans what mends one finding alone. */
  previewFix(key: string): Promise<void>;
  /** Writes the certain fixes of findings that a person has seen before and after on the spot, without a preview. */
  applyFixes(keys: readonly string[]): Promise<void>;
  previewTable(): Promise<void>;
  previewPrompts(): Promise<void>;
  /** Plans taking everything of ours out of the workbook. */
  previewRemoval(): Promise<void>;
  /** Plans next year's sheet from this one. */
  previewRollForward(): Promise<void>;
  /**
   * Makes the settings sheet, or changes it, as a previewed plan. Each change given is set and marked as confirmed;
   * an empty list confirms every suggestion as it stands ("Looks right").
   */
  previewSettings(changes: readonly SettingChange[]): Promise<void>;
  /** Reads the row of headings the person has selected, and plans to remember it. */
  previewHeadings(): Promise<void>;
  applyPreview(): Promise<void>;
  cancelPreview(): void;
  chooseColumns(columns: readonly string[]): void;
  /**
   * Copies the table for Word. Must be called straight from the click: the first rung writes the clipboard before any
   * await. `selectForCopy` is the last rung: it shows the table selected and asks for Ctrl+C.
   */
  copyForWord(selectForCopy: () => void): Promise<void>;
  copyPrompt(ref: string, selectForCopy: () => void): Promise<void>;
  /** What helps support, by a function that words it (fetched when asked for: renderDiagnostics). */
  diagnostics(render: RenderDiagnostics): string;
  copyDiagnostics(text: string, selectForCopy: () => void): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  dismissNotice(): void;
  dismissProblem(): void;
}

/** The store: state without React. `subscribe` gives a function that stops it. */
export interface AppStore {
  getState(): AppState;
  subscribe(listener: () => void): () => void;
  readonly actions: AppActions;
}
