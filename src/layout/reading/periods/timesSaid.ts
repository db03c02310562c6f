import { foldSpace } from '../../../domain/grid/grid';
import { readTime, type Time } from '../time';

/** A line that says when it was made, or what it is compared with, says nothing of the figures' period. */
const MADE =
  /\b(?:source|published|produced|printed|version|draft|population|census|estimates?|based|baseline|benchmarks?|averages?|compared|previous|since|updated|created|targets? for)\b/i;
/** A plan names the years it is for; only a part of a year beside it is the figures'. */
const PLANNED = /\b(?:plan|strategy|programme)\b/i;
const MID_MONTH =
  /\b(?:0?[1-9]|1\d|2[0-6])(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* 20\d\d\b|\b(?:0?[1-9]|1\d|2[0-6])[/.]\d{1,2}[/.](?:20)?\d\d\b/i;

/** "01-Jul-2024 30-Jun-2025" in the cells beside "Date from" and "Date to": from the first of a month to the end of another. */
const FROM_TO =
  /\b0?1(?:st)?[ -]([a-z]{3,9})[ -](20\d\d)\b\D{1,12}\b(?:2[89]|3[01])(?:st|th)?[ -]([a-z]{3,9})[ -](20\d\d)\b/i;

/** What the lines above a table and the name of its sheet say of its time, the nearest first. */
export function timesSaid(lines: readonly string[]): readonly Time[] {
  return lines.flatMap((line) => {
    const text = foldSpace(line).replace(FROM_TO, '$1 $2 to $3 $4');
    // A day in the midst of a month is that of the report, not of its figures.
    if (MID_MONTH.test(text)) return [];
    const time = text.length < 160 && !MADE.test(text) ? readTime(text) : null;
    if (!time || time.grain === 'to-date') return [];
    return time.grain === 'year' && PLANNED.test(text) ? [] : [time];
  });
}
