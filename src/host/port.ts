import type { Area } from '../domain/grid/area';
import type { Grid } from '../domain/grid/grid';
import type { HostFailure } from '../domain/plan/hostFailure';
import type { GroundChange } from '../domain/plan/ground';
import type { Plan } from '../domain/plan/plan';

/** Excel tables of the add-in's own: where they stand is read along with their sheets. */
export const OUR_TABLES = [
  'ScorecardIndicators',
  'ScorecardPolicy',
  'ScorecardCommentary',
  'ScorecardDismissals',
  'ScorecardBreakdowns',
  'ScorecardColumns',
  'ScorecardTargets',
  'ScorecardSignOffs',
  'ScorecardOverrides',
  'ScorecardSteps',
  'ScorecardLastSeen',
  'ScorecardFindings',
  'ScorecardReport',
] as const;
export type OwnTable = (typeof OUR_TABLES)[number];

/** A sheet as read in one go. */
export interface SheetSnapshot {
  readonly name: string;
  /** The used range, by content. No rows when the sheet is empty. */
  readonly grid: Grid;
  /** Fill of every cell of the grid, '#RRGGBB' or null for none; null when not asked for. */
  readonly fills: readonly (readonly (string | null)[])[] | null;
  readonly protected: boolean;
  /** What may be changed on a protected sheet; only where fills were asked for. Null or left out: not known. */
  readonly locks?: Locks | null;
  /** Data is filtered (sheet or table filter) so that writing a block would misplace it. */
  readonly filtered: boolean;
  /** Some rows of the used range are hidden. */
  readonly rowsHidden: boolean;
  /** `area` is null for tables that are not ours: reading their place would take a second round trip. */
  readonly tables: readonly { readonly name: string; readonly area: Area | null }[];
  /** Areas that array formulas fill; left out where there are none. Writing into one breaks the formula. */
  readonly spills?: readonly Area[];
  /** Names of the sheet's charts; only where they were asked for. */
  readonly charts?: readonly string[];
  /** Cells of the used range below the rows that were read; left out where all were. */
  readonly unread?: number;
  /** Merged areas; left out where there are none. Only the first cell of each can hold anything. */
  readonly merges?: readonly Area[];
}

/** What a protected sheet lets an add-in do. */
export interface Locks {
  readonly area: Area;
  /** By row and column of the area; every cell outside it is locked. */
  readonly locked: readonly (readonly boolean[])[];
  /** Fills and alignment may be changed. */
  readonly formats: boolean;
}

export type SheetRef =
  | { readonly kind: 'active' }
  | { readonly kind: 'named'; readonly sheet: string }
  /** The sheet a workbook-wide defined name points into. */
  | { readonly kind: 'defined-name'; readonly name: string }
  /** The sheet an Excel table of ours stands on, whatever the sheet is called. */
  | { readonly kind: 'table'; readonly name: string };

export interface ReadRequest {
  readonly sheets: readonly {
    readonly ref: SheetRef;
    readonly fills: boolean;
    /** Only the first so many rows of the sheet are wanted, without fills; all where it is left out. */
    readonly first?: number;
    /** Whether the names of its charts are wanted. */
    readonly charts?: boolean;
    /**
     * Whether its merged areas are wanted. Only for what is about to be written: asking for them empties
     * the list of undo in some desktop versions (office-js #5918), and a check must not cost a person that.
     */
    readonly merges?: boolean;
  }[];
}

export interface WorkbookSnapshot {
  /** Sheet names in order. */
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  /** The host's id of each sheet by its name: what `onChanged` speaks of. */
  readonly sheetIds: Readonly<Record<string, string>>;
  /** The names of all Excel tables, wherever they stand. */
  readonly tableNames: readonly string[];
  /** The workbook's structure is protected: no sheet can be added. */
  readonly structureProtected: boolean;
  /** Workbook-wide defined names of ours and what they point to: "Scorecard!$A$1:$K$15", or "#REF!" for nothing any more. */
  readonly names: Readonly<Record<string, string>>;
  /** In the order asked for; null where there is no such sheet or name. */
  readonly sheets: readonly (SheetSnapshot | null)[];
}

