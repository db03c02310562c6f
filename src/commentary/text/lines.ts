import { findAll, type Span } from './text';

/** What a line of a pasted document is, when it is no prose. */
type LineKind = 'table' | 'contents' | 'page';
/** How many lines were left out, and as what. */
export type LeftOut = Readonly<Record<LineKind, number>>;

export interface Line extends Span {
  /** Null for prose and headings. */
  readonly kind: LineKind | null;
}

const NUMBER = '[<>~≤≥+-]?[£(]?(?:\\d[\\d,.]*\\d|\\d)(?:%|pp|k|m)?\\)?';
/** A cell of figures: "70.9", "93.8% (167/178)", "Q1 - 2.5% Q2 - 5%", "N/A", an arrow. */
const CELL = new RegExp(
  `^(?:(?:${NUMBER}|\\(?\\d+\\s?/\\s?\\d+\\)?|Q[1-4]|[-–:]|N/?A|n/a|Not (?:Applicable|Published|Available)|[▲▼↑↓→▬●■]|Red|Amber|Green|[RAG]|20\\d\\d[-/]\\d\\d(?:\\d\\d)?|\\[?[xcz]\\]?|\\*)\\s*)+$`,
  'iu',
);
const BULLET = /^\s*(?:[-*\u2022\u00b7\u2013o]|\(?[a-z\d]{1,3}[.)])\s+/;
const PARTS = /\t|\s*\|\s*|\s{2,}/;
/** Figures one after the other with nothing but space between, as a table leaves them that lost its columns. */
const RUN = new RegExp(
  `(?:(?:^|\\s)(?:${NUMBER}|\\(\\d+\\s?/\\s?\\d+\\)|N/A|Not Published|Not Applicable)(?=\\s|$)){3,}`,
  'i',
);
const VERB =
  /\b(?:is|are|was|were|has|have|had|rose|fell|met|missed|remains?|stands?|stood|improved|worsened|increased|decreased|dropped|will|shows?|reported|noted|compared|there)\b/i;
const CONTENTS = /^\s*(?:table of )?contents(?: page)?\s*:?\s*$/i;
const LEADERS = /(?:\.\s?){4,}\s*\d{1,3}\s*$|\u2026+\s*\d{1,3}\s*$/;
const ENTRY = /^\s*(?:(?:\d+(?:\.\d+)*|[A-Z]|appendix \w+)[.)]?\s+)?[A-Z][^.;!?]{2,80}?[\s.]+\d{1,3}\s*$/;
const PAGE =
  /^\s*(?:[-–]\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:of|\/|\|)\s*(?:page\s*)?\d{1,3})?(?:\s*[-–|])?\s*$/i;
const PAGED = /\bpage\s+\d{1,3}(?:\s+of\s+\d{1,3})?\s*$/i;

/**
 * The lines of a text, with those that are no prose marked: rows of tables pasted as text, entries of a contents list,
 * page numbers. A claim is made in a sentence, not in a cell: its heading is lost, and the workbook has the table itself.
 */
export function readLines(text: string): readonly Line[] {
  const spans = findAll(/[^\r\n]+/g, text, { start: 0, end: text.length });
  const said = spans.map(({ start, end }) => text.slice(start, end));
  let listing = false;
  return spans.map(({ start, end }, index): Line => {
    const line = said[index] ?? '';
    if (CONTENTS.test(line)) listing = true;
    else if (listing && !ENTRY.test(line) && !LEADERS.test(line) && line.trim() !== '') listing = false;
    const isEntry = LEADERS.test(line) || (listing && ENTRY.test(line));
    return { start, end, kind: isEntry ? 'contents' : kindOf(line, said.length) };
  });
}

function kindOf(line: string, lines: number): LineKind | null {
  const body = line.replace(BULLET, '');
  const cells = body.split(PARTS).filter((cell) => cell !== '');
  const figures = cells.filter((cell) => CELL.test(cell.trim())).length;
  // A note of one line may be no more than its figure.
  if (lines > 3 && PAGE.test(line) && !/[/]/.test(line)) return 'page';
  if (lines > 3 && PAGED.test(line) && !VERB.test(line)) return 'page';
  if (lines > 3 && cells.length > 0 && figures === cells.length) return 'table';
  if (/^[\s|:=+-]{4,}$/.test(line)) return 'table';
  const parted = cells.length > 2 || (cells.length === 2 && /\t|\|/.test(body));
  if (parted && (figures > 0 || /\t|\|/.test(body)) && !/[a-z]{3,}[.!?]\s*$/i.test(body)) return 'table';
  const run =
    RUN.exec(body)?.[0]
      .trim()
      .split(/\s+(?!\()/).length ?? 0;
  // The words of a title have verbs too: "who were adopted 5.5 10.0 3.1 4.3".
  return run > 3 || (run === 3 && !VERB.test(body)) ? 'table' : null;
}

/** How many lines of a text are no prose, by what they are. */
export function countLeftOut(text: string): LeftOut {
  const lines = readLines(text);
  const count = (kind: LineKind): number => lines.filter((line) => line.kind === kind).length;
  return { table: count('table'), contents: count('contents'), page: count('page') };
}
