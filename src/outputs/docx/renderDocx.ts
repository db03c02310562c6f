import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import JSZip from 'jszip';
import type { ReportFront } from '../../report/front';
import { bodyOf, hasContents, type Printable } from './printable';
import { coreProperties } from './coreProperties';
import { A4, sectionPage } from './page';
import { estimatorFor, settlePages } from './pageNumbers';
import { NUMBERING, STYLE, STYLES } from './styles';
import { xmlText } from './text';
import { fixZipDates } from './zipDates';

/**
 * A report as a Word document (.docx) in A4, upright but for a table that needs the page on its side. `at` is the moment
 * stated as its date; equal reports give documents that differ in nothing but the clock of the workbooks inside their
 * charts.
 */
export async function renderDocx(report: Printable, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const { front } = report;
  const document = new Document({
    title: xmlText(front.title),
    styles: STYLES,
    numbering: NUMBERING,
    pageNumbers: estimatorFor(report),
    sections: bodyOf(report, A4, true).map(({ page, children }) => ({
      ...around(front),
      properties: sectionPage(page),
      children: children as FileChild[],
    })),
  });
  const bytes = new Uint8Array(
    await Packer.toArrayBuffer(document, false, [
      { path: 'docProps/core.xml', data: coreProperties(front, at) },
    ]),
  );
  const settled = hasContents(report) ? await withSettledPages(bytes) : bytes;
  fixZipDates(settled);
  return settled;
}

/** The same document with plain page numbers in its contents. */
async function withSettledPages(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(bytes);
  const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file('word/document.xml', settlePages(body));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<
    Uint8Array<ArrayBuffer>
  >;
}

/** The stamp above and title with page numbers below, on every page: a page alone still says what it is. */
function around({ title, stamp }: ReportFront): Pick<ISectionOptions, 'headers' | 'footers'> {
  const line = (children: ConstructorParameters<typeof TextRun>[0][]) =>
    new Paragraph({
      style: STYLE.source,
      alignment: AlignmentType.RIGHT,
      children: children.map((child) => new TextRun(child)),
    });
  return {
    headers: { default: new Header({ children: [line([{ text: xmlText(stamp) }])] }) },
    footers: {
      default: new Footer({
        children: [
          line([
            {
              children: [`${xmlText(title)}   ·   Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            },
          ]),
        ],
      }),
    },
  };
}