/** What became of a plan. */
export interface ApplyReport {
  readonly written: number;
  /** Cells that held something else than the plan expected. */
  readonly conflicts: readonly Conflict[];
  /**
   * What the plan rests on and is not as it was read. Where `written` is 0 nothing was written for it; else all that
   * rests on these cells was taken back at once.
   */
  readonly changed: readonly GroundChange[];
  /** Cells that do not hold what was written, although Excel refused nothing: covered by a merge, say. */
  readonly refused: readonly { readonly sheet: string; readonly address: string }[];
  /** What the plan replaced; null when nothing was written. */
  readonly restore: RestorePoint | null;
  /** `unless` found a reason: nothing was written. */
  readonly stopped: boolean;
  /** The answer to `readAfter`; null where it has to be asked for anew. */
  readonly after: WorkbookSnapshot | null;
}

/** How a plan is to be written. */
export interface ApplyOptions {
  /**
   * A person sat over a preview: look first whether everything is as the plan expects (one sync more). A cell to be
   * written that changed since is left out and named; when anything the plan rests on changed, or a filter was set,
   * nothing is written.
   */
  readonly verify?: boolean;
  /**
   * Asked along in the look of `verify`, so it costs nothing more: where `stops` says so nothing is written. Not asked of
   * a host that cannot be asked along (see `readAfter`).
   */
  readonly unless?: {
    readonly request: ReadRequest;
    readonly stops: (found: WorkbookSnapshot) => boolean;
  };
  /**
   * Read in the batch that writes, after its last write, so that no sync follows. Left out, and `after` null, where the
   * answer would not fit, the plan goes in parts, something had to be given back, or formulas were yet to be calculated.
   */
  readonly readAfter?: ReadRequest;
  /** Called before each part of a plan that is too large for one request: 1 of 3, 2 of 3 … */
  readonly onPart?: (part: number, parts: number) => void;
}

/** What a plan replaced, kept for the session by whoever applied it. For `restore` only: the port knows what is in it. */
export interface RestorePoint {
  readonly title: string;
  /** How many cells it gives back. */
  readonly cells: number;
}

/** What became of a Restore. */
export interface RestoreReport {
  readonly restored: number;
  /** What was changed since the plan was written, and was therefore left: a cell, or a whole sheet (address null). */
  readonly kept: readonly { readonly sheet: string; readonly address: string | null }[];
}

/** A cell someone had changed: what it held, and whether it holds that again. */
export interface Conflict {
  readonly sheet: string;
  readonly address: string;
  /** The formula or value found, or the fill as '#RRGGBB' or 'no fill'. */
  readonly found: string;
  /** False when the host failed while giving it back: then the person must. */
  readonly givenBack: boolean;
}

/** What of a plan is in the workbook, by reading it back. */
export interface PlanStanding {
  /** Cells that hold what the plan writes and held something else before. */
  readonly cells: readonly { readonly sheet: string; readonly address: string }[];
  /** How many cells the plan changes on sheets that were there. */
  readonly of: number;
  /** Sheets the plan makes that are there. */
  readonly sheets: readonly string[];
  /** How many it makes. */
  readonly makes: number;
  /**
   * The batch was broken off where it may have changed how cells look: widths and formats cannot be told to be its own, nor be
   * given back. Left out where it did not get there, or that was given back.
   */
  readonly looks?: true;
  /** Sheets the plan is about that are not there any more. */
  readonly gone: readonly string[];
}

/** More about a failure of a write. */
interface Failure {
  /** With `partly-written`: takes back what was written. */
  readonly restore?: RestorePoint | null;
  /** What the plan rests on and was not as it was read. */
  readonly changed?: readonly GroundChange[];
  /** What of the plan stands, by a read-back; null where Excel could not be asked. Left out where nothing was to be written. */
  readonly standing?: PlanStanding | null;
}

