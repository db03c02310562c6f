import { foldSpace } from '../grid/grid';
import { plainCharacters } from '../values/figures';
import { compare, HUNDRED, sign, toNumber } from '../values/exact';
import { parseTarget } from '../targets/parseTarget';
import type { Target } from '../targets/targets';
import type { Rag } from './status';

/** What one cell says each colour of its row is, in the words a column of its own would have: "90 or more". */
type Criteria = Readonly<Partial<Record<Rag, string>>>;

const COLOUR =
  /(?<![\p{L}\d])(?:(green|gwyrdd)|(amber|yellow|orange|oren|melyn)|(red|coch)|([GAR])(?=\s*[:=≥≤<>–-]|\s+(?:[≥≤<>]|\d|at\b|up\b|less\b|more\b|over\b|under\b|below\b|above\b)))(?!\p{L})|(🟢|🟩)|(🟡|🟠|🟧|🟨)|(🔴|🟥)/giu;
/** Without it a cell is none: most cells are told by this. */
const GREEN = /[Gg]reen|GREEN|[Gg]wyrdd|(?<!\p{L})G(?!\p{L})|🟢|🟩/u;
const LETTERS: Readonly<Record<string, Rag>> = { G: 'green', A: 'amber', R: 'red' };

interface Token {
  readonly rag: Rag;
  readonly start: number;
  readonly end: number;
}

const tokensIn = (text: string): readonly Token[] =>
  [...text.matchAll(COLOUR)].flatMap((match) => {
    const [all, green, amber, , letter, greenSign, amberSign] = match;
    const rag = letter
      ? LETTERS[letter]
      : (green ?? greenSign)
        ? 'green'
        : (amber ?? amberSign)
          ? 'amber'
          : 'red';
    // A small letter is a word: "a 5% rise".
    if (!rag || (letter && letter !== letter.toUpperCase())) return [];
    return [{ rag, start: match.index, end: match.index + all.length }];
  });

/** What joins a colour and its bounds, or one of them and the next. */
const JOINED = /^[\s:=,;.|/()–—-]+|[\s:=,;.|/(–—-]+$/gu;
const LEADING = /^(?:is|are|if|when|where|for|means|at(?= \d)|rag|status|result|score|it is|of)\b\s*/i;
const TRAILING = /\s*\b(?:is|are|=|means|and|or|then|otherwise|anything else|the rest)$/i;
const REST =
  /^(?:otherwise|anything else|all else|else|the rest|rest|anything (?:worse|below|above)|worse|if not|everything else)$/i;

function tidy(text: string): string {
  let said = text.replace(JOINED, '');
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(LEADING, '').replace(TRAILING, '').replace(JOINED, '');
  }
  return said;
}

const read = (text: string): Target =>
  parseTarget({ value: text, formula: null, numberFormat: 'General', error: false });

/**
 * Reads a cell that says what every colour of its row is: "Green: 90 or more. Amber: 80 to 89.9. Red: below 80", "R <80, A 80–89, G
 * ≥90", "90+ green, under 80 red". Null where it is no such cell. What cannot be read of one is left as it stands, so that it
 * is asked about and nothing else is put in its place.
 */
export function parseCriteria(raw: string): Criteria | null {
  if (raw.length > 200 || !GREEN.test(raw)) return null;
  const text = foldSpace(plainCharacters(raw).replace(/\n/g, ' ; '));
  if (!/\d/.test(text)) return null;
  const tokens = tokensIn(text);
  const rags = new Set(tokens.map(({ rag }) => rag));
  if (tokens.length < 2 || rags.size < tokens.length || !rags.has('green')) return null;
  const [first] = tokens;
  const labelFirst = tidy(text.slice(0, first?.start ?? 0)) === '';
  const said = tokens.map((token, at): readonly [Rag, string] => {
    const from = labelFirst ? token.end : (tokens[at - 1]?.end ?? 0);
    const to = labelFirst ? (tokens[at + 1]?.start ?? text.length) : token.start;
    return [token.rag, tidy(text.slice(from, to))];
  });
  const numbers = said.filter(([, words]) => /\d/.test(words));
  const known = numbers.filter(([, words]) => {
    const target = read(words);
    return target.kind === 'range' || (target.kind === 'single' && target.bound !== 'at');
  });
  // A sentence that names colours and numbers is no list of bounds.
  if (known.length < 2) return null;
  return oneSided(Object.fromEntries(said.filter(([, words]) => words !== '' && !REST.test(words))));
}

/** "90 to 100", "0 to 79": the outer colours as bounds, where their outer end is the end of what is possible. */
function oneSided(criteria: Criteria): Criteria {
  const ends = (words: string | undefined): Extract<Target, { kind: 'range' }> | null => {
    const target = words === undefined ? null : read(words);
    return target?.kind === 'range' ? target : null;
  };
  const bound = (words: string | undefined): string | undefined => {
    const range = ends(words);
    if (!range) return words;
    const unit = range.percent ? '%' : '';
    if (sign(range.from.value) === 0) return `${toNumber(range.to.value)}${unit} or less`;
    if (compare(range.to.value, HUNDRED) === 0) return `${toNumber(range.from.value)}${unit} or more`;
    return words;
  };
  const [green, red] = [bound(criteria.green), bound(criteria.red)];
  return {
    ...(green !== undefined && { green }),
    ...(criteria.amber !== undefined && { amber: criteria.amber }),
    ...(red !== undefined && { red }),
  };
}
