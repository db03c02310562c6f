import JSZip from 'jszip';
import { JSDOM } from 'jsdom';

/**
 * What Word holds a document to, of the elements we write: which children an element may have and in what order
 * (ECMA-376, Part 1, Annex A: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_TrPr, CT_SectPr, CT_Style and kin). Written down from the
 * standard; a child that is not named is a finding, so that nothing new goes out unlooked at.
 */
const ORDER: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tbl: 'tblPr tblGrid tr',
  tr: 'tblPrEx trPr tc',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  sdt: 'sdtPr sdtEndPr sdtContent',
};

/** Children of a run's properties may stand in any order in the strict text of the standard; each once. */
const ONCE = ['rPr', 'trPr'];
/** Attributes without which Word calls a document damaged. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  bookmarkStart: ['id', 'name'],
  bookmarkEnd: ['id'],
  gridCol: ['w'],
  fldSimple: ['instr'],
  pStyle: ['val'],
  rStyle: ['val'],
  style: ['type', 'styleId'],
  headerReference: ['type'],
  footerReference: ['type'],
};

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Every way in which a document's parts are not as the standard has them; none for a sound one. */
export async function faultsOf(document: Uint8Array): Promise<readonly string[]> {
  const zip = await JSZip.loadAsync(document);
  const names = Object.keys(zip.files).filter((name) => zip.files[name]?.dir !== true);
  const text = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const parser = new new JSDOM('').window.DOMParser();
  const faults: string[] = [];
  const styles = new Set<string>();
  for (const name of names.filter((each) => /\.(?:xml|rels)$/.test(each))) {
    const xml = parser.parseFromString(await text(name), 'application/xml');
    if (xml.querySelector('parsererror')) faults.push(`${name} is no XML`);
    const all = [...xml.getElementsByTagNameNS(W, '*')];
    if (name === 'word/styles.xml')
      for (const each of all)
        if (each.localName === 'style') styles.add(each.getAttribute('w:styleId') ?? '');
    faults.push(...all.flatMap((element) => faultsIn(element).map((fault) => `${name}: ${fault}`)));
    if (name === 'word/document.xml') faults.push(...faultsInBody(xml));
  }
  const body = await text('word/document.xml');
  for (const [, id = ''] of body.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g))
    if (!styles.has(id)) faults.push(`there is no style ${id}`);
  for (const name of names.filter((each) => each.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]+$/, '');
    for (const [tag] of (await text(name)).matchAll(/<Relationship\b[^>]*>/g)) {
      const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '';
      const path = target.startsWith('/')
        ? target.slice(1)
        : new URL(target, `http://a/${folder}`).pathname.slice(1);
      if (!/TargetMode="External"/.test(tag) && !zip.file(path))
        faults.push(`${name} leads to ${path}, which is not there`);
    }
  }
  const types = await text('[Content_Types].xml');
  for (const name of names.filter((each) => each !== '[Content_Types].xml')) {
    const ending = name.replace(/^.*\./, '');
    if (!types.includes(`PartName="/${name}"`) && !new RegExp(`Extension="${ending}"`, 'i').test(types))
      faults.push(`${name} has no content type`);
  }
  return [...new Set(faults)];
}

function faultsIn(element: Element): readonly string[] {
  const { localName } = element;
  const children = [...element.children].filter(({ namespaceURI }) => namespaceURI === W);
  const order = ORDER[localName]?.split(' ');
  const faults = (WANTED[localName] ?? [])
    .filter((name) => !element.hasAttributeNS(W, name))
    .map((name) => `${localName} has no ${name}`);
  if (order) {
    const places = children.map((child) => order.indexOf(child.localName));
    const unknown = children.filter((_, at) => places[at] === -1);
    faults.push(...unknown.map((child) => `${localName} may not have ${child.localName}`));
    if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)))
      faults.push(
        `${localName} has its parts in another order: ${children.map((each) => each.localName).join(' ')}`,
      );
  }
  if (ONCE.includes(localName)) {
    const seen = children.map((child) => child.localName);
    if (new Set(seen).size < seen.length) faults.push(`${localName} says something twice: ${seen.join(' ')}`);
  }
  if (localName === 'tc' && children.at(-1)?.localName !== 'p')
    faults.push('a cell does not end with a paragraph');
  if (localName === 'tbl') {
    const grid = children.find((child) => child.localName === 'tblGrid');
    const columns = grid?.children.length ?? 0;
    const rows = children.filter((child) => child.localName === 'tr');
    if (rows.length === 0) faults.push('a table has no row');
    if (rows.some((row) => [...row.children].filter((each) => each.localName === 'tc').length !== columns))
      faults.push('a row has not as many cells as its table has columns');
  }
  return faults;
}

/** Ids that must differ, ends that must have beginnings, and references that must lead somewhere. */
function faultsInBody(xml: Document): readonly string[] {
  const of = (name: string): Element[] => [...xml.getElementsByTagNameNS(W, name)];
  const ids = of('bookmarkStart').map((each) => each.getAttribute('w:id') ?? '');
  const ends = of('bookmarkEnd').map((each) => each.getAttribute('w:id') ?? '');
  const names = of('bookmarkStart').map((each) => each.getAttribute('w:name') ?? '');
  const pictures = [...xml.querySelectorAll('*')]
    .filter(({ localName }) => localName === 'docPr')
    .map((each) => each.getAttribute('id') ?? '');
  const twice = (all: readonly string[]): boolean => new Set(all).size < all.length;
  const references = of('fldSimple').flatMap(
    (each) => /^\s*REF (\S+)/.exec(each.getAttribute('w:instr') ?? '')?.[1] ?? [],
  );
  const links = of('hyperlink').flatMap((each) => each.getAttribute('w:anchor') ?? []);
  const last = xml.getElementsByTagNameNS(W, 'body')[0]?.lastElementChild?.localName;
  return [
    ...(twice(ids) ? ['two bookmarks have one id'] : []),
    ...(twice(names) ? ['two bookmarks have one name'] : []),
    ...([...ids].sort().join() === [...ends].sort().join() ? [] : ['a bookmark does not end']),
    ...(twice(pictures) ? ['two pictures have one id'] : []),
    ...[...references, ...links]
      .filter((name) => !names.includes(name))
      .map((name) => `nothing is called ${name}`),
    ...(last === 'sectPr' ? [] : ['the last section says nothing of its page']),
  ];
}
