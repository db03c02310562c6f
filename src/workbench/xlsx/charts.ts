import JSZip from 'jszip';
import type { Workbook } from '../model/workbook';
import { chartXml, drawingXml } from './chartXml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** What may follow a sheet's drawing in its part (ECMA-376, CT_Worksheet); the drawing goes before the first of them. */
const AFTER =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** Adds the charts to a file's bytes: ExcelJS writes none. A workbook without charts is given back as it came. */
export async function addCharts(bytes: Uint8Array, workbook: Workbook): Promise<Uint8Array> {
  if (workbook.sheets.every(({ charts }) => charts.length === 0)) return bytes;
  const zip = await JSZip.loadAsync(bytes);
  const parts: string[] = [];
  let charts = 0;
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (sheet.charts.length === 0) continue;
    const number = index + 1;
    const targets = sheet.charts.map((chart) => {
      charts += 1;
      zip.file(`xl/charts/chart${charts}.xml`, chartXml(sheet, chart));
      parts.push(overrideXml(`/xl/charts/chart${charts}.xml`, 'drawingml.chart+xml'));
      return `../charts/chart${charts}.xml`;
    });
    zip.file(`xl/drawings/drawing${number}.xml`, drawingXml(sheet));
    zip.file(
      `xl/drawings/_rels/drawing${number}.xml.rels`,
      relationsXml(targets.map((target, at) => relationXml(`rId${at + 1}`, 'chart', target))),
    );
    parts.push(overrideXml(`/xl/drawings/drawing${number}.xml`, 'drawing+xml'));
    await link(zip, number);
  }
  const types = await textOf(zip, '[Content_Types].xml');
  zip.file('[Content_Types].xml', types.replace('</Types>', `${parts.join('')}</Types>`));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Joins a sheet to its drawing. */
async function link(zip: JSZip, number: number): Promise<void> {
  const path = `xl/worksheets/sheet${number}.xml`;
  const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  const id = 'rIdDrawing';
  const xml = await textOf(zip, path);
  zip.file(
    path,
    xml.replace(AFTER, (after) => `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>${after}`),
  );
  const relation = relationXml(id, 'drawing', `../drawings/drawing${number}.xml`);
  const there = zip.file(relations) ? await textOf(zip, relations) : relationsXml([]);
  zip.file(relations, there.replace('</Relationships>', `${relation}</Relationships>`));
}

async function textOf(zip: JSZip, path: string): Promise<string> {
  const text = await zip.file(path)?.async('string');
  if (text === undefined) throw new Error(`The saved file has no part ${path}.`);
  return text;
}

const overrideXml = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${TYPES}.${type}"/>`;
const relationXml = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationsXml = (relations: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`;
