import { HostError } from '../../host/port';
import type * as DocxModule from '../../outputs/docx/renderDocx';
import { readAuthorsWords } from '../../outputs/authorsWords';
import type { Examined } from '../session/examine';
import type { TableOptions } from '../../report/columns';
import { FILE_STAMPS } from '../../wording/reports/templates';
import { ok, type Result } from '../state/result';
import { sayLeftOut } from '../session/hiddenFigures';
import { reportOf } from '../session/makeReport';
import type { DocumentToSave } from '../state/report';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as a Word document, with what authors wrote on the commentary sheet. `now` is the date it states. */
export async function reportDocument(
  examined: Examined,
  options: TableOptions,
  now: Date,
): Promise<Result<DocumentToSave>> {
  const commentary = readAuthorsWords(examined.reading.commentarySheet, examined.judged);
  const made = reportOf(examined, options, commentary);
  if (made.kind === 'problem') return made;
  const { report, leftOut } = made.value;
  const { renderDocx } = await loadDocx();
  const name = fileName(report.table.title, FILE_STAMPS[options.version ?? 'internal']);
  const bytes = await renderDocx(report, now);
  return ok({ name, type: WORD, bytes, leftOut: sayLeftOut(leftOut, examined.judged) });
}

/** The library that writes Word documents, larger than the pane itself: fetched when a document is first saved. */
async function loadDocx(): Promise<typeof DocxModule> {
  try {
    return await import('../../outputs/docx/renderDocx');
  } catch (error) {
    throw new HostError('offline', error instanceof Error ? error.message : String(error));
  }
}

/** A title and its stamp as the name of a file, without the signs that Windows refuses or that hide what the name ends in. */
export const fileName = (title: string, stamp: string): string =>
  `${title
    .replace(/:/g, ',')
    .replace(/[\\/*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .slice(0, 110)
    .trim()}, ${stamp}.docx`;