/** Every way the host can fail, mapped once from its own errors. */
export type HostErrorCode = HostFailure;

/** The one error the port throws. `detail` is for support: the host's own code and message, never cell content. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail: string,
    readonly sheet: string | null = null,
    readonly more: Failure = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'HostError';
  }
}

/** Cells of a sheet changed: by the person at this computer, by a co-author, or by this add-in, in this page or another. */
export interface SheetChange {
  readonly sheetId: string;
  readonly source: 'local' | 'remote' | 'own';
}

/** What the person selected: one area, or several with commas between, without the sheet's name. */
export interface SheetSelection {
  readonly sheetId: string;
  readonly address: string;
}

/** The workbook in our own words. The only implementation lies in host/excel. Every method throws HostError only. */
export interface WorkbookPort {
  /**
   * One sync, whatever is asked; more only for a sheet too large for one answer (read in parts), or one that is
   * protected or has merged or spilled cells (asked for which). A sheet named with its fills must exist (HostError sheet-gone), and fills of a
   * defined name's sheet are not given: both would need the sheet before it is known to be there.
   */
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  /**
   * The fills of an area as a person sees them, those of conditional formats among them; null where this Excel does not
   * tell (before ExcelApi 1.19), without a sync. One sync else.
   */
  displayedFills(sheet: string, area: Area): Promise<SheetSnapshot['fills']>;
  /**
   * Applies a plan in one sync (one a part, where it is too large for one): loads what each edit expects to replace in
   * the batch that writes. A cell that held something else is given back at once (a further sync) and named in the
   * report; so is what rests on a cell that changed in that instant. Where rows have moved, a heading or setting
   * changed, a filter was set, or the host breaks the batch off half-way, everything written is taken back before the
   * error is thrown. The error carries what a read-back found to stand; `partly-written` says that something does.
   */
  apply(plan: Plan, options?: ApplyOptions): Promise<ApplyReport>;
  /** What of a plan is in the workbook now. Two syncs, more for a plan that is too large for one. */
  inspect(plan: Plan): Promise<PlanStanding>;
  /**
   * Gives back what a plan replaced: values, formulas, formats, and the sheets, columns, names and tables it made. Two
   * syncs: looks what was changed since, which is left as it is, then writes.
   */
  restore(point: RestorePoint): Promise<RestoreReport>;
  /** What the person has selected now. One sync. */
  selection(): Promise<{ readonly sheet: string; readonly area: Area }>;
  /** Selects a cell so that the person sees it. */
  select(sheet: string, address: string): Promise<void>;
  /** Calls back when cells change, and when others are selected; gives a function that stops both. One sync. */
  onChanged(
    changed: (change: SheetChange) => void,
    selected?: (selection: SheetSelection) => void,
  ): Promise<() => Promise<void>>;
}

/** What goes to the clipboard: Word takes the HTML, a plain editor the text. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** How it got there: the clipboard API, a copy event, or not yet: the person has to press Ctrl+C. */
export type CopyRung = 'clipboard-api' | 'copy-event' | 'by-hand';

export interface Clipboard {
  /**
   * Puts both forms on the clipboard. Call it straight from a click: the first rung starts before any await, because
   * browsers allow it only within the click. Never rejects.
   */
  copy(content: Copied, selectForCopy: () => void): Promise<CopyRung>;
}

/** What the program the pane runs in says of itself: nothing of the workbook. */
export interface HostFacts {
  /** "PC", "Mac", "OfficeOnline" …, as Office names them. */
  readonly platform: string;
  readonly version: string;
  /** The language of its menus, "en-GB". */
  readonly language: string;
  /** Requirement sets it has, the newest of each: "ExcelApi 1.17". */
  readonly sets: readonly string[];
}
