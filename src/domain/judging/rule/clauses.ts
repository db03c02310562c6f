import { foldSpace } from '../../grid/grid';
import { plainCharacters } from '../../values/figures';
import { mentionsIn, statusOfLabel } from './mentions';

/** Longer than any sentence of a rule: a paragraph without full stops. */
const LONGEST = 400;

const COUNT = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|most|many|several)';
const COLOURS = '(?:red|amber|green|yellow)s?';
const THINGS = '(?:indicators?|measures?|kpis?|pis?|targets?|actions?|items?|results?|projects?|services?)';

/** What only a sentence about figures of its day says of a colour: how many have it, what turned it, why. */
const TELLING: readonly RegExp[] = [
  new RegExp(
    `(?<!\\b(?:than|to|within|most|over|under|least|and|or|by) )\\b${COUNT} (?:of (?:the |our |these )?(?:${COUNT} )?)?(?:(?!an? |the )\\w+ )?(?:${THINGS} )?(?:are|were|is|was|have|remain\\w*|stay\\w*)? ?(?:rated |at |shown |shown as )?${COLOURS}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:from|out of|back to) (?:an? )?${COLOURS}\\b|\\bto ${COLOURS} (?:from|after|in|as|with|at)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:was|were|moved|went|remains?|remained|stays?|stayed|became|turned|dropped|slipped|rose|fell|improved|(?:is|are) (?:now|currently|again)|(?:has|have|had) (?:been|moved|gone|turned|become|fallen|risen|remained|stayed)|continues? (?:to be|at)|expect\\w* .{0,30}\\bto|will (?:be|turn|become|move|go|stay)) (?:rated |shown |reported |turn |be |go |become |move |at |to |as |into |an? |it |them |this )*${COLOURS}\\b`,
    'i',
  ),
  new RegExp(
    `\\b${COLOURS},? (?:at|with|on) \\d|\\b${COLOURS} (?:because|due to|owing to|as a result|following)\\b`,
    'i',
  ),
  new RegExp(`\\b${COLOURS}:? ?\\(?\\d+\\)?(?= ?(?:[,;|)(]|$|\\d*$))`, 'i'),
  new RegExp(
    `\\b${COLOURS}(?: status| rating| flag)? (?:(?:was|were) (?!set|agreed|defined|fixed)|(?:has|have|had) )`,
    'i',
  ),
  new RegExp(
    `\\b${COLOURS} (?:for|again|in|since) (?:the |a )?(?:first|second|third|fourth|fifth|last|past|${COUNT}|q\\d)\\b`,
    'i',
  ),
  // "MF2 is …": of one row.
  /^[A-Z]{1,5}[ -]?\d+[a-z]? (?:is|was|has)\b/,
  /\b(?:is|are) (?:now|currently|again)\b/i,
  /\d%? (?:against|compared with|compared to|vs\.?) (?:an? |the |its )?(?:target of |plan of )?\d/i,
];

