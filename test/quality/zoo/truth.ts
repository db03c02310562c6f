import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The two sets of workbooks: made up by others, and transcribed from published reports. */
export const ZOOS = ['made', 'real'] as const;
export type Zoo = (typeof ZOOS)[number];

type Rag = 'red' | 'amber' | 'green' | null;

/** What one indicator of a workbook says. `accept` lists every status a reasonable colleague would give. */
export interface TrueIndicator {
  readonly row: number;
  readonly ref: string | null;
  readonly title: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower' | null;
  readonly figure: number | null;
  readonly acceptFigure: readonly (number | null)[];
  readonly acceptTarget: readonly (number | null)[];
  readonly accept: readonly Rag[];
}

/** A mistake put into a workbook, and the cells at which it may be found. */
export interface Planted {
  readonly kind: string;
  readonly sheet: string;
  readonly cell: string;
  readonly acceptCells: readonly string[];
}

/** What is right about one workbook. */
export interface TrueWorkbook {
  readonly file: string;
  readonly scorecard: boolean;
  readonly sheet: string | null;
  readonly sheetAlso: readonly string[];
  readonly headerRows: readonly number[];
  readonly columns: readonly { readonly column: string; readonly role: string; readonly period?: string }[];
  readonly period: { readonly accept: readonly string[] } | null;
  readonly indicators: readonly TrueIndicator[];
  readonly planted: readonly Planted[];
  /** Findings that are no false alarm. */
  readonly maySay: readonly { readonly id: string; readonly cells?: readonly string[] }[];
}

export const folderOf = (zoo: Zoo): string => join(__dirname, '../../fixtures/zoo', zoo);

export const readTruth = (zoo: Zoo): readonly TrueWorkbook[] =>
  (JSON.parse(readFileSync(join(folderOf(zoo), 'truth.json'), 'utf8')) as { workbooks: TrueWorkbook[] })
    .workbooks;
