/** @jest-environment jsdom */
import JSZip from 'jszip';
import { renderDocx } from '../../../src/outputs/docx/renderDocx';
import { buildReport } from '../../../src/report/templates';
import { DEFAULT_COLUMNS } from '../../../src/app/store';
import { HOSTILE, hostileGrid, LONGEST } from '../../fixtures/hostile';
import { judgedGrid } from '../../fixtures/judged';
import '../../setup/textEncoding';

interface Part {
  readonly path: string;
  readonly xml: Document;
}

/** Every part of a package as an XML parser reads it; the workbooks inside charts with theirs. Throws where one is malformed. */
async function partsOf(bytes: Uint8Array | ArrayBuffer, inside = ''): Promise<Part[]> {
  const zip = await JSZip.loadAsync(bytes);
  const parts: Part[] = [];
  for (const [path, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    if (path.endsWith('.xlsx')) {
      parts.push(...(await partsOf(await file.async('arraybuffer'), `${path}/`)));
      continue;
    }
    if (!/\.(?:xml|rels)$/.test(path)) throw new Error(`unexpected part ${path}`);
    const xml = new DOMParser().parseFromString(await file.async('text'), 'application/xml');
    const wrong = xml.querySelector('parsererror');
    if (wrong) throw new Error(`${inside}${path}: ${wrong.textContent}`);
    parts.push({ path: inside + path, xml });
  }
  return parts;
}

const judged = judgedGrid(hostileGrid("<b>'=1+1"), 'Q3');
const ALL = [...HOSTILE, LONGEST];
/** An author's hostile words for every indicator. */
const commentary = new Map(
  judged.indicators.map(({ indicator }, at) => [indicator.row, ALL[at % ALL.length] ?? '']),
);
const named = (parts: readonly Part[], name: string): Element[] =>
  parts.flatMap(({ xml }) => [...xml.getElementsByTagName(name)]);

describe.each(['full', 'exceptions', 'summary', 'comparison'] as const)('the %s report', (template) => {
  let parts: readonly Part[] = [];
  beforeAll(async () => {
    const report = buildReport(judged, { template, columns: DEFAULT_COLUMNS, commentary });
    parts = await partsOf(await renderDocx(report, new Date('2023-01-20T09:30:00Z')));
  });

  test('is well-formed, and its words are there', () => {
    const text =
      parts.find(({ path }) => path === 'word/document.xml')?.xml.documentElement.textContent ?? '';
    // The sheet's name is no title: what it says stands nowhere in a document.
    expect(text).toContain('Performance scorecard, Q3 2022-23');
    expect(text).toContain('Reviews on time =1+1');
    expect(text).not.toContain("<b>'=1+1, Q3");
    expect(parts.map(({ path }) => path)).toContain('docProps/core.xml');
  });

  test('has no field but those of ours: pages, contents, numbers of captions and references to them', () => {
    const ours =
      /^(?:NUMPAGES|PAGE|TOC (?:\\[a-z]|"[\w-]+"| )+|PAGEREF _\w+(?: \\h)?|SEQ (?:Table|Figure) \\\* ARABIC|REF _Ref_\w+ \\h)$/;
    const fields = [
      ...named(parts, 'w:instrText').map(({ textContent }) => textContent),
      ...named(parts, 'w:fldSimple').map((field) => field.getAttribute('w:instr')),
    ];
    expect(fields.filter((field) => !ours.test(field ?? ''))).toEqual([]);
    // A link leads to a place of the same document.
    expect(named(parts, 'w:hyperlink').filter((link) => link.hasAttribute('r:id'))).toEqual([]);
    for (const name of ['w:object', 'w:pict', 'w:altChunk', 'w:subDoc'])
      expect(named(parts, name)).toEqual([]);
  });

  test('points to nothing outside itself', () => {
    const targets = named(parts, 'Relationship').filter(
      (relation) =>
        relation.getAttribute('TargetMode') === 'External' ||
        /^[a-z]+:|^\\\\|^\/\//i.test(relation.getAttribute('Target') ?? ''),
    );
    expect(targets).toEqual([]);
  });

  test('the workbooks of its charts hold no formula', () => {
    const sheets = parts.filter(({ path }) => path.includes('.xlsx/xl/'));
    if (template === 'full' || template === 'exceptions') expect(sheets.length).toBeGreaterThan(0);
    expect([...named(sheets, 'f'), ...named(sheets, 'definedName'), ...named(sheets, 'ddeLink')]).toEqual([]);
  });
});
