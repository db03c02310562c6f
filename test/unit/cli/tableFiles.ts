import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rawWorkbook, rowsXml, type RawCell } from '../../setup/rawWorkbook';

/** A published table of the fixtures, as rows of numbers and words. */
export const published = (name: string): RawCell[][] =>
  readFileSync(path.join(__dirname, '../../fixtures/published', `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) =>
      row
        .split('\t')
        .map((text) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text === '' ? null : text)),
    );

/** Writes a workbook of such sheets into a folder; gives its path. */
export async function writeTables(
  folder: string,
  name: string,
  sheets: Record<string, RawCell[][]>,
): Promise<string> {
  const file = path.join(folder, name);
  const all = Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows: rowsXml(rows) }));
  writeFileSync(file, await rawWorkbook({ sheets: all }));
  return file;
}
