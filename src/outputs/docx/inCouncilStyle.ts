import JSZip from 'jszip';
import { patchDocument, PatchType } from 'docx';
import { escapeHtml } from '../escapeHtml';
import { bodyOf, type Printable } from './printable';
import { coreProperties } from './coreProperties';
import { PLACE, readCouncilStyle, stylesIn, stylesOf } from './councilStyle';
import { estimatorFor, settlePages } from './pageNumbers';
import { NUMBERING } from './styles';
import { xmlText } from './text';

/**
 * A report in the look of a council's own document: its styles, header, footer and page. Styles are found by Word's names
 * of them; those it does not have come from `own`, our document of the same report. The stamp that says which version it
 * is goes into each of its headers, or where it has none into its footers: a page alone must say so still.
 */
export async function inCouncilStyle(
  report: Printable,
  own: Uint8Array,
  council: Uint8Array,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const { zip, page, styles } = await readCouncilStyle(council);
  const ours = (await (await JSZip.loadAsync(own)).file('word/styles.xml')?.async('string')) ?? '';
  const theirs = (await zip.file('word/styles.xml')?.async('string')) ?? '';
  const ids = new Map([...stylesIn(ours)].map(([name, id]) => [id, styles.get(name) ?? id]));
  const missing = stylesOf(ours).filter(({ name }) => !styles.has(name));
  zip.file(
    'word/styles.xml',
    theirs.replace('</w:styles>', `${missing.map(({ xml }) => renamed(xml, ids)).join('')}</w:styles>`),
  );
  await stampPages(zip, report.front.stamp);
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: await zip.generateAsync({ type: 'uint8array' }),
    patches: {
      [PLACE]: {
        type: PatchType.DOCUMENT,
        children: bodyOf(report, page, false).flatMap(({ children }) => [...children]),
      },
    },
    keepOriginalStyles: false,
    numbering: NUMBERING,
    pageNumbers: estimatorFor(report),
  });
  const done = await JSZip.loadAsync(patched);
  const body = (await done.file('word/document.xml')?.async('string')) ?? '';
  done.file('word/document.xml', settlePages(renamed(body, ids)));
  done.file('docProps/core.xml', coreProperties(report.front, at));
  return done.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<
    Uint8Array<ArrayBuffer>
  >;
}

/** Our ids of styles as theirs. */
const renamed = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)"/g,
    (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
  );

/** Says which version it is at the end of each header, or footer where there is no header. */
async function stampPages(zip: JSZip, stamp: string): Promise<void> {
  const parts = (kind: string): JSZip.JSZipObject[] => zip.file(new RegExp(`^word/${kind}\\d*\\.xml$`));
  const [kind, files] =
    parts('header').length > 0 ? (['hdr', parts('header')] as const) : (['ftr', parts('footer')] as const);
  const line = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>${escapeHtml(xmlText(stamp))}</w:t></w:r></w:p>`;
  for (const { name } of files) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    zip.file(name, xml.replace(`</w:${kind}>`, `${line}</w:${kind}>`));
  }
}
