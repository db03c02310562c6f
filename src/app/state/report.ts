import type { TableOptions } from '../../report/columns';
import type { ReportFields } from '../../report/fields';
import type { HiddenKind } from '../../wording/disclosure';
import type { StoredReport } from '../settings/reportDefaults';
import type { IndicatorCard } from '../../report/indicator/card';
import type { CopyPart } from '../../wording/reports/copying';
import type { TemplateId, VersionId } from '../../wording/reports/templates';

/** A Word document to be saved on the person's computer. */
export interface DocumentToSave {
  /** "Performance scorecard, Q3 2022-23.docx", without what file systems refuse. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Commentary a public document leaves out, in words; null where all of it is in. */
  readonly leftOut: string | null;
  /** Words that the figures contradict, and that are marked in it; null where there are none. */
  readonly open: string | null;
}

/** A figure a public version hides, for the person who makes it. */
export interface HiddenView {
  readonly sheet: string;
  readonly address: string;
  /** "4 Timeliness of reviews, Q3". */
  readonly name: string;
  readonly kind: HiddenKind;
  readonly why: string;
}

/** What became of the public version: what it hides and why, or why there is none. Never part of what is published. */
export type PublicationView =
  | {
      readonly kind: 'hidden';
      /** "9 figures are hidden: 6 are small themselves, …" */
      readonly says: string;
      readonly cells: readonly HiddenView[];
      /** Cells of tables beside the scorecard that must not be published with it; null where there are none. */
      readonly tables: string | null;
      /** Commentary left out of the document, and what to do about it; null where all of it goes in. */
      readonly leftOut: string | null;
    }
  | { readonly kind: 'refused'; readonly says: string; readonly wayOut: string };

/** What a trend is drawn from. */
export type DrawnTrend = Pick<IndicatorCard, 'trend' | 'averages' | 'rag'>;

/** A picture of what is to be copied, to be drawn before anyone copies it; sizes in pixels. */
export interface PictureView extends DrawnTrend {
  /** By which its drawing finds its place. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

/** The report as chosen, of the last check. Each part is made when it is first read. */
export interface ReportView {
  /** What its author says of it, as the settings sheet keeps it. */
  readonly fields: ReportFields;
  /** The author's key points, or those drafted from the figures. */
  readonly keyPoints: readonly string[];
  /** Who still owes words. */
  readonly owed: string;
  /** Why a report that someone approved is not final yet; null where it is, or where no one has. */
  readonly notFinal: string | null;
  /** What is still open: a public document waits for it, an internal one says it on its first page. */
  readonly open: readonly string[];
  /** For the live preview; rendered without scripts. Null where there is no public version. */
  readonly tableHtml: string | null;
  readonly tableText: string | null;
  /** The pictures of what is to be copied, which its HTML has places for. */
  readonly pictures: readonly PictureView[];
  /** One prompt per indicator that needs words. */
  readonly prompts: readonly PromptView[];
  /** Null for the internal version. */
  readonly publication: PublicationView | null;
}

/** Facts and questions for whoever writes about an indicator. */
export interface PromptView {
  readonly ref: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly questions: readonly string[];
}

/** What an author says of the report: the fields that changed, and the key points where they did. */
export interface SaidOfReport {
  readonly fields: Partial<ReportFields>;
  /** Null where they are as they were. */
  readonly keyPoints: readonly string[] | null;
}

/** A council's own document, chosen for its styles, header, footer and page. */
interface StyleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table of a workbook that has no scorecard, and whether its report has it. */
export interface TableListed {
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  /** "Breakdown", in words. */
  readonly kind: string;
  readonly inReport: boolean;
}

export interface ReportState {
  /** The tables of a workbook that has no scorecard, once they are looked at; `report` is then of them. */
  readonly tablesAlone: {
    readonly listed: readonly TableListed[];
    readonly leftOut: readonly string[];
  } | null;
  /** Whether the document is the author's own copy, with questions and all that is known. */
  readonly draft: boolean;
  /** Whether a report that someone approved is made though words in it are owed. */
  readonly allowOwed: boolean;
  /** The document whose look is used; null for ours. It lasts as long as the session. */
  readonly style: StyleFile | null;
  /** The pictures of what is to be copied, drawn, and the views they were drawn of; null while none are. */
  readonly pictures: {
    readonly of: readonly PictureView[];
    readonly drawn: Readonly<Record<string, string>>;
  } | null;
  /** Null before a check, until it is looked at and drawn, and until it is drawn in a version just chosen. */
  readonly report: ReportView | null;
  /** The choices the report was drawn by; where they are not those of now it is being drawn anew, and nothing of it goes out. */
  readonly drawnBy: TableOptions | null;
  /** What the settings sheet asked for when it was last read; null without one. */
  readonly remembered: StoredReport | null;
  /** Indicators to draw charts of, by name; null is all that are red or amber. */
  readonly charted: readonly string[] | null;
}

/** What a person may do about the report besides its table. */
export interface ReportActions {
  /** Whether the document is the author's own copy. */
  chooseDraft(draft: boolean): void;
  /** Whether a report that someone approved is made though words in it are owed. */
  chooseAllowOwed(allowed: boolean): void;
  /** A council's own document for its look; null for ours. */
  chooseStyle(style: StyleFile | null): void;
  /** Plans to keep fields and key points on the settings sheet. */
  previewReportFields(said: SaidOfReport): Promise<void>;
  /** Which of the reports the preview, the sheet, the clipboard and the document show. */
  chooseTemplate(template: TemplateId): void;
  /** Every scorecard of the workbook as one report. */
  chooseRollUp(): void;
  /** The indicator of the report on one alone, by its row on the sheet. */
  chooseRow(row: number): void;
  /** What Copy for Word takes along. */
  chooseCopy(part: CopyPart): void;
  /** Keeps pictures drawn of what is to be copied, by their keys; those of a report that is gone are not kept. */
  keepPictures(of: readonly PictureView[], drawn: Readonly<Record<string, string>>): void;
  /** Internal, or public with small numbers suppressed. */
  chooseVersion(version: VersionId): void;
  /** Plans to keep the chosen report, its columns and their order on the settings sheet. */
  previewRemember(): Promise<void>;
  /** Which indicators charts are drawn of, by name; null is all that are red or amber. */
  chooseCharts(names: readonly string[] | null): void;
  /** Plans the sheet of charts. */
  previewCharts(): Promise<void>;
  /** The report as a Word document of what is on the sheet now; null where there is none, and the state says why. */
  reportFile(): Promise<DocumentToSave | null>;
  /** The tables of a workbook that has no scorecard as a document, in the version chosen, without those left out. */
  tablesFile(): Promise<DocumentToSave | null>;
  /** Lists and draws them, without those of these keys. */
  drawTables(leftOut: readonly string[]): Promise<void>;
}
