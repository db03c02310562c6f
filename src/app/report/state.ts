import type { TemplateId } from '../../wording/templates';

/** A Word document to be saved on the person's computer. */
export interface DocumentToSave {
  /** "Children's services scorecard, Q3 2022-23.docx", without what file systems refuse. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a person may do about the report besides its table. */
export interface ReportActions {
  /** Which of the reports the preview, the sheet, the clipboard and the document show. */
  chooseTemplate(template: TemplateId): void;
  /** The report as a Word document of what is on the sheet now; null where there is none, and the state says why. */
  reportFile(): Promise<DocumentToSave | null>;
}
