import { foldSpace } from '../../domain/grid/grid';
import type { FigureMarks } from '../../domain/indicators/scorecard';
import type { NoteLine } from '../../domain/judging/rule/noteLine';

/** A symbol or a letter at the start of a line or of a part of it, and what it stands for. */
const SYMBOL = /^\(?(\*{1,3}|[†‡§])\)?\s*(?:[=:–-]|means|denotes|indicates|shows)?\s*(.{4,120})$/i;
const LETTER = /^["“(]?([prbe])[")”]?\s*(?:[=:–-]|means|denotes|indicates|shows)\s*(.{4,120})$/i;
/** Several in one line. */
const BETWEEN = /\s*[;|]\s*|,\s*(?=\(?[*†‡§prbe]\)?\s*[=:–-])/i;
/** What is said of a figure that is not final; other letters and stars may be anything. */
const UNSETTLED =
  /\bprovisional|\brevised?|\brestated|\bestimat|\bdraft\b|\bunaudited|\bunvalidated|\bnot (?:yet )?(?:final|validated|audited|confirmed)|\bawaiting|\bsubject to|\bpartial|\bincomplete|\bsmall (?:numbers?|cohort)|\bbreak in\b|\bnew (?:definition|method)/i;
const ITALICS = /\bitalics?\b|\bitalici[sz]ed\b/i;
const ABOUT_ITALICS =
  /\b(?:figures?|numbers?|values?|data)?\s*(?:shown |given |printed )?in italics?\s*(?:are|is|=|:|–|-)?\s*/i;

/**
 * What the sheet itself says its marks behind figures stand for ("* provisional", "r = restated since"), and what it says of
 * figures in italics. Only of figures that are not final: a star may mean much else. Null where it says nothing of the kind.
 */
export function readFigureMarks(lines: readonly NoteLine[]): FigureMarks | null {
  const parts = lines.flatMap(({ text }) => foldSpace(text).split(BETWEEN)).map((part) => part.trim());
  const marks = parts.flatMap((part): FigureMarks['marks'][number][] => {
    const [, mark, says] = SYMBOL.exec(part) ?? LETTER.exec(part) ?? [];
    return mark && says && UNSETTLED.test(says) ? [{ mark: mark.toLowerCase(), says: plain(says) }] : [];
  });
  const said = parts.find((part) => part.length < 120 && ITALICS.test(part) && UNSETTLED.test(part));
  const italics = said ? plain(said.replace(ABOUT_ITALICS, '')) : null;
  return marks.length > 0 || italics ? { marks, italics } : null;
}

const plain = (says: string): string => says.replace(/[.\s]+$/, '').replace(/^[=:–-]\s*/, '');
