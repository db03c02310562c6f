import JSZip from 'jszip';
import { clearAround, wordsAround } from './councilWords';
import type { PageSetup } from './page';

/** A council's own document without its text: its styles, headers, footers and page, and a place for a report. */
interface CouncilStyle {
  readonly zip: JSZip;
  readonly page: PageSetup;
  /** Their ids of styles by Word's own name in lower case: "heading 1" → "Heading1". */
  readonly styles: ReadonlyMap<string, string>;
}

/** Why a document's look cannot be used, as a sentence. */
export class StyleUnreadable extends Error {}

/** What stands where the report goes. */
export const PLACE = 'scorecard-report';

/** Parts that carry a look. All else of their document is its text, or hangs on it, and none of it goes out with ours. */
const KEPT =
  /\/(?:styles|stylesWithEffects|theme|fontTable|settings|webSettings|numbering|header|footer|footnotes|endnotes)$/;
const NOTES = /\/(?:footnotes|endnotes)$/;

/**
 * Reads a .docx for its look alone: its text, comments, pictures, notes and data are taken out, so that nothing of last
 * year's report goes along. Throws StyleUnreadable where it is no such document.
 */
export async function readCouncilStyle(bytes: Uint8Array): Promise<CouncilStyle> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  const document = await zip?.file('word/document.xml')?.async('string');
  const styles = await zip?.file('word/styles.xml')?.async('string');
  const types = await zip?.file('[Content_Types].xml')?.async('string');
  const relations = await zip?.file('word/_rels/document.xml.rels')?.async('string');
  if (
    !zip ||
    document === undefined ||
    styles === undefined ||
    types === undefined ||
    relations === undefined
  )
    throw new StyleUnreadable(
      'The document chosen for its style is no Word document (.docx), or is protected by a password.',
    );
  if (/macroEnabled/.test(types))
    throw new StyleUnreadable(
      'The document chosen for its style has macros: save it as a .docx without them.',
    );
  const section = /<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>(?=\s*<\/w:body>)/.exec(document)?.[0];
  if (section === undefined)
    throw new StyleUnreadable('The document chosen for its style does not say what its page is.');
  const open = /^[\s\S]*?<w:body>/.exec(document)?.[0] ?? '';
  zip.file(
    'word/document.xml',
    `${open}<w:p><w:r><w:t>{{${PLACE}}}</w:t></w:r></w:p>${section}</w:body></w:document>`,
  );
  await keepLook(zip, relations, types, section);
  await clearAround(zip);
  return { zip, page: pageOf(section), styles: stylesIn(styles) };
}

/** What a council's document prints on every page that is made in its style: the words of its headers and footers. */
export const printedAround = async (bytes: Uint8Array): Promise<readonly string[]> =>
  wordsAround((await readCouncilStyle(bytes)).zip);

/** Takes out every part that hangs on the document and carries no look, with what leads to it. */
async function keepLook(zip: JSZip, relations: string, types: string, section: string): Promise<void> {
  const all = relations.match(/<Relationship\b[^>]*?\/>/g) ?? [];
  const used = new Set([...section.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id));
  const attribute = (relation: string, name: string): string =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(relation)?.[1] ?? '';
  const isKept = (relation: string): boolean => {
    const type = attribute(relation, 'Type');
    if (attribute(relation, 'TargetMode') === 'External' || !KEPT.test(type) || NOTES.test(type))
      return false;
    return !/\/(?:header|footer)$/.test(type) || used.has(attribute(relation, 'Id'));
  };
  zip.file(
    'word/_rels/document.xml.rels',
    all.reduce((text, relation) => (isKept(relation) ? text : text.replace(relation, '')), relations),
  );
  const kept = new Set(
    all.filter(isKept).map((relation) => attribute(relation, 'Target').replace(/^\/?(?:word\/)?/, '')),
  );
  const stays = (path: string): boolean => {
    // A document's properties list its headings, and may hold a picture of its first page.
    if (!path.startsWith('word/') && !path.startsWith('customXml/'))
      return !path.startsWith('docProps/') || path === 'docProps/core.xml';
    if (/^word\/(?:document\.xml|_rels\/document\.xml\.rels|media\/|fonts\/)/.test(path)) return true;
    const part = path.replace(/^word\/(?:_rels\/)?/, '').replace(/\.rels$/, '');
    return kept.has(part);
  };
  for (const path of Object.keys(zip.files).filter((each) => zip.files[each]?.dir !== true && !stays(each)))
    zip.remove(path);
  await removeUnusedPictures(zip);
  await removeKeptWords(zip);
  const whole = (await zip.file('_rels/.rels')?.async('string')) ?? '';
  zip.file(
    '_rels/.rels',
    whole.replace(/<Relationship\b[^>]*?\/>/g, (relation) =>
      zip.file(attribute(relation, 'Target').replace(/^\//, '')) ? relation : '',
    ),
  );
  zip.file(
    '[Content_Types].xml',
    types.replace(/<Override\b[^>]*?\/>/g, (override) =>
      zip.file(attribute(override, 'PartName').replace(/^\//, '')) ? override : '',
    ),
  );
}

/** Words that a document's settings keep out of sight: variables of macros and fields, and the list letters were made from. */
async function removeKeptWords(zip: JSZip): Promise<void> {
  const settings = await zip.file('word/settings.xml')?.async('string');
  if (settings === undefined) return;
  zip.file(
    'word/settings.xml',
    settings.replace(/<w:(docVars|mailMerge|attachedTemplate)\b(?:[^>]*\/>|[\s\S]*?<\/w:\1>)/g, ''),
  );
}

/** Pictures stay only where a header, a footer or the numbering shows them. */
async function removeUnusedPictures(zip: JSZip): Promise<void> {
  const lists = await Promise.all(
    Object.values(zip.files)
      .filter(({ name }) => /^word\/_rels\/(?!document\.xml)/.test(name))
      .map((file) => file.async('string')),
  );
  const shown = lists.join('\n');
  for (const path of Object.keys(zip.files))
    if (path.startsWith('word/media/') && !shown.includes(path.replace('word/', ''))) zip.remove(path);
}

/** The page and its margins, in twips; A4 with margins of 2.54 cm where they are not said. */
function pageOf(section: string): PageSetup {
  const value = (element: string, name: string, usual: number): number => {
    const tag = new RegExp(`<w:${element}\\b[^>]*>`).exec(section)?.[0] ?? '';
    const text = new RegExp(`\\bw:${name}="(-?\\d+)"`).exec(tag)?.[1];
    return text === undefined ? usual : Math.abs(Number(text));
  };
  return {
    width: value('pgSz', 'w', 11906),
    height: value('pgSz', 'h', 16838),
    margin: {
      top: value('pgMar', 'top', 1440),
      right: value('pgMar', 'right', 1440),
      bottom: value('pgMar', 'bottom', 1440),
      left: value('pgMar', 'left', 1440),
    },
  };
}

/** Ids of styles by their names; Word knows its own by name, whatever the language of the program that made them. */
export const stylesIn = (styles: string): ReadonlyMap<string, string> =>
  new Map(stylesOf(styles).flatMap(({ name, id }): [string, string][] => (name === '' ? [] : [[name, id]])));

/** Each style of a styles part, with its name and id. */
export const stylesOf = (
  styles: string,
): readonly { readonly name: string; readonly id: string; readonly xml: string }[] =>
  (styles.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? []).map((xml) => ({
    xml,
    id: /\bw:styleId="([^"]*)"/.exec(xml)?.[1] ?? '',
    name: (/<w:name w:val="([^"]*)"/.exec(xml)?.[1] ?? '').toLowerCase(),
  }));
