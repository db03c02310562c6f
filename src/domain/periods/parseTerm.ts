import { ACADEMIC_START, type PeriodContext, type YearWords, yearLabel } from './years';
import type { Period } from './period';
import { makeNumberedTerm, makeTerm } from './makePeriods';

const TERM = /^(aut(?:umn)?|fall|spr(?:ing)?|sum(?:mer)?)(?: (?:half ?)?([12])| ([1-4]\d))?$/;
const HALF_TERM = /^ht ?([1-6])$/;
const NUMBERED_TERM = /\bterm ([1-6])\b|\bt([1-6])\b/;

/**
 * A term, a half term or one known by its number; null where the words name none. `rest` is what they say besides a year and a
 * column's role.
 */
export function parseTerm(
  words: string,
  rest: string,
  year: YearWords | null,
  context: PeriodContext,
): Period | null {
  const [, name, half, short] = TERM.exec(rest) ?? [];
  const spoken = year ?? (short ? ({ kind: 'calendar', first: 2000 + Number(short) } as const) : null);
  const place = name === undefined ? null : /^(?:a|f)/.test(name) ? 1 : name.startsWith('sp') ? 2 : 3;
  if (place !== null)
    return makeTerm(
      place,
      half === undefined ? null : half === '1' ? 1 : 2,
      schoolYear(spoken, place, context),
    );
  const halfTerm = Number(HALF_TERM.exec(rest)?.[1] ?? 0);
  if (halfTerm > 0) {
    const term = Math.ceil(halfTerm / 2);
    return makeTerm(term, halfTerm % 2 === 1 ? 1 : 2, schoolYear(spoken, term, context));
  }
  const [, long, letter] = NUMBERED_TERM.exec(words) ?? [];
  const numbered = long ?? (rest === `t${letter ?? ''}` ? letter : undefined);
  return numbered === undefined
    ? null
    : makeNumberedTerm(Number(numbered), year ? spokenYear(year) : null, context.year);
}

/** The calendar year in which the school year of a term begins: "Spring 2026" and "Spring 2025/26" are of 2025. */
function schoolYear(
  year: Pick<YearWords, 'kind' | 'first'> | null,
  term: number,
  { year: own }: PeriodContext,
): number | null {
  if (year?.kind === 'span') return year.first;
  if (year) return term === 1 ? year.first : year.first - 1;
  return own === null ? null : Number(own.slice(0, 4));
}

const spokenYear = ({ kind, first }: YearWords): string =>
  kind === 'span' ? yearLabel(first, ACADEMIC_START) : String(first);
