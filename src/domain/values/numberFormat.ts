import { absolute, equal, floor, formatDecimal, round, type Rational } from './exact';

/** What an Excel number format makes of a number, as far as reading it back needs. */
interface FormatReading {
  readonly kind: 'number' | 'date';
  /** Decimals always shown, and at most shown: 0.0 gives 1 and 1, 0.## gives 0 and 2. Both null for General. */
  readonly decimals: { readonly least: number; readonly most: number } | null;
  /** scaled: "0%", the value is multiplied by 100. literal: `0.0"%"`, the sign is mere decoration. */
  readonly percent: 'scaled' | 'literal' | null;
  readonly grouping: boolean;
}

interface Section {
  /** The code without quotes, escapes, colours and padding. */
  readonly code: string;
  readonly literals: string;
  readonly condition: { readonly operator: string; readonly limit: number } | null;
  readonly elapsed: boolean;
}

// In order: "literal", \x, _x (a space as wide as x), *x (fill), [colour, condition, locale or elapsed time], ;
const TOKEN = /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(;)|([^"\\_*[;]+)|./gs;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;

/** A workbook has a handful of formats, each in thousands of cells. */
const known = new Map<string, readonly Section[]>();
const KNOWN_AT_MOST = 200;

function sectionsOf(format: string): readonly Section[] {
  const found = known.get(format);
  if (found) return found;
  const made = parseSections(format);
  if (known.size < KNOWN_AT_MOST) known.set(format, made);
  return made;
}

function parseSections(format: string): readonly Section[] {
  const sections: Section[] = [];
  const blank = { code: '', literals: '', condition: null, elapsed: false } satisfies Section;
  let section: Section = blank;
  for (const [, quoted, escaped, bracket, separator, code] of format.matchAll(TOKEN)) {
    if (separator !== undefined) {
      sections.push(section);
      section = blank;
    } else if (bracket !== undefined) {
      const condition = CONDITION.exec(bracket.trim());
      if (condition) {
        section = { ...section, condition: { operator: condition[1] ?? '', limit: Number(condition[2]) } };
      }
      if (/^(?:h+|m+|s+)$/i.test(bracket)) section = { ...section, elapsed: true };
    } else if (code !== undefined) {
      section = { ...section, code: section.code + code };
    } else {
      section = { ...section, literals: section.literals + (quoted ?? escaped ?? '') };
    }
  }
  return [...sections, section];
}

function holds({ operator, limit }: { operator: string; limit: number }, value: number): boolean {
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  if (operator === '>') return value > limit;
  if (operator === '>=') return value >= limit;
  return operator === '=' ? value === limit : value !== limit;
}

/** Excel's choice: by condition where there are any, else positive; negative; zero. */
function choose(sections: readonly Section[], value: number): Section | undefined {
  if (sections.some((section) => section.condition)) {
    return sections.find((section) => section.condition === null || holds(section.condition, value));
  }
  if (value < 0 && sections.length > 1) return sections[1];
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}

const GENERAL: FormatReading = { kind: 'number', decimals: null, percent: null, grouping: false };

/**
 * Reads an Excel number format code (en-US) for a value. Thousands scaling (`#,##0,`), fractions and exponents are
 * read as General: none is at home in a scorecard. Never throws; an unknown code reads as General.
 */
export function readFormat(format: string, value: number): FormatReading {
  if (format === 'General' || format === '@') return GENERAL;
  const section = choose(sectionsOf(format), value);
  const code = (section?.code ?? '').replace(/general/gi, '');
  const percent = code.includes('%') ? 'scaled' : section?.literals.includes('%') ? 'literal' : null;
  if (section?.elapsed || /[dmyhs]/i.test(code)) {
    return { kind: 'date', decimals: null, percent: null, grouping: false };
  }
  const grouping = /[0#?],[0#?]/.test(code);
  if (!/[0#?]/.test(code) || /\/|e[+-]|,(?![0#?])/i.test(code)) {
    return { kind: 'number', decimals: null, percent, grouping };
  }
  const places = /\.([0#?]*)/.exec(code)?.[1] ?? '';
  // Excel itself stops at 30 decimals.
  const most = Math.min(places.length, 30);
  const least = Math.min(places.replaceAll('#', '').length, most);
  return { kind: 'number', decimals: { least, most }, percent, grouping };
}

/** The decimals a value is shown with: what the format says, else the fewest that show it, as General does. */
export function decimalsShown(value: Rational, decimals: FormatReading['decimals']): number {
  if (decimals && decimals.least === decimals.most) return decimals.most;
  // General shows at most eleven characters, the point among them.
  const whole = floor(absolute(value)).toString().length;
  const { least, most } = decimals ?? { least: 0, most: Math.max(0, 10 - whole) };
  const fullest = round(value, most);
  for (let places = least; places < most; places++) {
    if (equal(round(value, places), fullest)) return places;
  }
  return most;
}

/** "1234.5" → "1,234.5". */
export const groupDigits = (text: string): string =>
  text.replace(
    /^(-?)(\d+)/,
    (_all, minus: string, digits: string) => minus + digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
  );

/** The figure in the cell, to the decimals shown, without grouping or sign of per cent. */
export const figureShown = (value: Rational, decimals: number): string => formatDecimal(value, decimals);
