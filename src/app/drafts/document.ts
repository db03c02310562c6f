import { HostError } from '../../host/port';
import { sayContradictions } from '../../wording/reports/document';
import { notFinal, release, releaseFinal } from '../session/release';
import { mattersOf } from '../session/matters';
import { reportInputs } from '../session/reportInputs';
import type { ClaimDecisions } from '../state/commentary';
import type * as DocxModule from '../../outputs/docx/writer';
import type { Printable } from '../../outputs/docx/printable';
import { rollUpWorkbook } from '../session/workbookRollUp';
import type { Examined } from '../session/examine';
import type { TableOptions } from '../../report/columns';
import { FILE_STAMPS } from '../../wording/reports/templates';
import { problem } from '../state/problem';
import { ok, refuse, type Result } from '../state/result';
import { sayLeftOut } from '../session/hiddenFigures';
import { reportOf } from '../session/makeReport';
import type { DocumentToSave } from '../state/report';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How a document is made, besides what the report shows. */
interface DocumentWish {
  readonly draft: boolean;
  /** A report that someone approved is made though words in it are owed. */
  readonly allowOwed: boolean;
  /** What a person said of the claims of the kept commentary. */
  readonly decisions: ClaimDecisions;
  /** A council's own document, whose styles, header, footer and page are used; null for ours. */
  readonly style: Uint8Array | null;
}

/**
 * The report as a Word document, with what its authors wrote and said of it. A public one is refused while anything is
 * open, after its small numbers were protected; an internal one says on its first page what is. `now` is the date it states.
 */
export async function reportDocument(
  examined: Examined,
  options: TableOptions,
  { draft, allowOwed, decisions, style }: DocumentWish,
  now: Date,
): Promise<Result<DocumentToSave>> {
  if (options.rollUp) return rollUpDocument(examined, options, { draft, style }, now);
  const { options: inputs, owed, stored } = reportInputs(examined);
  const around = await aroundOf(style);
  if (around.kind === 'problem') return around;
  const written = { ...inputs, around: around.value };
  const made = reportOf(examined, options, written);
  if (made.kind === 'problem') return made;
  const matters = mattersOf(examined, decisions);
  const released = release(options.version, matters);
  if (released.kind === 'problem') return released;
  const final = releaseFinal(notFinal(stored.fields, owed), allowOwed || draft);
  if (final.kind === 'problem') return final;
  const open = draft ? [] : released.value;
  const whole = reportOf(examined, options, { ...written, plain: !draft, draft, open });
  if (whole.kind === 'problem') return whole;
  const { report } = whole.value;
  return ok({
    name: fileName(report.front.title, draft ? AUTHORS : FILE_STAMPS[options.version ?? 'internal']),
    type: WORD,
    bytes: await inStyle(report, style, now),
    leftOut: sayLeftOut(whole.value, examined.judged),
    open: sayContradictions(matters.contradictions),
  });
}

const AUTHORS = 'author’s copy';

/** The same for every scorecard of the workbook. */
async function rollUpDocument(
  examined: Examined,
  options: TableOptions,
  { draft, style }: Pick<DocumentWish, 'draft' | 'style'>,
  now: Date,
): Promise<Result<DocumentToSave>> {
  const around = await aroundOf(style);
  if (around.kind === 'problem') return around;
  const rolled = rollUpWorkbook(examined, options, { draft, around: around.value });
  if (rolled.kind === 'problem') return rolled;
  const { rollUp, leftOut, marked } = rolled.value;
  return ok({
    name: fileName(rollUp.front.title, draft ? AUTHORS : FILE_STAMPS[options.version ?? 'internal']),
    type: WORD,
    bytes: await inStyle(rollUp, style, now),
    leftOut: leftOut.length === 0 ? null : leftOut.join(' '),
    open: marked.length === 0 ? null : marked.join(' '),
  });
}

/** What the header and footer of a council's document say; a refusal where it cannot be used. */
export async function aroundOf(style: Uint8Array | null): Promise<Result<readonly string[]>> {
  if (style === null) return ok([]);
  const { printedAround, StyleUnreadable } = await loadDocx();
  try {
    return ok(await printedAround(style));
  } catch (error) {
    if (!(error instanceof StyleUnreadable)) throw error;
    return refuse(
      problem('style-unreadable', { says: error.message, wayOut: 'Choose another document, or none.' }),
    );
  }
}

/** The document in our look or a council's. */
export async function inStyle(
  report: Printable,
  style: Uint8Array | null,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const { renderDocx, inCouncilStyle } = await loadDocx();
  const own = await renderDocx(report, now);
  return style === null ? own : inCouncilStyle(report, own, style, now);
}

/** The library that writes Word documents, larger than the pane itself: fetched when a document is first saved. */
async function loadDocx(): Promise<typeof DocxModule> {
  try {
    return await import('../../outputs/docx/writer');
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
