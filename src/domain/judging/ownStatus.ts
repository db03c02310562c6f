import { plainCharacters } from '../values/figures';
import { foldSpace } from '../grid/grid';
import type { Rag } from './status';

/**
 * A status as the sheet itself gives it. `colours`: any of these; "not met" may be amber or red. `kept`: one we never
 * give and never contradict (blue, complete, grey, not due). `none`: it says that there is no status.
 */
export type OwnStatus =
  | { readonly kind: 'colours'; readonly rags: readonly Rag[] }
  | { readonly kind: 'kept' }
  | { readonly kind: 'none' };

const RED: OwnStatus = { kind: 'colours', rags: ['red'] };
const AMBER: OwnStatus = { kind: 'colours', rags: ['amber'] };
const GREEN: OwnStatus = { kind: 'colours', rags: ['green'] };
const MISSED: OwnStatus = { kind: 'colours', rags: ['amber', 'red'] };
const KEPT: OwnStatus = { kind: 'kept' };
const NONE: OwnStatus = { kind: 'none' };

/** Letters alone: of a status column they are the colours' first ones. */
const LETTERS: Readonly<Record<string, OwnStatus>> = {
  r: RED,
  a: AMBER,
  y: AMBER,
  g: GREEN,
  b: KEPT,
  c: KEPT,
  w: KEPT,
};

/** The status a cell tells: by the key of its scale where that knows it, else by its own words. */
export const ownStatusOf = ({ cell, means }: Told): OwnStatus | null =>
  means ? { kind: 'colours', rags: [means] } : parseOwnStatus(cell.value.raw.trim());

interface Told {
  readonly cell: { readonly value: { readonly raw: string } };
  readonly means?: Rag;
}

/** Whole words, tried in order on the text up to its first comment. */
const WORDS: readonly (readonly [OwnStatus, RegExp])[] = [
  [RED, /^(?:red|coch|r\.)$/],
  [AMBER, /^(?:amber|yellow|orange|oren|ambr|melyn|a\.)$/],
  [GREEN, /^(?:green|gwyrdd|g\.)$/],
  [
    KEPT,
    /^(?:blue|glas|gr[ae]y|llwyd|black|white|purple|complete[d]?|closed|not (?:yet )?due|not started|n\.?y\.?d\.?|on hold|data only|for information|info(?:rmation)?(?: only)?|context(?:ual)?|monitor(?:ing)?(?: only)?|annual|pending|awaiting data|tbc|trend only)$/,
  ],
  [
    NONE,
    /^(?:not rated|unrated|n\/?a|not applicable|no (?:target|status|rating|data|rag)|not (?:set|available|assessed|measured)|none|-+)$/,
  ],
  [
    AMBER,
    /^(?:slightly (?:below|off|under|above|behind|missed)(?: target| plan)?|(?:just|marginally) (?:below|off|under|missed|short)(?: target)?|near(?:ly)?(?: on)? target|(?:almost|nearly|just about) (?:there|met|achiev(?:ed|ing)|on (?:target|track))|close to target|target slightly missed|(?:within|in) (?:agreed |acceptable )?(?:tolerance|threshold)|at risk|warning|some concerns?|caution|watch|minor (?:variance|issues?)|partly (?:met|achieved)|partially (?:met|achieved)|within \d+%(?: of target)?)$/,
  ],
  [
    MISSED,
    /^(?:(?:did )?not (?:met|meet|achieved?|achieving|on (?:target|track)|meeting|meeting target)(?: (?:the |its )?(?:target|goal|standard))?|off (?:target|track|course)|behind schedule|(?:below|behind|under|worse than) (?:target|plan|standard|trajectory)|missed|target (?:missed|not (?:met|achieved))|fail(?:ed|ing)?|no|n|unmet)$/,
  ],
  [
    RED,
    /^(?:(?:significantly|well|far|seriously|badly) (?:below|off|behind|under|above|short|adrift|missed)(?: (?:of )?(?:the )?(?:target|plan))?|critical|alert|major (?:variance|concerns?|issues?)|poor|action required|outside tolerance)$/,
  ],
  [
    GREEN,
    /^(?:(?:on|at|above|ahead of|better than|exceed(?:s|ed|ing)?|meet(?:s|ing)|met|achieved|achieving|hit|on or (?:above|better than)) ?(?:target|plan|track|standard|trajectory)?|(?:(?:the )?(?:target|goal|standard) )?(?:met|achieved|exceeded)|(?:met|achieved|exceeded|reached) (?:the |its )?(?:target|goal|standard)|yes|y|ok|good|pass(?:ed)?|on schedule|on course)$/,
  ],
];

