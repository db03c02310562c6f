import JSZip from 'jszip';
import { renderDocx } from '../../../../src/outputs/docx/renderDocx';
import { buildReport } from '../../../../src/report/templates';
import type { ReportOptions } from '../../../../src/report/options';
import type { TemplateId } from '../../../../src/wording/reports/templates';
import { judgedPublished } from '../../../fixtures/judged';

export const AT = new Date('2023-01-20T09:30:00Z');
export const COLUMNS = ['ref', 'title', 'neighbour', 'england', 'target', 'periods', 'rag', 'variance'];

/** The published 2022-23 scorecard at Q3 as a document. */
export const made = (template: TemplateId, more: Partial<ReportOptions> = {}): Promise<Uint8Array> =>
  renderDocx(
    buildReport(judgedPublished('scorecard-2022-23-q3', 'Q3'), { template, columns: COLUMNS, ...more }),
    AT,
  );

/** One part of a document as text. */
export async function partOf(document: Uint8Array, path: string): Promise<string> {
  const part = (await JSZip.loadAsync(document)).file(path);
  if (!part) throw new Error(`The document has no ${path}`);
  return part.async('text');
}
