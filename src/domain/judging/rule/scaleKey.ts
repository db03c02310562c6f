import { foldSpace } from '../../grid/grid';
import { plainCharacters } from '../../values/figures';
import { compare, HUNDRED, rational, sign } from '../../values/exact';
import { parseOwnStatus, type OwnStatus } from '../ownStatus';
import type { Rag } from '../status';
import type { NoteLine } from './noteLine';
import { readAmounts } from './amounts';
import { colourBands } from './bandScale';
import { withoutLatin } from './clauses';
import { mentionsIn } from './mentions';

/** One word of a sheet's scale ("Go", "2", "Fair") with the colour its key gives it, and what the key says of it. */
interface ScaleWord {
  readonly label: string;
  readonly rag: Rag;
  /** '' where the key names the word alone. */
  readonly meaning: string;
}

/** The key of a sheet's statuses, and the lines it stands in. */
export interface ScaleKey {
  readonly words: readonly ScaleWord[];
  readonly lines: ReadonlySet<string>;
}

/** What is compared of a word: "2.", "GO", "2" as a number are the same. */
const scaleWord = (text: string): string =>
  foldSpace(plainCharacters(text))
    .toLowerCase()
    .replace(/^["“'‘(]+(?=.)|(?<=.)["”'’).!:]+$/g, '');

/** The status a word of the scale stands for; null for a word that is none of it. */
export function statusByKey({ words }: Pick<ScaleKey, 'words'>, text: string): OwnStatus | null {
  const found = words.find(({ label }) => scaleWord(label) === scaleWord(text));
  return found ? { kind: 'colours', rags: [found.rag] } : null;
}

interface Part {
  readonly label: string;
  readonly meaning: string;
}

const LABEL = '[^=:;()|,]{1,22}?';
const MEANT = new RegExp(
  `^(${LABEL})\\s*(?:\\(([^)]{2,60})\\))?\\s*(?:=|:|\\s[–—-]\\s|\\bmeans\\b|\\bis (?=where|when|for|used))\\s*(.+)$`,
  'i',
);
const IN_BRACKETS = new RegExp(`^(${LABEL})\\s*\\((.+)\\)$`, 'i');
const INTRODUCED =
  /^(?:(?:the |our )?(?:key|scale|rag|status|rating|score|scoring|signal|verdict|outcome|assessment|how we [a-z ]{2,20}|[a-z]+ key)(?: key)?)\s*(?::|[–—-]\s|=(?=.*[:=]))\s*/i;

/** The parts of a line that give a word and its meaning, and words alone. */
function partsOf(text: string): readonly Part[] {
  const whole = foldSpace(withoutLatin(plainCharacters(text)).replace(/\n/g, ' ; ')).replace(/\.$/, '');
  const plain = whole.replace(INTRODUCED, '');
  const sides = plain.split(/\s\|\s/).map((side) => side.trim());
  // Two cells side by side: the word and what it means.
  if (sides.length === 2 && sides.every((side) => !/[=:]/.test(side)))
    return [{ label: sides[0] ?? '', meaning: sides[1] ?? '' }];
  return plain
    .split(/;|\.\s|\s\|\s|,\s(?=[^,=:;]{1,22}\s*[=:])/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(toPart);
}

/** "▲ Out of target but within tolerance": a mark, and what it means. Bullets are none. */
const MARKED = /^([^\p{L}\p{N}\s"“'‘([|=:;.,*•‣▪◦·–—-]{1,2})\s+(\p{L}[^=:]{3,})$/u;

function toPart(text: string): Part {
  const [, mark, said] = MARKED.exec(text) ?? [];
  if (mark !== undefined && said !== undefined) return { label: mark, meaning: said };
  const [, label, colour, meaning] = MEANT.exec(text) ?? [];
  if (label !== undefined && meaning !== undefined)
    return { label: label.trim(), meaning: colour ? `${colour}: ${meaning}` : meaning };
  const [, word, within] = IN_BRACKETS.exec(text) ?? [];
  return word !== undefined && within !== undefined
    ? { label: word.trim(), meaning: within }
    : { label: text, meaning: '' };
}

const SLIGHT =
  /\b(?:slight(?:ly)?|just|near(?:ly)?|narrow(?:ly)?|close|minor|almost|partly|partially|within|but (?:above|better than|not below|inside|within)|minimum (?:\w+ )?(?:kept|met|reached|held))\b/i;
const MISSED =
  /\b(?:not|missed|misses|below|behind|off|worse|under|outside|short|fail(?:s|ed)?|significantly|well|far|seriously|beyond|further|otherwise|anything|rest|away|adrift|out of)\b/i;
const REACHED =
  /\b(?:met|meets|meeting|reached|reaches|reaching|achieved|achieves|achieving|on|at|above|better|exceed(?:s|ed)?|hit|hits|ahead)\b/i;

/** The colour a meaning stands for, by the colour it names, its amount or its words; null where it is of none. */
function ragOf({ label, meaning }: Part): Rag | null {
  const named = [...mentionsIn(label), ...mentionsIn(meaning)];
  const [colour] = named;
  if (colour) return named.every(({ rag }) => rag === colour.rag) ? colour.rag : null;
  if (meaning === '') return null;
  // "Within 5 per cent or £50 million": what is no per cent has its own amount.
  const all = readAmounts(meaning);
  const ofTarget = all.filter(({ kind }) => kind !== 'other');
  const amounts = ofTarget.length === 1 ? ofTarget : all;
  const [amount] = amounts;
  if (amount) {
    if (amounts.length > 1) return null;
    const { bound, isShare, low, value } = amount;
    if (isShare && compare(value, HUNDRED) >= 0 && low === null) return bound === 'under' ? null : 'green';
    if (isShare) return low !== null || bound === 'from' || bound === 'over' ? 'amber' : 'red';
    const isMiss = MISSED.test(meaning) || SLIGHT.test(meaning);
    if (!isMiss || sign(value) === 0) return null;
    if (low !== null) return compare(low, rational(1)) <= 0 ? 'amber' : null;
    if (bound === 'up-to' || bound === 'under') return 'amber';
    return bound === 'over' || bound === 'from' ? 'red' : null;
  }
  if (SLIGHT.test(meaning)) return 'amber';
  if (MISSED.test(meaning)) return 'red';
  return REACHED.test(meaning) ? 'green' : null;
}

/** A word may say by itself what the key does not: "Missed" beside "Nearly (within 5%)". */
function ragOfWord({ label }: Part, taken: ReadonlySet<Rag>): Rag | null {
  const own = parseOwnStatus(label);
  if (own?.kind !== 'colours') return null;
  const open = own.rags.filter((rag) => !taken.has(rag));
  const [only, ...others] = open;
  return only && others.length === 0 ? only : null;
}

function wordsOf(parts: readonly Part[]): readonly ScaleWord[] {
  const told = parts.map((part) => ({ part, rag: ragOf(part) }));
  const taken = new Set(told.flatMap(({ rag }) => rag ?? []));
  return told.flatMap(({ part, rag }) => {
    const found = rag ?? (taken.size > 0 ? ragOfWord(part, taken) : null);
    return found && scaleWord(part.label) !== '' ? [{ ...part, rag: found }] : [];
  });
}

/** A scale: two colours at least, green among them, one word for each. */
function isScale(words: readonly ScaleWord[]): boolean {
  const rags = new Set(words.map(({ rag }) => rag));
  const labels = new Set(words.map(({ label }) => scaleWord(label)));
  return words.length >= 2 && rags.has('green') && rags.size === words.length && labels.size === words.length;
}

/**
 * The keys that lines beside a table may be: several words of a line with their meanings, or one in each of several lines
 * that follow each other. Whether one is the key of a column, that column must tell.
 */
export function readScaleKeys(lines: readonly NoteLine[]): readonly ScaleKey[] {
  const keys: ScaleKey[] = [];
  let run: { words: ScaleWord[]; lines: Set<string> } = { words: [], lines: new Set() };
  const close = (): void => {
    if (isScale(run.words)) keys.push(run);
    run = { words: [], lines: new Set() };
  };
  for (const { text, address } of lines) {
    const parts = text.length > 400 ? [] : partsOf(text);
    const words = wordsOf(parts);
    if (isScale(words)) {
      close();
      keys.push({ words, lines: new Set([address]) });
    } else if (words.length === 1 && parts.length === 1 && run.words.length < 3) {
      run.words.push(...words);
      run.lines.add(address);
    } else close();
  }
  close();
  return [...keys, ...bandKeys(lines)];
}

/** Keys whose words mean nothing by themselves, in three lines that follow each other or in the parts of one. */
function bandKeys(lines: readonly NoteLine[]): readonly ScaleKey[] {
  const all = lines.map((line) => ({ line, parts: line.text.length > 400 ? [] : partsOf(line.text) }));
  return all.flatMap(({ parts: own, line }, at) => {
    const three = all.slice(at, at + 3);
    const parts =
      own.length === 3
        ? own
        : three.every((each) => each.parts.length === 1)
          ? three.flatMap((each) => each.parts)
          : [];
    const rags = colourBands(parts);
    if (!rags) return [];
    const words = parts.flatMap((part, place): readonly ScaleWord[] => {
      const rag = rags[place];
      return rag ? [{ ...part, rag }] : [];
    });
    const stand = own.length === 3 ? [line] : three.map((each) => each.line);
    return isScale(words) ? [{ words, lines: new Set(stand.map(({ address }) => address)) }] : [];
  });
}

const BARE_COLOUR = /^(?:green|amber|yellow|orange|red)$/i;

/** What a line says with colours in place of the words of its key: what the rule is read from. */
export function inColours({ text, address }: NoteLine, key: ScaleKey | null): string {
  if (!key?.lines.has(address)) return text;
  const labels = new Set(partsOf(text).map(({ label }) => scaleWord(label)));
  const told = key.words
    .filter(({ label, meaning }) => meaning !== '' && labels.has(scaleWord(label)))
    .map(({ rag, meaning }) => `${rag}: ${meaning}`)
    .join('; ');
  // "Within 10% of target: Amber": what it calls its words are the conditions.
  if (key.words.every(({ meaning }) => meaning === '' || BARE_COLOUR.test(meaning))) return text;
  // "Green when the target is reached; red when …": no words with their meanings, but sentences.
  return told === '' && key.words.some(({ label }) => label.includes(' ')) ? text : told;
}