const SYMBOLS: readonly (readonly [OwnStatus, RegExp])[] = [
  [RED, /^(?:🔴|🟥|❌|✖|✗|✘|☹|🙁|😞|😟|👎|⛔|🛑|♦)$/u],
  [AMBER, /^(?:🟠|🟡|🟧|🟨|⚠|😐|😑|❗|~|≈)$/u],
  [GREEN, /^(?:🟢|🟩|✅|✔|✓|☑|☺|🙂|😀|😊|👍|⭐|★)$/u],
  [KEPT, /^(?:🔵|🟦|⚪|⚫|⬜|⬛|🟣|🏁|◯|○)$/u],
];
/** A cross or a sad face may be anything but green. */
const UNHAPPY = /^(?:❌|✖|✗|✘|☹|🙁|😞|😟|👎)$/u;

/** What follows a status in its own cell: a comment, an arrow, a mark. */
const COMMENT = /\s*(?:[-–—:;,(]\s.*|\(.*|[▲▼△▽↑↓→←↗↘↔⬆⬇➡⬅*]+\ufe0f?)$/u;

/**
 * Reads a status cell in any of the forms sheets use: RAG and BRAG letters, colours, "On target", "Not met", symbols,
 * emoji, two languages ("Oren / Amber"), with or without a comment behind. Null for what is no status, an arrow among it;
 * an empty cell is null too.
 */
export function parseOwnStatus(text: string): OwnStatus | null {
  // A program writes "Met_Goal".
  const written = plainCharacters(text)
    .replace(/\ufe0f/g, '')
    .replace(/(?<=[A-Za-z])_(?=[A-Za-z])/g, ' ');
  const plain = foldSpace(written).replace(/^(?:rag|brag|status|rating):? /i, '');
  if (plain === '' || plain.length > 80) return null;
  return readOne(plain) ?? readBoth(plain) ?? readOne(plain.replace(COMMENT, '').trim());
}

function readOne(text: string): OwnStatus | null {
  if (UNHAPPY.test(text)) return MISSED;
  const symbol = SYMBOLS.find(([, form]) => form.test(text));
  if (symbol) return symbol[0];
  const words = text.toLowerCase().replace(/[.!]+$/, '');
  return LETTERS[words] ?? WORDS.find(([, form]) => form.test(words))?.[0] ?? null;
}

/** "Gwyrdd / Green", "🟢 On target": the same twice, or one of them not known. */
function readBoth(text: string): OwnStatus | null {
  const parts = text.split(/\s*[/|]\s*|(?<=[^\w\s])\s+(?=\w)/u).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const read = parts.flatMap((part) => readOne(part) ?? []);
  const [first] = read;
  if (!first) return null;
  return read.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

/**
 * The status a fill stands for, by its colour as '#RRGGBB': red, amber (orange and yellow too), green, or kept (blue,
 * grey). Null for no colour, a very light one or one that is none of these.
 */
export function statusOfFill(fill: string | null): OwnStatus | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(fill ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((part) => parseInt(part, 16) / 255) as [number, number, number];
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = high - low;
  if (low > 0.96) return null;
  if (spread < 0.06) return high < 0.9 && high > 0.4 ? KEPT : null;
  const hue =
    60 * (high === r ? ((g - b) / spread + 6) % 6 : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4);
  if (hue <= 14 || hue >= 335) return RED;
  if (hue >= 20 && hue <= 66) return AMBER;
  if (hue >= 72 && hue <= 170) return GREEN;
  return hue >= 180 && hue <= 260 ? KEPT : null;
}

/** Whether our status is one the sheet's own allows; null where the two cannot be compared. */
export function agreesWith(own: OwnStatus, rag: Rag | null): boolean | null {
  if (own.kind === 'kept') return null;
  if (own.kind === 'none') return rag === null;
  return rag !== null && own.rags.includes(rag);
}