/** What a sentence says that lays down what a colour is. */
const DEFINING =
  /^(?:[^:=]{2,24}:\s*)?(?:["“']?(?:red|amber|green|yellow)["”']?)(?: status| rating| flag| light)?(?: ?\([^)]*\))?\s*(?:=|:|[–-]|means|if\b|when\b|where\b|is (?:used|given|any|a\b|an\b|for|when|where|if)|covers|applies)|\b(?:we (?:call|treat|show|rate|count|class|flag|use|give|mark|report)|counts? as|(?:is|are) (?:rated|shown|flagged|treated|classed|called|marked|counted|coloured|given)|to be (?:red|amber|green)|gets? an?)\b/i;

/** The code of a row: "PI4", "CS07". */
const ROW_CODE = /\b[A-Z]{2,5}[ -]?\d{1,3}[a-z]?\b/;

const LAID_DOWN =
  /\b(red|amber|green|yellow|orange)(?: (?:status|rating|light))?\s?(?:[=:(]|[–-]\s|means\b)(?=[^=:]*\b(?:targets?|goals?|plan|standard|within|more than|less than|up to)\b)/gi;

/** Two colours or more, each with its meaning: whatever else it says, it lays them down. */
const isWholeKey = (sentence: string): boolean =>
  BEGINS.test(sentence) || ENDS.test(sentence) || isKeyOfTwo(sentence);

/** "Amber means up to 5% below target provided …": that begins as a rule, whatever comes after. */
const BEGINS =
  /^(?:(?:red|amber|yellow)\s*(?:=|:|\bmeans\b|[–-]\s)|we (?:rate|call|treat|show|count|class|flag) .{0,40}\b(?:red|amber|yellow)\b.{0,10}\b(?:when|where|if|that)\b).*\b(?:up to|within|less than|no more than|more than|under|over|or less|or more)\b.*\b(?:targets?|goals?|plan|standard)\b/i;

/** "A result that is up to 5% below target … is shown as amber". */
const ENDS =
  /^(?:(?:an?|any|each|every) (?:result|measure|indicator|figure|kpi)|results|measures|indicators|anything)\b.*\b(?:up to|within|less than|no more than|more than|under|over|or less|or more)\b.*\b(?:targets?|goals?|plan|standard)\b.*\b(?:is|are|be) (?:shown|rated|flagged|marked|classed|reported|treated|counted|coloured) (?:as )?(?:an? )?(?:red|amber|yellow)\.?$/i;

const isKeyOfTwo = (sentence: string): boolean =>
  /\d ?(?:%|per ?cent|percentage|points?)/i.test(sentence) &&
  new Set([...sentence.matchAll(LAID_DOWN)].map(([, colour = '']) => colour.toLowerCase())).size > 1;

/** Whether a sentence tells of figures of its day, and lays down nothing. */
export const isTelling = (sentence: string): boolean =>
  !isWholeKey(sentence) &&
  (TELLING.some((form) => form.test(sentence)) ||
    (ROW_CODE.test(sentence) && !DEFINING.test(foldSpace(sentence))));

/** The sentences of a text, in plain characters. */
export const sentencesOf = (text: string): readonly string[] =>
  withoutLatin(plainCharacters(text))
    .split(/[\n!?]|\.(?=\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && sentence.length <= LONGEST);

/**
 * The sentences of a text that may lay down a rule. In a text that also tells of figures, or that is long, only those
 * count that say in so many words what a colour is.
 */
export function rulingSentences(text: string): readonly string[] {
  const sentences = sentencesOf(text);
  const telling = sentences.filter(isTelling);
  const strict = telling.length > 0 || text.length > LONGEST;
  return sentences.filter(
    (sentence) => !telling.includes(sentence) && (!strict || DEFINING.test(foldSpace(sentence))),
  );
}

/** "i.e." and "e.g." end no sentence. */
export const withoutLatin = (text: string): string => text.replace(/\b(?:i\.e|e\.g)\.,? ?/gi, '');

const LABELS = /(^|\s{2,}|[|,;:]\s*|\s(?=[RAG]\s?(?:[=:(–-]|means\b)))([RAG])(?=\s|[=:(])/g;
/** Where one outcome begins behind another without a stop: "Amber: within 5% Red: more than 5%", "(met) Near target (…)". */
const RUN_ON = new RegExp(
  `(?<=[\\p{L}\\p{N}%)])\\s(?=(?:Green|Amber|Yellow|Orange|Red|GREEN|AMBER|YELLOW|ORANGE|RED)(?: (?:status|rating|light))?\\s?(?:[=:(]|[–-]\\s|means\\b))|(?<=\\([^()]{4,}\\))\\s(?=\\p{Lu})`,
  'u',
);
const LETTER_OF: Readonly<Record<string, string>> = { r: 'Red', a: 'Amber', g: 'Green' };
const colourOf = (letter: string): string => LETTER_OF[letter.toLowerCase()] ?? letter;

/** The parts of a sentence that tell of one colour each, as far as it can be parted so. */
export function clausesOf(sentence: string): readonly string[] {
  return spellLetters(sentence)
    .split(/;|\s{2,}|(?:^|\s)[●•▪◦■◆](?=\s+\p{L})|\|(?=\s*(?:red|amber|green|[rag])\b\s*[:=–-])/iu)
    .flatMap(partByCell)
    .flatMap((part) => part.split(RUN_ON))
    .map((part) => foldSpace(part).replace(/^([rag])(?=\s?[:=(]|\s[–-]\s|\smeans\b)/i, colourOf))
    .filter((part) => part !== '')
    .flatMap(partByColour);
}

/** "G on target   A within 5%": letters alone are colours where two of them begin a part. */
function spellLetters(sentence: string): string {
  const letters = new Set([...sentence.matchAll(LABELS)].map(([, , letter]) => letter));
  return letters.size < 2
    ? sentence
    : sentence.replace(LABELS, (_, before: string, letter: string) => `${before}${colourOf(letter)}`);
}

const OWN_LABEL = /^\s*(.{1,40}?)\s*(?:[=:(]|\s[–-]\s|\bmeans\b)/;
const namesOutcome = (cell: string): boolean =>
  mentionsIn(cell).length > 0 || statusOfLabel(OWN_LABEL.exec(cell)?.[1] ?? '') !== null;

/** Cells side by side that name an outcome each; "Within 5% of target | Amber" is one in two. */
function partByCell(text: string): readonly string[] {
  const cells = text.split(/\s\|\s/);
  return cells.length > 1 && cells.every(namesOutcome) ? cells : [text];
}

const CONNECTOR =
  /,\s+(?=(?:and|but|while|whereas|otherwise|or)\s)|,\s+|(?<!\bbetween [^,;]{1,40})\s+(?=(?:and|but|while|whereas|otherwise|or else)\s)|(?<![\d%])\s[–—-]\s|\s[–—-]\s(?!\d)/;

/**
 * A clause that names several colours, parted where they are joined. What names none goes with the colour before it, or,
 * where the sentence puts the colour last, with the one after it.
 */
function partByColour(clause: string): readonly string[] {
  if (new Set(mentionsIn(clause).map(({ rag }) => rag)).size < 2) return [clause];
  const all = clause.split(CONNECTOR).map((piece) => piece.trim());
  const pieces = isHeader(all[0] ?? '') ? all.slice(1) : all;
  const isColoured = (piece: string): boolean => mentionsIn(piece).length > 0;
  const labelLast = !isColoured(pieces[0] ?? '');
  const parts: string[] = [];
  let waiting = '';
  for (const piece of pieces) {
    if (labelLast && !isColoured(piece)) waiting = `${waiting} ${piece}`.trim();
    else if (labelLast) {
      parts.push(`${waiting} ${piece}`.trim());
      waiting = '';
    } else if (isColoured(piece)) parts.push(piece);
    else parts.push(`${parts.pop() ?? ''} ${piece}`.trim());
  }
  return waiting === '' ? parts : [...parts, waiting];
}

/** "RAG rules", "How we rate": before the first colour, and nothing of the rule. */
const isHeader = (piece: string): boolean =>
  mentionsIn(piece).length === 0 && !/\d|%|\bper ?cent\b|\btarget\b|\bmiss|\bshort\b/i.test(piece);
