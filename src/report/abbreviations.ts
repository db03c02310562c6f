import { foldSpace } from '../domain/grid/grid';

/** An abbreviation of a document and what it stands for. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

/** Two to six capitals with figures, or capitals with a small s: "CLA", "KS4", "EHCPs". */
const SHORT = /(?<![\p{L}\d/-])[A-Z][A-Z0-9]{1,5}(?=s?(?![\p{L}\d]))/gu;
/** Periods, and words that are written so everywhere. */
const PLAIN = /^(?:Q\d|H\d|M\d{1,2}|FY\d*|UK|II|III|IV|OK|NO|ID|PDF)$/;

/**
 * What children's services and councils call by their letters. Only where the workbook itself does not say, and spelled
 * as official guidance spells them.
 */
const KNOWN: Readonly<Record<string, string>> = {
  CLA: 'children looked after',
  LAC: 'looked after children',
  CIN: 'children in need',
  CPP: 'child protection plan',
  EHCP: 'education, health and care plan',
  EHC: 'education, health and care',
  EYFS: 'early years foundation stage',
  IRO: 'independent reviewing officer',
  KS1: 'Key Stage 1',
  KS2: 'Key Stage 2',
  KS4: 'Key Stage 4',
  NEET: 'not in education, employment or training',
  EET: 'in education, employment or training',
  PEP: 'personal education plan',
  SDQ: 'strengths and difficulties questionnaire',
  SEN: 'special educational needs',
  SEND: 'special educational needs and disabilities',
  SGO: 'special guardianship order',
  UASC: 'unaccompanied asylum-seeking children',
  YOT: 'youth offending team',
  FTE: 'full-time equivalent',
  KPI: 'key performance indicator',
  ONS: 'Office for National Statistics',
  SN: 'statistical neighbours',
  YTD: 'year to date',
};

/**
 * The abbreviations that a document uses, in order, with what they stand for: by the words of the workbook ("Special
 * Guardianship Order (SGO)", "SGO = special guardianship order") where it says, else as the field has them. Those that no
 * one explains are apart.
 */
export function abbreviationsOf(
  used: readonly string[],
  workbook: readonly string[],
): { readonly known: readonly Abbreviation[]; readonly unknown: readonly string[] } {
  const all = new Set(used.flatMap((text) => text.match(SHORT) ?? []).filter((short) => !PLAIN.test(short)));
  const sorted = [...all].sort((a, b) => (a < b ? -1 : 1));
  const found = sorted.map((short) => ({ short, long: explain(short, workbook) ?? KNOWN[short] ?? null }));
  return {
    known: found.flatMap(({ short, long }) => (long === null ? [] : [{ short, long }])),
    unknown: found.flatMap(({ short, long }) => (long === null ? [short] : [])),
  };
}

function explain(short: string, workbook: readonly string[]): string | null {
  for (const text of workbook) {
    if (!text.includes(short)) continue;
    const said = foldSpace(text);
    const long = before(short, said) ?? after(short, said);
    if (long !== null) return long;
  }
  return null;
}

/** "Special Guardianship Order (SGO)": as many words before the bracket as it has letters, each with its letter. */
function before(short: string, text: string): string | null {
  const at = text.search(new RegExp(`\\(${short}s?\\)`));
  if (at < 0) return null;
  const words = text.slice(0, at).trim().split(/\s+/);
  for (let count = Math.min(words.length, short.length + 4); count >= 2; count--) {
    const said = words.slice(-count);
    if (spells(said, short)) return said.join(' ').replace(/^[^\p{L}]+/u, '');
  }
  return null;
}

/** "SGO = special guardianship order", "SGO: Special Guardianship Order", "SGO (Special Guardianship Order)". */
function after(short: string, text: string): string | null {
  const found = new RegExp(`\\b${short}s?\\s*(?:=|:|–|-|\\()\\s*(\\p{L}[^.;()=|]*)`, 'u').exec(text);
  const words = found?.[1]?.trim().split(/\s+/) ?? [];
  for (let count = 2; count <= Math.min(words.length, short.length + 4); count++) {
    const said = words.slice(0, count);
    if (spells(said, short)) return said.join(' ').replace(/[,;:]$/, '');
  }
  return null;
}

const SMALL = /^(?:of|in|and|the|for|to|or|a|an|who|are|is|with|by|at|on|not)$/i;

/** Whether words spell an abbreviation by their first letters; small words may be passed over, parts of hyphened ones count. */
function spells(words: readonly string[], short: string): boolean {
  const letters = [...short.toLowerCase()];
  const parts = words.flatMap((word) => word.split(/[-/]/)).filter((part) => part !== '');
  const first = (part: string): string =>
    part
      .replace(/[^\p{L}\d]/gu, '')
      .charAt(0)
      .toLowerCase();
  const match = (at: number, letter: number): boolean => {
    if (letter === letters.length)
      return parts.slice(at).every((part) => SMALL.test(part)) && at === parts.length;
    const part = parts[at];
    if (part === undefined) return false;
    if (first(part) === letters[letter] && match(at + 1, letter + 1)) return true;
    return SMALL.test(part) && at > 0 && match(at + 1, letter);
  };
  return match(0, 0);
}
