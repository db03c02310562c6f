import type JSZip from 'jszip';
import { STAMPS } from '../../wording/reports/templates';

/** A header or a footer of a document. */
const AROUND = /^word\/(?:header|footer)\d*\.xml$/;
/** A paragraph that has no other in it, as one with a text box has. */
const PARAGRAPH = /<w:p\b(?![a-zA-Z])(?:(?!<w:p\b(?![a-zA-Z]))[\s\S])*?<\/w:p>/g;

/**
 * Takes out of the headers and footers of a council's document what is not for print: words that someone deleted with changes
 * tracked, places of comments, and a stamp of ours, where it was made by us and says which version that was.
 */
export async function clearAround(zip: JSZip): Promise<void> {
  for (const { name } of zip.file(AROUND)) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    zip.file(
      name,
      xml
        .replace(/<w:(del|moveFrom)\b[^>]*>[\s\S]*?<\/w:\1>/g, '')
        .replace(/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
        .replace(PARAGRAPH, (each) => (isStamp(wordsIn(each)) ? '<w:p/>' : each)),
    );
  }
}

const isStamp = (text: string): boolean =>
  Object.values(STAMPS).some((stamp) => text === stamp || text.startsWith(`${stamp} ·`));

/** What headers and footers say: each paragraph, what stands in fields and watermarks, and the words for their pictures. */
export async function wordsAround(zip: JSZip): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { name } of zip.file(AROUND)) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    texts.push(...(xml.match(PARAGRAPH) ?? []).map(wordsIn));
    for (const [, said = ''] of xml.matchAll(/\b(?:descr|title|alt|string|o:title)="([^"]*)"/g))
      texts.push(plain(said));
  }
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** The words of a piece of a part: of one paragraph whatever runs they are cut into, deleted and hidden ones too. */
const wordsIn = (xml: string): string =>
  plain(
    [...xml.matchAll(/<(?:w:t|w:delText|w:instrText|a:t)\b[^>]*>([^<]*)<|<w:(?:tab|br|cr)\b[^>]*\/>/g)]
      .map(([, said = ' ']) => said)
      .join(''),
  );

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, number?: string, name = '') =>
      hex !== undefined || number !== undefined
        ? String.fromCodePoint(parseInt(hex ?? number ?? '', hex === undefined ? 10 : 16))
        : (SIGNS[name] ?? ''),
    )
    .replace(/\s+/g, ' ')
    .trim();
